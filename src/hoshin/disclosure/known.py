"""What was found out of one topic, for when it is looked at again with a few more cells withheld."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hoshin.disclosure.tables import Cell

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Cut:
    """What widening a cell needs: the sum over cells chosen is at least `right`.

    Parameters
    ----------
    row : (c,) float
        Of every cell; 0 where no choice is.
    """

    row: "NDArray[np.float64]"
    right: float


@dataclass
class Known:
    """Moves, cuts and assignments of one space; none of them is believed without being held against it.

    Parameters
    ----------
    moves : list of (c,) float
        Changes of all cells; good where no shown cell changes.
    cuts : list of Cut
        Hold whatever is withheld from the start.
    people : list of (u,) int
        Assignments; good where they agree with what is shown.
    """

    cells: Sequence[Cell] = ()
    moves: "list[NDArray[np.float64]]" = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)
    people: "list[NDArray[np.int64]]" = field(default_factory=list)

    def of(self, cells: Sequence[Cell]) -> "Known":
        """Itself; emptied, where it was of other cells."""
        if self.cells != cells:
            self.cells, self.moves, self.cuts, self.people = cells, [], [], []
        return self
