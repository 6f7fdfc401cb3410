"""The tables of a survey: through the gate, into a folder and the ledger."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from hoshin.base.files import file_bytes, write_folder
from hoshin.cycle.ledger_ends import check_releases
from hoshin.disclosure import (
    LedgerEnd,
    Release,
    Rules,
    next_entry,
    read_ledger,
    read_rules,
    write_entry,
)
from hoshin.disclosure.output import tables_csv
from hoshin.disclosure.report import audit_json, audit_text
from hoshin.packs import load_pack
from hoshin.survey import read_survey_definition, release_tables

TABLES, AUDIT, REPORT, LEDGER = "tables.csv", "audit.json", "audit.md", "ledger"


@dataclass(frozen=True)
class PublishedTables:
    """What became of the tables.

    Parameters
    ----------
    entry : Path or None
        Of the ledger; None where the audit failed and nothing was written.
    """

    release: Release
    entry: Path | None


def publish_tables(
    survey: Path, by: Sequence[tuple[str, ...]], out: Path, *, ledger: Path | None = None
) -> PublishedTables:
    """Write `tables.csv`, the audit and the ledger's entry, if the audit passes.

    Parameters
    ----------
    ledger : Path, optional
        Earlier releases, and this one. Left out: no earlier release is looked at, and the entry
        lies beside the tables.

    Raises
    ------
    InputError
        If the survey or the ledger is not in order (an entry is gone that a release in `out`, or in
        a folder beside it, names), or `out` is somebody else's folder.
    """
    entries = [] if ledger is None else read_ledger(ledger)
    if ledger is not None:
        check_releases(out, ledger, entries, dataset=read_survey_definition(survey).survey.id)
    release = release_tables(survey, by, rules=_rules(survey), ledger=entries)
    if not release.passed:
        return PublishedTables(release, None)
    entry = next_entry(release.entry(), entries)
    end = LedgerEnd.of(entry)
    files = {
        TABLES: tables_csv(release, list(dict.fromkeys(chain.from_iterable(by)))),
        AUDIT: audit_json(release, end),
        REPORT: audit_text(release, end).encode(),
    }
    if ledger is None:
        files[f"{LEDGER}/{entry.file_name}"] = entry.content()
        place = out / LEDGER / entry.file_name
    else:
        place = write_entry(ledger, entry)  # first: what is not logged is not published
    write_folder(out, files, marker=AUDIT)
    return PublishedTables(release, place)


def _rules(survey: Path) -> Rules:
    settings = read_survey_definition(survey).disclosure
    if settings.rules is None:
        return load_pack(settings.pack).release_rules
    file = survey.parent / settings.rules
    return read_rules(file_bytes(file), name=str(file))
