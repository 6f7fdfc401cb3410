"""Cells under the weights of a definition: as given, poststratified, raked, trimmed."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from hoshin.survey import texts
from hoshin.survey.cells.table import Cells, Floats, Integers, Sums
from hoshin.survey.definition import SurveyDefinition
from hoshin.survey.design import SampleDesign
from hoshin.survey.errors import SurveyError
from hoshin.survey.estimates import ErrorOf, linearised
from hoshin.survey.margin_tables import read_margin
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
    """

    factors: Floats
    sums: Sums
    error: ErrorOf


def weighted_cells(
    definition: SurveyDefinition, cells: Cells, design: SampleDesign, *, folder: Path, answers: str
) -> WeightedCells:
    """Weight cells as the definition says.

    Raises
    ------
    SurveyError
        If margins are missing, contradict one another or the answers, or trimming goes too far.
    """
    factors = np.ones(len(cells.people))
    if definition.design.weight is None:
        factors = design.inverse_probability
    method = definition.weighting.method
    if method == "none":
        error = linearised(design, cells)
        if definition.weighting.trim is not None:
            factors = _trimmed(definition, cells, factors)
        return WeightedCells(factors, cells.sums.times(factors), error)
    margins = _margins(definition, cells, folder=folder, answers=answers)
    before = cells.weight * factors
    g = calibration_factors(definition, margins, before)
    calibrated = factors * g
    final = calibrated
    if definition.weighting.trim is not None:
        final = _trimmed(definition, cells, calibrated)
    calibration = Calibration(
        margins, before, cells.weight * calibrated, cells.squares * calibrated * calibrated
    )
    error = _calibrated(design, cells, calibration, calibrated / final)
    return WeightedCells(final, cells.sums.times(final), error)


def calibration_factors(
    definition: SurveyDefinition, margins: "list[Margin]", before: Floats
) -> Floats:
    """(c,) new weight over old weight, for (c,) sums of old weights."""
    from hoshin.survey.weighting.poststratification import poststratify
    from hoshin.survey.weighting.raking import rake

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
    if not given:
        message = texts.NO_MARGINS.format(method=method)
        raise SurveyError(message, where=str(folder), cure=texts.NO_MARGINS_CURE)
    if method == "poststratify" and len(given) > 1:
        message = texts.ONE_MARGIN.format(count=len(given))
        raise SurveyError(message, where=str(folder), cure=texts.ONE_MARGIN_CURE)
    return [read_margin(margin, cells, folder=folder, answers=answers) for margin in given]


def _trimmed(definition: SurveyDefinition, cells: Cells, factors: Floats) -> Floats:
    """(c,) factors after trimming: all respondents of a cell have one weight."""
    from hoshin.survey.weighting.trimming import trim

    assert definition.weighting.trim is not None
    low, high = definition.weighting.trim
    each = cells.weight / cells.people
    return trim(each * factors, cells.people, low, high).weights / each


def _calibrated(
    design: SampleDesign, cells: Cells, calibration: Calibration, untrimmed: Floats
) -> ErrorOf:
    """Errors of calibrated weights; `untrimmed` is the calibrated weight over the final one."""

    def error(
        group: Integers, groups: int, sums: Sums, share: Floats, total: Floats
    ) -> tuple[Floats, Integers]:
        found = share_scores(group, sums, share, total)
        scores = Scores(found.first, found.second, found.cross * untrimmed[:, None])
        variance = calibrated_variance(design, calibration, group, groups, scores=scores)
        return variance, degrees_of_freedom(design, group, groups, cells.n)

    return error
