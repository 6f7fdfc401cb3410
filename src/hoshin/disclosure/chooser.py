"""Which further cells to withhold so that the small ones cannot be reckoned (complementary, joint).

For each cell that is not yet protected, a linear programme finds the cheapest other counts that
agree with all that is shown and move the cell far enough; the shown cells that it has to move are
withheld too. All tables of a topic are looked at together.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from hoshin.disclosure.covering import cover
from hoshin.disclosure.known import Known
from hoshin.disclosure.moves import Moves, moves_for
from hoshin.disclosure.space import Space
from hoshin.disclosure.wanted import Wanted

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

_MOVED = 1e-6  # of a person
_WORK = 300_000  # numbers in all programmes together; then cells stay withheld
_MANY = 60  # cells that need another one: seldom can they all do without it


def choose_withheld(
    space: Space, wanted: Wanted, known: Known | None = None
) -> "NDArray[np.bool_]":
    """(c,) the cells to withhold, those of `wanted` among them; what is found out joins `known`.

    A cell that nothing can protect stays unprotected: the audit says so.
    """
    found = cover(space, wanted, known)
    if found is None:
        return search_withheld(space, wanted)
    if found.finished:
        return found.withheld
    more = found.withheld & ~wanted.withheld  # a good beginning
    begun = replace(wanted, withheld=found.withheld, protected=wanted.protected | more)
    return search_withheld(space, begun)


def search_withheld(space: Space, wanted: Wanted) -> "NDArray[np.bool_]":
    """(c,) a choice for spaces of any size, not the cheapest.

    Notes
    -----
    The heuristic of Kelly, Golden and Assad (1992), cell by cell, with one programme for all
    tables; then what is no longer needed is shown again.
    """
    search = _Search(space, wanted)
    search.protect()
    search.show_again()
    return search.withheld


@dataclass
class _Search:
    space: Space
    wanted: Wanted
    moves: "dict[int, NDArray[np.float64]]" = field(default_factory=dict)  # of all cells, by target

    def __post_init__(self) -> None:
        self.withheld = self.wanted.withheld.copy()
        self.hopeless: set[int] = set()
        self.counts = self.space.counts
        found = Moves.all_of(self.space)
        self.programmes = {answer: _Programme(each) for answer, each in found.items()}
        self.work = 0

    def protect(self) -> None:
        """Withhold until every cell that must be is protected, or cannot be."""
        while (targets := self._open()) is not None:
            for target in targets:
                if target in self.moves or target in self.hopeless:
                    continue
                self._protect(target)

    def _open(self) -> list[int] | None:
        held = self.wanted.protected | (self.withheld & ~self.wanted.withheld)
        found = [
            int(at)
            for at in held.nonzero()[0]
            if int(at) not in self.moves and int(at) not in self.hopeless
        ]
        return sorted(found, key=lambda at: (int(self.counts[at]), at)) or None

    def _protect(self, target: int) -> None:
        found = self._cheapest(target)
        if found is None:
            self.hopeless.add(target)
            return
        self.moves[target] = found
        self.withheld |= abs(found) > _MOVED
        self._learn(found)

    def _cheapest(self, target: int) -> "NDArray[np.float64] | None":
        """The cheapest move of a target upwards or downwards, as changes of all cells."""
        import numpy as np

        cost = np.where(self.withheld, 0.0, self.wanted.cost)
        found = list(self._ways(target, cost))
        return min(found, key=lambda way: self._price(way, cost)) if found else None

    def _ways(self, target: int, cost: "NDArray[np.float64]") -> "Iterator[NDArray[np.float64]]":
        """Moves of a target upwards and downwards, far enough."""
        width = int(self.wanted.width[target])
        signs = [width, -width] if self.counts[target] >= width else [width]
        for each in moves_for(self.programmes, self.space.cells[target].answer):
            for people in signs:
                self.work += each.moves.size
                found = each.move(target, people, cost)
                if found is not None:
                    yield found

    def _price(self, move: "NDArray[np.float64]", cost: "NDArray[np.float64]") -> float:
        return float(cost[(abs(move) > _MOVED) & ~self.withheld].sum())

    def _learn(self, move: "NDArray[np.float64]") -> None:
        """A move that protects a target protects whatever else moves as far."""
        for at in (abs(move) >= self.wanted.width - _MOVED).nonzero()[0]:
            self.moves.setdefault(int(at), move)

    def show_again(self) -> None:
        """Show cells again where all that need them can do without, dearest first."""
        import numpy as np

        added = (self.withheld & ~self.wanted.withheld).nonzero()[0]
        for at in sorted(added.tolist(), key=lambda each: (-self.wanted.cost[each], each)):
            touched = [t for t, move in self.moves.items() if t != at and abs(move[at]) > _MOVED]
            if len(touched) > _MANY or self.work > _WORK:
                continue
            allowed = self.withheld.copy()
            allowed[at] = False
            cost = np.where(allowed, 0.0, np.inf)
            found = self._without(touched, cost)
            if found is not None:
                self.withheld = allowed
                self.moves.pop(at, None)
                self.moves.update(found)

    def _without(
        self, touched: list[int], cost: "NDArray[np.float64]"
    ) -> "dict[int, NDArray[np.float64]] | None":
        """Other moves for some targets, within the cells that cost nothing; None if one has none."""
        found: dict[int, NDArray[np.float64]] = {}
        for target in touched:
            if target in found:
                continue
            move = next(self._ways(target, cost), None)
            if move is None:
                return None
            for at in touched:
                if abs(move[at]) >= self.wanted.width[at] - _MOVED:
                    found.setdefault(at, move)
        return found


class _Programme:
    """The cheapest moves."""

    def __init__(self, moves: Moves) -> None:
        self.moves = moves

    def move(
        self, target: int, people: int, cost: "NDArray[np.float64]"
    ) -> "NDArray[np.float64] | None":
        """The changes of all cells when one moves by so many people at the least cost.

        Cells of infinite cost do not move. None where there is no such move.
        """
        import numpy as np
        from scipy.optimize import linprog
        from scipy.sparse import csr_array, hstack

        moves, size = self.moves, self.moves.size
        equal = self._equations(cost > 0, np.isfinite(cost), target)
        right = np.zeros(equal.shape[0])
        right[-1] = people
        paid = cost[np.isfinite(cost) & (cost > 0)]
        price = np.concatenate([np.zeros(size), paid, paid])
        low = np.concatenate([moves.low, np.zeros(2 * len(paid))])
        rooms = hstack([-moves.rooms, csr_array((len(moves.room), 2 * len(paid)))], format="csr")
        found = linprog(
            price,
            A_ub=rooms if len(moves.room) else None,
            b_ub=moves.room if len(moves.room) else None,
            A_eq=equal,
            b_eq=right,
            bounds=np.column_stack([low, np.full(len(low), np.inf)]),
            method="highs",
        )
        if found.status != 0:
            return None
        moved: NDArray[np.float64] = moves.sums @ found.x[:size]
        return moved

    def _equations(
        self, shown: "NDArray[np.bool_]", priced: "NDArray[np.bool_]", target: int
    ) -> "csr_array":
        """Links stay; a shown cell moves only by what is paid for, up or down; the target moves."""
        import numpy as np
        from scipy.sparse import csr_array, eye_array, hstack, vstack

        paid = eye_array(int(shown.sum()), format="csr")[:, np.flatnonzero(priced[shown])]
        moving = hstack([self.moves.sums[shown.nonzero()[0]], -paid, paid])
        width = 2 * paid.shape[1]
        links = self.moves.links
        links = hstack([links, csr_array((links.shape[0], width))])
        aim = hstack([self.moves.sums[[target]], csr_array((1, width))])
        return vstack([links, moving, aim], format="csr")
