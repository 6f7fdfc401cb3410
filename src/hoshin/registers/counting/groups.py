"""The groups of a count in the order in which an office lists them."""

from collections.abc import Iterable, Sequence

from hoshin.registers.counting.columns import STATE
from hoshin.registers.counting.model import CountRow, GroupValue
from hoshin.registers.loaded import Register


def in_order(register: Register, columns: Sequence[str], rows: list[CountRow]) -> list[CountRow]:
    """Rows by the order of areas, choices and states, else by value; an empty group comes last."""
    listed = {column: listed_groups(register, column) for column in columns}

    def place(row: CountRow) -> list[tuple[int, int, object]]:
        return [_place(row.by[column], listed[column]) for column in columns]

    return sorted(rows, key=place)


def known_groups(register: Register, column: str, found: Iterable[GroupValue]) -> list[GroupValue]:
    """Every group of a `per` count: those that are listed, also without a record, then the others."""
    listed = listed_groups(register, column)
    others = [each for each in found if each not in listed]
    return [*listed, *sorted(others, key=lambda each: _place(each, []))]


def listed_groups(register: Register, column: str) -> list[GroupValue]:
    """What an area, a choice or a state may be, in its order; nothing for other columns."""
    if column == STATE and column not in register.definition.fields:
        return list(register.definition.states)
    field = register.definition.fields[column]
    if field.type == "area":
        return list(field.areas or register.areas)
    return list(field.choices)


def _place(value: GroupValue, listed: Sequence[GroupValue]) -> tuple[int, int, object]:
    if value is None:
        return 2, 0, ""
    if value in listed:
        return 0, listed.index(value), ""
    return 1, 0, value
