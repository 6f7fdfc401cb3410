"""What a count gives: values, groups, and the account of what was counted and what was not."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hoshin.base import FiscalYear
from hoshin.registers.definition import RegisterDefinition

Key = str | tuple[str | int, ...]
Number = int | Decimal | Fraction
GroupValue = str | int | bool | Decimal | date | None


def read_key(definition: RegisterDefinition, key: str) -> Key:
    """A key as the snapshot holds it: the text, or the texts of several columns."""
    return tuple(json.loads(key)) if len(definition.table.key) > 1 else key


@dataclass(frozen=True)
class CountRow:
    """One value; `by` names its group, and is empty for a count of the whole."""

    by: Mapping[str, GroupValue]
    value: Number | None
    counted: int


@dataclass(frozen=True)
class Group:
    """One group of a `per` count: its number this year, and whether it reached."""

    group: GroupValue
    value: Number
    reached: bool


@dataclass(frozen=True)
class Count:
    """What one rule gives in one year.

    Parameters
    ----------
    rows : tuple of CountRow
        One; with `by` one a group.
    by : tuple of str
        The group columns of the rows.
    counted, excluded : int, records
        Every right record is in one of them; both 0 for a ratio.
    smallest : int, Decimal or Fraction, records or what was summed
        The least of the numbers that the values tell of: of a ratio also those that its part
        leaves out.
    words : str
        How it was counted, for people.
    queries : tuple of str
        The SQL that gave the values.
    about_people : bool
        Small cells are withheld where it is published.
    below_ward : bool
        It speaks of some areas alone.
    parts : pair of int, Decimal or Fraction, or None
        Of a ratio of the whole, what is divided and by what.
    """

    id: str
    title: str
    unit: str
    year: FiscalYear
    by: tuple[str, ...]
    rows: tuple[CountRow, ...]
    groups: tuple[Group, ...]
    counted: int
    excluded: int
    smallest: Number
    words: str
    queries: tuple[str, ...]
    about_people: bool
    below_ward: bool
    parts: tuple[Number, Number] | None = None

    @property
    def value(self) -> Number | None:
        """The value of the whole; None where there is none, or one a group."""
        return self.rows[0].value if len(self.rows) == 1 and not self.by else None


@dataclass(frozen=True)
class Excluded:
    """A right record that was not counted, and the first reason."""

    key: Key
    reason: str


@dataclass(frozen=True)
class Account:
    """Each right record of a count, by its key: counted in a group, or left out."""

    counted: Mapping[tuple[GroupValue, ...], list[Key]]
    excluded: list[Excluded]

    @property
    def keys(self) -> list[Key]:
        """What was counted, in whatever group."""
        return [key for group in self.counted.values() for key in group]
