"""Confidence limits of many shares at once, as arrays; NaN where an interval cannot be given.

Loads NumPy: import it where intervals of a table are asked for.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hoshin.survey.intervals.student import t_quantile

FloatArray = NDArray[np.float64]
Limits = tuple[FloatArray, FloatArray]


def wilson_limits(
    share: ArrayLike, n_eff: ArrayLike, *, df: ArrayLike, confidence: float = 0.95
) -> Limits:
    """Wilson's score limits on the effective sample size.

    Parameters
    ----------
    share : (k,) float, 0–1
    n_eff : (k,) float, people
        share (1 - share) / variance; infinite where the variance is 0 (low = high = share).
    df : (k,) float
        Degrees of freedom of the design, infinity allowed: the quantile is Student's t, applied once.
    confidence : float
        Two-sided coverage.

    Returns
    -------
    low, high : (k,) float, 0–1
        NaN where `share` or `n_eff` is NaN, or `n_eff` or `df` is not positive.

    Notes
    -----
    [p + q²/2m ± q √(p(1-p)/m + q²/4m²)] / (1 + q²/m) with m = n_eff.

    References
    ----------
    Franco, Little, Louis & Slud (2019), JSSAM 7(3). Checked against R's `prop.test` without continuity
    correction (df infinite) in tests/reference/numbers.

    Examples
    --------
    >>> low, high = wilson_limits([352 / 450, 0.5], [450, 100], df=[449, float("inf")])
    >>> [round(float(each), 3) for each in (*low, *high)]
    [0.742, 0.404, 0.818, 0.596]
    """
    p, m = _floats(share), _positive(n_eff)
    q = t_quantile(df, confidence)
    with np.errstate(invalid="ignore"):
        ratio = q * q / m
        centre = p + ratio / 2
        reach = q * np.sqrt(p * (1 - p) / m + ratio / (4 * m))
        return (centre - reach) / (1 + ratio), (centre + reach) / (1 + ratio)


def logit_limits(
    share: ArrayLike, n_eff: ArrayLike, *, df: ArrayLike, confidence: float = 0.95
) -> Limits:
    """Wald's limits on the logit scale, carried back.

    Parameters
    ----------
    share, n_eff, df, confidence
        As in `wilson_limits`.

    Returns
    -------
    low, high : (k,) float, 0–1
        NaN also where the share is 0 or 1, which have no logit.

    Notes
    -----
    logit p ± q √(1 / (m p(1-p))), that is q · se / (p(1-p)).

    References
    ----------
    Lumley (2010) *Complex Surveys*, ch. 2. Equal to R's `svyciprop(method = "logit")` but for the
    rounding of its iterated model fit.

    Examples
    --------
    >>> low, high = logit_limits([0.1], [200], df=[150])
    >>> round(float(low[0]), 4), round(float(high[0]), 4)
    (0.0652, 0.1504)
    """
    p, m = _floats(share), _positive(n_eff)
    q = t_quantile(df, confidence)
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        middle = np.where((p > 0) & (p < 1), np.log(p / (1 - p)), np.nan)
        reach = q / np.sqrt(m * p * (1 - p))
        return 1 / (1 + np.exp(reach - middle)), 1 / (1 + np.exp(-reach - middle))


def korn_graubard_limits(share: ArrayLike, m: ArrayLike, *, confidence: float = 0.95) -> Limits:
    """Korn and Graubard's limits: Clopper–Pearson's on an effective sample size.

    Parameters
    ----------
    share : (k,) float, 0–1
        0 and 1 are allowed.
    m : (k,) float, people
        See `korn_graubard_size`; n over Kish's effect where the share is 0 or 1; infinite: no width.
    confidence : float
        Two-sided coverage.

    Returns
    -------
    low, high : (k,) float, 0–1
        NaN where `share` or `m` is NaN or `m` is not positive.

    Notes
    -----
    Beta quantiles B(a/2; x, m-x+1) and B(1-a/2; x+1, m-x) with x = m p.

    References
    ----------
    Korn & Graubard (1998), Survey Methodology 24(2). Equal to R's `svyciprop(method = "beta")`.

    Examples
    --------
    >>> low, high = korn_graubard_limits([0.0, 0.3], [36, 36])
    >>> [round(float(each), 4) for each in (*low, *high)]
    [0.0, 0.1591, 0.0974, 0.4753]
    """
    from scipy.special import betaincinv

    p, size = np.broadcast_arrays(_floats(share), _positive(m))
    finite = np.isfinite(size) & np.isfinite(p)
    low = np.where(np.isinf(size), p, np.nan)
    high = low.copy()
    tail = (1 - confidence) / 2
    p, size = p[finite], size[finite]
    x = size * p
    # The other ends stand in for the open ones: a parameter of 0 has no beta distribution.
    below = betaincinv(np.where(x > 0, x, 1), size - x + 1, tail)
    above = betaincinv(x + 1, np.where(p < 1, size - x, 1), 1 - tail)
    low[finite] = np.where(p > 0, below, 0)
    high[finite] = np.where(p < 1, above, 1)
    return low, high


def korn_graubard_size(
    n_eff: ArrayLike, *, n: ArrayLike, df: ArrayLike, confidence: float = 0.95
) -> FloatArray:
    """The sample size of Korn and Graubard's limits: n_eff · (t at n - 1 over t at df)².

    Parameters
    ----------
    n_eff : (k,) float, people
    n : (k,) int, people
        Respondents in the base; of one respondent no size is known (NaN).
    df : (k,) float
        Degrees of freedom of the design.
    confidence : float
        Two-sided coverage.

    Examples
    --------
    >>> [round(float(m), 1) for m in korn_graubard_size([100], n=[120], df=[8])]
    [73.7]
    """
    ratio = t_quantile(_floats(n) - 1, confidence) / t_quantile(df, confidence)
    return np.asarray(_floats(n_eff) * ratio * ratio)


def exact_limits(share: ArrayLike, n: ArrayLike, *, confidence: float = 0.95) -> Limits:
    """Clopper and Pearson's limits, for a simple random sample with equal weights alone.

    Parameters
    ----------
    share : (k,) float, 0–1
        The count over `n`.
    n : (k,) int, people
        Respondents in the base.
    confidence : float
        Two-sided coverage, at least.

    Returns
    -------
    low, high : (k,) float, 0–1
        NaN where `share` · `n` is no whole number: then the weights are not equal.

    References
    ----------
    Clopper & Pearson (1934), Biometrika 26(4). Equal to R's `binom.test`.

    Examples
    --------
    >>> low, high = exact_limits([0.1, 0.123], [20, 20])
    >>> [round(float(each), 4) for each in (*low, *high)]
    [0.0123, nan, 0.317, nan]
    """
    size = _floats(n)
    count = _floats(share) * size
    with np.errstate(invalid="ignore"):
        whole = np.abs(count - np.rint(count)) < 1e-6
        clean = np.where(whole, np.rint(count) / size, np.nan)
    return korn_graubard_limits(clean, size, confidence=confidence)


def _floats(values: ArrayLike) -> FloatArray:
    return np.asarray(values, dtype=np.float64)


def _positive(values: ArrayLike) -> FloatArray:
    numbers = _floats(values)
    return np.where(numbers > 0, numbers, np.nan)
