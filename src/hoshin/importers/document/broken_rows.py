"""Sentences that go on in the row below, as where a sheet has one line of a page in each row."""

import re
from dataclasses import replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import head_kind, is_mark
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.sections import section_of

_ENDED = re.compile(r"[。．】＞>：:]$")
_MAY_END = re.compile(r"[）)」』円%％]$")  # and may stand within a sentence
_BEGINS = re.compile(r"^(?:[^\wー々「、。]|[①-⑳❶-❿ⅰ-ⅻ]|[0-9０-９]{1,2}[.．、)）\s　])")
_END_OF_SENTENCE = re.compile(r"。[」』）)]*$")
_LEAST, _NEAR, _FULL = 18.0, 3.0, 1.5  # letters of a full line; by which full lines differ
_MOSTLY, _SOME = 0.6, 12.0  # of the widest line, letters: where a mark begins the sentence
_PARTICLE = re.compile(r"[はをにがのでとも、]$")
_FIGURE = re.compile(r"(?<![年月])[0-9０-９,，.．]$")
_KANA = re.compile(r"^[ぁ-ん]")
_HALF = re.compile(r"[ -~｡-ﾟ]")


def with_whole_sentences(table: Table) -> Table:
    """The table, each cell that the edge of its column cut joined by the rest in the row below."""
    grid = Grid(table)
    widest = _widest(grid)
    new: dict[int, Cell | None] = {}  # by the identity of the old cell
    begun: dict[tuple[int, int, int], Cell] = {}  # by row behind it, column and columns
    for row in grid.rows():
        filled = [cell for cell in row if grid.text(cell)]
        for cell in filled:
            above = begun.get((cell.row, cell.column, cell.columns))
            joined = (
                above and len(filled) == 1 and _joined(new.get(id(above)) or above, cell, widest)
            )
            if above is not None and joined:
                new[id(above)], new[id(cell)] = joined, None
            else:
                above = cell
            begun[cell.row + cell.rows, cell.column, cell.columns] = above
    if not new:
        return table
    kept = (new.get(id(cell), cell) for cell in table.cells)
    return replace(table, cells=tuple(cell for cell in kept if cell is not None))


def _widest(grid: Grid) -> dict[tuple[int, int], float]:
    """The breadth of the longest line in cells of each column and breadth."""
    found: dict[tuple[int, int], float] = {}
    for cell in grid.cells:
        longest = max((_breadth(line) for line in grid.text(cell).split("\n")), default=0)
        key = cell.column, cell.columns
        found[key] = max(found.get(key, 0), longest)
    return found


def _breadth(line: str) -> float:
    """How many full letters a line is long, of which two half ones make one."""
    return len(line) - len(_HALF.findall(line)) / 2


def _joined(above: Cell, below: Cell, widest: dict[tuple[int, int], float]) -> Cell | None:
    """Both as one cell; None where the lower one does not go on with the upper one's sentence."""
    if len(above.blocks) == 0 or len(below.blocks) != 1:
        return None
    last, first = above.blocks[-1], below.blocks[0]
    if not isinstance(last, Paragraph) or not isinstance(first, Paragraph) or first.marker:
        return None
    line = last.text.rsplit("\n", 1)[-1]
    wide = widest[above.column, above.columns]
    if not _is_cut(last.text, line, first.text, wide) or not _begins_nothing(first.text):
        return None
    marked = bool(_BEGINS.match(last.text))
    full = max(_LEAST, wide - _NEAR)
    again = marked and _breadth(first.text) >= full  # and cut again below
    whole_line = marked and _breadth(line) >= max(_LEAST, wide - _FULL)
    if not (again or whole_line or _END_OF_SENTENCE.search(first.text)):
        return None
    whole = replace(last, text=last.text + first.text)
    return replace(
        above,
        blocks=(*above.blocks[:-1], whole),
        rows=below.row + below.rows - above.row,
    )


def _is_cut(text: str, line: str, below: str, wide: float) -> bool:
    """Whether the edge of its column may have cut a line in mid-sentence."""
    long = _breadth(line)
    full = long >= max(_LEAST, wide - _NEAR)
    if _ENDED.search(line) or (_MAY_END.search(line) and not (full and _KANA.match(below))):
        return False
    marked = bool(_BEGINS.match(text)) and long >= max(_SOME, _MOSTLY * wide)
    figure = bool(_FIGURE.search(line)) and long >= _SOME
    return full or marked or figure or (long >= _LEAST and bool(_PARTICLE.search(line)))


def _begins_nothing(text: str) -> bool:
    """Whether a text may be the rest of a sentence: no mark, label, heading or cell of results."""
    line = text.split("\n", 1)[0]
    if _BEGINS.match(line) or is_mark(line) or is_cell_line(line) or head_kind(line) is not None:
        return False
    known = section_of(line) is not None or issue_heading(line) is not None
    return not known and label_and_content(line) is None
