"""What stands on an indicator's chart, as Vega-Lite layers."""

from collections.abc import Iterator
from typing import Any

from hoshin.evaluation import Outlook
from hoshin.evaluation.outlook_words import forecast_text
from hoshin.exporters import texts
from hoshin.exporters.chart_scales import Scales
from hoshin.publication import PublishedIndicator, SeriesPoint

Layer = dict[str, Any]
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
    label = {"type": "text", "dy": -10, "fontSize": 13, "fontWeight": "bold", "color": _INK}
    named = [row for at, row in enumerate(rows) if not scales.crowded or _is_named(rows, at)]
    above = {"x": scales.x, "y": scales.value("top"), "text": {"field": "label"}}
    yield _layer(named, label, above)


def _is_named(rows: list[dict[str, Any]], at: int) -> bool:
    """Where there is no room for all: the first and the last."""
    return at in (0, len(rows) - 1)


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
        label = {"type": "text", "y": {"expr": "height"}, "dy": -8, "dx": 6, "align": "left"}
        look = {"fontSize": 12, "color": _BREAK}
        yield _layer(rows, label | look, {"x": scales.x, "text": {"field": "label"}})


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
    ahead = each.outlook.forecast if each.outlook else None
    at_left = ahead is not None and scales.near(float(ahead.value), value)
    place = {"align": "left", "x": 4} if at_left else {"align": "right", "x": "width"}
    first = points[0].figure
    high = float(first.high_value or first.value or 0)
    under = at_left and value - (scales.high - scales.low) * 0.1 < high < value * 1.2
    label = {"type": "text", "dy": 12 if under else -7, "color": _TARGET, "fontSize": 12}
    yield _layer(rows, label | place, y | {"text": {"field": "label"}})


def way_layers(outlook: Outlook, scales: Scales) -> Iterator[Layer]:
    """The straight way from this year's figure over the milestones to the target."""
    rows = [{"year": year.start, "value": float(value)} for year, value in outlook.way]
    encoding = {"x": scales.x, "y": scales.y}
    dots = {"type": "line", "color": _TARGET, "strokeDash": [1, 3], "strokeWidth": 2}
    yield _layer(rows, dots | {"strokeCap": "round"}, encoding)
    ends = {"type": "point", "shape": "diamond", "filled": True, "fill": "white", "size": 60}
    yield _layer(rows[1:], ends | {"stroke": _TARGET, "strokeWidth": 1.5, "opacity": 1}, encoding)


def fan_layers(outlook: Outlook, scales: Scales) -> Iterator[Layer]:
    """What is expected: a fan from the newest figure to the deadline, a dashed line, a hollow point."""
    newest = outlook.used[-1]
    assert newest.figure is not None
    start = float(newest.figure.in_unit)
    rows = [{"year": newest.year.start, "value": start, "low": start, "high": start}]
    rows += [
        {"year": each.year, "value": float(each.value), "low": each.low, "high": each.high}
        for each in outlook.forecasts
    ]
    band = {"x": scales.x, "y": scales.value("low"), "y2": {"field": "high"}}
    yield _layer(rows, {"type": "area", "color": _FAN, "opacity": 0.16, "clip": True}, band)
    for edge in ("low", "high"):
        line = {"type": "line", "color": _FAN, "strokeWidth": 1, "clip": True}
        yield _layer(rows, line, {"x": scales.x, "y": scales.value(edge)})
    encoding = {"x": scales.x, "y": scales.y}
    dashed = {"type": "line", "color": _SERIES, "strokeDash": [5, 4], "strokeWidth": 2}
    yield _layer(rows, dashed, encoding)
    ring = {"type": "point", "filled": True, "fill": "white", "stroke": _SERIES, "size": 70}
    yield _layer(rows[-1:], ring | {"strokeWidth": 2, "opacity": 1}, encoding)
    assert outlook.forecast is not None
    named = rows[-1] | {
        "label": texts.CHART_FORECAST.format(value=forecast_text(outlook, outlook.forecast))
    }
    label = {"type": "text", "align": "right", "dx": 8, "dy": -12, "fontSize": 12, "color": _SERIES}
    yield _layer([named], label, encoding | {"text": {"field": "label"}})
