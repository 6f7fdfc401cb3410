"""The ways to a sampling error: linearised, of calibrated weights, by replicates."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from hoshin.survey.arrays.ratios import Ratios
from hoshin.survey.arrays.together import ByReplicates, ByScores
from hoshin.survey.cells.table import Cells, Floats, Integers
from hoshin.survey.design import SampleDesign
from hoshin.survey.estimates import ErrorOf, linearised
from hoshin.survey.replicates.pieces import PieceReplicates
from hoshin.survey.replicates.rank import weights_rank
from hoshin.survey.resampled import freedom_of_design, resampled
from hoshin.survey.variance.calibrated import Calibration
from hoshin.survey.variance.taylor import degrees_of_freedom
from hoshin.survey.weighted import calibrated_errors


class ErrorsOf(Protocol):
    """How sampling errors of a sample are found."""

    def of(self, order: Integers) -> "ErrorsOf":
        """The same for the respondents in another order."""

    def shares(self, cells: Cells) -> ErrorOf:
        """For a table of shares, each respondent being a cell."""

    def together(self, ratios: Ratios) -> "ByScores | ByReplicates":
        """For ratios and totals, and how they vary together."""

    def freedom(self, group: Integers, groups: int, n: Integers) -> Integers:
        """(groups, k) degrees of freedom of groups with (n, k) respondents in the base."""


@dataclass(frozen=True)
class Linearised:
    """By Taylor linearisation; of the residuals, where weights were calibrated."""

    design: SampleDesign
    weight: Floats
    calibration: Calibration | None = None

    def of(self, order: Integers) -> "Linearised":
        calibration = None if self.calibration is None else self.calibration.of(order)
        return Linearised(self.design.of(order), self.weight[order], calibration)

    def shares(self, cells: Cells) -> ErrorOf:
        if self.calibration is None:
            return linearised(self.design, cells)
        return calibrated_errors(self.design, cells, self.calibration, np.ones(len(self.weight)))

    def together(self, ratios: Ratios) -> ByScores:
        return ByScores(self.design, self.calibration, self.weight, ratios.group, ratios.scores)

    def freedom(self, group: Integers, groups: int, n: Integers) -> Integers:
        return degrees_of_freedom(self.design, group, groups, n)


@dataclass(frozen=True)
class Replicated:
    """By replicates, made from the design or brought as weights.

    Parameters
    ----------
    pieces : PieceReplicates
    design : SampleDesign or None
        None where the weights were brought: then degrees of freedom are their rank less 1.
    main : (n,) float
        The weight that is no replicate.
    """

    pieces: PieceReplicates
    design: SampleDesign | None
    main: Floats

    def of(self, order: Integers) -> "Replicated":
        design = None if self.design is None else self.design.of(order)
        return Replicated(self.pieces.of(order), design, self.main[order])

    def shares(self, cells: Cells) -> ErrorOf:
        return resampled(self.pieces, cells, self.freedom)

    def together(self, ratios: Ratios) -> ByReplicates:
        groups = len(ratios.groups)
        redone = np.full((*ratios.value.shape, self.pieces.replicates), np.nan)
        for some, totals in self.pieces.totals(ratios.group, groups, ratios.weighted):
            redone[some] = ratios.estimate(totals)
        redone[ratios.n == 0] = np.nan
        return ByReplicates(redone, ratios.value, self.pieces.scales, self.pieces.mse)

    def freedom(self, group: Integers, groups: int, n: Integers) -> Integers:
        if self.design is not None:
            return freedom_of_design(self.design, self.pieces.replicates)(group, groups, n)
        found = np.zeros((groups, n.shape[1]), np.int64)
        for at in range(groups):
            for item in range(n.shape[1]):
                rows = np.flatnonzero((group == at) & (n[:, item] > 0))
                weights = self.pieces.multipliers[self.pieces.piece[rows]] * self.main[rows, None]
                found[at, item] = weights_rank(weights) - 1
        return found
