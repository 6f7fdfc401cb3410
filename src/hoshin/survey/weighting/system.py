"""Least squares on the dummies of margins: each cell has exactly one category of each margin."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np

from hoshin.survey.weighting.margin import FloatArray, IntArray

REPEATS = 1e-12  # what is left of a dummy, squared, when it repeats others, relative to itself
SMALL = 20_000  # entries up to which a table is multiplied faster than its index


class MarginSystem:
    """The equations X'WX b = r, X being the dummies of the margins and W a weight per cell.

    The dummies repeat one another (each margin sums to one), so b is not unique, but Xb is: dummies that
    repeat others are left out, as R's `qr` does.

    Parameters
    ----------
    weights : (cells,) float
        At least 0.
    codes : sequence of (cells,) int
        The category of each cell in each margin.
    sizes : sequence of int
        The number of categories of each margin.

    Notes
    -----
    The margin with most categories is eliminated first, its block being diagonal; what is left is
    factored by Cholesky with pivots (LAPACK `dpstrf`).
    """

    def __init__(
        self, weights: FloatArray, codes: Sequence[IntArray], sizes: Sequence[int]
    ) -> None:
        self._order = sorted(range(len(sizes)), key=lambda place: -sizes[place])
        self._weights = weights
        self._codes = [codes[place] for place in self._order]
        self._sizes = [sizes[place] for place in self._order]
        self._starts = np.cumsum([0, *self._sizes])

    @cached_property
    def _transposed(self) -> Any:
        """All dummies one below the other, sparse: (categories of all, cells)."""
        from scipy.sparse import csc_array

        rows = np.stack(self._codes, 1) + self._starts[:-1]
        cells, width = rows.shape
        starts = np.arange(0, cells * width + 1, width)
        shape = (int(self._starts[-1]), cells)
        return csc_array((np.ones(cells * width), rows.ravel(), starts), shape=shape).tocsr()

    @cached_property
    def _factor(self) -> tuple[FloatArray, Any, FloatArray, IntArray]:
        """Inverse of the large block; the cross block; what solves the reduced block; its columns."""
        from scipy.linalg import cho_solve
        from scipy.linalg.lapack import dpstrf

        large, *rest = range(len(self._sizes))
        sums = np.bincount(self._codes[large], self._weights, self._sizes[large])
        inverse = _inverse(np.asarray(sums, dtype=np.float64))
        if not rest:
            return inverse, None, np.zeros((0, 0)), np.zeros(0, dtype=np.intp)
        cross = _thin(np.hstack([self._crosstab(large, each) for each in rest]))
        block = np.block([[self._crosstab(row, column) for column in rest] for row in rest])
        scale = np.sqrt(_inverse(block.diagonal()))
        block -= dense(cross.T @ (cross * inverse[:, None]))
        block *= scale[:, None] * scale
        lower, pivots, rank, _ = dpstrf(block, tol=REPEATS, lower=1)
        kept = np.asarray(pivots[:rank] - 1)
        solver = cho_solve((lower[:rank, :rank], True), np.diag(scale[kept])) if rank else block[:0]
        return inverse, cross, scale[kept, None] * solver, kept

    def _crosstab(self, row: int, column: int) -> FloatArray:
        """Weights by category of two margins."""
        shape = self._sizes[row], self._sizes[column]
        both = self._codes[row] * shape[1] + self._codes[column]
        sums = np.bincount(both, self._weights, shape[0] * shape[1])
        return np.asarray(sums, dtype=np.float64).reshape(shape)

    def fitted(self, scores: Any) -> FloatArray:
        """X b for r = X' scores: the weighted fit, where `scores` are already multiplied by weights.

        Parameters
        ----------
        scores : (cells, k) float, dense or SciPy sparse

        Returns
        -------
        (cells, k) float
        """
        return self._spread(dense(self._transposed @ scores))

    def change(self, right: Sequence[FloatArray]) -> FloatArray:
        """X b for a right-hand side per margin, (categories,) each: (cells,)."""
        return self._spread(np.concatenate([right[place] for place in self._order])[:, None])[:, 0]

    def _spread(self, right: FloatArray) -> FloatArray:
        """X b for r: (categories of all, k) to (cells, k)."""
        inverse, cross, solver, kept = self._factor
        edge = self._sizes[0]
        found = np.zeros(right.shape)
        large, rest = found[:edge], found[edge:]
        large[:] = right[:edge] * inverse[:, None]
        if len(kept):
            rest[kept] = solver @ (right[edge:] - cross.T @ large)[kept]
            large -= inverse[:, None] * (cross @ rest)
        result = large[self._codes[0]]
        for codes, start in zip(self._codes[1:], self._starts[1:], strict=False):
            result += found[codes + start]
        return result


def _thin(matrix: FloatArray) -> Any:
    """SciPy sparse, where that saves work."""
    if matrix.size < SMALL:
        return matrix
    from scipy.sparse import csr_array

    return csr_array(matrix)


def _inverse(values: FloatArray) -> FloatArray:
    return np.divide(1.0, values, out=np.zeros(len(values)), where=values > 0)


def dense(matrix: Any) -> FloatArray:
    """A table as NumPy's, whether it comes so or sparse from SciPy."""
    return np.asarray(matrix.toarray() if hasattr(matrix, "toarray") else matrix)
