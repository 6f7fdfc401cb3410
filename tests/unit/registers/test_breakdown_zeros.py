"""Zeros of a register: what cannot be is `-`, what merely is not is a 0, and told to nobody."""

from collections.abc import Sequence
from itertools import product
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from hoshin.base import FiscalYear
from hoshin.disclosure import Cell, Release, Rules, TopicRelease, release
from hoshin.registers import Asked, breakdown_tables
from tests.examples import examples
from tests.unit.registers.test_breakdown_attacks import (
    ALL,
    AREAS,
    CALLS,
    CROSSED,
    VISITS,
    Visit,
    gated,
    in_area,
    many,
    visits,
)
from tests.wards import DATA

KINDS = ("訪問", "電話", "手紙")
KIND = 'id = "kinds"\nby = ["kind"]'
URGENCY = 'id = "urgency"\nby = ["urgent"]'
COUNTS = {
    "all": (ALL, ("area",), KINDS),
    "calls": (CALLS, ("area",), ("電話",)),
    "visited": (VISITS, ("area",), ("訪問",)),
    "kinds": (KIND, ("kind",), KINDS),
    "crossed": (CROSSED, ("area", "kind"), KINDS),
}
GROUPS = list(product(AREAS, KINDS))


def drawn(seed: int) -> list[Visit]:
    """Many groups in which nobody is by chance."""
    draw = Random(seed)
    zeros, most = draw.choice((0.2, 0.5)), draw.choice((15, 40))
    numbers = [0 if draw.random() < zeros else draw.randint(1, most) for _ in GROUPS]
    return many(*((a, k, True, 1, n) for (a, k), n in zip(GROUPS, numbers, strict=True)))


def row(cell: Cell) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    """Which numbers by area and kind a cell adds up, as the attacker reads the definitions."""
    by, kinds = dict(cell.group), COUNTS[cell.answer][2]
    return np.array(
        [k in kinds and by.get("area", a) == a and by.get("kind", k) == k for a, k in GROUPS]
    )


def widths(rows: Sequence[Visit], topic: TopicRelease) -> list[float]:
    """How far apart the bounds of withheld cells lie for one who solves for every area and kind."""
    truth = np.array([sum((a, k) == each[:2] for each in rows) for a, k in GROUPS])
    held = np.array([row(cell) for cell in topic.shown]).reshape(-1, len(GROUPS))
    found = []
    for goal in (row(cell).astype(float) for cell in topic.withheld):
        ends = [
            linprog(sign * goal, A_eq=held, b_eq=held @ truth, bounds=(0, 900)).fun
            for sign in (1, -1)
        ]
        found.append(-ends[1] - ends[0])
    return found


def released(rows: Sequence[Visit], names: Sequence[str]) -> Release:
    asked = Asked(names, populations=dict.fromkeys(AREAS, 30_000))
    with visits(rows, *(COUNTS[name][0] for name in names)) as register:
        tables = breakdown_tables(register, asked, FiscalYear(2024))
    return release(tables, [], Rules(), dataset=DATA)


@given(seed=st.integers(0, 10**6), size=st.integers(2, 4))
@settings(max_examples=examples(3), deadline=None)
def test_nothing_is_recovered_told_or_refused(seed: int, size: int) -> None:
    """No whole is known beforehand: so all can be withheld, and nothing need be refused."""
    rows, names = drawn(seed), Random(seed).sample(sorted(COUNTS), size)
    found = released(rows, names)
    assert found.passed
    (topic,) = found.topics
    assert all(width >= 5 - 1e-6 for width in widths(rows, topic))
    for name in names:
        columns = COUNTS[name][1]
        for labels in product(*({"area": AREAS, "kind": KINDS}[each] for each in columns)):
            cell = Cell.of(dict(zip(columns, labels, strict=True)), name)
            assert not row(cell).any() or cell in topic.withheld or topic.counts[cell]


def test_what_cannot_be_is_none_and_what_is_not_is_withheld() -> None:
    """Nobody of the east was called, though as many as elsewhere should have been."""
    rows = many(*((a, k, True, 1, 0 if (a, k) == ("東", "電話") else 30) for a, k in GROUPS))
    called = 'id = "called"\nwhere = "kind = \'電話\'"\nby = ["area", "kind"]'
    topic = gated(visits(rows, CROSSED, called), "crossed", "called")
    for name in ("crossed", "called"):
        assert in_area("東", name, kind="電話") in topic.withheld
        assert (in_area("東", name, kind="訪問") in topic.counts) is (name == "crossed")


@pytest.mark.parametrize("calls", [0, 30])
def test_a_condition_on_more_than_the_group_leaves_it_open(calls: int) -> None:
    """No letter was urgent: not by what the count says, so it is no `-`."""
    urgent = 'id = "soon"\nwhere = "kind <> \'電話\' AND urgent"\nby = ["kind"]'
    rows = many(("東", "訪問", True, 1, 40), ("東", "手紙", False, 1, 40))
    rows += many(("西", "電話", True, 1, calls))
    topic = gated(visits(rows, urgent, KIND), "soon", "kinds")
    assert Cell.of({"kind": "手紙"}, "soon") in topic.withheld
    assert Cell.of({"kind": "電話"}, "soon") not in topic.counts


def test_columns_that_may_cut_one_trait_are_held_against_each_other() -> None:
    """All urgent records are calls: 33 calls less 30 urgent ones are three for one who knows that."""
    rows = many(*(("東", kind, False, 1, n) for kind, n in zip(KINDS, (60, 3, 60), strict=True)))
    rows += many(("東", "電話", True, 1, 30))
    topic = gated(visits(rows, KIND, URGENCY), "kinds", "urgency")
    pair = {Cell.of({"kind": "電話"}, "kinds"), Cell.of({"urgent": "True"}, "urgency")}
    assert topic.withheld & pair
