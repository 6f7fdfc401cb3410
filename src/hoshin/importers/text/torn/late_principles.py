"""The box of the principles below the headings of issues, put back above them.

A tool that prints the narrow cells of a page first puts labels and titles of the issues above what stands in
a box of many lines.
"""

from hoshin.importers.form.sections import Section
from hoshin.importers.text.torn.shapes import Item, Shape

_IN_BOX = (Shape.TEXT, Shape.BULLET)
_ENDS = (Shape.BUDGET, Shape.HEADING, Shape.SDGS)


def with_principles_above(items: list[Item]) -> list[Item]:
    """The items, the principles' label and box above the first heading where money or a title ends the box."""
    first = next((at for at, item in enumerate(items) if item.shape is Shape.HEADING), None)
    label = next(
        (
            at
            for at, item in enumerate(items)
            if item.section is Section.PRINCIPLES and _is_label(item)
        ),
        None,
    )
    if first is None or label is None or label < first:
        return items
    end = label + 1
    while end < len(items) and items[end].shape in _IN_BOX:
        end += 1
    if end == label + 1 or end == len(items) or items[end].shape not in _ENDS:
        return items
    start = min([first, *(at for at in range(first) if items[at].in_run)])
    return [*items[:start], *items[label:end], *items[start:label], *items[end:]]


def _is_label(item: Item) -> bool:
    return item.shape is Shape.LABEL
