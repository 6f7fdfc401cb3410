"""The straight line through a few years of one indicator, and what it says of a year to come."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Literal

Basis = Literal["sampling", "residuals"]
_Z = 1.959963984540054  # the 97.5 % point of the normal distribution


@dataclass(frozen=True)
class TrendPoint:
    """One year's exact value in the printed unit, and its sampling variance in that unit squared."""

    year: int
    value: Fraction
    variance: float | None = None


@dataclass(frozen=True)
class Limits:
    """What values of an indicator can be: shares 0–100, counts not below 0."""

    lowest: Fraction | None = None
    highest: Fraction | None = None

    def beyond(self, low: float, high: float) -> bool:
        """Whether a range has nothing that can be."""
        under = self.lowest is not None and high < self.lowest
        return under or (self.highest is not None and low > self.highest)

    def held(self, value: Fraction) -> Fraction:
        """The nearest value that can be."""
        if self.lowest is not None and value < self.lowest:
            return self.lowest
        return self.highest if self.highest is not None and value > self.highest else value


@dataclass(frozen=True)
class Slope:
    """Change a year in the printed unit, with its 95 % interval where one can be given."""

    value: Fraction
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Forecast:
    """What would be measured in a year to come if the line went on; `held` where a limit cut it."""

    year: int
    value: Fraction
    low: float
    high: float
    held: bool = False


@dataclass(frozen=True)
class Trend:
    """The least-squares line through two or more years.

    Parameters
    ----------
    points : sequence of TrendPoint
        Each year once; since the last break of the series only. In any order.
    resolution : Fraction
        The step in which values are printed: a rounded value is not known better.
    limits : Limits
        Forecasts do not leave them.

    Raises
    ------
    ValueError
        With fewer than two years, or a year that stands twice. Cure: say that there is no trend.

    Notes
    -----
    Slope b = Σ (tᵢ - t̄) yᵢ / Sxx and line at T: Σ cᵢ yᵢ with cᵢ = 1/k + (T - t̄)(tᵢ - t̄) / Sxx, exact.

    Interval for what will be measured in T, on two footings, the wider of which is given:

    * residuals, from three years on: t(k-2) s √(1 + 1/k + (T - t̄)² / Sxx), with s² = Σ residuals² / (k-2),
      not below resolution² / 12. One degree of freedom for three years: t = 12.7.
    * sampling, where every year has its error: 1.96 √(Σ cᵢ² Vᵢ + V̄), V̄ the mean of the Vᵢ for the
      year to come. Two years have nothing but this: it leaves out that years differ by more than sampling.

    Two years without sampling error give a slope and no forecast. Values are held within `limits`; since
    what is measured lies there, an interval that is cut holds it as often as before. Where all of it
    lies beyond them a straight line says nothing, and there is no forecast.

    References
    ----------
    Draper & Smith (1998) *Applied Regression Analysis*, §§1.4, 3.1; coverage in
    docs/explanation/forecast-coverage.md.

    Examples
    --------
    >>> values = {2022: 40, 2023: 43, 2024: 45}
    >>> points = [TrendPoint(year, Fraction(value)) for year, value in values.items()]
    >>> line = Trend(points, Fraction(1, 10), Limits(Fraction(0), Fraction(100)))
    >>> ahead = line.forecast(2026)
    >>> float(line.slope.value), round(float(ahead.value), 1), round(ahead.low, 1), round(ahead.high, 1)
    (2.5, 50.2, 37.6, 62.7)
    """

    points: Sequence[TrendPoint]
    resolution: Fraction
    limits: Limits = Limits()

    def __post_init__(self) -> None:
        years = {each.year for each in self.points}
        if len(years) < 2 or len(years) != len(self.points):
            message = "a trend needs two or more years, each of them once"
            raise ValueError(message)

    @property
    def basis(self) -> Basis | None:
        """What intervals are made of; None where none can be given."""
        if len(self.points) > 2:
            return "residuals"
        return "sampling" if self._sampled else None

    @cached_property
    def slope(self) -> Slope:
        """Change a year."""
        value = self._gradient
        if self.basis is None:
            return Slope(value)
        levers = [self._lever(each) for each in self.points]
        reach = self._reach(levers, Fraction(1) / self._sxx, ahead=False)
        return Slope(value, float(value) - reach, float(value) + reach)

    def at(self, year: int) -> Fraction:
        """The line in any year, without limits."""
        return self._mean + self._gradient * (year - self._middle)

    def forecast(self, year: int) -> Forecast | None:
        """What would be measured in a year, the newest or one after it.

        None where no interval can be given, or all of it lies beyond the limits.
        """
        if self.basis is None:
            return None
        size = Fraction(1, len(self.points))
        away = year - self._middle
        weights = [size + away * self._lever(each) for each in self.points]
        reach = self._reach(weights, 1 + size + away * away / self._sxx, ahead=True)
        line = self.at(year)
        low, high = float(line) - reach, float(line) + reach
        if self.limits.beyond(low, high):
            return None
        low, high = (float(self.limits.held(Fraction(each))) for each in (low, high))
        value = self.limits.held(line)
        return Forecast(year, value, low, high, held=value != line)

    def _reach(self, weights: Sequence[Fraction], factor: Fraction, *, ahead: bool) -> float:
        """Half the width of the interval of a weighted sum of the values."""
        residual = math.sqrt(self._residual_variance * float(factor)) * _student(
            len(self.points) - 2
        )
        if not self._sampled:
            return residual
        variances = [each.variance or 0.0 for each in self.points]
        spread = math.fsum(float(c) ** 2 * v for c, v in zip(weights, variances, strict=True))
        own = math.fsum(variances) / len(variances) if ahead else 0.0
        return max(residual, _Z * math.sqrt(spread + own))

    @property
    def _sampled(self) -> bool:
        return all(each.variance is not None for each in self.points)

    @cached_property
    def _middle(self) -> Fraction:
        return Fraction(sum(each.year for each in self.points), len(self.points))

    @cached_property
    def _mean(self) -> Fraction:
        return sum((each.value for each in self.points), Fraction(0)) / len(self.points)

    @cached_property
    def _gradient(self) -> Fraction:
        return sum((self._lever(each) * each.value for each in self.points), Fraction(0))

    @cached_property
    def _sxx(self) -> Fraction:
        return sum(((each.year - self._middle) ** 2 for each in self.points), Fraction(0))

    def _lever(self, point: TrendPoint) -> Fraction:
        return (point.year - self._middle) / self._sxx

    @cached_property
    def _residual_variance(self) -> float:
        """s²; 0 for two years, which leave no residual."""
        if len(self.points) < 3:
            return 0.0
        squares = sum(((each.value - self.at(each.year)) ** 2 for each in self.points), Fraction(0))
        return float(max(squares / (len(self.points) - 2), self.resolution**2 / 12))


@lru_cache
def _student(df: int) -> float:
    """The 97.5 % point of Student's t; 0 without degrees of freedom, where it is not used."""
    if df < 1:
        return 0.0
    from scipy.special import stdtrit

    return float(stdtrit(df, 0.975))
