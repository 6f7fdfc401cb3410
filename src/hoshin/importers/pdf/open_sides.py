"""Rows that are open at the side: offices leave the outer rules out, and suites those of joined cells."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from hoshin.importers.pdf.rules import Rule

_SAME = 3.0  # points
_WIDE = 10.0  # a column is no narrower
_MOST = 40_000  # of level and upright rules; beyond, it is a drawing


def closing_sides(rules: list[Rule]) -> list[Rule]:
    """The missing left and right sides of rows: two level rules end together, an upright one joins them."""
    level = _joined([rule for rule in rules if rule.top == rule.bottom])
    turned = [Rule(rule.top, rule.x0, rule.bottom, rule.x1) for rule in rules if rule.x0 == rule.x1]
    upright = [Rule(each.top, each.x0, each.bottom, each.x1) for each in _joined(turned)]
    if not upright or len(level) * len(upright) > _MOST:
        return []
    return [*_sides(level, upright, right=True), *_sides(level, upright, right=False)]


def _sides(level: list[Rule], upright: list[Rule], *, right: bool) -> Iterator[Rule]:
    for rows in _together(level, right=right):
        for above, below in pairwise(sorted(rows, key=lambda rule: rule.top)):
            end = above.x1 if right else above.x0
            side = Rule(end, above.top, end, below.top)
            left = max(above.x0, below.x0) - _SAME
            crossing = [rule.x0 for rule in upright if _covers(rule, side)]
            inside = [x for x in crossing if left <= x <= min(above.x1, below.x1) + _SAME]
            drawn = any(abs(x - end) < _WIDE for x in inside)
            if inside and not drawn and not _is_crossed(side, level):
                yield side


def _is_crossed(side: Rule, level: list[Rule]) -> bool:
    """Whether a level rule goes on over the side: it is none of one row then."""
    return any(
        side.top + _SAME < rule.top < side.bottom - _SAME
        and rule.x0 < side.x0 - _SAME
        and rule.x1 > side.x0 + _SAME
        for rule in level
    )


def _together(level: list[Rule], *, right: bool) -> list[list[Rule]]:
    """Level rules by where they end."""
    groups: list[list[Rule]] = []
    ends = sorted((rule.x1 if right else rule.x0, place) for place, rule in enumerate(level))
    last = float("-inf")
    for end, place in ends:
        if end - last > _SAME:
            groups.append([])
        groups[-1].append(level[place])
        last = end
    return groups


def _covers(rule: Rule, side: Rule) -> bool:
    return rule.top <= side.top + _SAME and rule.bottom >= side.bottom - _SAME


def _joined(level: list[Rule]) -> list[Rule]:
    """Level rules, the pieces of one line put together."""
    rows: list[list[Rule]] = []
    for rule in sorted(level, key=lambda each: each.top):
        if rows and rule.top - rows[-1][0].top <= 1:
            rows[-1].append(rule)
        else:
            rows.append([rule])
    found: list[Rule] = []
    for row in rows:
        start = len(found)
        for rule in sorted(row, key=lambda each: each.x0):
            if len(found) > start and rule.x0 <= found[-1].x1 + _SAME:
                found[-1] = replace(found[-1], x1=max(found[-1].x1, rule.x1))
            else:
                found.append(rule)
    return found
