"""`hoshin survey weigh`: the weights of a survey, and what to look at before they are used."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hoshin.cli import texts


def weigh(
    survey: Annotated[
        Path, typer.Argument(metavar="SURVEY.toml", help=texts.SURVEY_FILE, show_default=False)
    ],
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help=texts.WEIGH_OUT)] = None,
    as_json: Annotated[bool, typer.Option("--json", help=texts.AS_JSON)] = False,
) -> None:
    from hoshin.base.files import write_whole
    from hoshin.cli.progress import working
    from hoshin.survey import weigh_survey
    from hoshin.survey.weighed_files import refuse_input, weighed_writer, weights_json

    write = weighed_writer(out) if out is not None else None
    with working(texts.WEIGHING):
        weights = weigh_survey(survey)
    if out is not None and write is not None:
        refuse_input(weights, out)
        write_whole(out, write(weights))
        sys.stderr.write(texts.WEIGH_WROTE.format(rows=weights.diagnostics.n, file=out))
    if as_json:
        sys.stdout.write(weights_json(weights))
    else:
        from hoshin.cli.weights_tables import weights_tables

        sys.stdout.write(weights_tables(weights))
