"""What counts of one register tell of each other: attackers who reckon with what the counts mean."""

from collections.abc import Sequence
from random import Random

import pytest

from hoshin.base import FiscalYear
from hoshin.disclosure import Cell, Rules, TopicRelease, release
from hoshin.registers import (
    Asked,
    Register,
    breakdown_tables,
    read_csv_file,
    read_register,
    read_register_definition,
)
from hoshin.registers.counting.possible import Met
from tests.wards import DATA

HEAD = """
[register]
id = "visits"
title = "見本の訪問"
kind = "{kind}"
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
areas = ["東", "西", "南", "北"]
[fields.kind]
title = "種類"
type = "choice"
choices = ["訪問", "電話", "手紙"]
[fields.urgent]
title = "至急"
type = "boolean"
[fields.yen]
title = "費用"
type = "integer"
[fields.name]
title = "氏名"
personal = true
"""
AREAS = ("東", "西", "南", "北")
Visit = tuple[str, str, bool, int]  # area, kind, urgent, yen


def visits(rows: Sequence[Visit], *counts: str, kind: str = "events") -> Register:
    """A register with counts, each by area unless it says more."""
    lines = [
        f"{at},2024-05-01,{area},{way},{urgent},{yen},見本"
        for at, (area, way, urgent, yen) in enumerate(rows)
    ]
    text = "\n".join(["no,day,area,kind,urgent,yen,name", *lines])
    told = "".join(
        f'[[counts]]\ntitle = "見本"\nunit = "件"\n{each if "by =" in each else each + AREA}\n'
        for each in counts
    )
    definition = read_register_definition((HEAD.format(kind=kind) + told).encode(), name="v.toml")
    return read_register(definition, read_csv_file(text.encode(), name="visits.csv"))


AREA = '\nby = ["area"]'
ALL = 'id = "all"'
CALLS = 'id = "calls"\nwhere = "kind = \'電話\'"'
VISITS = 'id = "visited"\nwhere = "kind = \'訪問\'"'
URGENT = 'id = "urgent"\nwhere = "urgent = true"'
YEN = 'id = "yen"\ncount = "sum:yen"'
CROSSED = 'id = "crossed"\nby = ["area", "kind"]'


def many(*groups: tuple[str, str, bool, int, int]) -> list[Visit]:
    """So many records of each group."""
    return [(area, way, urgent, yen) for area, way, urgent, yen, n in groups for _ in range(n)]


def gated(register: Register, *counts: str, residents: int = 30_000) -> TopicRelease:
    asked = Asked(counts, populations=dict.fromkeys(AREAS, residents))
    with register:
        tables = breakdown_tables(register, asked, FiscalYear(2024))
    found = release(tables, [], Rules(), dataset=DATA)
    assert found.passed
    (topic,) = found.topics
    return topic


def in_area(area: str, count: str, **more: str) -> Cell:
    return Cell.of({"area": area} | more, count)


@pytest.mark.parametrize("seed", range(3))
def test_a_condition_on_a_group_is_known_to_the_attacker(seed: int) -> None:
    """Calls of an area are the cell of calls in a table by area and kind: both or none."""
    draw = Random(seed)
    ways = [(area, way) for area in AREAS for way in ("電話", "訪問", "手紙")]
    rows = many(*((area, way, True, 1, draw.choice((4, 13, 25, 40))) for area, way in ways))
    topic = gated(visits(rows, CROSSED, CALLS), "crossed", "calls")
    assert topic.withheld
    for area in AREAS:
        twins = {in_area(area, "crossed", kind="電話"), in_area(area, "calls")}
        assert len(topic.withheld & twins) != 1, area


def test_the_few_whom_no_count_names_are_no_rest_of_several() -> None:
    """All less calls less visits: three letters."""
    rows = many(
        *(
            (area, way, True, 1, n)
            for area in AREAS
            for way, n in (("訪問", 30), ("電話", 27), ("手紙", 3 if area == "東" else 20))
        )
    )
    topic = gated(visits(rows, ALL, CALLS, VISITS), "all", "calls", "visited")
    assert topic.withheld & {in_area("東", each) for each in ("all", "calls", "visited")}


def test_two_counts_that_are_equal_tell_that_all_are_alike() -> None:
    """All thirty of an area are urgent, though no share of it is told."""
    rows = many(
        *((area, "電話", True, 1, 30) for area in AREAS),
        *((area, "電話", False, 1, 20) for area in AREAS[1:]),
    )
    topic = gated(visits(rows, ALL, URGENT), "all", "urgent")
    assert topic.withheld & {in_area("東", each) for each in ("all", "urgent")}


def test_a_sum_of_a_few_cases_is_small_however_large_it_is() -> None:
    rows = many(("東", "電話", True, 87_000, 1), *((a, "電話", True, 1_000, 30) for a in AREAS[1:]))
    topic = gated(visits(rows, YEN), "yen")
    assert in_area("東", "yen") in topic.withheld
    whole = gated(visits([*rows, *many(("東", "電話", True, 1_000, 9))], YEN), "yen")
    assert not whole.withheld  # ten cases


def test_a_sum_over_rows_that_are_sums_themselves_counts_what_they_hold() -> None:
    rows = [(area, "電話", True, 40) for area in AREAS]
    assert not gated(visits(rows, YEN, kind="aggregates"), "yen").withheld


@pytest.mark.parametrize(
    ("where", "never"),
    [
        ("kind = '電話'", {"訪問", "手紙"}),
        ("kind <> '電話' AND urgent", {"電話"}),
        ("kind = '電話' OR urgent", set()),
        ("urgent", set()),
    ],
)
def test_what_a_condition_leaves_open_is_possible(where: str, never: set[str]) -> None:
    with visits([], f'id = "some"\nwhere = "{where}"') as register:
        rule = register.definition.rule("some")
        groups = {way: way for way in ("訪問", "電話", "手紙")}
        assert Met.of(register, rule, "kind", groups).never - {""} == never


@pytest.mark.parametrize("blanks", [0, 12])
def test_groups_add_up_to_the_whole_unless_some_are_blank(blanks: int) -> None:
    """One cell of a table by area and kind is the whole less the others, where nobody is left out."""
    ways = [(area, way) for area in AREAS for way in ("訪問", "電話", "手紙")]
    rows = many(
        *((area, way, True, 1, 12 if at == 5 else 30) for at, (area, way) in enumerate(ways))
    )
    rows += many(("東", "", True, 1, blanks))
    topic = gated(visits(rows, CROSSED), "crossed", residents=9_000)
    assert len(topic.withheld) == (1 if blanks else 2)
