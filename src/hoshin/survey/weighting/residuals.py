"""What of a score the margins explain: the part that calibration takes out of the variance."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from hoshin.survey.weighting.margin import FloatArray, Margin
from hoshin.survey.weighting.system import MarginSystem


class CalibrationFit:
    """Weighted least squares of scores on the dummies of margins, for the variance after raking.

    Make it once for a sample and ask it for as many columns as there are estimates, in chunks.

    Parameters
    ----------
    weight_sums : (cells,) float, residents
        Sums W of the design weights w, before calibration: R's `calibrate` fits with those.
    margins : sequence of Margin
        The margins that the weights were raked to.

    Notes
    -----
    With factors g per cell and scores u per respondent (for a share, d (y - p) / B), the calibrated
    score is g w (u - f), f being what `fitted` returns for the respondent's cell. Its strata and
    clusters give the variance, over all cells of the sample, also where u is 0.

    References
    ----------
    Deville & Särndal (1992), JASA 87. Residuals checked against R's `calibrate(calfun = "raking")`
    in tests/reference/numbers.

    Examples
    --------
    >>> margin = Margin("sex", np.array([0, 1, 1]), np.array([50.0, 50.0]), ["f", "m"])
    >>> fit = CalibrationFit(np.array([10.0, 20.0, 20.0]), [margin])
    >>> fit.fitted(np.array([[10.0], [20.0], [0.0]])).T  # the mean score of each sex
    array([[1. , 0.5, 0.5]])
    """

    def __init__(self, weight_sums: ArrayLike, margins: Sequence[Margin]) -> None:
        self._system = MarginSystem(np.asarray(weight_sums, dtype=np.float64), margins)

    def fitted(self, score_sums: Any) -> FloatArray:
        """The fitted score of each cell.

        Parameters
        ----------
        score_sums : (cells, k) float, dense or SciPy sparse
            Sums of w u over the respondents of the cell: W u where the score is constant in it.

        Returns
        -------
        (cells, k) float
            On the scale of u.
        """
        return self._system.fitted(score_sums)
