"""A margin: categories with known totals, and the cells of the sample sorted into them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hoshin.survey import texts
from hoshin.survey.errors import SurveyError

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.intp]


@dataclass(frozen=True)
class Margin:
    """Known totals of categories.

    Parameters
    ----------
    name : str
        What an officer calls it: the file or the columns.
    codes : (cells,) int
        The category of each cell, as an index into `totals`.
    totals : (categories,) float, residents
        NaN where the answers have a category that the table of totals lacks.
    labels : (categories,) str
        The categories in words, for messages.
    """

    name: str
    codes: IntArray
    totals: FloatArray
    labels: Sequence[str]

    def sums(self, values: FloatArray) -> FloatArray:
        """Sums of a value per cell by category: (cells,) to (categories,)."""
        sums = np.bincount(self.codes, weights=values, minlength=len(self.totals))
        return np.asarray(sums, dtype=np.float64)

    def check(self, weight_sums: FloatArray) -> None:
        """Refuse what no weights can fit.

        Raises
        ------
        SurveyError
            If the answers have a category that the totals lack, a total is negative or infinite, a
            total is 0 where there are respondents, or more than 0 where there are none.
        """
        weighted = self.sums(weight_sums)
        totals = self.totals
        self._refuse(np.isnan(totals) & (weighted > 0), texts.MARGIN_LACKS, texts.MARGIN_LACKS_CURE)
        self._refuse(~np.isnan(totals) & ~(np.isfinite(totals) & (totals >= 0)), texts.TOTAL_BAD)
        self._refuse((totals == 0) & (weighted > 0), texts.TOTAL_ZERO, texts.TOTAL_ZERO_CURE)
        self._refuse((totals > 0) & (weighted <= 0), texts.MARGIN_EMPTY, texts.MARGIN_EMPTY_CURE)

    def misfits(self, weights: FloatArray) -> FloatArray:
        """How far the weighted sums are from the totals, relative to them: (categories,), signed."""
        positive = self.totals > 0
        achieved = self.sums(weights)[positive]
        misfit = np.zeros(len(self.totals))
        misfit[positive] = achieved / self.totals[positive] - 1
        return misfit

    def _refuse(self, wrong: NDArray[np.bool_], what: str, cure: str = "") -> None:
        if wrong.any():
            first = int(np.flatnonzero(wrong)[0])
            message = what.format(
                margin=self.name, category=self.labels[first], total=f"{self.totals[first]:.15g}"
            )
            raise SurveyError(message, cure=cure or texts.TOTALS_CURE)


def check_margins(weight_sums: FloatArray, margins: Sequence[Margin], *, tolerance: float) -> None:
    """Refuse weights that are no weights, and margins that cannot all hold.

    Raises
    ------
    SurveyError
        For what `Margin.check` refuses, and if the margins' sums differ by more than `tolerance`
        (relative): then they speak of different populations.
    """
    if not np.all(np.isfinite(weight_sums) & (weight_sums >= 0)):
        bad = weight_sums[~(np.isfinite(weight_sums) & (weight_sums >= 0))][0]
        raise SurveyError(texts.WEIGHT_NEGATIVE.format(value=f"{bad:g}"), cure=texts.WEIGHT_CURE)
    for margin in margins:
        margin.check(weight_sums)
    first = margins[0]
    size = float(np.nansum(first.totals))
    for other in margins[1:]:
        total = float(np.nansum(other.totals))
        if abs(total - size) > tolerance * size:
            what = texts.MARGINS_DIFFER.format(
                first=first.name, size=f"{size:.15g}", other=other.name, total=f"{total:.15g}"
            )
            raise SurveyError(what, cure=texts.MARGINS_DIFFER_CURE)
