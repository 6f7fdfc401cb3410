"""The registers of a pack or of a bundle, at a glance."""

from dataclasses import dataclass
from pathlib import Path

from hoshin.base.definitions import read_definition
from hoshin.base.files import file_bytes
from hoshin.bundles import BundleDefinition, table_path
from hoshin.packs import load_pack
from hoshin.registers import RegisterDefinition, read_register_definition


@dataclass(frozen=True)
class ListedRegister:
    """One register: its definition, whose it is, and the file of its records if there is one."""

    definition: RegisterDefinition
    own: bool
    records: Path | None = None


def list_registers(bundle: Path | None = None, *, pack: str) -> list[ListedRegister]:
    """Every register of a pack; with a bundle those of its pack and its own, with their files.

    Raises
    ------
    InputError
        If the folder is no bundle, there is no such pack, or a definition cannot be read.
    """
    folder = None
    own: dict[str, Path] = {}
    if bundle is not None:
        path = bundle / "bundle.toml"
        pack = read_definition(file_bytes(path), BundleDefinition, name=str(path)).bundle.pack
        folder = bundle / "registers"
        own = {each.stem: each for each in sorted(folder.glob("*.toml"))}
    loaded = load_pack(pack)
    found = []
    for id_ in sorted({*loaded.registers(), *own}):
        if id_ in own:
            definition = read_register_definition(file_bytes(own[id_]), name=str(own[id_]))
        else:
            definition, _ = loaded.register(id_)
        records = table_path(folder, id_) if folder is not None else None
        found.append(ListedRegister(definition, id_ in own, records))
    return found
