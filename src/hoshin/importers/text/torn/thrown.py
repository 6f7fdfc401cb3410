"""Tables of indicators that a tool printed behind the closing parts, brought back before them."""

from hoshin.importers.form.sections import CLOSING
from hoshin.importers.text.torn.marks import is_aim
from hoshin.importers.text.torn.sequence import Box, sorted_into_boxes
from hoshin.importers.text.torn.shapes import Item, Shape

_GAIN = 1.5  # by which the other order has to contradict itself less
_OF_TABLES = (Shape.STATEMENT, Shape.CELLS, Shape.MARK)

Sorted = tuple[list[Item], list[Box], float]


def in_boxes(items: list[Item]) -> Sorted | None:
    """Items in the likelier order, the box of each, and how much contradicts that."""
    found = sorted_into_boxes(items)
    if found is None:
        return None
    back = _brought_back(items)
    other = sorted_into_boxes(back) if back is not None else None
    if back is not None and other is not None and other[1] + _GAIN < found[1]:
        return back, *other
    return items, *found


def _brought_back(items: list[Item]) -> list[Item] | None:
    """The same with what the first aim below the closing parts begins put above them; None without one.

    Without an aim there, with the cells that a tool printed among the entries of the closing parts.
    """
    start = _closing_start(items)
    if start is None or any(item.shape is Shape.HEADING for item in items[start:]):
        return None
    aims = (at for at in range(start, len(items)) if _is_aim(items[at]))
    cells = (at for at in range(start, len(items)) if items[at].shape is Shape.CELLS)
    first = next(aims, next(cells, None))
    if first is None:
        return None
    moved = [item for item in items[first:] if item.shape in _OF_TABLES]
    rest = [item for item in items[first:] if item.shape not in _OF_TABLES]
    return [*items[:start], *moved, *items[start:first], *rest]


def _closing_start(items: list[Item]) -> int | None:
    """Where the closing parts begin: with their first group and the labels above it, else their label."""
    group = next((at for at, item in enumerate(items) if item.shape is Shape.GROUP), None)
    if group is None:
        return next((at for at, item in enumerate(items) if _closes(item)), None)
    while group and items[group - 1].shape is Shape.LABEL:
        group -= 1
    return group


def _closes(item: Item) -> bool:
    return item.shape is Shape.LABEL and item.section in CLOSING


def _is_aim(item: Item) -> bool:
    return item.shape is Shape.STATEMENT and is_aim(item.text)
