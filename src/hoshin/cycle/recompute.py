"""A published edition held against what its bundle gives today."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from hoshin.base import SourceFile
from hoshin.cycle.differences import Discrepancy
from hoshin.cycle.site_folder import Data
from hoshin.exporters.site.layout import RECORD
from hoshin.exporters.site.pages import edition_files
from hoshin.publication import Edition, trace_of
from hoshin.publication.changes import changes_between, weighty
from hoshin.publication.entries import values_of
from hoshin.publication.standing import Note, Standing


@dataclass(frozen=True)
class PublishedRecord:
    """An edition as it was published: its record, its trace, and the records before it."""

    record: Data
    trace: Data
    former: tuple[Data, ...] = ()


@dataclass(frozen=True)
class Recomputed:
    """What a recomputation found.

    Parameters
    ----------
    figures, files : int
        How many were compared; no file where program, engines or fonts are not those recorded.
    others : tuple of str
        What of program, engines and fonts is not as it was recorded.
    """

    differences: tuple[Discrepancy, ...]
    figures: int
    files: int
    others: tuple[str, ...]


def recompute(
    edition: Edition, published: PublishedRecord, *, on_step: Callable[[str], None] = lambda _: None
) -> Recomputed:
    """Compare every published figure, and the bytes of every file where that says anything."""
    trace = trace_of(edition)
    others = tuple(_others(published.record["made_by"], edition.source.made_by.data))
    found = [
        Discrepancy(change["kind"], edition.id, change["name"], change["former"], change["latter"])
        for change in changes_between(published.trace, trace)
        if weighty(change) or not others
    ]
    files: Mapping[str, bytes] = {}
    if not others and not found:
        files = edition_files(edition.at(_standing(published)), on_step)
        found += _files(edition.id, published.record["files"], files)
    return Recomputed(tuple(found), len(values_of(published.trace)), max(0, len(files) - 1), others)


def _files(id_: str, listed: Mapping[str, str], files: Mapping[str, bytes]) -> list[Discrepancy]:
    ours = {name: SourceFile.of(name, data).sha256 for name, data in files.items()}
    return [
        Discrepancy("file-differs", id_, f"{id_}/{name}", listed.get(name), ours.get(name))
        for name in dict.fromkeys([*listed, *ours])
        if name != RECORD and listed.get(name) != ours.get(name)
    ]


def _standing(published: PublishedRecord) -> Standing:
    record = published.record
    notes = tuple(
        Note(date.fromisoformat(note["on"]), note["by"], note["reason"]) for note in record["notes"]
    )
    return Standing(
        record["number"],
        record["former"] or "",
        notes,
        tuple(record["changes"]),
        published.former,
    )


def _others(recorded: Data, ours: Data) -> list[str]:
    """What made the edition and is not here: by name, with both versions."""
    theirs = {"program": recorded["program"], **recorded["engines"]}
    here = {"program": ours["program"], **ours["engines"]}
    found = [
        f"{name} {theirs.get(name, '-')} → {here.get(name, '-')}"
        for name in dict.fromkeys([*theirs, *here])
        if theirs.get(name) != here.get(name)
    ]
    if not ours["fonts"] or recorded["fonts"] != ours["fonts"]:
        found.append("fonts")
    return found
