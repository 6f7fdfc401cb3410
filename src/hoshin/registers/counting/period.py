"""The period of a count: which records belong to a year, and why the others do not."""

from dataclasses import dataclass

from hoshin.base import FiscalYear
from hoshin.query import literal, quoted
from hoshin.registers.counting import texts
from hoshin.registers.counting.columns import (
    STATE,
    by_end,
    day,
    from_start,
    in_year,
    shown,
    told,
)
from hoshin.registers.definition import ACTIVE, CountRule, RegisterDefinition


@dataclass(frozen=True)
class Check:
    """A condition that a record must meet (NULL does not), and the reason where it does not, as SQL."""

    condition: str
    reason: str


def period_checks(definition: RegisterDefinition, rule: CountRule, year: FiscalYear) -> list[Check]:
    """What places a record in the period of a rule, in the order in which reasons are given."""
    if rule.when == "always":
        return []
    if rule.entered is not None:
        return [_entered(definition, rule.entered, year)]
    if rule.active_from is not None and rule.when in ACTIVE:
        return _active(definition, rule, rule.active_from, year)
    if rule.when == "as-of-year-end":
        return _up_to(definition, year)
    return _during(definition, year)


def needs_state(definition: RegisterDefinition, rule: CountRule) -> bool:
    """Whether the period itself asks for the state at the end of the year."""
    return rule.when == "as-of-year-end" and begins_by_state(definition)


def begins_by_state(definition: RegisterDefinition) -> bool:
    """Whether records are there from their first state on, whatever other dates they have."""
    cases = definition.table.kind == "cases" or definition.table.date is None
    return cases and bool(definition.states)


def _entered(definition: RegisterDefinition, state: str, year: FiscalYear) -> Check:
    title = definition.states[state].title
    entries = (  # our own words, a quoted state
        f"SELECT hoshin_row FROM history WHERE state = {literal(state)} "  # noqa: S608
        f"AND date BETWEEN {day(year.first_day)} AND {day(year.last_day)}"
    )
    reason = texts.NOT_ENTERED.format(year=year, state=title)
    return Check(f"hoshin_row IN ({entries})", literal(reason))


def _up_to(definition: RegisterDefinition, year: FiscalYear) -> list[Check]:
    field = definition.table.date
    if field is None or begins_by_state(definition):
        return [Check(f"{quoted(STATE)} IS NOT NULL", literal(texts.NOT_BEGUN.format(year=year)))]
    reason = told(texts.AFTER_YEAR.format(year=year, day="{day}"), day=shown(definition, field))
    return [_filled(definition, field), Check(by_end(definition, field, year), reason)]


def _during(definition: RegisterDefinition, year: FiscalYear) -> list[Check]:
    field = definition.table.date
    if field is None:
        began = (
            "SELECT hoshin_row FROM history GROUP BY hoshin_row "  # noqa: S608
            f"HAVING min(date) BETWEEN {day(year.first_day)} AND {day(year.last_day)}"
        )
        reason = literal(texts.NOT_BEGUN_IN_YEAR.format(year=year))
        return [Check(f"hoshin_row IN ({began})", reason)]
    reason = told(texts.NOT_IN_YEAR.format(year=year, day="{day}"), day=shown(definition, field))
    return [_filled(definition, field), Check(in_year(definition, field, year), reason)]


def _active(
    definition: RegisterDefinition, rule: CountRule, start: str, year: FiscalYear
) -> list[Check]:
    end, begun = rule.active_to, by_end(definition, start, year)
    last = literal(texts.STILL)
    going = "TRUE"
    if end is not None:
        last = f"coalesce({shown(definition, end)}, {last})"
        going = f"({quoted(end)} IS NULL OR {from_start(definition, end, year)})"
    span = {"start": shown(definition, start), "end": last}
    reason = told(texts.NOT_ACTIVE.format(year=year, start="{start}", end="{end}"), **span)
    checks = [_filled(definition, start), Check(f"{begun} AND {going}", reason)]
    if rule.when == "active-both-years":
        said = texts.NOT_ACTIVE_BEFORE.format(year=year - 1, start="{start}")
        before = by_end(definition, start, year - 1)
        checks.append(Check(before, told(said, start=span["start"])))
    return checks


def _filled(definition: RegisterDefinition, field: str) -> Check:
    return filled(field, definition.fields[field].title)


def filled(column: str, title: str) -> Check:
    """A column that must not be empty."""
    return Check(f"{quoted(column)} IS NOT NULL", literal(texts.EMPTY.format(field=title)))
