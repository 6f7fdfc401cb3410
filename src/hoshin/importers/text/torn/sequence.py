"""Which box each item of torn text belongs to: the order of boxes that contradicts its shapes least.

Boxes follow one another as the form has them; labels only make it likelier that a box begins there. Every
way to cut the items into that order is weighed (a table over items and boxes), none is taken greedily.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.one_behind_other import stand_in_order
from hoshin.importers.form.sections import CLOSING, Section
from hoshin.importers.text.saying import tells_what_is, tells_what_is_done, tells_what_will_be
from hoshin.importers.text.torn.again import above_themes_again
from hoshin.importers.text.torn.marks import DIGIT, ENOUGH
from hoshin.importers.text.torn.shapes import Item, Shape

_BOXES = (Section.ISSUES, Section.RECOGNITION, Section.STRATEGIES, Section.INDICATORS)
MOST_ISSUES, MOST_ITEMS = 12, 900
_STEPS = 7  # boxes that one step may pass over
_LABEL_ELSEWHERE, _SKIPPED, _HEADING_ELSEWHERE, _NO_GAP = 0.7, 2.5, 4.0, 0.4
_HEADING_BELOW = 1.5  # in its own issue, behind its first boxes
_HEADING_IN_RUN = 1.0  # elsewhere, but right beside another: a tool printed a page's titles first
_STRAY, _TOLD, _NOTHING_SAID, _FROM_GROUP = 5.0, 1.2, 1.5, 1.0
_ABOVE_AGAIN = 1.5  # against a strategy above the theme that comes again
_FEW = 4  # bullets
_STOPS = 1.0  # against what is done where things are so, every bullet with its 。


@dataclass(frozen=True)
class Box:
    """A box of the form: `issue` counts from 0, and is -1 in the closing parts."""

    issue: int
    section: Section


def sorted_into_boxes(items: list[Item]) -> tuple[list[Box], float] | None:
    """The box of each item, and how much contradicts that; None where the items are no form's."""
    headings = [item for item in items if item.shape is Shape.HEADING]
    if not 0 < len(headings) <= MOST_ISSUES or len(items) > MOST_ITEMS:
        return None
    ways = [boxes_of(items, len(headings))]
    if (parts := _order_of_labels(items)) is not None:
        ways.append(boxes_of(items, len(headings), parts))
    return min((Table(items, boxes, headings).best() for boxes in ways), key=lambda each: each[1])


def boxes_of(items: list[Item], issues: int, parts: tuple[Section, ...] | None = None) -> list[Box]:
    """The boxes of a form's issues and of its closing parts, in their order."""
    parts = parts or _parts_of_issues(items)
    boxes = [Box(at, section) for at in range(issues) for section in parts]
    return boxes + [Box(-1, section) for section in _parts_of_whole(items)]


def _parts_of_issues(items: list[Item]) -> tuple[Section, ...]:
    if not _closes_each(items):
        return _BOXES
    return (*_BOXES, *(section for section in CLOSING if section is not _told_once(items)))


def _parts_of_whole(items: list[Item]) -> tuple[Section, ...]:
    """The closing parts of the whole policy: none in a plan that prints neither label nor group."""
    if _closes_each(items):
        once = _told_once(items)
        return (once,) if once else CLOSING if _closes_whole_too(items) else ()
    told = any(item.section in CLOSING or item.shape is Shape.GROUP for item in items)
    return CLOSING if told else ()


def _closes_each(items: list[Item]) -> bool:
    """Whether every issue has closing parts of its own: their labels come again below another heading."""
    again = max(len(_labels(items, section)) for section in CLOSING) > 1
    return again and not any(item.shape is Shape.GROUP for item in items)


def _told_once(items: list[Item]) -> Section | None:
    """The closing part of the whole policy, its label behind all others, where each issue has the other one."""
    issues = sum(item.shape is Shape.HEADING for item in items)
    for section, other in (CLOSING, CLOSING[::-1]):
        own, others = _labels(items, section), _labels(items, other)
        if len(own) == 1 and len(others) >= max(2, issues) and own[0] > others[-1]:
            return section
    return None


def _labels(items: list[Item], section: Section) -> list[int]:
    """Where the labels of a box stand, 全体の評価 right above 自己評価 counting as one with it."""
    own = [item.shape is Shape.LABEL and item.section is section for item in items]
    return [at for at, label in enumerate(own) if label and not (at and own[at - 1])]


def _closes_whole_too(items: list[Item]) -> bool:
    """Whether closing parts on the whole policy stand behind those of the issues: their label says so."""
    last = max(at for at, item in enumerate(items) if item.shape is Shape.HEADING)
    labels = (item for item in items[last:] if item.shape is Shape.LABEL)
    return any(item.section in CLOSING and "全体" in item.text for item in labels)


def _order_of_labels(items: list[Item]) -> tuple[Section, ...] | None:
    """The boxes of an issue as the labels of all issues order them; None where that is the usual order.

    Closing parts may stand beside 主な戦略, above the sentences, and the sentences above 主な戦略.
    """
    usual = _parts_of_issues(items)
    orders: list[list[Section]] = []
    for item in items:
        if item.shape is Shape.HEADING:
            orders.append([])
        elif item.shape is Shape.LABEL and orders and item.section in usual:
            orders[-1] += [item.section] if item.section not in orders[-1] else []
    told = [order for order in orders if len(order) > 1]
    if any(
        order[0] is not Section.RECOGNITION or Section.INDICATORS not in order for order in told
    ):
        return None  # labels beside the middle of their boxes, or in runs that leave some out
    common = {section for section in usual if all(section in order for order in told)}
    found = {tuple(section for section in order if section in common) for order in told}
    if len(found) != 1:
        return None
    order = iter(*found)
    parts = tuple(next(order) if section in common else section for section in usual)
    return parts if parts != usual else None


class Table:
    """Items over boxes: what it costs that an item stands in one, and the way through all of them."""

    def __init__(self, items: list[Item], boxes: list[Box], headings: list[Item]) -> None:
        self.items, self.boxes, self.headings = items, boxes, headings
        self.series = _series(items)
        self.in_run = _side_by_side(items)
        self.again = _themes_again(items)
        self.above_again = above_themes_again(items, self.again)
        bullets = [item.text.rstrip() for item in items if item.shape is Shape.BULLET]
        self.stops = all(text.endswith("。") for text in bullets)
        self.unstopped = _are_unstopped(items)
        labels = [item.section for item in items if item.shape is Shape.LABEL]
        self.unsaid = {
            each: _NOTHING_SAID if labels.count(each) >= len(headings) else 0.3 for each in CLOSING
        }

    def best(self) -> tuple[list[Box], float]:
        """States are (box, whether something stands in it)."""
        costs = {(0, False): 0.0}
        ways: list[dict[tuple[int, bool], tuple[int, bool]]] = []
        for at, item in enumerate(self.items):
            after: dict[tuple[int, bool], float] = {}
            came: dict[tuple[int, bool], tuple[int, bool]] = {}
            own = [self.cost(at, item, box) for box in self.boxes]
            fills = item.shape in CONTENT
            for state, cost in costs.items():
                self._spread(item, state, cost, own, fills, after, came)
            costs = after
            ways.append(came)
        ends = {state: cost + self._left(state) for state, cost in costs.items()}
        state = min(ends, key=lambda each: (ends[each], each))
        whole = ends[state]
        path = []
        for came in reversed(ways):
            path.append(self.boxes[state[0]])
            state = came[state]
        return path[::-1], whole

    def _spread(
        self,
        item: Item,
        state: tuple[int, bool],
        cost: float,
        own: list[float],
        fills: bool,
        after: dict[tuple[int, bool], float],
        came: dict[tuple[int, bool], tuple[int, bool]],
    ) -> None:
        here, filled = state
        passed = cost
        for box in range(here, min(here + _STEPS, len(self.boxes))):
            moved = box != here
            if moved:
                passed += self.empty(box - 1) if box - 1 != here or not filled else 0.0
            total = passed + own[box] + self.step(item, box, moved)
            reached = box, fills or (filled and not moved)
            if total < after.get(reached, inf):
                after[reached] = total
                came[reached] = state

    def step(self, item: Item, box: int, moved: bool) -> float:
        section = self.boxes[box].section
        if item.shape is Shape.LABEL:
            if item.in_run:
                return 0.0
            begins = moved and item.section is section
            return 0.0 if begins or item.section not in (*_BOXES, *CLOSING) else _LABEL_ELSEWHERE
        if item.shape is Shape.HEADING:
            if not self._is_heading_of(item, self.boxes[box]):
                return _HEADING_IN_RUN if id(item) in self.in_run else _HEADING_ELSEWHERE
            return 0.0 if section is Section.ISSUES else _HEADING_BELOW
        loose = moved and not item.gap and item.shape in CONTENT
        parted = (
            moved
            and section is Section.NEXT_DIRECTIONS
            and self.series
            and item.shape is not Shape.GROUP
        )
        return _NO_GAP * loose + _FROM_GROUP * bool(parted)

    def _is_heading_of(self, item: Item, box: Box) -> bool:
        return box.issue >= 0 and self.headings[box.issue] is item

    def empty(self, box: int) -> float:
        section = self.boxes[box].section
        if section is Section.ISSUES:
            return 0.0  # a heading that stands elsewhere costs enough
        if section in CLOSING:
            return 1.0 if self.boxes[box].issue < 0 else self.unsaid[section]
        return _SKIPPED

    def _left(self, state: tuple[int, bool]) -> float:
        here, filled = state
        cost = 0.0 if filled or here == 0 else self.empty(here)
        return cost + sum(self.empty(box) for box in range(here + 1, len(self.boxes)))

    def cost(self, at: int, item: Item, box: Box) -> float:
        section = box.section
        if item.shape is Shape.GROUP:
            return self._group(at, section)
        if item.shape is Shape.THEME:
            return self._theme(at, item, section)
        early = section is Section.STRATEGIES and at in self.above_again
        whole = box.issue < 0
        cost = content_cost(item, section, whole=whole, stops=self.stops, unstopped=self.unstopped)
        return cost + _ABOVE_AGAIN * early

    def _group(self, at: int, section: Section) -> float:
        if section not in CLOSING:
            return 2 * _STRAY
        series, last = self.series.get(at, 0), max(self.series.values())
        if last == 0:
            return 0.0
        wanted = CLOSING[min(series, 1)]
        return 0.0 if section is wanted else 2 * _STRAY

    def _theme(self, at: int, item: Item, section: Section) -> float:
        if section in CLOSING:
            return 1.5
        if section in (Section.ISSUES, Section.INDICATORS):
            return 3.0
        second = self.again.get(at)
        strategies = bool(linked_numbers(item.text)) if second is None else second
        if second is None and not strategies:
            return 0.0 if section is Section.RECOGNITION else 0.3
        return 0.0 if (section is Section.STRATEGIES) == strategies else 3.0


CONTENT = (Shape.THEME, Shape.BULLET, Shape.STATEMENT, Shape.TEXT, Shape.HEADING, Shape.GROUP)


def _are_unstopped(items: list[Item]) -> bool:
    """Whether no bullet above the indicators' sentences ends in 。: then that tells no box."""
    above: list[Item] = []
    found: list[Item] = []
    for item in items:
        if item.shape is Shape.HEADING:
            above = []
        elif item.shape is Shape.BULLET:
            above.append(item)
        elif item.shape is Shape.STATEMENT:
            found += above
            above = []
    return len(found) >= _FEW and not any(item.text.rstrip().endswith("。") for item in found)


def content_cost(
    item: Item, section: Section, *, whole: bool, stops: bool, unstopped: bool
) -> float:
    """How little an item's words are like those of a box."""
    closing = 3.0 if whole else 0.3 * (section in CLOSING)
    if item.shape is Shape.STATEMENT:
        if section is Section.INDICATORS:
            return 0.0 if _is_aim(item.text) else 1.0
        return _STRAY if _is_aim(item.text) else 2.0
    if item.shape in (Shape.BULLET, Shape.TEXT):
        return _prose(item, section, stops=stops, unstopped=unstopped) + (
            0.3 if item.shape is Shape.TEXT else 0.0
        )
    if item.shape in (Shape.CELLS, Shape.MARK):
        return closing or 0.2 * (section is not Section.INDICATORS)
    if item.shape in (Shape.BUDGET, Shape.SDGS):
        return closing or 0.1 * (section is not Section.ISSUES)
    return 0.0


def _is_aim(text: str) -> bool:
    """Whether a sentence gives a figure that is to be reached."""
    return any(stand_in_order(part, DIGIT, ENOUGH) for part in text.split("。"))


def _prose(item: Item, section: Section, *, stops: bool, unstopped: bool) -> float:
    """Sentences are recognition, what is done without 。 is a strategy; the closing parts have both.

    Where every bullet has its 。, what they say tells more.
    """
    if section in (Section.ISSUES, Section.INDICATORS):
        return 3.0
    text = item.text.rstrip(" 　")
    sentence, bare = text.endswith("。"), text.rstrip("。")
    does = tells_what_is_done(bare)
    if section is Section.RECOGNITION:
        return 1.2 * (not sentence and not unstopped) + (_STOPS if stops else 0.8) * does
    if section is Section.STRATEGIES:
        return 0.8 * sentence + 0.8 * bool(tells_what_is(bare))
    if section is Section.NEXT_DIRECTIONS:
        return 0.6 * (not sentence) + _TOLD * bool(tells_what_is(bare))
    return 0.6 * (not sentence) + 0.6 * bool(tells_what_will_be(bare) and not tells_what_is(bare))


def _side_by_side(items: list[Item]) -> set[int]:
    """Headings of issues with nothing between them."""
    found: set[int] = set()
    for above, below in pairwise(items):
        if above.shape is Shape.HEADING and below.shape is Shape.HEADING:
            found |= {id(above), id(below)}
    return found


def _series(items: list[Item]) -> dict[int, int]:
    """For each group, how often the numbers have started over before it.

    The group of the whole policy has none: it stands first in every series, or behind the issues' groups.
    """
    groups = [(at, item) for at, item in enumerate(items) if item.shape is Shape.GROUP]
    first = bool(groups) and not groups[0][1].number
    found: dict[int, int] = {}
    series, last = 0, (-1, 0)
    for at, item in groups:
        if item.number or first:
            key = item.number, int(item.sub or 0)
            series += key <= last
            last = key
        found[at] = series
    return found


def _themes_again(items: list[Item]) -> dict[int, bool]:
    """For each heading that stands twice in an issue: whether it is the second."""
    first: dict[str, int] = {}
    found: dict[int, bool] = {}
    for at, item in enumerate(items):
        if item.shape is not Shape.THEME:
            continue
        name = re.sub(r"\s|】.*", "", item.text)
        if name in first:
            found[first.pop(name)], found[at] = False, True
        else:
            first[name] = at
    return found
