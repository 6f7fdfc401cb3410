"""What ran along the edges of pages and a tool left among the lines of a text without page breaks."""

import re
from dataclasses import replace
from itertools import pairwise

from hoshin.importers.form import Line
from hoshin.importers.form.titles import POLICY
from hoshin.notation import half_width

_APART, _LAST = 10, 3  # lines that a page has at least; lines at the end of a text
_LEAST = 2  # pages
_TITLE = re.compile(
    rf"年度\s*[^\s　]*?([一-鿿々ヶケァ-ヴー]+?)\s*{POLICY}"
    rf"|^([一-鿿々ヶケァ-ヴー]+?)\s*{POLICY}(?=[\s　]*[（(]?(?:令和|平成))"
)
_PAGE = r"[0-9０-９]{1,3}(?:[\s　]*[/／][\s　]*[0-9０-９]{1,3})?[\s　]*(?:ページ|頁)?"
_COUNTED = re.compile(
    rf"^(\D+?)[\s　]*(?:[-－‐―（(]|[PpＰ][.．]?)?[\s　]*{_PAGE}[\s　]*[-－‐―）)]?$"
)
_LONGEST = 40
_HEAD = 8  # lines among which a name may be that of the form's head


def without_counted_pages(lines: list[Line]) -> list[Line]:
    """Lines without 1, 2, 3 … standing alone, each a page apart, the last at the end of the text.

    Numbers of entries that were torn from them stand nearer to one another.
    """
    counted = counted_pages(lines)
    if not counted:
        return lines
    kept: list[Line] = []
    gap = False
    for index, line in enumerate(lines):
        if index in counted:
            gap = True
        else:
            kept.append(replace(line, gap=line.gap or gap))
            gap = False
    return kept


def counted_pages(lines: list[Line]) -> list[int]:
    """Indices of the numbers of pages, as `without_counted_pages` knows them."""
    numbers = [
        (index, int(half_width(line.text)))
        for index, line in enumerate(lines)
        if line.text.isdecimal() and len(line.text) <= 2
    ]
    counted = _counted_back(numbers, len(lines))
    if len(counted) < _LEAST or any(below - above < _APART for above, below in pairwise(counted)):
        return []
    return counted


def without_signatures(lines: list[Line]) -> list[Line]:
    """Lines without those that hold nothing but the office's name, alone or with a page's number.

    >>> from hoshin.base import Place
    >>> texts = ["令和６年度　水鳥区運営方針", *["・岸の道"] * 8, "水鳥区 1"]
    >>> [line.text for line in without_signatures([Line(each, Place(), True) for each in texts])][-1]
    '・岸の道'
    """
    office = next(
        (found[1] or found[2] for line in lines if (found := _TITLE.search(line.text))), ""
    )
    return [line for at, line in enumerate(lines) if at < _HEAD or not _signs(line.text, office)]


def _signs(text: str, office: str) -> bool:
    counted = _COUNTED.match(text) if len(text) <= _LONGEST else None
    names = {office, f"{office}役所", f"{office}運営方針"} if office else set()
    return text in names - {f"{office}運営方針"} or (counted is not None and counted[1] in names)


def _counted_back(numbers: list[tuple[int, int]], size: int) -> list[int]:
    """Indices of n, n - 1 … 1 or 2, from the end of the text backwards; none where they do not count."""
    found: list[int] = []
    wanted = 0
    for index, value in reversed(numbers):
        if (not found and index >= size - _LAST) or (found and value == wanted):
            found.insert(0, index)
            wanted = value - 1
    return found if wanted in (0, 1) else []
