"""The rules of a release as settings."""

import pytest

from hoshin.base import InputError
from hoshin.disclosure import CountTables, Rules, read_rules, release
from hoshin.disclosure.small import small_cells
from hoshin.packs import load_pack
from tests.wards import DATA

AREA = (("area", "a"),)


def test_the_rules_of_the_pack_are_those_of_the_program() -> None:
    assert load_pack("osaka").release_rules == Rules()


def test_tightening_needs_nobody() -> None:
    assert read_rules(b"small_below = 20\nblanks_small = true\n", name="r").loosened == []


@pytest.mark.parametrize(
    "text",
    [
        "small_below = 9",
        "width = 4",
        "others_small = false",
        "round_to = 1",
        "[[ladder]]\nresidents = 0\nsmall_below = 10",
    ],
)
def test_loosening_needs_a_reason_and_two_people(text: str) -> None:
    for more in ("", 'reason = "なぜ"\n', 'reason = "なぜ"\napproved_by = ["甲", "甲"]\n'):
        with pytest.raises(InputError):
            read_rules((more + text).encode(), name="r")
    signed = 'reason = "なぜ"\napproved_by = ["甲", "乙"]\n' + text
    assert len(read_rules(signed.encode(), name="r").loosened) == 1


def test_a_ladder_begins_at_nobody_and_rises() -> None:
    with pytest.raises(InputError):
        read_rules(b"[[ladder]]\nresidents = 10\nsmall_below = 20", name="r")


@pytest.mark.parametrize(
    ("counts", "complete", "small"),
    [
        ((60, 30, 20, 10), True, ""),
        ((60, 31, 20, 9), True, "C"),
        ((60, 30, 30, 0), True, ""),
        ((60, 52, 5, 3), True, "ABC"),  # the others of A are 8 people
        ((60, 60, 0, 0), True, "ABC"),
        ((9, 9, 0, 0), True, "0ABC"),
        ((60, 60, 30, 0), False, "AC"),
        ((60, 55, 30, 12), False, "A"),
    ],
)
def test_small_cells_of_an_area(counts: tuple[int, ...], complete: bool, small: str) -> None:
    tables = CountTables("q", ("area",), ("A", "B", "C"), {("a",): counts}, (), complete=complete)
    found = {cell.answer or "0" for cell in small_cells(tables, AREA, counts, Rules())}
    assert found == set(small)


def test_a_question_that_few_answered_is_withheld_whole() -> None:
    people: dict[tuple[str, ...], tuple[int, ...]] = {("a",): (16, 8, 8), ("b",): (13, 13, 0)}
    tables = CountTables("q", ("area",), ("A", "B"), people, ((), ("area",)))
    topic = release([tables], [], Rules(), dataset=DATA).topics[0]
    assert topic.withheld == frozenset(topic.counts)


@pytest.mark.parametrize(("residents", "least"), [(1_999, None), (2_000, 20), (25_000, 10)])
def test_the_ladder_goes_by_the_residents_of_the_area(residents: int, least: int | None) -> None:
    assert Rules().small_in({("area", "a"): residents}, AREA) == least
    assert Rules().small_in({}, AREA) == 20
