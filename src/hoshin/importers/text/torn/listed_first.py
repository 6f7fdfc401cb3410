"""A list of the issues above the first of them: its headings come again above their boxes, and these hold."""

from dataclasses import replace

from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import Section
from hoshin.importers.text.torn.shapes import Item, Shape

_OF_BOXES = (Shape.THEME, Shape.BULLET, Shape.STATEMENT)
_FEWEST = 2  # issues of a list


def without_listed_headings(items: list[Item]) -> list[Item]:
    """The items without such headings, those that come again in their stead; else as they are.

    No label, theme or sentence of a box stands above those that come again, and 課題認識 right below each.
    """
    listed = {at: item for at, item in enumerate(items) if item.shape is Shape.HEADING}
    numbers = [(item.number, item.sub) for item in listed.values()]
    last = max(listed, default=0)
    again = {
        (item.number, item.sub): at
        for at, item in reversed(list(enumerate(items)))
        if item.shape is Shape.GROUP and at > last and _heads_boxes(items, at)
    }
    if len(listed) < _FEWEST or sorted(again) != sorted(numbers):
        return items
    if any(map(_is_of_boxes, items[min(listed) : min(again.values())])):
        return items
    held = {at: replace(items[at], shape=Shape.HEADING) for at in again.values()}
    return [held.get(at, item) for at, item in enumerate(items) if at not in listed]


def _heads_boxes(items: list[Item], at: int) -> bool:
    """Whether the heading has its title, and the first label below it is that of 課題認識."""
    heading = issue_heading(items[at].text)
    for item in items[at + 1 :] if heading is not None and heading.title else ():
        if item.shape is Shape.LABEL:
            return item.section is Section.RECOGNITION
        if item.shape in (*_OF_BOXES, Shape.GROUP, Shape.HEADING):
            return False
    return False


def _is_of_boxes(item: Item) -> bool:
    label = item.shape is Shape.LABEL and item.section is not Section.ISSUES
    return label or item.shape in (Shape.THEME, Shape.STATEMENT)
