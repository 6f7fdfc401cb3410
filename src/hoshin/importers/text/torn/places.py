"""The boxes of a whole form, first page too, and what it costs that an item stands in one of them."""

import re
from dataclasses import dataclass
from functools import cached_property

from hoshin.importers.form.cells import tokens
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import Section
from hoshin.importers.form.titles import HEADLINE
from hoshin.importers.text.torn.sequence import MOST_ISSUES, Box, Table, boxes_of
from hoshin.importers.text.torn.shapes import Item, Shape

OPENING = -2  # the issue of the first page's boxes
_FIRST = (Section.POLICY, Section.GOAL, Section.MISSION, Section.PRINCIPLES)
_HEADLINE = re.compile(rf"{HEADLINE.pattern}|^[（(【]?[^（()）]{{0,12}}長[^（()]{{0,4}}[：:\s　]")
_OF_MONEY = re.compile(r"金額|予算|決算")
_TITLE = 60
_ELSEWHERE, _FAR, _ODD, _FOREIGN = 2.5, 4.0, 1.0, 3.0
_EMPTY_FIRST = 1.0
_TABLES = (Shape.CELLS, Shape.MARK, Shape.HEAD)


@dataclass(frozen=True)
class Places:
    """`boxes` in the form's order for `items`, whatever their order."""

    items: list[Item]
    boxes: list[Box]
    table: Table

    @classmethod
    def of(cls, items: list[Item]) -> "Places | None":
        headings = [item for item in items if item.shape is Shape.HEADING]
        if not 0 < len(headings) <= MOST_ISSUES:
            return None
        headings.sort(key=lambda item: (item.number, item.sub))
        boxes = [Box(OPENING, section) for section in _FIRST] + boxes_of(items, len(headings))
        return cls(items, boxes, Table(items, boxes, headings))

    @cached_property
    def bare(self) -> list[bool]:
        """For each issue, whether its title stands away from its number."""
        found = [issue_heading(item.text) for item in self.table.headings]
        return [each is None or not each.title for each in found]

    def cost(self, at: int, box: int, *, moved: bool) -> float:
        item, where = self.items[at], self.boxes[box]
        if item.shape is Shape.LABEL:
            return self._label(item, where, moved=moved)
        if where.issue == OPENING:
            return _on_first_page(item, where.section)
        if item.shape is Shape.HEAD:
            own = Section.ISSUES if _OF_MONEY.search(item.text) else Section.INDICATORS
            return _ODD * (where.section is not own)
        if item.shape is Shape.TEXT and _HEADLINE.search(item.text):
            return _FAR
        if item.shape is Shape.TEXT and where.section is Section.ISSUES:
            title = len(item.text) <= _TITLE and not re.search(r"[。、]$", item.text)
            return (0.0 if self.bare[where.issue] else _ODD) if title else _FOREIGN
        if is_bare(item):
            return 0.3 if where.section is Section.ISSUES else _ODD
        cost = self.table.cost(at, item, where) + self.table.step(item, box, moved)
        if item.shape in _TABLES and where.section is not Section.INDICATORS:
            cost += _ODD
        if item.shape in (Shape.BUDGET, Shape.SDGS) and where.section is not Section.ISSUES:
            cost += _ODD
        return cost

    def _label(self, item: Item, where: Box, *, moved: bool) -> float:
        section = item.section
        if section is Section.ACHIEVEMENT:
            return _ELSEWHERE * (where.section is not Section.INDICATORS)
        if section is where.section:
            return 0.0 if moved or section in (Section.POLICY, Section.INDICATORS) else _ODD
        return _ODD if section in (Section.ISSUES, Section.POLICY) else _ELSEWHERE

    def empty(self, box: int) -> float:
        if self.boxes[box].issue == OPENING:
            return _EMPTY_FIRST * (self.boxes[box].section is not Section.POLICY)
        return self.table.empty(box)


def is_bare(item: Item) -> bool:
    """Whether cells are figures without a unit, as money has below heads that tell what it is counted in."""
    if item.shape is not Shape.CELLS:
        return False
    return all(
        each.kind == "value" and each.text[-1:].isdecimal() for each in tokens(item.text) or []
    )


def _on_first_page(item: Item, section: Section) -> float:
    if item.shape is Shape.HEADING:
        return _FAR
    if item.shape is Shape.TEXT:
        headline = bool(_HEADLINE.search(item.text))
        return (
            _FOREIGN * (headline != (section is Section.POLICY))
            if headline
            else (1.5 if section is Section.POLICY else 0.2)
        )
    if item.shape in (Shape.BULLET, Shape.STATEMENT):
        aim = item.shape is Shape.STATEMENT and bool(re.search(r"以[上下]|とする", item.text))
        return _FAR * aim + (0.2 if section is Section.PRINCIPLES else 0.8)
    return _FOREIGN
