"""`hoshin register check`: what is wrong in the records, cell by cell."""

import json
import sys
from dataclasses import asdict
from typing import Annotated

import typer

from hoshin.cli import texts
from hoshin.cli.register_options import Areas, Definition, History, Records


def check(
    definition: Definition,
    records: Records,
    history: History = None,
    areas: Areas = None,
    as_json: Annotated[bool, typer.Option("--json", help=texts.AS_JSON)] = False,
) -> None:
    from hoshin.cli.notices import warning_lines
    from hoshin.cli.progress import working
    from hoshin.cli.register_faults import fault_list
    from hoshin.cycle.register_files import RegisterFiles, open_register

    with working(texts.REGISTER_READING):
        opened = open_register(RegisterFiles(definition, records, history, areas))
    with opened.register as register:
        sys.stderr.write("".join(f"{line}\n" for line in warning_lines(register)))
        right = register.engine.rows("SELECT count(*) FROM records")[0][0]
        faults = register.faults
    if as_json:
        rows = [asdict(fault) for fault in faults]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write(fault_list(faults, [file.name for file in register.files]))
        sys.stdout.write(texts.REGISTER_CHECKED.format(right=right, faults=len(faults)))
    raise typer.Exit(1 if faults else 0)
