"""A few hundred changed forms for each reader: it reads them, or refuses them with an InputError.

The long run, guided by coverage, is `tests/deep/fuzz_importers.py`.
"""

import random
from itertools import islice
from pathlib import Path

import pytest

from hoshin.base import InputError
from hoshin.importers.formats import FORMATS
from hoshin.importers.sandbox.limits import Limits
from tests.deep.findings import Finding, save, summary, tried
from tests.deep.fuzz_importers import without_watched
from tests.deep.fuzz_one import chance_inputs, reader
from tests.deep.mutations import mutator
from tests.deep.seeds import IMPORTERS, seeds

COUNTS = {"text": 15, "html": 50, "docx": 40, "xlsx": 40, "pdf": 20}
SEED = 20250610
# No timed test: here only what the sandbox would stop counts; the long run looks for two seconds.
HANGS = Limits().cpu_seconds


@pytest.mark.parametrize("importer", IMPORTERS)
def test_changed_forms_are_read_or_refused(importer: str) -> None:
    read = reader(importer)
    inputs = islice(chance_inputs(importer, random.Random(SEED)), COUNTS[importer])
    found = [finding for content in inputs if (finding := tried(read, content, seconds=HANGS))]
    assert sorted({f"{each.kind} at {each.place}" for each in found}) == []


def test_every_format_is_fuzzed() -> None:
    assert {each.id for each in FORMATS} == set(IMPORTERS)


@pytest.mark.parametrize("importer", IMPORTERS)
def test_fuzzing_starts_from_forms_that_are_read(importer: str) -> None:
    read = reader(importer)
    assert all(len(seed) < 200_000 for seed in seeds(importer))
    read(seeds(importer)[-1])


@pytest.mark.parametrize("importer", IMPORTERS)
def test_changes_get_past_the_door(importer: str) -> None:
    """Were each change refused at once, fuzzing would look at nothing."""
    read, rng = reader(importer), random.Random(SEED)
    mutate = mutator(importer)
    whole = 0
    for _ in range(12):
        try:
            read(mutate(seeds(importer)[-1], rng))
        except InputError:
            continue
        whole += 1
    assert whole >= 3


@pytest.mark.parametrize("importer", IMPORTERS)
def test_the_same_seed_gives_the_same_inputs(importer: str) -> None:
    first, second = (list(islice(chance_inputs(importer, random.Random(7)), 5)) for _ in range(2))
    assert first == second
    assert len(set(first)) > 1


@pytest.mark.parametrize("importer", IMPORTERS)
def test_whatever_is_left_of_a_file_can_be_changed_further(importer: str) -> None:
    rng, mutate = random.Random(SEED), mutator(importer)
    rests = [b"", b"\0", b"<", b"PK\5\6" + bytes(18), b"1 0 obj endobj /Root 1 0 R"]
    rests += [seeds(importer)[-1][:length] for length in (1, 50, 500)]
    for rest in rests:
        for _ in range(50):
            assert isinstance(mutate(rest, rng), bytes)


def spin(_content: bytes) -> None:
    while True:
        pass


def swallow(content: bytes) -> None:
    """A reader that takes everything for a fault of the file is still too slow."""
    try:
        spin(content)
    except Exception:
        return


def no_memory(_content: bytes) -> None:
    raise MemoryError


def broken(_content: bytes) -> None:
    raise KeyError("x")


def refusing(_content: bytes) -> None:
    raise InputError("no")


@pytest.mark.parametrize(
    ("read", "kind"),
    [(swallow, "slow"), (no_memory, "memory"), (broken, "KeyError"), (refusing, None), (len, None)],
)
def test_what_counts_as_found(read: object, kind: str | None) -> None:
    assert callable(read)
    found = tried(read, b"x", seconds=0.1)
    assert (None if found is None else found.kind) == kind


def test_the_smallest_input_of_a_place_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "found"
    finding = Finding("KeyError", "reader.py:7 read", "story")
    for content in (b"longer", b"short", b"longest of all"):
        save(folder, finding, content, ending="txt")
    (line,) = summary(folder)
    assert "KeyError at reader.py:7 read" in line and "5 bytes" in line


def test_what_is_slow_only_while_watched_is_set_aside(tmp_path: Path) -> None:
    save(tmp_path, Finding("slow", "somewhere", ""), seeds("text")[0], ending="text")
    assert without_watched("text", tmp_path) == 1  # read in a process of its own
    assert summary(tmp_path) == []
