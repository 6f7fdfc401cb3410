"""`hoshin register load`: right rows into a bundle, wrong ones back to the sender."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoshin.cli import texts
from hoshin.cli.register_options import History

if TYPE_CHECKING:
    from hoshin.registers.updating import Update

_SHOWN = 20


def load(
    bundle: Annotated[
        Path, typer.Argument(metavar="BUNDLE", help=texts.BUNDLE_FOLDER, show_default=False)
    ],
    id_: Annotated[str, typer.Argument(metavar="ID", help=texts.REGISTER_ID, show_default=False)],
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help=texts.REGISTER_RECORDS, show_default=False)
    ],
    history: History = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=texts.LOAD_DRY_RUN)] = False,
    as_json: Annotated[bool, typer.Option("--json", help=texts.AS_JSON)] = False,
) -> None:
    from hoshin.cli.progress import working
    from hoshin.cli.register_faults import fault_list
    from hoshin.cycle.register_load import load_register

    with working(texts.REGISTER_READING):
        loaded = load_register(bundle, id_, file, history=history, dry_run=dry_run)
    update = loaded.update
    for heading in update.headings["records"].unknown:
        sys.stderr.write(texts.LOAD_UNKNOWN.format(heading=heading))
    if as_json:
        sys.stdout.write(json.dumps(_row(update, dry_run), ensure_ascii=False, indent=1) + "\n")
    else:
        names = [file.name, history.name if history is not None else ""]
        sys.stderr.write(fault_list(update.faults, loaded.definition, names))
        sys.stdout.write(_lines(update, dry_run))
    if loaded.wrong is not None:
        sys.stderr.write(texts.LOAD_WRONG.format(file=loaded.wrong))
    raise typer.Exit(1 if update.faults else 0)


def _row(update: "Update", dry_run: bool) -> dict[str, object]:
    history = update.history
    return {
        "dry_run": dry_run,
        "added": len(update.records.added),
        "changed": len(update.records.changed),
        "same": update.records.same,
        "refused": update.refused,
        "history_added": len(history.added) if history is not None else 0,
        "history_same": history.same if history is not None else 0,
        "changes": [
            *({"key": key, "change": "added"} for key in update.records.added),
            *(
                {"key": key, "change": "changed", "fields": fields}
                for key, fields in update.records.changed.items()
            ),
        ],
        "faults": [asdict(fault) for fault in update.faults],
    }


def _lines(update: "Update", dry_run: bool) -> str:
    records, history = update.records, update.history
    lines = [texts.LOAD_ADDED_KEY.format(key=key) for key in records.added[:_SHOWN]]
    lines += [
        texts.LOAD_CHANGED_KEY.format(key=key, fields="、".join(fields))
        for key, fields in list(records.changed.items())[:_SHOWN]
    ]
    if not dry_run:
        lines = []
    done = texts.LOAD_WOULD if dry_run else texts.LOAD_DONE
    lines.append(
        done.format(
            added=len(records.added),
            changed=len(records.changed),
            same=records.same,
            refused=update.refused,
        )
    )
    if history is not None and (history.added or history.same):
        lines.append(texts.LOAD_HISTORY.format(added=len(history.added), same=history.same))
    return "".join(lines)
