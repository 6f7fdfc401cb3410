"""A later version of the data: what is left when shown parts are taken off tells of a few people too."""

from dataclasses import replace

import pytest

from hoshin.disclosure import Cell, Dataset, Release, Rules, release
from tests.wards import DATA, Person, tables_of

RULES = Rules()
ANSWERS = ("思う", "あまり", "思わない", "わからない")
LATER = Dataset("ward", "second")


def people(*numbers: tuple[str, str, int]) -> list[Person]:
    return [
        ((area, "18-29", "女"), answer) for area, answer, count in numbers for _ in range(count)
    ]


FEW = [("東", "思う", 400), ("東", "あまり", 60), ("東", "思わない", 4), ("東", "わからない", 5)]


def later(first: list[Person], more: list[Person], by: list[tuple[str, ...]]) -> Release:
    one = release([tables_of(first, by=by, answers=ANSWERS)], [], RULES, dataset=DATA)
    assert one.passed
    two = tables_of([*first, *more], by=by, answers=ANSWERS)
    return release([two], [one.entry()], RULES, dataset=LATER)


def test_the_only_late_one_among_withheld_answers_is_found() -> None:
    """Base and 思う are shown in both, and grew by 31 and by 30: one person said something else."""
    found = later(people(*FEW), people(("東", "思う", 30), ("東", "思わない", 1)), [()])
    assert not found.passed
    rests = [each for each in found.differences if each.less]
    assert [(each.cell, each.people) for each in rests] == [(Cell(), 1)]


@pytest.mark.parametrize("more", [0, 12])
def test_nobody_or_many_among_withheld_answers_pass(more: int) -> None:
    found = later(people(*FEW), people(("東", "思う", 30), ("東", "思わない", more)), [()])
    assert found.differences == ()


def test_the_only_late_one_of_withheld_areas_is_found() -> None:
    areas = [("東", 300), ("西", 200), ("南", 4), ("北", 6)]
    first = people(*((area, "思う", count) for area, count in areas))
    late = people(("東", "思う", 20), ("西", "思う", 15), ("北", "思う", 2))
    found = later(first, late, [(), ("area",)])
    rests = {(each.cell, each.people) for each in found.differences if each.less}
    assert (Cell(), 2) in rests


def test_who_did_not_give_one_of_several_answers() -> None:
    """Base +20, 思う +19: one of the late ones did not say 思う."""
    first = replace(tables_of(people(*FEW), by=[()], answers=ANSWERS), complete=False)
    one = release([first], [], RULES, dataset=DATA)
    more = people(*FEW, ("東", "思う", 19), ("東", "あまり", 1))
    two = replace(tables_of(more, by=[()], answers=ANSWERS), complete=False)
    found = release([two], [one.entry()], RULES, dataset=LATER)
    assert not found.passed
    assert any(each.people == 1 and each.less for each in found.differences)
