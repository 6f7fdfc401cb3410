"""`hoshin survey estimate`: shares with sampling error, for every indicator and group."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hoshin.cli import texts


def estimate(
    survey: Annotated[
        Path, typer.Argument(metavar="SURVEY.toml", help=texts.SURVEY_FILE, show_default=False)
    ],
    by: Annotated[
        list[str] | None, typer.Option("--by", help=texts.ESTIMATE_BY, show_default=False)
    ] = None,
    interval: Annotated[str, typer.Option("--interval", help=texts.ESTIMATE_INTERVAL)] = "wilson",
    engine: Annotated[str, typer.Option("--engine", help=texts.ESTIMATE_ENGINE)] = "duckdb",
    as_json: Annotated[bool, typer.Option("--json", help=texts.AS_JSON)] = False,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help=texts.ESTIMATE_OUT)
    ] = None,
) -> None:
    from hoshin.base.files import write_whole
    from hoshin.cli.progress import working
    from hoshin.survey import estimate_survey
    from hoshin.survey.output import to_json, writer_for

    write = writer_for(out) if out is not None else None
    groupings = [
        tuple(name.strip() for name in each.split(",") if name.strip()) for each in by or [""]
    ]
    with working(texts.ESTIMATING):
        rows = estimate_survey(survey, by=groupings, interval=interval, engine=engine)
    if out is not None and write is not None:
        write_whole(out, write(rows))
        sys.stderr.write(texts.ESTIMATE_WROTE.format(rows=len(rows), file=out))
    from hoshin.cli.estimates_table import errors_line, estimates_table

    if as_json or out is not None:
        sys.stderr.write(errors_line(survey))
    if as_json:
        sys.stdout.write(to_json(rows))
    elif out is None:
        sys.stdout.write(estimates_table(survey, rows))
