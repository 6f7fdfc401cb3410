"""Variance of replicate estimates, and how many degrees of freedom replicate weights have."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from hoshin.survey.replicates.scales import Scales

FloatArray = NDArray[np.float64]


def replicate_variance(
    replicates: ArrayLike, estimates: ArrayLike, scales: Scales, *, mse: bool = False
) -> FloatArray:
    """Variance of estimates from what they are in each replicate.

    Parameters
    ----------
    replicates : (replicates, k) float
        The estimates redone with each replicate weight. NaN where a replicate gives none: it is left
        out of that column, as R leaves it out.
    estimates : (k,) float
        With the full weights.
    scales : Scales
    mse : bool
        Deviations from the estimate; else from the mean of the replicates whose rscale is not 0.

    Returns
    -------
    (k,) float
        scale · Σ rscales · deviation²; NaN where no replicate gives an estimate.

    References
    ----------
    Equal to R's `svrVar`.

    Examples
    --------
    >>> scales = Scales(0.5, np.ones(3))
    >>> replicate_variance([[1.0], [2.0], [3.0]], [2.5], scales)
    array([1.])
    >>> replicate_variance([[1.0], [2.0], [3.0]], [2.5], scales, mse=True)
    array([1.375])
    """
    thetas = np.asarray(replicates, dtype=np.float64)
    given = ~np.isnan(thetas)
    filled = np.where(given, thetas, 0)
    if mse:
        centre = np.asarray(estimates, dtype=np.float64)
    else:
        counted = given & (scales.rscales > 0)[:, None]
        number = counted.sum(axis=0)
        sums = (filled * counted).sum(axis=0)
        centre = np.divide(sums, number, out=np.full(number.shape, np.nan), where=number > 0)
    deviations = np.where(given, filled - centre, 0)
    variance = scales.scale * (scales.rscales[:, None] * deviations * deviations).sum(axis=0)
    return np.where(given.any(axis=0), variance, np.nan)
