"""Cells under the weights of a definition: as given, poststratified, raked, trimmed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from hoshin.survey import texts
from hoshin.survey.cells.table import Cells, Floats, Integers, Sums
from hoshin.survey.definition import Replicates, SurveyDefinition
from hoshin.survey.design import SampleDesign
from hoshin.survey.errors import SurveyError
from hoshin.survey.estimates import ErrorOf, Errors, linearised
from hoshin.survey.margin_tables import read_margin
from hoshin.survey.replicated import ReplicateRows, replicated, scales
from hoshin.survey.variance.calibrated import Calibration, calibrated_variance
from hoshin.survey.variance.scores import Scores, share_scores
from hoshin.survey.variance.taylor import degrees_of_freedom

if TYPE_CHECKING:
    from hoshin.survey.weighting.margin import Margin


@dataclass(frozen=True)
class WeightedCells:
    """Cells with their final weights.

    Parameters
    ----------
    factors : (c,) float
        Final weight over the weight that was scanned.
    sums : Sums
        Under the final weights.
    error : ErrorOf
        Knows how the weights were made.
    plain : ErrorOf
        The same design, everybody's weight being 1.
    reweight : callable
        (c,) sums of weights in the cells to (c,) factors: the same weighting, redone.
    """

    factors: Floats
    sums: Sums
    error: ErrorOf
    plain: ErrorOf
    reweight: Callable[[Floats], Floats]

    def replicated(self, rows: ReplicateRows, given: Replicates) -> "WeightedCells":
        """The same with errors by replicates, the weighting redone in each of them."""
        before = rows.in_cells(len(self.factors))
        factors = np.column_stack([self.reweight(before[:, at]) for at in range(before.shape[1])])
        of = scales(given, before.shape[1])
        error = replicated(rows.times(factors), of, mse=given.mse)
        return replace(self, error=error, plain=replicated(rows.equal, of, mse=given.mse))


def weighted_cells(
    definition: SurveyDefinition, cells: Cells, design: SampleDesign, *, folder: Path, answers: str
) -> WeightedCells:
    """Weight cells as the definition says.

    Raises
    ------
    SurveyError
        If margins are missing, contradict one another or the answers, or trimming goes too far.
    """
    start = np.ones(len(cells.people))
    if definition.design.weight is None:
        start = design.inverse_probability
    margins = _margins(definition, cells, folder=folder, answers=answers)

    def reweight(before: Floats) -> Floats:
        calibrated = calibration_factors(definition, margins, before)
        return _trimmed(definition, cells, before, calibrated)

    calibrated = start * calibration_factors(definition, margins, cells.weight * start)
    final = start * reweight(cells.weight * start)
    plain = linearised(design, cells)
    if not margins:
        return WeightedCells(final, cells.sums.times(final), plain, plain, reweight)
    calibration = Calibration(
        margins,
        cells.weight * start,
        cells.weight * calibrated,
        cells.squares * calibrated * calibrated,
    )
    error = _calibrated(design, cells, calibration, calibrated / final)
    return WeightedCells(final, cells.sums.times(final), error, plain, reweight)


def calibration_factors(
    definition: SurveyDefinition, margins: "list[Margin]", before: Floats
) -> Floats:
    """(c,) new weight over old weight, for (c,) sums of old weights."""
    from hoshin.survey.weighting.poststratification import poststratify
    from hoshin.survey.weighting.raking import rake

    if not margins:
        return np.ones(len(before))
    if definition.weighting.method == "poststratify":
        return poststratify(before, margins[0])
    weighting = definition.weighting
    return rake(
        before,
        margins,
        tolerance=weighting.tolerance,
        max_iterations=weighting.max_iterations,
    ).factors


def _margins(
    definition: SurveyDefinition, cells: Cells, *, folder: Path, answers: str
) -> "list[Margin]":
    method, given = definition.weighting.method, definition.margins
    if method == "none":
        return []
    if not given:
        message = texts.NO_MARGINS.format(method=method)
        raise SurveyError(message, where=str(folder), cure=texts.NO_MARGINS_CURE)
    if method == "poststratify" and len(given) > 1:
        message = texts.ONE_MARGIN.format(count=len(given))
        raise SurveyError(message, where=str(folder), cure=texts.ONE_MARGIN_CURE)
    return [read_margin(margin, cells, folder=folder, answers=answers) for margin in given]


def _trimmed(definition: SurveyDefinition, cells: Cells, before: Floats, factors: Floats) -> Floats:
    """(c,) factors after trimming: all respondents of a cell have one weight, 0 or more."""
    from hoshin.survey.weighting.trimming import trim

    if definition.weighting.trim is None:
        return factors
    low, high = definition.weighting.trim
    held = before > 0  # a replicate leaves some respondents out
    each = before[held] / cells.people[held]
    found = factors.copy()
    found[held] = trim(each * factors[held], cells.people[held], low, high).weights / each
    return found


def _calibrated(
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
