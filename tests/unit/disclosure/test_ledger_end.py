"""Entries taken off the end of a ledger are missed by the releases that name them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.disclosure import Cell, LedgerEnd, LedgerEntry, ReleasedTopic, next_entry
from hoshin.disclosure.ledger_end import missing_ends, read_ends
from tests.examples import examples


def chain(people: list[int], dataset: str = "ward") -> list[LedgerEntry]:
    """One release after the other, each with all before it in the ledger."""
    entries: list[LedgerEntry] = []
    for count in people:
        topic = ReleasedTopic("q1", [(Cell(), count)], [])
        entry = next_entry(LedgerEntry(dataset, "ab" * 32, [topic]), entries)
        entries += [] if entry in entries else [entry]
    return entries


@given(
    people=st.lists(st.integers(10, 900), min_size=1, max_size=6, unique=True),
    gone=st.sets(st.integers(0, 5), min_size=1),
)
@settings(max_examples=examples(60), deadline=None)
def test_whatever_is_taken_away_is_missed(people: list[int], gone: set[int]) -> None:
    entries, others = chain(people), chain([50, 60], "another survey")
    ends = [LedgerEnd.of(each) for each in entries]
    kept = [entry for at, entry in enumerate(entries) if at not in gone]
    lost = [end for at, end in enumerate(ends) if at in gone]
    assert missing_ends([*ends, *ends], [*kept, *others]) == lost
    assert not missing_ends(ends, [*others, *reversed(entries)])
    if lost and len(entries) - 1 in gone:  # the last release alone is enough
        assert missing_ends(ends[-1:], kept) == ends[-1:]


def test_an_entry_of_the_same_name_with_other_content_is_another() -> None:
    (entry,) = chain([40])
    end = LedgerEnd.of(entry)
    assert missing_ends([replace(end, hash="sha256:" + "0" * 64)], [entry])
    assert missing_ends([replace(end, entries=2)], [entry])


@pytest.mark.parametrize("data", [None, []])
def test_a_release_that_names_no_ledger_asks_for_none(data: object) -> None:
    assert read_ends(data) == []


@pytest.mark.parametrize("data", ["", 3, {}, {"entry": None}, ["x"], [{"entries": "1"}]])
def test_a_name_that_cannot_be_read_is_in_no_ledger(data: object) -> None:
    (end,) = read_ends(data)
    assert missing_ends([end], chain([40, 60])) == [end]


def test_what_is_written_reads_back() -> None:
    ends = [LedgerEnd.of(each) for each in chain([40, 60])]
    assert [end.entries for end in ends] == [1, 2]
    assert read_ends([end.data for end in ends]) == ends
