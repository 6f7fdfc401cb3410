"""The files that every command of registers asks for."""

from pathlib import Path
from typing import Annotated

import typer

from hoshin.cli import texts

Definition = Annotated[
    Path, typer.Argument(metavar="DEF.toml", help=texts.REGISTER_DEFINITION, show_default=False)
]
Records = Annotated[
    Path,
    typer.Option("--records", metavar="FILE", help=texts.REGISTER_RECORDS, show_default=False),
]
History = Annotated[
    Path | None,
    typer.Option("--history", metavar="FILE", help=texts.REGISTER_HISTORY, show_default=False),
]
Areas = Annotated[
    Path | None,
    typer.Option("--areas", metavar="FILE", help=texts.REGISTER_AREAS, show_default=False),
]
