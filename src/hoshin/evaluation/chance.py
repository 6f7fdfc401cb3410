"""Exact intervals of counts that the office reads as what chance left of a process."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal

from hoshin.base import InputError
from hoshin.evaluation import texts
from hoshin.evaluation.verdict import Verdict
from hoshin.indicators import Measurement

Process = Literal["events", "trials"]


@dataclass(frozen=True)
class Chance:
    """A count and the chance behind it.

    Parameters
    ----------
    process : "events" or "trials"
        Happenings of a year (the interval is of their expected number), or successes of so many
        trials (of their probability).
    now, before : pair of int
        Count and trials (0 for events); `before` None without a comparable last year.
    bar : Fraction or None
        A target or milestone in the printed unit; None where last year was the yardstick.

    Notes
    -----
    Exact: Garwood's limits of a Poisson mean, Clopper and Pearson's of a binomial probability, and
    conditional tests of two years (binomial; Fisher's), two-sided as twice the smaller tail. They hold
    for happenings independent of one another: where these come in bursts the truth is wider.

    References
    ----------
    Garwood (1936), Biometrika 28; Clopper & Pearson (1934), Biometrika 26; Przyborowski & Wilenski
    (1940), Biometrika 31.
    """

    process: Process
    now: tuple[int, int]
    before: tuple[int, int] | None
    bar: Fraction | None

    @cached_property
    def limits(self) -> tuple[float, float]:
        """95 %, in the printed unit: a number of happenings, or per cent."""
        count, trials = self.now
        if self.process == "events":
            from scipy.special import gammaincinv

            low = float(gammaincinv(count, 0.025)) if count else 0.0
            return low, float(gammaincinv(count + 1, 0.975))
        from hoshin.survey import korn_graubard

        found = korn_graubard(count / trials, m=trials)
        return 100 * found.low, 100 * found.high

    @cached_property
    def p_value(self) -> float | None:
        """Two-sided, for the same process in both years."""
        if self.before is None:
            return None
        count, other = self.now[0], self.before[0]
        if self.process == "events":
            from scipy.special import bdtr

            both = count + other
            tails = bdtr(count, both, 0.5), bdtr(other, both, 0.5)
        else:
            from scipy.stats import hypergeom

            (trials, more) = self.now[1], self.before[1]
            drawn = hypergeom(trials + more, count + other, trials)
            tails = drawn.cdf(count), drawn.sf(count - 1)
        return min(1.0, 2 * float(min(tails)))

    @property
    def distinguishable(self) -> bool | None:
        """Whether the yardstick lies beyond chance: outside the interval, or last year by the test."""
        if self.bar is not None:
            low, high = self.limits
            return not low <= float(self.bar) <= high
        return None if self.p_value is None else self.p_value < 0.05


def chance_of(
    process: Process | None,
    measured: Measurement | None,
    before: Measurement | None,
    verdict: Verdict | None,
) -> Chance | None:
    """The chance behind a count, where the office says that there is one.

    Parameters
    ----------
    before : Measurement or None
        Last year's, where no break keeps them apart; in another unit it is left out.

    Raises
    ------
    InputError
        If the figure is no count of that kind. Cure: take `chance` out of bundle.toml.
    """
    if process is None or measured is None or measured.figure is None:
        return None
    now = _counts(process, measured)
    if now is None:
        where = texts.CHANCE_PLACE.format(indicator=measured.indicator)
        raise InputError(texts.NO_CHANCE[process], where=where, cure=texts.NO_CHANCE_CURE)
    bar = verdict.yardstick if verdict else None
    fixed = bar.value if bar is not None and bar.kind != "last-year" else None
    alike = before if before and _unit(before) == _unit(measured) else None
    return Chance(process, now, _counts(process, alike) if alike else None, fixed)


def _unit(measured: Measurement) -> str | None:
    return measured.figure.unit if measured.figure else None


def _counts(process: Process, measured: Measurement) -> tuple[int, int] | None:
    """Count and trials, or None where the figure is not made of them."""
    if measured.figure is None or measured.kind == "survey":
        return None
    if process == "trials":
        parts = measured.count.parts if measured.count else None
        if parts is None or any(each != int(each) for each in parts):
            return None
        count, trials = (int(each) for each in parts)
        return (count, trials) if 0 <= count <= trials and trials else None
    value = Fraction(measured.figure.value)
    whole = not measured.figure.is_share and value.denominator == 1 and value >= 0
    return (int(value), 0) if whole else None
