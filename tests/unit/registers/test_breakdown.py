"""Counts of a register below the whole: every record once, whatever counts it is in."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.base import FiscalYear
from hoshin.disclosure import Cell, CountTables, Rules, TopicRelease, release
from hoshin.registers import (
    Asked,
    Register,
    RegisterError,
    breakdown_tables,
    count_records,
    read_csv_file,
    read_register,
    read_register_definition,
)
from tests.examples import examples
from tests.wards import DATA

DEFINITION = """
[register]
id = "visits"
title = "見本の訪問"
kind = "events"
key = ["no"]
date = "day"
purpose = "見本"
retention = "1 years"
[fields.no]
title = "番号"
[fields.day]
title = "日"
type = "date"
[fields.area]
title = "地域"
type = "area"
areas = ["東", "西", "x"]
[fields.kind]
title = "種類"
type = "choice"
choices = ["訪問", "電話"]
[fields.people]
title = "人数"
type = "integer"
[fields.name]
title = "氏名"
personal = true
[[counts]]
id = "all"
title = "すべて"
unit = "件"
by = ["area"]
[[counts]]
id = "calls"
title = "電話"
unit = "件"
by = ["area"]
where = "kind = '電話'"
[[counts]]
id = "share"
title = "電話の割合"
unit = "%"
ratio = { of = "calls", to = "all" }
[[counts]]
id = "people"
title = "会った人"
unit = "人"
count = "sum:people"
by = ["area"]
[[counts]]
id = "kinds"
title = "種類の数"
unit = "種"
count = "distinct:kind"
by = ["area"]
[[counts]]
id = "east"
title = "東だけ"
unit = "件"
by = ["kind"]
where = "area = '東'"
[[counts]]
id = "crossed"
title = "地域と種類"
unit = "件"
by = ["area", "kind"]
[[counts]]
id = "busy"
title = "3件以上の地域"
unit = "地域"
per = "area"
at_least = 3
"""
YEAR = FiscalYear(2024)


def visits(rows: list[tuple[str, str, int]], *, more: str = "") -> Register:
    lines = [
        f"{at},2024-05-01,{area},{kind},{people},見本"
        for at, (area, kind, people) in enumerate(rows)
    ]
    text = "\n".join(["no,day,area,kind,people,name", *lines])
    definition = read_register_definition(
        DEFINITION.replace('id = "visits"', f'id = "visits"\n{more}').encode(), name="visits.toml"
    )
    return read_register(definition, read_csv_file(text.encode(), name="visits.csv"))


def rows_of(**numbers: tuple[int, int]) -> list[tuple[str, str, int]]:
    """So many visits and calls an area, of two people each."""
    return [
        (area, kind, 2)
        for area, counts in numbers.items()
        for kind, count in zip(("訪問", "電話"), counts, strict=True)
        for _ in range(count)
    ]


def gated(register: Register, *counts: str) -> TopicRelease:
    tables = breakdown_tables(register, Asked(counts), YEAR)
    found = release(tables, [], Rules(), dataset=DATA)
    assert found.passed
    return found.topics[0]


@given(seed=st.integers(0, 10**6))
@settings(max_examples=examples(15), deadline=None)
def test_cells_are_what_the_counts_count(seed: int) -> None:
    draw = Random(seed)
    rows = [
        (draw.choice(("東", "西", "x", "")), draw.choice(("訪問", "電話", "")), draw.randint(0, 3))
        for _ in range(draw.randint(0, 30))
    ]
    with visits(rows) as register:
        names = ("share", "people", "crossed", "busy")
        for tables in breakdown_tables(register, Asked(names), YEAR):
            for count in tables.unions:
                check(register, tables, count)


def check(register: Register, tables: CountTables, count: str) -> None:
    found = count_records(register, count, YEAR)
    expected = Counter(
        {
            Cell.of({name: str(value) for name, value in row.by.items()}, count): row.value
            for row in found.rows
            if found.by and None not in row.by.values()
        }
        | {Cell.of({"area": str(each.group)}, count): each.value for each in found.groups}
    )
    for cell in tables.only or ():
        if cell.answer == count and cell.group:
            sums = tables.sums(cell.columns).get(tuple(label for _, label in cell.group))
            assert (tables.of(sums, count) if sums else 0) == expected[cell], cell


def test_the_rest_of_a_count_is_no_secret_that_subtraction_tells() -> None:
    with visits(rows_of(東=(4, 60), 西=(40, 60), x=(45, 50))) as register:
        topic = gated(register, "all", "calls")
    pair = [Cell.of({"area": "東"}, name) for name in ("all", "calls")]  # 64 less 60: 4 visits
    assert topic.withheld.intersection(pair)
    assert Cell.of({"area": "西"}, "all") in topic.counts
    with visits(rows_of(東=(4, 60), 西=(40, 60), x=(45, 50))) as register:
        assert not gated(register, "calls").withheld
        assert not gated(register, "all").withheld


def test_zeros_and_hundreds_of_people_are_withheld() -> None:
    with visits(rows_of(東=(0, 60), 西=(40, 60))) as register:
        topic = gated(register, "share")
    assert Cell.of({"area": "x"}, "all") in topic.withheld  # nobody
    assert Cell.of({"area": "東"}, "calls") in topic.withheld  # everybody called


def test_the_ladder_goes_by_the_residents() -> None:
    with visits(rows_of(東=(15, 0), 西=(90, 0), x=(70, 0))) as register:
        few = {"東": 9_000, "西": 30_000, "x": 30_000}
        many = {"東": 30_000, "西": 30_000, "x": 30_000}
        for populations, hidden in ((few, True), (many, False)):
            asked = Asked(("all",), populations=populations)
            (topic,) = release(
                breakdown_tables(register, asked, YEAR), [], Rules(), dataset=DATA
            ).topics
            assert (Cell.of({"area": "東"}, "all") in topic.withheld) is hidden


def test_child_welfare_shows_the_whole_alone() -> None:
    with visits(rows_of(東=(60, 0), 西=(90, 0), x=(70, 0)), more="whole_only = true") as register:
        topic = gated(register, "all")
    assert set(topic.shown) == {Cell((), "all")}


@pytest.mark.parametrize("count", ["kinds", "east", "nothing"])
def test_what_does_not_add_up_to_people_is_refused(count: str) -> None:
    with visits(rows_of(東=(60, 0))) as register, pytest.raises(RegisterError, match=count):
        breakdown_tables(register, Asked((count,)), YEAR)


def test_a_sum_is_a_topic_of_its_own() -> None:
    with visits(rows_of(東=(30, 0), 西=(4, 0), x=(20, 0))) as register:
        tables = breakdown_tables(register, Asked(("all", "people")), YEAR)
        assert [each.topic for each in tables] == ["visits", "visits sum:people"]
        people = gated(register, "people")
    assert people.counts[Cell.of({"area": "東"}, "people")] == 60
    assert Cell.of({"area": "西"}, "people") in people.withheld
