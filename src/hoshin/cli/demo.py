"""`hoshin demo`: the sample year, end to end."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hoshin.cli import texts


def demo(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help=texts.DEMO_OUT)] = Path("out"),
) -> None:
    from hoshin.cli.evaluation_table import agreement, evaluation_table, faults_list
    from hoshin.cli.font_notice import font_notice
    from hoshin.cli.progress import working
    from hoshin.cycle.demo import run_demo

    with working(texts.DEMO_RUNNING) as step:
        result = run_demo(out, on_step=step)
    sys.stderr.write(font_notice())
    evaluation = result.evaluated.evaluation
    sys.stdout.write(texts.DEMO_WROTE.format(files=", ".join(str(path) for path in result.written)))
    sys.stdout.write(evaluation_table(evaluation))
    sys.stdout.write(faults_list(evaluation))
    sys.stdout.write(agreement(evaluation))
    if not result.as_published:
        raise typer.Exit(1)
