"""`hoshin check`: sentences that contradict their figures, and what hangs loose in a bundle."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoshin.cli import texts

if TYPE_CHECKING:
    from hoshin.cycle.check import Finding


def check(
    bundle: Annotated[
        Path, typer.Argument(metavar="BUNDLE", help=texts.BUNDLE_FOLDER, show_default=False)
    ],
    as_json: Annotated[bool, typer.Option("--json", help=texts.AS_JSON)] = False,
) -> None:
    from hoshin.cli.progress import working
    from hoshin.cycle.check import check_bundle, findings_to_json

    with working(texts.CHECKING):
        found = check_bundle(bundle)
    sys.stdout.write(findings_to_json(found) if as_json else "".join(_lines(found)))
    if any(each.fails for each in found):
        raise typer.Exit(1)


def _lines(found: Sequence["Finding"]) -> Iterator[str]:
    """The faults by kind, those that stop a publication first."""
    failing = sum(each.fails for each in found)
    yield texts.CHECKED.format(failing=failing, others=len(found) - failing)
    for kind in texts.CHECK_KINDS:
        of_kind = [each for each in found if each.kind == kind]
        if not of_kind:
            continue
        yield texts.CHECK_KIND.format(kind=texts.CHECK_KINDS[kind], count=len(of_kind))
        sentence = None
        for each in of_kind:
            if each.sentence is not None and each.sentence != sentence:
                yield texts.CHECK_SENTENCE.format(sentence=each.sentence)
            sentence = each.sentence
            yield texts.CHECK_MESSAGE.format(message=each.message)
