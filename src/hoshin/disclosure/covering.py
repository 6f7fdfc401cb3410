"""The fewest further cells to withhold (complementary, joint): an integer programme made of cuts.

A programme chooses cells; for each cell that the choice leaves too narrow, linear programmes say
which cells would widen it, and that becomes an inequality of the next choice.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoshin.disclosure.known import Cut, Known
from hoshin.disclosure.moves import MIXED_TURNS, Moves, mixed_signs, moves_for
from hoshin.disclosure.reach import Reach, Way
from hoshin.disclosure.space import Space
from hoshin.disclosure.wanted import Wanted

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_ENOUGH = 1e-6  # of a person
_FAR = 20.0  # people that a cell may have to move to widen another: four times the usual width
_LARGEST = 2_500  # numbers that move; beyond it programmes take too long
_ROUNDS = 60
_FEW = 3  # cells: as many programmes of their own cost more than one of all that are left
_GAP = 0.002  # of the price
_WORK = 1_000_000  # numbers in all programmes together: a minute or two


@dataclass(frozen=True)
class Covered:
    """What a choice by cuts came to.

    Parameters
    ----------
    withheld : (c,) bool
    finished : bool
        Whether every cell is protected that can be; else the work became too much.
    """

    withheld: "NDArray[np.bool_]"
    finished: bool


def cover(space: Space, wanted: Wanted, known: Known | None = None) -> Covered | None:
    """The cells to withhold, at the least price; None where there is too much for it.

    Notes
    -----
    Benders' decomposition after Fischetti and Salazar (2001): the dual of "how far can this cell
    move?" gives an inequality that every safe choice meets. It ends when no cell is too narrow;
    then no choice is cheaper by more than the gap, for an attacker who counts parts of people too
    (of several answers, for one who moves them one by one).
    """
    moves = Moves.all_of(space)
    if max(each.size for each in moves.values()) > _LARGEST:
        return None
    return _Cover(space, wanted, moves, known or Known()).found()


class _Cover:
    def __init__(self, space: Space, wanted: Wanted, moves: dict[str, Moves], known: Known) -> None:
        import numpy as np

        self.space, self.wanted = space, wanted
        self.counts = space.counts.astype(float)
        self.free = ~wanted.withheld & np.isfinite(wanted.cost)
        self.cuts = known.cuts
        self.moves, self.cells = moves, space.cells
        self.known = known.moves
        self.work = 0

    def found(self) -> Covered:
        hopeless = self._narrow(self.wanted.withheld | self.free, self.wanted.protected)
        begun = self._choice() if self.cuts else None
        chosen = self.wanted.withheld.copy() if begun is None else begun
        for _ in range(_ROUNDS):
            held = self.wanted.protected | (chosen & ~self.wanted.withheld)
            narrow = self._narrow(chosen, held & ~hopeless)
            if self.work <= _WORK and not narrow.any():
                return Covered(chosen, finished=True)
            better = self._choice() if self.work <= _WORK else None
            if better is None:
                break
            chosen = better
        return Covered(chosen, finished=False)

    def _narrow(
        self, withheld: "NDArray[np.bool_]", asked: "NDArray[np.bool_]"
    ) -> "NDArray[np.bool_]":
        """Which of the cells that are asked about move too little; each leaves a cut."""
        import numpy as np

        shown, needed = ~withheld, self.wanted.width.astype(float) - _ENOUGH
        reach = {name: Reach(each, shown) for name, each in self.moves.items()}
        far = self._known(shown)
        self._together(reach, far, asked, needed)
        narrow = np.zeros(len(shown), bool)
        for at in sorted(asked.nonzero()[0].tolist(), key=lambda at: (self.counts[at], at)):
            ways: list[Way] = []
            for each in moves_for(reach, self.cells[at].answer):
                ways = []
                for up in (True, False):
                    if far.sum(axis=0)[at] < needed[at] and self.work <= _WORK:
                        ways.append(each.furthest(at, up=up))
                        ways[-1].learn(far)
                        self.known.append(ways[-1].moved)
                        self.work += each.moves.size
            if far.sum(axis=0)[at] < needed[at] and len(ways) == 2:
                narrow[at] = True
                self._cut(at, shown, ways)
        return narrow

    def _together(
        self,
        reach: dict[str, Reach],
        far: "NDArray[np.float64]",
        asked: "NDArray[np.bool_]",
        needed: "NDArray[np.float64]",
    ) -> None:
        """Moves of many cells at once, as long as that is cheaper than cell by cell."""
        import numpy as np

        idle = 0
        for turn in range(MIXED_TURNS):
            open_ = (asked & (far.sum(axis=0) < needed)).nonzero()[0]
            if len(open_) < _FEW or idle > 1 or self.work > _WORK:
                return
            signs = mixed_signs(open_, turn)
            for each in reach.values():
                moved = each.together(open_, signs, needed[open_])
                self.known.append(moved)
                self.work += each.moves.size
                far[:] = np.maximum(far, np.array([moved, -moved]))
            left = int((asked & (far.sum(axis=0) < needed)).sum())
            idle = idle + 1 if left > len(open_) - _FEW else 0

    def _known(self, shown: "NDArray[np.bool_]") -> "NDArray[np.float64]":
        """How far up and down the cells move by moves that were found and touch no shown cell."""
        import numpy as np

        far = np.zeros((2, len(shown)))
        for moved in self.known:
            if not (abs(moved[shown]) > _ENOUGH).any():
                far = np.maximum(far, np.array([moved, -moved]))
        return far

    def _cut(self, at: int, shown: "NDArray[np.bool_]", ways: "list[Way]") -> None:
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
            self.cuts.append(Cut(row, right))

    def _choice(self) -> "NDArray[np.bool_] | None":
        """The cheapest choice that meets every cut."""
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import csr_array

        held = np.array([cut.row for cut in self.cuts])
        rows = csr_array(held[:, self.free])
        right = np.array([cut.right for cut in self.cuts]) - _ENOUGH
        right -= held[:, self.wanted.withheld].sum(axis=1)  # they are chosen already
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
