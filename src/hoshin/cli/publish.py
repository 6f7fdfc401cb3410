"""`hoshin publish`: the public site."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hoshin.cli import texts


def publish(
    bundles: Annotated[
        list[Path],
        typer.Argument(metavar="BUNDLE...", help=texts.BUNDLE_FOLDER, show_default=False),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help=texts.PUBLISH_OUT)],
) -> None:
    from hoshin.cli.font_notice import font_notice
    from hoshin.cli.progress import working
    from hoshin.cycle.breakdowns import NotReleasedError
    from hoshin.cycle.publish import publish as publish_site

    try:
        with working(texts.PUBLISHING) as step:
            number = publish_site(bundles, out, on_step=step)
    except NotReleasedError as error:
        sys.stderr.write(str(error))
        raise typer.Exit(1) from error
    sys.stderr.write(font_notice())
    sys.stdout.write(texts.PUBLISHED.format(number=number, page=out / "index.html"))
