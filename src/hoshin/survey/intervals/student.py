"""Student's quantile for a table of estimates, of which most share their degrees of freedom."""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def t_quantile(df: ArrayLike, confidence: float = 0.95) -> NDArray[np.float64]:
    """The two-sided quantile of Student's t.

    Parameters
    ----------
    df : (k,) float
        Infinity gives the normal quantile; not positive or NaN gives NaN.
    confidence : float
        Two-sided coverage.

    Examples
    --------
    >>> [round(float(q), 4) for q in t_quantile([1, 449, float("inf"), 0])]
    [12.7062, 1.9653, 1.96, nan]
    """
    from scipy.special import ndtri, stdtrit

    upper = 0.5 + confidence / 2
    given = np.asarray(df, dtype=np.float64)
    distinct, places = np.unique(given, return_inverse=True)
    finite = np.isfinite(distinct) & (distinct > 0)
    quantiles = np.where(distinct == np.inf, float(ndtri(upper)), np.nan)
    quantiles[finite] = stdtrit(distinct[finite], upper)
    return quantiles[places].reshape(given.shape)
