"""Counting rules: which records count in a year, which do not, and why."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from hoshin.base import FiscalYear
from hoshin.query import Allowed, ColumnType, Engine, quoted, sql_condition
from hoshin.registers import texts
from hoshin.registers.definition import PAIRED, CountRule, FieldDefinition, RegisterDefinition
from hoshin.registers.records import Key, Record, Records

_TABLE = "records"
_SQL_TYPES: dict[str, tuple[str, ColumnType]] = {
    "integer": ("BIGINT", "number"),
    "decimal": ("DECIMAL(38, 9)", "number"),
    "boolean": ("BOOLEAN", "boolean"),
    "date": ("DATE", "date"),
    "fiscal-year": ("BIGINT", "number"),
}


@dataclass(frozen=True)
class Excluded:
    """A right record that was not counted, and the first reason."""

    key: Key
    reason: str


@dataclass(frozen=True)
class Group:
    """One group of a `per` count: its number this year, and whether it reached."""

    group: str
    value: int
    reached: bool


@dataclass(frozen=True)
class Count:
    """What was counted and what was not."""

    id: str
    title: str
    year: FiscalYear
    value: int
    unit: str
    counted: list[Key]
    excluded: list[Excluded]
    groups: list[Group]
    about_people: bool = False


def count_records(
    definition: RegisterDefinition,
    records: Records,
    count: str,
    year: FiscalYear,
    *,
    areas: Sequence[str] = (),
) -> Count:
    """Count the records of one year by one rule of the definition.

    Parameters
    ----------
    areas : sequence of str
        With `per` on an area field, areas without a record stand in the groups with 0.

    Returns
    -------
    Count
        `value` is the number of records, or with `per` of groups that reach `at_least`; every
        right record stands in `counted` or, once, in `excluded`.

    Raises
    ------
    RegisterError
        If the definition has no such count.
    InputError
        If its condition holds anything that is not allowed.
    """
    rule = definition.rule(count)
    meets = _where(definition, rule, records.records)
    counted: list[Record] = []
    excluded: list[Excluded] = []
    groups_before: Counter[str] = Counter()
    for record in records.records:
        reason = _reason(definition, rule, record, year, meets)
        if reason:
            excluded.append(Excluded(record.key, reason))
        else:
            counted.append(record)
        if rule.when == "reached-both-years" and not _reason(
            definition, rule, record, year - 1, meets
        ):
            groups_before[str(record.values[rule.per or ""])] += 1
    groups = _groups(definition, rule, counted, areas, groups_before)
    value = sum(group.reached for group in groups) if rule.per else len(counted)
    return Count(
        count,
        rule.title,
        year,
        value,
        rule.unit,
        [record.key for record in counted],
        excluded,
        groups,
        any(field.personal or field.special_care for field in definition.fields.values()),
    )


def _groups(
    definition: RegisterDefinition,
    rule: CountRule,
    counted: list[Record],
    areas: Sequence[str],
    groups_before: Counter[str],
) -> list[Group]:
    if rule.per is None:
        return []
    numbers = Counter(str(record.values[rule.per]) for record in counted)
    field = definition.fields[rule.per]
    known = list(field.areas or areas) if field.type == "area" else list(field.choices)
    names = [*known, *sorted(name for name in numbers if name not in known)]
    least = rule.at_least or 0
    both = rule.when == "reached-both-years"
    return [
        Group(
            name,
            numbers[name],
            numbers[name] >= least and (not both or groups_before[name] >= least),
        )
        for name in names
    ]


def _reason(
    definition: RegisterDefinition,
    rule: CountRule,
    record: Record,
    year: FiscalYear,
    meets: Callable[[Record], bool],
) -> str:
    """The first reason why a record does not count in a year; empty where it does."""
    if not meets(record):
        return texts.NOT_WHERE.format(where=rule.where)
    if reason := _time(definition, rule, record, year):
        return reason
    if rule.per is not None and record.values[rule.per] is None:
        return texts.NO_GROUP.format(field=definition.fields[rule.per].title)
    return ""


def _time(definition: RegisterDefinition, rule: CountRule, record: Record, year: FiscalYear) -> str:
    if rule.when == "always":
        return ""
    if rule.when in PAIRED and rule.active_from is not None:
        return _activity(definition, rule, record, year)
    field = definition.table.date or ""
    day = record.values[field]
    if not isinstance(day, date):
        return texts.NO_DATE.format(field=definition.fields[field].title)
    if rule.when == "as-of-year-end":
        return "" if day <= year.last_day else texts.AFTER_YEAR.format(year=year)
    return "" if day in year else texts.NOT_IN_YEAR.format(year=year)


def _activity(
    definition: RegisterDefinition, rule: CountRule, record: Record, year: FiscalYear
) -> str:
    start = record.values[rule.active_from or ""]
    end = record.values[rule.active_to] if rule.active_to else None
    if not isinstance(start, date):
        return texts.NO_DATE.format(field=definition.fields[rule.active_from or ""].title)
    last = end if isinstance(end, date) else None
    if start > year.last_day or (last is not None and last < year.first_day):
        shown = last.isoformat() if last else texts.STILL
        return texts.NOT_ACTIVE.format(year=year, start=start.isoformat(), end=shown)
    if rule.when == "active-both-years" and start > (year - 1).last_day:
        return texts.NOT_ACTIVE_BEFORE.format(year=year - 1, start=start.isoformat())
    return ""


def _where(
    definition: RegisterDefinition, rule: CountRule, records: list[Record]
) -> Callable[[Record], bool]:
    """The rule's condition, run once over a snapshot without personal fields."""
    if rule.where is None:
        return lambda record: True
    open_fields = {key: field for key, field in definition.fields.items() if not field.personal}
    types: dict[str, ColumnType] = {key: _column_type(field) for key, field in open_fields.items()}
    place = f"{definition.table.id} [[counts]] {rule.id} where"
    safe = sql_condition(rule.where, types, allowed=Allowed.ARITHMETIC, where=place)
    columns = {"hoshin_row": "BIGINT"} | {
        key: _SQL_TYPES.get(field.type, ("VARCHAR", "text"))[0]
        for key, field in open_fields.items()
    }
    rows = [(each.row, *(each.values[key] for key in open_fields)) for each in records]
    with Engine() as engine:
        engine.seal()
        engine.load_rows(_TABLE, columns, rows)
        engine.check_condition(_TABLE, safe, text=rule.where, where=place)
        found = engine.rows(
            f"SELECT hoshin_row FROM {quoted(_TABLE)} WHERE {safe}"  # noqa: S608
        )
    hits = {row for (row,) in found}
    return lambda record: record.row in hits


def _column_type(field: FieldDefinition) -> ColumnType:
    return _SQL_TYPES.get(field.type, ("VARCHAR", "text"))[1]
