"""The cells themselves: keys, people, and the bounds of what is found in each."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from hoshin.survey.cells.scale import BITS, LOST_OF_SQUARE, Scale
from hoshin.survey.cells.scan import Scales, Scan
from hoshin.survey.cells.table import Floats, Integers, Key, key_of

Found = dict[str, Any]
Bounds = tuple[Floats, Floats]
_FEW = 1 << 17  # respondents for whom every bit of a weight is kept


@dataclass(frozen=True)
class Heads:
    """c cells in the order of their keys.

    Parameters
    ----------
    order : (c,) int
        Where each cell stood among those that the engine gave.
    people : (c,) int
    good : int
        Respondents whose weight is positive and finite.
    lightest, heaviest : (c,) float
        The least and the largest weight of each cell, or of all; 1 without weights.
    lowest, highest : mapping of name to (c,) float
        Of what should not vary within a cell.
    """

    keys: dict[str, Key]
    order: Integers
    people: Integers
    good: int
    lightest: Floats
    heaviest: Floats
    lowest: dict[str, Floats]
    highest: dict[str, Floats]

    @classmethod
    def of(cls, scan: Scan, found: Found) -> "Heads":
        """From the columns that `Scan.heads` names."""
        keys = {name: key_of(found[f"k{at}"]) for at, name in enumerate(scan.keys)}
        people, weights = filled(found["people"]).astype(np.int64), None
        good = int(people.sum())
        if scan.weight is not None:
            weights = filled(found["w_low"]), filled(found["w_high"])
            good = int(filled(found["w_good"]).sum())
        steady = {
            name: (filled(found[f"s{at}_low"]), filled(found[f"s{at}_high"]))
            for at, name in enumerate(scan.steady)
        }
        return cls.sorted(keys, people=people, weights=weights, steady=steady, good=good)

    @classmethod
    def sorted(
        cls,
        keys: dict[str, Key],
        *,
        people: Integers,
        weights: Bounds | None,
        steady: dict[str, Bounds],
        good: int,
    ) -> "Heads":
        """From columns in any order; `weights` and `steady` are least and largest values."""
        order = key_order(keys)
        ones = np.ones(len(people))
        lightest, heaviest = weights or (ones, ones)
        return cls(
            {name: Key(key.codes[order], key.labels) for name, key in keys.items()},
            order,
            people[order],
            good,
            lightest[order],
            heaviest[order],
            {name: low[order] for name, (low, _) in steady.items()},
            {name: high[order] for name, (_, high) in steady.items()},
        )

    @property
    def scales(self) -> Scales | None:
        """How sums of weights are made whole; None where each cell has one weight: counts do."""
        if (self.lightest == self.heaviest).all():
            return None
        least, most = float(self.lightest.min()), float(self.heaviest.max())
        return scales_of(least, most, people=int(self.people.sum()))


def scales_of(least: float, most: float, *, people: int) -> Scales:
    """How weights between two bounds become whole: of many people with no more bits than needed."""
    bits = BITS if people <= _FEW else 0
    squared = Scale.of(least * least, most * most, lost=LOST_OF_SQUARE, bits=bits)
    return Scales(Scale.of(least, most, bits=bits), squared)


def key_order(keys: dict[str, Key]) -> Integers:
    """The places of the cells in the code-point order of their keys."""
    if not keys:
        return np.zeros(1, np.int64)
    return np.lexsort([key.codes for key in reversed(list(keys.values()))])


def filled(values: Any) -> Floats:
    """A column as numbers, 0 where nothing was found."""
    array: Floats = np.ma.filled(np.ma.asarray(values), 0).astype(np.float64)
    return array
