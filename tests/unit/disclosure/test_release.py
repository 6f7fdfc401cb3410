"""What a release of a ward's tables shows and withholds."""

import numpy as np
import pytest

from hoshin.disclosure import Cell, CountTables, DisclosureError, Release, Rules, release
from hoshin.disclosure.audit import audit_cells
from hoshin.disclosure.ledger import Dataset, LedgerEntry, ReleasedTopic
from hoshin.disclosure.report import failure_text
from hoshin.disclosure.space import Pairs, space_of
from tests.wards import AGES, ANSWERS, DATA, SIX, people_of, tables_of

RULES = Rules()


def released(seed: int) -> Release:
    return release([tables_of(people_of(seed))], [], RULES, dataset=DATA)


def audited(found: Release, withheld: set[Cell]) -> list[int]:
    """How far apart the bounds of some cells lie when they are withheld."""
    topic = found.topics[0]
    cells = list(topic.counts)
    space = space_of(topic.tables, cells, Pairs.of(topic.tables, topic.tables.columns))
    hidden = np.array([cell in withheld for cell in cells])
    bounds = audit_cells(space, shown=~hidden, asked=hidden, width=RULES.width)
    return [int(width) for width in bounds.width[hidden]]


@pytest.mark.parametrize("seed", range(3))
def test_six_tables_of_a_ward(seed: int) -> None:
    found = released(seed)
    topic = found.topics[0]
    small = {cell for cell, count in topic.counts.items() if 0 < count < 10}
    assert found.passed
    assert small <= topic.withheld
    assert min(audited(found, set(topic.withheld))) >= 5
    naive = audited(found, small)
    assert sum(width == 0 for width in naive) > len(naive) / 3
    assert len(topic.withheld) < 2 * len(small)
    for grouping in SIX[:4]:
        cells = [cell for cell in topic.counts if cell.columns == grouping]
        if all(topic.counts[cell] >= 10 for cell in cells):
            assert not topic.withheld.intersection(cells), grouping


def test_a_release_made_again_is_the_same() -> None:
    first = released(0)
    again = release([first.topics[0].tables], [first.entry()], RULES, dataset=DATA)
    assert again.entry() == first.entry()
    assert again.entry().file_name == first.entry().file_name


def test_eight_late_forms_wait() -> None:
    people = people_of(1)
    first = release([tables_of(people)], [], RULES, dataset=DATA)
    late = tables_of([*people, *people_of(99, 8)])
    second = release([late], [first.entry()], RULES, dataset=Dataset("ward", "second"))
    assert not second.passed
    assert {abs(each.people) for each in second.differences} <= set(range(1, 10))
    assert any(each.cell == Cell() and each.people == 8 for each in second.differences)


def test_another_table_of_the_late_data_waits_too() -> None:
    people = people_of(1)
    first = release([tables_of(people, by=[("area",)])], [], RULES, dataset=DATA)
    late = tables_of([*people, *people_of(99, 8)], by=[("sex",)])
    second = release([late], [first.entry()], RULES, dataset=Dataset("ward", "second"))
    assert not second.passed


def test_a_new_version_without_small_differences_passes() -> None:
    people = people_of(1)
    first = release([tables_of(people, by=[()])], [], RULES, dataset=DATA)
    more = [(people[0][0], answer) for answer in ANSWERS for _ in range(10)]
    second = release(
        [tables_of([*people, *more], by=[()])],
        [first.entry()],
        RULES,
        dataset=Dataset("ward", "second"),
    )
    assert second.passed
    assert second.differences == ()


def test_a_column_that_was_published_must_stay() -> None:
    people = people_of(1)
    first = release([tables_of(people, by=[("area",)])], [], RULES, dataset=DATA)
    without = [((age, sex), answer) for (_, age, sex), answer in people]
    tables = tables_of(without, by=[("sex",)], columns=("age", "sex"))
    with pytest.raises(DisclosureError, match="area"):
        release([tables], [first.entry()], RULES, dataset=DATA)


def banded(people: list[tuple[int, str]], by: list[tuple[str, ...]]) -> CountTables:
    """People by two bandings of their age that differ by a few people."""
    rows = [
        (("under40" if age < 40 else "40up", "under42" if age < 42 else "42up"), answer)
        for age, answer in people
    ]
    return tables_of(rows, by=by, columns=("old", "new"))


def band_people() -> list[tuple[int, str]]:
    return [(18 + at * 7 % 60, ANSWERS[at * 13 % 4]) for at in range(240)]


def difference(found: Release, earlier: dict[Cell, int], answer: str) -> int | None:
    """What subtraction of the two bands gives, where both are shown."""
    new = found.topics[0].shown.get(Cell.of({"new": "under42"}, answer))
    old = earlier.get(Cell.of({"old": "under40"}, answer))
    return None if new is None or old is None else new - old


def test_bands_that_overlap_leave_no_few_people_between_them() -> None:
    tables = banded(band_people(), [("old",), ("new",)])
    found = release([tables], [], RULES, dataset=DATA)
    assert found.passed
    gaps = [difference(found, found.topics[0].shown, answer) for answer in ("", *ANSWERS)]
    assert not [gap for gap in gaps if gap is not None and 0 < gap < 10]
    apart = release([banded(band_people(), [("old",)])], [], RULES, dataset=DATA)
    assert len(apart.topics[0].withheld) < len(found.topics[0].withheld)


def test_a_band_that_was_published_binds_a_new_one() -> None:
    first = release([banded(band_people(), [("old",)])], [], RULES, dataset=DATA)
    tables = banded(band_people(), [("new",)])
    found = release([tables], [first.entry()], RULES, dataset=DATA)
    gaps = [difference(found, first.topics[0].shown, answer) for answer in ("", *ANSWERS)]
    assert not found.passed or not [gap for gap in gaps if gap is not None and 0 < gap < 10]


def test_counts_of_a_register_pass_the_same_gate() -> None:
    counts: dict[tuple[str, ...], tuple[int, ...]] = {
        ("east",): (40,),
        ("west",): (4,),
        ("north",): (31,),
        ("south",): (25,),
    }
    tables = CountTables("cases", ("area",), (), counts, ((), ("area",)))
    topic = release([tables], [], RULES, dataset=DATA).topics[0]
    assert Cell.of({"area": "west"}) in topic.withheld
    assert len(topic.withheld) == 2
    things = CountTables("bicycles", ("area",), (), counts, ((), ("area",)), about_people=False)
    assert release([things], [], RULES, dataset=DATA).topics[0].withheld == frozenset()
    children = CountTables("children", ("area",), (), counts, ((), ("area",)), whole_only=True)
    below = release([children], [], RULES, dataset=DATA).topics[0]
    assert {cell.columns for cell in below.withheld} == {("area",)}
    assert len(below.withheld) == 4


def test_a_group_that_answered_alike_is_withheld() -> None:
    people = [(("a", AGES[at % 6], "女"), ANSWERS[0]) for at in range(40)]
    people += [(("b", AGES[at % 6], "男"), ANSWERS[at % 4]) for at in range(400)]
    topic = release([tables_of(people, by=[("area",)])], [], RULES, dataset=DATA).topics[0]
    assert all(Cell.of({"area": "a"}, answer) in topic.withheld for answer in ANSWERS)
    assert Cell.of({"area": "a"}) not in topic.withheld


def test_what_was_shown_before_can_pin_a_cell_for_good() -> None:
    tables = tables_of([((area, "", ""), a) for area, a in pinned()], by=[("area",)])
    shown = [(Cell.of({"area": "a"}), 40), (Cell.of({"area": "a"}, ANSWERS[0]), 36)]
    shown += [(Cell.of({"area": "a"}, answer), 0) for answer in ANSWERS[2:]]
    entry = LedgerEntry("ward", "first", [ReleasedTopic("q1", shown, [])])
    found = release([tables], [entry], RULES, dataset=DATA)
    assert not found.passed
    assert found.topics[0].narrow == {Cell.of({"area": "a"}, ANSWERS[1]): 0}
    assert "幅 0 人" in failure_text(found)
    assert release([tables], [], RULES, dataset=DATA).passed


def pinned() -> list[tuple[str, str]]:
    few = [("a", ANSWERS[0])] * 36 + [("a", ANSWERS[1])] * 4
    return [*few, *(("b", ANSWERS[at % 4]) for at in range(80))]


def test_a_crossing_that_cannot_be_audited_is_refused() -> None:
    people = [((f"{at}", f"{-at}", "女"), ANSWERS[0]) for at in range(150)]
    with pytest.raises(DisclosureError, match="q1"):
        release([tables_of(people, by=[("area", "age")])], [], RULES, dataset=DATA)
