"""No attacker who tries everything pins a withheld cell closer than promised."""

from itertools import product
from random import Random

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hoshin.disclosure import Cell, CountTables, Rules, release
from hoshin.disclosure.audit import audit_cells
from hoshin.disclosure.space import Pairs, space_of
from tests.examples import examples
from tests.unit.disclosure.enumeration import ranges
from tests.wards import DATA, tables_of

TINY = Rules(
    small_below=2,
    hidden_base_below=0,
    width=2,
    reason="tiny tables",
    approved_by=("one", "other"),
)
SHAPES = {
    "two-way": (("a", "b"), ((), ("a",), ("b",), ("a", "b"))),
    "margins": (("a", "b"), ((), ("a",), ("b",))),
    "ring": (("a", "b", "c"), ((), ("a", "b"), ("b", "c"), ("a", "c"))),
}


def tiny(seed: int, shape: str, *, several: bool = False) -> CountTables:
    """A handful of people in groups of two labels."""
    draw = Random(seed)
    columns, by = SHAPES[shape]
    n = draw.randint(6, 10) if shape != "ring" else 7
    people = [
        (tuple(f"{c}{draw.choice((0, 0, 1))}" for c in columns), draw.choice(("yes", "no")))
        for _ in range(n)
    ]
    if not several:
        return tables_of(people, by=by, columns=columns, answers=("yes", "no"))
    found: dict[tuple[str, ...], list[int]] = {}
    for labels, _ in people:
        counts = found.setdefault(labels, [0, 0, 0])
        given_answers = (1, draw.choice((0, 1, 1)), draw.choice((0, 0, 1)))
        for at, one in enumerate(given_answers):
            counts[at] += one
    held = {labels: tuple(counts) for labels, counts in found.items()}
    return CountTables("q1", columns, ("web", "paper"), held, by, complete=False)


def exact_people(tables: CountTables) -> int:
    return sum(counts[0] for counts in tables.people.values())


@given(seed=st.integers(0, 10**6), shape=st.sampled_from(sorted(SHAPES)))
@settings(max_examples=examples(12), deadline=None)
def test_nobody_pins_a_withheld_cell(seed: int, shape: str) -> None:
    tables = tiny(seed, shape)
    found = release([tables], [], TINY, dataset=DATA)
    topic = found.topics[0]
    if not found.passed:  # then nothing leaves the office
        return
    shown = {**topic.shown, Cell(): exact_people(tables)}  # even who knows how many answered
    free = [cell for cell in topic.withheld if cell.columns or cell.answer]
    for cell, (low, high) in ranges(tables, shown, free).items():
        if Cell() in topic.shown:
            assert high - low >= TINY.width, (cell, low, high)


@given(seed=st.integers(0, 10**6), several=st.booleans())
@example(seed=37_314, several=True)  # two answers that share the bases of a crossing not shown
@settings(max_examples=examples(12), deadline=None)
def test_the_audit_finds_the_bounds_that_trying_everything_finds(seed: int, several: bool) -> None:
    tables = tiny(seed, "margins" if several else "two-way", several=several)
    draw = Random(seed + 1)
    cells = [
        Cell(tuple(zip(grouping, labels, strict=True)), answer)
        for grouping in tables.groupings
        for labels in product(*(tables.labels[column] for column in grouping))
        for answer in ("", *tables.answers)
    ]
    space = space_of(tables, cells, Pairs.of(tables, tables.columns))
    hidden = np.array([bool(cell.columns) and draw.random() < 0.6 for cell in cells])
    shown = {c: int(n) for c, n, h in zip(cells, space.counts, hidden, strict=True) if not h}
    asked = [cell for cell, h in zip(cells, hidden, strict=True) if h]
    bounds = audit_cells(space, shown=~hidden, asked=hidden, width=10**6)
    found = {
        cell: (int(bounds.low[at]), int(bounds.high[at]))
        for at, cell in enumerate(cells)
        if hidden[at]
    }
    assert found == ranges(tables, shown, asked)


@pytest.mark.parametrize("several", [False, True])
def test_hiding_small_cells_alone_fails_the_same_audit(several: bool) -> None:
    tables = tiny(3, "two-way", several=several)
    cells = [
        Cell(tuple(zip(grouping, labels, strict=True)), answer)
        for grouping in tables.groupings
        for labels in sorted(tables.sums(grouping))
        for answer in ("", *tables.answers)
    ]
    space = space_of(tables, cells, Pairs.of(tables, tables.columns))
    small = space.counts == 1
    bounds = audit_cells(space, shown=~small, asked=small, width=2)
    assert small.any()
    assert (bounds.width[small] == 0).any()
