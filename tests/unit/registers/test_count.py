"""Counting rules: each line of the contract as a small table, and the laws that every count keeps."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import FiscalYear, InputError
from hoshin.registers import Count, Register, account_of, count_records
from tests.registers import make_register

EVENTS = """
[register]
id = "loans"
title = "貸出"
kind = "events"
key = ["no"]
date = "on"
[fields.no]
title = "番号"
required = true
[fields.on]
title = "貸出日"
type = "date"
[fields.until]
title = "返却日"
type = "date"
[fields.area]
title = "地域"
type = "area"
areas = ["東", "西", "南"]
[fields.to]
title = "貸出先"
[fields.grade]
title = "区分"
type = "choice"
choices = ["大", "中", "小"]
[fields.people]
title = "人数"
type = "integer"
unit = "人"
[fields.hours]
title = "時間"
type = "decimal"
[fields.agreed]
title = "同意"
type = "boolean"
"""
CASES = """
[register]
id = "houses"
title = "空家"
kind = "cases"
key = ["no"]
[fields.no]
title = "番号"
required = true
[fields.area]
title = "地域"
type = "area"
[states]
initial = "reported"
[states.reported]
title = "通報"
[states.inspected]
title = "調査済"
[states.resolved]
title = "是正済"
final = true
"""
YEAR = FiscalYear(2024)


def rule(id_: str = "c", **keys: str) -> str:
    """One count as TOML; values are written as TOML writes them."""
    lines = [f'id = "{id_}"', 'title = "数"']
    lines += [f"{key} = {value}" for key, value in {"unit": '"件"', **keys}.items()]
    return "\n[[counts]]\n" + "\n".join(lines) + "\n"


def events(*rows: Mapping[str, Any], **keys: str) -> Register:
    records = [{"no": f"{number}", "on": "2024-05-01", **row} for number, row in enumerate(rows, 1)]
    return make_register(EVENTS + rule(**keys), records)


def cases(*histories: list[tuple[str, str]], areas: str = "", **keys: str) -> Register:
    records = [
        {"no": f"{number}", "area": areas[number - 1] if areas else None}
        for number in range(1, len(histories) + 1)
    ]
    steps = {f"{number}": steps for number, steps in enumerate(histories, 1)}
    return make_register(CASES + rule(**keys), records, steps)


def counted(register: Register, year: FiscalYear = YEAR, count: str = "c") -> list[Any]:
    return sorted(account_of(register, count, year).keys)


def reasons(register: Register, year: FiscalYear = YEAR) -> dict[Any, str]:
    return {each.key: each.reason for each in account_of(register, "c", year).excluded}


def value(register: Register, year: FiscalYear = YEAR, count: str = "c") -> Any:
    return count_records(register, count, year).value


def by(found: Count) -> list[tuple[Any, ...]]:
    return [(*row.by.values(), row.value) for row in found.rows]


# When

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


REPORTED = ("reported", "2024-02-01")


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


ACTIVE = {"when": '"active-both-years"', "active_from": '"on"', "active_to": '"until"'}


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


BOTH = {"when": '"reached-both-years"', "per": '"area"', "at_least": "2"}


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


# What


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


# Where


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("area = '東'", ["1"]),
        ("area != '東'", ["2"]),
        ("area IS NULL", ["3"]),
        ("area IS NOT NULL AND people >= 20", ["2"]),
        ("NOT area = '東'", ["2"]),
        ("\\\"to\\\" = '学校'", ["1", "3"]),
        ("\\\"to\\\" LIKE '%会'", ["2"]),
        ("\\\"to\\\" NOT LIKE '%会'", ["1", "3"]),
        ("people BETWEEN 10 AND 20", ["1", "2"]),
        ("people * 2 = 40 OR people IS NULL", ["2", "3"]),
        ("hours = 0.3", ["1"]),
        ("agreed = true", ["1"]),
        ("agreed", ["1"]),
        ("NOT agreed", ["2"]),
        ("agreed = false OR agreed IS NULL", ["2", "3"]),
        ("\\\"on\\\" >= '2024-06-01'", ["2", "3"]),
        ("grade IN ('大', '小') AND (people > 5 OR area IS NULL)", ["1", "3"]),
        ("people / 3 > 3.3 AND people < -1 + 12", ["1"]),
        ("hours / 3 >= 0.1", ["1"]),  # 0.0999… in floating point
        ("people / (people - 20) < 0", ["1"]),  # over zero is NULL
        ("20 / (people - 20) > 0", []),
        ("people / 2 / 5 = 1", ["1"]),
    ],
)
def test_conditions(where: str, expected: list[str]) -> None:
    rows: list[dict[str, Any]] = [
        {"area": "東", "to": "学校", "people": 10, "hours": Decimal("0.3"), "agreed": True},
        {"area": "西", "to": "町会", "people": 20, "agreed": False, "on": "2024-06-01"},
        {"to": "学校", "on": "2024-07-01"},
    ]
    grades = ("大", "中", "小")
    rows = [{**row, "grade": grade} for row, grade in zip(rows, grades, strict=True)]
    assert counted(events(*rows, where=f'"{where}"')) == expected


@pytest.mark.parametrize(
    "where",
    [
        "area IN (grade)",
        "area IN (SELECT area FROM records)",
        "lower(area) = 'x'",
        "people > 1; DROP TABLE records",
        "state = 'x'",
        "hoshin_row = 2",
        "records.area = '東'",
        "area = '東' -- x",
        "area = ?",
        "count(*) > 1",
        "people + 1",
        "area IS DISTINCT FROM '東'",
        "area IS TRUE",
        "people == 1 AND area SIMILAR TO 'x'",
        "\\\"on\\\" >= '2024-13-01'",
    ],
)
def test_conditions_that_are_refused(where: str) -> None:
    with pytest.raises(InputError):
        counted(events({"area": "東"}, where=f'"{where}"'))


def test_an_unknown_state_in_a_condition_is_refused_with_the_nearest() -> None:
    with pytest.raises(InputError, match="resolved"):
        counted(cases([REPORTED], where="\"state != 'resovled'\""))


# Groups


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


# Ratios


def ratio(unit: str, *rows: Mapping[str, Any], **shared: str) -> Register:
    rules = rule("of", where='"agreed"', **shared) + rule("to", **shared)
    rules += rule("r", unit=f'"{unit}"', ratio='{ of = "of", to = "to" }')
    records = [{"no": f"{number}", "on": "2024-05-01", **row} for number, row in enumerate(rows, 1)]
    return make_register(EVENTS + rules, records)


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


def test_words_tell_what_is_counted() -> None:
    found = cases(
        [REPORTED],
        when='"as-of-year-end"',
        where="\"state != 'resolved' AND (area LIKE '%川' OR area IS NULL)\"",
        per='"area"',
        at_least="2",
    )
    assert count_records(found, "c", YEAR).words == (
        "台帳「空家」のうち、令和6年度の末（2025-03-31）までに始まった記録で、条件（状態が「是正済」でない、"
        "かつ（地域が「川」で終わる、または地域が空））に合うものについて、「地域」ごとに件数を数える。"
        "その数が2以上の「地域」がいくつあるかを値とする。状態は2025-03-31の終わりのもの。"
        "地域が空の記録は除く。"
    )


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("people >= 10", "人数が10人以上"),
        (
            "NOT (people BETWEEN 1 AND 5 OR agreed)",
            "（人数が1人以上5人以下、または同意が「はい」）でない",
        ),
        (
            "\\\"on\\\" < '2024-06-01' AND agreed = false",
            "貸出日が2024-06-01より前、かつ同意が「いいえ」",
        ),
        (
            "grade IN ('大', '小') AND NOT grade IS NULL",
            "区分が「大」「小」のどれか、かつ区分が空でない",
        ),
        ("people / 3 > hours + 1.5", "人数÷3が時間＋1.5より大きい"),
        ("\\\"to\\\" LIKE '東%' OR \\\"to\\\" LIKE '%丘_'", "貸出先が「東」で始まる、または"),
        ("people IN (1, 2)", "人数が1人、2人のどれか"),
    ],
)
def test_conditions_in_words(where: str, words: str) -> None:
    found = count_records(events({}, where=f'"{where}"'), "c", YEAR).words
    assert f"条件（{words}" in found


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"when": '"always"'}, "時期を問わず"),
        ({**ACTIVE}, "令和5年度と令和6年度のどちらにも続いている（「貸出日」から「返却日」まで"),
        ({**BOTH}, "この年度も前の年度も2以上の「地域」"),
        ({"count": '"distinct:to"'}, "「貸出先」の異なる値の数を数える。貸出先が空の記録は除く。"),
        (
            {"count": '"sum:people"', "by": '["area", "agreed"]'},
            "「地域」「同意」ごとに「人数」を合計する",
        ),
        ({"when": '"as-of-year-end"'}, "令和6年度の末（2025-03-31）までの記録"),
    ],
)
def test_every_rule_in_words(keys: dict[str, str], words: str) -> None:
    assert words in count_records(events({}, **keys), "c", YEAR).words


def test_a_ratio_in_words_tells_both_parts() -> None:
    words = count_records(ratio("%", {}), "r", YEAR).words
    assert words.startswith("「数」÷「数」×100（丸めない）。")
    assert "条件（同意が「はい」）" in words
    assert "×100" not in count_records(ratio("倍", {}), "r", YEAR).words


# Laws

DAYS = st.sampled_from(["2023-03-31", "2023-04-01", "2024-02-29", "2024-04-01", "2025-03-31", None])
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "on": DAYS,
            "until": st.sampled_from([None, "2025-04-01", "2026-03-31"]),
            "area": st.sampled_from(["東", "西", None]),
            "agreed": st.sampled_from([True, False, None]),
            "people": st.sampled_from([0, 1, -3, None]),
        }
    ),
    max_size=12,
)
RULES = (
    rule("during")
    + rule("all", when='"always"')
    + rule("by-end", when='"as-of-year-end"')
    + rule("agreed", where='"agreed OR people > 0"')
    + rule("people", count='"sum:people"')
    + rule("people-by", count='"sum:people"', by='["area", "agreed"]')
    + rule("by", by='["area"]', when='"always"')
    + rule("areas", per='"area"', at_least="2", when='"always"')
    + rule("both", **BOTH)
    + rule("active", **ACTIVE)
    + rule("share", unit='"%"', ratio='{ of = "agreed", to = "during" }')
)


@given(rows=ROWS, order=st.randoms(use_true_random=False))
def test_the_laws_of_counts(rows: list[dict[str, Any]], order: Any) -> None:
    records = [{"no": f"{number}", **row} for number, row in enumerate(rows)]
    register = make_register(EVENTS + RULES, records)
    order.shuffle(records)
    shuffled = make_register(EVENTS + RULES, records)
    found = {}
    for each in register.definition.counts:
        found[each.id] = count = count_records(register, each.id, YEAR)
        assert count == count_records(shuffled, each.id, YEAR)
        account = account_of(register, each.id, YEAR)
        assert account == account_of(shuffled, each.id, YEAR)
        if each.ratio is None:
            keys = [*account.keys, *(left.key for left in account.excluded)]
            assert sorted(map(str, keys)) == sorted(record["no"] for record in records)
            assert (count.counted, count.excluded) == (len(account.keys), len(account.excluded))
            assert all(left.reason for left in account.excluded)
        if each.by:
            numbers = {tuple(row.by.values()): row.counted for row in count.rows}
            assert numbers == {group: len(keys) for group, keys in account.counted.items()}
        if each.per:
            assert count.value == sum(group.reached for group in count.groups)
            assert sum(int(group.value) for group in count.groups) == count.counted
    assert sum(row.value or 0 for row in found["people-by"].rows) == found["people"].value
    assert sum(row.value or 0 for row in found["by"].rows) == found["all"].value
    years = [
        count_records(register, "during", FiscalYear(year)).value for year in range(2022, 2025)
    ]
    assert sum(each or 0 for each in years) == found["by-end"].value
    whole = found["during"].value
    share = Fraction(100 * (found["agreed"].value or 0), whole) if whole else None  # type: ignore[arg-type]
    assert found["share"].value == share
