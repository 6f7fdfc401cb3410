"""`hoshin verify`: is everything still as it was published, and do the bundles still give it?"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoshin.cli import texts

if TYPE_CHECKING:
    from hoshin.cycle.verify import Verification


def verify(
    place: Annotated[
        Path, typer.Argument(metavar="SITE|BUNDLE", help=texts.VERIFY_PLACE, show_default=False)
    ],
    bundles: Annotated[
        list[Path] | None,
        typer.Option("--from", metavar="BUNDLE", help=texts.VERIFY_FROM, show_default=False),
    ] = None,
    head: Annotated[str, typer.Option("--head", help=texts.VERIFY_HEAD, show_default=False)] = "",
    as_json: Annotated[bool, typer.Option("--json", help=texts.AS_JSON)] = False,
) -> None:
    from hoshin.cli.progress import working
    from hoshin.cycle.breakdowns import NotReleasedError
    from hoshin.cycle.verify import verification_to_json
    from hoshin.cycle.verify import verify as verify_place

    try:
        with working(texts.VERIFYING) as step:
            found = verify_place(place, bundles=bundles or (), head=head, on_step=step)
    except NotReleasedError as error:
        sys.stderr.write(str(error))
        raise typer.Exit(1) from error
    sys.stdout.write(verification_to_json(found) if as_json else "".join(_lines(found)))
    if found.others:
        what = texts.TRACE_BETWEEN.join(found.others)
        sys.stderr.write(texts.VERIFY_FIGURES_ONLY.format(what=what))
    if found.differences:
        raise typer.Exit(1)


def _lines(found: "Verification") -> Iterator[str]:
    """What was held against what, then every difference."""
    yield texts.VERIFIED_FILES.format(files=found.files)
    for edition in found.recomputed:
        yield texts.VERIFIED_EDITION.format(edition=edition)
    if found.recomputed:
        said = texts.VERIFIED_ALL if found.same_files else texts.VERIFIED_FIGURES
        yield said.format(figures=found.figures, files=found.same_files)
    else:
        yield texts.VERIFIED_NOTHING
    for edition, head in found.heads:
        yield texts.VERIFIED_HEAD.format(edition=edition, head=head)
    if not found.differences:
        yield texts.VERIFIED_WELL
        return
    yield texts.VERIFIED_BADLY.format(count=len(found.differences))
    for each in found.differences:
        yield texts.VERIFIED_DIFFERENCE.format(message=each.message)
