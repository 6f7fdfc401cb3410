"""Releases that are there name their entries of the ledger: one that is gone stops the next release."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from hoshin.base import InputError
from hoshin.base.files import file_bytes
from hoshin.bundles import Bundle
from hoshin.cycle import texts
from hoshin.cycle.differences import Discrepancy
from hoshin.cycle.freeze import FOLDER, frozen_editions
from hoshin.cycle.site_folder import SiteFolder
from hoshin.disclosure import (
    DisclosureError,
    LedgerEnd,
    LedgerEntry,
    missing_ends,
    read_ends,
    read_ledger,
)
from hoshin.disclosure.report import SCHEMA
from hoshin.exporters.site.layout import RECORD

AUDIT, LEDGER = "audit.json", "ledger"  # beside the tables of a survey; a folder of the bundle


def check_releases(
    out: Path, ledger: Path, entries: Sequence[LedgerEntry], *, dataset: str
) -> None:
    """Refuse a ledger without an entry that a release of the data set in a folder, or beside it, names.

    Raises
    ------
    DisclosureError
        Names the release, the entry and the cure.
    """
    for audit in [out / AUDIT, *sorted(out.absolute().parent.glob(f"*/{AUDIT}"))]:
        mine = [end for end in read_ends(_ledger_of(audit)) if end.dataset == dataset]
        for end in missing_ends(mine, entries):
            cure = texts.END_GONE_CURE.format(entry=end.entry, ledger=ledger, release=audit.parent)
            raise _gone(end, str(audit), ledger, cure)


def check_editions(bundle: Bundle, site: SiteFolder | None) -> None:
    """Refuse a bundle whose ledger lacks an entry that an edition names: frozen in it, or on the site.

    Raises
    ------
    DisclosureError
        Names the edition, the entry and the cure.
    """
    folder = bundle.folder / LEDGER
    for name, end in _missing(bundle, site):
        cure = texts.EDITION_END_GONE_CURE.format(entry=end.entry, ledger=folder)
        raise _gone(end, name, folder, cure)


def lost_ends(bundle: Bundle, site: SiteFolder | None) -> list[Discrepancy]:
    """The same for a verification: every entry that is gone."""
    id_ = _edition(bundle)
    return [Discrepancy("ledger", id_, name, end.entry) for name, end in _missing(bundle, site)]


def _missing(bundle: Bundle, site: SiteFolder | None) -> Iterator[tuple[str, LedgerEnd]]:
    named = list(_named(bundle, site))
    ledger = read_ledger(bundle.folder / LEDGER) if named else []
    for name, record in named:
        for end in missing_ends(read_ends(record.get("ledger")), ledger):
            yield name, end


def _named(bundle: Bundle, site: SiteFolder | None) -> Iterator[tuple[str, Any]]:
    """The records of a bundle's editions: those that it holds itself, and those of a site."""
    for number, frozen in frozen_editions(bundle.folder).items():
        yield f"{FOLDER}/{number}.json", frozen.record
    if site is not None:
        for folder in site.folders(_edition(bundle)).values():
            yield f"{folder}/{RECORD}", site.json(f"{folder}/{RECORD}") or {}


def _edition(bundle: Bundle) -> str:
    return f"{bundle.id}/{bundle.year.start}"


def _gone(end: LedgerEnd, release: str, ledger: Path, cure: str) -> DisclosureError:
    message = texts.END_GONE.format(release=release, entry=end.entry)
    return DisclosureError(message, where=str(ledger), cure=cure)


def _ledger_of(audit: Path) -> Any:
    """What an audit names of its ledger; nothing, where the file is no audit of hoshin's."""
    try:
        data = json.loads(file_bytes(audit))
    except (InputError, ValueError):
        return None
    return data.get("ledger") if isinstance(data, dict) and data.get("schema") == SCHEMA else None
