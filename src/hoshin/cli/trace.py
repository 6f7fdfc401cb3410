"""`hoshin trace`: why a published figure is what it is."""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hoshin.cli import texts

if TYPE_CHECKING:
    from hoshin.cycle.trace import Traced

Row = tuple[str, str | None]
_LARGE = ("figures", "measurements", "totals")


def trace(
    site: Annotated[
        Path, typer.Argument(metavar="SITE", help=texts.TRACE_SITE, show_default=False)
    ],
    figure: Annotated[
        str, typer.Argument(metavar="FIGURE", help=texts.TRACE_FIGURE, show_default=False)
    ],
    as_json: Annotated[bool, typer.Option("--json", help=texts.AS_JSON)] = False,
) -> None:
    from hoshin.cycle.trace import nearest_figure, trace_figure

    found = trace_figure(site, figure)
    if found is None:
        cure = nearest_figure(site, figure)
        sys.stderr.write(texts.TRACE_NONE.format(figure=figure, cure=cure))
        raise typer.Exit(1)
    sys.stdout.write(_data(found) if as_json else "".join(_lines(found)))
    if found.missing:
        what = texts.TRACE_BETWEEN.join(texts.TRACE_PARTS[each] for each in found.missing)
        sys.stderr.write(texts.TRACE_INCOMPLETE.format(figure=figure, what=what))
        raise typer.Exit(1)


def _data(found: "Traced") -> str:
    data = {
        "figure": found.figure,
        "value": found.value,
        **found.entry,
        "edition": {key: found.edition[key] for key in found.edition if key not in _LARGE},
        "trace": found.data,
        "measured": found.measured,
        "missing": list(found.missing),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _lines(found: "Traced") -> Iterator[str]:
    """In the order in which one asks: what, why, by which rule, from which answers, who approved."""
    yield texts.TRACE_HEAD.format(figure=found.figure, value=found.value)
    rows = [*_figure(found), *_measured(found), *_edition(found.edition)]
    for label, text in rows:
        if text:
            yield texts.TRACE_ROW.format(label=label, text=text)


def _figure(found: "Traced") -> Iterator[Row]:
    data, entry = found.data, found.entry
    names = texts.TRACE_ROWS
    yield names["label"], entry.get("label")
    yield names["how"], entry.get("how")
    if data is not found.entry:
        yield names["statement"], data.get("statement")
        for key in ("target", "previous", "verdict", "reason"):
            yield names[key], data.get(key)
    override = data.get("override")
    if override:
        yield names["override"], f"{override['by']} {override['on']}: {override['reason']}"
    if not found.measured:
        yield names["of"], texts.TRACE_BETWEEN.join(entry.get("of", []))


def _measured(found: "Traced") -> Iterator[Row]:
    """What the value was measured from, down to the files; what was asked stands in the details."""
    names = texts.TRACE_ROWS
    for measured in found.measured.values():
        counts, basis = measured.get("counts") or {}, measured.get("basis") or {}
        if "count" in counts:
            yield names["counts"], f"{counts['count']} ／ {counts['base']}"
        question = basis.get("question")
        if question:
            yield names["options"], texts.TRACE_BETWEEN.join(map(str, question["options"]))
            yield names["weights"], _weights(basis["weights"])
        for step in measured["way"]:
            yield from step["details"].items()
            yield names["how"], step["how"]
            if step["file"]:
                yield names["file"], f"{step['file']['name']} {step['place']}".strip()
                yield names["hash"], step["file"]["hash"]


def _weights(weights: Mapping[str, Any]) -> str:
    """The columns and tables that the weights are made of."""
    found = [f"{key} = {weights[key]}" for key in ("weight", "population") if weights.get(key)]
    if weights.get("strata"):
        found.append(f"strata = {', '.join(weights['strata'])}")
    found.append(f"weighting = {weights['weighting']['method']}")
    found += [margin["table"] for margin in weights["margins"]]
    return texts.TRACE_BETWEEN.join(found)


def _edition(edition: Mapping[str, Any]) -> Iterator[Row]:
    names, rule, policy = texts.TRACE_ROWS, edition["rule"], edition["policy"]
    yield names["rule"], f"{rule['title']}（{rule['id']}）"
    yield names["from"], str(rule["from"])
    yield names["source"], rule["source"]
    yield names["policy"], policy["name"]
    yield names["hash"], policy["hash"]
    approval = edition.get("approval")
    who = approval and f"{approval['role']} {approval['by']}（{approval['on']}）".strip()
    yield names["approval"], who or texts.TRACE_NOT_RECORDED
