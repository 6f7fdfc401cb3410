"""A site held against its own manifest, records, chain and traces: nothing but its files is needed."""

from collections.abc import Iterator

from hoshin.base import SourceFile
from hoshin.base.content import digest_of
from hoshin.cycle.differences import Discrepancy
from hoshin.cycle.site_folder import Data, SiteFolder
from hoshin.exporters.site.layout import MANIFEST, PROV, RECORD, TRACE, files_below
from hoshin.publication.changes import changes_between
from hoshin.publication.gaps import incomplete_figures
from hoshin.publication.prov import missing_values, other_record
from hoshin.publication.record import SCHEMA, record_digest


def verify_files(site: SiteFolder, *, head: str = "") -> list[Discrepancy]:
    """Every difference that the files show by themselves.

    Parameters
    ----------
    head : str
        The digest of an edition's record, or of the site's manifest, as it was noted elsewhere: without
        it a chain that was rewritten from its first link, or cut at its last, looks whole.
    """
    found = [*_manifest(site)]
    heads = [site_digest(site)]
    for edition in site.editions:
        found += _edition(site, edition)
        heads += [record_digest(site.files[name]) for name in _records(site, edition).values()]
    found += _strays(site)
    if head and head not in heads:
        found.append(Discrepancy("head", "", head))
    return found


def heads_of(site: SiteFolder) -> dict[str, str]:
    """The digest of the record of each edition in force: what to note elsewhere."""
    return {
        edition: record_digest(site.files[f"{edition}/{RECORD}"])
        for edition in site.editions
        if f"{edition}/{RECORD}" in site.files
    }


def site_digest(site: SiteFolder) -> str:
    """The digest of the manifest, which holds those of all other files."""
    return record_digest(site.files.get(MANIFEST, b""))


def _manifest(site: SiteFolder) -> Iterator[Discrepancy]:
    listed = site.manifest.get("files")
    if not isinstance(listed, dict) or not site.editions:
        yield Discrepancy("manifest", "", MANIFEST)
        return
    for name in dict.fromkeys([*listed, *site.files]):
        if name == MANIFEST:
            continue
        content = site.files.get(name)
        hashed = SourceFile.of(name, content).sha256 if content is not None else None
        if name not in listed:
            yield Discrepancy("file-unlisted", "", name, None, hashed)
        elif hashed is None:
            yield Discrepancy("file-missing", "", name, str(listed[name]))
        elif hashed != listed[name]:
            yield Discrepancy("file-changed", "", name, str(listed[name]), hashed)


def _records(site: SiteFolder, edition: str) -> dict[int, str]:
    return {number: f"{folder}/{RECORD}" for number, folder in site.folders(edition).items()}


def _edition(site: SiteFolder, edition: str) -> Iterator[Discrepancy]:
    """Every edition of one bundle and year: its files, its trace, its link to the one before."""
    folders = site.folders(edition)
    if not folders:
        yield Discrepancy("record", edition, f"{edition}/{RECORD}")
        return
    former: Data | None = None
    for number, folder in folders.items():
        record = site.json(f"{folder}/{RECORD}") or {}
        yield from _files(site, edition, folder, record)
        yield from _content(site, edition, folder, record)
        if record.get("number") != number or record.get("edition") != edition:
            yield Discrepancy("record", edition, f"{folder}/{RECORD}")
        yield from _link(site, edition, number, record)
        yield from _changes(site, edition, folder, record, former)
        former = site.json(f"{folder}/{TRACE}")


def _files(site: SiteFolder, edition: str, folder: str, record: Data) -> Iterator[Discrepancy]:
    listed = record.get("files")
    if record.get("schema") != SCHEMA or not isinstance(listed, dict):
        yield Discrepancy("record", edition, f"{folder}/{RECORD}")
        return
    there = files_below(site.files, folder)
    for name in dict.fromkeys([*listed, *there]):
        place = f"{folder}/{name}"
        hashed = SourceFile.of(name, there[name]).sha256 if name in there else None
        if name == RECORD:
            continue
        if name not in listed:
            yield Discrepancy("file-unlisted", edition, place, None, hashed)
        elif hashed is None:
            yield Discrepancy("file-missing", edition, place, str(listed[name]))
        elif hashed != listed[name]:
            yield Discrepancy("file-changed", edition, place, str(listed[name]), hashed)


def _content(site: SiteFolder, edition: str, folder: str, record: Data) -> Iterator[Discrepancy]:
    """The trace is whole, is what the record says, and stands in W3C PROV as well."""
    trace = site.json(f"{folder}/{TRACE}")
    if trace is None or not isinstance(trace.get("figures"), dict):
        yield Discrepancy("record", edition, f"{folder}/{TRACE}")
        return
    said = {key: value for key, value in trace.items() if key not in ("content", "approval")}
    agreed = (trace.get("content"), record.get("content"))
    if any(digest_of(said) != each for each in agreed):
        yield Discrepancy("record", edition, f"{folder}/{TRACE}")
    if trace.get("approval") != record.get("approval"):
        yield Discrepancy("approval", edition, f"{folder}/{TRACE}")
    try:
        incomplete = incomplete_figures(trace)
        document = site.json(f"{folder}/{PROV}") or {}
        unknown, other = missing_values(trace, document), other_record(document, record)
    except (KeyError, TypeError, AttributeError, ValueError):
        yield Discrepancy("record", edition, f"{folder}/{TRACE}")
        return
    if other:
        yield Discrepancy("record", edition, f"{folder}/{RECORD}")
    for name, gaps in incomplete.items():
        yield Discrepancy("trace", edition, name, None, ", ".join(gaps))
    for name in unknown:
        yield Discrepancy("trace", edition, name, None, PROV)


def _link(site: SiteFolder, edition: str, number: int, record: Data) -> Iterator[Discrepancy]:
    """A link holds the digest of the one before; only the first of all has none."""
    before = _records(site, edition).get(number - 1)
    former = record.get("former")
    found = record_digest(site.files[before]) if before else None
    if former != found:
        yield Discrepancy("chain", edition, str(number), former, found)
    if number > 1 and not record.get("notes"):
        yield Discrepancy("record", edition, _records(site, edition)[number])


def _changes(
    site: SiteFolder, edition: str, folder: str, record: Data, former: Data | None
) -> Iterator[Discrepancy]:
    """The public list of what changed is what the two traces say."""
    trace = site.json(f"{folder}/{TRACE}")
    if former is None or trace is None:
        return
    try:
        found = [_change(each) for each in changes_between(former, trace)]
        told = [_change(each) for each in record["changes"]]
    except (KeyError, TypeError, AttributeError, ValueError):
        found, told = [], [()]
    if found != told:
        yield Discrepancy("record", edition, f"{folder}/{RECORD}")


def _change(change: Data) -> tuple[object, ...]:
    return change["kind"], change["name"], change["former"], change["latter"]


def _strays(site: SiteFolder) -> Iterator[Discrepancy]:
    """Folders of replaced editions that no chain leads to: their followers were taken away."""
    known = {
        folder.rpartition(f"/{edition}")[0]
        for edition in site.editions
        for folder in site.folders(edition).values()
    }
    for folder in sorted(site.past_folders - known):
        yield Discrepancy("chain", "", folder)
