"""A register's files in a bundle: `<id>` and `<id>.history`, each as CSV or Excel."""

from pathlib import Path

from hoshin.base import InputError
from hoshin.base.files import file_bytes
from hoshin.bundles import texts
from hoshin.registers.reading import SheetFile, read_csv_file


def table_file(stem: Path) -> SheetFile | None:
    """The table whose name begins so; None where there is none."""
    found = [path for ending in (".csv", ".xlsx") if (path := Path(f"{stem}{ending}")).is_file()]
    if len(found) > 1:
        message = texts.TABLE_TWICE.format(one=found[0].name, other=found[1].name)
        raise InputError(message, where=str(stem.parent), cure=texts.TWO_SOURCES_CURE)
    return read_table_file(found[0]) if found else None


def read_table_file(path: Path) -> SheetFile:
    """A table of records or of their history."""
    if path.suffix.lower() == ".xlsx":
        message = texts.REGISTER_FORMAT.format(file=path.name)
        raise InputError(message, where=str(path), cure=texts.REGISTER_FORMAT_CURE)
    return read_csv_file(file_bytes(path), name=str(path))
