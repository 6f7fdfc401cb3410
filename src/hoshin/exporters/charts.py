"""The chart of an indicator as SVG: series with interval, target line, breaks. No browser, no script."""

from decimal import Decimal
from typing import Any

from hoshin.base import FiscalYear
from hoshin.exporters import texts
from hoshin.publication import PublishedIndicator

WIDTH, HEIGHT = 340, 220
_INK, _QUIET, _LINE = "#1a1a1a", "#5c5c5c", "#d8d8d8"
_SERIES, _TARGET, _BREAK = "#0017c1", "#a02800", "#5c5c5c"
_FONT = "BIZ UDPGothic, BIZ UDGothic, Hiragino Sans, Yu Gothic, Meiryo, sans-serif"


def indicator_chart(each: PublishedIndicator) -> bytes | None:
    """The chart as SVG; None where no figure may be shown.

    It stands beside a table of the same figures; its text alternative is `chart_alternative`.
    """
    points = [_point(point) for point in each.series if point.figure.value is not None]
    if not points:
        return None
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(_spec(each, points))
    return svg.encode()


def chart_alternative(each: PublishedIndicator) -> str:
    """The chart in words."""
    points = "、".join(
        texts.CHART_ALT_POINT.format(year=point.year, value=point.figure.text)
        for point in each.series
    )
    return texts.CHART_ALT.format(
        title=each.title, points=points, aim=each.aim, deadline=each.deadline
    )


def short_year(year: FiscalYear) -> str:
    """令和6年度 as 令和6, for an axis."""
    era, number = year.era
    return texts.YEAR_SHORT.format(era=era, number=number)


def _point(point: Any) -> dict[str, Any]:
    figure = point.figure
    return {
        "year": short_year(point.year),
        "value": float(figure.value),
        "low": None if figure.low_value is None else float(figure.low_value),
        "high": None if figure.high_value is None else float(figure.high_value),
        "top": float(figure.value if figure.high_value is None else figure.high_value),
        "label": figure.text,
        "break": bool(point.series_break),
    }


def _years(each: PublishedIndicator) -> list[str]:
    """The axis: from the first figure to the deadline, one place a year."""
    first, last = each.series[0].year, each.series[-1].year
    by = each.definition.target.by
    end = max(last, FiscalYear(by)) if by is not None and by - last.start <= 12 else last
    return [short_year(year) for year in first.through(end)]


def _spec(each: PublishedIndicator, points: list[dict[str, Any]]) -> dict[str, Any]:
    unit = each.result.unit if each.result else (each.definition.target.unit or "")
    domain = _domain(each, points, unit)
    x = {
        "field": "year",
        "type": "ordinal",
        "scale": {"domain": _years(each)},
        "axis": {"title": None, "labelAngle": 0, "domainColor": _QUIET, "tickColor": _QUIET},
    }
    y = {
        "field": "value",
        "type": "quantitative",
        "scale": {"domain": domain, "nice": False},
        "axis": {
            "title": unit,
            "titleAngle": 0,
            "titleAlign": "left",
            "titleY": -10,
            "titleX": -28,
            "gridColor": _LINE,
            "domain": False,
            "tickMinStep": 1,
            "tickCount": 5,
            "format": "d",
        },
    }
    layers: list[dict[str, Any]] = []
    if each.target_value is not None:
        layers += _target(each, float(each.target_value))
    spread = [point for point in points if point["low"] is not None]
    if spread:
        layers.append(
            {
                "data": {"values": spread},
                "mark": {"type": "errorbar", "ticks": {"size": 10}, "color": _SERIES},
                "encoding": {
                    "x": x,
                    "y": {"field": "low", "type": "quantitative", "title": unit},
                    "y2": {"field": "high"},
                },
            }
        )
    breaks = [point for point in points if point["break"]]
    if breaks:
        mark = {"type": "rule", "color": _BREAK, "strokeDash": [2, 3], "xOffset": -24}
        layers.append({"data": {"values": breaks}, "mark": mark, "encoding": {"x": x}})
    layers += _line(points, x, y)
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "background": "white",
        "padding": 8,
        "autosize": {"type": "fit", "contains": "padding"},
        "layer": layers,
        "config": {
            "aria": False,
            "font": _FONT,
            "view": {"stroke": None},
            "axis": {
                "labelColor": _INK,
                "titleColor": _QUIET,
                "labelFontSize": 12,
                "titleFontSize": 12,
            },
        },
    }


def _line(points: list[dict[str, Any]], x: Any, y: Any) -> list[dict[str, Any]]:
    """Line, points and labels; the line does not run over a break."""
    part = 0
    rows = []
    for point in points:
        part += point["break"]
        rows.append(point | {"part": part})
    detail = {"field": "part", "type": "nominal"}
    encoding = {"x": x, "y": y}
    label = {"type": "text", "dy": -10, "fontSize": 13, "fontWeight": "bold", "color": _INK}
    above = {"x": x, "y": {"field": "top", "type": "quantitative"}}
    return [
        {
            "data": {"values": rows},
            "mark": {"type": "line", "color": _SERIES, "strokeWidth": 2},
            "encoding": encoding | {"detail": detail},
        },
        {
            "data": {"values": rows},
            "mark": {"type": "point", "filled": True, "color": _SERIES, "size": 70, "opacity": 1},
            "encoding": encoding,
        },
        {
            "data": {"values": rows},
            "mark": label,
            "encoding": above | {"text": {"field": "label"}},
        },
    ]


def _target(each: PublishedIndicator, target: float) -> list[dict[str, Any]]:
    data = {"values": [{"target": target, "label": texts.CHART_TARGET.format(aim=each.aim)}]}
    y = {"field": "target", "type": "quantitative"}
    return [
        {
            "data": data,
            "mark": {"type": "rule", "color": _TARGET, "strokeDash": [6, 3], "strokeWidth": 1.5},
            "encoding": {"y": y},
        },
        {
            "data": data,
            "mark": {
                "type": "text",
                "align": "right",
                "x": "width",
                "dy": -7,
                "color": _TARGET,
                "fontSize": 12,
            },
            "encoding": {"y": y, "text": {"field": "label"}},
        },
    ]


def _domain(each: PublishedIndicator, points: list[dict[str, Any]], unit: str) -> list[float]:
    """Shares on 0–100; counts from 0 to a little above the highest."""
    if unit == "%":
        highest = max([100.0, *(point["value"] for point in points)])
        return [0, highest]
    top = max([point["value"] for point in points] + [float(each.target_value or Decimal(0))])
    bottom = min(0.0, *(point["value"] for point in points))
    return [bottom, max(1.0, top * 1.25)]
