"""Cuts between two parts of an issue that nothing but the words of their entries tells."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from hoshin.importers.form.headlines import is_headline
from hoshin.importers.form.lines import Line
from hoshin.importers.form.sections import Section
from hoshin.importers.text.torn.sequence import Box, Table
from hoshin.importers.text.torn.shapes import Item, Shape


class Unsure(NamedTuple):
    """A part of the policy that its text leaves open, and why, for officers."""

    path: str
    reason: str


_PAIRS = (
    (Section.RECOGNITION, Section.STRATEGIES),
    (Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS),
)
_PATHS = {
    Section.RECOGNITION: ("themes",),
    Section.SELF_EVALUATION: ("self_evaluation", "next_directions"),
}
_PARTS = {
    Section.SELF_EVALUATION: "self_evaluation",
    Section.NEXT_DIRECTIONS: "next_directions",
}
_PROSE = (Shape.BULLET, Shape.TEXT)
_POINT = re.compile(r"^(?:[・•●○■◆①-⑳❶-❿]|[（(]?[0-9０-９]{1,2}[)）.．、\s　])")
_INNER_END = re.compile(r"[うくぐすつぬぶむる。][^、]{8,}。")  # a sentence behind another
_MARGIN = 0.9  # by which every other cut has to contradict the words more


def unsure_paths(items: list[Item], boxes: list[Box]) -> list[str]:
    """The lists of the policy that a cut between boxes decides which may as well lie elsewhere."""
    headings = [item for item in items if item.shape is Shape.HEADING]
    table = Table(items, boxes, headings)
    found: list[str] = []
    for issue in range(len(headings)):
        for first, second in _PAIRS:
            own = [
                at
                for at, box in enumerate(boxes)
                if box.issue == issue and box.section in (first, second)
            ]
            if any(not item.in_run for item in _labels(items, own, second)):
                continue  # it stands at the cut, or in the middle of its box
            if any(items[at].shape is Shape.THEME for at in own) or not _may_lie_elsewhere(
                table, [at for at in own if items[at].shape in _PROSE], (first, second), boxes
            ):
                continue
            found += [f"issues/{issue}/{part}" for part in _PATHS[first]]
    return found


def unsure_opening(lines: list[Line]) -> list[str]:
    """What may be wrong of the first page where the principles have points and no text above them.

    Its text may have gone on the sentence of the box above.
    """
    sections = [line.section for line in lines]
    if not {Section.MISSION, Section.PRINCIPLES} <= set(sections):
        return []
    below = lines[sections.index(Section.PRINCIPLES) + 1 :]
    mission = lines[sections.index(Section.MISSION) + 1]
    torn = bool(below) and bool(_POINT.match(below[0].text)) and _INNER_END.search(mission.text)
    return ["mission", "principles"] if torn else []


def unsure_goal(items: list[Item]) -> list[str]:
    """Goal and mission where a box stands above a goal on the line of its label: either may be the first."""
    for at, (label, box) in enumerate(pairwise(items)):
        beside = label.section is Section.GOAL and label.place == box.place
        if beside and label.shape is Shape.LABEL and box.shape in _PROSE:
            above = any(item.shape in _PROSE and not is_headline(item.text) for item in items[:at])
            return ["goal", "mission"] if above else []
    return []


def unsure_groups(items: list[Item], headings: list[Item], section: Section) -> list[str]:
    """The part of an issue whose heading stands right below another one's, whose entries it holds too."""
    numbers = [(item.number, item.sub) for item in headings]
    return [
        f"issues/{numbers.index(key)}/{_PARTS[section]}"
        for above, item in pairwise(items)
        if above.shape is item.shape is Shape.GROUP and (key := (item.number, item.sub)) in numbers
    ]


def _labels(items: list[Item], own: list[int], section: Section) -> Iterator[Item]:
    for at in own:
        if items[at].shape is Shape.LABEL and items[at].section is section:
            yield items[at]


def _may_lie_elsewhere(
    table: Table, own: list[int], parts: tuple[Section, Section], boxes: list[Box]
) -> bool:
    """Whether another cut contradicts the words hardly more than the one that was chosen."""
    if len(own) < 2:
        return False
    issue = boxes[own[0]].issue
    costs = [
        [table.cost(at, table.items[at], Box(issue, section)) for section in parts] for at in own
    ]
    chosen = sum(boxes[at].section is parts[0] for at in own)
    ways = [sum(cost[at >= cut] for at, cost in enumerate(costs)) for cut in range(1, len(own))]
    if not 0 < chosen < len(own):
        return False
    others = [way for cut, way in enumerate(ways, 1) if cut != chosen]
    return bool(others) and min(others) < ways[chosen - 1] + _MARGIN
