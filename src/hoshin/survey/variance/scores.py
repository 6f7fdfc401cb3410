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


def share_scores(group: Integers, sums: Sums, share: Floats, total: Floats) -> Scores:
    """The scores of shares.

    Parameters
    ----------
    group : (c,) int
        The group of each cell, 0 … g-1: cells outside every group are not in it.
    sums : Sums
        (c, k)
    share, total : (g, k) float
        p and B = Σw over the base of each group; nan and 0 where the base is empty.

    Notes
    -----
    y and d are 0 or 1, so that y² = y d = y: Σx² needs Σw²y and Σw²d alone.
    """
    held = total > 0
    p = np.where(held, share, 0.0)[group]
    b = np.where(held, 1 / np.where(held, total, 1.0), 0.0)[group]
    cross = (sums.counted_squares - p * sums.base_squares) * b
    squares = (sums.counted_squares * (1 - 2 * p) + p * p * sums.base_squares) * (b * b)
    return Scores((sums.counted - p * sums.base) * b, squares, cross)
