"""`hoshin register due`: what is overdue on a day or will soon be due."""

import json
import sys
from typing import Annotated

import typer

from hoshin.base import InputError
from hoshin.cli import texts
from hoshin.cli.register_options import Areas, Definition, History, Records
from hoshin.notation import read_date


def due(
    definition: Definition,
    records: Records,
    on: Annotated[str, typer.Option("--on", metavar="DATE", help=texts.DUE_ON, show_default=False)],
    history: History = None,
    areas: Areas = None,
    within: Annotated[int, typer.Option("--within", min=0, max=36_500, help=texts.DUE_WITHIN)] = 30,
    as_json: Annotated[bool, typer.Option("--json", help=texts.AS_JSON)] = False,
) -> None:
    from hoshin.cli.notices import register_notices
    from hoshin.cli.progress import working
    from hoshin.cycle.register_files import RegisterFiles, open_register
    from hoshin.registers import due_data, due_records

    day = read_date(on)
    if day is None:
        raise InputError(texts.BAD_DAY.format(value=on), where="--on", cure=texts.BAD_DAY_CURE)
    with working(texts.REGISTER_READING):
        opened = open_register(RegisterFiles(definition, records, history, areas))
    with opened.register as register:
        sys.stderr.write(register_notices(register))
        found = due_records(register, day, within=within)
        if as_json:
            lines = [json.dumps(due_data(each), ensure_ascii=False) for each in found]
            sys.stdout.write("[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n")
        elif found:
            from hoshin.cli.due_tables import due_tables

            sys.stdout.write(due_tables(register, found, day))
        else:
            sys.stdout.write(texts.DUE_NONE.format(on=day.isoformat(), within=within))
        if register.faults:
            raise typer.Exit(1)
