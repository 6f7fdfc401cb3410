"""Attacks on a published site: on bytes alone, with hashes mended after them, on the whole chain."""

import json
from collections.abc import Callable, Mapping
from random import Random

from hoshin.base import SourceFile
from hoshin.cycle.site_folder import SiteFolder
from hoshin.cycle.verify_files import verify_files
from hoshin.exporters.site.layout import MANIFEST, PROV, RECORD, files_below, is_past
from hoshin.publication.record import json_bytes, record_digest, told_digest

Files = dict[str, bytes]


def attacked(site: Mapping[str, bytes], random: Random) -> tuple[str, Files]:
    """One random attack: what was done, and the files after it (never those before it)."""
    mending = random.choice(list(MENDING))
    chosen = _victims(site, mending)
    while True:
        files = dict(site)
        name = random.choice(chosen)
        attack = random.choice(list(ATTACKS))
        ATTACKS[attack](files, name, random, chosen)
        MENDING[mending](files, name)
        if files != site:
            return f"{attack} {name}, {mending}", files


def found(files: Mapping[str, bytes], *, head: str = "") -> bool:
    """Whether a verification by the site's files alone finds anything."""
    return bool(verify_files(SiteFolder(files, ""), head=head))


def rewritten(site: Mapping[str, bytes], edition: str, random: Random) -> Files:
    """The strongest attack: a past edition changed, and every hash after it made to fit."""
    files = dict(site)
    folders = list(SiteFolder(site, "").folders(edition).values())
    at = random.randrange(len(folders) - 1)
    page = f"{folders[at]}/index.html"
    files[page] = files[page].replace("運営方針".encode(), "運営方計".encode(), 1)
    for former, folder in zip([None, *folders], folders, strict=False):
        record = json.loads(files[f"{folder}/{RECORD}"])
        if former is not None:
            record["former"] = record_digest(files[f"{former}/{RECORD}"])
        _mend_prov(files, folder, record)
        _mend_record(files, folder, record)
    _mend_manifest(files, "")
    return files


def cut(site: Mapping[str, bytes], edition: str, random: Random) -> Files:
    """The newest editions taken away, as if they had never been."""
    folders = SiteFolder(site, "").folders(edition)
    last = random.choice(list(folders)[:-1])
    kept = {f"{edition}/{name}": data for name, data in files_below(site, folders[last]).items()}
    gone = {f"{edition}/"} | {
        folder.removesuffix(edition) for number, folder in folders.items() if last <= number
    }
    files = {
        name: data for name, data in site.items() if not name.startswith(tuple(gone - {""}))
    } | kept
    _mend_manifest(files, "")
    return files


def _victims(site: Mapping[str, bytes], mending: str) -> list[str]:
    """The files that an attack may choose; where a record is mended, those of past editions."""
    names = [name for name in site if name != MANIFEST]
    if mending == "manifest mended":  # its own digest protects what belongs to no edition
        names = [name for name in names if _folder(name)]
    if mending == "record mended":
        names = [name for name in names if is_past(name) and _folder(name)]
    return names


def _flip(files: Files, name: str, random: Random, _: list[str]) -> None:
    content = bytearray(files[name])
    content[random.randrange(len(content))] ^= 1 << random.randrange(8)
    files[name] = bytes(content)


def _drop(files: Files, name: str, *_: object) -> None:
    del files[name]


def _swap(files: Files, name: str, random: Random, chosen: list[str]) -> None:
    other = random.choice(chosen)
    files[name], files[other] = files[other], files[name]


def _truncate(files: Files, name: str, random: Random, _: list[str]) -> None:
    files[name] = files[name][: random.randrange(len(files[name]))]


def _add(files: Files, name: str, *_: object) -> None:
    files[f"{name}.html"] = b"<!doctype html>"


def _folder(name: str) -> str:
    """The folder of the edition that a file belongs to: <bundle>/<year>, below past/<name> if replaced."""
    parts = name.split("/")
    at = 2 if is_past(name) else 0
    own = len(parts) > at + 2 and parts[at] not in ("assets", "past")
    return "/".join(parts[: at + 2]) if own else ""


def _mend_manifest(files: Files, _: str) -> None:
    manifest = json.loads(files[MANIFEST])
    manifest["files"] = {
        name: SourceFile.of(name, files[name]).sha256 for name in sorted(files) if name != MANIFEST
    }
    files[MANIFEST] = json_bytes(manifest)


def _mend_both(files: Files, name: str) -> None:
    """The record of the edition told again, and the manifest: the next record does not follow."""
    folder = _folder(name)
    try:
        record = json.loads(files[f"{folder}/{RECORD}"])
    except (KeyError, ValueError):
        record = None
    if isinstance(record, dict):
        _mend_record(files, folder, record)
    _mend_manifest(files, name)


def _mend_prov(files: Files, folder: str, record: dict[str, object]) -> None:
    name = f"{folder}/{PROV}"
    document = json.loads(files[name])
    (own,) = (each for each in document["@graph"] if "recordHash" in each)
    own["recordHash"] = told_digest(record)
    files[name] = json_bytes(document)


def _mend_record(files: Files, folder: str, record: dict[str, object]) -> None:
    there = files_below(files, folder)
    record["files"] = {
        name: SourceFile.of(name, there[name]).sha256 for name in sorted(there) if name != RECORD
    }
    files[f"{folder}/{RECORD}"] = json_bytes(record)


ATTACKS: dict[str, Callable[[Files, str, Random, list[str]], None]] = {
    "flip": _flip,
    "drop": _drop,
    "swap": _swap,
    "truncate": _truncate,
    "add": _add,
}
MENDING: dict[str, Callable[[Files, str], None]] = {
    "nothing mended": lambda files, name: None,
    "manifest mended": _mend_manifest,
    "record mended": _mend_both,
}
