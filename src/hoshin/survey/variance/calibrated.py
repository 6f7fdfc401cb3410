"""The variance under weights that were calibrated to margins: of the residuals on the margins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from hoshin.survey.cells.table import Cells, Floats, Integers
from hoshin.survey.design import SampleDesign
from hoshin.survey.grouping import dense_sums
from hoshin.survey.variance.scores import Scores
from hoshin.survey.variance.taylor import taylor_variance

_AT_ONCE = 4_000_000  # numbers of one array: bounds memory whatever the number of groups


@dataclass(frozen=True)
class Calibration:
    """What the margins say of each cell, for c cells and m margins.

    Parameters
    ----------
    margins : sequence of (c,) int
        The category of each cell in each margin.
    before : (c,) float
        Σw of all respondents of the cell before weighting.
    after, squares : (c,) float
        Σw and Σw² of them after it.
    """

    margins: Sequence[Integers]
    before: Floats
    after: Floats
    squares: Floats


def calibrated_variance(
    design: SampleDesign, calibration: Calibration, group: Integers, groups: int, *, scores: Scores
) -> Floats:
    """The variance of each group's total of scores, the weights being fixed by the margins.

    Parameters
    ----------
    scores : Scores
        (c, k), made with the weights after calibration.

    Returns
    -------
    (groups, k) float

    Notes
    -----
    Scores per unit of weight are fitted on the margins' categories by least squares weighted
    with the weights before calibration; the residual, times the weight after it, takes the place
    of the score, also for respondents outside the group (GREG; the estimator of R's
    `calibrate(calfun = "raking")` and, with one margin, of `postStratify`).

    References
    ----------
    Deville & Särndal (1992), JASA 87. Checked against R survey 4.1 in tests/reference/.
    """
    fit = _Fit(calibration)
    nobody = np.zeros(len(group), np.int64)
    found = np.zeros((groups, scores.first.shape[1]))
    for low, high in _chunks(groups, len(group) * max(1, scores.first.shape[1])):
        spread = _Spread.of(group, low, high)
        first, second, cross = (
            spread.dense(part) for part in (scores.first, scores.second, scores.cross)
        )
        fitted = fit.values(spread.dense(scores.first / fit.factor[:, None]))
        first -= calibration.after[:, None] * fitted
        second += fitted * (fitted * calibration.squares[:, None] - 2 * cross)
        variance = taylor_variance(design, nobody, 1, first=first, second=second)
        found[low:high] = variance.reshape(high - low, -1)
    return found


class _Fit:
    """Weighted least squares on the categories of the margins."""

    def __init__(self, calibration: Calibration) -> None:
        self.margins = calibration.margins
        self.sizes = [int(margin.max(initial=-1)) + 1 for margin in self.margins]
        with np.errstate(divide="ignore", invalid="ignore"):
            factor = calibration.after / calibration.before
        self.factor = np.where(calibration.before > 0, factor, 1.0)
        self.inverse = np.linalg.pinv(self._normal(calibration.before), hermitian=True)

    def _normal(self, weight: Floats) -> Floats:
        blocks = []
        for one, rows in zip(self.margins, self.sizes, strict=True):
            line = [
                np.bincount(one * columns + other, weight, rows * columns).reshape(rows, columns)
                for other, columns in zip(self.margins, self.sizes, strict=True)
            ]
            blocks.append(line)
        return np.block(blocks)

    def values(self, weighted: Floats) -> Floats:
        """(c, k) the fit for (c, k) sums of weight before calibration times score."""
        right = np.concatenate(
            [
                dense_sums(margin, weighted, size)
                for margin, size in zip(self.margins, self.sizes, strict=True)
            ]
        )
        coefficients = self.inverse @ right
        fitted = np.zeros_like(weighted)
        start = 0
        for margin, size in zip(self.margins, self.sizes, strict=True):
            fitted += coefficients[start : start + size][margin]
            start += size
        return fitted


@dataclass(frozen=True)
class _Spread:
    """Cells of some groups side by side: one block of columns a group."""

    cells: Integers
    place: Integers
    size: int
    groups: int

    @classmethod
    def of(cls, group: Integers, low: int, high: int) -> "_Spread":
        cells = np.flatnonzero((group >= low) & (group < high))
        return cls(cells, group[cells] - low, len(group), high - low)

    def dense(self, values: Floats) -> Floats:
        """(c, groups * k), zero outside each group."""
        wide = np.zeros((self.size, self.groups, values.shape[1]))
        wide[self.cells, self.place] = values[self.cells]
        return wide.reshape(self.size, -1)


def _chunks(groups: int, width: int) -> Iterator[tuple[int, int]]:
    step = max(1, _AT_ONCE // max(1, width))
    for low in range(0, groups, step):
        yield low, min(low + step, groups)


def calibration_of(margins: Sequence[Integers], before: Cells, after: Floats) -> Calibration:
    """The calibration of cells whose weights were multiplied by factors.

    Parameters
    ----------
    before : Cells
        As they were scanned.
    after : (c,) float
        The factor of each cell.
    """
    return Calibration(
        margins, before.weight, before.weight * after, before.squares * after * after
    )
