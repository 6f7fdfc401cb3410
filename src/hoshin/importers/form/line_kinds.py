"""What one line of extracted text is by its words: a heading, money, cells, parts that a tool put together."""

import re
from functools import lru_cache

from hoshin.importers.form.budget_spellings import spelt_out
from hoshin.importers.form.budget_stages import without_stage
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.labels import find_label, split_note
from hoshin.importers.form.lines import Line
from hoshin.importers.form.sections import CLOSING, Section, section_of
from hoshin.importers.form.titles import HEADLINE
from hoshin.notation import find_money

HEADING = re.compile(
    r"^【?\s*経営課題\s*([0-9０-９]{1,2})(?:\s*[-－‐―]\s*[（(]?\s*([0-9０-９]{1,2})\s*[)）]?)?"
    r"(】|[\s　:：.．]+|$)\s*(.*?)】?$"
)
HEADER = re.compile(
    r"実績と達成状況|^前年度実績$|^※?\s*[AＡ]\s*[：:]\s*達成|^[BＢ]\s*[：:]\s*未達成"
)
_TITLE = re.compile(rf"{HEADLINE.pattern}|^目標$|^使命$")
_MONEY_LABEL = re.compile(r"[0-9０-９元]\s*(?:年度)?\s*(?:決算|予算)")
_MONEY_ALONE = re.compile(
    r"^[［\[〔（(]?\s*(?:予算|決算)額?\s*[：:]?\s*[0-9０-９][^。]{0,30}円\s*[］\]〕）)]?$"
)
_HEAD_ALONE = re.compile(
    r"^(?:(?:令和|平成|[RHＲＨ])\s*)?(?:元|[0-9０-９]{1,4})\s*年度\s*(?:決算|予算)額?$"
)
_SHEET = re.compile(
    r"^[【（(〔［\[＜<]?\s*(?:別紙|別添|共通)?\s*様式\s*[0-9０-９]{0,2}\s*[】）)〕］\]＞>]?$"
)
_NOTE_AND_CELLS = re.compile(r"^([（(][^（()）]{2,24}[)）]|[^（()）]{1,12}[)）])\s+(\S.*)$")
_LABEL_AND_HEADER = re.compile(r"^(\S*(?:アウトカム|指標|達成状況)\S*)\s+(\S*実績と達成状況.*)$")
_CLOSING_AND_GROUP = re.compile(r"^(\S+)[\s　]+(【\s*経営課題\s*[0-9０-９]{1,2}[^】]*】)$")


def parts_of(line: Line) -> list[Line]:
    """A piece of a label that a tool put on one line with cells or the heading of the next box."""
    if (found := _NOTE_AND_CELLS.match(line.text)) and is_cell_line(found[2]):
        return [Line(found[1], line.place, line.gap), Line(found[2], line.place, True)]
    if (found := _CLOSING_AND_GROUP.match(line.text)) and section_of(found[1]) in CLOSING:
        return [Line(found[1], line.place, line.gap), Line(found[2], line.place, True)]
    if parts := split_note(line):
        return [Line(parts[0], line.place, line.gap), Line(parts[1], line.place, True)]
    if found := _LABEL_AND_HEADER.match(line.text):
        return [Line(found[1], line.place, True), Line(found[2], line.place, True)]
    return [line]


def is_sheet(text: str) -> bool:
    """Whether a line is the name of a form's sheet and nothing else.

    >>> is_sheet("【様式２】"), is_sheet("様式２　経営課題")
    (True, False)
    """
    return bool(_SHEET.match(text))


def issues_page(lines: list[Line]) -> int:
    """The page on which the issues begin, if they begin a page of their own; else 0.

    There loose cells may stand above everything else.
    """
    for index, line in enumerate(lines):
        label = find_label(lines, index, is_loose)
        found = HEADING.match(line.text)
        if (found and found[4].strip()) or (label and label.section is Section.RECOGNITION):
            page = line.place.page
            alone = not any(
                _TITLE.search(other.text) for other in lines if other.place.page == page
            )
            return page if alone and page > lines[0].place.page else 0
    return 0


def is_loose(line: Line) -> bool:
    """Whether a line is a small box of its own that may have fallen between any others."""
    return bool(
        HEADING.match(line.text)
        or HEADER.search(line.text)
        or is_budget(line.text)
        or is_cell_line(line.text)
    )


@lru_cache(maxsize=8192)
def is_budget(text: str) -> bool:
    if text.endswith("。") and not find_money(text):
        return False  # この案は、令和７年度予算案の審議により変わります。
    if (_MONEY_LABEL.search(text) and len(text) <= 80) or _MONEY_ALONE.match(text):
        return True
    staged = without_stage(text)
    if spelt_out(text) is not None or spelt_out(staged) is not None or _HEAD_ALONE.match(staged):
        return True
    amounts = find_money(text)
    if amounts and len(text) <= 80 and _MONEY_LABEL.search(staged):
        return True
    rest = text
    for money in reversed(amounts):
        rest = rest[: money.start] + rest[money.end :]
    return bool(amounts) and not rest.strip()
