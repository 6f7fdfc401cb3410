"""Differences between groups or waves, and what difference a survey can see."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hoshin.survey.intervals.student import t_quantile

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class Difference:
    """Second estimate minus first, of many pairs.

    Parameters
    ----------
    value, se, low, high : (k,) float
        On the scale of the estimates; the interval is value ± q · se.
    z : (k,) float
        value / se.
    p_value : (k,) float, 0–1
        Two-sided; NaN where the standard error is 0.
    df : (k,) float
        Degrees of freedom; infinite for the normal distribution.
    """

    value: FloatArray
    se: FloatArray
    low: FloatArray
    high: FloatArray
    z: FloatArray
    p_value: FloatArray
    df: FloatArray


def estimate_difference(
    first: tuple[ArrayLike, ArrayLike],
    second: tuple[ArrayLike, ArrayLike],
    *,
    covariance: ArrayLike = 0.0,
    df: ArrayLike = np.inf,
    confidence: float = 0.95,
) -> Difference:
    """Difference of two estimates, of independent samples or of overlapping ones.

    Parameters
    ----------
    first, second : pair of (k,) float
        Estimates and their standard errors.
    covariance : (k,) or single float
        Of the two estimates: 0 for independent samples, from the design where groups share strata or
        clusters, or people answered in both waves.
    df : (k,) or single float
        Degrees of freedom; infinite gives the normal distribution.
    confidence : float
        Two-sided coverage.

    Returns
    -------
    Difference

    Notes
    -----
    Variance V₁ + V₂ - 2 cov. Intervals of the two estimates may overlap though they differ.

    Examples
    --------
    >>> found = estimate_difference(([0.818], [0.02]), ([0.782], [0.0216]))
    >>> [round(float(x[0]), 3) for x in (found.value, found.se, found.z, found.p_value)]
    [-0.036, 0.029, -1.223, 0.221]
    """
    (start, start_se), (end, end_se) = (
        tuple(np.asarray(each, dtype=np.float64) for each in pair) for pair in (first, second)
    )
    variance = start_se**2 + end_se**2 - 2 * np.asarray(covariance, dtype=np.float64)
    return difference_of(end - start, variance, df=df, confidence=confidence)


def difference_of(
    value: FloatArray, variance: FloatArray, *, df: ArrayLike = np.inf, confidence: float = 0.95
) -> Difference:
    """A difference from its value and its variance.

    Parameters
    ----------
    value, variance : (k,) float
        A variance below 0 by more than rounding gives NaN.
    df, confidence :
        As in `estimate_difference`.
    """
    from scipy.special import ndtr, stdtr

    # Rounding may leave a hair below 0 where both estimates are the same.
    se = np.sqrt(np.where(variance < 0, np.where(variance > -1e-15, 0, np.nan), variance))
    freedom = np.broadcast_to(np.asarray(df, dtype=np.float64), se.shape)
    with np.errstate(invalid="ignore", divide="ignore"):
        z = np.asarray(value / np.where(se > 0, se, np.nan))
        tail = np.where(np.isinf(freedom), ndtr(-np.abs(z)), stdtr(freedom, -np.abs(z)))
    reach = t_quantile(freedom, confidence) * se
    p_value = np.where(freedom > 0, 2 * tail, np.nan)
    return Difference(value, se, value - reach, value + reach, z, p_value, freedom)


def adjust_holm(p_values: ArrayLike) -> FloatArray:
    """Holm's adjustment of p-values over one set of comparisons.

    Parameters
    ----------
    p_values : (k,) float, 0–1
        NaN takes no part and stays.

    Returns
    -------
    (k,) float, 0–1
        Compared with 0.05 they err in one comparison of the set or more in at most 5 % of surveys.

    References
    ----------
    Holm (1979), Scand. J. Statist. 6. Equal to R's `p.adjust(method = "holm")`.

    Examples
    --------
    >>> adjust_holm([0.01, 0.04, 0.03])
    array([0.03, 0.06, 0.06])
    """
    given = np.asarray(p_values, dtype=np.float64)
    result = np.full(given.shape, np.nan)
    places = np.flatnonzero(~np.isnan(given))
    order = places[np.argsort(given[places], kind="stable")]
    steps = given[order] * np.arange(len(order), 0, -1)
    result[order] = np.minimum(np.maximum.accumulate(steps), 1) if len(order) else steps
    return result


def smallest_detectable(
    first_se: ArrayLike,
    second_se: ArrayLike,
    *,
    covariance: ArrayLike = 0.0,
    confidence: float = 0.95,
    power: float = 0.8,
) -> FloatArray:
    """The true difference that a comparison would find with the given power.

    Parameters
    ----------
    first_se, second_se : (k,) float
        Standard errors of the two estimates.
    covariance : (k,) or single float
        As in `estimate_difference`.
    confidence, power : float
        1 minus the size of the two-sided test, and how often the difference is to be found.

    Returns
    -------
    (k,) float
        (z of confidence + z of power) · se: 2.80 · se for 95 % and 80 %.

    Examples
    --------
    >>> [round(float(x), 4) for x in smallest_detectable([0.0216], [0.02])]
    [0.0825]
    """
    from scipy.special import ndtri

    variance = np.asarray(first_se, dtype=np.float64) ** 2 + np.asarray(second_se) ** 2
    se = np.sqrt(variance - 2 * np.asarray(covariance))
    return np.asarray((ndtri(0.5 + confidence / 2) + ndtri(power)) * se)
