"""How weights become final: non-response by class, known totals, trimming, one after the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hoshin.survey import texts
from hoshin.survey.cells.table import Cells, Floats
from hoshin.survey.definition import SurveyDefinition
from hoshin.survey.errors import SurveyError
from hoshin.survey.margin_tables import read_margin
from hoshin.survey.nonresponse_classes import NonresponseClasses, read_classes
from hoshin.survey.weighting.margin import Margin
from hoshin.survey.weighting.poststratification import poststratify
from hoshin.survey.weighting.raking import RakingResult, rake
from hoshin.survey.weighting.trimming import TrimResult, trim


@dataclass(frozen=True)
class StepFactors:
    """The weight after each step over the weight before all of them; arrays are (c,).

    Parameters
    ----------
    adjusted, calibrated, final : float
        After the adjustment for non-response, after the known totals, after trimming.
    raking : RakingResult or None
        None where the weights were not raked.
    trimming : TrimResult or None
        None where the definition does not trim.
    """

    adjusted: Floats
    calibrated: Floats
    final: Floats
    raking: RakingResult | None
    trimming: TrimResult | None


@dataclass(frozen=True)
class WeightSteps:
    """The steps of a definition on the cells of a scan.

    Parameters
    ----------
    path : Path
        `survey.toml`.
    margins : list of Margin
        Empty where the weights are not fitted to totals.
    classes : NonresponseClasses or None
    """

    definition: SurveyDefinition
    cells: Cells
    path: Path
    margins: list[Margin]
    classes: NonresponseClasses | None

    @property
    def trims(self) -> bool:
        return self.definition.weighting.trim is not None

    def factors(self, before: Floats) -> StepFactors:
        """Take the steps, for (c,) sums of weights in the cells.

        Raises
        ------
        SurveyError
            If margins contradict one another or the answers, or trimming goes too far.
        """
        start = np.ones(len(before)) if self.classes is None else self.classes.factors
        with _placed(f"{self.path} [weighting]"):
            fitted, raking = self._calibrated(before * start)
            calibrated = start * fitted
            final, trimming = self._trimmed(before, calibrated)
        return StepFactors(start, calibrated, final, raking, trimming)

    def _calibrated(self, before: Floats) -> tuple[Floats, RakingResult | None]:
        if not self.margins:
            return np.ones(len(before)), None
        weighting = self.definition.weighting
        if weighting.method == "poststratify":
            return poststratify(before, self.margins[0]), None
        result = rake(
            before,
            self.margins,
            tolerance=weighting.tolerance,
            max_iterations=weighting.max_iterations,
        )
        return result.factors, result

    def _trimmed(self, before: Floats, factors: Floats) -> tuple[Floats, TrimResult | None]:
        """All respondents of a cell have one weight, 0 or more."""
        bounds = self.definition.weighting.trim
        if bounds is None:
            return factors, None
        if len(bounds) != 2:
            raise SurveyError(texts.TRIM_TWO, cure=texts.TRIM_CURE)
        held = before > 0  # a replicate leaves some respondents out
        people = self.cells.people[held]
        each = before[held] / people
        result = trim(each * factors[held], people, bounds[0], bounds[1])
        found = factors.copy()
        found[held] = result.weights / each
        return found, result


def read_steps(definition: SurveyDefinition, cells: Cells, *, path: Path) -> WeightSteps:
    """The steps with the tables that the definition names.

    Raises
    ------
    SurveyError, InputError
        If a table is missing or not as the definition and the answers need it.
    """
    classes = None
    if definition.nonresponse is not None:
        if definition.design.weight is None and definition.design.population is not None:
            raise SurveyError(
                texts.CLASS_TWICE, where=f"{path} [nonresponse]", cure=texts.CLASS_TWICE_CURE
            )
        classes = read_classes(definition.nonresponse, cells, path=path)
    margins = _margins(definition, cells, path=path)
    return WeightSteps(definition, cells, path, margins, classes)


def _margins(definition: SurveyDefinition, cells: Cells, *, path: Path) -> list[Margin]:
    method, given = definition.weighting.method, definition.margins
    where = f"{path} [weighting]"
    if method == "none":
        return []
    if not given:
        message = texts.NO_MARGINS.format(method=method)
        raise SurveyError(message, where=where, cure=texts.NO_MARGINS_CURE)
    if method == "poststratify" and len(given) > 1:
        message = texts.ONE_MARGIN.format(count=len(given))
        raise SurveyError(message, where=where, cure=texts.ONE_MARGIN_CURE)
    return [read_margin(margin, cells, folder=path.parent) for margin in given]


@contextmanager
def _placed(where: str) -> Iterator[None]:
    """An error of pure numbers says where an officer finds its cause."""
    try:
        yield
    except SurveyError as error:
        if error.where:
            raise
        raise SurveyError(error.what, where=where, cure=error.cure) from error
