"""The choice by cuts: as safe as the other one, and never dearer."""

import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.disclosure import Rules, release
from hoshin.disclosure.chooser import search_withheld
from hoshin.disclosure.covering import cover
from hoshin.disclosure.known import Known
from hoshin.disclosure.space import Space
from hoshin.disclosure.wanted import Wanted
from tests.examples import examples
from tests.unit.disclosure.test_attacks import TINY, tiny
from tests.wards import DATA, people_of, tables_of

Case = tuple[Space, Wanted]


def cases(monkeypatch: pytest.MonkeyPatch, seed: int, *, ward: bool) -> list[Case]:
    """What a release asks of its choice."""
    held: list[Case] = []

    def remember(
        space: Space, wanted: Wanted, known: Known
    ) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        held.append((space, wanted))
        return wanted.withheld

    monkeypatch.setattr(sys.modules["hoshin.disclosure.release"], "choose_withheld", remember)
    tables = tables_of(people_of(seed)) if ward else tiny(seed, "ring")
    release([tables], [], Rules() if ward else TINY, dataset=DATA)
    monkeypatch.undo()
    return held[:1]


def price(wanted: Wanted, withheld: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> float:
    assert (withheld | ~wanted.withheld).all()
    return float(wanted.cost[withheld & ~wanted.withheld].sum())


def test_a_ward_needs_fewer_cells_than_by_searching(monkeypatch: pytest.MonkeyPatch) -> None:
    ((space, wanted),) = cases(monkeypatch, 0, ward=True)
    found = cover(space, wanted)
    assert found is not None
    assert found.finished
    assert price(wanted, found.withheld) < price(wanted, search_withheld(space, wanted))


@given(seed=st.integers(0, 10**6))
@settings(max_examples=examples(8), deadline=None)
def test_it_is_never_dearer(seed: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for space, wanted in cases(patch, seed, ward=False):
            found = cover(space, wanted)
            assert found is not None
            assert found.finished
            searched = price(wanted, search_withheld(space, wanted))
            assert price(wanted, found.withheld) <= searched * 1.002 + 1e-6


def test_where_nothing_helps_the_audit_still_has_its_say(monkeypatch: pytest.MonkeyPatch) -> None:
    ((space, wanted),) = cases(monkeypatch, 1, ward=True)
    fixed = np.where(wanted.withheld, wanted.cost, np.inf)  # all that is shown was shown before
    found = cover(space, Wanted(wanted.withheld, wanted.protected, fixed, wanted.width))
    assert found is not None
    assert (found.withheld == wanted.withheld).all()
