"""Tables that go on over a page break, and lines that repeat on every page."""

import re
from collections import Counter

from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.pieces import is_budget
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import section_of
from hoshin.importers.pdf.pages import BoxCell, BoxTable, Page
from hoshin.importers.pdf.text_lines import TextLine

_NEAR = 4.0
_PAGE_NUMBER = re.compile(
    r"^[-－‐―\s]*(?:[pPｐＰ]\s*[.．]?\s*)?[0-9０-９]{1,3}(?:\s*[/／]\s*[0-9０-９]{1,3})?(?:\s*(?:ページ|頁))?[-－‐―\s]*$"
)


_TITLE = re.compile(r"年度.*運営方針")


def without_running_lines(pages: list[Page]) -> list[TextLine]:
    """Take page numbers and lines that repeat at page edges away; returns the others of those."""
    shapes = Counter(
        shape for page in pages for shape in {_shape(line.text) for line in _edge_lines(page)}
    )
    repeated = {shape for shape, count in shapes.items() if count >= 2 and 2 * count >= len(pages)}
    removed: list[TextLine] = []
    titled = False  # the title itself may be printed again on every page
    for page in pages:
        edge = _edge_lines(page)
        for line in edge:
            number = bool(_PAGE_NUMBER.match(line.text.strip()))
            if not number and (_shape(line.text) not in repeated or _is_of_the_form(line.text)):
                continue
            if not titled and _TITLE.search(line.text):
                titled = True
                continue
            page.blocks = [
                block
                if isinstance(block, BoxTable)
                else [each for each in block if each is not line]
                for block in page.blocks
            ]
            if not number:
                removed.append(line)
        page.blocks = [block for block in page.blocks if block]
    return removed


def _is_of_the_form(text: str) -> bool:
    """Whether a line at a page's edge has a place in the form: forms repeat these, too."""
    return (
        issue_heading(text) is not None
        or section_of(text) is not None
        or announced_goals(text) is not None
        or is_budget(text)
    )


def _edge_lines(page: Page) -> list[TextLine]:
    """Free lines above and below everything else, in the outer tenth of the page."""
    margin = 0.1 * page.height
    return [line for line in page.lines if line.bottom < margin or line.top > page.height - margin]


def _shape(text: str) -> str:
    return re.sub(r"[0-9０-９]+", "0", re.sub(r"\s", "", text))


def stitched(pages: list[Page]) -> list[BoxTable | list[TextLine]]:
    """All blocks in order; a row that a page break cut in two is one row again."""
    blocks: list[BoxTable | list[TextLine]] = []
    for page in pages:
        for index, block in enumerate(page.blocks):
            last = blocks[-1] if blocks else None
            if (
                index == 0
                and isinstance(block, BoxTable)
                and isinstance(last, BoxTable)
                and last.page == page.number - 1
                and _as_wide(last, block)
            ):
                _join(last, block, _cut_row(last, block) or [])
            else:
                blocks.append(block)
    return blocks


def _as_wide(above: BoxTable, below: BoxTable) -> bool:
    """Whether both tables reach from the same left to the same right edge."""
    return (
        abs(above.edges[0] - below.edges[0]) <= _NEAR
        and abs(above.edges[-1] - below.edges[-1]) <= _NEAR
    )


def _cut_row(above: BoxTable, below: BoxTable) -> list[tuple[BoxCell, BoxCell]] | None:
    """The cells of the last row above and of the first row below, if they are one row."""
    last = max(cell.row + cell.rows for cell in above.cells)
    ending = sorted((c for c in above.cells if c.row + c.rows == last), key=lambda c: c.column)
    first = sorted((c for c in below.cells if c.row == 0), key=lambda c: c.column)
    if len(ending) != len(first):
        return None
    pairs = list(zip(ending, first, strict=True))
    if any(abs(a.box[0] - b.box[0]) > _NEAR or abs(a.box[2] - b.box[2]) > _NEAR for a, b in pairs):
        return None
    if len(pairs) != 2:
        filled = [pair for pair in pairs if pair[1].lines]
        return pairs if filled and all(_goes_on(*pair) for pair in filled) else None
    label, more = pairs[0][0].text, pairs[0][1].text
    one_label = (
        not more
        or not label
        or _plain(label) == _plain(more)
        or section_of(label + more) is not None
    )
    return pairs if one_label else None


def _goes_on(above: BoxCell, below: BoxCell) -> bool:
    """A cell goes on where its text stopped in the middle of a sentence and no mark begins another."""
    if not (above.lines and below.lines):
        return False
    ended = re.search(r"[。）)」】]$", above.lines[-1].text.strip())
    marked = re.match(r"[・①-⑳【（(0-9０-９－―]", below.lines[0].text.strip())
    return len(above.lines[-1].text) > 4 and not ended and not marked


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text)


def _join(above: BoxTable, below: BoxTable, pairs: list[tuple[BoxCell, BoxCell]]) -> None:
    """Put the rows below under those above; `pairs` are the halves of a row that was cut."""
    shift = max(cell.row + cell.rows for cell in above.cells) - (1 if pairs else 0)
    halves = {id(cell) for _, cell in pairs}
    for index, (cell, more) in enumerate(pairs):
        repeated = index == 0 and len(pairs) == 2 and _plain(cell.text) == _plain(more.text)
        cell.lines += [] if repeated else more.lines
        cell.rows += more.rows - 1
    for cell in below.cells:
        if id(cell) not in halves:
            cell.row += shift
            above.cells.append(cell)
    above.set_columns()
    above.page = below.page
