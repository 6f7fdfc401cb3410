"""Open a register from the files that an officer names."""

from dataclasses import dataclass
from pathlib import Path

from hoshin.base import InputError, SourceFile
from hoshin.base.files import file_bytes
from hoshin.bundles import read_areas
from hoshin.cycle import texts
from hoshin.importers.register_file import open_register_file
from hoshin.packs import pack_register
from hoshin.registers import Register, RegisterDefinition, read_register, read_register_definition


@dataclass(frozen=True)
class RegisterFiles:
    """Where a register lies: its definition, records, history and the areas of the office."""

    definition: Path
    records: Path
    history: Path | None = None
    areas: Path | None = None


@dataclass(frozen=True)
class OpenedRegister:
    """A register and the file of its definition; close it after use."""

    register: Register
    definition_file: SourceFile


def open_register(files: RegisterFiles) -> OpenedRegister:
    """Read a register; what is wrong with single rows stands in its faults.

    Raises
    ------
    InputError
        If the definition or a file cannot be read.
    """
    definition, definition_file = open_definition(files.definition)
    register = read_register(
        definition,
        open_register_file(files.records),
        history=None if files.history is None else open_register_file(files.history),
        areas=open_areas(files.areas, files.records, files.definition),
    )
    return OpenedRegister(register, definition_file)


def open_definition(named: Path) -> tuple[RegisterDefinition, SourceFile]:
    """A definition by its file, or by the id of one that a pack holds.

    Raises
    ------
    InputError
        If there is no such file, or it is no definition.
    """
    if not named.exists() and not named.suffix and len(named.parts) == 1:
        return pack_register(named.name)
    content = file_bytes(named)
    definition = read_register_definition(content, name=str(named))
    return definition, SourceFile.of(named.name, content)


def open_areas(named: Path | None, *beside: Path) -> list[str] | None:
    """The areas of the office: those that are named, else those of the bundle around other files.

    Raises
    ------
    InputError
        If the named file is missing or lists an area twice.
    """
    if named is not None:
        if not named.is_file():
            raise InputError(texts.NO_AREAS, where=str(named), cure=texts.NO_AREAS_CURE)
        return list(read_areas(named)) or None
    for path in beside:
        folder = path.resolve().parent.parent
        if (folder / "bundle.toml").is_file() and (folder / "areas.csv").is_file():
            return list(read_areas(folder / "areas.csv")) or None
    return None
