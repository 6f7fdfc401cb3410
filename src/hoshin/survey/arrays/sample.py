"""A sample ready for estimates: its design, its final weights, the way to its errors."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from hoshin.survey import texts
from hoshin.survey.arrays.errors_of import ErrorsOf, Linearised, Replicated
from hoshin.survey.arrays.fitting import Fit
from hoshin.survey.arrays.labels import HERE
from hoshin.survey.cells.table import Floats, Integers
from hoshin.survey.design import SampleDesign
from hoshin.survey.errors import SurveyError
from hoshin.survey.replicates.pieces import Making, PieceReplicates, unit_replicates
from hoshin.survey.replicates.scales import Scales
from hoshin.survey.variance.calibrated import Calibration


@dataclass(frozen=True)
class Made:
    """Replicates to be made from the design."""

    kind: Literal["bootstrap", "jk1", "jkn"]
    replicates: int = 200
    seed: int | None = None
    mse: bool = False


@dataclass(frozen=True)
class Brought:
    """Replicate weights that a file brings: (n, replicates)."""

    weights: Floats
    scales: Scales
    mse: bool


@dataclass(frozen=True)
class Sample:
    """n respondents with final weights."""

    design: SampleDesign
    weight: Floats
    errors: ErrorsOf

    def of(self, order: Integers) -> "Sample":
        """The same respondents in another order."""
        return Sample(self.design.of(order), self.weight[order], self.errors.of(order))


def sample_of(
    design: SampleDesign, weight: Floats, fit: Fit | None, replicates: Made | Brought | None
) -> Sample:
    """Fit the weights, and in each replicate again."""
    factors = np.ones(len(weight)) if fit is None else fit.factors(weight)
    final = weight * factors
    if replicates is None:
        calibration = None
        if fit is not None:
            calibration = Calibration(fit.margins, weight, final, final * final)
        return Sample(design, final, Linearised(design, final, calibration))
    pieces = _pieces(design, weight, replicates)
    if fit is not None:
        pieces = pieces.times(fit.redone(weight, pieces) / factors[:, None])
    known = design if isinstance(replicates, Made) else None
    return Sample(design, final, Replicated(pieces, known, final))


def _pieces(design: SampleDesign, weight: Floats, given: Made | Brought) -> PieceReplicates:
    if isinstance(given, Brought):
        multipliers = given.weights / weight[:, None]
        own = np.arange(len(weight))
        return PieceReplicates(own, multipliers, given.scales, given.mse, alone=True)
    how = Making(given.kind, given.replicates, given.seed)
    return unit_replicates(design, how, mse=given.mse, where=HERE)


def replicate_weights(weights: ArrayLike, size: int) -> Floats:
    """(size, replicates) weights, at least 0.

    Raises
    ------
    SurveyError
        If they are something else.
    """
    array = np.asarray(weights, np.float64)
    if array.ndim != 2 or len(array) != size or not (np.isfinite(array) & (array >= 0)).all():
        message = texts.REPLICATES_SHAPE.format(shape=array.shape)
        raise SurveyError(message, where=HERE, cure=texts.REPLICATES_SHAPE_CURE)
    return array


def order_keys(design: SampleDesign, replicates: Made | Brought | None) -> list[Integers | Floats]:
    """What tells respondents apart, beside their weight and their answers."""
    keys: list[Integers | Floats] = []
    for stage in design.stages:
        keys += [stage.stratum] if stage.unit is None else [stage.unit, stage.stratum]
    if isinstance(replicates, Brought):
        keys.append(_fingerprint(replicates.weights))
    return keys


def _fingerprint(rows: Floats) -> Integers:
    """A whole number for each row of numbers, from all of their bits."""
    bits = np.ascontiguousarray(rows).view(np.uint64)
    odd = np.arange(bits.shape[1], dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    mixed = (bits ^ (bits >> np.uint64(31))) * (odd | np.uint64(1))
    found: Integers = mixed.sum(axis=1, dtype=np.uint64).view(np.int64)
    return found
