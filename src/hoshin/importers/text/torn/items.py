"""Lines of torn text put together to items."""

from itertools import takewhile

from hoshin.importers.form import Line
from hoshin.importers.form.sections import CLOSING, Section
from hoshin.importers.text.torn import heads, marks
from hoshin.importers.text.torn.cleared import cleared
from hoshin.importers.text.torn.contents import take_content
from hoshin.importers.text.torn.headed import take_heading, take_title, take_whole
from hoshin.importers.text.torn.labelled import take_head, take_heads, take_label, take_note_alone
from hoshin.importers.text.torn.lists_of_years import mark_lists
from hoshin.importers.text.torn.loose import take_goals, take_loose
from hoshin.importers.text.torn.money import KIND, is_years_money
from hoshin.importers.text.torn.reading import IN_TABLES, OF_ISSUES, Reading
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.importers.text.torn.table_heads import TableHeads


def items_of(lines: list[Line]) -> tuple[list[Item], TableHeads]:
    """The items of a text in its order, and the columns of results that its heads tell.

    Page numbers and running lines are left out.
    """
    reading = Reading(cleared(lines))
    items = read_items(reading)
    mark_lists(items)
    _bullets_that_aim(items)
    told = tuple(item.text for item in items if item.shape is Shape.HEAD)
    heads = TableHeads(reading.order, tuple(reading.heads), told)
    return [item for item in items if item.shape is not Shape.HEAD], heads


def read_items(reading: Reading) -> list[Item]:
    """Every item of some lines, heads of tables too."""
    for index in range(len(reading.lines)):
        if index not in reading.taken:
            _take(reading, index)
    for item in reading.items:
        if reading.partial and item.shape is Shape.TEXT and marks.is_aim(item.text):
            item.shape = Shape.STATEMENT  # its label may stand in another run
        _retype(item)
    return reading.items


def _bullets_that_aim(items: list[Item]) -> None:
    """The last bullets of an issue without sentences are its indicators, where each says how far."""
    start = 0
    heads = [at for at, item in enumerate(items) if item.shape in (Shape.HEADING, Shape.GROUP)]
    for end in (*heads, len(items)):
        own = items[start:end]
        bullets = [item for item in own if item.shape is Shape.BULLET]
        aims = list(takewhile(lambda item: marks.is_aim(item.text), reversed(bullets)))
        named = any(item.section is Section.INDICATORS for item in own)
        headed = bool(own) and own[0].shape is Shape.HEADING
        told = any(item.shape is Shape.STATEMENT for item in own)
        for item in aims if headed and named and not told and len(aims) < len(bullets) else ():
            item.shape = Shape.STATEMENT
        start = end


def _retype(item: Item) -> None:
    """A sentence without a number is an indicator's if it says how far and by when, else it is prose."""
    if item.shape is Shape.TEXT and item.section in OF_ISSUES and marks.is_aim(item.text):
        item.shape = Shape.STATEMENT
    elif item.shape is Shape.STATEMENT and not item.number and not marks.is_aim(item.text):
        item.shape = Shape.TEXT


def _take(reading: Reading, index: int) -> None:
    """What a line is, the likeliest first."""
    text = reading.texts[index]
    head, reading.head = reading.head, ""
    if index in reading.titles.titles:
        take_title(reading, index, reading.titles.titles[index])
    elif index in reading.titles.numbers or _mark(reading, index):
        pass
    elif (_in_money(reading) and is_years_money(text)) or _is_kind(reading, text):
        reading.add(Shape.BUDGET, index)
    elif take_label(reading, index) or take_whole(reading, index):
        pass
    elif head and heads.goes_on(text, head):
        take_heads(reading, head + text, range(index, index + 1))
    elif not (take_note_alone(reading, index) or _says_nothing(reading, text)):
        _take_other(reading, index, head)


def _take_other(reading: Reading, index: int, head: str) -> None:
    if not (
        take_goals(reading, index)
        or take_head(reading, index, head)
        or take_heading(reading, index)
        or take_loose(reading, index)
    ):
        take_content(reading, index)


def _mark(reading: Reading, index: int) -> bool:
    """The number of an indicator, alone on its line."""
    text = reading.texts[index]
    number = marks.mark_alone(text)
    if reading.zone in IN_TABLES and len(text) == 1 and text.isdecimal():
        number = int(text)
    if number:
        reading.add(Shape.MARK, index).number = number
        reading.marks += 1
    return bool(number)


def _in_money(reading: Reading) -> bool:
    """Below an issue's heading and above its first label; headings come again in the closing parts."""
    closing = any(item.section in CLOSING and item.shape is Shape.LABEL for item in reading.items)
    again = reading.zone is None and closing and reading.last_heading() is Shape.GROUP
    return bool(reading.numbers) and reading.zone is None and not again


def _is_kind(reading: Reading, text: str) -> bool:
    """決算額 or 予算額 alone, whose year and amount stand in another run."""
    return reading.partial and bool(KIND.fullmatch(text))


def _says_nothing(reading: Reading, text: str) -> bool:
    """A bracket torn off, a page's number, an issue's title told again below its number."""
    last = reading.items[-1] if reading.items else None
    if text in "）)" and last:
        last.parts.append(text)
        return True
    if text.isdecimal() and len(text) <= 3 and reading.zone not in IN_TABLES:
        return True
    return last is not None and last.shape is Shape.GROUP and text in reading.named
