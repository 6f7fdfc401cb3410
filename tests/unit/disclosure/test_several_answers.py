"""Where people give several answers, one answer moves with the base: fewer numbers, no less safe."""

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.disclosure import (
    Cell,
    CountTables,
    DisclosureError,
    Rules,
    chooser,
    covering,
    release,
    space,
)
from hoshin.disclosure.moves import Moves
from hoshin.disclosure.space import Pairs, space_of
from tests.examples import examples
from tests.unit.disclosure.enumeration import ranges
from tests.unit.disclosure.test_attacks import TINY, exact_people, tiny
from tests.wards import DATA, people_of


def ward(seed: int, *, by: tuple[tuple[str, ...], ...]) -> CountTables:
    """Respondents of whom each uses some of three things."""
    draw, found = Random(seed), dict[tuple[str, ...], list[int]]()
    for (area, age, _), _ in people_of(seed):
        counts = found.setdefault((area, age), [0] * 4)
        counts[0] += 1
        for at, share in enumerate((0.6, 0.3, 0.1)):
            counts[1 + at] += draw.random() < share
    held = {labels: tuple(counts) for labels, counts in found.items()}
    answers = ("web", "paper", "phone")
    return CountTables("q1", ("area", "age"), answers, held, by, complete=False)


@given(seed=st.integers(0, 10**6))
@settings(max_examples=examples(12), deadline=None)
def test_nobody_pins_a_withheld_cell(seed: int) -> None:
    tables = tiny(seed, "margins", several=True)
    found = release([tables], [], TINY, dataset=DATA)
    (topic,) = found.topics
    if not found.passed or Cell() not in topic.shown:
        return
    shown = {**topic.shown, Cell(): exact_people(tables)}
    for cell, (low, high) in ranges(tables, shown, sorted(topic.withheld)).items():
        assert high - low >= TINY.width, (cell, low, high)


@given(seed=st.integers(0, 10**6))
@settings(max_examples=examples(12), deadline=None)
def test_what_moves_keeps_every_answer_within_its_base(seed: int) -> None:
    tables = tiny(seed, "two-way", several=True)
    cells = [Cell((), answer) for answer in tables.names]
    found = space_of(tables, cells, Pairs.of(tables, tables.columns))
    draw = np.random.default_rng(seed)
    for answer, moves in Moves.all_of(found).items():
        move = draw.integers(-3, 4, moves.size)
        bound = (move >= moves.low).all() and (moves.rooms @ move >= -moves.room).all()
        people = found.truth + found.ways[answer] @ move
        assert not (found.links @ people).any()
        assert bound == bool((people >= 0).all())
        others = [at for at, cell in enumerate(cells) if cell.answer not in ("", answer)]
        assert ((found.sums @ people)[others] == found.counts[others]).all()


@pytest.mark.parametrize("work", [0, 20_000])
def test_a_choice_that_is_too_much_work_is_still_safe(
    monkeypatch: pytest.MonkeyPatch, work: int
) -> None:
    tables = ward(2, by=((), ("area",), ("age",)))
    enough = release([tables], [], Rules(), dataset=DATA)
    monkeypatch.setattr(covering, "_WORK", work)
    monkeypatch.setattr(chooser, "_WORK", work)
    found = release([tables], [], Rules(), dataset=DATA)
    assert enough.passed
    assert found.passed
    assert len(found.topics[0].withheld) >= len(enough.topics[0].withheld) > 0
    assert min(found.topics[0].widths.values()) >= Rules().width


def test_what_would_take_too_long_is_refused_before(monkeypatch: pytest.MonkeyPatch) -> None:
    tables = ward(2, by=((), ("area", "age")))
    monkeypatch.setattr(space, "LONGEST", 10_000)
    with pytest.raises(DisclosureError, match="細かすぎます"):
        release([tables], [], Rules(), dataset=DATA)
    coarse = ward(2, by=((), ("age",)))
    assert release([coarse], [], Rules(), dataset=DATA).passed
