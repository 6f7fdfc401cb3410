"""The axes of an indicator's chart: years from the first figure to the deadline, values from the bottom."""

from dataclasses import dataclass
from typing import Any

from hoshin.base import FiscalYear
from hoshin.evaluation.outlook import FARTHEST
from hoshin.exporters import texts
from hoshin.publication import PublishedIndicator, SeriesPoint

_QUIET, _LINE = "#5c5c5c", "#d8d8d8"
_PLOT = 295  # what the axes leave of the width, about


@dataclass(frozen=True)
class Scales:
    """Both axes as Vega-Lite channels, and what they range over."""

    x: dict[str, Any]
    y: dict[str, Any]
    years: tuple[FiscalYear, ...]
    low: float
    high: float
    unit: str

    @property
    def width(self) -> float:
        """About how wide the plot is."""
        return _PLOT

    def value(self, field: str) -> dict[str, Any]:
        """Another field on the axis of values."""
        return {"field": field, "type": "quantitative", "title": self.unit}


def scales_of(each: PublishedIndicator, points: list[SeriesPoint]) -> Scales:
    """The axes for the points that are shown, the target, and what is expected."""
    years = tuple(_years(each, points))
    unit = points[-1].figure.unit
    low, high = _domain(each, points, unit)
    names = ", ".join(f"{year.start}: '{short_year(year)}'" for year in years)
    x = {
        "field": "year",
        "type": "quantitative",
        "scale": {"domain": [years[0].start - 0.5, years[-1].start + 0.5], "nice": False},
        "axis": {
            "title": None,
            "values": [year.start for year in years],
            "labelExpr": f"({{{names}}})[datum.value]",
            "labelAngle": 0,
            "labelOverlap": True,
            "grid": False,
            "domainColor": _QUIET,
            "tickColor": _QUIET,
        },
    }
    y = {
        "field": "value",
        "type": "quantitative",
        "scale": {"domain": [low, high], "nice": False},
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
            "format": ",d",
        },
    }
    return Scales(x, y, years, low, high, unit)


def short_year(year: FiscalYear) -> str:
    """令和6年度 as 令和6, for an axis."""
    era, number = year.era
    return texts.YEAR_SHORT.format(era=era, number=texts.YEAR_FIRST if number == 1 else number)


def _years(each: PublishedIndicator, points: list[SeriesPoint]) -> list[FiscalYear]:
    """From the first figure to the deadline, or to the year that is looked ahead to."""
    first, last = points[0].year, points[-1].year
    ends = [last]
    if (by := each.definition.target.by) is not None and by - last.start <= FARTHEST:
        ends.append(FiscalYear(by))
    if each.outlook is not None and each.outlook.forecast is not None:
        ends.append(FiscalYear(each.outlook.forecast.year))
    return list(first.through(max(ends)))


def _domain(each: PublishedIndicator, points: list[SeriesPoint], unit: str) -> tuple[float, float]:
    """Shares on 0–100; counts from 0 to a little above the highest; wider where a value or a bar is beyond."""
    values = [float(point.figure.value) for point in points if point.figure.value is not None]
    ahead = each.outlook.forecast if each.outlook else None
    reach = [ahead.low, ahead.high] if ahead else []
    aim = [float(each.target_value)] if each.target_value is not None else []
    aim += [float(value) for _, value in (each.outlook.way if each.outlook else ())]
    if unit == "%":
        return min(0.0, *values, *reach, *aim), max(100.0, *values, *reach, *aim)
    # A fan that reaches far above everything is cut: it would press what was measured to the ground.
    tall = max([*values, *aim, float(ahead.value) if ahead else 0.0])
    top = max(tall, min(max(reach, default=0.0), 2 * tall))
    return min(0.0, *values, *reach, *aim), max(1.0, top * 1.25)
