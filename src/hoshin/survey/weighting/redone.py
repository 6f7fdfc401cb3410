"""Weighting done again in each replicate."""

from collections.abc import Callable

import numpy as np

from hoshin.survey import texts
from hoshin.survey.errors import SurveyError
from hoshin.survey.weighting.margin import FloatArray


def redo_in_replicates(
    weight_sums: FloatArray, fit: Callable[[FloatArray], FloatArray]
) -> FloatArray:
    """Factors of each replicate.

    Parameters
    ----------
    weight_sums : (cells, replicates) float, residents
        Sums of each replicate's weights, before weighting.
    fit : callable
        From (cells,) sums to (cells,) factors: `poststratify`, or the factors of `rake`.

    Returns
    -------
    (cells, replicates) float

    Raises
    ------
    SurveyError
        If a replicate cannot be fitted, as where nobody with a weight is left in a category; it says
        which. Cure: merge the category.

    References
    ----------
    Checked against R's `calibrate` of a replicate design in tests/reference/numbers.

    Examples
    --------
    >>> redo_in_replicates(np.array([[1.0, 2.0], [1.0, 0.0]]), lambda sums: 10 / sums.sum() + 0 * sums)
    array([[5., 5.],
           [5., 5.]])
    """
    factors = np.empty(weight_sums.shape)
    for number, column in enumerate(weight_sums.T):
        try:
            factors[:, number] = fit(column)
        except SurveyError as error:
            place = texts.REPLICATE_PLACE.format(number=number + 1)
            raise SurveyError(error.what, where=place, cure=error.cure) from error
    return factors
