"""Exact sums by cell and pattern of answers, over slices of respondents.

A pattern is what a respondent said to a few items at once, a digit to base 3 for each. Whole numbers
below 2**53 add up exactly as floats, so `numpy.bincount` gives the same sums in any order; before they
could grow beyond that they are carried over into integers.
"""

import numpy as np
from numpy.typing import NDArray

from hoshin.survey.cells.scale import Scale
from hoshin.survey.cells.table import CellSums, Floats, Integers, Sums

STATES = 3
_MOST_BINS = 1 << 16  # cells times patterns: they should stay in the processor's cache
_MOST_ALONE = 1 << 19  # where items stand alone: a row then still touches one bin at a time
_MOST_TOGETHER = 4  # 81 patterns fit a TINYINT
_EXACT = 2.0**53
_LOW = 30  # bits of the lower part of a carried sum


def together_of(cells: int, people: int) -> int:
    """How many items make one pattern; 0 where there are too many cells for this way."""
    if cells * STATES > _MOST_ALONE:
        return 0
    bins = min(_MOST_BINS, people)  # more of them take longer to add up than the people
    return max((n for n in range(2, _MOST_TOGETHER + 1) if cells * STATES**n <= bins), default=1)


class PatternSums:
    """Sums that grow slice by slice.

    Parameters
    ----------
    cells, items, together : int
        c cells, k items, items in a pattern.
    weights : list of (Scale, float)
        How each weighted sum becomes whole, and the largest number that is summed.
    """

    def __init__(
        self, cells: int, items: int, *, together: int, weights: list[tuple[Scale, float]]
    ) -> None:
        self._cells, self._items, self._together = cells, items, together
        self._patterns = STATES**together
        patterns = -(-items // together)
        self._people = np.zeros((patterns, cells * self._patterns), np.int64)
        self._weights = [
            [_Limb(patterns, cells, self._patterns, most=scale.most(at, largest))
             for at in range(scale.limbs)]
            for scale, largest in weights
        ]  # fmt: skip
        self._scales = [scale for scale, _ in weights]

    def add(self, cell: Integers, patterns: list[NDArray[np.int8]], values: list[Floats]) -> None:
        """Add a slice.

        Parameters
        ----------
        cell : (n,) int
        patterns : list of (n,) int
        values : list of (n,) float
            One for each weighted sum.
        """
        limbs = [
            (own, whole)
            for owns, scale, value in zip(self._weights, self._scales, values, strict=True)
            for own, whole in zip(owns, scale.whole(value), strict=True)
        ]
        most = int(np.bincount(cell, minlength=1).max()) if limbs else 0
        for own, whole in limbs:
            own.begin(whole, most)
            own.add_whole(cell)
        first = cell * self._patterns
        for at, pattern in enumerate(patterns):
            index = first + pattern
            self._people[at] += np.bincount(index, minlength=self._people.shape[1])
            for own, _ in limbs:
                own.add(at, index)

    def sums(self) -> CellSums:
        """What the slices came to."""
        count, others = (self._of_state(self._people, state).astype(np.int64) for state in (1, 2))
        if not self._scales:
            return CellSums(count, others)
        yes, no = ([self._total(at, state) for at in range(2)] for state in (1, 2))
        weight, squares = (
            _added([limb.whole_total * scale.factor(at) for at, limb in enumerate(limbs)])
            for limbs, scale in zip(self._weights, self._scales, strict=True)
        )
        return CellSums(count, others, Sums(yes[0], no[0], yes[1], no[1]), weight, squares)

    def _total(self, weight: int, state: int) -> Floats:
        scale = self._scales[weight]
        parts = []
        for at, limb in enumerate(self._weights[weight]):
            high, low = (self._of_state(part, state) for part in limb.carried)
            parts.append(_number(high, low) * scale.factor(at))
        return _added(parts)

    def _of_state(self, sums: Integers, state: int) -> Integers:
        """(c, k) the sums over the patterns in which an item has a state."""
        cube = sums.reshape(len(sums), self._cells, *(STATES,) * self._together)
        columns = []
        for item in range(self._items):
            pattern, digit = divmod(item, self._together)
            # the first item is the last digit
            chosen = np.take(cube[pattern], state, axis=self._together - digit)
            columns.append(chosen.reshape(self._cells, -1).sum(axis=1))
        return np.column_stack(columns) if columns else np.zeros((self._cells, 0), np.int64)


class _Limb:
    """One whole number of each respondent, summed by cell and by pattern."""

    def __init__(self, patterns: int, cells: int, states: int, *, most: float) -> None:
        self._most = most
        self._by_pattern = _Carrying((patterns, cells * states))
        self._by_cell = _Carrying((1, cells))
        self._parts: list[tuple[int, Floats]] = []
        self._pending = 0

    def begin(self, whole: Floats, most_in_cell: int) -> None:
        """Take a slice's numbers, of which no cell has more than so many."""
        if self._most * (self._pending + most_in_cell) >= _EXACT:
            self._carry()
        self._parts = [(0, whole)]
        if self._most * most_in_cell >= _EXACT:
            high = np.floor(whole * 2.0**-_LOW)
            self._parts = [(_LOW, high), (0, whole - high * 2.0**_LOW)]
            most_in_cell = 1 << 62  # carried before anything is added to it
        self._pending += most_in_cell

    def add(self, pattern: int, index: Integers) -> None:
        self._by_pattern.add(pattern, index, self._parts)

    def add_whole(self, cell: Integers) -> None:
        self._by_cell.add(0, cell, self._parts)

    @property
    def carried(self) -> tuple[Integers, Integers]:
        self._carry()
        return self._by_pattern.high, self._by_pattern.low

    @property
    def whole_total(self) -> Floats:
        self._carry()
        return _number(self._by_cell.high[0], self._by_cell.low[0])

    def _carry(self) -> None:
        self._by_pattern.carry()
        self._by_cell.carry()
        self._pending = 0


class _Carrying:
    """Sums as floats that are still exact, and what was carried over: high · 2**30 + low."""

    def __init__(self, shape: tuple[int, int]) -> None:
        self.high, self.low = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        self._pending: dict[int, Floats] = {}

    def add(self, row: int, index: Integers, parts: list[tuple[int, Floats]]) -> None:
        for shift, part in parts:
            held = self._pending.get(shift)
            if held is None:
                held = self._pending[shift] = np.zeros(self.high.shape)
            held[row] += np.bincount(index, part, minlength=held.shape[1])

    def carry(self) -> None:
        for shift, held in self._pending.items():
            whole = held.astype(np.int64)
            if shift:
                self.high += whole
            else:
                self.high += whole >> _LOW
                self.low += whole & ((1 << _LOW) - 1)
        self._pending = {}


def _number(high: Integers, low: Integers) -> Floats:
    """high · 2**30 + low, rounded once where it is beyond a float."""
    high, low = high + (low >> _LOW), low & ((1 << _LOW) - 1)
    return np.asarray(high.astype(np.float64) * 2.0**_LOW + low)


def _added(parts: list[Floats]) -> Floats:
    return np.asarray(sum(parts[1:], parts[0]))
