"""Exact sums by cell and pattern of answers, over batches of respondents.

A pattern is what a respondent said to a few items at once, a digit to base 3 for each. Whole numbers
below 2**53 add up exactly as floats, in any order; before sums could grow beyond that they are carried
over into integers. Two sums that belong together are the two parts of a complex number: one pass adds
both up.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hoshin.survey.cells.scale import Scale
from hoshin.survey.cells.table import CellOf, CellSums, Floats, Integers, Sums

STATES = 3
_MOST_BINS = 1 << 16  # cells times patterns: they should stay in the processor's cache
_MOST_ALONE = 1 << 19  # where items stand alone: a row then still touches one bin at a time
_MOST_TOGETHER = 4  # 81 patterns fit a TINYINT
_EXACT = 2.0**53
_LOW = 30  # bits of the lower part of a carried sum
_MOST_ROWS = 1 << 20  # of a batch
_MOST_OF_PART = 2.0**32  # of a number of 61 bits that was cut there

States = NDArray[np.int8]


def together_of(cells: int, people: int) -> int:
    """How many items make one pattern; 0 where there are too many cells for this way."""
    if cells * STATES > _MOST_ALONE:
        return 0
    bins = min(_MOST_BINS, people)  # more of them take longer to add up than the people
    return max((n for n in range(2, _MOST_TOGETHER + 1) if cells * STATES**n <= bins), default=1)


class PatternSums:
    """Sums that grow batch by batch, of cells that may become more.

    Parameters
    ----------
    items, people : int
        k items, and about how many respondents there are.
    weights : sequence of (Scale, float)
        How each weighted sum becomes whole, and the largest number that is summed.
    """

    def __init__(self, items: int, *, people: int, weights: Sequence[tuple[Scale, float]]) -> None:
        self._people, self._scales = people, [scale for scale, _ in weights]
        limbs = [scale.most(at, largest) for scale, largest in weights for at in range(scale.limbs)]
        self._most, self._cut = max(limbs, default=0.0), False
        self._counts = np.zeros((items, 0, 2), np.int64)
        self._totals = [_Carried(items) for _ in limbs]
        self._lay_out(0)

    def add(
        self, cell: CellOf, states: Sequence[States], values: Sequence[Floats], *, cells: int
    ) -> None:
        """Add a batch.

        Parameters
        ----------
        cell : (n,) int
            0 … cells-1.
        states : sequence of (n,) int
            One for each item: 1 a counted answer, 2 another one, 0 neither.
        values : sequence of (n,) float
            One for each weighted sum.
        cells : int
            Cells that are known by now.
        """
        if len(cell) > _MOST_ROWS:
            half = len(cell) // 2
            for part in (slice(None, half), slice(half, None)):
                said, summed = [each[part] for each in states], [each[part] for each in values]
                self.add(cell[part], said, summed, cells=cells)
            return
        if cells > len(self._since):
            self._carry()
            self._count()
            # those that follow will be more
            self._lay_out(cells * 5 // 4 + 1 if len(self._since) else cells)
        wholes = [
            whole
            for scale, value in zip(self._scales, values, strict=True)
            for whole in scale.whole(value)
        ]
        pairs = self._paired(wholes, cell) if wholes else []
        first = np.multiply(cell, self._patterns, dtype=np.int64)
        for at in range(len(self._people_of)):
            index = self._index(first, states[at * self._together : (at + 1) * self._together])
            self._people_of[at] += np.bincount(index, minlength=self._people_of.shape[1])
            for held, pair in zip(self._held, pairs, strict=False):
                np.add.at(held[at], index, pair)

    def sums(self, order: Integers) -> CellSums:
        """What the batches came to, the cells put in an order."""
        self._carry()
        self._count()
        count, others = (_by_cell(self._counts[:, order, state]) for state in (0, 1))
        if not self._scales:
            return CellSums(count, others)
        numbers, every, first = [], [], 0
        for scale in self._scales:
            limbs = [
                (total, scale.factor(at))
                for at, total in enumerate(self._totals[first : first + scale.limbs])
            ]
            numbers.append(_added([limb.items.numbers(order) * unit for limb, unit in limbs]))
            every.append(_added([limb.every.numbers(order)[0] * unit for limb, unit in limbs]))
            first += scale.limbs
        sums = Sums(*(_by_cell(each[..., state]) for each in numbers for state in (0, 1)))
        return CellSums(count, others, sums, every[0], every[1])

    def _lay_out(self, cells: int) -> None:
        """Room for so many cells, nothing being pending."""
        items = len(self._counts)
        self._together = max(1, together_of(cells, self._people))
        self._patterns = STATES**self._together
        groups = max(1, -(-items // self._together))  # Σw of all is read off the first
        self._people_of = np.zeros((groups, cells * self._patterns), np.int64)
        self._counts = _padded(self._counts, cells)
        for total in self._totals:
            total.pad(cells)
        self._held: list[NDArray[np.complex128]] = []
        self._since = np.zeros(cells, np.int64)

    @staticmethod
    def _index(first: Integers, states: Sequence[States]) -> Integers:
        if not states:
            return first
        pattern = states[-1]
        for state in states[-2::-1]:  # the first item is the last digit
            pattern = pattern * np.int8(STATES)
            pattern += state
        return np.asarray(first + pattern)

    def _paired(self, wholes: list[Floats], cell: CellOf) -> list[NDArray[np.complex128]]:
        """The numbers of a batch two by two, after what they could make inexact was carried."""
        people = np.bincount(cell, minlength=len(self._since))
        cut = bool(self._most * people.max() >= _EXACT)
        most = _MOST_OF_PART if cut else self._most
        if cut != self._cut or most * (self._since + people).max() >= _EXACT:
            self._carry()
        self._since += people
        self._cut = cut
        parts = wholes
        if cut:
            highs = [np.floor(whole * 2.0**-_LOW) for whole in wholes]
            lows = [whole - high * 2.0**_LOW for whole, high in zip(wholes, highs, strict=True)]
            parts = [*highs, *lows]
        pairs = []
        for at in range(0, len(parts), 2):
            pair = np.zeros(len(cell), np.complex128)
            pair.real = parts[at]
            if at + 1 < len(parts):
                pair.imag = parts[at + 1]
            pairs.append(pair)
        while len(self._held) < len(pairs):
            self._held.append(np.zeros(self._people_of.shape, np.complex128))
        return pairs

    def _carry(self) -> None:
        """What is pending goes into integers."""
        limbs = len(self._totals)
        for at, held in enumerate(self._held):
            for half, part in enumerate((held.real, held.imag)):
                place = 2 * at + half
                if place >= limbs * (2 if self._cut else 1):
                    continue
                whole = part.astype(np.int64)
                every = whole[:1].reshape(1, -1, self._patterns).sum(axis=2)
                total = self._totals[place % limbs]
                total.add(self._of_items(whole), every, high=self._cut and place < limbs)
            held[:] = 0
        self._since[:] = 0

    def _count(self) -> None:
        self._counts += self._of_items(self._people_of)

    def _of_items(self, sums: Integers) -> Integers:
        """(k, c, 2) the sums over the patterns in which an item has state 1, and state 2."""
        items = len(self._counts)
        found = np.zeros((items, len(self._since), 2), np.int64)
        for digit in range(self._together):
            after = STATES**digit
            before = self._patterns // (STATES * after)
            cube = sums.reshape(len(sums), len(self._since), before, STATES, after)
            here = found[digit :: self._together]
            np.sum(cube[: len(here), :, :, 1:], axis=(2, 4), out=here)
        return found


class _Whole:
    """Integers as high · 2**30 + low, (…, c, …) the cells being the second axis."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self.high, self.low = np.zeros(shape, np.int64), np.zeros(shape, np.int64)

    def pad(self, cells: int) -> None:
        self.high, self.low = _padded(self.high, cells), _padded(self.low, cells)

    def add(self, sums: Integers, *, high: bool) -> None:
        if high:
            self.high += sums
        else:
            self.high += sums >> _LOW
            self.low += sums & ((1 << _LOW) - 1)

    def numbers(self, order: Integers) -> Floats:
        """Rounded once where they are beyond a float."""
        high, low = self.high[:, order], self.low[:, order]
        high, low = high + (low >> _LOW), low & ((1 << _LOW) - 1)
        return np.asarray(high.astype(np.float64) * 2.0**_LOW + low)


class _Carried:
    """One limb's integers: of every item and state, and of all respondents of a cell."""

    def __init__(self, items: int) -> None:
        self.items, self.every = _Whole((items, 0, 2)), _Whole((1, 0))

    def pad(self, cells: int) -> None:
        self.items.pad(cells)
        self.every.pad(cells)

    def add(self, items: Integers, every: Integers, *, high: bool) -> None:
        self.items.add(items, high=high)
        self.every.add(every, high=high)


def _padded(held: Integers, cells: int) -> Integers:
    """The same with room for more cells, which are the second axis."""
    found = np.zeros((held.shape[0], cells, *held.shape[2:]), held.dtype)
    found[:, : held.shape[1]] = held
    return found


def _by_cell(values: NDArray[Any]) -> NDArray[Any]:
    """(k, c) as (c, k), cell by cell in memory."""
    return np.ascontiguousarray(values.T)


def _added(parts: list[Floats]) -> Floats:
    return np.asarray(sum(parts[1:], parts[0]))
