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
    freeze: Annotated[bool, typer.Option("--freeze", help=texts.PUBLISH_FREEZE)] = False,
) -> None:
    from hoshin.cli.font_notice import font_notice
    from hoshin.cli.progress import working
    from hoshin.cycle.breakdowns import NotReleasedError
    from hoshin.cycle.publish import publish as publish_site

    try:
        with working(texts.PUBLISHING) as step:
            found = publish_site(bundles, out, on_step=step, frozen=freeze)
    except NotReleasedError as error:
        sys.stderr.write(str(error))
        raise typer.Exit(1) from error
    sys.stderr.write(font_notice())
    sys.stdout.write(texts.PUBLISHED.format(number=found.files, page=out / "index.html"))
    for each in found.editions:
        state = texts.PUBLISHED_UNCHANGED if each.unchanged else ""
        line = texts.PUBLISHED_EDITION.format(
            id=each.id, number=each.number, state=state, head=each.head, content=each.content
        )
        sys.stdout.write(line)
