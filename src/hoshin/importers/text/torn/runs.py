"""A form that a tool drew in several runs, each in the form's order, put into one order again.

An office suite prints a sheet page by page, cells of one line first and wrapped ones behind them, and
tools that keep the file's order show it so. Where the order of boxes falls back, a run begins; every
second one is taken together, and the two sequences are merged so that boxes are filled and contradict least.
"""

from math import inf

from hoshin.importers.form import Line
from hoshin.importers.text.torn.cleared import cleared
from hoshin.importers.text.torn.items import read_items
from hoshin.importers.text.torn.merged import merged
from hoshin.importers.text.torn.places import Places
from hoshin.importers.text.torn.reading import Reading
from hoshin.importers.text.torn.retold import retold
from hoshin.importers.text.torn.shapes import Shape

_BACK, _ON = 3.5, 0.1  # to fall back to a box above; to pass over one
_MOST_RUNS, _MOST_LINES = 16, 500
_LEAST = 4  # items in the boxes of issues that each sequence has
_MOST = 0.15  # contradictions an item: text that is torn in other ways has more
_MOST_OF_MANY = 0.1  # the same of more than two runs, which fit more easily


def in_one_order(lines: list[Line]) -> list[Line] | None:
    """The lines in the form's order; None where they are a single run, no form, or torn otherwise."""
    if len(lines) > _MOST_LINES:
        return None
    kept = cleared(lines)
    starts = _starts(kept)
    if not 0 < len(starts) < _MOST_RUNS:
        return None
    runs = [kept[start:end] for start, end in zip([0, *starts], [*starts, len(kept)], strict=True)]
    halves = [[line for run in runs[turn::2] for line in run] for turn in (0, 1)]
    readings = [Reading(half, partial=True) for half in halves]
    items = [read_items(reading) for reading in readings]
    places = Places.of([*items[0], *items[1]])
    if places is None:
        return None
    found, contradictions = merged(items[0], items[1], places)
    both = [
        sum(turn == half and places.boxes[box].issue >= 0 for _, turn, box in found)
        for half in (1, 2)
    ]
    most = _MOST if len(starts) == 1 else _MOST_OF_MANY
    if contradictions > most * len(found) or min(both) < _LEAST:
        return None
    return retold(found, halves, places)


def _starts(lines: list[Line]) -> list[int]:
    """The lines where the order of boxes falls back."""
    items = read_items(Reading(lines, partial=True))
    places = Places.of(items)
    if places is None or not any(item.shape is Shape.STATEMENT for item in items):
        return []
    boxes = range(len(places.boxes))
    costs = [0.0, *[inf] * (len(boxes) - 1)]
    ways: list[list[int]] = []
    for at in range(len(items)):
        reached, came = _reached(costs)
        costs = [reached[box] + places.cost(at, box, moved=came[box] != box) for box in boxes]
        ways.append(came)
    box = min(boxes, key=lambda each: costs[each])
    starts = []
    for at in range(len(items) - 1, -1, -1):
        before = ways[at][box]
        if before > box and items[at].lines:
            starts.append(min(items[at].lines))
        box = before
    return sorted(starts)


def _reached(costs: list[float]) -> tuple[list[float], list[int]]:
    """What it costs to be in each box next, and from which box one comes."""
    back = min(range(len(costs)), key=lambda each: costs[each])
    reached, came = [], []
    best, origin = inf, 0
    for box, cost in enumerate(costs):
        best += _ON
        if cost <= best:
            best, origin = cost, box
        if costs[back] + _BACK < best and back > box:
            reached.append(costs[back] + _BACK)
            came.append(back)
        else:
            reached.append(best)
            came.append(origin)
    return reached, came
