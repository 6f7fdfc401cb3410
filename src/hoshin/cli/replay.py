"""`hoshin replay`: every known rule over every form."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoshin.cli import texts

if TYPE_CHECKING:
    from hoshin.cycle.replay import Replay


def replay(
    bundles: Annotated[
        list[Path],
        typer.Argument(metavar="BUNDLE...", help=texts.REPLAY_BUNDLES, show_default=False),
    ],
    as_json: Annotated[bool, typer.Option("--json", help=texts.AS_JSON)] = False,
) -> None:
    from hoshin.cli.progress import working
    from hoshin.cycle.replay import replay_bundles, replays_to_json

    with working(texts.EVALUATING):
        found = replay_bundles(bundles)
    sys.stdout.write(replays_to_json(found) if as_json else _report(found))


def _report(found: Sequence["Replay"]) -> str:
    """A table of agreements; below it each letter that differs and what was not judged, with the reason."""
    from rich import box
    from rich.table import Table

    from hoshin.cli.tables import rendered

    table = Table(box=box.HORIZONTALS, title=texts.REPLAY_TITLE, title_justify="left")
    for column in texts.REPLAY_COLUMNS[:3]:
        table.add_column(column, overflow="fold")
    for column in texts.REPLAY_COLUMNS[3:]:
        table.add_column(column, justify="right", no_wrap=True)
    for each in found:
        judged = each.count(agrees=True), each.count(agrees=False)
        numbers = (*judged, len(each.not_judged), len(each.not_printed))
        table.add_row(each.organization, str(each.year), each.rule.title, *map(str, numbers))
    lines = [
        texts.REPLAY_DIFFERENCE.format(
            organization=each.organization,
            year=each.year,
            rule=each.rule.title,
            indicator=one.indicator,
            published=one.published,
            letter=one.letter,
            reason=one.reason,
        )
        for each in found
        for one in each.indicators
        if one.agrees is False
    ]
    return rendered(table) + "".join((*lines, *_not_judged(found)))


def _not_judged(found: Sequence["Replay"]) -> Iterator[str]:
    """Each indicator without a letter once, with the rules of which that holds for the same reason."""
    rules: dict[tuple[str, str, str, str], list[str]] = {}
    for each in found:
        for one in each.not_judged:
            key = (each.organization, str(each.year), one.indicator, one.reason)
            rules.setdefault(key, []).append(texts.REPLAY_RULE.format(rule=each.rule.title))
    for (organization, year, indicator, reason), titles in rules.items():
        yield texts.REPLAY_NOT_JUDGED.format(
            organization=organization,
            year=year,
            indicator=indicator,
            rules="".join(titles),
            reason=reason,
        )
