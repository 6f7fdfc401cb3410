"""The way back from a published figure, walked in the published files alone."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hoshin.base import InputError, near_or_known
from hoshin.base.files import file_bytes
from hoshin.cycle import texts
from hoshin.publication.trace import SCHEMA

COMPANIONS = {
    "n": "counts",
    "low": "low",
    "high": "high",
    "target": "target",
    "previous": "previous",
    "residents": "residents",
    "per-year": "per_year",
    "needed": "needed",
    "forecast": "forecast",
    "forecast-low": "forecast_low",
    "forecast-high": "forecast_high",
}
_WITHHELD = "x"


@dataclass(frozen=True)
class Traced:
    """A published figure with all that it rests on; `missing` names what its trace lacks."""

    figure: str
    value: str
    data: Mapping[str, Any]
    edition: Mapping[str, Any]
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
    whole, _, companion = figure.rpartition("/")
    for edition in editions:
        figures = edition["figures"]
        if figure in figures:
            return _traced(figure, figures[figure]["value"], figures[figure], edition)
        if whole in figures and companion in COMPANIONS:
            value = figures[whole].get(COMPANIONS[companion])
            if isinstance(value, Mapping):
                value = value.get("base")
            if value is not None:
                return _traced(figure, str(value), figures[whole], edition)
    return None


def nearest_figure(site: Path, figure: str) -> str:
    """What to ask instead of a figure that is not there."""
    return near_or_known(figure, [name for each in _editions(site) for name in each["figures"]])


def _editions(site: Path) -> Iterator[Mapping[str, Any]]:
    for path in sorted(site.rglob("trace.json")):
        try:
            found = json.loads(file_bytes(path))
        except ValueError as error:
            message = texts.BAD_TRACE
            raise InputError(message, where=str(path), cure=texts.BAD_TRACE_CURE) from error
        if not isinstance(found, dict) or found.get("schema") != SCHEMA:
            raise InputError(texts.BAD_TRACE, where=str(path), cure=texts.BAD_TRACE_CURE)
        yield found


def _traced(
    figure: str, value: str | None, data: Mapping[str, Any], edition: Mapping[str, Any]
) -> Traced:
    return Traced(figure, value or "", data, edition, tuple(_missing(value, data, edition)))


def _missing(
    value: str | None, data: Mapping[str, Any], edition: Mapping[str, Any]
) -> Iterator[str]:
    """What a complete trace has and this one has not."""
    if not value:
        yield "value"
    steps = data.get("way") or []
    if not steps:
        yield "way"
    if any(not (step.get("file") or {}).get("hash") for step in steps):
        yield "file"
    if value != _WITHHELD and not data.get("reason"):
        yield "reason"
    if not (edition.get("rule") or {}).get("id"):
        yield "rule"
    if not (edition.get("policy") or {}).get("hash"):
        yield "policy"
