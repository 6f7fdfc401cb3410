"""The least and the largest value in each cell, of numbers that should not vary within it."""

import numpy as np

from hoshin.survey.cells.table import CellOf, Floats


class CellBounds:
    """Bounds that widen batch by batch; `low` and `high` have room for more cells than are known."""

    def __init__(self) -> None:
        self.low, self.high = np.zeros(0), np.zeros(0)

    def add(self, cell: CellOf, values: Floats, *, cells: int) -> None:
        """Add a batch of respondents of so many cells."""
        more = cells - len(self.low)
        if more > 0:
            self.low = np.concatenate([self.low, np.full(more, np.inf)])
            self.high = np.concatenate([self.high, np.full(more, -np.inf)])
        if np.array_equal(self.low.take(cell), values):  # much quicker than the two below
            return
        np.minimum.at(self.low, cell, values)
        np.maximum.at(self.high, cell, values)

    @property
    def vary(self) -> bool:
        """Whether a cell has more than one value."""
        return bool((self.low < self.high).any())
