"""`hoshin evaluate`: measurements, intervals, verdicts, reasons."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hoshin.cli import texts


def evaluate(
    bundle: Annotated[
        Path, typer.Argument(metavar="BUNDLE", help=texts.BUNDLE_FOLDER, show_default=False)
    ],
    as_json: Annotated[bool, typer.Option("--json", help=texts.AS_JSON)] = False,
) -> None:
    from hoshin.cli.evaluation_table import evaluation_table, faults_list
    from hoshin.cli.notices import notices
    from hoshin.cli.progress import working
    from hoshin.cycle.evaluate import evaluate_bundle
    from hoshin.evaluation.report import evaluation_to_json

    with working(texts.EVALUATING):
        result = evaluate_bundle(bundle)
    sys.stderr.write(notices(result.bundle))
    if as_json:
        sys.stdout.write(evaluation_to_json(result.evaluation))
    else:
        sys.stdout.write(evaluation_table(result.evaluation))
        sys.stdout.write(faults_list(result.evaluation))
