"""What stands on an indicator's chart, as Vega-Lite layers."""

from collections.abc import Iterator
from typing import Any

from hoshin.evaluation import Outlook
from hoshin.evaluation.outlook_words import forecast_text
from hoshin.exporters import texts
from hoshin.exporters.chart_labels import (
    Layer,
    forecast_is_above,
    named_points,
    target_place,
    text_layers,
)
from hoshin.exporters.chart_scales import Scales
from hoshin.publication import PublishedIndicator, SeriesPoint

_INK, _SERIES, _TARGET, _BREAK, _FAN = "#1a1a1a", "#0017c1", "#a02800", "#404040", "#767676"


def _layer(rows: list[dict[str, Any]], mark: dict[str, Any], encoding: dict[str, Any]) -> Layer:
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}


def point_layers(points: list[SeriesPoint], scales: Scales) -> Iterator[Layer]:
    """Line, points and values; the line does not run over a break."""
    part = 0
    rows = []
    for point in points:
        part += bool(point.breaks)
        high = point.figure.high_value
        rows.append(
            {
                "year": point.year.start,
                "value": float(point.figure.value or 0),
                "top": float((point.figure.value if high is None else high) or 0),
                "label": point.figure.text,
                "part": part,
            }
        )
    encoding = {"x": scales.x, "y": scales.y}
    detail = {"field": "part", "type": "nominal"}
    yield _layer(
        rows,
        {"type": "line", "color": _SERIES, "strokeWidth": 2},
        encoding | {"detail": detail},
    )
    dot = {"type": "point", "filled": True, "color": _SERIES, "size": 70, "opacity": 1}
    yield _layer(rows, dot, encoding)
    named = [point.year.start for point in named_points(points, scales)]
    label = {"dy": -10, "fontSize": 13, "fontWeight": "bold", "color": _INK}
    above = {"x": scales.x, "y": scales.value("top"), "text": {"field": "label"}}
    yield from text_layers([row for row in rows if row["year"] in named], label, above)


def spread_layers(points: list[SeriesPoint], scales: Scales) -> Iterator[Layer]:
    """95 % intervals as lines with ends."""
    rows = [
        {
            "year": point.year.start,
            "low": float(point.figure.low_value),
            "high": float(point.figure.high_value),
        }
        for point in points
        if point.figure.low_value is not None and point.figure.high_value is not None
    ]
    if not rows:
        return
    spread = {"x": scales.x, "y": scales.value("low"), "y2": {"field": "high"}}
    yield _layer(rows, {"type": "rule", "color": _SERIES}, spread)
    for end in ("low", "high"):
        mark = {"type": "tick", "orient": "horizontal", "size": 10, "color": _SERIES}
        yield _layer(rows, mark, {"x": scales.x, "y": scales.value(end)})


def break_layers(points: list[SeriesPoint], scales: Scales) -> Iterator[Layer]:
    """A gap before the first year after a break: two lines where it is declared, dots where not."""
    rows = [
        {
            "year": found.year.start - 0.5,
            "declared": found.declared,
            "label": texts.CHART_BREAK if found.declared else texts.CHART_SUSPICION,
        }
        for point in points[1:]
        for found in point.breaks[:1]
    ]
    declared = [row for row in rows if row["declared"]]
    suspected = [row for row in rows if not row["declared"]]
    for offset in (-2, 2):
        if declared:
            mark = {"type": "rule", "color": _BREAK, "strokeWidth": 1.5, "xOffset": offset}
            yield _layer(declared, mark, {"x": scales.x})
    if suspected:
        mark = {"type": "rule", "color": _BREAK, "strokeWidth": 1.5, "strokeDash": [2, 3]}
        yield _layer(suspected, mark, {"x": scales.x})
    if rows:
        label = {"y": {"expr": "height"}, "dy": -8, "dx": 6, "align": "left"}
        look = {"fontSize": 12, "color": _BREAK}
        yield from text_layers(rows, label | look, {"x": scales.x, "text": {"field": "label"}})


def target_layers(
    each: PublishedIndicator, points: list[SeriesPoint], scales: Scales
) -> Iterator[Layer]:
    """The target as a line over all years, named where it is in nobody's way."""
    if each.target_value is None:
        return
    value = float(each.target_value)
    rows = [{"target": value, "label": texts.CHART_TARGET.format(aim=each.aim)}]
    y = {"y": scales.value("target")}
    dash = {"type": "rule", "color": _TARGET, "strokeDash": [6, 3], "strokeWidth": 1.5}
    yield _layer(rows, dash, y)
    at_left, above = target_place(each, points, scales)
    place = {"align": "left", "x": 4} if at_left else {"align": "right", "x": "width"}
    label = {"dy": -8 if above else 12, "color": _TARGET, "fontSize": 12}
    yield from text_layers(rows, label | place, y | {"text": {"field": "label"}})


def way_layers(outlook: Outlook, scales: Scales) -> Iterator[Layer]:
    """The straight way from this year's figure over the milestones to the target."""
    rows = [{"year": year.start, "value": float(value)} for year, value in outlook.way]
    encoding = {"x": scales.x, "y": scales.y}
    dots = {"type": "line", "color": _TARGET, "strokeDash": [1, 3], "strokeWidth": 2}
    yield _layer(rows, dots | {"strokeCap": "round"}, encoding)
    ends = {"type": "point", "shape": "diamond", "filled": True, "fill": "white", "size": 60}
    yield _layer(rows[1:], ends | {"stroke": _TARGET, "strokeWidth": 1.5, "opacity": 1}, encoding)


def fan_layers(outlook: Outlook, scales: Scales) -> Iterator[Layer]:
    """What is expected: a fan from the newest year to the deadline, and the line that was laid.

    Cut at the ends of the axis here: the clip of Vega would number its paths through all charts of a
    process, and the same figures would not give the same bytes.
    """
    rows = [
        {
            "year": each.year,
            "value": float(each.value),
            "low": max(each.low, scales.low),
            "high": min(each.high, scales.high),
        }
        for each in outlook.fan
    ]
    band = {"x": scales.x, "y": scales.value("low"), "y2": {"field": "high"}}
    yield _layer(rows, {"type": "area", "color": _FAN, "opacity": 0.16}, band)
    for edge in ("low", "high"):
        line = {"type": "line", "color": _FAN, "strokeWidth": 1}
        yield _layer(rows, line, {"x": scales.x, "y": scales.value(edge)})
    assert outlook.trend is not None
    first = outlook.used[0].year.start
    laid = [{"year": first, "value": float(outlook.trend.at(first))}, *rows]
    dashed = {"type": "line", "color": _SERIES, "strokeDash": [5, 4], "strokeWidth": 1.5}
    yield _layer(laid, dashed, {"x": scales.x, "y": scales.y})


def forecast_layers(each: PublishedIndicator, scales: Scales) -> Iterator[Layer]:
    """The expected value at the deadline: a hollow point with its number."""
    if each.outlook is None or (ahead := each.outlook.forecast) is None:
        return
    text = texts.CHART_FORECAST.format(value=forecast_text(each.outlook, ahead))
    rows = [{"year": ahead.year, "value": float(ahead.value), "label": text}]
    encoding = {"x": scales.x, "y": scales.y}
    ring = {"type": "point", "filled": True, "fill": "white", "stroke": _SERIES, "size": 70}
    yield _layer(rows, ring | {"strokeWidth": 2, "opacity": 1}, encoding)
    dy = -13 if forecast_is_above(each, scales) else 15
    label = {"align": "right", "dx": 14, "dy": dy, "fontSize": 12, "color": _SERIES}
    yield from text_layers(rows, label, encoding | {"text": {"field": "label"}})
