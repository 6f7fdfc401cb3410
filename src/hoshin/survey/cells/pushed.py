"""Sums made by the engine: for engines without slices, and for more cells than patterns hold."""

import numpy as np

from hoshin.query import QueryEngine
from hoshin.survey.cells.heads import filled, key_order
from hoshin.survey.cells.scale import Scale
from hoshin.survey.cells.scan import Scales, Scan
from hoshin.survey.cells.table import CellSums, Floats, Sums, key_of


def pushed_sums(engine: QueryEngine, scan: Scan, scales: Scales | None) -> CellSums:
    """The sums of every item in every cell, in the order of the cells' keys."""
    found = engine.arrays(scan.sums(scales))
    order = key_order({name: key_of(found[f"k{at}"]) for at, name in enumerate(scan.keys)})
    items = range(len(scan.items))

    def column(name: str) -> Floats:
        return filled(found[name])[order]

    def stacked(columns: list[Floats]) -> Floats:
        return np.column_stack(columns) if columns else np.zeros((len(order), 0))

    def total(name: str, letter: str, scale: Scale) -> Floats:
        parts = [column(f"{name}{letter}{at}") * scale.factor(at) for at in range(scale.limbs)]
        return np.asarray(sum(parts[1:], parts[0]))

    def over(part: str, letter: str, scale: Scale) -> Floats:
        return stacked([total(f"i{at}_{part}_", letter, scale) for at in items])

    count = stacked([column(f"i{at}_y") for at in items]).astype(np.int64)
    others = stacked([column(f"i{at}_z") for at in items]).astype(np.int64)
    if scales is None:
        return CellSums(count, others)
    first, second = scales.first, scales.second
    weighted = Sums(
        over("y", "w", first),
        over("z", "w", first),
        over("y", "v", second),
        over("z", "v", second),
    )
    weight, squares = total("all_", "w", first), total("all_", "v", second)
    return CellSums(count, others, weighted, weight, squares)
