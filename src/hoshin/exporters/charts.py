"""The chart of an indicator as SVG: series, target, breaks, what is expected. No browser, no script.

It tells the same in black and white: what was measured is a solid line with filled points, what is
expected a dashed one with a hollow point in a grey fan, the way to the target dotted, the target dashed;
a declared break is a double line, a suspected one a single dotted line.
"""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from hoshin.base import FiscalYear
from hoshin.evaluation.outlook_words import forecast_range, forecast_text
from hoshin.exporters import texts
from hoshin.exporters.chart_labels import Layer
from hoshin.exporters.chart_layers import (
    break_layers,
    fan_layers,
    forecast_layers,
    point_layers,
    spread_layers,
    target_layers,
    way_layers,
)
from hoshin.exporters.chart_scales import Scales, scales_of
from hoshin.publication import PublishedIndicator, SeriesPoint

WIDTH, HEIGHT = 340, 220
_INK, _QUIET = "#1a1a1a", "#5c5c5c"
_FONT = "BIZ UDPGothic, BIZ UDGothic, Hiragino Sans, Yu Gothic, Meiryo, sans-serif"


def indicator_chart(each: PublishedIndicator) -> bytes | None:
    """The chart as SVG; None where no figure may be shown.

    It stands beside a table of the same figures; its text alternative is `chart_alternative`.
    """
    points = shown_points(each)
    if not points:
        return None
    return _drawn(json.dumps(_spec(each, points), ensure_ascii=False))


@lru_cache(maxsize=256)
def _drawn(specification: str) -> bytes:
    """The same specification is drawn once: when editions are compared most charts come twice."""
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(specification)
    return svg.encode()


def shown_points(each: PublishedIndicator) -> list[SeriesPoint]:
    """The years that can stand on one axis: with a value, in the unit of the newest."""
    shown = [point for point in each.series if point.figure.value is not None]
    return [point for point in shown if point.figure.unit == shown[-1].figure.unit]


def chart_alternative(each: PublishedIndicator) -> str:
    """The chart in words."""
    points = texts.CHART_ALT_BETWEEN.join(
        texts.CHART_ALT_POINT.format(year=point.year, value=point.figure.text)
        for point in each.series
    )
    said = texts.CHART_ALT.format(
        title=each.title, points=points, aim=each.aim, deadline=each.deadline
    )
    return said + "".join(_marks_in_words(each))


def _marks_in_words(each: PublishedIndicator) -> Iterator[str]:
    for point in each.series:
        for found in point.breaks:
            text = texts.CHART_ALT_BREAK if found.declared else texts.CHART_ALT_SUSPICION
            yield text.format(year=found.year)
    outlook = each.outlook
    if outlook is None:
        return
    if outlook.way and not outlook.far:
        (since, _), *_, (by, _) = outlook.way
        yield texts.CHART_ALT_WAY.format(since=since, by=by, aim=each.aim)
    if outlook.forecast is not None:
        low, high = forecast_range(outlook, outlook.forecast)
        value = forecast_text(outlook, outlook.forecast)
        year = FiscalYear(outlook.forecast.year)
        yield texts.CHART_ALT_FORECAST.format(year=year, value=value, low=low, high=high)


def _spec(each: PublishedIndicator, points: list[SeriesPoint]) -> dict[str, Any]:
    scales = scales_of(each, points)
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "background": "white",
        "padding": 8,
        "autosize": {"type": "fit", "contains": "padding"},
        "layer": [*_layers(each, points, scales)],
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


def _layers(each: PublishedIndicator, points: list[SeriesPoint], scales: Scales) -> Iterator[Layer]:
    """From the back to the front."""
    outlook = each.outlook
    if outlook is not None and outlook.forecasts:
        yield from fan_layers(outlook, scales)
    yield from target_layers(each, points, scales)
    if outlook is not None and outlook.way and outlook.way[-1][0] in scales.years:
        yield from way_layers(outlook, scales)
    yield from break_layers(points, scales)
    yield from spread_layers(points, scales)
    yield from forecast_layers(each, scales)
    yield from point_layers(points, scales)
