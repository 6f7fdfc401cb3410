"""A register's files in a bundle: `<id>` and `<id>.history`, each as CSV or Excel."""

from pathlib import Path

from hoshin.base import InputError
from hoshin.bundles import texts
from hoshin.importers.register_file import open_register_file
from hoshin.registers import SheetFile

_ENDINGS = (".csv", ".xlsx")


def table_file(folder: Path, stem: str) -> SheetFile | None:
    """The table of this name, whichever its format; None where there is none.

    Raises
    ------
    InputError
        If there are two, or it cannot be read.
    """
    path = table_path(folder, stem)
    return None if path is None else open_register_file(path)


def table_path(folder: Path, stem: str) -> Path | None:
    """Where the table of this name lies; None where there is none.

    Raises
    ------
    InputError
        If there are two.
    """
    found = [path for ending in _ENDINGS if (path := folder / f"{stem}{ending}").is_file()]
    if len(found) > 1:
        message = texts.TABLE_TWICE.format(one=found[0].name, other=found[1].name)
        raise InputError(message, where=str(folder), cure=texts.TWO_SOURCES_CURE)
    return found[0] if found else None
