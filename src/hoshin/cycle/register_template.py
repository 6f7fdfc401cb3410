"""An empty workbook of a register, to be handed to those who fill it."""

from pathlib import Path

from hoshin.base import InputError
from hoshin.base.files import write_whole
from hoshin.cycle import texts
from hoshin.cycle.register_files import open_areas, open_definition
from hoshin.exporters.register_xlsx import register_template


def write_register_template(definition: Path, to: Path, *, areas: Path | None = None) -> None:
    """Write the template of a register.

    Raises
    ------
    InputError
        If the definition cannot be read, or the target is no `.xlsx` or cannot be written.
    """
    if to.suffix.lower() != ".xlsx":
        cure = texts.TEMPLATE_NOT_XLSX_CURE
        raise InputError(texts.TEMPLATE_NOT_XLSX, where=str(to), cure=cure)
    found, _ = open_definition(definition)
    known = open_areas(areas, definition)
    write_whole(to, register_template(found, areas=known or ()))
