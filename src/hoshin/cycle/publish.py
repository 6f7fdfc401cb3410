"""The public site of one or many bundles."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from hoshin import __version__
from hoshin.base import InputError
from hoshin.base.files import write_folder
from hoshin.cycle import texts
from hoshin.cycle.breakdowns import gate_breakdowns
from hoshin.cycle.edition import edition_of
from hoshin.cycle.evaluate import EvaluatedBundle, evaluate_bundle
from hoshin.exporters.site import site_files
from hoshin.exporters.site.pages import MANIFEST


def publish(
    bundles: Sequence[Path], out: Path, *, on_step: Callable[[str], None] = lambda _: None
) -> int:
    """Judge the bundles and write their site; returns the number of files.

    Raises
    ------
    InputError
        If a bundle is not in order, two are of one organisation and year, or `out` is
        somebody else's folder.
    NotReleasedError
        If what a bundle publishes below the whole does not pass the audit; nothing is written.
    """
    return publish_evaluated([evaluate_bundle(each) for each in bundles], out, on_step=on_step)


def publish_evaluated(
    evaluated: Sequence[EvaluatedBundle],
    out: Path,
    *,
    on_step: Callable[[str], None] = lambda _: None,
) -> int:
    """Write the site of bundles that were judged; returns the number of files."""
    gated = [gate_breakdowns(each.bundle) for each in evaluated]
    editions = [
        replace(edition_of(each), breakdowns=gate.breakdowns)
        for each, gate in zip(evaluated, gated, strict=True)
    ]
    ids = [edition.id for edition in editions]
    for each, id_ in zip(evaluated, ids, strict=True):
        if ids.count(id_) > 1:
            message = texts.EDITION_TWICE.format(id=id_)
            raise InputError(message, where=str(each.bundle.folder), cure=texts.EDITION_TWICE_CURE)
    files = site_files(editions, version=__version__, on_step=on_step)
    for gate in gated:
        gate.record()  # first: what is not logged is not published
    write_folder(out, files, marker=MANIFEST)
    return len(files)
