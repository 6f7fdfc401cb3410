"""The list of corrections of an edition: one entry an edition that took the place of another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hoshin.exporters.site.layout import past_folder
from hoshin.publication import Edition

_HASH = "sha256:"


@dataclass(frozen=True)
class Correction:
    """One edition after the first: its notes, what changed, and where the one before lies."""

    number: int
    notes: tuple[Mapping[str, str], ...]
    figures: tuple[Mapping[str, Any], ...]
    sentences: tuple[Mapping[str, Any], ...]
    others: tuple[Mapping[str, Any], ...]
    former: str
    known: bool


def corrections_of(edition: Edition) -> list[Correction]:
    """The corrections up to this edition, the newest first."""
    standing = edition.standing
    own = {
        "number": standing.number,
        "notes": [note.data for note in standing.notes],
        "changes": standing.changes,
        "former": standing.former,
    }
    told = [*standing.records, own]
    return [_correction(edition, record) for record in reversed(told) if record["notes"]]


def _correction(edition: Edition, record: Mapping[str, Any]) -> Correction:
    changes = [
        {key: _short(value) for key, value in change.items()} for change in record["changes"]
    ]
    kinds = {
        kind: tuple(change for change in changes if change["kind"] == kind)
        for kind in ("figure", "sentence")
    }
    others = tuple(change for change in changes if change["kind"] not in kinds)
    return Correction(
        record["number"],
        tuple(record["notes"]),
        kinds["figure"],
        kinds["sentence"],
        others,
        past_folder(edition.id, record["number"] - 1) if record["former"] else "",
        bool(record["former"]),
    )


def _short(value: Any) -> Any:
    """The beginning of a hash is enough to see that it differs; the whole stands in the record."""
    if isinstance(value, str) and value.startswith(_HASH):
        return value[: len(_HASH) + 12] + "…"
    return value
