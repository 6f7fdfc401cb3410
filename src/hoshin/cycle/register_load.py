"""Take a file of records into a bundle: right rows by their key, wrong ones back to the sender."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hoshin.base import InputError
from hoshin.base.definitions import read_definition
from hoshin.base.files import file_bytes, write_private, write_whole
from hoshin.bundles import BundleDefinition, table_file, table_path
from hoshin.cycle import texts
from hoshin.cycle.register_files import open_areas, open_definition
from hoshin.exporters.register_xlsx import wrong_rows_xlsx
from hoshin.importers.register_file import open_register_file
from hoshin.packs import load_pack
from hoshin.registers import FileKind, RegisterDefinition
from hoshin.registers.updating import RegisterTables, Update, update_register

_Sheet = tuple[Sequence[str], Sequence[tuple[Sequence[str], str]]]


@dataclass(frozen=True)
class LoadedRegister:
    """What a file did to a register, and where the rows are that came back."""

    definition: RegisterDefinition
    update: Update
    wrong: Path | None = None


def load_register(
    bundle: Path, id_: str, records: Path, *, history: Path | None = None, dry_run: bool = False
) -> LoadedRegister:
    """Take in a file, or only say what it would do.

    Raises
    ------
    InputError
        If the folder is no bundle, it has no such register, or a file cannot be read or written.
    """
    path = bundle / "bundle.toml"
    if not path.is_file():
        raise InputError(texts.NOT_A_BUNDLE, where=str(bundle), cure=texts.NOT_A_BUNDLE_CURE)
    for given in filter(None, (records, history)):
        if given.resolve().is_relative_to(bundle.resolve()):
            raise InputError(texts.LOAD_INSIDE, where=str(given), cure=texts.LOAD_INSIDE_CURE)
    definition = _definition(bundle, id_)
    folder = bundle / "registers"
    told = open_register_file(history) if history is not None else None
    update = update_register(
        definition,
        RegisterTables(table_file(folder, id_), table_file(folder, f"{id_}.history")),
        RegisterTables(open_register_file(records), told),
        areas=open_areas(None, folder / id_),
    )
    if dry_run:
        return LoadedRegister(definition, update)
    wrong = _hand_back(update, records)
    _write(update, folder, id_)
    return LoadedRegister(definition, update, wrong)


def _definition(bundle: Path, id_: str) -> RegisterDefinition:
    own = bundle / "registers" / f"{id_}.toml"
    if own.is_file():
        return open_definition(own)[0]
    path = bundle / "bundle.toml"
    found = read_definition(file_bytes(path), BundleDefinition, name=str(path))
    return load_pack(found.bundle.pack).register(id_)[0]


def _write(update: Update, folder: Path, id_: str) -> None:
    """The history first: were this to stop between the two, `check` would tell, and it can be done again."""
    if update.history is not None and update.history.added:
        _replace(folder, f"{id_}.history", update.history.content)
    if update.records.added or update.records.changed:
        _replace(folder, id_, update.records.content)


def _replace(folder: Path, stem: str, content: bytes) -> None:
    former = table_path(folder, stem)
    target = folder / f"{stem}.csv"
    write_whole(target, content)
    if former is not None and former != target:
        former.unlink()  # a workbook becomes a text


def _hand_back(update: Update, records: Path) -> Path | None:
    """The rows that came back, beside the file they came from."""
    if not update.faults:
        return None
    sheets = [_rows_back(update, kind) for kind in update.headings]
    target = records.with_name(f"{records.stem}.wrong.xlsx")
    write_private(target, wrong_rows_xlsx(sheets))
    return target


def _rows_back(update: Update, kind: FileKind) -> _Sheet:
    reasons: dict[int, list[str]] = {}
    for fault in update.faults:
        if fault.file == kind:
            said = texts.CAME_BACK.format(field=fault.field, reason=fault.reason)
            reasons.setdefault(fault.row, []).append(said)
    headings = update.headings[kind]
    rows = [
        ([str(cell) for cell in cells], texts.BETWEEN_REASONS.join(reasons[row]))
        for row, cells in headings.sheet.rows()
        if row in reasons
    ]
    return headings.cells, rows
