"""The registers of a bundle, each read when it is first asked for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hoshin.base import InputError, SourceFile
from hoshin.base.files import file_bytes
from hoshin.bundles import texts
from hoshin.bundles.register_files import table_file
from hoshin.packs import Pack
from hoshin.query import Engine
from hoshin.registers import (
    Register,
    RegisterDefinition,
    read_register,
    read_register_definition,
)


@dataclass(frozen=True)
class RegisterData:
    """One register of the bundle, and the file of its definition."""

    register: Register
    definition_file: SourceFile


class BundleRegisters(Mapping[str, RegisterData]):
    """The registers that a bundle's indicators name, by their ids.

    Parameters
    ----------
    folder : Path
        Of the bundle.
    areas : list of str or None
        The office's, as far as they are known.

    Notes
    -----
    Asking for one raises InputError where its definition or a file cannot be read.
    """

    def __init__(
        self, folder: Path, named: Iterable[str], pack: Pack, *, areas: list[str] | None
    ) -> None:
        self._folder = folder
        self._named = sorted(set(named))
        self._pack = pack
        self._areas = areas
        self._opened: dict[str, RegisterData] = {}

    @property
    def opened(self) -> list[RegisterData]:
        """Those that were read, in the order of their ids."""
        return [self._opened[id_] for id_ in sorted(self._opened)]

    @property
    def opened_ids(self) -> list[str]:
        """The ids of those that were read."""
        return sorted(self._opened)

    def __getitem__(self, id_: str) -> RegisterData:
        if id_ not in self._opened:
            if id_ not in self._named:
                raise KeyError(id_)
            self._opened[id_] = self._read(id_)
        return self._opened[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._named)

    def __len__(self) -> int:
        return len(self._named)

    @cached_property
    def _database(self) -> Engine:
        engine = Engine()
        engine.seal()
        return engine

    def _read(self, id_: str) -> RegisterData:
        folder = self._folder / "registers"
        definition, file = self._definition(folder / f"{id_}.toml", id_)
        records = table_file(folder, id_)
        if records is None:
            message = texts.NO_REGISTER_FILE.format(id=id_)
            cure = texts.NO_REGISTER_FILE_CURE.format(id=id_)
            raise InputError(message, where=str(self._folder), cure=cure)
        register = read_register(
            definition,
            records,
            history=table_file(folder, f"{id_}.history"),
            areas=self._areas,
            within=self._database,
        )
        return RegisterData(register, file)

    def _definition(self, own: Path, id_: str) -> tuple[RegisterDefinition, SourceFile]:
        """The office's own definition, else the pack's."""
        if not own.is_file():
            return self._pack.register(id_, within=self._database)
        content = file_bytes(own)
        definition = read_register_definition(content, name=str(own), within=self._database)
        return definition, SourceFile.of(own.name, content)
