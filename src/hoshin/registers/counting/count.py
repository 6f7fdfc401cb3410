"""Counting: a rule of a register in one year becomes values, groups and an account."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hoshin.base import FiscalYear
from hoshin.registers.counting import texts
from hoshin.registers.counting.compiled import compile_rule
from hoshin.registers.counting.conditions import read_condition
from hoshin.registers.counting.groups import in_order, known_groups
from hoshin.registers.counting.model import (
    Account,
    Count,
    CountRow,
    Excluded,
    Group,
    GroupValue,
    Key,
    Number,
    read_key,
)
from hoshin.registers.counting.words import count_words, is_percent
from hoshin.registers.definition import CountRule
from hoshin.registers.errors import RegisterError
from hoshin.registers.loaded import Register


def count_records(register: Register, count: str, year: FiscalYear) -> Count:
    """Count the records of a register in one year by one rule of its definition.

    Returns
    -------
    Count
        Exact: whole numbers, decimals, and for a ratio a fraction (times 100 where its unit is %),
        None where nothing can be divided by.

    Raises
    ------
    RegisterError
        If the definition has no such count.
    InputError
        If it cannot be computed.
    """
    rule = register.definition.rule(count)
    if rule.ratio is not None:
        return _ratio(register, rule, year)
    return _PerGroup(register, rule, year).count() if rule.per else _plain(register, rule, year)


def account_of(register: Register, count: str, year: FiscalYear) -> Account:
    """The keys that a count counted and left out; none for a ratio.

    Raises
    ------
    RegisterError
        If the definition has no such count.
    """
    rule = register.definition.rule(count)
    if rule.ratio is not None:
        return Account({}, [])
    compiled = compile_rule(register.definition, rule, year)
    counted: dict[tuple[GroupValue, ...], list[Key]] = defaultdict(list)
    excluded = []
    for key, *groups, reason in rows_of(register, rule, compiled.account):
        if reason is None:
            counted[_group(groups)].append(read_key(register.definition, key))
        else:
            excluded.append(Excluded(read_key(register.definition, key), reason))
    return Account(counted, excluded)


def _plain(register: Register, rule: CountRule, year: FiscalYear) -> Count:
    compiled = compile_rule(register.definition, rule, year)
    found = [
        CountRow(dict(zip(compiled.groups, _group(groups), strict=True)), _number(value), counted)
        for *groups, counted, value in rows_of(register, rule, compiled.values)
    ]
    rows = in_order(register, compiled.groups, found)
    return _made(register, rule, year, rows, [compiled.values])


class _PerGroup:
    """A count of groups: their numbers this year, and last year's where both must reach."""

    def __init__(self, register: Register, rule: CountRule, year: FiscalYear) -> None:
        self.register, self.rule, self.year = register, rule, year
        self.per = rule.per or ""

    def count(self) -> Count:
        now = compile_rule(self.register.definition, self.rule, self.year)
        numbers, counted = self._numbers(now.values)
        reaching = {group for group, value in numbers.items() if self._reaches(value)}
        queries = [now.values]
        if self.rule.when == "reached-both-years":
            before = compile_rule(self.register.definition, self.rule, self.year - 1)
            numbers_before, _ = self._numbers(before.values)
            reaching = {group for group in reaching if self._reaches(numbers_before.get(group, 0))}
            queries.append(before.values)
        known = known_groups(self.register, self.per, numbers)
        groups = [Group(each, numbers.get(each, 0), each in reaching) for each in known]
        rows = [CountRow({}, len(reaching), counted)]
        return _made(self.register, self.rule, self.year, rows, queries, groups=groups)

    def _numbers(self, sql: str) -> tuple[dict[GroupValue, Number], int]:
        rows = rows_of(self.register, self.rule, sql)
        numbers = {_group([group])[0]: _number(value) for group, _, value in rows}
        return numbers, sum(counted for _, counted, _ in rows)

    def _reaches(self, value: Number) -> bool:
        return value >= Fraction(str(self.rule.at_least or 0))


def _made(
    register: Register,
    rule: CountRule,
    year: FiscalYear,
    rows: list[CountRow],
    queries: Iterable[str],
    *,
    groups: Iterable[Group] = (),
) -> Count:
    counted = sum(row.counted for row in rows)
    summed = rule.count.startswith("sum:") and rule.per is None
    smallest = [_least(row.value) if summed else row.counted for row in rows]
    return Count(
        rule.id,
        rule.title,
        rule.unit,
        year,
        tuple(rule.by),
        tuple(rows),
        tuple(groups),
        counted,
        register.size - counted,
        min(smallest, default=0),
        count_words(register.definition, rule, year),
        tuple(queries),
        register.definition.about_people,
        picks_areas(register, rule),
    )


def _ratio(register: Register, rule: CountRule, year: FiscalYear) -> Count:
    assert rule.ratio is not None
    of, to = (count_records(register, part, year) for part in (rule.ratio.of, rule.ratio.to))
    above = {tuple(row.by.items()): row.value for row in of.rows}
    scale = 100 if is_percent(rule.unit) else 1
    rows, smallest = [], [of.smallest, to.smallest]
    for row in to.rows:
        part = above.get(tuple(row.by.items()), 0)
        rows.append(CountRow(row.by, _divided(part, row.value, scale), 0))
        if (rest := Fraction(_least(row.value)) - Fraction(_least(part))) >= 0:
            smallest.append(rest)
    return Count(
        rule.id,
        rule.title,
        rule.unit,
        year,
        to.by,
        tuple(rows),
        (),
        0,
        0,
        min(smallest),
        count_words(register.definition, rule, year),
        (*of.queries, *to.queries),
        register.definition.about_people,
        of.below_ward or to.below_ward,
        None if to.by else (_least(of.value), _least(to.value)),
    )


def picks_areas(register: Register, rule: CountRule) -> bool:
    """Whether a condition picks areas."""
    if rule.where is None:
        return False
    fields = register.definition.fields
    picked = read_condition(register.definition, rule.where).picked
    return any(name in fields and fields[name].type == "area" for name in picked)


def _least(value: Number | None) -> Number:
    return 0 if value is None else value


def _divided(of: Number | None, to: Number | None, scale: int) -> Fraction | None:
    return None if not to else scale * Fraction(of or 0) / Fraction(to)


def rows_of(register: Register, rule: CountRule, sql: str) -> list[tuple[Any, ...]]:
    """The rows of a query that a rule was compiled to."""
    refusal = RegisterError(
        texts.CANNOT_COUNT.format(id=rule.id),
        where=register.definition.table.id,
        cure=texts.CANNOT_COUNT_CURE,
    )
    return register.engine.answer(sql, refusal)


def _group(values: Iterable[Any]) -> tuple[GroupValue, ...]:
    return tuple(_number(each) if isinstance(each, Decimal) else each for each in values)


def _number(value: Any) -> Any:
    """A whole number where it is one; a decimal without zeros at its end."""
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else value.normalize()
