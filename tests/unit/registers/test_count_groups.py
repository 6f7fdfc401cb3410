"""Counts by group, of groups that reach a number, and of one count in another."""

from fractions import Fraction
from typing import Any

import pytest

from hoshin.base import FiscalYear, InputError
from hoshin.registers import account_of, count_records
from tests.registers import make_register
from tests.unit.registers.counting import (
    EVENTS,
    REPORTED,
    YEAR,
    by,
    cases,
    events,
    ratio,
    reasons,
    rule,
    value,
)


def test_per_counts_groups_and_keeps_areas_without_a_record() -> None:
    rows = [{"area": "西"}, {"area": "西"}, {"area": "東"}, {}]
    register = events(*rows, per='"area"', at_least="2")
    found = count_records(register, "c", YEAR)
    assert (found.value, found.counted, found.excluded) == (1, 3, 1)
    assert [(each.group, each.value, each.reached) for each in found.groups] == [
        ("東", 1, False),
        ("西", 2, True),
        ("南", 0, False),
    ]
    assert reasons(register) == {"4": "地域が空です"}


def test_per_takes_sums_and_numbers_of_different_values() -> None:
    rows = [{"area": "東", "people": 3, "to": "a"}, {"area": "東", "people": 4, "to": "a"}]
    assert value(events(*rows, per='"area"', at_least="7", count='"sum:people"')) == 1
    assert value(events(*rows, per='"area"', at_least="2", count='"distinct:to"')) == 0


def test_per_state() -> None:
    register = cases(
        [REPORTED],
        [REPORTED],
        [REPORTED, ("inspected", "2024-05-01")],
        per='"state"',
        at_least="2",
        when='"as-of-year-end"',
    )
    assert value(register) == 1
    assert [(each.group, each.value) for each in count_records(register, "c", YEAR).groups] == [
        ("reported", 2),
        ("inspected", 1),
        ("resolved", 0),
    ]


def test_by_gives_a_row_a_group_in_the_order_of_the_definition() -> None:
    grades = ["小", "大", None, "小"]
    found = count_records(events(*({"grade": each} for each in grades), by='["grade"]'), "c", YEAR)
    assert by(found) == [("大", 1), ("小", 2), (None, 1)]
    assert found.value is None


def test_by_booleans_and_two_columns() -> None:
    rows: list[dict[str, Any]] = [
        {"agreed": True, "area": "西"},
        {"agreed": False, "area": "東"},
        {"agreed": None, "area": "東"},
        {"agreed": True, "area": None},
    ]
    register = events(*rows, by='["agreed", "area"]')
    assert by(count_records(register, "c", YEAR)) == [
        (False, "東", 1),
        (True, "西", 1),
        (True, None, 1),
        (None, "東", 1),
    ]
    account = account_of(register, "c", YEAR)
    assert account.counted[True, "西"] == ["1"]
    assert account.counted[None, "東"] == ["3"]


def test_a_ratio_is_exact_and_in_hundredths_where_its_unit_is_per_cent() -> None:
    rows = [{"agreed": True}, {"agreed": False}, {}]
    assert value(ratio("%", *rows), count="r") == Fraction(100, 3)
    assert value(ratio("％", *rows), count="r") == Fraction(100, 3)
    assert value(ratio("倍", *rows), count="r") == Fraction(1, 3)
    assert value(ratio("%", *rows), FiscalYear(2023), count="r") is None
    account = account_of(ratio("%", *rows), "r", YEAR)
    assert (account.keys, account.excluded) == ([], [])
    found = count_records(ratio("%", *rows), "r", YEAR)
    assert (found.counted, found.excluded) == (0, 0)


def test_a_ratio_by_group_has_a_row_a_group_of_the_whole() -> None:
    rows: list[dict[str, Any]] = [
        {"area": "東", "agreed": True},
        {"area": "東", "agreed": False},
        {"area": "西", "agreed": False},
        {"area": None, "agreed": True},
    ]
    found = count_records(ratio("%", *rows, by='["area"]'), "r", YEAR)
    assert by(found) == [("東", 50), ("西", 0), (None, 100)]


def test_a_ratio_of_groups_that_reach() -> None:
    rows = [{"area": area, "agreed": area == "東"} for area in "東東西西西"]
    register = ratio("%", *rows, per='"area"', at_least="2")
    assert value(register, count="r") == 50


def test_an_unknown_count_names_the_known() -> None:
    with pytest.raises(InputError, match="loan") as caught:
        count_records(make_register(EVENTS + rule("loans"), []), "loan", YEAR)
    assert "loans" in str(caught.value)


def test_keys_of_several_columns_are_lists() -> None:
    definition = EVENTS.replace('key = ["no"]', 'key = ["no", "to"]') + rule()
    rows: list[dict[str, Any]] = [
        {"no": "1", "to": 'a"、b', "on": "2024-05-01"},
        {"no": "2", "to": "c", "on": None},
    ]
    account = account_of(make_register(definition, rows), "c", YEAR)
    assert account.keys == [("1", 'a"、b')]
    assert account.excluded[0].key == ("2", "c")


ODD = [
    "value",
    "counted",
    "select",
    "hoshin",
    "日付 の名",
    'a"b',
    "state_of",
    "date",
    "seq",
    "group",
]


def test_fields_may_have_any_name() -> None:
    fields = "".join(f"[fields.'{name}']\ntitle = '題{name}'\ntype = 'integer'\n" for name in ODD)
    head = EVENTS.partition("[fields.until]")[0]
    rows = [{"no": f"{n}", "on": "2024-05-01", **dict.fromkeys(ODD, n)} for n in (1, 2, 3)]
    for name in ODD:
        column = name.replace('"', '""')
        rules = rule("sum", count=f"'sum:{name}'", where=f"""'''"{column}" >= 2'''""")
        rules += rule("by", by=f"['{name}']") + rule("per", per=f"'{name}'", at_least="1")
        register = make_register(head + fields + rules, rows)
        assert value(register, count="sum") == 5
        assert by(count_records(register, "by", YEAR)) == [(1, 1), (2, 1), (3, 1)]
        assert value(register, count="per") == 3
        assert len(account_of(register, "by", YEAR).keys) == 3
