"""Which cell a respondent belongs to, reckoned from keys that are whole numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hoshin.query import StreamingEngine
from hoshin.query.arrow import Column
from hoshin.survey.answers import INTEGERS, TABLE
from hoshin.survey.cells.scan import Scan
from hoshin.survey.cells.table import CellOf

_MOST_PLACES = 1 << 22  # combinations of values, whether somebody has them or not: 16 MB
_FARTHEST, _SMALL = 1 << 62, 1 << 29


@dataclass(frozen=True)
class KeyRange:
    """What a key can be: `size` - 1 whole numbers from `least` on, or nothing."""

    least: int
    size: int


@dataclass(frozen=True)
class Extent:
    """What is known before respondents are looked at.

    Parameters
    ----------
    people : int
        Respondents.
    ranges : list of KeyRange or None
        Of the keys; None where they are not whole numbers or have too many combinations for this way.
    weights : (float or None, float or None)
        The least and the largest weight; 1 without weights.
    """

    people: int
    ranges: list[KeyRange] | None
    weights: tuple[float | None, float | None]


def extent_of(engine: StreamingEngine, scan: Scan) -> Extent:
    """One query, which the statistics of a file mostly answer."""
    from sqlglot import exp

    kinds = engine.types(TABLE)
    whole = [
        value
        for value in scan.keys.values()
        if isinstance(value, exp.Column) and kinds[value.name] in INTEGERS
    ]
    weights = [] if scan.weight is None else [scan.weight]
    people, *found = engine.rows(scan.bounds([*weights, *whole]))[0]
    if weights:
        least, most, *found = found
    else:
        least, most = 1.0, 1.0
    ranges = _ranges(found) if len(whole) == len(scan.keys) else None
    return Extent(people, ranges, (least, most))


def _ranges(found: Sequence[int | None]) -> list[KeyRange] | None:
    ranges, places = [], 1
    for least, most in zip(found[::2], found[1::2], strict=True):
        if least is None or most is None:
            ranges.append(KeyRange(0, 1))
            continue
        ranges.append(KeyRange(least, most - least + 2))
        places *= ranges[-1].size
        if places > _MOST_PLACES or max(abs(least), abs(most)) >= _FARTHEST:
            return None
    return ranges


class CellNumbers:
    """Numbers cells in the order in which they come.

    Parameters
    ----------
    ranges : sequence of KeyRange
        One for each key.
    """

    def __init__(self, ranges: Sequence[KeyRange]) -> None:
        self._ranges = ranges
        self._number_at = np.full(int(np.prod([each.size for each in ranges])), -1, np.int32)
        self._places = np.zeros(0, np.int64)

    def __len__(self) -> int:
        return len(self._places)

    def of(self, keys: Sequence[Column], rows: int) -> CellOf:
        """(n,) the number of each respondent's cell."""
        place = np.zeros(rows, np.int32)
        step = len(self._number_at)
        for (values, present), known in zip(keys, self._ranges, strict=True):
            step //= known.size
            if max(abs(known.least), known.size) < _SMALL:
                digit = np.subtract(values, known.least - 1, dtype=np.int32)
            else:
                digit = np.subtract(values, known.least - 1, dtype=np.int64).astype(np.int32)
            if present is not None:
                digit *= present  # 0 where there is none
            digit *= step
            place += digit
        number = self._number_at.take(place)
        if rows and number.min() < 0:
            come = np.unique(place[number < 0])
            self._number_at[come] = np.arange(len(self), len(self) + len(come))
            self._places = np.concatenate([self._places, come])
            number = self._number_at.take(place)
        return number

    def keys(self) -> "list[np.ma.MaskedArray[tuple[int, ...], np.dtype[np.int64]]]":
        """The keys of the cells, in the order of their numbers."""
        found, places = [], self._places
        for known in reversed(self._ranges):
            places, digit = np.divmod(places, known.size)
            found.append(np.ma.MaskedArray(digit + (known.least - 1), digit == 0))
        return found[::-1]
