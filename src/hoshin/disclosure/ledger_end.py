"""The end of a ledger: what a release names of it, so that entries taken off it are missed.

An entry names those before it, and nothing names the last one: a release does, outside the ledger.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from hoshin.base import SourceFile
from hoshin.disclosure.ledger import LedgerEntry


@dataclass(frozen=True)
class LedgerEnd:
    """The entry of one release: the last of its data set when it was made.

    Parameters
    ----------
    entry : str
        Its file in the ledger.
    hash : str
        SHA-256 of its content; it holds no count that is withheld.
    entries : int
        How many of the data set there were with it.
    """

    dataset: str
    entry: str
    hash: str
    entries: int

    @classmethod
    def of(cls, entry: LedgerEntry) -> "LedgerEnd":
        """What a release names of its entry."""
        digest = SourceFile.of("", entry.content()).sha256
        return cls(entry.dataset, entry.file_name, digest, 1 + len(entry.after))

    @property
    def data(self) -> dict[str, Any]:
        """As plain data."""
        return asdict(self)


def read_ends(data: object) -> list[LedgerEnd]:
    """The ends that a release names; one that cannot be read is one that no ledger holds.

    Parameters
    ----------
    data : object
        Of a release's JSON: one end, a list of them, or None for a release that names none.
    """
    named = data if isinstance(data, list) else [] if data is None else [data]
    return [_read(each) for each in named]


def missing_ends(ends: Iterable[LedgerEnd], ledger: Iterable[LedgerEntry]) -> list[LedgerEnd]:
    """The ends that a ledger lacks, each once."""
    held = {LedgerEnd.of(entry) for entry in ledger}
    return [end for end in dict.fromkeys(ends) if end not in held]


def _read(data: object) -> LedgerEnd:
    found: Mapping[str, Any] = data if isinstance(data, dict) else {}
    dataset, entry, digest = (str(found.get(key, "")) for key in ("dataset", "entry", "hash"))
    count = found.get("entries")
    return LedgerEnd(dataset, entry, digest, count if isinstance(count, int) else 0)
