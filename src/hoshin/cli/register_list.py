"""`hoshin register list`: what registers there are, and which have records."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoshin.cli import texts

if TYPE_CHECKING:
    from hoshin.cycle.register_list import ListedRegister


def list_(
    bundle: Annotated[
        Path | None,
        typer.Argument(metavar="[BUNDLE]", help=texts.REGISTER_BUNDLE, show_default=False),
    ] = None,
    pack: Annotated[str, typer.Option("--pack", help=texts.REGISTER_PACK)] = "osaka",
    as_json: Annotated[bool, typer.Option("--json", help=texts.AS_JSON)] = False,
) -> None:
    from hoshin.cycle.register_list import list_registers

    found = list_registers(bundle, pack=pack)
    if as_json:
        rows = [_row(each) for each in found]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write(_table(found))


def _row(listed: "ListedRegister") -> dict[str, object]:
    definition = listed.definition
    table = definition.table
    return {
        "id": table.id,
        "title": table.title,
        "kind": table.kind,
        "owner": table.owner,
        "fields": list(definition.fields),
        "states": list(definition.states),
        "clocks": [clock.id for clock in definition.clocks],
        "counts": [rule.id for rule in definition.counts],
        "personal": any(field.personal for field in definition.fields.values()),
        "own": listed.own,
        "records": None if listed.records is None else listed.records.name,
    }


def _table(found: "list[ListedRegister]") -> str:
    from rich import box
    from rich.table import Table

    from hoshin.cli.tables import rendered

    table = Table(box=box.HORIZONTALS)
    for title in texts.REGISTER_LIST_COLUMNS:
        table.add_column(title, overflow="fold")
    for each in found:
        row = _row(each)
        definition = each.definition
        table.add_row(
            definition.table.id,
            definition.table.title,
            texts.REGISTER_KINDS[definition.table.kind],
            str(row["owner"] or ""),
            str(len(definition.counts)),
            str(len(definition.clocks)),
            texts.REGISTER_PERSONAL if row["personal"] else "",
            str(row["records"] or ""),
        )
    return rendered(table)
