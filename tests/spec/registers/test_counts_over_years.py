"""Counts over two years, and of one count in another."""

from fractions import Fraction

import pytest

from tests.spec.registers.definitions import PARTNERS, TALKS, counting
from tests.spec.registers.office import Office
from tests.spec.registers.records import HELD, keys, left_out

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
