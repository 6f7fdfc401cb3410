"""Cells of results cut into the issues that they belong to: a run of cells for each, in their order.

A tool prints results above their issue's heading or behind the next one's. What tells them apart is how
many an issue has room for, and that the marks ① ② ③ start over.
"""

from math import inf

from hoshin.importers.form.cells import tokens
from hoshin.importers.text.torn.shapes import Item

_MOST = 250  # lines of cells
_ELSEWHERE, _TWICE, _UNKNOWN, _MISSING, _SURPLUS = 0.15, 2.0, 2.0, 0.5, 2.0


def allotted(cells: list[tuple[int, Item]], numbers: list[list[int]]) -> list[list[Item]]:
    """For each issue its cells; `cells` come with the issue they stand in, `numbers` are of indicators."""
    if not cells or len(cells) > _MOST:
        return [[item for at, item in cells if at == issue] for issue in range(len(numbers))]
    best = [0.0, *[inf] * len(cells)]
    cuts: list[list[int]] = []
    for issue, known in enumerate(numbers):
        after, came = [inf] * (len(cells) + 1), [0] * (len(cells) + 1)
        for start, cost in enumerate(best):
            if cost < inf:
                _extend(cells, start, issue, known, cost, after, came)
        best = after
        cuts.append(came)
    end = len(cells)
    found: list[list[Item]] = []
    for came in reversed(cuts):
        found.append([item for _, item in cells[came[end] : end]])
        end = came[end]
    return found[::-1]


def _extend(
    cells: list[tuple[int, Item]],
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
            at, item = cells[end - 1]
            faults += _ELSEWHERE * abs(at - issue)
            for token in tokens(item.text) or []:
                letters += token.kind == "letter"
                values += token.kind != "letter"
                if token.mark:
                    key = token.mark, item.last_year  # each year's list has every mark
                    faults += _TWICE * (key in marks) + _UNKNOWN * (token.mark not in known)
                    marks.add(key)
        count = len(known)
        whole = faults + cost + _SURPLUS * (max(0, letters - count) + max(0, values - 3 * count))
        whole += _MISSING * (max(0, count - letters) + max(0, 2 * count - values))
        if whole < after[end]:
            after[end], came[end] = whole, start
