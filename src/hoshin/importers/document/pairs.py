"""Heads and what stands beside or below each, in one row of a table or in two."""

import re
from collections.abc import Iterator

from hoshin.importers.document.boxes import tells_closing
from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import (
    bare_head,
    head_kind,
    is_mark,
    is_of_part,
    mark_of_head,
)
from hoshin.importers.document.model import Cell
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.result_lines import letter_token, split_mark, value_token
from hoshin.importers.form.sections import section_of
from hoshin.notation import half_width

STATEMENT = "指標"
_YEAR_BEGUN = re.compile(
    r"^(?:[前昨今当本]年度|(?:令和|平成|[RHＲＨ])?(?:元|[0-9０-９]{1,4})年度?)"
)
Pair = tuple[str, Cell, list[Cell]]  # a head in the usual words, its cell, the values beside it
_SENTENCE = re.compile(r"。$|以[上下内]|とする|にする|未満|以降")
_COUNT = re.compile(r"^\s*([0-9０-９]{1,2})(?:[.．、)）]|[\s　])(?![0-9０-９]*[%％])")
_OTHER_LABEL = re.compile(r"^(?!.*(?:予算|決算|円))[^0-9０-９。、・：:①-⑳【】「」]{2,12}$")


def inner(grid: Grid, row: list[Cell]) -> list[Cell]:
    """The cells of a row that are the form's and no label of more than the row."""
    return [cell for cell in row if cell.column < grid.right and not is_outer(grid, cell, row)]


def is_outer(grid: Grid, cell: Cell, row: list[Cell]) -> bool:
    """Whether a cell is a label of more than its row: higher than another cell of it, or by its words."""
    if head_kind(grid.text(cell)) is not None:
        return False
    lowest = min(other.rows for other in row)
    return cell.rows > lowest or section_of(grid.text(cell)) is not None


def is_sentence(text: str) -> bool:
    """Whether a text may be the sentence of one indicator."""
    if issue_heading(text) or section_of(text) or not _SENTENCE.search(text):
        return False
    return _marks(text) < 2


def pairs_beside(grid: Grid, row: list[Cell], *, below: Cell | None) -> list[Pair]:
    """Heads with the values right of each; none where heads follow one another, as above columns.

    `below` is the last head of the indicator above: then a label of something else goes with it.
    """
    cells = [cell for cell in row if cell.column < grid.right]
    if any(map(tells_closing, cells)):
        return []  # 評価 over the closing parts
    kinds = [head_kind(grid.text(cell)) for cell in cells]
    while cells and (is_outer(grid, cells[0], row) or _stands_over(grid, cells)):
        cells, kinds = cells[1:], kinds[1:]
    if len(cells) > 2 and len(cells) % 2 and kinds[0] and all(kinds[1::2]) and not any(kinds[2::2]):
        cells, kinds = cells[1:], kinds[1:]  # 達成状況 left of the pairs names the whole row
    found: list[tuple[Cell, list[Cell]]] = []
    alone = len(cells) == 1 and below is not None and _span(cells[0]) == _span(below)
    in_turn = alone or (len(cells) % 2 == 0 and (below is not None or any(kinds[::2])))
    for place, (cell, kind) in enumerate(zip(cells, kinds, strict=True)):
        other = in_turn and place % 2 == 0 and is_other_label(grid.text(cell))
        if kind is not None or other:
            found.append((cell, []))
        elif not found:
            return []
        else:
            found[-1][1].append(cell)
    if not found:
        return []
    ends = [*(head.column for head, _ in found[1:]), grid.right]
    for (head, values), end in zip(found, ends, strict=True):
        empty = not values and head_kind(grid.text(head)) != "statement"
        if empty and (head.column + head.columns < end or len(found) == 1):
            continue  # the value was left out, and its cell with it
        if not values or not _is_one(grid, head, values):
            return []
    return list(_keyed(grid, found))


def pairs_below(grid: Grid, rows: list[list[Cell]], index: int) -> list[Pair]:
    """Heads of a row and the single row of values below them."""
    lowest = min(cell.rows for cell in rows[index])
    if any(_labels_below(grid, cell) for cell in rows[index] if cell.rows == lowest):
        return []  # めざす成果 over the sentences: a table of columns
    filled = [cell for cell in inner(grid, rows[index]) if grid.text(cell) and cell.rows == lowest]
    kinds = [head_kind(grid.text(cell)) for cell in filled]
    unknown = [cell for cell, kind in zip(filled, kinds, strict=True) if kind is None]
    if len(filled) < 2 or "result" not in kinds or index + 1 >= len(rows):
        return []
    if not all(is_other_label(grid.text(cell)) for cell in unknown):
        return []
    if index + 2 < len(rows):
        after = [cell for cell in rows[index + 2] if grid.text(cell)]
        columns = {cell.column for cell in filled}
        values = [cell for cell in after if cell.column in columns]
        if len(values) == len(filled) and not any(_is_head(grid.text(cell)) for cell in values):
            return []  # a second row of values, whatever stands left of it
        labelled = any(section_of(grid.text(cell)) for cell in after)
        if len(after) > 1 and not labelled and not pairs_beside(grid, rows[index + 2], below=None):
            return []
    below = [(cell, grid.below(cell)) for cell in filled]
    if not any(value is not None for _, value in below):
        return []
    return list(_keyed(grid, [(head, [value] if value else []) for head, value in below]))


def _is_head(text: str) -> bool:
    """Whether a cell is a head; 指標２ numbers a row."""
    return head_kind(text) is not None and not mark_of_head(text)


def _labels_below(grid: Grid, label: Cell) -> bool:
    """Whether a label of the form stands over the sentence of an indicator."""
    if head_kind(grid.text(label)) is not None or section_of(grid.text(label)) is None:
        return False
    below = grid.below(label)
    return below is not None and is_sentence(grid.text(below))


def sentence_below(grid: Grid, rows: list[list[Cell]], index: int) -> Cell | None:
    """The only text of the next row, where it may be an indicator's sentence."""
    if index + 1 >= len(rows):
        return None
    filled = [cell for cell in inner(grid, rows[index + 1]) if grid.text(cell)]
    fits = len(filled) == 1 and is_sentence(grid.text(filled[0]))
    return filled[0] if fits else None


def _stands_over(grid: Grid, cells: list[Cell]) -> bool:
    """Whether the first cell is 評価 left of the labels of its rows, not of a value."""
    if len(cells) < 2 or cells[0].rows <= min(cell.rows for cell in cells):
        return False
    beside = grid.text(cells[1])
    return section_of(beside) is not None or head_kind(beside) is not None


def _span(cell: Cell) -> tuple[int, int]:
    return cell.column, cell.columns


def _keyed(grid: Grid, found: list[tuple[Cell, list[Cell]]]) -> Iterator[Pair]:
    """Each head in the words that are compared; an unknown one over a sentence is that of the indicator."""
    kinds = [head_kind(grid.text(head)) for head, _ in found]
    named = "statement" in kinds
    words = [bare_head(grid.text(head)) for head, _ in found]
    year = ""  # of the figure that a letter stands behind
    for kind, word, (head, values) in zip(kinds, words, found, strict=True):
        sentence = kind is None and not named and any(is_sentence(grid.text(one)) for one in values)
        named = named or sentence
        if (
            words.count(word) > 1
        ):  # 実績（5年度） beside 実績（6年度）: the year alone tells them apart
            word = re.sub(r"\s", "", grid.text(head))
        if kind in ("result", "previous"):
            year = begun[0] if (begun := _YEAR_BEGUN.match(word)) else ""
        elif kind == "letter" and words.count(word) > 1:
            word = f"{year}{bare_head(word)}"
        yield STATEMENT if kind == "statement" or sentence else word, head, values


def is_other_label(text: str) -> bool:
    """Whether a text may name a value: 出典, 担当課, 備考; no value itself, nor a label of the form."""
    plain = re.sub(r"\s", "", text)
    if is_of_part(text):
        return True
    if not _OTHER_LABEL.match(plain) or section_of(text) or is_mark(plain):
        return False
    return value_token(plain) is None and letter_token(plain) is None


def _is_one(grid: Grid, head: Cell, values: list[Cell]) -> bool:
    """Whether beside 指標 stands one indicator a cell; a list of several is the box of the indicators."""
    if head_kind(grid.text(head)) != "statement":
        return True
    texts = [grid.text(cell) for cell in values]
    if not any(texts):
        return False
    if mark_of_head(grid.text(head)) and len(texts) > 1 and not any(map(is_sentence, texts)):
        return False  # 指標2 and its figures: a row of results
    return all(_marks(grid.text(cell)) < 2 for cell in values)


def _marks(text: str) -> int:
    """How many lines begin with the mark of an indicator, or count 1．, 2．, 3．."""
    lines = text.split("\n")
    found = [_COUNT.match(line) for line in lines]
    counted = 0
    for number in found:
        counted += number is not None and int(half_width(number[1])) == counted + 1
    return max(counted, sum(bool(split_mark(line)[0]) for line in lines))
