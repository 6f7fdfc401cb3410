"""Indicators above the heading of their issue, further ones below it: put behind the issue's other boxes."""

from hoshin.importers.text.torn.shapes import Item, Shape

_PROSE = (Shape.THEME, Shape.BULLET, Shape.TEXT)


def with_indicators_below(items: list[Item]) -> list[Item]:
    """The items, each series ① ② ③ that an issue's heading parts moved below the issue's entries.

    A page may print the box of the indicators first; where the heading stands among them, and the
    entries of the other boxes stand below all of them, they are this issue's.
    """
    for series in _series(items):
        numbers = [items[at] for at in series]
        heads = [at for at in range(series[0], series[-1]) if items[at].shape is Shape.HEADING]
        end = _end(items, series[-1])
        prose = [at for at in range(series[-1] + 1, end) if items[at].shape in _PROSE]
        above = any(items[at].shape in _PROSE for at in range(series[0], series[-1]))
        if len(heads) != 1 or above or not prose:
            continue
        kept = [item for at, item in enumerate(items[: prose[-1] + 1]) if at not in series]
        items = [*kept, *numbers, *items[prose[-1] + 1 :]]
    return items


def _series(items: list[Item]) -> list[list[int]]:
    """The places of statements that count 1, 2, 3, one after the other."""
    found: list[list[int]] = []
    for at, item in enumerate(items):
        if item.shape is not Shape.STATEMENT or not item.number:
            continue
        if found and item.number == items[found[-1][-1]].number + 1:
            found[-1].append(at)
        elif item.number == 1:
            found.append([at])
    return [series for series in found if len(series) > 1]


def _end(items: list[Item], last: int) -> int:
    """Where the next issue begins behind a series: its heading, or its own first indicator."""
    for at in range(last + 1, len(items)):
        if items[at].shape in (Shape.HEADING, Shape.STATEMENT, Shape.GROUP):
            return at
    return len(items)
