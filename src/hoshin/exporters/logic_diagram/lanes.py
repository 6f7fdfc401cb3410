"""Lines between two columns: many to many over one upright, and uprights that keep apart."""

from collections.abc import Sequence

from hoshin.exporters.logic_diagram.boxes import Line


def straight(left: float, right: float, y: float, *, arrow: bool = True) -> Line:
    """A level line."""
    return Line(((left, y), (right, y)), arrow)


def joint(
    sources: Sequence[float],
    targets: Sequence[float],
    left: float,
    right: float,
    *,
    upright: float | None = None,
    arrow: bool = True,
) -> list[Line]:
    """Lines from every source to every target: m + n of them over one upright, never m × n."""
    heights = [*sources, *targets]
    low, high = min(heights), max(heights)
    if low == high:
        return [straight(left, right, low, arrow=arrow)]
    middle = (left + right) / 2 if upright is None else upright
    return [
        *(straight(left, middle, y, arrow=False) for y in dict.fromkeys(sources)),
        Line(((middle, low), (middle, high)), arrow=False),
        *(straight(middle, right, y, arrow=arrow) for y in dict.fromkeys(targets)),
    ]


def lanes_of(named: Sequence[Sequence[str]]) -> list[int]:
    """A lane for each band's upright, so that no two that pass the same band share one.

    Parameters
    ----------
    named : sequence of sequences of str
        What each band leads to; a thing stands in the first band that names it.
    """
    first: dict[str, int] = {}
    for band, names in enumerate(named):
        for name in names:
            first.setdefault(name, band)
    ends: list[int] = []  # the last band that each lane passes
    lanes = []
    for band, names in enumerate(named):
        begin = min((first[name] for name in names), default=band)
        lane = next((at for at, end in enumerate(ends) if end < begin), len(ends))
        if lane == len(ends):
            ends.append(band)
        ends[lane] = band
        lanes.append(lane)
    return lanes
