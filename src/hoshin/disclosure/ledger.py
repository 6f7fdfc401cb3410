"""The ledger of releases: every cell that was published, by definition and exact count.

It holds exact counts and stays in the office. An entry is named by the hash of its bytes and names
the entries before it: one that was edited, cut short or taken away is found.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from hoshin.base.files import file_bytes, write_whole
from hoshin.disclosure import texts
from hoshin.disclosure.errors import DisclosureError
from hoshin.disclosure.tables import Cell

SCHEMA = "hoshin/release-ledger/1"
_ODD = re.compile(r"[^A-Za-z0-9_-]+")  # ids may hold what is a folder, or no name at all, somewhere
_LONGEST = 40
_MARK = 12


@dataclass(frozen=True)
class Dataset:
    """Frozen data that tables were made of.

    Parameters
    ----------
    id : str
        The same for all versions of the data.
    digest : str
        SHA-256 of this version.
    """

    id: str
    digest: str

    @classmethod
    def of(cls, name: str, content: bytes) -> "Dataset":
        """The version of a data set that a file holds."""
        return cls(name, hashlib.sha256(content).hexdigest())


@dataclass(frozen=True)
class ReleasedTopic:
    """The cells of one topic in one release."""

    topic: str
    shown: list[tuple[Cell, int]]
    withheld: list[Cell]


@dataclass(frozen=True)
class LedgerEntry:
    """One release."""

    dataset: str
    digest: str
    topics: list[ReleasedTopic]
    loosened: list[str] = field(default_factory=list)
    after: tuple[str, ...] = ()  # files of the entries of the same data set that lay there

    def content(self) -> bytes:
        """The entry as it is kept."""
        data = {
            "schema": SCHEMA,
            "dataset": self.dataset,
            "digest": self.digest,
            "loosened": self.loosened,
            "after": self.after,
            "topics": [
                {
                    "topic": each.topic,
                    "shown": [[*_written(cell), count] for cell, count in each.shown],
                    "withheld": [_written(cell) for cell in each.withheld],
                }
                for each in self.topics
            ],
        }
        return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()

    @property
    def file_name(self) -> str:
        """The same for the same entry; of letters that every file system takes."""
        plain = _ODD.sub("-", self.dataset)[:_LONGEST]
        return f"{plain}-{self.digest[:12]}-{_mark(self.content())}.json"

    def same_release(self, other: "LedgerEntry") -> bool:
        """Whether it released the same of the same data, whatever lay there before."""
        return replace(self, after=()) == replace(other, after=())


def read_ledger(folder: Path) -> list[LedgerEntry]:
    """Every entry of a ledger; a folder that is not there yet holds none.

    Raises
    ------
    DisclosureError, InputError
        If the folder is a file, or an entry cannot be read, was changed, or is gone: then nothing
        may be released.
    """
    if folder.exists() and not folder.is_dir():
        raise DisclosureError(texts.NO_LEDGER, where=str(folder), cure=texts.NO_LEDGER_CURE)
    found = {path.name: _read(path) for path in sorted(folder.glob("*.json"))}
    for name, entry in found.items():
        for gone in entry.after:
            if gone not in found:
                where = str(folder / gone)
                message = texts.ENTRY_GONE.format(name=name)
                raise DisclosureError(message, where=where, cure=texts.BAD_ENTRY_CURE)
    return list(found.values())


def next_entry(entry: LedgerEntry, before: Iterable[LedgerEntry]) -> LedgerEntry:
    """The entry as it follows those of a ledger; where it released nothing new, the one there."""
    mine = [each for each in before if each.dataset == entry.dataset]
    known = next((each for each in mine if entry.same_release(each)), None)
    return known or replace(entry, after=tuple(sorted(each.file_name for each in mine)))


def write_entry(folder: Path, entry: LedgerEntry) -> Path:
    """Add an entry to a ledger; returns its file. One that is there already stays as it is.

    Raises
    ------
    DisclosureError
        If another release of the same data was made meanwhile, which this one was not audited
        with; then neither is kept.
    InputError
        If it cannot be written.
    """
    path = folder / entry.file_name
    if path.is_file():
        return path
    write_whole(path, entry.content())
    known = {entry.file_name, *entry.after}
    others = [each for each in read_ledger(folder) if each.dataset == entry.dataset]
    if any(each.file_name not in known for each in others):
        path.unlink(missing_ok=True)
        raise DisclosureError(texts.MEANWHILE, where=str(folder), cure=texts.MEANWHILE_CURE)
    return path


def _mark(content: bytes) -> str:
    content = content.replace(b"\r\n", b"\n")  # a copy by way of Windows is no edit
    return hashlib.sha256(content).hexdigest()[:_MARK]


def _read(path: Path) -> LedgerEntry:
    try:
        content = file_bytes(path, limit_mb=500)
        data = json.loads(content)
        if data["schema"] != SCHEMA or not path.stem.endswith("-" + _mark(content)):
            raise ValueError(data["schema"])
        topics = [
            ReleasedTopic(
                str(each["topic"]),
                [(_cell(group, answer), int(count)) for group, answer, count in each["shown"]],
                [_cell(group, answer) for group, answer in each["withheld"]],
            )
            for each in data["topics"]
        ]
        entry = LedgerEntry(data["dataset"], data["digest"], topics, data["loosened"])
        return replace(entry, after=tuple(data["after"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DisclosureError(
            texts.BAD_ENTRY, where=str(path), cure=texts.BAD_ENTRY_CURE
        ) from error


def _written(cell: Cell) -> list[object]:
    return [dict(cell.group), cell.answer]


def _cell(group: dict[str, str], answer: str) -> Cell:
    return Cell.of({str(column): str(label) for column, label in group.items()}, str(answer))


def columns_of(entries: Iterable[LedgerEntry], topic: str) -> set[str]:
    """The columns by which a topic was released before."""
    cells = (
        cell
        for entry in entries
        for each in entry.topics
        if each.topic == topic
        for cell in [*(cell for cell, _ in each.shown), *each.withheld]
    )
    return {column for cell in cells for column in cell.columns}
