"""Sums made from slices of respondents, for an engine that can give them."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from hoshin.query import SlicingEngine
from hoshin.survey.answers import TABLE
from hoshin.survey.cells.heads import Heads
from hoshin.survey.cells.patterns import PatternSums
from hoshin.survey.cells.scan import Scales, Scan
from hoshin.survey.cells.table import CellSums


@dataclass(frozen=True)
class PatternScan:
    """How slices shall be read.

    Parameters
    ----------
    table : str
        The cells that `Scan.heads` found, as a table.
    together : int
        Items that make one pattern.
    """

    scan: Scan
    table: str
    together: int


def sliced_sums(
    engine: SlicingEngine, patterns: PatternScan, heads: Heads, scales: Scales | None
) -> CellSums:
    """The sums of every item in every cell, in the order of the cells' keys."""
    scan, together = patterns.scan, patterns.together
    cells = len(heads.people)
    heaviest = float(heads.heaviest.max())
    weights = [(scales.first, heaviest), (scales.second, heaviest * heaviest)] if scales else []
    sums = PatternSums(cells, len(scan.items), together=together, weights=weights)
    place = np.empty(cells, np.int64)
    place[heads.order] = np.arange(cells)
    select = scan.states(patterns.table, together, weighted=scales is not None)
    names = [f"p{at}" for at in range(-(-len(scan.items) // together))]
    with ThreadPoolExecutor(1) as ahead:  # the engine reads on while this slice is summed
        slices = engine.slices(select, TABLE)
        coming = ahead.submit(next, slices, None)
        while (found := coming.result()) is not None:
            coming = ahead.submit(next, slices, None)
            values = []
            if scales is not None:
                weight = np.asarray(found["w"])
                values = [weight, weight * weight]
            cell = place[np.asarray(found["cell"])]
            sums.add(cell, [np.asarray(found[name]) for name in names], values)
    return sums.sums()
