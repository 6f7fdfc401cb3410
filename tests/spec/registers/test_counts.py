"""Counts of events: which records, which period, distinct or not, by group."""

import pytest

from tests.spec.registers.definitions import TALKS, counting
from tests.spec.registers.office import Office
from tests.spec.registers.records import HELD, keys, left_out


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
