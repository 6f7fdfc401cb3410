"""Where an edition stands on a site: the first, the same as before, or one that corrects another."""

from dataclasses import dataclass
from typing import Any

from hoshin.base import InputError
from hoshin.cycle import texts
from hoshin.cycle.site_folder import Data, SiteFolder
from hoshin.exporters.site.layout import RECORD
from hoshin.publication import Edition, trace_of
from hoshin.publication.changes import changes_between, weighty
from hoshin.publication.record import record_digest
from hoshin.publication.standing import Note, Standing


@dataclass(frozen=True)
class Placed:
    """An edition at its place; `unchanged` where the site holds it already, as it is."""

    edition: Edition
    unchanged: bool = False


def place_edition(edition: Edition, site: SiteFolder | None, *, where: str) -> Placed:
    """Give an edition its number and its link to the one before.

    Raises
    ------
    InputError
        If the content is not the one that was approved, if it differs from the edition on the site
        and bundle.toml has no new note, or if a note that was published is not there as it was.
    """
    trace = trace_of(edition)
    _check_approval(edition, trace, where)
    former = site.record(edition.id) if site else None
    if site is None or former is None:
        notes = edition.source.notes
        return Placed(edition.at(Standing(1 + len(notes), "", notes)))
    records = _records(site, edition.id)
    new = _new_notes(edition, records, where)
    before = site.trace(edition.id) or {}
    changes = changes_between(before, trace)
    if not any(map(weighty, changes)) and not new:
        return Placed(edition, unchanged=True)
    if not new:
        message = texts.NO_NOTE.format(id=edition.id, number=former["number"])
        raise InputError(message, where=where, cure=texts.NO_NOTE_CURE)
    standing = Standing(
        former["number"] + 1,
        record_digest(site.files[f"{edition.id}/{RECORD}"]),
        new,
        changes,
        tuple(records),
    )
    return Placed(edition.at(standing))


def _records(site: SiteFolder, edition: str) -> list[dict[str, Any]]:
    """The records of the chain, oldest first."""
    found = [site.json(f"{folder}/{RECORD}") for folder in site.folders(edition).values()]
    return [dict(record) for record in found if record is not None]


def _new_notes(edition: Edition, records: list[dict[str, Any]], where: str) -> tuple[Note, ...]:
    """The notes that no edition of the chain has; the published ones must stand before them."""
    known = [note for record in records for note in record["notes"]]
    told = [note.data for note in edition.source.notes]
    if told[: len(known)] != known:
        message = texts.NOTES_CHANGED.format(count=len(known))
        raise InputError(message, where=where, cure=texts.NOTES_CHANGED_CURE)
    return edition.source.notes[len(known) :]


def _check_approval(edition: Edition, trace: Data, where: str) -> None:
    approval = edition.source.approval
    if approval is None or not approval.content or approval.content == trace["content"]:
        return
    message = texts.OTHER_CONTENT.format(by=approval.by, content=trace["content"])
    raise InputError(message, where=where, cure=texts.OTHER_CONTENT_CURE)
