"""The ledger of releases: every cell that was published, by definition and exact count.

It holds exact counts and stays in the office.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from hoshin.base.files import file_bytes, write_whole
from hoshin.disclosure import texts
from hoshin.disclosure.errors import DisclosureError
from hoshin.disclosure.tables import Cell

SCHEMA = "hoshin/release-ledger/1"


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

    def content(self) -> bytes:
        """The entry as it is kept."""
        data = {
            "schema": SCHEMA,
            "dataset": self.dataset,
            "digest": self.digest,
            "loosened": self.loosened,
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
        """The same for the same release, so that a release made again is no second one."""
        digest = hashlib.sha256(self.content()).hexdigest()
        return f"{self.dataset}-{self.digest[:12]}-{digest[:12]}.json"


def read_ledger(folder: Path) -> list[LedgerEntry]:
    """Every entry of a ledger; a folder that is not there yet holds none.

    Raises
    ------
    DisclosureError, InputError
        If the folder is a file, or an entry cannot be read: then nothing may be released.
    """
    if folder.exists() and not folder.is_dir():
        raise DisclosureError(texts.NO_LEDGER, where=str(folder), cure=texts.NO_LEDGER_CURE)
    return [_read(path) for path in sorted(folder.glob("*.json"))]


def write_entry(folder: Path, entry: LedgerEntry) -> Path:
    """Add an entry to a ledger; returns its file."""
    path = folder / entry.file_name
    write_whole(path, entry.content())
    return path


def _read(path: Path) -> LedgerEntry:
    try:
        data = json.loads(file_bytes(path, limit_mb=500))
        if data["schema"] != SCHEMA:
            raise ValueError(data["schema"])
        topics = [
            ReleasedTopic(
                str(each["topic"]),
                [(_cell(group, answer), int(count)) for group, answer, count in each["shown"]],
                [_cell(group, answer) for group, answer in each["withheld"]],
            )
            for each in data["topics"]
        ]
        return LedgerEntry(data["dataset"], data["digest"], topics, data["loosened"])
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
