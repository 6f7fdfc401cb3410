"""Which interval stands beside which estimate: the rules of the file format, for whole tables."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hoshin.survey.intervals.limits import (
    Limits,
    exact_limits,
    korn_graubard_limits,
    korn_graubard_size,
    logit_limits,
    wilson_limits,
)

FloatArray = NDArray[np.float64]
KINDS = ("wilson", "logit", "korn-graubard", "exact")


def interval_limits(
    kind: str,
    *,
    share: ArrayLike,
    n_eff: ArrayLike,
    df: ArrayLike,
    n: ArrayLike,
    n_kish: ArrayLike,
    confidence: float = 0.95,
) -> Limits:
    """Limits of each share by the interval asked for, and by Korn and Graubard's at 0 and 1.

    Parameters
    ----------
    kind : {"wilson", "logit", "korn-graubard", "exact"}
    share : (k,) float, 0–1
        NaN where nobody is in the base.
    n_eff : (k,) float, people
        share (1 - share) / variance; not looked at where the share is 0 or 1.
    df : (k,) float
        Degrees of freedom of the design within the base; below 1 there is no interval.
    n : (k,) int, people
        Respondents in the base.
    n_kish : (k,) float, people
        n over Kish's weighting effect, (Σw)² / Σw².
    confidence : float
        Two-sided coverage.

    Returns
    -------
    low, high : (k,) float, 0–1
        NaN where there is no interval. Where the variance is 0 and the share is between 0 and 1
        (everybody asked, or each stratum of one mind), low = high = share.

    Raises
    ------
    ValueError
        If `kind` is not known.

    Examples
    --------
    >>> low, high = interval_limits(
    ...     "wilson", share=[0.5, 0, 0.5], n_eff=[100, float("nan"), 9], df=[99, 35, 0],
    ...     n=[120, 40, 1], n_kish=[110, 36, 1],
    ... )
    >>> [round(float(each), 4) for each in (*low, *high)]
    [0.4027, 0.0, nan, 0.5973, 0.0974, nan]
    """
    if kind not in KINDS:
        message = f"kind is one of {KINDS}, not {kind!r}"
        raise ValueError(message)
    arrays = (np.asarray(each, dtype=np.float64) for each in (share, n_eff, df, n, n_kish))
    p, m, freedom, base, kish = np.broadcast_arrays(*arrays)
    low, high = np.full(p.shape, np.nan), np.full(p.shape, np.nan)
    at_ends = (freedom >= 1) & ((p <= 0) | (p >= 1))
    between = (freedom >= 1) & (p > 0) & (p < 1)
    low[at_ends], high[at_ends] = korn_graubard_limits(
        p[at_ends], kish[at_ends], confidence=confidence
    )
    low[between], high[between] = _BETWEEN[kind](
        p[between], m[between], freedom[between], base[between], confidence
    )
    return low, high


def _wilson(p: FloatArray, m: FloatArray, df: FloatArray, _: FloatArray, level: float) -> Limits:
    return wilson_limits(p, m, df=df, confidence=level)


def _logit(p: FloatArray, m: FloatArray, df: FloatArray, _: FloatArray, level: float) -> Limits:
    return logit_limits(p, m, df=df, confidence=level)


def _beta(p: FloatArray, m: FloatArray, df: FloatArray, n: FloatArray, level: float) -> Limits:
    size = korn_graubard_size(m, n=n, df=df, confidence=level)
    return korn_graubard_limits(p, size, confidence=level)


def _exact(p: FloatArray, _: FloatArray, __: FloatArray, n: FloatArray, level: float) -> Limits:
    return exact_limits(p, n, confidence=level)


_Rule = Callable[[FloatArray, FloatArray, FloatArray, FloatArray, float], Limits]
_BETWEEN: dict[str, _Rule] = dict(zip(KINDS, (_wilson, _logit, _beta, _exact), strict=True))
