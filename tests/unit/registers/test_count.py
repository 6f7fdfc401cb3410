"""Counting rules: the year pair, groups, conditions, and the account of what was left out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import FiscalYear, InputError
from hoshin.packs import load_pack
from hoshin.registers import Count, count_records, read_records

DEFINITION, _ = load_pack("osaka").register("collaborations")
YEAR = FiscalYear(2024)
AREAS = ("東", "西", "南")


def make_count(rows: list[tuple[str, str, str, str]], count: str, year: FiscalYear = YEAR) -> Count:
    lines = [
        f"{n},{lead},{area},相手,{start},{end}" for n, (lead, area, start, end) in enumerate(rows)
    ]
    text = "\n".join(["number,lead,area,partner,started_on,ended_on", *lines])
    records = read_records(text.encode(), DEFINITION, name="x.csv", areas=AREAS)
    assert records.faults == []
    return count_records(DEFINITION, records, count, year, areas=AREAS)


def test_three_that_go_on_from_last_year() -> None:
    going_on = ("地域", "東", "2023-03-31", "")
    rows = [going_on] * 3 + [("地域", "西", "2023-03-31", "")] * 2
    rows += [("地域", "西", "2024-04-01", "")]  # new this year
    rows += [("地域", "南", "2020-04-01", "2024-03-31")] * 3  # ended the day before the year
    rows += [("区役所", "南", "2020-04-01", "")] * 3  # not led by the area
    found = make_count(rows, "areas-3-continuing")
    assert (found.value, found.unit) == (1, "地域")
    assert [(group.group, group.value, group.reached) for group in found.groups] == [
        ("東", 3, True),
        ("西", 2, False),
        ("南", 0, False),
    ]
    reasons = {excluded.key: excluded.reason for excluded in found.excluded}
    assert "前の年度" in reasons["5"]
    assert "2024-03-31" in reasons["6"]
    assert "lead" in reasons["9"]
    assert len(found.counted) + len(found.excluded) == len(rows)


def test_edges_of_the_year_pair() -> None:
    """Begun on the last day of last year and ended on the first of this: counts in both."""
    edge = [("地域", "東", "2024-03-31", "2024-04-01")] * 3
    assert make_count(edge, "areas-3-continuing").value == 1
    assert make_count([("地域", "東", "2024-04-01", "")] * 3, "areas-3-continuing").value == 0
    assert (
        make_count([("地域", "東", "2020-04-01", "2024-03-31")] * 3, "areas-3-continuing").value
        == 0
    )


def test_groups_that_reach_in_both_years() -> None:
    """Other partners than last year: the group reaches in both years, no record goes on."""
    rows = [("地域", "東", "2022-05-01", "2024-03-31")] * 3 + [("地域", "東", "2024-04-01", "")] * 3
    assert make_count(rows, "areas-3-both-years").value == 1
    assert make_count(rows, "areas-3-continuing").value == 0
    assert make_count(rows[3:], "areas-3-both-years").value == 0


def test_new_ones_of_the_office() -> None:
    rows = [
        ("区役所", "", "2024-04-01", ""),
        ("区役所", "", "2025-03-31", ""),
        ("区役所", "", "2025-04-01", ""),
        ("地域", "東", "2024-06-01", ""),
    ]
    assert make_count(rows, "new-by-office").value == 2
    assert make_count(rows, "new-by-office", FiscalYear(2023)).value == 0


def test_an_unknown_count_names_the_known() -> None:
    with pytest.raises(InputError, match="areas-3-continuing"):
        make_count([], "areas")


DAYS = st.dates(date(2022, 4, 1), date(2026, 3, 31)).map(date.isoformat)


@given(st.lists(st.tuples(st.sampled_from(["地域", "区役所"]), st.sampled_from(AREAS), DAYS)))
def test_every_record_is_counted_or_excluded_once(rows: list[tuple[str, str, str]]) -> None:
    whole = [(*row, "") for row in rows]
    for rule in DEFINITION.counts:
        found = make_count(whole, rule.id)
        keys = [*found.counted, *(each.key for each in found.excluded)]
        assert sorted(keys) == sorted(str(n) for n in range(len(rows)))
        assert all(each.reason for each in found.excluded)
        if rule.per:
            assert found.value == sum(group.reached for group in found.groups)
            assert sum(group.value for group in found.groups) == len(found.counted)
