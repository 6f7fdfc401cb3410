"""Cells as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Codes = tuple[Integers, list[tuple[str, ...]]]
CellOf = NDArray[np.int32]  # the number of the cell of each respondent


@dataclass(frozen=True)
class Key:
    """One column of the cells' key.

    Parameters
    ----------
    codes : (c,) int
        Index into `labels`; -1 where the column is empty.
    labels : list of str
        In code-point order.
    """

    codes: Integers
    labels: list[str]


@dataclass(frozen=True)
class Sums:
    """Sums over the respondents of each cell who are in an item's base, for c cells and k items.

    Those with a counted answer and the others stand apart: a share near 1 loses no digits.

    Parameters
    ----------
    counted, others : (c, k) float
        Σw.
    counted_squares, other_squares : (c, k) float
        Σw².
    """

    counted: Floats
    others: Floats
    counted_squares: Floats
    other_squares: Floats

    def times(self, factors: Floats) -> "Sums":
        """The sums after the weights of each cell were multiplied by a factor, (c,)."""
        g = factors[:, None]
        return Sums(
            self.counted * g,
            self.others * g,
            self.counted_squares * (g * g),
            self.other_squares * (g * g),
        )


@dataclass(frozen=True)
class CellSums:
    """What the answers of c cells came to, for k items.

    Parameters
    ----------
    count, others : (c, k) int
        Respondents in the base with a counted answer, and the others of the base.
    weighted : Sums or None
        None where each cell has one weight.
    weight, squares : (c,) float
        Σw and Σw² over all respondents; empty where each cell has one weight.
    """

    count: Integers
    others: Integers
    weighted: Sums | None = None
    weight: Floats = field(default_factory=lambda: np.zeros(0))
    squares: Floats = field(default_factory=lambda: np.zeros(0))


@dataclass(frozen=True)
class Cells:
    """What one scan found, for c cells in the order of their keys and k items.

    Parameters
    ----------
    people : (c,) int
        All respondents of the cell, in a base or not.
    weight, squares : (c,) float
        Σw and Σw² over all of them.
    n, count : (c, k) int
        Respondents in the base, and those of them with a counted answer.
    sums : Sums
        The same, weighted.
    lowest, highest : mapping of column to (c,) float
        The least and the largest value of columns that should not vary (populations).
    one_weight : bool
        Whether all respondents are known to have the same weight.
    """

    keys: dict[str, Key]
    people: Integers
    weight: Floats
    squares: Floats
    n: Integers
    count: Integers
    sums: Sums
    lowest: dict[str, Floats] = field(default_factory=dict)
    highest: dict[str, Floats] = field(default_factory=dict)
    one_weight: bool = False
    _known: "dict[tuple[str, ...], Codes]" = field(default_factory=dict, compare=False, repr=False)

    @property
    def unweighted(self) -> Sums:
        """Every respondent counting once."""
        count = self.count.astype(np.float64)
        others = (self.n - self.count).astype(np.float64)
        return Sums(count, others, count, others)

    def codes(self, columns: Sequence[str]) -> "Codes":
        """One code for a combination of columns, and the combinations in code-point order.

        -1 where one of the columns is empty. Without columns everybody has code 0.
        """
        known = self._known.get(tuple(columns))
        if known is None:
            known = self._known[tuple(columns)] = self._codes(columns)
        return known

    def _codes(self, columns: Sequence[str]) -> "Codes":
        if not columns:
            return np.zeros(len(self.people), np.int64), [()]
        keys = [self.keys[column] for column in columns]
        combined = np.zeros(len(self.people), np.int64)
        missing = np.zeros(len(self.people), bool)
        for key in keys:
            combined = combined * (len(key.labels) + 1) + key.codes
            missing |= key.codes < 0
        codes = np.full(len(self.people), -1, np.int64)
        present, first, inverse = np.unique(
            combined[~missing], return_index=True, return_inverse=True
        )
        codes[~missing] = inverse
        where = np.flatnonzero(~missing)[first]
        labels = [[key.labels[code] for code in key.codes[where].tolist()] for key in keys]
        names = list(zip(*labels, strict=True))
        assert len(names) == len(present)
        return codes, names


def key_of(values: NDArray[Any]) -> Key:
    """A key from the values of a column as the engine gave them."""
    gone = np.ma.getmaskarray(values)
    present, inverse = np.unique(np.ma.getdata(values)[~gone], return_inverse=True)
    plain = [label_of(value) for value in present.tolist()]
    labels = sorted({label for label in plain if label is not None})
    index = {label: code for code, label in enumerate(labels)}
    known = np.array([-1 if label is None else index[label] for label in plain], np.int64)
    codes = np.full(gone.shape, -1, np.int64)
    codes[~gone] = known[inverse] if len(known) else -1
    return Key(codes, labels)


def label_of(value: Any) -> str | None:
    """A value as text; None where the cell is empty. A whole number is written without a point."""
    if value is None:
        return None
    if isinstance(value, float):
        if value != value:
            return None
        return str(int(value)) if value.is_integer() else repr(value)
    text = str(value)
    return text if text.strip() else None
