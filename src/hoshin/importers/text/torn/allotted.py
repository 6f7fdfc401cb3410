"""Cells of results cut into the issues that they belong to: a run of cells for each, in their order.

A tool prints results above their issue's heading or behind the next one's. What tells them apart is how
many an issue has room for, and that the marks ① ② ③ start over.
"""

from math import inf
from typing import NamedTuple

from hoshin.importers.form.cells import tokens
from hoshin.importers.text.torn.shapes import Item

_MOST = 250  # lines of cells
_ELSEWHERE, _TWICE, _UNKNOWN, _MISSING, _SURPLUS = 0.15, 2.0, 2.0, 0.5, 2.0


class _Cells(NamedTuple):
    """A line of cells: the issue that it stands in, and what its cells are."""

    issue: int
    letters: int
    values: int
    marks: tuple[tuple[int, bool], ...]  # each with whether it is of last year's list


def allotted(cells: list[tuple[int, Item]], numbers: list[list[int]]) -> list[list[Item]]:
    """For each issue its cells; `cells` come with the issue they stand in, `numbers` are of indicators."""
    if not cells or len(cells) > _MOST:
        return [[item for at, item in cells if at == issue] for issue in range(len(numbers))]
    lines = [_told(at, item) for at, item in cells]
    best = [0.0, *[inf] * len(cells)]
    cuts: list[list[int]] = []
    for issue, known in enumerate(numbers):
        after, came = [inf] * (len(cells) + 1), [0] * (len(cells) + 1)
        for start, cost in enumerate(best):
            if cost < inf:
                _extend(lines, start, issue, known, cost, after, came)
        best = after
        cuts.append(came)
    end = len(cells)
    found: list[list[Item]] = []
    for came in reversed(cuts):
        found.append([item for _, item in cells[came[end] : end]])
        end = came[end]
    return found[::-1]


def _told(issue: int, item: Item) -> _Cells:
    found = tokens(item.text) or []
    letters = sum(token.kind == "letter" for token in found)
    marks = tuple((token.mark, item.last_year) for token in found if token.mark)
    return _Cells(issue, letters, len(found) - letters, marks)


def _extend(
    cells: list[_Cells],
    start: int,
    issue: int,
    known: list[int],
    cost: float,
    after: list[float],
    came: list[int],
) -> None:
    """Every run of cells from `start` on as those of one issue."""
    marks: set[tuple[int, bool]] = set()
    letters = values = 0
    faults = 0.0
    for end in range(start, len(cells) + 1):
        if end > start:
            line = cells[end - 1]
            faults += _ELSEWHERE * abs(line.issue - issue)
            letters, values = letters + line.letters, values + line.values
            for mark in line.marks:  # each year's list has every one
                faults += _TWICE * (mark in marks) + _UNKNOWN * (mark[0] not in known)
                marks.add(mark)
        count = len(known)
        whole = faults + cost + _SURPLUS * (max(0, letters - count) + max(0, values - 3 * count))
        whole += _MISSING * (max(0, count - letters) + max(0, 2 * count - values))
        if whole < after[end]:
            after[end], came[end] = whole, start
