"""The cells themselves: keys, people, and the bounds of what is found in each."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from hoshin.survey.cells.scale import BITS, LOST_OF_SQUARE, Scale
from hoshin.survey.cells.scan import Scales, Scan
from hoshin.survey.cells.table import Floats, Integers, Key, key_of

Found = dict[str, Any]
_FEW = 1 << 17  # respondents for whom every bit of a weight is kept
_OF_FLOAT = 53


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
        The least and the largest weight of each cell; 1 without weights.
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
        keys, order = sorted_keys(scan, found)

        def column(name: str) -> Floats:
            return filled(found[name])[order]

        people = column("people").astype(np.int64)
        ones = np.ones(len(people))
        weighted = scan.weight is not None
        return cls(
            keys,
            order,
            people,
            int(filled(found["w_good"]).sum()) if weighted else int(people.sum()),
            column("w_low") if weighted else ones,
            column("w_high") if weighted else ones,
            {name: column(f"s{at}_low") for at, name in enumerate(scan.steady)},
            {name: column(f"s{at}_high") for at, name in enumerate(scan.steady)},
        )

    @property
    def scales(self) -> Scales | None:
        """How sums of weights are made whole; None where each cell has one weight: counts do."""
        if (self.lightest == self.heaviest).all():
            return None
        least, most = float(self.lightest.min()), float(self.heaviest.max())
        bits = BITS
        if self.people.sum() > _FEW:  # sums that stay exact as floats take the least time
            bits = _OF_FLOAT - int(self.people.max()).bit_length()
        squared = Scale.of(least * least, most * most, lost=LOST_OF_SQUARE, bits=bits)
        return Scales(Scale.of(least, most, bits=bits), squared)


def sorted_keys(scan: Scan, found: Found) -> tuple[dict[str, Key], Integers]:
    """The keys of cells in code-point order, and the place of each in what was found."""
    keys = {name: key_of(found[f"k{at}"]) for at, name in enumerate(scan.keys)}
    if not keys:
        return {}, np.zeros(1, np.int64)
    order = np.lexsort([key.codes for key in reversed(list(keys.values()))])
    return {name: Key(key.codes[order], key.labels) for name, key in keys.items()}, order


def filled(values: Any) -> Floats:
    """A column as numbers, 0 where nothing was found."""
    array: Floats = np.ma.filled(np.ma.asarray(values), 0).astype(np.float64)
    return array
