"""Cells from the answers, the quickest way that an engine knows; all ways give the same."""

from collections.abc import Callable

import numpy as np

from hoshin.query import QueryEngine, StreamingEngine
from hoshin.survey.cells.heads import Heads
from hoshin.survey.cells.numbering import extent_of
from hoshin.survey.cells.patterns import together_of
from hoshin.survey.cells.pushed import pushed_sums
from hoshin.survey.cells.scan import Scan
from hoshin.survey.cells.streamed import joined_sums, streamed_cells
from hoshin.survey.cells.table import Cells, CellSums, Floats, Sums

_CELLS = "cells_"


def read_cells(engine: QueryEngine, scan: Scan, *, refuse: Callable[[], None]) -> Cells:
    """Scan the answers.

    Parameters
    ----------
    refuse : callable
        Raises where a weight is missing, not positive, or infinite.
    """
    if not isinstance(engine, StreamingEngine):
        heads = Heads.of(scan, engine.arrays(scan.heads()))
        _check(heads, refuse)
        return _cells(heads, pushed_sums(engine, scan, heads.scales))
    extent = extent_of(engine, scan)
    if extent.ranges is not None:
        found = streamed_cells(engine, scan, extent, refuse=refuse)
        if found is not None:
            return _cells(*found)
    with engine.kept(_CELLS, scan.heads(), numbered="cell") as given:
        heads = Heads.of(scan, given)
        _check(heads, refuse)
        if together_of(len(heads.people), extent.people):
            return _cells(heads, joined_sums(engine, scan, heads, table=_CELLS))
        return _cells(heads, pushed_sums(engine, scan, heads.scales))


def _check(heads: Heads, refuse: Callable[[], None]) -> None:
    if heads.good < heads.people.sum():
        refuse()


def _cells(heads: Heads, found: CellSums) -> Cells:
    weight, squares, sums = found.weight, found.squares, found.weighted
    if sums is None:
        each: Floats = heads.lightest
        people = heads.people.astype(np.float64)
        counts, rest = found.count.astype(np.float64), found.others.astype(np.float64)
        weight, squares = people * each, people * (each * each)
        sums = Sums(counts, rest, counts, rest).times(each)
    return Cells(
        heads.keys,
        heads.people,
        weight,
        squares,
        found.others + found.count,
        found.count,
        sums,
        heads.lowest,
        heads.highest,
        one_weight=bool(heads.lightest.min() == heads.heaviest.max()),
    )
