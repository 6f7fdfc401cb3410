"""Every file that a bundle's figures rest on, with its hash; what bundle.toml says, without the notes."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from hoshin.base import SourceFile
from hoshin.base.content import digest_of
from hoshin.base.files import file_bytes
from hoshin.bundles.bundle import Bundle
from hoshin.bundles.register_files import table_path
from hoshin.packs import load_pack
from hoshin.survey import Survey

_TABLES = ("areas.csv", "history.csv", "overrides.csv", "reported.csv")
_NOTES = ("approval", "corrections")  # said of the content, so no part of it
SETTINGS = "bundle.toml"


def input_files(bundle: Bundle) -> tuple[SourceFile, ...]:
    """The files by their path in the bundle, or in the pack, in the order of their names.

    Of registers those alone that were read: ask after the evaluation.

    bundle.toml stands with the hash of what it says, approval and corrections left out: these
    speak of the content and come after it.
    """
    found = [
        _settings(bundle.folder / SETTINGS),
        SourceFile("policy.json", bundle.policy_file.sha256),
        *_read(bundle.folder, [bundle.folder / name for name in _TABLES]),
        *_surveys(bundle),
        *_registers(bundle),
        _rule(bundle),
        *_release_rules(bundle),
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda file: file.name))


def _settings(path: Path) -> SourceFile:
    data = tomllib.loads(file_bytes(path).decode("utf-8-sig"))
    said = {key: value for key, value in data.items() if key not in _NOTES}
    return SourceFile(SETTINGS, digest_of(said))


def _surveys(bundle: Bundle) -> Iterator[SourceFile]:
    paths = sorted((bundle.folder / "surveys").glob("*/survey.toml"))
    for path, survey in zip(paths, bundle.surveys, strict=True):
        place = path.parent.relative_to(bundle.folder).as_posix()
        yield SourceFile(f"{place}/{path.name}", survey.file.sha256)
        answers = survey.definition.survey.answers
        yield SourceFile(f"{place}/{answers}", survey.answers_file.sha256)
        yield from _read(bundle.folder, [path.parent / name for name in _tables_of(survey)])


def _tables_of(survey: Survey) -> list[str]:
    """The tables that a survey's definition names beside its answers."""
    definition = survey.definition
    named = [margin.table for margin in definition.margins]
    if definition.nonresponse is not None:
        named.append(definition.nonresponse.table)
    if isinstance(definition.survey.sent, str):
        named.append(definition.survey.sent)
    return list(dict.fromkeys(named))


def _registers(bundle: Bundle) -> Iterator[SourceFile]:
    folder = bundle.folder / "registers"
    for id_ in bundle.registers.opened_ids:
        data = bundle.registers[id_]
        own = folder / f"{id_}.toml"
        name = own.relative_to(bundle.folder).as_posix() if own.is_file() else ""
        yield SourceFile(name or data.definition_file.name, data.definition_file.sha256)
        paths = [table_path(folder, stem) for stem in (id_, f"{id_}.history")]
        read = [path for path in paths if path is not None]
        for path, file in zip(read, data.register.files, strict=True):
            yield SourceFile(path.relative_to(bundle.folder).as_posix(), file.sha256)


def _rule(bundle: Bundle) -> SourceFile:
    pack = load_pack(bundle.definition.bundle.pack)
    stem = next(stem for stem, rule in pack.rules.items() if rule.id == bundle.rule.id)
    content = file_bytes(pack.folder / "rules" / f"{stem}.toml")
    return SourceFile.of(f"{pack.id}/rules/{stem}.toml", content)


def _release_rules(bundle: Bundle) -> Iterator[SourceFile]:
    """The office's own rules of what is published below the whole."""
    own = bundle.definition.disclosure
    if own is not None:
        yield SourceFile.of(own.rules, file_bytes(bundle.folder / own.rules))


def _read(folder: Path, paths: list[Path]) -> Iterator[SourceFile]:
    for path in paths:
        if path.is_file():
            yield SourceFile.of(path.relative_to(folder).as_posix(), file_bytes(path))
