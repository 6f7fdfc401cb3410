"""Cells under the weights of a definition: as given, poststratified, raked, trimmed."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from hoshin.survey.cells.table import Cells, Floats, Integers, Sums
from hoshin.survey.definition import Replicates, SurveyDefinition
from hoshin.survey.design import SampleDesign
from hoshin.survey.estimates import ErrorOf, Errors, linearised
from hoshin.survey.replicated import ReplicateRows, replicated, scales
from hoshin.survey.replicates.pieces import PieceReplicates
from hoshin.survey.resampled import freedom_of_design, resampled
from hoshin.survey.variance.calibrated import Calibration, calibrated_variance
from hoshin.survey.variance.scores import Scores, share_scores
from hoshin.survey.variance.taylor import degrees_of_freedom
from hoshin.survey.weight_steps import StepFactors, WeightSteps, read_steps
from hoshin.survey.weighting.redone import redo_in_replicates


@dataclass(frozen=True)
class WeightedCells:
    """Cells with their final weights.

    Parameters
    ----------
    base : (c,) float
        The weight that the design gives over the weight that was scanned.
    factors : (c,) float
        Final weight over the weight that was scanned.
    sums : Sums
        Under the final weights.
    error : ErrorOf
        Knows how the weights were made.
    plain : ErrorOf
        The same design, everybody's weight being 1.
    steps : WeightSteps
        How the weights were made: replicates redo it.
    made : StepFactors
        Final weight over the design's, step by step.
    """

    base: Floats
    factors: Floats
    sums: Sums
    error: ErrorOf
    plain: ErrorOf
    steps: WeightSteps
    made: StepFactors

    def replicated(self, rows: ReplicateRows, given: Replicates) -> "WeightedCells":
        """The same with errors by replicates, the weighting redone in each of them."""
        before = rows.in_cells(len(self.factors))
        redone = [self.steps.factors(before[:, at]).final for at in range(before.shape[1])]
        of = scales(given, before.shape[1])
        error = replicated(rows.times(np.column_stack(redone)), of, mse=given.mse)
        return replace(self, error=error, plain=replicated(rows.equal, of, mse=given.mse))

    def resampled(
        self, pieces: PieceReplicates, cells: Cells, design: SampleDesign
    ) -> "WeightedCells":
        """The same with errors by replicates of the design, the weighting redone in each of them."""
        freedom = freedom_of_design(design, pieces.replicates)
        plain = resampled(pieces, cells, freedom)
        weighed = pieces
        if self.steps.margins or self.steps.trims:
            before = (cells.weight * self.base)[:, None] * pieces.multipliers[pieces.piece]
            redone = redo_in_replicates(before, lambda sums: self.steps.factors(sums).final)
            weighed = pieces.times(redone / self.made.final[:, None])
        return replace(self, error=resampled(weighed, cells, freedom), plain=plain)


def weighted_cells(
    definition: SurveyDefinition, cells: Cells, design: SampleDesign, *, path: Path
) -> WeightedCells:
    """Weight cells as the definition says.

    Raises
    ------
    SurveyError
        If tables of totals are missing, contradict one another or the answers, or trimming goes too
        far.
    """
    base = np.ones(len(cells.people))
    if definition.design.weight is None:
        base = design.inverse_probability
    steps = read_steps(definition, cells, path=path)
    made = steps.factors(cells.weight * base)
    final, calibrated = base * made.final, base * made.calibrated
    plain = linearised(design, cells)
    error = plain
    if steps.margins:
        calibration = Calibration(
            steps.margins,
            cells.weight * base * made.adjusted,
            cells.weight * calibrated,
            cells.squares * calibrated * calibrated,
        )
        error = calibrated_errors(design, cells, calibration, calibrated / final)
    return WeightedCells(base, final, cells.sums.times(final), error, plain, steps, made)


def calibrated_errors(
    design: SampleDesign, cells: Cells, calibration: Calibration, untrimmed: Floats
) -> ErrorOf:
    """Errors of calibrated weights; `untrimmed` is the calibrated weight over the final one."""

    def error(group: Integers, groups: int, sums: Sums, counted: Floats, others: Floats) -> Errors:
        found = share_scores(group, sums, counted=counted, others=others)
        scores = Scores(found.first, found.second, found.cross * untrimmed[:, None])
        variance = calibrated_variance(design, calibration, group, groups, scores=scores)
        df = degrees_of_freedom(design, group, groups, cells.n)
        return Errors(variance, df, variance)

    return error
