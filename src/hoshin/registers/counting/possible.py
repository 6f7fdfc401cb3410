"""Groups in which a count can have nobody, by what its condition says."""

from collections.abc import Mapping

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


def impossible_groups(
    register: Register, rule: CountRule, column: str, values: Mapping[str, GroupValue]
) -> set[str]:
    """The labels of a column with which no record can meet a rule's condition.

    Notes
    -----
    What the condition says of other columns is left open: they are empty when it is tried.
    """
    if rule.where is None or not values:
        return set()
    condition = read_condition(register.definition, rule.where)
    if column not in condition.columns:
        return set()
    types = column_types(register.definition)
    if register.definition.states:
        types[STATE] = "VARCHAR"
    others = [
        f"NULL::{types[each]} AS {quoted(each)}" for each in condition.columns if each != column
    ]
    alone = "IS NOT TRUE" if not others else "IS FALSE"
    found = set()
    for label, value in values.items():
        tried = ", ".join([f"?::{types[column]} AS {quoted(column)}", *others])
        query = f"SELECT ({condition.sql}) {alone} FROM (SELECT {tried})"  # noqa: S608 - checked
        if register.engine.rows(query, [value])[0][0]:
            found.add(label)
    return found
