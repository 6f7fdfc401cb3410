"""Torn text put back into the form's order, each line in the box that its shape and order give it."""

from dataclasses import dataclass

from hoshin.importers.form.cells import tokens
from hoshin.importers.form.cut_years import with_years_whole
from hoshin.importers.form.headings import shown_number
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.text import texts
from hoshin.importers.text.torn.allotted import allotted
from hoshin.importers.text.torn.boxes_of_rows import with_boxes_together
from hoshin.importers.text.torn.goals_in_order import with_goals_in_order
from hoshin.importers.text.torn.indicators import indicators_of
from hoshin.importers.text.torn.indicators_first import with_indicators_below
from hoshin.importers.text.torn.items import items_of
from hoshin.importers.text.torn.label_runs import mark_runs
from hoshin.importers.text.torn.late_principles import with_principles_above
from hoshin.importers.text.torn.letters_apart import with_letters_given
from hoshin.importers.text.torn.listed_first import without_listed_headings
from hoshin.importers.text.torn.lists_of_years import with_last_years_beside
from hoshin.importers.text.torn.middle_labels import cut_by_labels, with_both_closing
from hoshin.importers.text.torn.money import budget_lines
from hoshin.importers.text.torn.opening import opening_lines
from hoshin.importers.text.torn.opening_below import with_opening_above
from hoshin.importers.text.torn.result_grid import (
    Rows,
    is_last_year_first,
    rows_of_cells,
    rows_of_plan,
)
from hoshin.importers.text.torn.sequence import Box
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.importers.text.torn.table_heads import TableHeads
from hoshin.importers.text.torn.thrown import in_boxes
from hoshin.importers.text.torn.unsure import (
    Unsure,
    unsure_goal,
    unsure_groups,
    unsure_opening,
    unsure_paths,
)
from hoshin.notation import split_enumerator

_OLD = 3  # labels that the present form does not have
_PROSE = (Section.RECOGNITION, Section.STRATEGIES)
_OF_ISSUE = (*_PROSE, Section.INDICATORS)
_OF_BOXES = (Shape.BULLET, Shape.THEME, Shape.STATEMENT)
_LOOSE = (Shape.BUDGET, Shape.SDGS, Shape.CELLS, Shape.MARK, Shape.LINK)
_IN_PROSE = (Shape.THEME, Shape.BULLET, Shape.TEXT)
_IN_CLOSING = (*_IN_PROSE, Shape.GROUP, Shape.STATEMENT)


@dataclass(frozen=True)
class Rebuilt:
    """Lines in the form's order, and how much of the text contradicts it."""

    lines: list[Line]
    contradictions: float
    unsure: tuple[Unsure, ...] = ()
    heads: tuple[str, ...] = ()  # of tables: what their columns hold is told by the lines


def rebuilt(lines: list[Line]) -> Rebuilt | None:
    """The form that a torn text makes; None where it has no issues or no indicators."""
    if sum(section_of(line.text) is Section.OTHER for line in lines) >= _OLD:
        return None  # an old form, with boxes of its own
    everything, heads = items_of(with_opening_above(with_years_whole(lines)))
    everything = with_boxes_together(with_indicators_below(without_listed_headings(everything)))
    mark_runs(everything)
    opening, items = _from_first_issue(with_principles_above(everything))
    if not any(item.shape is Shape.STATEMENT for item in items):
        return None
    found = in_boxes(items)
    if found is None:
        return None
    items, boxes, contradictions = found
    boxes = with_both_closing(items, cut_by_labels(items, boxes))
    form = _Form(items, boxes, heads)
    above = opening_lines([item for item in opening if item.shape is not Shape.GROUP])
    kept = list(above)
    for at in range(len(form.headings)):
        kept += form.issue(at)
    kept += form.closing()
    by_words = (Unsure(path, texts.CUT_BY_WORDS) for path in unsure_paths(items, boxes))
    by_order = (Unsure(path, texts.CUT_BY_WORDS) for path in unsure_opening(above))
    by_place = (Unsure(path, texts.BOX_ABOVE_GOAL) for path in unsure_goal(opening))
    unsure = (*by_order, *by_place, *by_words, *form.unsure)
    return Rebuilt(kept, contradictions, unsure, heads.texts)


def _from_first_issue(items: list[Item]) -> tuple[list[Item], list[Item]]:
    """What stands above the issues, and the rest; money and cells thrown above their heading go below it."""
    start = next((at for at, item in enumerate(items) if item.shape is Shape.HEADING), None)
    if start is None:
        return items, []
    boxes = next((at for at, item in enumerate(items) if item.section in _OF_ISSUE), start)
    if any(item.shape in _OF_BOXES for item in items[boxes:start]):
        above, below = items[:boxes], items[boxes:]  # its heading stands behind its boxes
    else:
        above, below = items[:start], items[start:]
    thrown = [item for item in above if item.shape in _LOOSE or item.in_run]
    kept = [item for item in above if item.shape not in _LOOSE and not item.in_run]
    return kept, [*below[:1], *thrown, *below[1:]]


class _Form:
    """Items in their boxes, told in the form's order."""

    def __init__(self, items: list[Item], boxes: list[Box], heads: TableHeads) -> None:
        self.headings = [item for item in items if item.shape is Shape.HEADING]
        self.labels = {item.section: item for item in items if item.section}
        self.placed: dict[Box, list[Item]] = {}
        self.owns: list[list[Item]] = [[] for _ in self.headings]
        last = len(self.headings) - 1
        begun = -1  # the last issue whose heading has come
        for item, box in zip(items, boxes, strict=True):
            begun += item.shape is Shape.HEADING
            if box.issue < 0 and item.shape in _LOOSE:
                box = Box(last, Section.INDICATORS)  # thrown behind the last issue
            elif item.shape is Shape.CELLS and box.issue > begun >= 0:
                box = Box(begun, Section.INDICATORS)
            self.placed.setdefault(box, []).append(item)
            if box.issue >= 0:
                self.owns[box.issue].append(item)
        self.owns, by_order = with_goals_in_order(self.owns)
        self.indicators = [indicators_of(own) for own in self.owns]
        numbers = [[item.number for item in each.statements] for each in self.indicators]
        cells = [(at, cell) for at, each in enumerate(self.indicators) for cell in each.cells]
        cells = with_letters_given(cells, numbers)
        self.cells = [with_last_years_beside(own) for own in allotted(cells, numbers)]
        kinds = {each.kind for _, cell in cells for each in tokens(cell.text) or []}
        self.judged = "letter" in kinds
        self.orders = [heads.order_of(own) for own in self.cells]
        self.money, unsure = budget_lines(
            [[item for item in own if item.shape is Shape.BUDGET] for own in self.owns]
        )
        self.unsure = by_order + [
            Unsure(f"issues/{at}/budgets/{place}", texts.AMOUNTS_BY_ORDER)
            for at, count in unsure.items()
            for place in range(count)
        ]

    def issue(self, at: int) -> list[Line]:
        heading, own = self.headings[at], self.owns[at]
        lines = [Line(heading.text, heading.place, True), *self.money[at]]
        lines += [Line(item.text, item.place, True) for item in own if item.shape is Shape.SDGS]
        for section in _PROSE:
            found = self._prose_of(at, section)
            if section is Section.RECOGNITION:
                found = self._prose_of(at, Section.ISSUES) + found
            if found:
                links = [item for item in own if item.shape is Shape.LINK]
                lines.append(_label(section, found[0]))
                lines += _prose(found, links if section is Section.STRATEGIES else [])
        statements = self.indicators[at].statements
        if statements:
            lines.append(_label(Section.INDICATORS, statements[0]))
            lines += [_content(item, item.text) for item in statements]
        printed = [item.text for item in self.cells[at]]
        rows = rows_of_cells(printed, _sentences(statements), self.orders[at])
        if rows is None and not self.judged:
            rows = rows_of_plan(printed, _sentences(statements), self.orders[at])
        turned = is_last_year_first(self.orders[at])
        if rows is None and turned and _may_be_swapped(self.cells[at], len(statements)):
            self.unsure += [
                Unsure(f"issues/{at}/indicators/{place}/{part}", texts.COLUMNS_BY_ORDER)
                for place in range(len(statements))
                for part in ("result", "previous")
            ]
        return lines + _results(self.cells[at], rows)

    def _prose_of(self, at: int, section: Section) -> list[Item]:
        return [item for item in self.placed.get(Box(at, section), []) if item.shape in _IN_PROSE]

    def closing(self) -> list[Line]:
        lines: list[Line] = []
        for section in (Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS):
            whole = self.placed.get(Box(-1, section), [])
            told = [_closing_line(item) for item in whole if item.shape in _IN_CLOSING]
            for at, heading in enumerate(self.headings):
                if own := self._prose_of(at, section):
                    number = shown_number(heading.number, heading.sub)
                    told.append(_content(own[0], f"【{number}】"))
                    told += [_closing_line(item) for item in own]
            paths = unsure_groups(whole, self.headings, section)
            self.unsure += [Unsure(path, texts.BEHIND_HEADINGS) for path in paths]
            label = self.labels.get(section)
            first = told[0].place if told else label.place if label else None
            if first is not None:  # a label without its box is told too: what it named is missed
                lines.append(Line(section.value, first, True, role=Role.LABEL, section=section))
                lines += told
        return lines


def _prose(items: list[Item], links: list[Item]) -> list[Line]:
    """Themes and bullets; a naming of indicators that was torn off goes to the heading without one."""
    bare = [item for item in items if item.shape is Shape.THEME and not linked_numbers(item.text)]
    torn = dict(zip(map(id, bare), links, strict=False))
    lines = []
    for item in items:
        if item.shape is Shape.BULLET:
            lines.append(_content(item, f"・{item.text}"))
        else:
            link = torn.get(id(item))
            lines.append(_content(item, item.text + (link.text if link else "")))
    return lines


def _closing_line(item: Item) -> Line:
    return _content(item, f"・{item.text}" if item.shape is Shape.BULLET else item.text)


def _sentences(statements: list[Item]) -> dict[int, str]:
    return {split_enumerator(item.text)[0] or item.number: item.text for item in statements}


def _may_be_swapped(cells: list[Item], rows: int) -> bool:
    """Whether cells hold more than last year's figure of each row, as a plan has it."""
    found = [token.kind for cell in cells for token in tokens(cell.text) or []]
    return "letter" in found or found.count("value") > rows


def _results(cells: list[Item], rows: Rows | None) -> list[Line]:
    if not cells:
        return []
    lines = [_label(Section.ACHIEVEMENT, cells[0])]
    if rows is None:
        return lines + [Line(item.text, item.place, True, role=Role.CONTENT) for item in cells]
    places = [item.place for item in cells]
    for at, (number, row) in enumerate(rows):
        mark = chr(0x245F + number) if number <= 20 else ""
        shown = (f"{mark}{row[0] or ''}", row[1], row[2])
        place = places[min(at, len(places) - 1)]
        text = " ".join(cell or "" for cell in shown)
        lines.append(Line(text, place, True, role=Role.ROW, cells=shown))
    return lines


def _label(section: Section, item: Item) -> Line:
    return Line(section.value, item.place, True, role=Role.LABEL, section=section)


def _content(item: Item, text: str) -> Line:
    return Line(text, item.place, True, whole=True, role=Role.CONTENT)
