"""The public site of one or many bundles: editions are added, and none is ever altered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hoshin import __version__
from hoshin.base import InputError
from hoshin.base.files import check_ours, write_folder
from hoshin.bundles import Bundle, read_bundle
from hoshin.cycle import texts
from hoshin.cycle.edition import gated_edition
from hoshin.cycle.editions import Placed, place_edition
from hoshin.cycle.evaluate import EvaluatedBundle, evaluate_read
from hoshin.cycle.freeze import check_freezable, freeze
from hoshin.cycle.ledger_ends import check_editions
from hoshin.cycle.site_folder import SiteFolder, read_site
from hoshin.cycle.verify_files import heads_of, verify_files
from hoshin.exporters.site import site_files
from hoshin.exporters.site.layout import MANIFEST, files_below, is_past
from hoshin.exporters.site.pages import past_pages
from hoshin.exporters.site.past import past_files
from hoshin.publication import trace_of

Step = Callable[[str], None]


@dataclass(frozen=True)
class PublishedEdition:
    """What became of one bundle: the number of its edition, the digest of its record and content."""

    id: str
    number: int
    head: str
    content: str
    unchanged: bool


@dataclass(frozen=True)
class PublishedSite:
    """How many files the site has, and its editions that were asked for."""

    files: int
    editions: tuple[PublishedEdition, ...]


def publish(
    bundles: Sequence[Path],
    out: Path,
    *,
    on_step: Step = lambda _: None,
    frozen: bool = False,
) -> PublishedSite:
    """Judge the bundles and write their site.

    Editions that the site holds already stay: the same content changes nothing, another content
    becomes the next edition if bundle.toml has a note for it.

    Parameters
    ----------
    frozen : bool
        Whether each edition is also kept in its bundle.

    Raises
    ------
    InputError
        If a bundle is not in order, two are of one organisation and year, `out` is somebody else's
        folder or was altered, a correction has no note, or a ledger lacks an entry that an edition
        names.
    NotReleasedError
        If what a bundle publishes below the whole does not pass the audit; nothing is written.
    """
    check_ours(out, marker=MANIFEST)
    read = [read_bundle(each) for each in bundles]
    _check_once(read)
    evaluated = [evaluate_read(each) for each in read]
    return publish_evaluated(evaluated, out, on_step=on_step, frozen=frozen)


def publish_evaluated(
    evaluated: Sequence[EvaluatedBundle],
    out: Path,
    *,
    on_step: Step = lambda _: None,
    frozen: bool = False,
    afresh: bool = False,
) -> PublishedSite:
    """Write the site of bundles that were judged; `afresh` leaves out what the folder held."""
    site = None if afresh else _site(out)
    for one in evaluated:
        check_editions(one.bundle, site)
    gated = [gated_edition(each) for each in evaluated]
    editions = [each.edition for each in gated]
    folders = [each.bundle.folder for each in evaluated]
    placed = [
        place_edition(edition, site, where=str(folder / "bundle.toml"))
        for edition, folder in zip(editions, folders, strict=True)
    ]
    if frozen:
        for each, folder in zip(placed, folders, strict=True):
            check_freezable(folder, _number(each, site), trace_of(each.edition)["content"])
    files = _files(placed, site, on_step)
    for each, to_record in zip(placed, gated, strict=True):
        if not each.unchanged:
            to_record.gate.record()  # first: what is not logged is not published
    if site is None or files != site.files:
        write_folder(out, files, marker=MANIFEST)
    written = SiteFolder(files, str(out))
    if frozen:
        for each, folder in zip(placed, folders, strict=True):
            id_ = each.edition.id
            freeze(folder, written.record(id_) or {}, written.trace(id_) or {})
    return PublishedSite(len(files), tuple(_published(each, written) for each in placed))


def _check_once(bundles: Sequence[Bundle]) -> None:
    ids = [f"{bundle.id}/{bundle.policy.fiscal_year}" for bundle in bundles]
    for bundle, id_ in zip(bundles, ids, strict=True):
        if ids.count(id_) > 1:
            message = texts.EDITION_TWICE.format(id=id_)
            raise InputError(message, where=str(bundle.folder), cure=texts.EDITION_TWICE_CURE)


def _site(out: Path) -> SiteFolder | None:
    """The site that is there, if editions were kept on it; it must be as it was published.

    A site from before editions were kept has no records, and is written anew.
    """
    if not (out / MANIFEST).is_file():
        return None
    site = read_site(out)
    if not any(site.record(each) for each in site.editions) and not site.past_folders:
        return None
    if found := verify_files(site):
        message = texts.SITE_ALTERED.format(name=found[0].name, count=len(found))
        raise InputError(message, where=str(out), cure=texts.SITE_ALTERED_CURE)
    return site


def _files(placed: Sequence[Placed], site: SiteFolder | None, on_step: Step) -> dict[str, bytes]:
    """The whole site: what is made now, and what stays as it is."""
    made = [each.edition for each in placed if not each.unchanged]
    if site is None:
        return site_files(made, version=__version__, on_step=on_step)
    replaced = {edition.id: edition for edition in made}
    kept = {name: content for name, content in site.files.items() if is_past(name)}
    records = []
    for id_ in site.editions:
        if id_ not in replaced:
            kept |= {f"{id_}/{name}": data for name, data in files_below(site.files, id_).items()}
            records.append(site.record(id_) or {})
            continue
        edition = replaced[id_]
        number = edition.standing.number - 1
        kept |= past_files(site.files, id_, number, pages=past_pages(edition))
    if not made:
        return dict(site.files)
    return site_files(made, version=__version__, on_step=on_step, kept=kept, kept_records=records)


def _number(placed: Placed, site: SiteFolder | None) -> int:
    record = site.record(placed.edition.id) if site and placed.unchanged else None
    return int(record["number"]) if record else placed.edition.standing.number


def _published(placed: Placed, written: SiteFolder) -> PublishedEdition:
    id_ = placed.edition.id
    record = written.record(id_) or {}
    return PublishedEdition(
        id_, record["number"], heads_of(written)[id_], record["content"], placed.unchanged
    )
