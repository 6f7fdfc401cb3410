"""`hoshin read`: a published form to policy JSON."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hoshin.base.shown import on_one_line
from hoshin.cli import texts


def read(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=texts.READ_FILE, show_default=False)],
    review: Annotated[
        Path | None,
        typer.Option("--review", metavar="FILE.html", help=texts.READ_REVIEW, show_default=False),
    ] = None,
) -> None:
    from hoshin.cli.progress import working
    from hoshin.cli.review_list import review_list
    from hoshin.cycle.read_form import read_form_closely, write_review
    from hoshin.policy import policy_to_json

    with working(texts.READING):
        found = read_form_closely(file, pictures=review is not None)
        if review is not None:
            write_review(found, review, source=file)
    policy = found.reading.policy
    sys.stdout.write(policy_to_json(policy))
    sys.stdout.flush()
    sys.stderr.write(found.notice + review_list(policy))
    if review is not None:
        sys.stderr.write(texts.REVIEW_WROTE.format(file=on_one_line(str(review))))
