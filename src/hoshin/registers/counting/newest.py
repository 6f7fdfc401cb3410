"""The last day of which the records behind a count tell."""

from datetime import date
from typing import Any

from hoshin.base import FiscalYear
from hoshin.query import quoted
from hoshin.registers.counting.columns import day
from hoshin.registers.definition import CountRule, RegisterDefinition
from hoshin.registers.loaded import Register


def newest_day(register: Register, count: str, *, as_of: date) -> date | None:
    """The last day, up to `as_of`, on which a record that a count may look at was dated.

    Days are those that place records in time: the date of the register, the fields between which
    a record is active, the steps of its history. A record of a whole year is of its last day.
    None where no record has a day.

    Raises
    ------
    RegisterError
        If the definition has no such count.
    """
    definition = register.definition
    rule = definition.rule(count)
    if rule.ratio is not None:
        parts = [newest_day(register, each, as_of=as_of) for each in (rule.ratio.of, rule.ratio.to)]
        return max((each for each in parts if each is not None), default=None)
    found = [_last(register, field, as_of) for field in _dating(definition, rule)]
    if definition.states:
        found.append(_newest(register, "history", "date", day(as_of)))
    return max((each for each in found if each is not None), default=None)


def _dating(definition: RegisterDefinition, rule: CountRule) -> list[str]:
    fields = (definition.table.date, rule.active_from, rule.active_to)
    return list(dict.fromkeys(field for field in fields if field is not None))


def _last(register: Register, field: str, as_of: date) -> date | None:
    if register.definition.fields[field].type == "fiscal-year":
        year = _newest(register, "records", quoted(field), str(FiscalYear.of(as_of).start))
        return None if year is None else min(FiscalYear(year).last_day, as_of)
    newest: date | None = _newest(register, "records", quoted(field), day(as_of))
    return newest


def _newest(register: Register, table: str, column: str, bound: str) -> Any:
    query = f"SELECT max({column}) FROM {table} WHERE {column} <= {bound}"  # noqa: S608 - quoted names
    return register.engine.rows(query)[0][0]
