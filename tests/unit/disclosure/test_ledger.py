"""The ledger notices what happens to it, whatever ids it holds."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from hoshin.disclosure import (
    Cell,
    DisclosureError,
    LedgerEntry,
    ReleasedTopic,
    Rules,
    next_entry,
    read_ledger,
    release,
    write_entry,
)
from tests.wards import DATA, people_of, tables_of


def entry(people: int = 40, *, dataset: str = "ward", after: tuple[str, ...] = ()) -> LedgerEntry:
    topic = ReleasedTopic("q1", [(Cell.of({"area": "x"}, "はい"), people)], [Cell()])
    return LedgerEntry(dataset, "ab" * 32, [topic], after=after)


@pytest.mark.parametrize("dataset", ["../x", "全角／調査", "CON", "a/b/c", "x" * 300, "", "é:*?"])
def test_any_id_makes_a_file_inside_the_folder(tmp_path: Path, dataset: str) -> None:
    folder = tmp_path / "ledger"
    path = write_entry(folder, entry(dataset=dataset))
    assert path.parent == folder
    assert path.name.isascii() and len(path.name) < 100
    assert path.stem.upper() not in ("CON", "NUL", "AUX", "PRN")
    assert read_ledger(folder) == [entry(dataset=dataset)]
    assert [each.name for each in tmp_path.iterdir()] == ["ledger"]


def test_ids_that_look_alike_as_files_stay_apart(tmp_path: Path) -> None:
    names = {write_entry(tmp_path, entry(dataset=each)) for each in ("a/b", "a:b", "a-b", "ａ／ｂ")}
    assert len(names) == 4
    assert len(read_ledger(tmp_path)) == 4


def edits(content: bytes) -> dict[str, bytes]:
    data = json.loads(content)
    return {
        "a count": content.replace(b"40", b"41"),
        "cut short": content[: len(content) // 2],
        "empty": b"",
        "NaN": content.replace(b"40", b"NaN"),
        "less than nobody": content.replace(b"40", b"-40"),
        "a space": content + b" ",
        "another schema": content.replace(b"ledger/1", b"ledger/2"),
        "no object": b"[]",
        "without topics": json.dumps({**data, "topics": None}).encode(),
        "not text": b"\xff\xfe{}",
    }


@pytest.mark.parametrize("edit", sorted(edits(entry().content())))
def test_an_entry_that_was_touched_stops_every_release(tmp_path: Path, edit: str) -> None:
    path = write_entry(tmp_path, entry())
    path.write_bytes(edits(path.read_bytes())[edit])
    with pytest.raises(Exception) as caught:
        read_ledger(tmp_path)
    assert type(caught.value).__name__ in ("DisclosureError", "InputError")
    assert path.name in str(caught.value)


def test_a_renamed_entry_is_found(tmp_path: Path) -> None:
    path = write_entry(tmp_path, entry())
    path.rename(tmp_path / "ward-first.json")
    with pytest.raises(DisclosureError):
        read_ledger(tmp_path)


def test_line_ends_of_another_system_are_no_edit(tmp_path: Path) -> None:
    path = write_entry(tmp_path, entry())
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_ledger(tmp_path) == [entry()]


def test_an_entry_that_was_taken_away_is_missed(tmp_path: Path) -> None:
    first = write_entry(tmp_path, entry(40))
    second = next_entry(entry(60), read_ledger(tmp_path))
    assert second.after == (first.name,)
    write_entry(tmp_path, second)
    first.unlink()
    with pytest.raises(DisclosureError, match=first.name):
        read_ledger(tmp_path)


def test_the_same_release_is_no_second_one(tmp_path: Path) -> None:
    first = write_entry(tmp_path, next_entry(entry(40), []))
    write_entry(tmp_path, next_entry(entry(60), read_ledger(tmp_path)))
    again = next_entry(entry(40), read_ledger(tmp_path))
    assert write_entry(tmp_path, again) == first
    assert len(read_ledger(tmp_path)) == 2


def test_of_two_releases_at_once_neither_is_kept_unseen(tmp_path: Path) -> None:
    before = read_ledger(tmp_path)
    mine, other = next_entry(entry(40), before), next_entry(entry(60), before)
    write_entry(tmp_path, mine)
    with pytest.raises(DisclosureError):
        write_entry(tmp_path, other)
    assert read_ledger(tmp_path) == [mine]
    write_entry(tmp_path, replace(other, dataset="another survey"))


def test_a_release_after_odd_labels_reads_back(tmp_path: Path) -> None:
    people = [
        ((f"{label}", age, sex), answer)
        for (_, age, sex), answer in people_of(2, 300)
        for label in ("x" if sex == "女" else "…",)
    ]
    tables = tables_of(people, by=[("area",), ("sex",)])
    found = release([tables], [], Rules(), dataset=DATA)
    assert found.passed
    write_entry(tmp_path, next_entry(found.entry(), []))
    again = release([tables], read_ledger(tmp_path), Rules(), dataset=DATA)
    assert again.entry() == found.entry()
