"""Cells and their sums from a stream of respondents, for an engine that can give one."""

from collections.abc import Callable, Generator, Iterable
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from itertools import chain

import numpy as np

from hoshin.query import StreamingEngine
from hoshin.query.arrow import Batch, Column
from hoshin.survey.cells.bounds import CellBounds
from hoshin.survey.cells.heads import Heads, scales_of
from hoshin.survey.cells.numbering import CellNumbers, Extent
from hoshin.survey.cells.patterns import PatternSums, States, together_of
from hoshin.survey.cells.scale import Scale
from hoshin.survey.cells.scan import LEAST_WEIGHT, MOST_WEIGHT, Scales, Scan
from hoshin.survey.cells.table import CellSums, Floats, key_of
from hoshin.survey.items import Codes

Batches = Generator[Batch, None, None]
Refuse = Callable[[], None]
_AHEAD = 1 << 17  # respondents from which on it is worth reading on while a batch is summed


class _WeightsVaryError(Exception):
    """The respondents of a cell have more than one weight."""


class _WeightBadError(Exception):
    """A weight is missing, not positive, or infinite."""


class _TooManyCellsError(Exception):
    """More than patterns hold."""


def joined_sums(engine: StreamingEngine, scan: Scan, heads: Heads, *, table: str) -> CellSums:
    """The sums of cells that are known, in the order of their keys.

    Parameters
    ----------
    table : str
        The cells as the engine keeps them.
    """
    scales, cells, people = heads.scales, len(heads.people), int(heads.people.sum())
    weights = _weights(scales, float(heads.heaviest.max()))
    sums = PatternSums(len(scan.items), people=people, weights=weights)
    select = scan.respondents(table, weighted=scales is not None)
    with closing(_batches(engine.batches(select), people)) as found:
        for batch in found:
            cell = batch["cell"][0]
            sums.add(cell, _states(scan, batch), _values(batch, scales), cells=cells)
    return sums.sums(heads.order)


def streamed_cells(
    engine: StreamingEngine, scan: Scan, extent: Extent, *, refuse: Refuse
) -> tuple[Heads, CellSums] | None:
    """Cells and sums from one pass; from two, where it shows late that weights vary within a cell.

    Parameters
    ----------
    extent : Extent
        With the ranges of the keys.
    refuse : callable
        Raises where a weight is missing, not positive, or infinite.

    Returns
    -------
    heads, sums
        None where there are too many cells for this way.
    """
    try:
        return _streamed(engine, scan, extent)
    except _TooManyCellsError:
        return None
    except _WeightBadError:
        refuse()
        raise


def _streamed(engine: StreamingEngine, scan: Scan, extent: Extent) -> tuple[Heads, CellSums]:
    least, most = extent.weights
    if least is None or most is None or not (least > LEAST_WEIGHT and most < MOST_WEIGHT):
        raise _WeightBadError
    bounds, people = (least, most), extent.people
    numbers, select = CellNumbers(extent.ranges or ()), scan.respondents(None, weighted=True)
    with closing(_batches(engine.batches(select), people)) as batches:
        first = next(batches)
        counted = _Pass(scan, numbers, people)
        try:
            counted.add(first)
        except _WeightsVaryError:
            return _Pass(scan, numbers, people, bounds).all(chain([first], batches))
        del first
        try:
            return counted.all(batches)
        except _WeightsVaryError:  # their sums are needed from the beginning
            pass
    with closing(_batches(engine.batches(select), people)) as batches:
        return _Pass(scan, numbers, people, bounds).all(batches)


class _Pass:
    """One pass over the respondents.

    Parameters
    ----------
    bounds : (float, float), optional
        The least and the largest weight: weights are summed. Without them respondents are counted,
        which is enough where each cell has one weight.
    """

    def __init__(
        self,
        scan: Scan,
        numbers: CellNumbers,
        people: int,
        bounds: tuple[float, float] | None = None,
    ) -> None:
        self._scan, self._numbers, self._people = scan, numbers, people
        self._scales = None if bounds is None else scales_of(*bounds, people=people)
        self._bounds = bounds
        weights = _weights(self._scales, bounds[1] if bounds else 1.0)
        self._sums = PatternSums(len(scan.items), people=people, weights=weights)
        self._in_cell = np.zeros(0, np.int64)
        self._weights = CellBounds()
        self._steady = [CellBounds() for _ in scan.steady]

    def all(self, batches: Iterable[Batch]) -> tuple[Heads, CellSums]:
        """What these batches, after those that were added, come to."""
        for batch in batches:
            self.add(batch)
        heads = self._heads()
        return heads, self._sums.sums(heads.order)

    def add(self, batch: Batch) -> None:
        rows = len(next(iter(batch.values()))[0])
        cell = self._numbers.of([batch[f"k{at}"] for at in range(len(self._scan.keys))], rows)
        cells = len(self._numbers)
        if not together_of(cells, self._people):
            raise _TooManyCellsError
        for at, bounds in enumerate(self._steady):
            bounds.add(cell, _filled(batch[f"s{at}"]), cells=cells)
        if self._scan.weight is not None:
            self._look_at(batch["w"])
            if self._scales is None:
                self._weights.add(cell, batch["w"][0], cells=cells)
                if self._weights.vary:
                    raise _WeightsVaryError
        people = np.bincount(cell, minlength=cells)
        people[: len(self._in_cell)] += self._in_cell
        self._in_cell = people
        states = _states(self._scan, batch)
        self._sums.add(cell, states, _values(batch, self._scales), cells=cells)

    def _look_at(self, weight: Column) -> None:
        values, present = weight
        if present is not None or not (values.min() > LEAST_WEIGHT and values.max() < MOST_WEIGHT):
            raise _WeightBadError

    def _heads(self) -> Heads:
        cells = len(self._numbers)
        found = zip(self._scan.keys, self._numbers.keys(), strict=True)
        keys = {name: key_of(values) for name, values in found}
        weights = None
        if self._bounds is not None:
            least, most = (np.full(cells, bound) for bound in self._bounds)
            weights = least, most
        elif self._scan.weight is not None:
            weights = self._weights.low, self._weights.high
        steady = dict(zip(self._scan.steady, self._steady, strict=True))
        return Heads.sorted(
            keys,
            people=self._in_cell,
            weights=weights,
            steady={name: (each.low, each.high) for name, each in steady.items()},
            good=self._people,
        )


def _batches(given: Batches, people: int) -> Batches:
    """The batches; of many respondents the next one is read while one is summed."""
    if people <= _AHEAD:
        yield from given
        return
    with ThreadPoolExecutor(1) as reader:
        coming = reader.submit(next, given, None)
        try:
            while (found := coming.result()) is not None:
                coming = reader.submit(next, given, None)
                yield found
        finally:
            wait([coming])
            given.close()


def _weights(scales: Scales | None, heaviest: float) -> list[tuple[Scale, float]]:
    if scales is None:
        return []
    return [(scales.first, heaviest), (scales.second, heaviest * heaviest)]


def _values(batch: Batch, scales: Scales | None) -> list[Floats]:
    """The weights and their squares, where they are summed."""
    if scales is None:
        return []
    weight = batch["w"][0]
    return [weight, weight * weight]


def _states(scan: Scan, batch: Batch) -> list[States]:
    """What was said to each item: 1 a counted answer, 2 another one, 0 neither."""
    coded = scan.coded
    return [
        batch[f"i{at}"][0]
        if item.codes is None
        else _state(item.codes, batch[coded[item.codes.column]])
        for at, item in enumerate(scan.items)
    ]


def _state(codes: Codes, said: Column) -> States:
    values, present = said
    found = np.zeros(len(values), np.int8)
    for state, numbers in ((1, codes.counted), (2, codes.others)):
        for number in numbers:
            here = (values == number).view(np.int8)
            here *= np.int8(state)
            found += here
    if present is not None:
        found *= present.view(np.int8)
    return found


def _filled(column: Column) -> Floats:
    """0 where nothing was found."""
    values, present = column
    return np.asarray(values if present is None else np.where(present, values, 0.0))
