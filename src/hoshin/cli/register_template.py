"""`hoshin register template`: an empty workbook to be filled."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hoshin.cli import texts


def template(
    definition: Annotated[
        Path, typer.Argument(metavar="DEF.toml", help=texts.REGISTER_DEFINITION, show_default=False)
    ],
    out: Annotated[Path, typer.Option("--out", metavar="FILE.xlsx", help=texts.TEMPLATE_OUT)],
    areas: Annotated[
        Path | None, typer.Option("--areas", metavar="areas.csv", help=texts.REGISTER_AREAS)
    ] = None,
) -> None:
    from hoshin.cycle.register_template import write_register_template

    write_register_template(definition, out, areas=areas)
    sys.stderr.write(texts.TEMPLATE_WROTE.format(file=out))
