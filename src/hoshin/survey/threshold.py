"""How probable it is that the true value meets a bar."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]


def probability_at_least(share: ArrayLike, bar: ArrayLike, *, n_eff: ArrayLike) -> FloatArray:
    """Probability that the true share is at least a bar, on the Beta form.

    Parameters
    ----------
    share : (k,) float, 0–1
        The estimate; 0 and 1 are allowed.
    bar : (k,) or single float, 0–1
        For "at most" take 1 minus this probability.
    n_eff : (k,) float, people
        Effective sample size; where the share is 0 or 1, n over Kish's effect.

    Returns
    -------
    (k,) float, 0–1
        NaN where the share is NaN or `n_eff` is not positive.

    Notes
    -----
    1 - F(bar; m p + ½, m (1-p) + ½) with m = n_eff: the posterior under Jeffreys' prior, read by
    frequentists as 1 minus a one-sided p-value. It knows of sampling error alone, not of those
    who did not answer.

    Examples
    --------
    >>> [round(float(p), 2) for p in probability_at_least([0.782, 0.819], [0.80, 0.75], n_eff=364)]
    [0.19, 1.0]
    """
    from scipy.special import betainc

    p, size = np.asarray(share, dtype=np.float64), np.asarray(n_eff, dtype=np.float64)
    m = np.where(size > 0, size, np.nan)
    least = np.clip(np.asarray(bar, dtype=np.float64), 0, 1)
    found = betainc(m * (1 - p) + 0.5, m * p + 0.5, 1 - least)
    certain = np.where(p >= least, 1.0, 0.0)  # a census has no doubt
    return np.asarray(np.where(np.isinf(m) & np.isfinite(p), certain, found))
