"""Groups in which a count can have nobody, by what its condition says."""

from collections.abc import Mapping
from dataclasses import dataclass

from hoshin.query import quoted
from hoshin.registers.counting.columns import STATE
from hoshin.registers.counting.conditions import read_condition
from hoshin.registers.counting.model import GroupValue
from hoshin.registers.definition import CountRule, column_types
from hoshin.registers.loaded import Register


def spoken_of(register: Register, rule: CountRule) -> frozenset[str]:
    """The columns on which it depends whether a record counts."""
    definition = register.definition
    said = frozenset[str]()
    if rule.where is not None:
        said = read_condition(definition, rule.where).columns
    return said | ({STATE} if rule.when.startswith("entered:") else frozenset())


@dataclass(frozen=True)
class Met:
    """What a rule's condition says of the groups of a column by themselves.

    Parameters
    ----------
    never, always : set of str
        Labels with which no record, or every one, meets it.
    open : bool
        Whether it is a condition on the column; else nothing is said.
    """

    never: frozenset[str] = frozenset()
    always: frozenset[str] = frozenset()
    open: bool = False

    @classmethod
    def of(
        cls, register: Register, rule: CountRule, column: str, values: Mapping[str, GroupValue]
    ) -> "Met":
        """Try every label.

        Notes
        -----
        What the condition says of other columns is left open: they are empty when it is tried.
        """
        if rule.where is None:
            return cls()
        condition = read_condition(register.definition, rule.where)
        if column not in condition.columns:
            return cls()
        types = column_types(register.definition)
        if register.definition.states:
            types[STATE] = "VARCHAR"
        others = [
            f"NULL::{types[each]} AS {quoted(each)}" for each in condition.columns if each != column
        ]
        no = "IS NOT TRUE" if not others else "IS FALSE"
        tried = ", ".join([f"?::{types[column]} AS {quoted(column)}", *others])
        asked = f"({condition.sql}) {no}, ({condition.sql}) IS TRUE"
        query = f"SELECT {asked} FROM (SELECT {tried})"  # noqa: S608 - checked
        found = {
            label: register.engine.rows(query, [value])[0]
            for label, value in ({**values, "": None}).items()
        }
        never, always = (
            frozenset(label for label, told in found.items() if told[at]) for at in (0, 1)
        )
        return cls(never, always, open=True)
