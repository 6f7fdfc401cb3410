"""The title of a form whose year, office and 運営方針 a tool printed apart."""

import re
from dataclasses import replace
from itertools import pairwise

from hoshin.importers.form import Line
from hoshin.importers.form.sections import section_of
from hoshin.importers.form.titles import HEADLINE, POLICY

YEAR = re.compile(r"^(?:令和|平成|[RＲ])[0-9０-９元]{1,2}年度$")
YEAR_FIRST = re.compile(r"^[（(]?(?:令和|平成|[RＲ])[\s　]*[0-9０-９元]{1,2}[\s　]*年度")
_NOTES = r"(?:[\s　]*[（(【［\[〔][^（()）【】［］\[\]〔〕]*[)）】］\]〕])*"  # （案）, 【進捗反映】
TITLE = re.compile(rf"^\S{{2,30}}{POLICY}{_NOTES}$")
_OFFICE = re.compile(r"^[一-鿿ァ-ヴーぁ-ん・]{1,20}[区局室市町村部庁所署]$")
_POLICY_ALONE = re.compile(rf"^{POLICY}{_NOTES}$")
_OPEN = re.compile(rf"^\S[^。]{{1,40}}{POLICY}[（(【［\[〔][^（()）【】［］\[\]〔〕]*$")
_SHUT = re.compile(r"^[^（()）【】［］\[\]〔〕]{1,20}[)）】］\]〕]$")
_HEAD = 12  # lines among which the title stands


def with_title_whole(lines: list[Line]) -> list[Line]:
    """The year put before the title where a tool printed the lines of the head between them."""
    lines = _with_note(_with_office(lines))
    head = lines[:_HEAD]
    if any(YEAR_FIRST.match(line.text) and HEADLINE.search(line.text) for line in head):
        return lines
    year = next((line for line in head if YEAR.match(line.text)), None)
    title = next((line for line in head if TITLE.match(line.text)), None)
    if year is None or title is None or section_of(title.text):
        return lines
    whole = replace(title, text=f"{year.text} {title.text}")
    return [whole if line is title else line for line in lines if line is not year]


def _with_office(lines: list[Line]) -> list[Line]:
    """The office put before 運営方針 where a cover prints each on a line of its own."""
    for at, line in enumerate(lines[1:_HEAD], start=1):
        above = lines[at - 1]
        if _POLICY_ALONE.match(line.text) and _OFFICE.match(above.text):
            whole = replace(above, text=f"{above.text}{line.text}")
            return [*lines[: at - 1], whole, *lines[at + 1 :]]
    return lines


def _with_note(lines: list[Line]) -> list[Line]:
    """The title's note put together where its column broke it: 南区運営方針（令和7年6月 and 進捗反映）."""
    for at, (line, below) in enumerate(pairwise(lines[:_HEAD])):
        if _OPEN.match(line.text) and _SHUT.match(below.text):
            whole = replace(line, text=f"{line.text}　{below.text}")
            return [*lines[:at], whole, *lines[at + 2 :]]
    return lines
