"""What of a score the margins explain: the part that calibration takes out of the variance."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from hoshin.survey.weighting.margin import FloatArray, IntArray, Margin
from hoshin.survey.weighting.system import MarginSystem, dense

CHUNK = 4_000_000  # fitted scores made at a time


class FittedPart(NamedTuple):
    """Fitted scores of some cells and columns; those of no part are 0."""

    cells: IntArray
    columns: IntArray
    fitted: FloatArray


class CalibrationFit:
    """Weighted least squares of scores on the dummies of margins, for the variance after raking.

    Make it once for a sample and ask it for as many columns as there are estimates.

    Parameters
    ----------
    weight_sums : (cells,) float, residents
        Sums W of the design weights w, before calibration: R's `calibrate` fits with those.
    margins : sequence of Margin
        The margins that the weights were raked to.

    Notes
    -----
    With factors g per cell and scores u per respondent (for a share, d (y - p) / B), the calibrated
    score is g w (u - f), f being what `fitted` returns for the respondent's cell. Its strata and
    clusters give the variance, over all cells of the sample, also where u is 0.

    Margins often lie within one another (area within ward, ward × age): then the cells fall into
    parts (a ward each) that share no category, and a score of one part says nothing of another.

    References
    ----------
    Deville & Särndal (1992), JASA 87. Residuals checked against R's `calibrate(calfun = "raking")`
    in tests/reference/numbers.

    Examples
    --------
    >>> margin = Margin("sex", np.array([0, 1, 1]), np.array([50.0, 50.0]), ["f", "m"])
    >>> fit = CalibrationFit(np.array([10.0, 20.0, 20.0]), [margin])
    >>> fit.fitted(np.array([[10.0], [20.0], [0.0]])).T  # the mean score of each sex
    array([[1. , 0.5, 0.5]])
    """

    def __init__(self, weight_sums: ArrayLike, margins: Sequence[Margin]) -> None:
        self._weights = np.asarray(weight_sums, dtype=np.float64)
        self._codes = [margin.codes for margin in margins]
        self._sizes = [len(margin.totals) for margin in margins]

    def fitted(self, score_sums: Any) -> FloatArray:
        """The fitted score of each cell, for a few columns.

        Parameters
        ----------
        score_sums : (cells, k) float, dense or SciPy sparse
            Sums of w u over the respondents of the cell: W u where the score is constant in it.

        Returns
        -------
        (cells, k) float
            On the scale of u; of no meaning in a cell without weight.
        """
        result = np.zeros(score_sums.shape)
        for part in self.parts(score_sums):
            result[np.ix_(part.cells, part.columns)] = part.fitted
        return result

    def parts(self, score_sums: Any) -> Iterator[FittedPart]:
        """The fitted scores of thousands of columns, part by part, without the zeros.

        Parameters
        ----------
        score_sums : (cells, k) float, dense or SciPy sparse
            As in `fitted`; sparse where most columns speak of few cells.

        Yields
        ------
        FittedPart
            Each cell and column at most once, some four million scores at a time.
        """
        scores = score_sums if isinstance(score_sums, np.ndarray) else score_sums.tocsr()
        for cells, system in self._systems:
            here = scores[cells]
            if isinstance(here, np.ndarray):
                columns = np.flatnonzero(here.any(axis=0))
            else:
                columns = np.unique(here.indices)
                here = here.tocsc()
            step = max(1, CHUNK // len(cells))
            for start in range(0, len(columns), step):
                some = columns[start : start + step]
                yield FittedPart(cells, some, system.fitted(dense(here[:, some])))

    @cached_property
    def _systems(self) -> list[tuple[IntArray, MarginSystem]]:
        """The parts of the sample that share no category, each with its equations."""
        labels = connected(self._codes, self._sizes, self._weights > 0)
        order = np.argsort(labels, kind="stable")
        edges = np.flatnonzero(np.diff(labels[order])) + 1
        return [(cells, self._system(cells)) for cells in np.split(order, edges)]

    def _system(self, cells: IntArray) -> MarginSystem:
        codes, sizes = [], []
        for each in self._codes:
            distinct, places = np.unique(each[cells], return_inverse=True)
            codes.append(places)
            sizes.append(len(distinct))
        return MarginSystem(self._weights[cells], codes, sizes)


def connected(
    codes: Sequence[IntArray], sizes: Sequence[int], used: np.ndarray[Any, np.dtype[np.bool_]]
) -> IntArray:
    """Number the parts of the cells that share no category with other parts.

    Parameters
    ----------
    codes : sequence of (cells,) int
        The category of each cell in each margin.
    sizes : sequence of int
        The number of categories of each margin.
    used : (cells,) bool
        Cells that join categories; the others go with their category of the first margin.

    Returns
    -------
    (cells,) int

    Examples
    --------
    >>> ward_age, area = np.array([0, 1, 0, 2]), np.array([0, 0, 1, 2])
    >>> connected([ward_age, area], [3, 3], np.ones(4, dtype=bool))
    array([0, 0, 0, 1])
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    starts = np.cumsum([0, *sizes])
    first = codes[0][used]
    pairs = [
        (first, each[used] + start) for each, start in zip(codes[1:], starts[1:], strict=False)
    ]
    left = np.concatenate([pair[0] for pair in pairs]) if pairs else first
    right = np.concatenate([pair[1] for pair in pairs]) if pairs else first
    total = int(starts[-1])
    graph = coo_array((np.ones(len(left), dtype=np.int8), (left, right)), shape=(total, total))
    found = connected_components(graph.tocsr(), directed=False)[1][codes[0]]
    return np.unique(found, return_inverse=True)[1]
