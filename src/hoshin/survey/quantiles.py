"""Quantiles of numbers, with Woodruff's interval."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hoshin.survey.intervals.limits import korn_graubard_limits, korn_graubard_size
from hoshin.survey.intervals.student import t_quantile

FloatArray = NDArray[np.float64]
SAME = 1e-12  # a cumulative share that differs less from the one asked for is that one


@dataclass(frozen=True)
class Distribution:
    """The weighted distribution of numeric answers.

    Parameters
    ----------
    values : (m,) float
        Distinct values, ascending.
    weights : (m,) float, residents
        Summed weights of each; at least 0, not all 0.
    rule : {"math", "school"}
        Where the cumulative share is exactly the one asked for, the value itself, or the middle
        between it and the next.
    """

    values: FloatArray
    weights: FloatArray
    rule: Literal["math", "school"] = "math"

    def quantile(self, share: ArrayLike) -> FloatArray:
        """The smallest value up to which at least `share` of the weight lies.

        Parameters
        ----------
        share : (k,) float, 0–1
            NaN or outside gives NaN.

        References
        ----------
        R's `svyquantile` with qrule "math" and "school" (survey 4.1). Below the first value's
        share R 4.1 gives the second respondent's value, we the first's.

        Examples
        --------
        >>> ages = Distribution(np.array([20.0, 30, 40]), np.array([1.0, 1, 2]))
        >>> ages.quantile([0.25, 0.5, 0.51])
        array([20., 30., 40.])
        >>> Distribution(ages.values, ages.weights, "school").quantile([0.5])
        array([35.])
        """
        asked = np.asarray(share, dtype=np.float64)
        used = self.weights > 0
        values, cumulative = self.values[used], np.cumsum(self.weights[used])
        cumulative /= cumulative[-1]
        last = len(values) - 1
        lower = values[np.minimum(np.searchsorted(cumulative, asked - SAME), last)]
        if self.rule == "school":
            upper = values[np.minimum(np.searchsorted(cumulative, asked + SAME, "right"), last)]
            lower = (lower + upper) / 2
        return np.where((asked >= 0) & (asked <= 1), lower, np.nan)


@dataclass(frozen=True)
class QuantileEstimate:
    """A quantile with Woodruff's interval; NaN where a limit lies beyond all answers."""

    value: float
    se: float
    low: float
    high: float


ShareAt = Callable[[float], tuple[float, float, float]]


def estimate_quantile(
    distribution: Distribution,
    share: float,
    *,
    share_at: ShareAt,
    n: int | None = None,
    confidence: float = 0.95,
) -> QuantileEstimate:
    """Estimate a quantile with Woodruff's interval.

    Parameters
    ----------
    distribution : Distribution
        Of the base.
    share : float, 0–1
        0.5 for the median.
    share_at : callable
        For a threshold, the estimated share of values up to it, its standard error and the degrees of
        freedom: a share like any other, from the design.
    n : int, optional, people
        Given, the limits of that share are Korn and Graubard's (as R's interval.type "beta") instead of
        share ± t · se ("mean").
    confidence : float
        Two-sided coverage.

    Returns
    -------
    QuantileEstimate
        `se` is the interval's length over twice t.

    References
    ----------
    Woodruff (1952), JASA 47. Checked against R's `svyquantile` in tests/reference/numbers.

    Examples
    --------
    >>> ages = Distribution(np.arange(1.0, 101), np.ones(100))
    >>> found = estimate_quantile(ages, 0.5, share_at=lambda age: (age / 100, 0.05, 99))
    >>> found.value, found.low, found.high
    (50.0, 41.0, 60.0)
    """
    value = float(distribution.quantile([share])[0])
    estimate, se, df = share_at(value)
    q = float(t_quantile([df], confidence)[0])
    if n is None:
        limits = np.array([estimate - q * se, estimate + q * se])
    else:
        n_eff = estimate * (1 - estimate) / (se * se) if se > 0 else np.nan
        size = korn_graubard_size([n_eff], n=[n], df=[df], confidence=confidence)
        limits = np.concatenate(korn_graubard_limits([estimate], size, confidence=confidence))
    low, high = (float(each) for each in distribution.quantile(limits))
    return QuantileEstimate(value, (high - low) / (2 * q), low, high)
