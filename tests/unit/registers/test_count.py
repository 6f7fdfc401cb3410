"""Counting rules: when a record counts, what of it, and which names fields may have."""

from decimal import Decimal
from typing import Any

import pytest

from hoshin.base import FiscalYear
from hoshin.registers import count_records
from tests.registers import make_register
from tests.unit.registers.counting import (
    ACTIVE,
    BOTH,
    EVENTS,
    REPORTED,
    YEAR,
    by,
    cases,
    counted,
    events,
    reasons,
    rule,
    value,
)

EDGES = [{"on": day} for day in ("2024-03-31", "2024-04-01", "2025-03-31", "2025-04-01")]


def test_an_event_counts_in_the_fiscal_year_of_its_date() -> None:
    register = events(*EDGES, {"on": None})
    assert counted(register) == ["2", "3"]
    assert reasons(register)["1"] == "令和6年度の出来事ではありません（2024-03-31）"
    assert reasons(register)["5"] == "貸出日が空です"
    assert value(register, FiscalYear(2023)) == 1


def test_events_up_to_the_end_of_the_year_add_up() -> None:
    register = events(*EDGES, {"on": None}, when='"as-of-year-end"')
    assert counted(register) == ["1", "2", "3"]
    assert set(reasons(register)) == {"4", "5"}


def test_always_asks_for_no_date() -> None:
    assert value(events(*EDGES, {"on": None}, when='"always"')) == 5


@pytest.mark.parametrize(
    ("kind", "days", "expected"),
    [
        ("month", ["2024-03-01", "2024-04-01", "2025-03-01", "2025-04-01"], ["2", "3"]),
        ("fiscal-year", [2023, 2024, 2024, 2025], ["2", "3"]),
    ],
)
def test_aggregates_of_months_and_fiscal_years(
    kind: str, days: list[Any], expected: list[str]
) -> None:
    definition = EVENTS.replace('"events"', '"aggregates"').replace(
        'title = "貸出日"\ntype = "date"', f'title = "期間"\ntype = "{kind}"'
    )
    rows = [{"no": f"{n}", "on": day} for n, day in enumerate(days, 1)]
    register = make_register(definition + rule() + rule("all", when='"as-of-year-end"'), rows)
    assert counted(register) == expected
    assert counted(register, count="all") == ["1", "2", "3"]
    said = reasons(register)["1"]
    assert ("2024-03）" if kind == "month" else "2023）") in said


def test_a_case_without_a_date_counts_in_the_year_of_its_first_state() -> None:
    register = cases(
        [REPORTED, ("inspected", "2024-05-01")],
        [("reported", "2024-04-01")],
        [("reported", "2025-03-31"), ("inspected", "2025-04-01")],
        [("reported", "2025-04-01")],
    )
    assert counted(register) == ["2", "3"]


def test_a_case_is_there_at_the_end_of_the_year_once_it_has_begun() -> None:
    register = cases(
        [REPORTED, ("resolved", "2025-03-31")],
        [REPORTED, ("resolved", "2025-04-01")],
        [("reported", "2025-04-01")],
        when='"as-of-year-end"',
        where="\"state != 'resolved'\"",
    )
    assert counted(register) == ["2"]
    assert reasons(register)["1"] == "条件（状態が「是正済」でない）に合いません"
    assert reasons(register)["3"] == "令和6年度の末には、まだ始まっていません"
    assert counted(register, FiscalYear(2025)) == ["3"]


def test_the_state_is_that_of_31_march_and_with_always_the_latest() -> None:
    history = [REPORTED, ("inspected", "2024-03-31"), ("resolved", "2025-06-01")]
    for when, year, expected in (
        ('"as-of-year-end"', 2023, "inspected"),
        ('"as-of-year-end"', 2024, "inspected"),
        ('"as-of-year-end"', 2025, "resolved"),
        ('"always"', 2023, "resolved"),
    ):
        register = cases(history, when=when, by='["state"]')
        assert by(count_records(register, "c", FiscalYear(year))) == [(expected, 1)]


def test_the_last_of_several_states_of_one_day_holds() -> None:
    register = cases(
        [("reported", "2025-03-31"), ("inspected", "2025-03-31"), ("resolved", "2025-03-31")],
        when='"as-of-year-end"',
        by='["state"]',
    )
    assert by(count_records(register, "c", YEAR)) == [("resolved", 1)]


def test_what_entered_a_state_counts_once() -> None:
    again = [
        REPORTED,
        ("inspected", "2024-05-01"),
        ("reported", "2024-06-01"),
        ("inspected", "2024-07-01"),
    ]
    register = cases(
        again,
        [REPORTED, ("inspected", "2024-03-31")],
        [REPORTED, ("inspected", "2025-03-31"), ("resolved", "2025-03-31")],
        when='"entered:inspected"',
    )
    assert counted(register) == ["1", "3"]
    assert reasons(register) == {"2": "令和6年度に「調査済」になっていません"}


def test_entering_the_initial_state_is_the_first_entry() -> None:
    assert counted(cases([("reported", "2024-04-01")], [REPORTED], when='"entered:reported"')) == [
        "1"
    ]


@pytest.mark.parametrize(
    ("start", "end", "active"),
    [
        ("2024-03-31", "2024-04-01", True),
        ("2024-03-31", None, True),
        ("2024-04-01", None, False),
        ("2020-04-01", "2024-03-31", False),
        ("2020-04-01", "2024-04-01", True),
        ("2023-04-01", "2030-01-01", True),
        (None, "2024-05-01", False),
        (None, None, False),
    ],
)
def test_active_in_both_years(start: str | None, end: str | None, active: bool) -> None:
    register = events({"on": start, "until": end}, **ACTIVE)
    assert value(register) == int(active)
    assert bool(reasons(register)) != active


def test_why_something_is_not_active_names_its_days() -> None:
    register = events({"on": "2024-04-01"}, {"on": "2020-04-01", "until": "2024-03-31"}, **ACTIVE)
    assert "2024-04-01" in reasons(register)["1"]
    assert "2020-04-01～2024-03-31" in reasons(register)["2"]


def test_groups_that_reach_in_both_years_hold_this_years_records() -> None:
    last, this = "2023-05-01", "2024-05-01"
    rows: list[tuple[str | None, str]] = [("東", last), ("東", last)]
    rows += [("東", this)] * 3
    rows += [("西", last), ("西", this), ("西", this), ("南", last), ("南", last)]
    rows.append((None, this))
    register = events(*({"area": area, "on": on} for area, on in rows), **BOTH)
    found = count_records(register, "c", YEAR)
    assert found.value == 1
    assert [(each.group, each.value, each.reached) for each in found.groups] == [
        ("東", 3, True),
        ("西", 2, False),
        ("南", 0, False),
    ]
    assert counted(register) == ["3", "4", "5", "7", "8"]
    assert reasons(register)["11"] == "地域が空です"


def test_with_active_from_a_record_reaches_in_each_year_in_which_it_is_active() -> None:
    spans = [("2022-04-01", None), ("2022-04-01", "2024-03-31"), ("2024-04-01", None)]
    rows = [{"area": "東", "on": start, "until": end} for start, end in spans]
    keys = {**BOTH, "active_from": '"on"', "active_to": '"until"'}
    register = events(*rows, **keys)
    assert value(register) == 1  # 1 and 2 last year, 1 and 3 this year
    assert value(register, FiscalYear(2025)) == 1
    assert value(register, FiscalYear(2022)) == 0
    assert counted(register) == ["1", "3"]


def test_distinct_values_and_empty_fields() -> None:
    register = events({"to": "学校"}, {"to": "学校"}, {"to": "町会"}, {}, count='"distinct:to"')
    assert value(register) == 2
    assert counted(register) == ["1", "2", "3"]
    assert reasons(register) == {"4": "貸出先が空です"}


def test_sums_are_exact_and_leave_out_empty_fields() -> None:
    hours = [Decimal("0.1"), Decimal("0.2"), None, Decimal("-0.05")]
    register = events(*({"hours": each} for each in hours), count='"sum:hours"')
    assert value(register) == Decimal("0.25")
    assert reasons(register) == {"3": "時間が空です"}
    large = [9_007_199_254_740_993, 1]
    assert value(events(*({"people": n} for n in large), count='"sum:people"')) == sum(large)


def test_a_sum_over_no_record_is_zero() -> None:
    assert value(events(count='"sum:people"')) == 0
    assert value(events({}, count='"sum:hours"')) == 0
