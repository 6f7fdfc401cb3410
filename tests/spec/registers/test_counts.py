"""Counts: which records, which period, distinct or not, by group, thresholds, ratios."""

from fractions import Fraction

import pytest

from tests.spec.registers.definitions import LOANS, MONTHS, PARTNERS, TALKS, counting
from tests.spec.registers.office import Office

HELD = """no,held_on,town,people,is_open,kind
1,2024-04-01,北,10,有,昼
2,2025-03-31,北,20,無,夜
3,2025-04-01,南,30,有,昼
4,2024-03-31,南,,有,夜
5,2024-10-10,,5,,昼
6,,北,7,有,昼
"""


def keys(row: dict[str, object]) -> list[str]:
    found = row["counted"]
    assert isinstance(found, list)
    return sorted(found)


def left_out(row: dict[str, object]) -> list[str]:
    found = row["excluded"]
    assert isinstance(found, list)
    assert all(each["reason"] for each in found)
    return sorted(each["key"] for each in found)


def test_a_year_is_april_to_march_and_everything_is_accounted_for(office: Office) -> None:
    (row,) = office.count(counting(TALKS, 'held: count = "records"'), HELD, "held")
    assert (row["id"], row["year"], row["by"], row["value"], row["unit"]) == (
        ("held", 2024, {}, 3, "件")
    )
    assert keys(row) == ["1", "2", "5"]
    assert left_out(row) == ["3", "4", "6"]


def test_as_of_the_years_end_is_cumulative_for_events(office: Office) -> None:
    (row,) = office.count(counting(TALKS, 'held: when = "as-of-year-end"'), HELD)
    assert keys(row) == ["1", "2", "4", "5"]


def test_always_takes_every_record(office: Office) -> None:
    (row,) = office.count(counting(TALKS, 'held: when = "always"'), HELD)
    assert row["value"] == 6 and row["excluded"] == []


def test_without_ids_every_count_is_printed_in_order(office: Office) -> None:
    rows = office.count(counting(TALKS, "b: where = \"town = '北'\"", "a: by = []"), HELD)
    assert [row["id"] for row in rows] == ["b", "a"]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("town = '北'", ["1", "2"]),
        ("town <> '北'", []),
        ("town IS NULL", ["5"]),
        ("town IS NOT NULL AND people >= 20", ["2"]),
        ("people + 5 > 10 and not (kind = '夜')", ["1"]),
        ("people * 2 = 40 or people / 2 = 5", ["1", "2"]),
        ("kind IN ('夜', '昼') AND people BETWEEN 5 AND 10", ["1", "5"]),
        ("kind LIKE '夜%'", ["2"]),
        ("kind not like '夜%'", ["1", "5"]),
        ("held_on < '2024-05-01'", ["1"]),
        ("held_on between '2024-10-10' and '2025-03-31'", ["2", "5"]),
        ("is_open = true", ["1"]),
        ("is_open IS NULL", ["5"]),
        ("\"kind\" = '夜'", ["2"]),
        ("people - 3 <= 7", ["1", "5"]),
        ("-people < -15", ["2"]),
    ],
)
def test_a_condition_selects(office: Office, where: str, expected: list[str]) -> None:
    text = where.replace('"', '\\"')
    (row,) = office.count(counting(TALKS, f'some: where = "{text}"'), HELD)
    assert keys(row) == expected
    assert len(left_out(row)) == 6 - len(expected)


@pytest.mark.parametrize(
    "where",
    [
        "lower(kind) = 'x'",
        "no IN (SELECT no FROM records)",
        "1 = 1; DROP TABLE records",
        "no = '1' -- all",
        "no = ?",
        "no = $1",
        "count(*) OVER () > 1",
        "* = 1",
        "nobody = 1",
        "records.no = '1'",
        "no = '1' OR CASE WHEN true THEN true END",
        "no::INTEGER = 1",
        "CAST(no AS INTEGER) = 1",
        "no ILIKE 'x'",
        "no SIMILAR TO 'x'",
        "no || 'a' = 'b'",
        "held_on > CURRENT_DATE",
        "people % 2 = 0",
        "[1] = [1]",
        "EXISTS (SELECT 1)",
        "people",
        "",
    ],
)
def test_a_condition_beyond_the_list_is_refused(office: Office, where: str) -> None:
    definition = counting(TALKS, f'some: where = "{where}"')
    said = office.say("count", *office.files(definition, HELD, None), "--year", 2024, "--json")
    office.refused(said)


def test_distinct_counts_values_and_says_which_records_it_looked_at(office: Office) -> None:
    (row,) = office.count(counting(TALKS, 'towns: count = "distinct:town"'), HELD)
    assert row["value"] == 1
    assert keys(row) == ["1", "2"]
    assert left_out(row) == ["3", "4", "5", "6"]


def test_a_sum_leaves_out_the_empty_ones(office: Office) -> None:
    definition = counting(
        TALKS, 'people: count = "sum:people"\nwhen = "always"', 'none: count = "sum:people"'
    )
    everyone, in_1999 = (
        office.count(definition, HELD, name, year=year)[0]
        for name, year in (("people", 2024), ("none", 1999))
    )
    assert everyone["value"] == 72 and left_out(everyone) == ["4"]
    assert in_1999["value"] == 0 and keys(in_1999) == []


def test_sums_of_decimals_are_exact(office: Office) -> None:
    definition = counting(
        TALKS.replace(
            'title = "参加者数"\ntype = "integer"', 'title = "参加者数"\ntype = "decimal"'
        ),
        'sum: count = "sum:people"\nwhen = "always"',
    )
    rows = "".join(f"{n},2024-05-01,北,0.1,,\n" for n in range(10))
    (row,) = office.count(definition, "no,held_on,town,people,is_open,kind\n" + rows)
    assert row["value"] == 1


def test_by_gives_a_row_a_group_and_the_empty_group_is_null(office: Office) -> None:
    rows = office.count(counting(TALKS, 'by: by = ["town"]\nwhen = "always"'), HELD)
    found = {row["by"]["town"]: row["value"] for row in rows if row["value"]}
    assert found == {"北": 3, "南": 2, None: 1}
    assert all(row["by"]["town"] == "東" for row in rows if not row["value"])


def test_booleans_in_groups_are_true_and_false(office: Office) -> None:
    rows = office.count(counting(TALKS, 'by: by = ["is_open", "kind"]\nwhen = "always"'), HELD)
    found = {
        (row["by"]["is_open"], row["by"]["kind"]): row["value"] for row in rows if row["value"]
    }
    assert found == {(True, "昼"): 3, (False, "夜"): 1, (True, "夜"): 1, (None, "昼"): 1}


def test_per_counts_the_groups_that_reach(office: Office) -> None:
    definition = counting(TALKS, 'towns: per = "town"\nat_least = 2\nunit = "町"\nwhen = "always"')
    (row,) = office.count(definition, HELD)
    assert row["value"] == 2 and row["unit"] == "町"
    groups = {each["group"]: (each["value"], each["reached"]) for each in row["groups"]}
    assert groups.pop("東", (0, False)) == (0, False)
    assert groups == {"北": (3, True), "南": (2, True)}
    assert keys(row) == ["1", "2", "3", "4", "6"]
    assert left_out(row) == ["5"]


def test_groups_of_distinct_and_of_sums(office: Office) -> None:
    definition = counting(
        TALKS,
        'kinds: count = "distinct:kind"\nper = "town"\nat_least = 2\nwhen = "always"',
        'people: count = "sum:people"\nper = "town"\nat_least = 31\nwhen = "always"',
    )
    kinds, people = office.count(definition, HELD)
    assert kinds["value"] == 2
    assert people["value"] == 1
    groups = {each["group"]: each["value"] for each in people["groups"] if each["value"]}
    assert groups == {"北": 37, "南": 30}
    assert left_out(people) == ["4", "5"]


PARTNERED = """no,town,from_on,to_on
1,北,2023-04-01,
2,北,2024-03-31,2024-04-01
3,北,2024-04-01,
4,南,2020-01-01,2024-03-31
5,南,2020-01-01,2025-04-01
6,南,2022-01-01,2023-03-31
7,,2022-01-01,
8,東,2025-04-01,
9,東,,
"""


def test_active_in_both_years(office: Office) -> None:
    rule = 'both: when = "active-both-years"\nactive_from = "from_on"\nactive_to = "to_on"'
    (row,) = office.count(counting(PARTNERS, rule), PARTNERED)
    assert keys(row) == ["1", "2", "5", "7"]
    assert left_out(row) == ["3", "4", "6", "8", "9"]


def test_active_in_both_years_by_group_with_a_threshold(office: Office) -> None:
    rule = (
        'both: when = "active-both-years"\nactive_from = "from_on"\nactive_to = "to_on"\n'
        'per = "town"\nat_least = 2'
    )
    (row,) = office.count(counting(PARTNERS, rule), PARTNERED)
    assert row["value"] == 1
    groups = {each["group"]: each["value"] for each in row["groups"] if each["value"]}
    assert groups == {"北": 2, "南": 1}


def test_groups_that_reach_the_number_in_both_years(office: Office) -> None:
    rule = (
        'both: when = "reached-both-years"\nactive_from = "from_on"\nactive_to = "to_on"\n'
        'per = "town"\nat_least = 2'
    )
    (row,) = office.count(counting(PARTNERS, rule), PARTNERED)
    groups = {each["group"]: (each["value"], each["reached"]) for each in row["groups"]}
    # 北: 1, 2, 3 this year, 1, 2 last year; 南: 5 this year, 4, 5 last year.
    assert {town: found for town, found in groups.items() if found[0]} == {
        "北": (3, True),
        "南": (1, False),
    }
    assert row["value"] == 1
    assert keys(row) == ["1", "2", "3", "5"]


def test_groups_that_reach_in_both_years_by_date(office: Office) -> None:
    rule = 'both: when = "reached-both-years"\nper = "town"\nat_least = 1'
    (row,) = office.count(counting(TALKS, rule), HELD, year=2024)
    groups = {each["group"]: (each["value"], each["reached"]) for each in row["groups"]}
    assert groups["北"] == (2, False)
    assert row["value"] == 0
    (row,) = office.count(counting(TALKS, rule), HELD + "7,2023-05-05,北,1,,\n", year=2024)
    assert row["value"] == 1


@pytest.mark.parametrize(("unit", "value"), [("%", 50), ("％", 50), ("件", 0.5)])
def test_a_ratio_is_in_hundreds_only_where_its_unit_says_so(
    office: Office, unit: str, value: float
) -> None:
    definition = counting(
        TALKS,
        'of: where = "is_open = false or kind = \'夜\'"\nwhen = "always"',
        'to: when = "always"\nwhere = "town is not null and held_on is not null"',
        f'ratio: unit = "{unit}"\nratio = {{ of = "of", to = "to" }}',
    )
    rows = office.count(definition, HELD, "ratio")
    assert [row["value"] for row in rows] == [value]
    assert rows[0]["counted"] == [] and rows[0]["excluded"] == []


def test_a_ratio_is_not_rounded_and_null_over_nothing(office: Office) -> None:
    definition = counting(
        TALKS,
        "of: where = \"kind = '夜'\"",
        "to: where = \"kind = '昼' or kind = '夜'\"",
        'ratio: unit = "%"\nratio = { of = "of", to = "to" }',
    )
    (row,) = office.count(definition, HELD, "ratio")
    assert abs(Fraction(row["value"]) - Fraction(100, 3)) < Fraction(1, 10**12)
    (row,) = office.count(definition, HELD, "ratio", year=1990)
    assert row["value"] is None


def test_a_ratio_by_group(office: Office) -> None:
    definition = counting(
        TALKS,
        'of: by = ["town"]\nwhen = "always"\nwhere = "kind = \'夜\'"',
        'to: by = ["town"]\nwhen = "always"',
        'ratio: unit = "%"\nratio = { of = "of", to = "to" }',
    )
    rows = office.count(definition, HELD, "ratio")
    found = {row["by"]["town"]: row["value"] for row in rows}
    assert found.pop("東", None) is None
    assert found["南"] == 50 and found[None] == 0
    assert abs(found["北"] - 100 / 3) < 1e-9


LENT = """no,thing,town,wanted_on,pieces,paid,state,state_date
L-1,A型,北,2024-04-01,1,有,returned,2025-04-02
L-2,A型,南,2024-04-01,1,有,lent,2024-05-01
L-3,,北,2024-04-01,1,有,applied,2025-03-31
L-4,B型,東,2024-04-01,1,有,returned,2023-05-02
"""
LENDING = """no,state,date,by,note
L-1,applied,2024-03-31,editor,
L-1,lent,2024-04-01,editor,
L-1,returned,2025-04-02,chief,
L-2,applied,2024-04-30,,
L-2,lent,2024-05-01,chief,
L-2,applied,2024-06-01,,
L-2,lent,2024-07-01,chief,
L-3,applied,2025-03-31,,
L-4,applied,2023-05-01,,
L-4,lent,2023-05-01,editor,
L-4,returned,2023-05-02,,
"""


def loans(*counts: str) -> str:
    return counting(LOANS, *counts)


def test_a_case_falls_into_the_year_of_its_first_state(office: Office) -> None:
    records = LENT.replace("lent,2024-05-01", "lent,2024-07-01")
    (row,) = office.count(loans('n: count = "records"'), records, history=LENDING)
    assert keys(row) == ["L-2", "L-3"]


def test_a_case_with_a_date_goes_by_it(office: Office) -> None:
    definition = loans('n: count = "records"').replace(
        'key = ["no"]', 'key = ["no"]\ndate = "wanted_on"'
    )
    records = LENT.replace("lent,2024-05-01", "lent,2024-07-01")
    (row,) = office.count(definition, records, history=LENDING)
    assert row["value"] == 4


def test_the_state_is_that_of_the_years_last_day(office: Office) -> None:
    records = LENT.replace("lent,2024-05-01", "lent,2024-07-01")
    definition = loans(
        'open: when = "as-of-year-end"\nwhere = "state = \'lent\'"',
        'now: when = "always"\nwhere = "state = \'lent\'"',
        'by: when = "as-of-year-end"\nby = ["state"]',
    )
    found, now, *by = office.count(definition, records, history=LENDING)
    assert keys(found) == ["L-1", "L-2"]
    assert keys(now) == ["L-2"]
    assert {row["by"]["state"]: row["value"] for row in by if row["value"]} == {
        "lent": 2,
        "applied": 1,
        "returned": 1,
    }
    (found,) = office.count(definition, records, "open", history=LENDING, year=2023)
    assert keys(found) == []
    # L-1 had been applied for, L-4 was back; the others had not begun.
    assert left_out(found) == ["L-1", "L-2", "L-3", "L-4"]


def test_a_state_entered_twice_counts_once(office: Office) -> None:
    records = LENT.replace("lent,2024-05-01", "lent,2024-07-01")
    definition = loans('lent: when = "entered:lent"', 'new: when = "entered:applied"')
    lent, new = office.count(definition, records, history=LENDING)
    assert keys(lent) == ["L-1", "L-2"]
    assert keys(new) == ["L-2", "L-3"]


def test_without_a_history_the_present_state_is_the_first(office: Office) -> None:
    rows = office.count(
        loans('n: count = "records"', 'lent: when = "entered:lent"'),
        LENT.replace("L-1,A型,北,2024-04-01,1,有,returned", "L-1,A型,北,2024-04-01,1,有,lent"),
    )
    assert keys(rows[0]) == ["L-2", "L-3"]
    assert keys(rows[1]) == ["L-2"]


COUNSELLED = """month,town,cases
2024-04,北,3
令和6年4月,南,4
R7.3,北,5
2025年4月,北,100
2024-03,南,7
2024-05,南,
"""


def test_aggregates_are_summed_over_the_months_of_the_year(office: Office) -> None:
    definition = counting(
        MONTHS,
        'year: count = "sum:cases"',
        'until: count = "sum:cases"\nwhen = "as-of-year-end"',
        'by: count = "sum:cases"\nby = ["town"]',
    )
    year, until, *by = office.count(definition, COUNSELLED)
    assert year["value"] == 12 and until["value"] == 19
    assert sorted(map(tuple, year["counted"])) == [
        ("2024-04", "北"),
        ("2024-04", "南"),
        ("2025-03", "北"),
    ]
    assert {row["by"]["town"]: row["value"] for row in by} == {"北": 8, "南": 4}


def test_a_count_that_nobody_defined_is_refused_by_name(office: Office) -> None:
    definition = counting(TALKS, 'held: count = "records"')
    said = office.say(
        "count", *office.files(definition, HELD, None), "--year", 2024, "hold", "--json"
    )
    office.refused(said, "hold", "held")


def test_a_summary_leaves_out_who_was_counted(office: Office) -> None:
    definition = counting(TALKS, 'held: count = "records"')
    said = office.say(
        "count", *office.files(definition, HELD, None), "--year", 2024, "--json", "--summary"
    )
    (row,) = said.rows
    assert "counted" not in row and "excluded" not in row and row["value"] == 3


def test_faulty_rows_are_left_out_and_named(office: Office) -> None:
    definition = counting(TALKS, 'held: count = "records"')
    records = HELD + "7,いつか,北,1,,\n"
    said = office.say("count", *office.files(definition, records, None), "--year", 2024, "--json")
    assert said.code == 1
    assert said.rows[0]["value"] == 3
    assert "7" not in left_out(said.rows[0])
    assert "8" in said.err


@pytest.mark.parametrize("order", [[5, 4, 3, 2, 1, 0], [3, 0, 5, 1, 4, 2]])
def test_the_order_of_the_rows_says_nothing(office: Office, order: list[int]) -> None:
    head, *rows = HELD.splitlines()
    definition = counting(
        TALKS,
        'a: count = "distinct:town"',
        'b: by = ["kind"]\nwhen = "always"',
        'c: per = "town"\nat_least = 2\nwhen = "always"',
    )
    text = "\n".join([head, *(rows[place] for place in order)]) + "\n"

    def plain(records: str) -> list[dict[str, object]]:
        return [
            {**row, "counted": keys(row), "excluded": left_out(row)}
            for row in office.count(definition, records)
        ]

    assert plain(text) == plain(HELD)


def test_what_is_active_in_a_year(office: Office) -> None:
    """A span that touches the year, by its days; a span without an end goes on."""
    definition = """
[register]
id = "spans"
title = "連携"
kind = "events"
key = ["no"]
date = "since"
owner = "地域課"
[fields.no]
title = "番号"
[fields.since]
title = "開始日"
type = "date"
[fields.until]
title = "終了日"
type = "date"
"""
    spans = [
        ("2020-01-01", ""),
        ("2020-01-01", "2024-03-31"),
        ("2020-01-01", "2024-04-01"),
        ("2025-03-31", ""),
        ("2025-04-01", ""),
        ("2024-06-01", "2024-06-02"),
        ("2025-04-01", "2026-01-01"),
    ]
    records = "no,since,until\n" + "".join(
        f"{number},{since},{until}\n" for number, (since, until) in enumerate(spans)
    )
    rule = 'going:when = "active-in-year"\nactive_from = "since"\nactive_to = "until"'
    found = office.count(counting(definition, rule), records, "going", year=2024)[0]
    assert sorted(found["counted"]) == ["0", "2", "3", "5"]
    assert sorted(row["key"] for row in found["excluded"]) == ["1", "4", "6"]
    bare = office.say(
        "count",
        *office.files(counting(definition, 'x:when = "active-in-year"'), records, None),
        "--year",
        2024,
    )
    office.refused(bare, "active_from")
