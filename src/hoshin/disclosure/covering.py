"""The fewest further cells to withhold (complementary, joint): an integer programme made of cuts.

A programme chooses cells; for each cell that the choice leaves too narrow, linear programmes say
which cells would widen it, and that becomes an inequality of the next choice.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoshin.disclosure.space import Space
from hoshin.disclosure.wanted import Wanted

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_ENOUGH = 1e-6  # of a person
_FAR = 20.0  # people that a cell may have to move to widen another: four times the usual width
_FURTHEST = 10_000.0
_LARGEST = 2_500  # unknowns; beyond it programmes take too long
_ROUNDS = 60
_GAP = 0.002  # of the price


def cover(space: Space, wanted: Wanted) -> "NDArray[np.bool_] | None":
    """(c,) the cells to withhold, at the least price; None where that is not found.

    Notes
    -----
    Benders' decomposition after Fischetti and Salazar (2001): the dual of "how far can this cell
    move?" gives an inequality that every safe choice meets. It ends when no cell is too narrow;
    then no choice is cheaper by more than the gap, for an attacker who counts parts of people too.
    """
    if len(space.truth) > _LARGEST:
        return None
    return _Cover(space, wanted).found()


@dataclass(frozen=True)
class _Cut:
    """What widening a cell needs: the sum over cells chosen is at least `right`."""

    row: "NDArray[np.float64]"
    right: float


class _Cover:
    def __init__(self, space: Space, wanted: Wanted) -> None:
        import numpy as np

        self.space, self.wanted = space, wanted
        self.counts = space.counts.astype(float)
        self.free = ~wanted.withheld & np.isfinite(wanted.cost)
        self.cuts: list[_Cut] = []
        self.reach = _Reach(space)

    def found(self) -> "NDArray[np.bool_] | None":
        hopeless = self._narrow(self.wanted.withheld | self.free, self.wanted.protected)
        chosen = self.wanted.withheld.copy()
        for _ in range(_ROUNDS):
            held = self.wanted.protected | (chosen & ~self.wanted.withheld)
            narrow = self._narrow(chosen, held & ~hopeless)
            if not narrow.any():
                return chosen
            better = self._choice()
            if better is None:
                return None
            chosen = better
        return None

    def _narrow(
        self, withheld: "NDArray[np.bool_]", asked: "NDArray[np.bool_]"
    ) -> "NDArray[np.bool_]":
        """Which of the cells that are asked about move too little; each leaves a cut."""
        import numpy as np

        shown = ~withheld
        self.reach.show(shown)
        far = np.zeros((2, len(shown)))
        narrow = np.zeros(len(shown), bool)
        order = sorted(asked.nonzero()[0].tolist(), key=lambda at: (self.counts[at], at))
        for at in order:
            needed = self.wanted.width[at] - _ENOUGH
            ways = []
            for up in (True, False):
                if far.sum(axis=0)[at] < needed:
                    ways.append(self.reach.furthest(at, up=up))
                    far[0] = np.maximum(far[0], ways[-1].moved)
                    far[1] = np.maximum(far[1], -ways[-1].moved)
            if far.sum(axis=0)[at] < needed:
                narrow[at] = True
                self._cut(at, shown, ways)
        return narrow

    def _cut(self, at: int, shown: "NDArray[np.bool_]", ways: "list[_Way]") -> None:
        """Every choice that widens this cell meets it (coefficients cut down to what is needed)."""
        import numpy as np

        row = np.zeros(len(shown))
        for way in ways:
            rising = np.minimum(self.counts[shown], _FAR)
            row[shown] += np.where(way.price > 0, way.price * _FAR, -way.price * rising)
        needed = float(self.wanted.width[at]) - sum(way.fixed for way in ways)
        row = np.where(self.free & (row > _ENOUGH), np.minimum(row, needed), 0.0)
        right = needed
        if self.free[at]:
            row[at] -= needed
            right = 0.0
        if needed > _ENOUGH and row.any():
            self.cuts.append(_Cut(row[self.free], right))

    def _choice(self) -> "NDArray[np.bool_] | None":
        """The cheapest choice that meets every cut."""
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import csr_array

        rows = csr_array(np.array([cut.row for cut in self.cuts]))
        right = np.array([cut.right for cut in self.cuts]) - _ENOUGH
        price = self.wanted.cost[self.free]
        found = milp(
            price,
            constraints=LinearConstraint(rows, right, np.inf),
            bounds=Bounds(0, 1),
            integrality=np.ones(len(price)),
            options={"node_limit": 2_000, "mip_rel_gap": _GAP},
        )
        if found.x is None:
            return None
        chosen = self.wanted.withheld.copy()
        chosen[self.free] = found.x > 0.5
        return chosen


@dataclass(frozen=True)
class _Way:
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


class _Reach:
    """Linear programmes over the changes of the unknowns, with some cells shown."""

    def __init__(self, space: Space) -> None:
        self.links = space.links.astype("float64")
        self.sums = space.sums.astype("float64")
        self.low = -space.truth.astype(float)

    def show(self, shown: "NDArray[np.bool_]") -> None:
        import numpy as np
        from scipy.sparse import vstack

        self.rows = vstack([self.links, self.sums[shown.nonzero()[0]]], format="csr")
        self.bounds = np.column_stack([self.low, np.full(len(self.low), _FURTHEST)])

    def furthest(self, cell: int, *, up: bool) -> _Way:
        import numpy as np
        from scipy.optimize import linprog

        sign = 1.0 if up else -1.0
        found = linprog(
            -sign * self.sums[[cell]].toarray()[0],
            A_eq=self.rows,
            b_eq=np.zeros(self.rows.shape[0]),
            bounds=self.bounds,
            method="highs",
        )
        links = self.links.shape[0]
        fixed = -found.lower.marginals @ self.low - found.upper.marginals.sum() * _FURTHEST
        return _Way(self.sums @ found.x, -found.eqlin.marginals[links:], float(fixed))
