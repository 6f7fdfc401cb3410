"""What published figures were measured from: counts, the question or rule, and the files."""

from collections.abc import Iterator, Sequence
from typing import Any

from hoshin.base import Provenance, SourceFile
from hoshin.indicators import Measurement
from hoshin.publication.figures import PublishedFigure, published
from hoshin.publication.indicator import PublishedIndicator


def measurements_of(
    indicators: list[PublishedIndicator], policy_file: SourceFile, inputs: Sequence[SourceFile]
) -> dict[str, dict[str, Any]]:
    """Every measurement that a published figure rests on, by `<indicator>/<year>`."""
    return {
        f"{each.id}/{measured.year.start}": _measurement(measured, policy_file)
        | {"tables": [file_data(file) for file in _tables(measured, inputs)]}
        for each in indicators
        for measured in _measured(each)
    }


def _measured(each: PublishedIndicator) -> Iterator[Measurement]:
    of = each.evaluation
    found = {
        measured.year: measured
        for measured in (*of.history, of.previous, of.measurement)
        if measured is not None and measured.figure is not None
    }
    yield from found.values()


def _measurement(measured: Measurement, policy_file: SourceFile) -> dict[str, Any]:
    figure = published(measured)
    way = measured.figure.provenance if measured.figure else ()
    shown = figure is not None and not figure.withheld
    steps = way or (Provenance(policy_file),)  # printed by the form, and nowhere else
    return {
        "kind": measured.kind,
        "fiscal_year": measured.year.start,
        "counts": _counts(measured, figure) if shown else None,
        "basis": dict(measured.basis),
        "break": measured.series_break,
        "way": [step_data(step, shown=shown) for step in steps],
    }


def _tables(measured: Measurement, inputs: Sequence[SourceFile]) -> Iterator[SourceFile]:
    """The tables beside answers and records: margins and classes of weights, the office's areas."""
    basis = measured.basis
    weights = basis.get("weights", {})
    named = [*weights.get("margins", []), *filter(None, [weights.get("nonresponse")])]
    digests = {
        step.file.sha256
        for step in (measured.figure.provenance if measured.figure else ())
        if step.file
    }
    folders = {
        file.name.rpartition("/")[0]
        for file in inputs
        if file.sha256 in digests and "/" in file.name
    }
    wanted = {f"{folder}/{each['table']}" for folder in folders for each in named}
    if basis.get("areas"):
        wanted.add("areas.csv")
    yield from (file for file in inputs if file.name in wanted)


def _counts(measured: Measurement, figure: PublishedFigure | None) -> dict[str, int] | None:
    counts = measured.figure.counts if measured.figure else None
    if counts is not None:
        return {"count": counts.count, "base": counts.base}
    return {"base": figure.n} if figure is not None and figure.n is not None else None


def step_data(step: Provenance, *, shown: bool) -> dict[str, Any]:
    """One step of the way back; what was counted is left out where the figure is withheld."""
    return {
        "file": file_data(step.file) if step.file else None,
        "place": step.place,
        "how": step.how,
        "details": dict(step.details) if shown else {},
    }


def file_data(file: SourceFile) -> dict[str, str]:
    """A file by its name and hash."""
    return {"name": file.name, "hash": file.sha256}
