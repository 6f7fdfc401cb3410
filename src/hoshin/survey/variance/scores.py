"""Linearised scores of ratios, summed in cells."""

from dataclasses import dataclass

import numpy as np

from hoshin.survey.cells.table import Floats, Integers, Sums


@dataclass(frozen=True)
class Scores:
    """Sums of x = w (y - p d) / B over the respondents of c cells, for k ratios.

    Parameters
    ----------
    first, second : (c, k) float
        Σx and Σx².
    cross : (c, k) float
        Σwx: what calibrated weights need beside them.
    """

    first: Floats
    second: Floats
    cross: Floats

    def of(self, cells: Integers) -> "Scores":
        """The same for some of the cells."""
        return Scores(self.first[cells], self.second[cells], self.cross[cells])


def share_scores(group: Integers, sums: Sums, *, counted: Floats, others: Floats) -> Scores:
    """The scores of shares.

    Parameters
    ----------
    group : (c,) int
        The group of each cell, 0 … g-1: cells outside every group are not in it.
    sums : Sums
        (c, k)
    counted, others : (g, k) float
        Σw over those of the base with a counted answer, and over the others.

    Notes
    -----
    x = w (1 - p) / B for those who gave a counted answer, and -w p / B for the others; both parts
    are summed apart, so that nothing cancels where p is near 0 or 1.
    """
    total = counted + others
    held = total > 0
    inverse = np.where(held, 1 / np.where(held, total, 1.0), 0.0)
    p, q = (counted * inverse)[group], (others * inverse)[group]
    b = inverse[group]
    cross = (q * sums.counted_squares - p * sums.other_squares) * b
    squares = (q * q * sums.counted_squares + p * p * sums.other_squares) * (b * b)
    return Scores((q * sums.counted - p * sums.others) * b, squares, cross)
