"""`hoshin render`: the official form."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hoshin.cli import texts


def render(
    source: Annotated[
        Path, typer.Argument(metavar="BUNDLE|POLICY", help=texts.RENDER_SOURCE, show_default=False)
    ],
    to: Annotated[
        Path, typer.Option("--to", metavar="FILE.pdf|.docx|.xlsx|.html", help=texts.RENDER_TO)
    ],
) -> None:
    from hoshin.cli.font_notice import font_notice
    from hoshin.cli.progress import working
    from hoshin.cycle.render import render as render_form

    with working(texts.RENDERING):
        render_form(source, to)
    if to.suffix.lower() == ".pdf":  # the other formats only name their fonts
        sys.stderr.write(font_notice())
    sys.stdout.write(f"{to}\n")
