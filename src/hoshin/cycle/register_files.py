"""Open a register from the files that an officer names."""

from dataclasses import dataclass
from pathlib import Path

from hoshin.base import SourceFile
from hoshin.base.files import file_bytes
from hoshin.bundles import read_areas
from hoshin.importers.register_file import open_register_file
from hoshin.registers import Register, read_register, read_register_definition


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
    content = file_bytes(files.definition)
    definition = read_register_definition(content, name=str(files.definition))
    areas = files.areas or _areas_of_bundle(files)
    register = read_register(
        definition,
        open_register_file(files.records),
        history=None if files.history is None else open_register_file(files.history),
        areas=None if areas is None else list(read_areas(areas)),
    )
    return OpenedRegister(register, SourceFile.of(files.definition.name, content))


def _areas_of_bundle(files: RegisterFiles) -> Path | None:
    """The areas.csv of the bundle in which the records lie, or else the definition."""
    for file in (files.records, files.definition):
        bundle = file.resolve().parent.parent
        if (bundle / "bundle.toml").is_file() and (bundle / "areas.csv").is_file():
            return bundle / "areas.csv"
    return None
