"""Adjustment for those who did not answer, by class."""

from collections.abc import Sequence

import numpy as np

from hoshin.survey import texts
from hoshin.survey.errors import SurveyError
from hoshin.survey.weighting.margin import FloatArray, IntArray


def nonresponse_factors(
    codes: IntArray,
    responded: FloatArray,
    *,
    asked: FloatArray,
    labels: Sequence[str],
) -> FloatArray:
    """Factors by which respondents stand for those of their class who did not answer.

    Parameters
    ----------
    codes : (cells,) int
        The adjustment class of each cell, as an index into `labels`.
    responded : (cells,) float, residents
        Summed base weights of those who answered.
    asked : (cells,) float, residents
        Summed base weights of all who were asked.
    labels : (classes,) str
        The classes in words, for messages.

    Returns
    -------
    (cells,) float
        Asked over responded of the cell's class, at least 1; 1 for a class that nobody is in.

    Raises
    ------
    SurveyError
        If nobody of a class answered, or more answered than were asked. Cure: merge the class.

    Notes
    -----
    Unbiased where, within a class, answering does not depend on the answer.

    Examples
    --------
    >>> nonresponse_factors(
    ...     np.array([0, 0, 1]), np.array([10.0, 10.0, 30.0]), asked=np.array([30.0, 20.0, 30.0]),
    ...     labels=["young", "old"],
    ... )
    array([2.5, 2.5, 1. ])
    """
    number = len(labels)
    answered = np.bincount(codes, weights=responded, minlength=number)
    everyone = np.bincount(codes, weights=asked, minlength=number)
    for wrong, what in (
        ((everyone > 0) & (answered <= 0), texts.CLASS_SILENT),
        (answered > everyone * (1 + 1e-12), texts.CLASS_TOO_MANY),
    ):
        if wrong.any():
            first = int(np.flatnonzero(wrong)[0])
            raise SurveyError(what.format(name=labels[first]), cure=texts.CLASS_CURE)
    factors = np.divide(everyone, answered, out=np.ones(number), where=answered > 0)
    return factors[codes]
