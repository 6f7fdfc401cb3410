"""A counting rule as SQL over the snapshot of a register: values, and the account of each record."""

from dataclasses import dataclass

from hoshin.base import FiscalYear
from hoshin.query import literal, quoted
from hoshin.registers.counting import texts
from hoshin.registers.counting.columns import STATE, day
from hoshin.registers.counting.conditions import read_condition
from hoshin.registers.counting.period import Check, filled, needs_state, period_checks
from hoshin.registers.counting.words import title_of
from hoshin.registers.definition import CountRule, RegisterDefinition


@dataclass(frozen=True)
class Compiled:
    """One rule in one year.

    Parameters
    ----------
    source : str
        What follows FROM: the records, with their state where it is asked for.
    checks : tuple of Check
        A record counts where it meets all of them; else the first that it fails gives the reason.
    groups : tuple of str
        Columns of `by`, or the one of `per`.
    measure : str
        The value of the records that count.
    weight : str
        What one record adds to it; of no use where different values are counted.
    """

    source: str
    checks: tuple[Check, ...]
    groups: tuple[str, ...]
    measure: str
    weight: str = "1"

    @property
    def members(self) -> str:
        """One row a record that counts: its number, what it adds, its groups."""
        told = ", ".join(["hoshin_row", self.weight, *(quoted(name) for name in self.groups)])
        met = " AND ".join(f"({check.condition})" for check in self.checks)
        where = f" WHERE {met}" if met else ""
        return f"SELECT {told} FROM {self.source}{where}"  # noqa: S608 - of quoted names

    @property
    def values(self) -> str:
        """One row (a group): the group columns, the records counted, the value."""
        groups = [quoted(name) for name in self.groups]
        told = ", ".join([*groups, "count(*) AS hoshin_counted", f"{self.measure} AS hoshin_value"])
        met = " AND ".join(f"({check.condition})" for check in self.checks)
        where = f" WHERE {met}" if met else ""
        end = f" GROUP BY {', '.join(groups)}" if groups else ""
        return f"SELECT {told} FROM {self.source}{where}{end}"  # noqa: S608 - of quoted names

    @property
    def account(self) -> str:
        """One row a record: its key, its groups, and why it does not count (NULL: it does)."""
        told = ", ".join(["hoshin_key", *(quoted(name) for name in self.groups)])
        failed = " ".join(
            f"WHEN ({check.condition}) IS NOT TRUE THEN {check.reason}" for check in self.checks
        )
        reason = f"CASE {failed} END" if failed else "NULL"
        order = "ORDER BY length(hoshin_key), hoshin_key"  # whatever the order of the file
        return f"SELECT {told}, {reason} AS hoshin_reason FROM {self.source} {order}"  # noqa: S608


def compile_rule(definition: RegisterDefinition, rule: CountRule, year: FiscalYear) -> Compiled:
    """The SQL of a rule that is no ratio.

    Raises
    ------
    InputError
        If its condition holds anything that is not allowed.
    """
    groups = (rule.per,) if rule.per is not None else tuple(rule.by)
    checks = period_checks(definition, rule, year)
    stated = needs_state(definition, rule) or STATE in groups
    if rule.where is not None:
        condition = read_condition(definition, rule.where)
        stated = stated or STATE in condition.columns
        said = texts.NOT_WHERE.format(where=condition.words)
        checks.append(Check(condition.sql, literal(said)))
    empty = [rule.counted_field] if rule.counted_field is not None else []
    empty += [rule.per] if rule.per is not None else []
    checks += [filled(name, title_of(definition, name)) for name in empty]
    source = _source(rule, year, stated=stated)
    weight = quoted(rule.counted_field or "") if rule.count.startswith("sum:") else "1"
    return Compiled(source, tuple(checks), groups, _measure(rule), weight)


def _source(rule: CountRule, year: FiscalYear, *, stated: bool) -> str:
    """The records, joined with the state that each has at the end of the year (or the latest)."""
    if not stated:
        return "records"
    until = "" if rule.when == "always" else f" WHERE date <= {day(year.last_day)}"
    states = (
        f"SELECT hoshin_row, arg_max(state, seq) AS {quoted(STATE)} "  # noqa: S608
        f"FROM history{until} GROUP BY hoshin_row"
    )
    return f"records LEFT JOIN ({states}) AS states USING (hoshin_row)"


def _measure(rule: CountRule) -> str:
    if rule.counted_field is None:
        return "count(*)"
    column = quoted(rule.counted_field)
    distinct = rule.count.startswith("distinct:")
    return f"count(DISTINCT {column})" if distinct else f"coalesce(sum({column}), 0)"
