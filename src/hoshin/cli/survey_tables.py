"""`hoshin survey tables`: the tables of a survey as they may be published."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from hoshin.cli import texts


def tables(
    survey: Annotated[
        Path, typer.Argument(metavar="SURVEY.toml", help=texts.SURVEY_FILE, show_default=False)
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help=texts.TABLES_OUT)],
    by: Annotated[
        list[str] | None, typer.Option("--by", help=texts.ESTIMATE_BY, show_default=False)
    ] = None,
    ledger: Annotated[
        Path | None, typer.Option("--ledger", metavar="DIR", help=texts.TABLES_LEDGER)
    ] = None,
) -> None:
    from hoshin.cli.progress import working
    from hoshin.cycle.survey_tables import publish_tables
    from hoshin.disclosure.report import failure_text

    groupings = [
        tuple(name.strip() for name in each.split(",") if name.strip()) for each in by or [""]
    ]
    with working(texts.TABLING):
        published = publish_tables(survey, groupings, out, ledger=ledger)
    if published.entry is None:
        sys.stderr.write(failure_text(published.release))
        raise typer.Exit(1)
    topics = published.release.topics
    cells = sum(len(topic.counts) for topic in topics)
    withheld = sum(len(topic.withheld) for topic in topics)
    sys.stdout.write(texts.TABLES_WROTE.format(cells=cells, withheld=withheld, folder=out))
    sys.stdout.write(texts.TABLES_ENTRY.format(file=published.entry))
    if loosened := published.release.rules.loosened:
        sys.stderr.write(texts.TABLES_LOOSENED.format(names=", ".join(loosened)))
