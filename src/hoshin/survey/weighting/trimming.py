"""Trimming: weights far from the mean are brought back, and what that frees is spread over the rest."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from hoshin.survey import texts
from hoshin.survey.errors import SurveyError
from hoshin.survey.weighting.margin import FloatArray


@dataclass(frozen=True)
class TrimResult:
    """Weights after trimming.

    Parameters
    ----------
    weights : (k,) float, residents per respondent
    trimmed : int, people
        Respondents whose weight was brought back.
    low, high : float, residents per respondent
        The bounds as weights.
    """

    weights: FloatArray
    trimmed: int
    low: float
    high: float


def trim(weights: ArrayLike, counts: ArrayLike, low: float, high: float) -> TrimResult:
    """Bring weights back between bounds and spread the excess evenly over the untrimmed.

    Parameters
    ----------
    weights : (k,) float, residents per respondent
        Distinct weights, or one for each respondent.
    counts : (k,) int, people
        Respondents with that weight.
    low, high : float
        Bounds relative to the mean weight, low <= 1 <= high.

    Returns
    -------
    TrimResult
        The weights' sum is kept. Once, as R: a weight lifted by the excess may pass the upper bound.

    Raises
    ------
    SurveyError
        If the bounds do not stand around 1, or leave no weight untrimmed, or a weight would become 0
        or less. Cure: wider bounds.

    References
    ----------
    Equal to R's `trimWeights(strict = FALSE)` with bounds times the mean weight.

    Examples
    --------
    >>> result = trim([1.0, 2.0, 9.0], [4, 4, 2], 0.3, 2.0)
    >>> result.weights, result.trimmed
    (array([1.75, 2.75, 6.  ]), 2)
    """
    given = np.asarray(weights, dtype=np.float64)
    people = np.asarray(counts)
    if not 0 <= low <= 1 <= high:
        raise SurveyError(texts.TRIM_BAD.format(low=low, high=high), cure=texts.TRIM_CURE)
    mean = float((given * people).sum() / people.sum())
    bounds = (low * mean, high * mean)
    outside = (given < bounds[0]) | (given > bounds[1])
    if not outside.any():
        return TrimResult(given.copy(), 0, *bounds)
    clipped = np.clip(given, *bounds)
    inside = int(people[~outside].sum())
    if not inside:
        raise SurveyError(texts.TRIM_ALL.format(low=low, high=high), cure=texts.TRIM_CURE)
    excess = float(((given - clipped) * people).sum())
    clipped[~outside] += excess / inside
    if clipped.min() <= 0:
        raise SurveyError(texts.TRIM_NEGATIVE.format(low=low, high=high), cure=texts.TRIM_CURE)
    return TrimResult(clipped, int(people[outside].sum()), *bounds)
