"""Confidence intervals of a share: Wilson on the effective n, Korn–Graubard at 0 and 1.

scipy takes longer to load than a ward's whole evaluation takes, so intervals are made where they are
asked for, and a form that prints none is printed without it.
"""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Interval:
    """Limits on the scale 0–1."""

    low: float
    high: float


def wilson(share: float, *, n_eff: float, df: float, confidence: float = 0.95) -> Interval:
    """Wilson's score interval on the effective sample size.

    Parameters
    ----------
    share : float, 0–1
        The estimate; not 0 or 1, where `n_eff` is not defined (use `korn_graubard`).
    n_eff : float, people
        share (1 - share) / variance.
    df : float
        Degrees of freedom of the design; the quantile is Student's t at `df`, applied once.
    confidence : float
        Two-sided coverage.

    Returns
    -------
    Interval
        On the scale 0–1.

    Raises
    ------
    ValueError
        If `n_eff` or `df` is not positive. Cure: give no interval and say so.

    Notes
    -----
    [p + q²/2m ± q √(p(1-p)/m + q²/4m²)] / (1 + q²/m) with m = n_eff.

    References
    ----------
    Franco, Little, Louis & Slud (2019), JSSAM 7(3): Wilson's form for complex surveys.

    Examples
    --------
    >>> interval = wilson(352 / 450, n_eff=450, df=449)
    >>> round(interval.low, 3), round(interval.high, 3)
    (0.742, 0.818)
    """
    if n_eff <= 0 or df <= 0:
        message = f"an interval needs n_eff > 0 and df > 0, not {n_eff}, {df}"
        raise ValueError(message)
    from scipy.special import stdtrit

    q = float(stdtrit(df, 0.5 + confidence / 2))
    ratio = q * q / n_eff
    centre = share + ratio / 2
    reach = q * math.sqrt(share * (1 - share) / n_eff + ratio / (4 * n_eff))
    return Interval((centre - reach) / (1 + ratio), (centre + reach) / (1 + ratio))


def korn_graubard(share: float, *, m: float, confidence: float = 0.95) -> Interval:
    """Korn and Graubard's interval: Clopper–Pearson's on an effective sample size.

    Parameters
    ----------
    share : float, 0–1
        0 and 1 are allowed: this is the interval for them.
    m : float, people
        The effective sample size, already corrected for degrees of freedom; without variation
        n over Kish's weighting effect.

    Returns
    -------
    Interval
        Beta quantiles B(a; x, m-x+1) and B(1-a; x+1, m-x), x = m * share.

    References
    ----------
    Korn & Graubard (1998), Survey Methodology 24(2).

    Examples
    --------
    >>> interval = korn_graubard(0.0, m=36)
    >>> interval.low, round(interval.high, 4)
    (0.0, 0.0974)
    """
    from scipy.special import betaincinv

    tail = (1 - confidence) / 2
    x = m * share
    low = 0.0 if share <= 0 else float(betaincinv(x, m - x + 1, tail))
    high = 1.0 if share >= 1 else float(betaincinv(x + 1, m - x, 1 - tail))
    return Interval(low, high)


def interval_of(
    share: float, *, n_eff: float | None, df: int, at_ends: float, confidence: float = 0.95
) -> Interval | None:
    """The interval that stands beside an estimate: Wilson's, or Korn and Graubard's without variation.

    Parameters
    ----------
    share : float, 0–1
    n_eff : float or None, people
        None where there is no variation (share 0 or 1).
    df : int
        Below 1 there is no interval.
    at_ends : float, people
        n over Kish's weighting effect: the sample size where `n_eff` does not exist.
    confidence : float
        Two-sided coverage.
    """
    if df < 1:
        return None
    if n_eff is None and 0 < share < 1:  # everybody was asked, or each stratum is of one mind
        return Interval(share, share)
    if n_eff is None:
        return korn_graubard(share, m=at_ends, confidence=confidence)
    return wilson(share, n_eff=n_eff, df=df, confidence=confidence)
