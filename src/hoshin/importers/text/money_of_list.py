"""A list of the issues with their money above the issues: each issue's money put below its own heading.

A form may tell the money in a table of its own (経営課題, ５年度決算額, ６年度予算額) ahead of the boxes.
Printed line by line its rows look like headings; that the same headings come again below tells them apart.
"""

import re
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.money_lines import YEAR_OF_MONEY
from hoshin.notation import find_money

_YEAR = re.compile(YEAR_OF_MONEY)
_HEAD = re.compile(
    r"^(?:(?:主な)?経営課題(?:名)?|課題(?:名)?|番号|名称|No[.．]?|区分|[\s　・／/|｜]+)*"
    rf"((?:{YEAR_OF_MONEY}[\s　／/|｜]*)+)(?:[（(]?(?:単位[\s　：:]*)?([百千万億]{{0,3}}円)[)）]?)?$"
)
_UNIT = re.compile(r"^[（(［\[]?\s*単位\s*[：:／/]?\s*([百千万億]{0,3}円)\s*[)）］\]]?$")
_AMOUNT = r"(?:[0-9０-９][0-9０-９,，.．]*(?:\s?[十百千万億]{1,2}(?:\s?[0-9０-９,，]+)?){0,4}\s?円?|[－―—–\-])"
_AMOUNTS = re.compile(rf"^{_AMOUNT}(?:[\s　／/|｜]+{_AMOUNT})*$")
_PARTED = re.compile(r"[\s　／/|｜]+(?!円|[百千万億]+円)")
_LEAST, _MOST = 2, 20  # issues of a list
_LONGEST = 120


@dataclass(frozen=True)
class _Row:
    """A row of the list: the number of an issue, and what stands behind it."""

    number: int
    rest: str


def with_money_at_headings(lines: list[Line]) -> list[Line]:
    """The lines without such a list, its money below each heading; as they are where a row does not fit.

    >>> from hoshin.base import Place
    >>> texts = ["経営課題 ６年度予算額", "経営課題１　橋 6百万円", "経営課題２　港 7百万円"]
    >>> texts += ["経営課題１　橋", "課題認識", "経営課題２　港"]
    >>> told = with_money_at_headings([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [line.text for line in told]
    ['経営課題１　橋', '６年度予算額 6百万円', '課題認識', '経営課題２　港', '６年度予算額 7百万円']
    """
    for at, line in enumerate(lines):
        head = _HEAD.match(line.text) if len(line.text) <= _LONGEST else None
        if head is not None:
            return _told(lines, at, _YEAR.findall(head[1]), head[2] or "")
        if issue_heading(line.text) is not None:
            return lines
    return lines


def _told(lines: list[Line], at: int, years: list[str], unit: str) -> list[Line]:
    """The lines, with the list whose head is at `at` told below the headings."""
    start, end = at, at + 1
    if start and (above := _UNIT.match(lines[start - 1].text)):
        start, unit = start - 1, above[1]
    if end < len(lines) and (below := _UNIT.match(lines[end].text)):
        end, unit = end + 1, below[1]
    rows = [_row(line.text) for line in islice(lines, end, end + _MOST)]
    listed = [row for row in takewhile(lambda row: row is not None, rows) if row is not None]
    # the run of rows ends where the numbers start over: there the issues begin
    again = next(
        (n for n, row in enumerate(listed) if n and row.number <= listed[n - 1].number), None
    )
    listed = listed[:again]
    below_list = lines[end + len(listed) :]
    headings = (
        {row.number: place for place, line in enumerate(below_list) if (row := _row(line.text))}
        if len(listed) >= _LEAST
        else {}
    )
    money: dict[int, str] = {}
    for row in listed:
        place = headings.get(row.number)
        told = _money(row.rest, below_list[place].text, years, unit) if place is not None else None
        if place is None or told is None:
            return lines
        money[place] = told
    if not money:
        return lines
    kept = lines[:start]
    for place, line in enumerate(below_list):
        kept.append(line)
        if place in money:
            kept.append(replace(line, text=money[place]))
    return kept


def _row(text: str) -> _Row | None:
    found = issue_heading(text) if len(text) <= _LONGEST else None
    return _Row(found.number, f"{found.title} {found.budget}") if found is not None else None


def _money(rest: str, heading: str, years: list[str], unit: str) -> str | None:
    """The money of a row, its title being that of the heading; None where years and amounts do not pair."""
    found = issue_heading(heading)
    if found is None or not found.title or not rest.startswith(found.title) or found.budget:
        return None
    amounts = rest[len(found.title) :].strip(" 　")
    if not _AMOUNTS.match(amounts):
        return None
    each = _PARTED.split(amounts)
    if len(each) != len(years) or not (unit or find_money(amounts)):
        return None
    shown = [amount if find_money(amount) else f"{amount}{unit}" for amount in each]
    return "　".join(f"{year} {amount}" for year, amount in zip(years, shown, strict=True))
