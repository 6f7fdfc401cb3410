"""Whether a survey's figure changed from last year: two independent samples, by their designs."""

import math
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from hoshin.base import FiscalYear
from hoshin.indicators import Measurement, Sampling

if TYPE_CHECKING:
    from hoshin.survey import Difference

_Z = 1.959963984540054  # the 97.5 % point of the normal distribution


@dataclass(frozen=True)
class Change:
    """This year's share minus last year's, of two independent samples.

    Parameters
    ----------
    before, now : Sampling
        Shares on the scale 0–1 with their design variance.
    since : FiscalYear or None
        Last year.
    family : tuple of Change
        All changes that are looked at together; empty where this one stands alone.

    Notes
    -----
    z = (p₂ - p₁) / √(V₁ + V₂), held against t with Welch and Satterthwaite's degrees of freedom
    (V₁ + V₂)² / (V₁² / df₁ + V₂² / df₂): the normal distribution where both samples are large, wider
    where a sample has few clusters. A share of 0 or 1 shows no variation of its own: its variance is
    that of one yes and one no more, on n over Kish's effect.

    References
    ----------
    STATS §7 of the project's notes; Agresti & Caffo (2000), The American Statistician 54(4). Coverage
    and errors: docs/explanation/strength-simulation.md.
    """

    before: Sampling
    now: Sampling
    since: FiscalYear | None = None
    family: "tuple[Change, ...]" = field(default=(), repr=False, compare=False)

    @property
    def difference(self) -> Fraction:
        """Exact, on the scale 0–1."""
        return self.now.share - self.before.share

    @property
    def low(self) -> float:
        """The lower 95 % limit of the difference; two shares never differ by more than 1."""
        return max(-1.0, float(self._compared.low))

    @property
    def high(self) -> float:
        """The upper 95 % limit of the difference."""
        return min(1.0, float(self._compared.high))

    @property
    def p_value(self) -> float:
        """Two-sided, for no change at all."""
        return float(self._compared.p_value)

    @property
    def distinguishable(self) -> bool:
        """Whether the two-sided 95 % interval leaves out 0."""
        return self.low > 0 or self.high < 0

    @cached_property
    def detectable(self) -> float:
        """The true change, 0–1, that two such samples would find four times in five."""
        from hoshin.survey import smallest_detectable

        return float(smallest_detectable(*(math.sqrt(each) for each in self._variances)))

    @property
    def n_needed(self) -> int | None:
        """The smallest n of both waves at which this difference would be beyond error."""
        sizes = (self.before.n, self.now.n)
        spread = sum(n * each for n, each in zip(sizes, self._variances, strict=True))
        needed = answers_needed(self.difference, spread)
        return beside(
            needed, max(sizes) if self.distinguishable else min(sizes), self.distinguishable
        )

    @cached_property
    def p_adjusted(self) -> float | None:
        """The p-value after Holm, over the family; None where this change stands alone."""
        if self not in self.family:
            return None
        from hoshin.survey import adjust_holm

        adjusted = adjust_holm([each.p_value for each in self.family])
        return float(adjusted[self.family.index(self)])

    @cached_property
    def _variances(self) -> tuple[float, float]:
        return known_variance(self.before), known_variance(self.now)

    @cached_property
    def _compared(self) -> "Difference":
        from hoshin.survey import estimate_difference

        first, second = (
            (float(each.share), math.sqrt(variance))
            for each, variance in zip((self.before, self.now), self._variances, strict=True)
        )
        return estimate_difference(first, second, df=self._freedom)

    @property
    def _freedom(self) -> float:
        pairs = list(zip(self._variances, (self.before.df, self.now.df), strict=True))
        return sum(self._variances) ** 2 / sum(variance**2 / df for variance, df in pairs)


@dataclass(frozen=True)
class UnmeasuredChange:
    """A change of two reported shares of which one or both do not tell how many answered."""

    before: Fraction
    now: Fraction
    since: FiscalYear

    @property
    def difference(self) -> Fraction:
        """Exact, on the scale 0–1."""
        return self.now - self.before

    @property
    def n_needed(self) -> int | None:
        """The n of each year at which it would be beyond error, were both simple random samples."""
        return answers_needed(
            self.difference, sum(float(each * (1 - each)) for each in (self.before, self.now))
        )


def change_between(
    before: Measurement | None, now: Measurement | None
) -> Change | UnmeasuredChange | None:
    """The change of a share between two comparable years; None where it has no sampling error to ask for.

    A share of a register is counted whole and has none; of a survey that is no probability sample none
    can be given.
    """
    if before is None or now is None or before.figure is None or now.figure is None:
        return None
    if not (before.figure.is_share and now.figure.is_share):
        return None
    if before.sampling is not None and now.sampling is not None:
        return change_of(before.sampling, now.sampling, before.year)
    if all(_says_nothing_of_n(each) or each.sampling for each in (before, now)):
        shares = Fraction(before.figure.value), Fraction(now.figure.value)
        return UnmeasuredChange(*shares, before.year) if all(0 <= p <= 1 for p in shares) else None
    return None


def change_of(before: Sampling, now: Sampling, since: FiscalYear | None = None) -> Change | None:
    """None without degrees of freedom, or where neither year varies."""
    if before.df < 1 or now.df < 1 or known_variance(before) + known_variance(now) == 0:
        return None
    return Change(before, now, since)


def answers_needed(difference: Fraction, spread: float) -> int | None:
    """The smallest n with z² · spread / n below the square of a difference; None where it is 0.

    Parameters
    ----------
    spread : float
        n times the variance of the difference.
    """
    if not difference:
        return None
    return max(2, math.floor(_Z * _Z * spread / float(difference) ** 2) + 1)


def beside(needed: int | None, n: int, enough: bool) -> int | None:
    """An n that is needed, held by what the interval says of the n at hand.

    The interval goes by Student's t and, at its ends, by exact limits, the n that is needed by the
    normal distribution: where the two part, the reader must not be told that n would be enough.
    """
    if needed is None:
        return None
    return min(needed, n) if enough else max(needed, n + 1)


def known_variance(estimate: Sampling) -> float:
    """The variance of a share; at 0 and 1, where none is seen, that of one yes and one no more."""
    if 0 < estimate.share < 1:
        return float(estimate.variance)
    m = estimate.n_kish + 2
    p = (float(estimate.share) * estimate.n_kish + 1) / m
    return p * (1 - p) / m


def _says_nothing_of_n(measured: Measurement) -> bool:
    return measured.n is None and measured.kind in ("reported", "history", "form")
