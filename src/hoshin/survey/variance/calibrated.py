"""The variance under weights that were calibrated to margins: of the residuals on the margins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from hoshin.survey.cells.table import Floats, Integers
from hoshin.survey.design import SampleDesign
from hoshin.survey.variance.scores import Scores
from hoshin.survey.variance.taylor import taylor_variance
from hoshin.survey.weighting.margin import Margin
from hoshin.survey.weighting.residuals import CalibrationFit, connected

_AT_ONCE = 300_000  # numbers of one array: bounds memory whatever the number of groups


@dataclass(frozen=True)
class Calibration:
    """What the margins say of each cell, for c cells and m margins.

    Parameters
    ----------
    margins : sequence of Margin
    before : (c,) float
        Σw of all respondents of the cell before weighting.
    after, squares : (c,) float
        Σw and Σw² of them after it.
    """

    margins: Sequence[Margin]
    before: Floats
    after: Floats
    squares: Floats

    @cached_property
    def parts(self) -> Integers:
        """(c,) a number for the cells that no category joins with others: each part is fitted alone."""
        codes = [margin.codes for margin in self.margins]
        sizes = [len(margin.totals) for margin in self.margins]
        return connected(codes, sizes, self.before > 0)

    def of(self, cells: Integers) -> "Calibration":
        """The same for some of the cells."""
        margins = [replace(margin, codes=margin.codes[cells]) for margin in self.margins]
        return Calibration(margins, self.before[cells], self.after[cells], self.squares[cells])


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
    parts = calibration.parts
    found = np.zeros((groups, scores.first.shape[1]))
    lowest = np.full(groups, len(parts))
    highest = np.full(groups, -1)
    held = group >= 0
    np.minimum.at(lowest, group[held], parts[held])
    np.maximum.at(highest, group[held], parts[held])
    confined = (lowest == highest)[group] & held
    for part in np.unique(parts[confined]):
        cells = np.flatnonzero(parts == part)
        here = np.where(confined[cells], group[cells], -1)
        small = _Problem(design.of(cells), calibration.of(cells), scores.of(cells))
        found += small.variance(here, groups)
    whole = _Problem(design, calibration, scores)
    return found + whole.variance(np.where(confined, -1, group), groups)


@dataclass(frozen=True)
class _Problem:
    design: SampleDesign
    calibration: Calibration
    scores: Scores

    def variance(self, group: Integers, groups: int) -> Floats:
        """The variance of the groups that occur; 0 for the others."""
        calibration, scores = self.calibration, self.scores
        found = np.zeros((groups, scores.first.shape[1]))
        present, local = np.unique(group, return_inverse=True)
        if present.size and present[0] < 0:
            present, local = present[1:], local - 1
        if not present.size:
            return found
        fit = CalibrationFit(calibration.before, calibration.margins)
        with np.errstate(divide="ignore", invalid="ignore"):
            factor = np.where(calibration.before > 0, calibration.after / calibration.before, 1.0)
        nobody = np.zeros(len(group), np.int64)
        for low, high in _chunks(len(present), len(group) * max(1, scores.first.shape[1])):
            spread = _Spread.of(local, low, high)
            first, second, cross = (
                spread.dense(part) for part in (scores.first, scores.second, scores.cross)
            )
            fitted = fit.fitted(spread.dense(scores.first / factor[:, None]))
            first -= calibration.after[:, None] * fitted
            second += fitted * (fitted * calibration.squares[:, None] - 2 * cross)
            variance = taylor_variance(self.design, nobody, 1, first=first, second=second)
            found[present[low:high]] = variance.reshape(high - low, -1)
        return found


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
