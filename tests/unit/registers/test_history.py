"""Histories: order, transitions, roles, corrections, and records that they contradict."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.base import InputError
from tests.examples import examples
from tests.unit.registers.houses import (
    HOUSES,
    faults_of,
    keys_of,
    make_definition,
    make_read,
    told_of,
)

RECORDS = "整理番号,危険度,所有者\n2024-1,A,某\n2024-2,B,某\n"
HEAD = "整理番号,状態,日付,担当,備考,corrects"
TWO = "2024-2,通報,R6.4.2,,,\n"
FREE = make_definition((HOUSES[HOUSES.index("[[transitions]]") : HOUSES.index("[[counts]]")], ""))


def told(*entries: str) -> str:
    return "\n".join([HEAD, *entries]) + "\n"


def test_entries_of_a_day_stand_in_the_order_that_is_allowed() -> None:
    history = told(
        "2024-1,是正済,R6.5.1,,,", "2024-1,調査済,R6.5.1,editor,,", "2024-1,reported,2024-04-01,,,"
    )
    with make_read(RECORDS, history + TWO) as found:
        assert faults_of(found) == []
        assert told_of(found) == [
            ("2024-1", "reported", "2024-04-01"),
            ("2024-1", "inspected", "2024-05-01"),
            ("2024-1", "resolved", "2024-05-01"),
            ("2024-2", "reported", "2024-04-02"),
        ]


# entries of 2024-1, and the faults of the history: row and field
WRONG: dict[str, tuple[list[str], list[tuple[int, str]]]] = {
    "not the initial state": (["調査済,R6.4.1,,,"], [(2, "state")]),
    "step that is not allowed": (
        ["通報,R6.4.1,,,", "是正済,R6.5.1,,,", "調査済,R6.6.1,,,"],
        [(4, "state")],
    ),
    "same state twice": (["通報,R6.4.1,,,", "通報,R6.5.1,,,"], [(3, "state")]),
    "role that may not": (["通報,R6.4.1,,,", "調査済,R6.5.1,chief,,"], [(3, "by")]),
    "no role": (["通報,R6.4.1,某,,"], [(2, "by")]),
    "no state": (["通報,R6.4.1,,,", "廃止,R6.5.1,,,"], [(3, "state")]),
    "empty state": ([",R6.4.1,editor,,"], [(2, "state")]),
    "no date": (["通報,いつか,,,"], [(2, "date")]),
    "empty date": (["通報,,,,"], [(2, "date")]),
    "My Number in a note": (["通報,R6.4.1,,123456789018,"], [(2, "note")]),
    "correction of nothing": (["通報,R6.4.1,,,", "通報,R6.4.2,,,R6.4.3"], [(3, "corrects")]),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_fault_leaves_its_record_out_and_no_other(name: str) -> None:
    entries, expected = WRONG[name]
    with make_read(RECORDS, told(*(f"2024-1,{each}" for each in entries)) + TWO) as found:
        assert [(row, field) for file, row, field, _ in faults_of(found)] == expected
        assert {file for file, *_ in faults_of(found)} == {"history"}
        assert keys_of(found) == ["2024-2"]
        assert {key for key, *_ in told_of(found)} == {"2024-2"}


def test_who_wrote_is_never_shown() -> None:
    with make_read(RECORDS, told("2024-1,通報,R6.4.1,山田太郎,,", TWO.strip())) as found:
        assert [value for *_, value in faults_of(found)] == [None]
        assert all("山田" not in fault.reason for fault in found.faults)


def test_records_that_the_history_contradicts() -> None:
    records = "整理番号,状態,危険度,所有者\n2024-1,調査済,A,某\n2024-2,,,\n2024-3,通報,,\n"
    with make_read(records, told("2024-1,通報,R6.4.1,,,", "2024-9,通報,R6.4.1,,,") + TWO) as found:
        assert faults_of(found) == [
            ("records", 2, "state", "inspected"),
            ("records", 4, "state", "reported"),
            ("history", 3, "no", "2024-9"),
        ]
        assert keys_of(found) == ["2024-2"]


def test_what_the_last_state_requires() -> None:
    records = "整理番号,危険度,所有者\n2024-1,,某\n2024-2,,\n"
    with make_read(
        records, told("2024-1,通報,R6.4.1,,,", "2024-1,調査済,R6.5.1,,,") + TWO
    ) as found:
        assert faults_of(found) == [("records", 2, "grade", None)]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [  # the day was wrong; the state was wrong; corrected twice; the step after it stays
        (["通報,R6.4.1,,,", "通報,R6.4.3,,,R6.4.1"], [("reported", "2024-04-03")]),
        (
            ["通報,R6.4.1,,,", "是正済,R6.5.1,,,", "調査済,R6.5.1,chief,,R6.5.1"],
            [("reported", "2024-04-01"), ("inspected", "2024-05-01")],
        ),
        (
            ["通報,R6.4.1,,,", "通報,R6.4.2,,,R6.4.1", "通報,R6.4.3,,,R6.4.2"],
            [("reported", "2024-04-03")],
        ),
        (
            ["通報,R6.4.1,,,", "調査済,R6.5.1,,,", "是正済,R6.6.1,,,", "調査済,R6.4.20,,,R6.5.1"],
            [("reported", "2024-04-01"), ("inspected", "2024-04-20"), ("resolved", "2024-06-01")],
        ),
    ],
)
def test_corrections(entries: list[str], expected: list[tuple[str, str]]) -> None:
    with make_read(RECORDS, told(*(f"2024-1,{each}" for each in entries)) + TWO) as found:
        assert faults_of(found) == []
        assert [(state, day) for key, state, day in told_of(found) if key == "2024-1"] == expected


@pytest.mark.parametrize(
    ("entries", "rows"),
    [
        (["通報,R6.4.1,,,", "是正済,R6.5.1,,,"], []),
        (["通報,R6.4.1,,,", "調査済,R6.5.1,,,", "通報,R6.6.1,,,"], []),
        (["通報,R6.4.1,,,", "是正済,R6.5.1,,,", "通報,R6.6.1,,,"], [4]),
        (["通報,R6.4.1,,,", "調査済,R6.5.1,,,", "調査済,R6.6.1,,,"], [4]),
    ],
)
def test_without_transitions(entries: list[str], rows: list[int]) -> None:
    history = told(*(f"2024-1,{each}" for each in entries)) + TWO
    with make_read(RECORDS, history, definition=FREE) as found:
        assert [row for _, row, *_ in faults_of(found)] == rows


def test_a_repetition_is_no_second_entry() -> None:
    with make_read(RECORDS, told("2024-1,通報,R6.4.1,,,", "2024-1,通報,R6.4.1,,,") + TWO) as found:
        assert faults_of(found) == []


def test_no_states_no_history() -> None:
    plain = HOUSES[: HOUSES.index("[states]")]
    definition = make_definition(base=plain)
    with pytest.raises(InputError, match="履歴"):
        make_read("整理番号\n2024-1\n", told(), definition=definition)
    with make_read("整理番号\n2024-1\n", definition=definition) as found:
        assert keys_of(found) == ["2024-1"]
        assert told_of(found) == []


@given(st.permutations(range(6)), st.integers(0, 3))
@settings(max_examples=examples(30), deadline=None)
def test_order_of_rows_changes_nothing(order: list[int], together: int) -> None:
    """Days differ, or some entries share one: the transitions decide."""
    days = ["R6.4.1", *(["R6.5.1"] * together), "R6.5.1", "R6.6.1", "R6.7.1"]
    states = ["通報", "調査済", "是正済"]
    entries = [f"2024-1,{state},{day},,," for state, day in zip(states, days, strict=False)]
    entries += [f"2024-2,{state},{day},,," for state, day in zip(states, days, strict=False)]
    shuffled = [entries[place] for place in order]
    with make_read(RECORDS, told(*entries)) as one, make_read(RECORDS, told(*shuffled)) as other:
        assert faults_of(one) == faults_of(other) == []
        assert told_of(one) == told_of(other)


def test_many_entries_of_one_day_come_to_an_end() -> None:
    draw = random.Random(4)
    entries = [f"2024-1,{draw.choice(['通報', '調査済'])},R6.4.1,,,{n}" for n in range(60)]
    history = told("2024-1,通報,R6.4.1,,,", *(each.rpartition(",")[0] + "," for each in entries))
    with make_read(RECORDS, history + TWO, definition=FREE) as found:
        assert "2024-2" in keys_of(found)
