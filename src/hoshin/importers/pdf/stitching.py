"""Tables that go on over a page break."""

import re

from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.money_lines import heads_money, kinds_of_money
from hoshin.importers.form.sections import section_of
from hoshin.importers.pdf.pages import BoxCell, BoxTable, Page
from hoshin.importers.pdf.text_lines import TextLine

_NEAR = 4.0
_FULL = 2.5  # of its letters: what a full line may leave free at its end
_SENTENCE = 12  # letters: names and labels are shorter
_WORDS = re.compile(r"[ぁ-ん。、）)」]")  # of a sentence, unlike a figure or a verdict
_BULLET = re.compile(r"\s*[・･●○■□◆◇•‣▪]")
_UNFINISHED = re.compile(r"[のをにと・、，（(「]$")  # SDGsの, and 17ゴール on the next page
_NOTE = re.compile(r"[（(][^（()）]*[)）]$")  # （定量評価） below 達成状況
_UPRIGHT = 4  # letters of a label that stands upright in the middle of a tall cell


def stitched(pages: list[Page]) -> list[BoxTable | list[TextLine]]:
    """All blocks in order; a row that a page break cut in two is one row again."""
    blocks: list[BoxTable | list[TextLine]] = []
    for page in pages:
        for index, block in enumerate(_without_label_above(blocks, page.blocks)):
            if not index and isinstance(block, BoxTable) and _hangs_out(blocks, block):
                blocks.pop()
            last = blocks[-1] if blocks else None
            if (
                index == 0
                and isinstance(block, BoxTable)
                and isinstance(last, BoxTable)
                and last.page == page.number - 1
                and _as_wide(last, block)
                and not _opens_issue(last, block)
            ):
                _drop_repeated_head(last, block)
                end = _end(last)
                pairs = _cut_row(last, block) or _without_cut_label(last, block)
                _join(last, block, pairs, end)
            else:
                blocks.append(block)
    return blocks


def _without_label_above(
    above: list[BoxTable | list[TextLine]], page: list[BoxTable | list[TextLine]]
) -> list[BoxTable | list[TextLine]]:
    """The blocks of a page without the label of a cell that the page above has: it was printed there too."""
    last = above[-1] if above else None
    if len(page) < 2 or isinstance(page[0], BoxTable) or not isinstance(page[1], BoxTable):
        return page
    if not isinstance(last, BoxTable):
        return page
    text = _plain("".join(line.text for line in page[0]))
    end = _end(last)
    ending = (cell for cell in last.cells if cell.row + cell.rows == end and cell.rows > 1)
    return page[1:] if text and any(_plain(cell.text) == text for cell in ending) else page


def _hangs_out(blocks: list[BoxTable | list[TextLine]], below: BoxTable) -> bool:
    """Whether the last lines above are what a cell of the table below says: its middle was past the break."""
    if len(blocks) < 2 or not isinstance(blocks[-2], BoxTable) or isinstance(blocks[-1], BoxTable):
        return False
    text = _plain("".join(line.text for line in blocks[-1]))
    tall = (cell for cell in below.cells if cell.row == 0 and cell.rows > 1)
    return bool(text) and any(_plain(cell.text) == text for cell in tall)


def _end(table: BoxTable) -> int:
    """The row behind the last one."""
    return max(cell.row + cell.rows for cell in table.cells)


def _as_wide(above: BoxTable, below: BoxTable) -> bool:
    """Whether both tables reach from the same left to the same right edge."""
    return (
        abs(above.edges[0] - below.edges[0]) <= _NEAR
        and abs(above.edges[-1] - below.edges[-1]) <= _NEAR
    )


def _opens_issue(above: BoxTable, below: BoxTable) -> bool:
    """Whether the table below is another issue's: its heading on top, then heads that are above too."""
    first = sorted((cell for cell in below.cells if cell.row == 0), key=lambda cell: cell.column)
    if not first or issue_heading("　".join(_plain(cell.text) for cell in first)) is None:
        return False
    heads = {row for row in _rows(below)[1:] if sum(map(_is_label, row)) > 1}
    return bool(heads & set(_rows(above)))


def _rows(table: BoxTable) -> list[tuple[str, ...]]:
    """The texts of each row, from left to right."""
    found: dict[int, list[str]] = {}
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        found.setdefault(cell.row, []).append(_plain(cell.text))
    return [tuple(texts) for texts in found.values()]


def _is_label(text: str) -> bool:
    return section_of(text) is not None


def _drop_repeated_head(above: BoxTable, below: BoxTable) -> None:
    """Take the first row away where it is that of the whole table, printed again on the next page."""
    first, again = ([cell for cell in table.cells if cell.row == 0] for table in (above, below))
    texts = [_plain(cell.text) for cell in again]
    if not any(texts) or texts != [_plain(cell.text) for cell in first]:
        return
    high = max(cell.rows for cell in again)
    rest = [cell for cell in below.cells if cell.row >= high]
    if rest:
        for cell in rest:
            cell.row -= high
        below.cells = rest


def _cut_row(above: BoxTable, below: BoxTable) -> list[tuple[BoxCell, BoxCell]] | None:
    """The cells of the last row above and of the first row below, if they are one row."""
    last = _end(above)
    ending = sorted((c for c in above.cells if c.row + c.rows == last), key=lambda c: c.column)
    first = sorted((c for c in below.cells if c.row == 0), key=lambda c: c.column)
    if len(ending) != len(first):
        return None
    pairs = list(zip(ending, first, strict=True))
    if any(abs(a.box[0] - b.box[0]) > _NEAR or abs(a.box[2] - b.box[2]) > _NEAR for a, b in pairs):
        return None
    label, more = pairs[0][0].text, pairs[0][1].text
    alone = bool(label and more) and not any(below.lines for _, below in pairs[1:])
    if (len(pairs) == 2 or alone) and _is_one_label(label, more):
        return pairs
    filled = [pair for pair in pairs if pair[1].lines]
    if filled and len(pairs) != 2 and all(_goes_on(*pair) for pair in filled):
        return pairs
    if len(pairs) > 2 and _is_heading_and_money(pairs):
        return pairs
    low = [pair for pair in pairs if not any(map(_is_tall, pair, (ending, first)))]
    rests = [pair for pair in low if pair[1].lines]
    if len(pairs) > 2 and len(rests) == 1 and rests[0] is not pairs[0]:
        return pairs if rests[0][0].lines else None
    own_key = pairs[0] in low and _is_own(*pairs[0])
    return pairs if not own_key and any(_breaks_off(*pair) for pair in low) else None


def _is_heading_and_money(pairs: list[tuple[BoxCell, BoxCell]]) -> bool:
    """Whether an issue's title goes on beside amounts whose heads stand above them in their cells."""
    (title, rest), *money = pairs
    if issue_heading(title.text) is None or not rest.lines or issue_heading(rest.text):
        return False
    return all(
        heads_money(head.text) and kinds_of_money(amount.text) in (["amount"], ["nothing"])
        for head, amount in money
    )


def _is_tall(cell: BoxCell, row: list[BoxCell]) -> bool:
    """Whether a cell reaches over more rows than another one beside it."""
    return cell.rows > min(each.rows for each in row)


def _is_own(above: BoxCell, below: BoxCell) -> bool:
    """Whether the cell below the break has a text of its own, no part of a text or list that went before."""
    return bool(
        below.lines and not _goes_on(above, below) and not _BULLET.match(below.lines[0].text)
    )


def _is_one_label(label: str, more: str) -> bool:
    """Whether a label and what stands below it in the next page's column are one label."""
    if not more or not label or _plain(label) == _plain(more):
        return True
    if len(_plain(label)) < _SENTENCE and _NOTE.match(_plain(more)):
        return True
    return section_of(label + more) is not None or bool(_UNFINISHED.search(label))


def _breaks_off(above: BoxCell, below: BoxCell) -> bool:
    """Whether a sentence certainly goes on: its bracket is open, or its last line is full and ends nowhere."""
    if not (above.lines and below.lines) or not _goes_on(above, below):
        return False
    last = above.lines[-1]
    full = above.box[2] - last.x1 < _FULL * last.size
    told = bool(_WORDS.search(below.lines[0].text)) and len(_plain(above.text)) >= _SENTENCE
    return _open(above.text) or (full and told)


def _without_cut_label(above: BoxTable, below: BoxTable) -> list[tuple[BoxCell, BoxCell]]:
    """Where only the label beside several rows was cut, make it whole; no row is cut.

    A suite prints the label of a tall cell in its middle: it may stand below the break alone.
    """
    last = _end(above)
    for label in above.cells:
        more = next(
            (c for c in below.cells if c.row == 0 and abs(c.box[0] - label.box[0]) < 1), None
        )
        if label.row + label.rows != last or more is None or len(below.cells) < 2:
            continue
        whole = _open(label.text) or section_of(label.text + more.text) is not None
        spelt = section_of(more.text) is None and whole
        moved = not label.lines and more.rows > 1 and len(_plain(more.text)) <= _UPRIGHT
        if more.lines and (spelt or moved):
            label.lines += more.lines
            label.rows += more.rows
            below.cells.remove(more)
            break
    return []


def _goes_on(above: BoxCell, below: BoxCell) -> bool:
    """A cell goes on where its text stopped in the middle of a sentence and no mark begins another."""
    if not (above.lines and below.lines):
        return False
    if _open(above.text):
        return True
    if re.search(r"[ぁ-ん、]$", above.text) and not re.match(r"[・①-⑳【（(]", below.text):
        return True
    ended = re.search(r"[。）)」】]$", above.lines[-1].text.strip())
    marked = re.match(r"[・①-⑳【（(0-9０-９－―]", below.lines[0].text.strip())
    return len(above.text) > 4 and not ended and not marked


def _open(text: str) -> bool:
    return any(text.count(left) > text.count(right) for left, right in ("（）", "()", "「」"))


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text)


def _join(above: BoxTable, below: BoxTable, pairs: list[tuple[BoxCell, BoxCell]], end: int) -> None:
    """Put the rows below under those above, which end there; `pairs` are the halves of a row that was cut."""
    shift = end - (1 if pairs else 0)
    halves = {id(cell) for _, cell in pairs}
    for index, (cell, more) in enumerate(pairs):
        repeated = index == 0 and len(pairs) == 2 and _plain(cell.text) == _plain(more.text)
        cell.lines += [] if repeated else more.lines
        _join_tables(cell.tables, more.tables)
        cell.rows += more.rows - 1
    for cell in below.cells:
        if id(cell) not in halves:
            cell.row += shift
            above.cells.append(cell)
    above.set_columns()
    above.page = below.page


def _join_tables(above: list[BoxTable], below: list[BoxTable]) -> None:
    """Put the tables within the lower half of a cell to those of the upper one; the cut one is whole again."""
    for table in below:
        last = above[-1] if above else None
        if last is not None and table is below[0] and _as_wide(last, table):
            _drop_repeated_head(last, table)
            _join(last, table, _cut_row(last, table) or [], _end(last))
        else:
            above.append(table)
