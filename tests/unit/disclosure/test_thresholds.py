"""How many groups reach a number tells of the groups that are withheld: the audit reckons with it."""

from fractions import Fraction
from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.disclosure import Cell, CountTables, Rules, Threshold, release
from hoshin.disclosure.audit import audit_cells
from hoshin.disclosure.space import Pairs, space_of
from tests.examples import examples
from tests.wards import DATA


def counts_of(people: dict[str, int], thresholds: list[tuple[int, int]]) -> CountTables:
    """One count by area; of each threshold its number and how many areas are said to reach it."""
    cells = tuple(Cell.of({"area": area}, "n") for area in people)
    return CountTables(
        "cases",
        ("area",),
        ("|n",),
        {(area,): (count, count) for area, count in people.items()},
        ((), ("area",)),
        unions={"n": ("|n",)},
        only=(Cell((), "n"), *cells),
        thresholds=tuple(Threshold(cells, Fraction(n), k, k) for n, k in thresholds),
    )


def bounds_by_trying(values: list[int], hidden: list[bool], at_least: int) -> list[tuple[int, int]]:
    """All counts with the same whole, the same shown areas, and as many that reach."""
    reached = sum(value >= at_least for value in values)
    found = [
        each
        for each in product(range(sum(values) + 1), repeat=len(values))
        if sum(each) == sum(values)
        and all(h or a == b for a, b, h in zip(each, values, hidden, strict=True))
        and sum(value >= at_least for value in each) == reached
    ]
    return [
        (min(each[at] for each in found), max(each[at] for each in found))
        for at in range(len(values))
    ]


@given(
    values=st.lists(st.integers(0, 7), min_size=3, max_size=4),
    at_least=st.integers(1, 7),
    seed=st.integers(0, 15),
)
@settings(max_examples=examples(40), deadline=None)
def test_the_audit_finds_what_trying_everything_finds(
    values: list[int], at_least: int, seed: int
) -> None:
    people = {f"a{at}": value for at, value in enumerate(values)}
    reached = sum(value >= at_least for value in values)
    tables = counts_of(people, [(at_least, reached)])
    cells = [Cell((), "n"), *(Cell.of({"area": area}, "n") for area in people)]
    hidden = [bool(seed >> at & 1) for at in range(len(values))]
    space = space_of(tables, cells, Pairs.of(tables, ("area",)))
    asked = np.array([False, *hidden])
    bounds = audit_cells(space, shown=~asked, asked=asked, width=10**6)
    for at, (low, high) in enumerate(bounds_by_trying(values, hidden, at_least)):
        if hidden[at]:
            assert (bounds.low[at + 1], bounds.high[at + 1]) == (low, high)


RULES = Rules(hidden_base_below=0, reason="tiny", approved_by=("one", "other"))


def test_a_number_of_areas_can_give_a_withheld_area_away() -> None:
    people = {"a": 9, "b": 9, "c": 40, "d": 30}
    areas = {Cell.of({"area": area}, "n") for area in people}
    assert release([counts_of(people, [])], [], RULES, dataset=DATA).topics[0].withheld < areas
    told = release([counts_of(people, [(9, 4)])], [], RULES, dataset=DATA)
    assert told.passed
    assert told.topics[0].withheld == areas  # else a and b, 18 together, would both be 9


def test_where_even_that_tells_nothing_is_published() -> None:
    told = release([counts_of({"a": 9, "b": 9}, [(9, 2)])], [], RULES, dataset=DATA)
    assert not told.passed
    assert set(told.topics[0].narrow.values()) == {0}
