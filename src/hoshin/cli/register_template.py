"""`hoshin register template`: an empty workbook to be filled."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hoshin.cli import texts
from hoshin.cli.register_options import Areas, Definition


def template(
    definition: Definition,
    out: Annotated[
        Path,
        typer.Option("--out", metavar="FILE.xlsx", help=texts.TEMPLATE_OUT, show_default=False),
    ],
    areas: Areas = None,
) -> None:
    from hoshin.cycle.register_template import write_register_template

    write_register_template(definition, out, areas=areas)
    sys.stderr.write(texts.TEMPLATE_WROTE.format(file=out))
