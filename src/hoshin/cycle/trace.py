"""The way back from a published figure, walked in the published files alone."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hoshin.base import InputError, near_or_known
from hoshin.base.files import file_bytes
from hoshin.cycle import texts
from hoshin.exporters.site.layout import TRACE, is_past
from hoshin.publication.entries import MEASUREMENT, entries_of
from hoshin.publication.gaps import gaps_of
from hoshin.publication.trace import SCHEMA


@dataclass(frozen=True)
class Traced:
    """A published value with all that it rests on; `missing` names what its trace lacks.

    Parameters
    ----------
    entry : mapping
        The value itself: label, how it follows, and of what (`entries_of`).
    data : mapping
        The figure that it is or accompanies; the entry where it is counted up over the edition.
    measured : mapping of name to measurement
        What it was measured from.
    """

    figure: str
    value: str
    entry: Mapping[str, Any]
    data: Mapping[str, Any]
    edition: Mapping[str, Any]
    measured: Mapping[str, Any]
    missing: tuple[str, ...]


def trace_figure(site: Path, figure: str) -> Traced | None:
    """Find a figure in a site that hoshin wrote; None where it was not published.

    Parameters
    ----------
    figure : str
        `sumiyoshi/2024/2-4`, or one of its companions (`…/low`).

    Raises
    ------
    InputError
        If the folder holds no trace, or one that cannot be read.
    """
    editions = list(_editions(site))
    if not editions:
        raise InputError(texts.NO_TRACE, where=str(site), cure=texts.NO_TRACE_CURE)
    for edition in editions:
        entry = dict(entries_of(edition)).get(figure) or edition["figures"].get(figure)
        if entry is not None:
            return _traced(figure, entry, edition)
    return None


def nearest_figure(site: Path, figure: str) -> str:
    """What to ask instead of a figure that is not there."""
    known = [name for each in _editions(site) for name in each["figures"]]
    if any(figure.startswith(f"{name}/") for name in known):
        known = [name for each in _editions(site) for name, _ in entries_of(each)]
    return near_or_known(figure, known)


def _editions(site: Path) -> Iterator[Mapping[str, Any]]:
    """The traces of the editions in force."""
    for path in sorted(site.rglob(TRACE)):
        if is_past(path.relative_to(site).as_posix()):
            continue
        try:
            found = json.loads(file_bytes(path))
        except ValueError as error:
            message = texts.BAD_TRACE
            raise InputError(message, where=str(path), cure=texts.BAD_TRACE_CURE) from error
        if not isinstance(found, dict) or found.get("schema") != SCHEMA:
            raise InputError(texts.BAD_TRACE, where=str(path), cure=texts.BAD_TRACE_CURE)
        yield found


def _traced(figure: str, entry: Mapping[str, Any], edition: Mapping[str, Any]) -> Traced:
    figures = edition["figures"]
    whole = next((name for name in figures if figure.startswith(f"{name}/")), figure)
    return Traced(
        figure,
        str(entry["value"] or ""),
        {key: entry[key] for key in ("label", "how", "of") if key in entry},
        figures.get(whole, entry),
        edition,
        {
            name: edition["measurements"][name]
            for reference in entry.get("of", [])
            for name in [reference.removeprefix(MEASUREMENT)]
            if name in edition.get("measurements", {})
        },
        tuple(gaps_of(edition, figure)),
    )
