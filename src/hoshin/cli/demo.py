"""`hoshin demo`: the sample year, end to end."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hoshin.cli import texts


def demo(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help=texts.DEMO_OUT)] = Path("out"),
) -> None:
    from hoshin.cli.policy_table import policy_table
    from hoshin.cycle.demo import run_demo

    result = run_demo(out)
    sys.stdout.write(policy_table(result.policy))
    sys.stdout.write(texts.DEMO_WROTE.format(files=", ".join(str(path) for path in result.written)))
