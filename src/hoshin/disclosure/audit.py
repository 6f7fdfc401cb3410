"""The audit of a release: how narrowly can an attacker bound each cell that is withheld?

It shares nothing with the choice but the definitions of the cells. Whatever it lets pass it proves
with whole people: for each withheld cell two assignments of people that agree with everything that
is shown and lie as far apart as is asked.
"""

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from hoshin.disclosure.known import Known
from hoshin.disclosure.moves import MIXED_TURNS, Moves, mixed_signs, moves_for
from hoshin.disclosure.space import Space
from hoshin.disclosure.tables import Threshold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

_NEAR = 1e-6
_FEW = 3  # cells: as many programmes of their own cost more than one of all that are left


@dataclass(frozen=True)
class Bounds:
    """What an attacker can say of each cell; arrays over the cells of a space.

    Parameters
    ----------
    low, high : (c,) int
        Both were reached by whole people. Where `exact` is false the true bounds may lie
        further apart.
    exact : (c,) bool
    """

    low: "NDArray[np.int64]"
    high: "NDArray[np.int64]"
    exact: "NDArray[np.bool_]"

    @property
    def width(self) -> "NDArray[np.int64]":
        return self.high - self.low


def audit_cells(
    space: Space,
    *,
    shown: "NDArray[np.bool_]",
    asked: "NDArray[np.bool_]",
    width: int,
    known: Known | None = None,
) -> Bounds:
    """Bounds of the cells that are asked about, given those that are shown.

    Parameters
    ----------
    shown : (c,) bool
        Known to the attacker exactly: rounding is not counted on.
    asked : (c,) bool
    width : int
        Once two assignments lie so far apart, the cell is not looked at further.
    known : Known, optional
        Assignments that were found before: held against what is shown now, then as good as new ones.

    Notes
    -----
    One programme for the largest and one for the least value of a cell, over all non-negative
    counts that agree with what is shown. A vertex that is not of whole people is replaced by
    an integer programme. Every assignment found bounds all cells at once, so most cells never
    need a programme of their own; programmes for many cells at once come first. Of several
    answers one is moved with the base first, while the others stay; only where that does not
    reach far enough, all are.
    """
    audit = _Audit(space, shown)
    audit.recall(known or Known())
    for at in asked.nonzero()[0].tolist() if space.ways else ():
        audit.near(at, width)
    audit.together(asked, width)
    for at in asked.nonzero()[0].tolist():
        for sign in (1, -1):
            if audit.high[at] - audit.low[at] < width:
                audit.reach(at, sign)
    return Bounds(audit.low, audit.high, audit.ends[0] & audit.ends[1])


class _Audit:
    def __init__(self, space: Space, shown: "NDArray[np.bool_]") -> None:
        import numpy as np
        from scipy.sparse import vstack

        self.space = space
        self.low, self.high = space.counts.copy(), space.counts.copy()
        self.found: list[NDArray[np.int64]] = []
        self.ends = np.zeros((2, len(self.low)), bool)
        where = shown.nonzero()[0]
        self.rows = vstack([space.links, space.sums[where]], format="csr")
        nothing = np.zeros(space.links.shape[0], np.int64)
        self.values = np.concatenate([nothing, space.counts[where]])
        self.most = int(space.truth.sum()) + 100  # more people than anybody would think of
        self.reached = [_Reached.of(space, each) for each in space.thresholds]
        self.moves = {each: _Moves.of(space, way, where) for each, way in space.ways.items()}

    def recall(self, known: Known) -> None:
        """Learn from assignments that were found before, where they agree with what is shown now."""
        self.found = known.people
        for people in [each for each in known.people if self._agrees(each)]:
            self._bound(people)

    def together(self, asked: "NDArray[np.bool_]", width: int) -> None:
        """Assignments in which many cells lie far from what they are, as long as they are whole people."""
        idle = 0
        for turn in range(MIXED_TURNS):
            cells = (asked & (self.high - self.low < width)).nonzero()[0]
            if len(cells) < _FEW or idle > 1:
                return
            people = self._mixed(cells, turn, width)
            if people is not None:
                self._learn(people)
            left = int((asked & (self.high - self.low < width)).sum())
            idle = idle + 1 if left > len(cells) - _FEW else 0

    def _mixed(
        self, cells: "NDArray[np.int64]", turn: int, width: int
    ) -> "NDArray[np.int64] | None":
        import numpy as np
        from scipy.optimize import Bounds as Limits
        from scipy.optimize import LinearConstraint, milp
        from scipy.sparse import csr_array, diags_array, eye_array, hstack

        size, count, signs = len(self.space.truth), len(cells), mixed_signs(cells, turn)
        aims = hstack([-diags_array(signs) @ self.space.sums[cells], eye_array(count)])
        wider = hstack([self.rows, csr_array((self.rows.shape[0], count))])
        found = milp(
            np.concatenate([np.zeros(size), -np.ones(count)]),
            constraints=[
                LinearConstraint(wider, self.values, self.values),
                LinearConstraint(aims, -np.inf, -signs * self.space.counts[cells]),
            ],
            bounds=Limits(
                np.concatenate([np.zeros(size), np.full(count, -np.inf)]),
                np.concatenate([np.full(size, self.most), np.full(count, width)]),
            ),
        )
        return None if found.x is None else self._checked(found.x[:size])

    def near(self, cell: int, width: int) -> None:
        """Assignments in which only one answer and the base move, until they lie far apart."""
        for moves in moves_for(self.moves, self.space.cells[cell].answer):
            for sign in (1, -1):
                for whole in (False, True):
                    if self.high[cell] - self.low[cell] >= width:
                        return
                    people = self._moved(moves, cell, sign, whole=whole)
                    if people is not None:
                        self._learn(people)
                        break

    def _moved(
        self, moves: "_Moves", cell: int, sign: int, *, whole: bool
    ) -> "NDArray[np.int64] | None":
        import numpy as np
        from scipy.optimize import Bounds as Limits
        from scipy.optimize import LinearConstraint, milp

        room = moves.moves.room
        found = milp(
            moves.moves.sums[[cell]].toarray()[0] * -sign,
            constraints=[
                LinearConstraint(moves.rows, 0, 0),
                LinearConstraint(moves.moves.rooms, -room, np.inf),
            ],
            bounds=Limits(moves.moves.low, self.most),
            integrality=np.full(len(moves.moves.low), int(whole)),
            options={"node_limit": 2_000},
        )
        return None if found.x is None else self._checked(self.space.truth + moves.way @ found.x)

    def reach(self, cell: int, sign: int) -> None:
        """The largest (1) or least (-1) value of a cell, and what that assignment says of others."""
        goal = self.space.sums[[cell]].toarray()[0] * -sign
        people = self._best(goal, whole=False)
        if people is None:
            people = self._best(goal, whole=True)
        if people is None:
            people = self.space.truth
        self._learn(people)
        self.ends[0 if sign > 0 else 1, cell] = True

    def _learn(self, people: "NDArray[np.int64]") -> None:
        self.found.append(people)
        self._bound(people)

    def _bound(self, people: "NDArray[np.int64]") -> None:
        import numpy as np

        values = self.space.sums @ people
        self.low, self.high = np.minimum(self.low, values), np.maximum(self.high, values)

    def _best(self, goal: "NDArray[np.int64]", *, whole: bool) -> "NDArray[np.int64] | None":
        """The least of a goal, by a linear or an integer programme; None where none is proved."""
        import numpy as np
        from scipy.optimize import Bounds as Limits
        from scipy.optimize import LinearConstraint, milp
        from scipy.sparse import csr_array, hstack

        flags = sum(len(each.cells) for each in self.reached) if whole else 0
        wider = csr_array((self.rows.shape[0], flags), dtype="int64")
        limits = [LinearConstraint(hstack([self.rows, wider]), self.values, self.values)]
        limits += self._thresholds(flags) if flags else []
        size = len(goal)
        found = milp(
            np.concatenate([goal, np.zeros(flags, np.int64)]),
            constraints=limits,
            bounds=Limits(0, np.concatenate([np.full(size, self.most), np.ones(flags)])),
            integrality=np.full(size + flags, int(whole)),
            options={"node_limit": 2_000},
        )
        return None if found.x is None else self._checked(found.x[:size])

    def _thresholds(self, flags: int) -> "list[Any]":
        """So many groups reach their number: a flag of each says whether it does."""
        import numpy as np
        from scipy.optimize import LinearConstraint
        from scipy.sparse import eye_array, hstack

        limits, start = [], 0
        for each in self.reached:
            sums, count = self.space.sums[each.cells], len(each.cells)
            mine = eye_array(flags, format="csr")[start : start + count]
            limits.append(
                LinearConstraint(hstack([sums, -each.at_least * mine]), 0.0, np.inf)  # up to it
            )
            over = hstack([sums, -float(self.most) * mine])
            limits.append(LinearConstraint(over, -np.inf, each.at_least - 1))
            picked = np.zeros(len(self.space.truth) + flags)
            picked[len(self.space.truth) + start :][:count] = 1
            limits.append(LinearConstraint(picked[None, :], each.least, each.most))
            start += count
        return limits

    def _checked(self, found: "NDArray[np.float64]") -> "NDArray[np.int64] | None":
        """The whole people of a solution, if they agree exactly with what is published."""
        import numpy as np

        people: NDArray[np.int64] = np.rint(found).astype(np.int64)
        near = abs(found - people).max(initial=0) < _NEAR
        return people if near and self._agrees(people) else None

    def _agrees(self, people: "NDArray[np.int64]") -> bool:
        """Whether whole people are as is published, exactly."""
        agrees = people.min(initial=0) >= 0 and bool((self.rows @ people == self.values).all())
        values = self.space.sums @ people
        return agrees and all(each.holds(values) for each in self.reached)


@dataclass(frozen=True)
class _Moves:
    """Moves of one answer and the base, with some cells shown."""

    way: "csr_array"
    moves: Moves
    rows: "csr_array"

    @classmethod
    def of(cls, space: Space, way: "csr_array", shown: "NDArray[np.int64]") -> "_Moves":
        import numpy as np
        from scipy.sparse import vstack

        moves = Moves.of(space, way)
        sums = moves.sums[shown]
        there = sums[np.flatnonzero(np.diff(sums.indptr))]
        return cls(way, moves, vstack([moves.links, there], format="csr"))


@dataclass(frozen=True)
class _Reached:
    """A threshold over the cells of a space, its number rounded up: counts are whole."""

    cells: list[int]
    at_least: int
    least: int
    most: int

    @classmethod
    def of(cls, space: Space, threshold: Threshold) -> "_Reached":
        at = {cell: place for place, cell in enumerate(space.cells)}
        cells = [at[cell] for cell in threshold.cells]
        return cls(cells, ceil(threshold.at_least), threshold.least, threshold.most)

    def holds(self, values: "NDArray[np.int64]") -> bool:
        return self.least <= int((values[self.cells] >= self.at_least).sum()) <= self.most
