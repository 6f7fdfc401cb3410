"""A series, its target and its deadline: the trend, the gain that is needed, what is to be expected."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Literal

from hoshin.base import FiscalYear
from hoshin.evaluation.case import Case
from hoshin.evaluation.change import known_variance
from hoshin.evaluation.needed_gain import NeededGain, needed_gain
from hoshin.evaluation.series import Series
from hoshin.evaluation.trend import Forecast, Limits, Trend, TrendPoint
from hoshin.indicators import Measurement, Sampling
from hoshin.policy import Target

OutlookState = Literal[
    "no-figure", "one-year", "two-years-no-error", "two-years", "three-years", "years"
]
FARTHEST = 12  # years: nobody should go by a line for longer
Chance = Literal["reached", "missed", "open"]


@dataclass(frozen=True)
class Outlook:
    """What a series says of the years to come; only years since the last break count.

    Parameters
    ----------
    milestones : mapping of fiscal year to Decimal
        Entered by the office.
    """

    series: Series
    target: Target
    year: FiscalYear
    milestones: Mapping[int, Decimal]

    @property
    def used(self) -> tuple[Measurement, ...]:
        """The years that the trend rests on."""
        return self.series.since_last_break

    @property
    def state(self) -> OutlookState:
        """How much can be said, by the number of years."""
        match len(self.used):
            case 0:
                return "no-figure"
            case 1:
                return "one-year"
            case 2:
                sampled = self.trend is not None and self.trend.basis is not None
                return "two-years" if sampled else "two-years-no-error"
            case 3:
                return "three-years"
        return "years"

    @property
    def unit(self) -> str:
        figure = self.series.points[-1].figure if self.series.points else None
        return figure.unit if figure else self.target.unit or ""

    @property
    def digits(self) -> int:
        """Decimals that values are printed with."""
        return max((each.figure.digits for each in self.series.points if each.figure), default=0)

    @cached_property
    def trend(self) -> Trend | None:
        """The line through the years since the last break; None with fewer than two."""
        if len(self.used) < 2:
            return None
        points = [_point(each) for each in self.used]
        return Trend(points, Fraction(1, 10**self.digits), limits_of(self.used, self.target))

    @cached_property
    def needed(self) -> NeededGain:
        newest = self.series.points[-1] if self.series.points else None
        figure = newest.figure if newest and newest.year == self.year else None
        return needed_gain(figure.in_unit if figure else None, self.unit, self.target, self.year)

    @property
    def horizon(self) -> FiscalYear | None:
        """The year that is looked ahead to: the deadline, or next year for a target of every year."""
        if self.target.by is not None:
            return FiscalYear(self.target.by) if self.target.by > self.year.start else None
        return self.year + 1 if self.target.each_year else None

    @cached_property
    def forecasts(self) -> tuple[Forecast, ...]:
        """Every year after the newest up to the horizon; empty where none can be given for that.

        A line through two years that leaves what values can be is no line to go by.
        """
        if self.trend is None or self.horizon is None or self.far:
            return ()
        ahead = range(self.used[-1].year.start + 1, self.horizon.start + 1)
        found = [self.trend.forecast(year) for year in ahead]
        last = found[-1] if found else None
        if last is None or (last.held and len(self.used) == 2):
            return ()
        return tuple(each for each in found if each)

    @property
    def fan(self) -> tuple[Forecast, ...]:
        """The line and its interval from the newest year on, to be drawn; empty without a forecast."""
        if self.trend is None or not self.forecasts:
            return ()
        at_newest = self.trend.forecast(self.used[-1].year.start)
        return self.forecasts if at_newest is None else (at_newest, *self.forecasts)

    @property
    def forecast(self) -> Forecast | None:
        """What would be measured at the horizon if the line went on."""
        return self.forecasts[-1] if self.forecasts else None

    @property
    def far(self) -> bool:
        """Whether the horizon is too far away for a straight line, seen from the newest year it rests on."""
        newest = self.used[-1].year if self.used else self.year
        return self.horizon is not None and self.horizon.start - newest.start > FARTHEST

    @property
    def fast_enough(self) -> bool | None:
        """Whether the line rises (or falls) as fast as is needed; None where one is not known."""
        if self.trend is None or self.needed.per_year is None:
            return None
        slope, needed = self.trend.slope.value, self.needed.per_year
        return slope >= needed if needed > 0 else slope <= needed

    @property
    def pace_is_clear(self) -> bool:
        """Whether the needed gain lies outside of the interval of the slope."""
        if self.trend is None or self.needed.per_year is None:
            return False
        low, high = self.trend.slope.low, self.trend.slope.high
        return low is not None and high is not None and not low <= self.needed.per_year <= high

    @property
    def chance(self) -> Chance | None:
        """Whether the forecast's interval lies wholly on one side of the target.

        Two years know too little for that: their interval leaves out how years differ.
        """
        ahead, target = self.forecast, self.target
        if ahead is None or target.value is None or target.comparator is None:
            return None
        aim = Fraction(target.value)
        if target.comparator == "==":
            return "open" if ahead.low <= aim <= ahead.high or len(self.used) == 2 else "missed"
        met = {
            Case(Fraction(each), target.comparator, aim, self.year).meets(aim)
            for each in (ahead.low, ahead.high)
        }
        if len(met) > 1 or len(self.used) == 2:
            return "open"
        return "reached" if met == {True} else "missed"

    @property
    def way(self) -> tuple[tuple[FiscalYear, Fraction], ...]:
        """From this year's value by the milestones to the target, straight; empty where no gain is needed."""
        if self.needed.per_year is None or self.target.by is None or self.target.value is None:
            return ()
        figure = self.series.points[-1].figure
        assert figure is not None
        between = [
            (FiscalYear(year), Fraction(self.milestones[year]))
            for year in sorted(self.milestones)
            if self.year.start < year < self.target.by
        ]
        end = (FiscalYear(self.target.by), Fraction(self.target.value))
        return ((self.year, figure.in_unit), *between, end)


def limits_of(measured: Sequence[Measurement], target: Target) -> Limits:
    """What values can be: shares 0–100, areas that were reached not more than there are, counts not below 0.

    A series that has left such limits, or whose target does, is not held within them: a rate of
    change may be below 0 or above 100 %.
    """
    values = [each.figure.in_unit for each in measured if each.figure]
    values += [Fraction(target.value)] if target.value is not None else []
    lowest = Fraction(0) if min(values) >= 0 else None
    highest = _highest(measured[-1])
    return Limits(lowest, highest if highest is not None and max(values) <= highest else None)


def _highest(newest: Measurement) -> Fraction | None:
    figure, count = newest.figure, newest.count
    if figure is not None and figure.is_share:
        return Fraction(100)
    if figure is not None and count is not None and count.groups:
        reached = sum(group.reached for group in count.groups)
        return Fraction(len(count.groups)) if figure.in_unit == reached else None
    return None


def _point(measured: Measurement) -> TrendPoint:
    assert measured.figure is not None
    return TrendPoint(measured.year.start, measured.figure.in_unit, _variance(measured.sampling))


def _variance(sampling: Sampling | None) -> float | None:
    """In per cent squared."""
    return None if sampling is None else known_variance(sampling) * 10_000
