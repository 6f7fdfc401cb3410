"""How far cells move while others are shown: linear programmes, for the choice."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoshin.disclosure.moves import Moves

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FURTHEST = 10_000.0


@dataclass(frozen=True)
class Way:
    """How far a cell moves: the moves of all cells, and the dual of it.

    Parameters
    ----------
    price : (s,) float
        Of each shown cell: how much further, for each person that it moved up.
    fixed : float
        What no choice changes.
    """

    moved: "NDArray[np.float64]"
    price: "NDArray[np.float64]"
    fixed: float

    def learn(self, far: "NDArray[np.float64]") -> None:
        """Note how far up and down all cells were moved."""
        import numpy as np

        far[0] = np.maximum(far[0], self.moved)
        far[1] = np.maximum(far[1], -self.moved)


class Reach:
    """Linear programmes over moves, with some cells shown."""

    def __init__(self, moves: Moves, shown: "NDArray[np.bool_]") -> None:
        import numpy as np
        from scipy.sparse import vstack

        self.moves, self.size = moves, int(shown.sum())
        sums = moves.sums[shown.nonzero()[0]]
        self.there = np.flatnonzero(np.diff(sums.indptr))  # of the shown, what moves at all
        self.rows = vstack([moves.links, sums[self.there]], format="csr")
        self.bounds = np.column_stack([moves.low, np.full(len(moves.low), _FURTHEST)])

    def together(
        self, cells: "NDArray[np.int64]", signs: "NDArray[np.float64]", caps: "NDArray[np.float64]"
    ) -> "NDArray[np.float64]":
        """A move of all cells that takes many of some up or down (`signs`), each as far as its cap."""
        import numpy as np
        from scipy.optimize import linprog
        from scipy.sparse import csr_array, diags_array, eye_array, hstack, vstack

        moves, count = self.moves, len(cells)
        aims = hstack([-diags_array(signs) @ moves.sums[cells], eye_array(count)])
        rooms = hstack([-moves.rooms, csr_array((len(moves.room), count))])
        low = np.concatenate([moves.low, np.full(count, -np.inf)])
        high = np.concatenate([np.full(moves.size, _FURTHEST), caps])
        found = linprog(
            np.concatenate([np.zeros(moves.size), -np.ones(count)]),
            A_ub=vstack([aims, rooms], format="csr"),
            b_ub=np.concatenate([np.zeros(count), moves.room]),
            A_eq=hstack([self.rows, csr_array((self.rows.shape[0], count))], format="csr"),
            b_eq=np.zeros(self.rows.shape[0]),
            bounds=np.column_stack([low, high]),
            method="highs",
        )
        moved: NDArray[np.float64] = moves.sums @ found.x[: moves.size]
        return moved

    def furthest(self, cell: int, *, up: bool) -> Way:
        import numpy as np
        from scipy.optimize import linprog

        moves, sign = self.moves, 1.0 if up else -1.0
        found = linprog(
            -sign * moves.sums[[cell]].toarray()[0],
            A_ub=-moves.rooms if len(moves.room) else None,
            b_ub=moves.room if len(moves.room) else None,
            A_eq=self.rows,
            b_eq=np.zeros(self.rows.shape[0]),
            bounds=self.bounds,
            method="highs",
        )
        fixed = -found.lower.marginals @ moves.low - found.upper.marginals.sum() * _FURTHEST
        if len(moves.room):
            fixed -= found.ineqlin.marginals @ moves.room
        price = np.zeros(self.size)
        price[self.there] = -found.eqlin.marginals[moves.links.shape[0] :]
        return Way(moves.sums @ found.x, price, float(fixed))
