"""Every state and every clock of the pack is at work in the records of the sample ward."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest

from hoshin.registers import Register, due_records
from tests.sample_registers import IDS, open_sample

LAST = date(2025, 3, 31)
DAYS = [LAST - timedelta(days=61 * step) for step in range(14)]
LONG = 40_000  # days: everything that runs is listed


@pytest.fixture(scope="module", params=IDS)
def register(request: pytest.FixtureRequest) -> Iterator[Register]:
    with open_sample(request.param) as opened:
        yield opened


def test_no_row_is_wrong_and_no_heading_unknown(register: Register) -> None:
    assert (register.faults, register.warnings) == ((), ())


def test_every_transition_is_taken(register: Register) -> None:
    if not register.definition.states:
        return
    taken = register.engine.rows(
        "SELECT DISTINCT before, state FROM (SELECT state, lag(state) OVER "
        "(PARTITION BY hoshin_row ORDER BY seq) AS before FROM history) WHERE before IS NOT NULL"
    )
    allowed = {(start, each.to) for each in register.definition.transitions for start in each.from_}
    assert set(taken) == allowed


def test_every_clock_runs_and_is_stopped(register: Register) -> None:
    running: dict[str, list[set[object]]] = {clock.id: [] for clock in register.definition.clocks}
    for on in reversed(DAYS if running else ()):
        listed = [(due.clock, due.key) for due in due_records(register, on, within=LONG)]
        for clock, keys in running.items():
            keys.append({key for name, key in listed if name == clock})
    for clock, keys in running.items():
        assert any(keys), f"{clock} never runs"
        assert any(then - now for then, now in pairwise(keys)), f"{clock} is never stopped"


def test_something_is_overdue_where_there_are_clocks(register: Register) -> None:
    days = [due.days for due in due_records(register, LAST) if due.clock != "retention"]
    assert bool(days) == bool(register.definition.clocks)
    assert all(each <= 30 for each in days)
