"""The rank of replicate weights: what their degrees of freedom come from."""

import numpy as np
from numpy.typing import NDArray

TOLERANCE = 1e-5
_CLEAR = 10.0  # how far above the tolerance everything must stand for the quick way


def weights_rank(weights: NDArray[np.float64], *, tolerance: float = TOLERANCE) -> int:
    """The rank of a matrix of weights.

    Parameters
    ----------
    weights : (n, replicates) float
    tolerance : float
        A column counts as repeating those before it where what is left of it, once they are taken
        out, is shorter than this, relative to itself.

    Returns
    -------
    int
        The degrees of freedom are one less.

    Notes
    -----
    On the weights themselves: their cross products have lost half of the digits, and calibrated
    replicates are often within 1e-6 of repeating one another.

    References
    ----------
    `qr(X, tol = 1e-5)$rank` of R (LINPACK's `dqrdc2`), in tests/reference/.

    Examples
    --------
    >>> weights_rank(np.array([[2.0, 0.0, 2.0], [0.0, 2.0, 2.0], [1.0, 1.0, 2.0]]))
    2
    """
    n = len(weights)
    lengths = np.linalg.norm(weights, axis=0)
    if not n or not lengths.any():
        return 0
    columns = weights[:, lengths > 0] / lengths[lengths > 0]
    most = int(min(columns.shape))
    left = np.abs(np.diagonal(np.linalg.qr(columns, mode="r")))
    if len(left) == most and left.min() > _CLEAR * tolerance:
        return int(most)
    rank = 0
    rest = columns.copy()
    for at in range(columns.shape[1]):
        length = np.linalg.norm(rest[:, at])
        if length < tolerance or rank == n:
            continue
        rank += 1
        unit = rest[:, at] / length
        later = rest[:, at + 1 :]
        for _ in range(2):  # once more, for what rounding left
            later -= np.outer(unit, unit @ later)
    return rank
