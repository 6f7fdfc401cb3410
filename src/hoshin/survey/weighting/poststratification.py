"""Poststratification: weights that fit one set of totals."""

import numpy as np
from numpy.typing import ArrayLike

from hoshin.survey.weighting.margin import FloatArray, Margin, check_margins


def poststratify(weight_sums: ArrayLike, margin: Margin) -> FloatArray:
    """Factors that make the weights of each poststratum sum to its total.

    Parameters
    ----------
    weight_sums : (cells,) float, residents
        Summed design weights of each cell.
    margin : Margin
        The poststrata and their totals.

    Returns
    -------
    (cells,) float
        New weight over old weight; 1 where nobody answered.

    Raises
    ------
    SurveyError
        If a poststratum has no respondents, or respondents and no total. Cure: merge it with another.

    References
    ----------
    Equal to R's `postStratify`.

    Examples
    --------
    >>> margin = Margin("sex", np.array([0, 1, 1]), np.array([50.0, 50.0]), ["f", "m"])
    >>> poststratify(np.array([10.0, 5.0, 20.0]), margin)
    array([5., 2., 2.])
    """
    weights = np.asarray(weight_sums, dtype=np.float64)
    check_margins(weights, [margin], tolerance=0.0)
    sums = margin.sums(weights)
    factors = np.divide(margin.totals, sums, out=np.ones(len(sums)), where=sums > 0)
    return factors[margin.codes]
