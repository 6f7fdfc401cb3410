"""Where texts stand on an indicator's chart, so that none lies over another or over a point."""

from collections.abc import Iterator
from typing import Any
from unicodedata import east_asian_width

from hoshin.exporters.chart_scales import Scales
from hoshin.publication import PublishedIndicator, SeriesPoint

Layer = dict[str, Any]
_CLEAR = 0.085  # of the axis of values: the height of a line of text
_APART = 3.0  # points between two values
_SIDE = 0.45  # of the axis of years: as far as a label reaches from either end


def text_layers(
    rows: list[dict[str, Any]], mark: dict[str, Any], encoding: dict[str, Any]
) -> Iterator[Layer]:
    """A text with a white edge, so that it is read over lines too."""
    for edge in ({"stroke": "white", "strokeWidth": 4, "strokeJoin": "round"}, {}):
        yield {
            "data": {"values": rows},
            "mark": {"type": "text"} | mark | edge,
            "encoding": encoding,
        }


def named_points(points: list[SeriesPoint], scales: Scales) -> list[SeriesPoint]:
    """The points whose values are written beside them: all where there is room, else the ends."""
    widest = max(_width(point.figure.text) for point in points)
    room = scales.width / len(scales.years)
    return points if widest + _APART <= room else [*points[:1], *points[-1:]][-2:]


def _width(text: str) -> float:
    """About how wide a bold text of 13 points is."""
    return sum(13.0 if east_asian_width(each) in "WF" else 7.8 for each in text)


def forecast_is_above(each: PublishedIndicator, scales: Scales) -> bool:
    """Whether the expected value stands over its point: away from the target and inside the plot."""
    assert each.outlook is not None and each.outlook.forecast is not None
    value = float(each.outlook.forecast.value)
    newest = each.outlook.used[-1].figure
    assert newest is not None
    rising = value >= float(newest.in_unit)
    line = _CLEAR * (scales.high - scales.low)
    for above in (rising, not rising):
        height = value + (line if above else -line)
        off_target = (
            each.target_value is None or abs(height - float(each.target_value)) > line * 0.8
        )
        if off_target and scales.low + line / 2 < height < scales.high:
            return above
    return True


def target_place(
    each: PublishedIndicator, points: list[SeriesPoint], scales: Scales
) -> tuple[bool, bool]:
    """Where the target is named: at the left end or not, above its line or not."""
    assert each.target_value is not None
    line = _CLEAR * (scales.high - scales.low)
    target = float(each.target_value)
    places = [(False, True), (False, False), (True, True), (True, False)]

    def room(place: tuple[bool, bool]) -> float:
        at_left, above = place
        height = target + (line * 0.6 if above else -line * 0.6)
        taken = [abs(height - other) for other in _heights(each, points, scales, at_left=at_left)]
        inside = scales.low + line * 0.4 < height < scales.high
        return min(taken, default=scales.high) if inside else -1.0

    free = (place for place in places if room(place) > line)
    return next(free, max(places, key=room))


def _heights(
    each: PublishedIndicator, points: list[SeriesPoint], scales: Scales, *, at_left: bool
) -> Iterator[float]:
    """Heights of points and texts in one half of the chart."""
    line = _CLEAR * (scales.high - scales.low)
    first, last = scales.years[0].start, scales.years[-1].start
    reach = max(1.0, (last - first) * _SIDE)
    for point in points:
        year, value = point.year.start, float(point.figure.value or 0)
        if (year - first if at_left else last - year) <= reach:
            yield value
            yield float(point.figure.high_value or point.figure.value or 0) + line
    ahead = each.outlook.forecast if each.outlook else None
    if ahead is not None and not at_left:
        yield float(ahead.value)
        yield float(ahead.value) + (line if forecast_is_above(each, scales) else -line)
