"""Boxes that a page break leaves open: a suite draws no rule where a row goes on over the page."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import pairwise
from operator import attrgetter
from statistics import median

from hoshin.importers.pdf.rules import Rule

_SAME = 3.0  # points
_TALL = 10.0  # a shorter upright stroke is no side of a box
_COVERED = 0.5  # of the width between the sides: here an edge is drawn


def closing_rules(rules: list[Rule]) -> list[Rule]:
    """The missing upper and lower edges of tables whose upright rules end together.

    Where a cell alone goes on over the page, beside rows that do not, its part of the edge is missing.
    """
    level = sorted((rule for rule in rules if rule.top == rule.bottom), key=lambda rule: rule.top)
    sides = [rule for rule in rules if rule.x0 == rule.x1 and rule.bottom - rule.top > _TALL]
    found = []
    for end in (attrgetter("top"), attrgetter("bottom")):
        for group in _together(sides, end):
            height = median(end(side) for side in group)
            group.sort(key=lambda side: side.x0)
            if edge := _edge([group[0], group[-1]], height, level):
                found.append(edge)
            else:
                parts = (_edge(list(pair), height, level) for pair in pairwise(group))
                found += [part for part in parts if part is not None]
    return found


def _edge(sides: list[Rule], height: float, level: list[Rule]) -> Rule | None:
    """The edge between two sides that end at a height; None where it is drawn, or nothing else joins them."""
    left, right = (side.x0 for side in sides)
    inside = _between(level, min(s.top for s in sides), max(s.bottom for s in sides))
    held = any(rule.x0 <= left + _SAME and rule.x1 >= right - _SAME for rule in inside)
    if right - left <= _TALL or not held or _is_drawn(level, height, left, right):
        return None
    return Rule(left, height, right, height)


def _together(sides: list[Rule], end: Callable[[Rule], float]) -> list[list[Rule]]:
    groups: list[list[Rule]] = []
    for side in sorted(sides, key=end):
        if groups and end(side) - end(groups[-1][-1]) <= _SAME:
            groups[-1].append(side)
        else:
            groups.append([side])
    return groups


def _between(level: list[Rule], top: float, bottom: float) -> list[Rule]:
    first = bisect_left(level, top - _SAME, key=lambda rule: rule.top)
    return level[first : bisect_right(level, bottom + _SAME, key=lambda rule: rule.top)]


def _is_drawn(level: list[Rule], height: float, left: float, right: float) -> bool:
    near = _between(level, height, height)
    width = sum(max(0.0, min(rule.x1, right) - max(rule.x0, left)) for rule in near)
    return width >= _COVERED * (right - left)
