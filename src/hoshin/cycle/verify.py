"""Verify a site, or a bundle against the edition that is frozen in it."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hoshin.base import InputError
from hoshin.base.content import digest_of, is_digest
from hoshin.cycle import texts
from hoshin.cycle.differences import Discrepancy
from hoshin.cycle.edition import gated_edition
from hoshin.cycle.evaluate import EvaluatedBundle, evaluate_bundle
from hoshin.cycle.freeze import FOLDER, Frozen, frozen_editions
from hoshin.cycle.ledger_ends import lost_ends
from hoshin.cycle.recompute import PublishedRecord, Recomputed, recompute
from hoshin.cycle.site_folder import SiteFolder, read_site
from hoshin.cycle.verify_files import heads_of, site_digest, verify_files
from hoshin.exporters.site.layout import MANIFEST, RECORD
from hoshin.publication import Edition

SCHEMA = "hoshin/verify/1"
Step = Callable[[str], None]


@dataclass(frozen=True)
class Verification:
    """What was verified, and every difference.

    Parameters
    ----------
    files, figures, same_files : int
        Files held against their hashes, figures recomputed, files written again and compared.
    heads : tuple of (name, digest)
        The record of each edition in force, and the list of all files: what to note elsewhere.
    recomputed : tuple of str
        The editions that were recomputed.
    others : tuple of str
        Why only figures were compared: versions that are not those recorded.
    """

    differences: tuple[Discrepancy, ...]
    files: int
    figures: int
    same_files: int
    heads: tuple[tuple[str, str], ...]
    recomputed: tuple[str, ...]
    others: tuple[str, ...]


def verify(
    place: Path,
    *,
    bundles: Sequence[Path] = (),
    head: str = "",
    on_step: Step = lambda _: None,
) -> Verification:
    """Verify a site (its files, chain and traces; with `bundles` its figures too), or a bundle.

    Raises
    ------
    InputError
        If `place` is neither, a bundle is not in order, or nothing is frozen in it.
    """
    if head and not is_digest(head):
        raise InputError(texts.BAD_HEAD.format(head=head), cure=texts.BAD_HEAD_CURE)
    if (place / "bundle.toml").is_file():
        return _verify_bundle(place, head=head, on_step=on_step)
    site = read_site(place)
    found = verify_files(site, head=head)
    evaluated = [evaluate_bundle(folder) for folder in bundles]
    found += [each for one in evaluated for each in lost_ends(one.bundle, site)]
    recomputed = {
        edition.id: recompute(edition, published, on_step=on_step)
        for edition, published in _editions(site, evaluated)
    }
    found += [each for one in recomputed.values() for each in one.differences]
    heads = {**heads_of(site), MANIFEST: site_digest(site)}
    return _verification(found, len(site.files) - 1, heads, recomputed)


def verification_to_json(found: Verification) -> str:
    """The result as `hoshin/verify/1`."""
    data = {
        "schema": SCHEMA,
        "files": found.files,
        "figures": found.figures,
        "same_files": found.same_files,
        "heads": dict(found.heads),
        "recomputed": list(found.recomputed),
        "other_versions": list(found.others),
        "differences": [each.data for each in found.differences],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _verification(
    found: Sequence[Discrepancy],
    files: int,
    heads: dict[str, str],
    recomputed: dict[str, Recomputed],
) -> Verification:
    parts = recomputed.values()
    others = dict.fromkeys(other for each in parts for other in each.others)
    return Verification(
        tuple(dict.fromkeys(found)),
        files,
        sum(each.figures for each in parts),
        sum(each.files for each in parts),
        tuple(heads.items()),
        tuple(recomputed),
        tuple(others),
    )


def _editions(
    site: SiteFolder, evaluated: Sequence[EvaluatedBundle]
) -> Iterator[tuple[Edition, PublishedRecord]]:
    """The editions of the bundles, each with what the site published of it."""
    for each in evaluated:
        edition = gated_edition(each).edition
        record, trace = site.record(edition.id), site.trace(edition.id)
        if record is None or trace is None:
            message = texts.NOT_ON_SITE.format(id=edition.id)
            cure = texts.NOT_ON_SITE_CURE.format(known="、".join(site.editions))
            raise InputError(message, where=str(each.bundle.folder), cure=cure)
        former = [
            site.json(f"{place}/{RECORD}") or {} for place in site.folders(edition.id).values()
        ]
        if _readable(PublishedRecord(record, trace)):
            yield edition, PublishedRecord(record, trace, tuple(former[:-1]))


def _readable(published: PublishedRecord) -> bool:
    """Whether record and trace have what is compared; else the files alone tell of it."""
    known = ("number", "former", "notes", "changes", "made_by", "files")
    shaped = all(isinstance(published.trace.get(key), dict) for key in ("figures", "rule"))
    return shaped and all(key in published.record for key in known)


def _verify_bundle(folder: Path, *, head: str, on_step: Step) -> Verification:
    frozen = frozen_editions(folder)
    if not frozen:
        raise InputError(texts.NOTHING_FROZEN, where=str(folder), cure=texts.NOTHING_FROZEN_CURE)
    evaluated = evaluate_bundle(folder)
    edition = gated_edition(evaluated).edition
    found = [*_frozen_chain(edition.id, frozen), *lost_ends(evaluated.bundle, None)]
    digests = [each.digest for each in frozen.values()]
    if head and head not in digests:
        found.append(Discrepancy("head", edition.id, head))
    *former, last = frozen.values()
    published = PublishedRecord(last.record, last.trace, tuple(each.record for each in former))
    recomputed = {}
    if _readable(published):
        recomputed[edition.id] = recompute(edition, published, on_step=on_step)
        found += recomputed[edition.id].differences
    return _verification(found, len(frozen), {edition.id: digests[-1]}, recomputed)


def _frozen_chain(id_: str, frozen: dict[int, Frozen]) -> Iterator[Discrepancy]:
    """Each frozen edition is what its record says, and leads to the one before."""
    for number, each in frozen.items():
        name = f"{FOLDER}/{number}.json"
        said = {key: each.trace[key] for key in each.trace if key not in ("content", "approval")}
        contents = {digest_of(said), each.trace.get("content"), each.record.get("content")}
        if len(contents) > 1 or each.record.get("edition") != id_:
            yield Discrepancy("record", id_, name)
        before = frozen.get(number - 1)
        former = each.record.get("former")
        if before is not None and former != before.digest:
            yield Discrepancy("chain", id_, str(number), former, before.digest)
