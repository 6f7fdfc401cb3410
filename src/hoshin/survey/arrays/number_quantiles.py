"""Quantiles of numbers by group, each with Woodruff's interval from the share below it."""

from collections.abc import Callable
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from hoshin.survey.arrays.tables import GroupShares, QuantileTable
from hoshin.survey.cells.table import Floats, Integers
from hoshin.survey.quantiles import Distribution, QuantileEstimate, estimate_quantile

Rule = Literal["math", "school"]
Limits = Literal["mean", "beta"]
Marks = NDArray[np.bool_]
ShareOf = Callable[[Marks, Marks], GroupShares]  # (who counts, the base) -> shares of the whole


def quantile_table(
    values: Floats,
    weight: Floats,
    base: Marks,
    group: Integers,
    *,
    groups: list[tuple[str, ...]],
    shares: Floats,
    rule: Rule,
    limits: Limits,
    share_of: ShareOf,
) -> QuantileTable:
    """The quantiles of every group."""
    size = (len(groups), len(shares))
    found = {name: np.full(size, np.nan) for name in ("value", "se", "low", "high")}
    n, df = np.zeros(len(groups), np.int64), np.zeros(len(groups), np.int64)
    for at in range(len(groups)):
        inside = base & (group == at)
        n[at] = inside.sum()
        if not n[at]:
            continue
        distribution = distribution_of(values[inside], weight[inside], rule)
        df[at] = share_of(inside, inside).df[0, 0]
        for place, share in enumerate(shares):
            one = _one(distribution, float(share), values, inside, limits=limits, share_of=share_of)
            for name, column in found.items():
                column[at, place] = getattr(one, name)
    return QuantileTable(groups, n, df, **found)


def distribution_of(values: Floats, weight: Floats, rule: Rule) -> Distribution:
    """The distribution of some respondents, whatever their order."""
    order = np.lexsort((weight, values))
    distinct, starts = np.unique(values[order], return_index=True)
    return Distribution(distinct, np.add.reduceat(weight[order], starts), rule)


def _one(
    distribution: Distribution,
    share: float,
    values: Floats,
    inside: Marks,
    *,
    limits: Limits,
    share_of: ShareOf,
) -> QuantileEstimate:
    def share_at(threshold: float) -> tuple[float, float, float]:
        table = share_of(values <= threshold, inside)
        return float(table.share[0, 0]), float(table.se[0, 0]), float(table.df[0, 0])

    n = int(inside.sum()) if limits == "beta" else None
    return estimate_quantile(distribution, share, share_at=share_at, n=n)
