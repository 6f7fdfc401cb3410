"""Least squares on the dummies of margins: each cell has exactly one category of each margin."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hoshin.survey.weighting.margin import FloatArray, Margin

REPEATS = 1e-12  # what is left of a dummy, squared, when it repeats others, relative to itself


class MarginSystem:
    """The equations X'WX b = r, X being the dummies of the margins and W a weight per cell.

    The dummies repeat one another (each margin sums to one), so b is not unique, but Xb is: dummies that
    repeat others are left out, as R's `qr` does.

    Parameters
    ----------
    weights : (cells,) float
        At least 0.
    margins : sequence of Margin
        Only their codes are looked at.

    Notes
    -----
    The margin with most categories is eliminated first, its block being diagonal; what is left is
    factored by Cholesky with pivots (LAPACK `dpstrf`).
    """

    def __init__(self, weights: FloatArray, margins: Sequence[Margin]) -> None:
        self._large, *rest = sorted(margins, key=lambda each: -len(each.totals))
        self._rest = rest
        self._weights = weights

    @cached_property
    def _dummies(self) -> tuple[Any, Any]:
        """Of the large margin and of the rest, sparse: (cells, categories)."""
        return _dummies([self._large]), _dummies(self._rest) if self._rest else None

    @cached_property
    def _inverse(self) -> FloatArray:
        """Of the large margin's block, a diagonal; 0 for a category without weight."""
        return _inverse(self._large.sums(self._weights))

    @cached_property
    def _cross(self) -> Any:
        """Weights by category of the large margin and of the rest, sparse."""
        first, second = self._dummies
        return (first.T @ second.multiply(self._weights[:, None])).tocsr()

    @cached_property
    def _factor(self) -> tuple[FloatArray, NDArray[np.intp], FloatArray]:
        """Lower Cholesky factor of the reduced block, the columns kept, the scale of each."""
        from scipy.linalg.lapack import dpstrf
        from scipy.sparse import diags_array

        second = self._dummies[1]
        block = (second.T @ second.multiply(self._weights[:, None])).toarray()
        scale = np.sqrt(_inverse(np.diagonal(block)))
        block -= (self._cross.T @ diags_array(self._inverse) @ self._cross).toarray()
        block *= scale[:, None] * scale
        lower, pivots, rank, _ = dpstrf(block, tol=REPEATS, lower=1)
        return lower[:rank, :rank], np.asarray(pivots[:rank] - 1), scale

    def fitted(self, scores: Any) -> FloatArray:
        """X b for r = X' scores: the weighted fit, where `scores` are already multiplied by weights.

        Parameters
        ----------
        scores : (cells, k) float, dense or SciPy sparse

        Returns
        -------
        (cells, k) float
        """
        first, second = self._dummies
        rest = _dense(second.T @ scores) if self._rest else None
        return self._spread(*self._solve(_dense(first.T @ scores), rest))

    def change(self, right: Mapping[str, FloatArray]) -> FloatArray:
        """X b for right-hand sides by name of the margin: (categories,) each, to (cells,)."""
        large = right[self._large.name][:, None]
        rest = (
            np.concatenate([right[each.name] for each in self._rest])[:, None]
            if self._rest
            else None
        )
        return self._spread(*self._solve(large, rest))[:, 0]

    def _solve(
        self, large: FloatArray, rest: FloatArray | None
    ) -> tuple[FloatArray, FloatArray | None]:
        from scipy.linalg import solve_triangular

        right = large * self._inverse[:, None]
        if rest is None:
            return right, None
        lower, kept, scale = self._factor
        reduced = (rest - self._cross.T @ right)[kept] * scale[kept, None]
        half = solve_triangular(lower, reduced, lower=True, check_finite=False)
        solved = solve_triangular(lower, half, lower=True, trans=1, check_finite=False)
        found = np.zeros(rest.shape)
        found[kept] = solved * scale[kept, None]
        return right - self._inverse[:, None] * (self._cross @ found), found

    def _spread(self, large: FloatArray, rest: FloatArray | None) -> FloatArray:
        result = large[self._large.codes]
        start = 0
        for margin in self._rest:
            assert rest is not None
            result += rest[start + margin.codes]
            start += len(margin.totals)
        return result


def _dummies(margins: Sequence[Margin]) -> Any:
    """Dummies side by side, sparse: (cells, categories of all)."""
    from scipy.sparse import csr_array

    starts = np.cumsum([0, *(len(each.totals) for each in margins)])
    columns = np.stack(
        [each.codes + start for each, start in zip(margins, starts, strict=False)], 1
    )
    cells, width = columns.shape
    rows = np.arange(0, cells * width + 1, width)
    return csr_array(
        (np.ones(cells * width), columns.ravel(), rows), shape=(cells, int(starts[-1]))
    )


def _inverse(values: FloatArray) -> FloatArray:
    return np.divide(1.0, values, out=np.zeros(len(values)), where=values > 0)


def _dense(matrix: Any) -> FloatArray:
    return np.asarray(matrix.toarray() if hasattr(matrix, "toarray") else matrix)
