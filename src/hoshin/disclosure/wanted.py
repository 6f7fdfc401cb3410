"""What is asked of a choice of cells."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Wanted:
    """What is asked of a choice; arrays over the cells of a space.

    Parameters
    ----------
    withheld : (c,) bool
        What nobody is shown from the start: small cells, and cells that stand in no table.
    protected : (c,) bool
        Cells whose bounds must lie apart; every cell that is withheld later joins them.
    cost : (c,) float
        Of withholding a cell; inf where an earlier release shows it.
    width : (c,) int
        How far apart, in people.
    """

    withheld: "NDArray[np.bool_]"
    protected: "NDArray[np.bool_]"
    cost: "NDArray[np.float64]"
    width: "NDArray[np.int64]"
