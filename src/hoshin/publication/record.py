"""The record of an edition: a link of the chain of a bundle's year."""

import json
from collections.abc import Mapping
from typing import Any

from hoshin.base import SourceFile
from hoshin.base.content import digest_of
from hoshin.publication.edition import Edition
from hoshin.publication.totals import letters_of

SCHEMA = "hoshin/edition/1"
Data = Mapping[str, Any]


def record_of(edition: Edition, trace: Data) -> dict[str, Any]:
    """The record without the hashes of the files: what the files themselves may tell."""
    standing, source = edition.standing, edition.source
    return {
        "schema": SCHEMA,
        "edition": edition.id,
        "number": standing.number,
        "former": standing.former or None,
        "organization": edition.policy.organization.name,
        "fiscal_year": edition.policy.fiscal_year,
        "as_of": source.as_of.isoformat(),
        "notice": source.notice,
        "made_by": source.made_by.data,
        "content": trace["content"],
        "approval": trace["approval"],
        "letters": letters_of(edition.indicators),
        "notes": [note.data for note in standing.notes],
        "changes": list(standing.changes),
        "ledger": [end.data for end in edition.ledger],
    }


def with_files(record: Data, files: Mapping[str, bytes]) -> dict[str, Any]:
    """The record with the hash of every file of the edition but its own."""
    digests = {name: SourceFile.of(name, files[name]).sha256 for name in sorted(files)}
    return {**record, "files": digests}


def told_digest(record: Data) -> str:
    """The digest of what a record tells, without the hashes of files: a file of the edition may hold it."""
    return digest_of({key: value for key, value in record.items() if key != "files"})


def record_digest(content: bytes) -> str:
    """What the next edition's record holds of this one: the hash of its bytes."""
    return SourceFile.of("", content).sha256


def json_bytes(data: Any) -> bytes:
    """Data as the site's files have it."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
