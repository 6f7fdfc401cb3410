"""`hoshin register count`: what a register says of a year, and of which records it says so."""

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from hoshin.base import FiscalYear
from hoshin.cli import texts
from hoshin.cli.register_options import Areas, Definition, History, Records

if TYPE_CHECKING:
    from hoshin.registers import Account, Count, Register


def count(
    definition: Definition,
    records: Records,
    year: Annotated[
        str, typer.Option("--year", metavar="YEAR", help=texts.COUNT_YEAR, show_default=False)
    ],
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="ID", help=texts.COUNT_IDS, show_default=False)
    ] = None,
    history: History = None,
    areas: Areas = None,
    summary: Annotated[bool, typer.Option("--summary", help=texts.COUNT_SUMMARY)] = False,
    as_json: Annotated[bool, typer.Option("--json", help=texts.AS_JSON)] = False,
) -> None:
    from hoshin.cli.notices import register_notices
    from hoshin.cli.progress import working
    from hoshin.cycle.register_files import RegisterFiles, open_register
    from hoshin.registers import count_records

    wanted = FiscalYear.parse(year)
    with working(texts.REGISTER_READING):
        opened = open_register(RegisterFiles(definition, records, history, areas))
    with opened.register as register:
        sys.stderr.write(register_notices(register))
        rules = ids or [rule.id for rule in register.definition.counts]
        counts = [count_records(register, each, wanted) for each in dict.fromkeys(rules)]
        write = _write_json if as_json else _write_tables
        write(register, counts, summary)
        if register.faults:
            raise typer.Exit(1)


def _account(register: "Register", found: "Count", summary: bool) -> "Account | None":
    from hoshin.registers import account_of

    return None if summary else account_of(register, found.id, found.year)


def _write_json(register: "Register", counts: Sequence["Count"], summary: bool) -> None:
    """One array, a count at a time: the keys of a large register are held once."""
    from hoshin.registers import count_data

    between = "[\n"
    for each in counts:
        for data in count_data(register.definition, each, _account(register, each, summary)):
            sys.stdout.write(between + json.dumps(data, ensure_ascii=False))
            between = ",\n"
    sys.stdout.write("\n]\n" if between != "[\n" else "[]\n")


def _write_tables(register: "Register", counts: Sequence["Count"], summary: bool) -> None:
    from hoshin.cli.register_tables import count_tables

    for each in counts:
        sys.stdout.write(count_tables(register, each, _account(register, each, summary)))
