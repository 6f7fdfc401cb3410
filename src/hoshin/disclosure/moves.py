"""Moves of the unknowns that keep what is linked, and leave nobody less than nobody.

Where people gave several answers, a move changes one answer and the base, and leaves the other
answers as they are: an attacker may not rule it out, and there are far fewer such moves.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from hoshin.disclosure.space import Space
from hoshin.disclosure.tables import BASE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_array


MIXED_TURNS = 12
_MIXING = 2_654_435_761  # its multiples have bits that look tossed


@dataclass(frozen=True)
class Moves:
    """Moves, as numbers that are free but for what binds them.

    Parameters
    ----------
    links : (r, v) sparse
        Rows that stay 0.
    sums : (c, v) sparse
        The move of each cell.
    low : (v,) float
        How far down each number may go.
    rooms : (k, v) sparse, and room : (k,) float
        Sums of numbers that may go down by so much.
    """

    links: "csr_array"
    sums: "csr_array"
    low: "NDArray[np.float64]"
    rooms: "csr_array"
    room: "NDArray[np.float64]"

    @property
    def size(self) -> int:
        return len(self.low)

    @classmethod
    def of(cls, space: Space, way: "csr_array") -> "Moves":
        import numpy as np
        from scipy.sparse import csr_array

        places = np.diff(way.indptr)
        alone, several = np.flatnonzero(places == 1), np.flatnonzero(places > 1)
        low = np.full(way.shape[1], -np.inf)
        np.maximum.at(low, way.indices[way.indptr[alone]], -space.truth[alone].astype(float))
        least: dict[tuple[int, ...], int] = {}
        for at in several.tolist():
            key = tuple(sorted(way.indices[way.indptr[at] : way.indptr[at + 1]].tolist()))
            least[key] = min(least.get(key, int(space.truth[at])), int(space.truth[at]))
        rows = [at for at, key in enumerate(least) for _ in key]
        columns = [column for key in least for column in key]
        shape = (len(least), way.shape[1])
        rooms = csr_array((np.ones(len(rows)), (rows, columns)), shape=shape)
        links = (space.links @ way).astype("float64")
        links.eliminate_zeros()
        links = links[np.flatnonzero(np.diff(links.indptr))]
        sums = (space.sums @ way).astype("float64")
        return cls(links, sums, low, rooms, np.array(list(least.values()), float))

    @classmethod
    def all_of(cls, space: Space) -> "dict[str, Moves]":
        """The moves by the answer that moves; of those who gave one answer each, all."""
        from scipy.sparse import eye_array

        if not space.ways:
            whole = eye_array(len(space.truth), format="csr", dtype="int64")
            return {BASE: cls.of(space, whole)}
        return {answer: cls.of(space, way) for answer, way in space.ways.items()}


def mixed_signs(cells: "NDArray[np.int64]", turn: int) -> "NDArray[np.float64]":
    """Which of some cells one move takes up (1) and which down (-1): another half of them each turn."""
    import numpy as np

    return np.where((cells * _MIXING >> turn) & 1, 1.0, -1.0)


_Of = TypeVar("_Of")


def moves_for(moves: dict[str, _Of], answer: str) -> list[_Of]:
    """Of moves by answer those that may move a cell of one; of a base, any."""
    return [moves[answer]] if answer in moves and answer != BASE else list(moves.values())
