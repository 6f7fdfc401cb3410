"""The series, the trend and the needed gain in `hoshin/evaluation/1`: keys `series` and `trend`."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from pydantic import BaseModel, Field

from hoshin.base import half_up
from hoshin.evaluation.judgement import IndicatorEvaluation
from hoshin.evaluation.needed_gain import GainState
from hoshin.evaluation.outlook import Outlook, OutlookState
from hoshin.evaluation.outlook_words import outlook_sentences
from hoshin.evaluation.trend import Basis
from hoshin.indicators import BreakKind, Kind, Measurement, SeriesBreak

Number = int | float


class SeriesPointReport(BaseModel):
    """One year; `in_trend` where it lies after the last break."""

    fiscal_year: int
    value: Number
    unit: str
    from_: Kind = Field(alias="from")
    n: int | None
    low: Number | None
    high: Number | None
    in_trend: bool

    model_config = {"populate_by_name": True}


class BreakReport(BaseModel):
    """From which year on figures are not comparable with those before; `declared`: by people."""

    fiscal_year: int
    kinds: list[BreakKind]
    reason: str
    by: str | None
    on: str | None
    declared: bool


class SeriesReport(BaseModel):
    """Every figure that is known, oldest first, and what breaks them."""

    points: list[SeriesPointReport]
    breaks: list[BreakReport]


class RateReport(BaseModel):
    """Change a year in the printed unit (points for shares), with its 95 % interval."""

    value: float
    low: float | None
    high: float | None


class ForecastReport(BaseModel):
    """What would be measured in a year to come; `held` where a limit cut the line."""

    fiscal_year: int
    value: float
    low: float
    high: float
    basis: Basis
    held: bool
    target: Literal["reached", "missed", "open"] | None


class NeededReport(BaseModel):
    """The gain that each year must bring; `per_year` is null where none is needed or known."""

    state: GainState
    gap: float | None
    per_year: float | None
    years: int | None
    fast_enough: bool | None
    clear: bool | None


class TrendReport(BaseModel):
    """Years since the last break alone."""

    state: OutlookState
    years: list[int]
    per_year: RateReport | None
    forecast: ForecastReport | None
    needed: NeededReport
    words: list[str]


def series_report(each: IndicatorEvaluation) -> SeriesReport:
    """The series as data."""
    series = each.series
    used = [point.year for point in each.outlook.used]
    both = sorted((*series.breaks, *series.suspected), key=lambda found: found.year)
    return SeriesReport(
        points=[_point(point, in_trend=point.year in used) for point in series.points],
        breaks=[_break(found) for found in both],
    )


def trend_report(each: IndicatorEvaluation) -> TrendReport:
    """The outlook as data, with its sentences."""
    outlook = each.outlook
    slope = outlook.trend.slope if outlook.trend else None
    return TrendReport(
        state=outlook.state,
        years=[point.year.start for point in outlook.used],
        per_year=slope
        and RateReport(value=_exact(slope.value), low=_float(slope.low), high=_float(slope.high)),
        forecast=_forecast(outlook),
        needed=_needed(outlook),
        words=list(outlook_sentences(outlook)),
    )


def _point(measured: Measurement, *, in_trend: bool) -> SeriesPointReport:
    figure = measured.figure
    assert figure is not None
    interval = measured.sampling.interval if measured.sampling else None
    value = figure.rounded
    return SeriesPointReport(
        fiscal_year=measured.year.start,
        value=int(value) if value == value.to_integral_value() else float(value),
        unit=figure.unit,
        from_=measured.kind,
        n=measured.n,
        low=_percent(interval.low) if interval else None,
        high=_percent(interval.high) if interval else None,
        in_trend=in_trend,
    )


def _break(found: SeriesBreak) -> BreakReport:
    return BreakReport(
        fiscal_year=found.year.start,
        kinds=list(found.kinds),
        reason=found.reason,
        by=found.by or None,
        on=found.on.isoformat() if found.on else None,
        declared=found.declared,
    )


def _forecast(outlook: Outlook) -> ForecastReport | None:
    ahead, trend = outlook.forecast, outlook.trend
    if ahead is None or trend is None or trend.basis is None:
        return None
    return ForecastReport(
        fiscal_year=ahead.year,
        value=_exact(ahead.value),
        low=round(ahead.low, 4),
        high=round(ahead.high, 4),
        basis=trend.basis,
        held=ahead.held,
        target=outlook.chance,
    )


def _needed(outlook: Outlook) -> NeededReport:
    needed = outlook.needed
    return NeededReport(
        state=needed.state,
        gap=None if needed.gap is None else _exact(needed.gap),
        per_year=None if needed.per_year is None else _exact(needed.per_year),
        years=needed.years or None,
        fast_enough=outlook.fast_enough,
        clear=None if outlook.fast_enough is None else outlook.pace_is_clear,
    )


def _exact(value: Fraction) -> float:
    """Four decimals of an exact value."""
    return float(half_up(value, 4))


def _float(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _percent(share: float) -> float:
    return float(half_up(Decimal(share) * 100, 1))
