"""`hoshin read`: a published form to policy JSON."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hoshin.cli import texts


def read(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=texts.READ_FILE, show_default=False)],
) -> None:
    from hoshin.cli.review_list import review_list
    from hoshin.cycle.read_form import read_form
    from hoshin.policy import policy_to_json

    policy = read_form(file)
    sys.stdout.write(policy_to_json(policy))
    sys.stdout.flush()
    sys.stderr.write(review_list(policy))
