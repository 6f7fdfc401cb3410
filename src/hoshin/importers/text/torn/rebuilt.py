"""Torn text put back into the form's order, each line in the box that its shape and order give it."""

import re
from dataclasses import dataclass

from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.sections import Section
from hoshin.importers.text.torn.allotted import allotted
from hoshin.importers.text.torn.opening import opening_lines
from hoshin.importers.text.torn.result_grid import rows_of_cells
from hoshin.importers.text.torn.sequence import Box, sorted_into_boxes
from hoshin.importers.text.torn.shapes import Item, Shape, items_of
from hoshin.notation import find_money, split_enumerator

_MONEY_LABEL = re.compile(
    r"(?:(?:令和|平成|[RＲ])?[0-9０-９元]{1,2}\s*(?:年度)?\s*)?(?:予算|決算)額?"
)
_DASH = re.compile(r"[－―—–]")
_PROSE = (Section.RECOGNITION, Section.STRATEGIES)


@dataclass(frozen=True)
class Rebuilt:
    """Lines in the form's order, and how much of the text contradicts it."""

    lines: list[Line]
    contradictions: float


def rebuilt(lines: list[Line]) -> Rebuilt | None:
    """The form that a torn text makes; None where it has no issues or no indicators."""
    items = items_of(lines)
    start = next((at for at, item in enumerate(items) if item.shape is Shape.HEADING), None)
    if start is None or not any(item.shape is Shape.STATEMENT for item in items[start:]):
        return None
    found = sorted_into_boxes(items[start:])
    if found is None:
        return None
    boxes, contradictions = found
    headings = [item for item in items[start:] if item.shape is Shape.HEADING]
    placed: dict[Box, list[Item]] = {}
    for item, box in zip(items[start:], boxes, strict=True):
        if box.issue < 0 and item.shape in _LOOSE:
            box = Box(len(headings) - 1, Section.INDICATORS)  # thrown behind the last issue
        placed.setdefault(box, []).append(item)
    kept = opening_lines([item for item in items[:start] if item.shape is not Shape.GROUP])
    owns = [
        [item for box, found in placed.items() if box.issue == at for item in found]
        for at in range(len(headings))
    ]
    cells = _cells(items[start:], boxes, owns)
    for at, heading in enumerate(headings):
        kept += _issue(heading, owns[at], placed, at)
        kept += _results(cells[at], _statements(owns[at]))
    for section in (Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS):
        own = [item for item in placed.get(Box(-1, section), []) if item.shape is not Shape.LABEL]
        if own:
            kept.append(_label(section, own[0]))
            kept += [_closing_line(item) for item in own]
    return Rebuilt(kept, contradictions)


def _issue(heading: Item, own: list[Item], placed: dict[Box, list[Item]], at: int) -> list[Line]:
    lines = [Line(heading.text, heading.place, True)]
    lines += _budgets([item for item in own if item.shape is Shape.BUDGET])
    lines += [Line(item.text, item.place, True) for item in own if item.shape is Shape.SDGS]
    for section in _PROSE:
        found = [item for item in placed.get(Box(at, section), []) if item.shape in _IN_PROSE]
        if section is Section.RECOGNITION:
            above = placed.get(Box(at, Section.ISSUES), [])
            found = [item for item in above if item.shape in _IN_PROSE] + found
        if found:
            links = [item for item in own if item.shape is Shape.LINK]
            lines.append(_label(section, found[0]))
            lines += _prose(found, links if section is Section.STRATEGIES else [])
    statements = _statements(own)
    if statements:
        lines.append(_label(Section.INDICATORS, statements[0]))
        lines += [_content(item, item.text) for item in statements]
    return lines


def _statements(own: list[Item]) -> list[Item]:
    return [item for item in own if item.shape is Shape.STATEMENT]


def _cells(items: list[Item], boxes: list[Box], owns: list[list[Item]]) -> list[list[Item]]:
    last = len(owns) - 1
    cells = [
        (box.issue if box.issue >= 0 else last, item)
        for item, box in zip(items, boxes, strict=True)
        if item.shape is Shape.CELLS
    ]
    return allotted(cells, [[item.number for item in _statements(own)] for own in owns])


_LOOSE = (Shape.BUDGET, Shape.SDGS, Shape.CELLS, Shape.LINK)
_IN_PROSE = (Shape.THEME, Shape.BULLET, Shape.TEXT)


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


def _results(cells: list[Item], statements: list[Item]) -> list[Line]:
    if not cells:
        return []
    lines = [_label(Section.ACHIEVEMENT, cells[0])]
    told = {split_enumerator(item.text)[0] or item.number: item.text for item in statements}
    rows = rows_of_cells([item.text for item in cells], told)
    if rows is None:
        return lines + [Line(item.text, item.place, True, role=Role.CONTENT) for item in cells]
    places = [item.place for item in cells]
    for at, (number, row) in enumerate(rows):
        mark = chr(0x245F + number) if number <= 20 else ""
        shown = (f"{mark}{row[0]}", row[1], row[2])
        place = places[min(at, len(places) - 1)]
        text = " ".join(cell or "" for cell in shown)
        lines.append(Line(text, place, True, role=Role.ROW, cells=shown))
    return lines


def _budgets(items: list[Item]) -> list[Line]:
    """Labels of years and amounts, in their order, wherever a tool put either."""
    text = "　".join(item.text for item in items)
    labels = [found[0] for found in _MONEY_LABEL.finditer(text)]
    amounts = [(money.start, text[money.start : money.end]) for money in find_money(text)]
    amounts += [(found.start(), "－") for found in _DASH.finditer(text)]
    if not labels or len(labels) != len(amounts):
        return [Line(item.text, item.place, True) for item in items]
    ordered = [amount for _, amount in sorted(amounts)]
    whole = "　".join(f"{label} {amount}" for label, amount in zip(labels, ordered, strict=True))
    return [Line(whole, items[0].place, True, role=Role.MONEY)]


def _label(section: Section, item: Item) -> Line:
    return Line(section.value, item.place, True, role=Role.LABEL, section=section)


def _content(item: Item, text: str) -> Line:
    return Line(text, item.place, True, whole=True, role=Role.CONTENT)
