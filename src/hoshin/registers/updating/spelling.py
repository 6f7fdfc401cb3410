"""Values as a register's file holds them, one spelling for each."""

from collections.abc import Sequence

from hoshin.registers.reading.cells import Stored, spoken
from hoshin.registers.reading.columns import Column


def spelled(column: Column, cells: Sequence[str] | None, rows: int) -> list[str]:
    """The cells of a column in one spelling; what cannot be read stays as it was written."""
    if cells is None:
        return [""] * rows
    values, misread = column.read(cells)
    if column.empty is None and column.field.type != "decimal" and not misread:
        said = column.titles
        return ["" if value is None else said.get(str(value), str(value)) for value in values]
    texts = [_text(column, value) for value in values]
    for place, _ in misread:
        texts[place] = str(cells[place]).strip()
    return texts


def _text(column: Column, value: Stored) -> str:
    if value == column.empty or value is None:
        return ""
    text = spoken(value, column.field)
    text = column.titles.get(text, text)
    return text.upper() if column.field.type == "boolean" else text
