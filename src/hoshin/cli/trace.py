"""`hoshin trace`: why a published figure is what it is."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoshin.cli import texts

if TYPE_CHECKING:
    from hoshin.cycle.trace import Traced


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
        "edition": {key: found.edition[key] for key in found.edition if key != "figures"},
        "trace": found.data,
        "missing": list(found.missing),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _lines(found: "Traced") -> Iterator[str]:
    """In the order in which one asks: what, why, by which rule, from which answers."""
    data, edition = found.data, found.edition
    yield texts.TRACE_HEAD.format(figure=found.figure, value=found.value)
    counts = data.get("counts")
    rows = [
        (texts.TRACE_ROWS["statement"], data.get("statement")),
        (texts.TRACE_ROWS["counts"], counts and f"{counts['count']} ／ {counts['base']}"),
        *((texts.TRACE_ROWS[key], data.get(key)) for key in ("target", "previous", "verdict")),
        (texts.TRACE_ROWS["reason"], data.get("reason")),
        (texts.TRACE_ROWS["rule"], f"{edition['rule']['title']}（{edition['rule']['id']}）"),
        (texts.TRACE_ROWS["from"], str(edition["rule"]["from"])),
        (texts.TRACE_ROWS["source"], edition["rule"]["source"]),
    ]
    for step in data.get("way") or []:
        rows += [*step["details"].items(), (texts.TRACE_ROWS["how"], step["how"])]
        if step["file"]:
            place = f"{step['file']['name']} {step['place']}".strip()
            rows += [
                (texts.TRACE_ROWS["file"], place),
                (texts.TRACE_ROWS["hash"], step["file"]["hash"]),
            ]
    policy = edition["policy"]
    rows += [
        (texts.TRACE_ROWS["policy"], policy["name"]),
        (texts.TRACE_ROWS["hash"], policy["hash"]),
    ]
    for label, text in rows:
        if text:
            yield texts.TRACE_ROW.format(label=label, text=text)
