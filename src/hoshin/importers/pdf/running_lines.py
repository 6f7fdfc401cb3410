"""Lines that are printed again on every page, and page numbers."""

import re

from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import section_of
from hoshin.importers.form.titles import HEADLINE
from hoshin.importers.pdf.pages import BoxTable, Page
from hoshin.importers.pdf.text_lines import TextLine

_NEAR = 4.0
_PAGE_NUMBER = re.compile(
    r"^[-－‐―\s]*(?:[pPｐＰ]\s*[.．]?\s*)?[0-9０-９]{1,3}(?:\s*[/／]\s*[0-9０-９]{1,3})?(?:\s*(?:ページ|頁))?[-－‐―\s]*$"
)
_NUMBERED = re.compile(  # ○○市 行政経営方針（案） － 1 －
    r"^[^。：:・①-⑳]{1,40}[\s　]+(?:[-－‐―–]\s*[0-9０-９]{1,3}\s*[-－‐―–]|[0-9０-９]{1,3}\s*(?:ページ|頁)"
    r"|[pPｐＰ]\s*[.．]\s*[0-9０-９]{1,3}|[0-9０-９]{1,3}\s*[/／]\s*[0-9０-９]{1,3}(?:\s*(?:ページ|頁))?)$"
)

_LONGEST_FOOT = 60  # letters
_NAME_AND_NUMBER = re.compile(
    r"^[^。、：:0-9０-９①-⑳・●○■◆]{1,20}(?:(?<!地)区|局|室|所|庁|委員会|方針)"
    r"[\s　]*[-－‐―–]?\s*([0-9０-９]{1,3})\s*[-－‐―–]?$"
)


def without_running_lines(pages: list[Page]) -> list[TextLine]:
    """Take page numbers and lines that repeat at page edges away; returns the others of those."""
    repeated = _repeated(pages)
    inner = _numbers_inside(pages)
    removed: list[TextLine] = []
    titled = _is_titled_within(pages)  # the title itself may be printed again on every page
    for page in pages:
        edge = _edge_lines(page)
        for line in edge:
            number = bool(_PAGE_NUMBER.match(line.text.strip()))
            again = (
                id(line) in repeated
                or _NUMBERED.match(line.text.strip())
                or _is_name_and_number(line, page)
            )
            if not number and (not again or _is_of_the_form(line.text, inner)):
                titled = titled or bool(HEADLINE.search(line.text))
                continue
            if not titled and HEADLINE.search(line.text):
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


def _is_name_and_number(line: TextLine, page: Page) -> bool:
    """Whether the last line of a page is a name and this page's number: 架空区運営方針　3."""
    found = _NAME_AND_NUMBER.match(line.text.strip()[:_LONGEST_FOOT])
    below = line.top > page.height / 2 and not any(each.top > line.top for each in page.lines)
    return found is not None and below and int(found[1]) == page.number


def _is_titled_within(pages: list[Page]) -> bool:
    """Whether the title stands in its own place, and not at the edges of pages alone."""
    for page in pages:
        edge = set(map(id, _edge_lines(page)))
        for block in page.blocks:
            lines = block if isinstance(block, list) else [x for c in block.cells for x in c.lines]
            if any(HEADLINE.search(line.text) and id(line) not in edge for line in lines):
                return True
    return False


def _repeated(pages: list[Page]) -> set[int]:
    """Ids of the lines that half of the pages have at the same distance from the same edge."""
    places: dict[tuple[str, bool], list[tuple[float, int, TextLine]]] = {}
    for page in pages:
        for line in _edge_lines(page):
            is_head = line.top < page.height / 2
            distance = line.top if is_head else page.height - line.top
            key = (_shape(line.text), is_head)
            places.setdefault(key, []).append((distance, page.number, line))
    found = set()
    for same in places.values():
        for distance, _, line in same:
            on = {number for other, number, _ in same if abs(other - distance) <= _NEAR}
            if len(on) >= 2 and 2 * len(on) >= len(pages):
                found.add(id(line))
    return found


def _numbers_inside(pages: list[Page]) -> set[str]:
    """Lines at page edges that number an issue which the page itself heads: names of sheets."""
    found = set()
    for page in pages:
        headed = {
            heading.number
            for block in page.blocks
            if isinstance(block, BoxTable)
            for cell in block.cells
            if (heading := issue_heading(cell.text)) is not None
        }
        for line in _edge_lines(page):
            heading = issue_heading(line.text)
            if heading is not None and heading.number in headed:
                found.add(line.text)
    return found


def _is_of_the_form(text: str, repeating: set[str]) -> bool:
    """Whether a line at a page's edge has a place in the form: forms repeat these, too."""
    return (
        (issue_heading(text) is not None and text not in repeating)
        or section_of(text) is not None
        or announced_goals(text) is not None
        or is_budget(text)
    )


def _edge_lines(page: Page) -> list[TextLine]:
    """Free lines in the margins: a tenth of the page's long side, however the paper is turned."""
    margin = 0.1 * max(page.height, page.width)
    return [line for line in page.lines if line.bottom < margin or line.top > page.height - margin]


def _shape(text: str) -> str:
    return re.sub(r"[0-9０-９]+", "0", re.sub(r"\s", "", text))
