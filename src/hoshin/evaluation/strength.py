"""How sure a verdict is: sampling error against the yardstick. The letter never changes by it."""

import math
from dataclasses import dataclass
from fractions import Fraction

from hoshin.evaluation import texts
from hoshin.indicators import Sampling
from hoshin.survey import Interval

_Z = 1.959963984540054  # the 97.5 % point of the normal distribution


@dataclass(frozen=True)
class Strength:
    """Probability that the true value meets the bar; whether the difference is beyond error.

    Parameters
    ----------
    probability : float, 0–1
    distinguishable : bool
        The two-sided 95 % interval of value - bar leaves out 0.
    n_needed : int or None, people
        The smallest n at which it would, share and design effect unchanged; None where the
        value equals the bar.
    """

    probability: float
    distinguishable: bool
    n_needed: int | None

    @property
    def words(self) -> str:
        return next(words for least, words in texts.STRENGTH if self.probability >= least)


@dataclass(frozen=True)
class Estimate:
    """A share (0–1) with its sampling error, which has an interval."""

    share: Fraction
    sampling: Sampling
    interval: Interval


def against_fixed_bar(estimate: Estimate, bar: Fraction, *, falling: bool) -> Strength:
    """Strength against a bar without sampling error.

    Parameters
    ----------
    estimate : Estimate
    bar : Fraction, 0–1
    falling : bool
        True where lower is better.

    Notes
    -----
    P(p >= bar) = 1 - F_Beta(bar; m p + 1/2, m (1 - p) + 1/2) with m the effective n: a
    posterior under a vague prior, blind to non-response bias. `n_needed` inverts Wilson's
    interval: (p - bar)² > z² bar (1 - bar) deff / n.

    References
    ----------
    STATS §7 of the project's notes; Franco et al. (2019), JSSAM 7(3).
    """
    share, sampling = estimate.share, estimate.sampling
    below = _beta_below(share, sampling.n_eff or float(sampling.n), bar)
    distinguishable = not estimate.interval.low <= float(bar) <= estimate.interval.high
    spread = float(bar * (1 - bar)) * (sampling.deff or 1.0)
    return Strength(
        below if falling else 1 - below, distinguishable, _n_needed(share - bar, spread)
    )


def against_sampled_bar(estimate: Estimate, bar: Estimate, *, falling: bool) -> Strength | None:
    """Strength against last year's estimate from an independent sample.

    Parameters
    ----------
    estimate, bar : Estimate
        This year's and last year's.
    falling : bool
        True where lower is better.

    Returns
    -------
    Strength or None
        None where neither year varies.

    Notes
    -----
    z = (p₂ - p₁) / √(V₁ + V₂). `n_needed` lets both waves grow alike, each with its share and
    design effect.
    """
    difference = estimate.share - bar.share
    error = math.sqrt(estimate.sampling.variance + bar.sampling.variance)
    if error == 0:
        return None
    above = _normal(float(difference) / error)
    return Strength(
        1 - above if falling else above,
        abs(float(difference)) > _Z * error,
        _n_needed(difference, _spread(estimate) + _spread(bar)),
    )


def _spread(estimate: Estimate) -> float:
    """n times the variance: p (1 - p) deff."""
    return float(estimate.share * (1 - estimate.share)) * (estimate.sampling.deff or 1.0)


def _beta_below(share: Fraction, m: float, bar: Fraction) -> float:
    if bar <= 0:
        return 0.0
    if bar >= 1:
        return 1.0
    from scipy.special import betainc

    p = float(share)
    return float(betainc(m * p + 0.5, m * (1 - p) + 0.5, float(bar)))


def _normal(z: float) -> float:
    return 0.5 * math.erfc(-z / math.sqrt(2))


def _n_needed(difference: Fraction, spread: float) -> int | None:
    if not difference:
        return None
    return max(2, math.floor(_Z * _Z * spread / float(difference) ** 2) + 1)
