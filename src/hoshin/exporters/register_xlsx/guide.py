"""The page of a template that explains each column."""

from collections.abc import Iterator, Sequence
from typing import Any

from hoshin.exporters.register_xlsx import texts
from hoshin.exporters.register_xlsx.columns import Column
from hoshin.exporters.register_xlsx.looks import Looks
from hoshin.registers import RegisterDefinition

_WIDTHS = (9, 24, 8, 9, 78)
_LINE = 16
_LETTERS = 74  # of half width, in a line of the widest column
_A4 = 9


def write_guide(
    workbook: Any,
    looks: Looks,
    definition: RegisterDefinition,
    sheets: Sequence[tuple[str, Sequence[Column]]],
) -> None:
    """Add the page: purpose, retention and owner above, a row a column below."""
    sheet = workbook.add_worksheet(texts.GUIDE_SHEET)
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    sheet.write_string(0, 0, definition.table.title, looks.of("title"))
    sheet.set_row(0, 26)
    row = 1
    for line in _lead(definition):
        sheet.write_string(row, 0, line, looks.of("lead"))
        row += 1
    for place, heading in enumerate(texts.GUIDE_COLUMNS):
        sheet.write_string(row, place, heading, looks.of("required"))
    heading_row = row
    for name, columns in sheets:
        for column in columns:
            row += 1
            _write_column(sheet, looks, row, name, column)
    sheet.freeze_panes(heading_row + 1, 0)
    sheet.repeat_rows(heading_row)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)
    sheet.protect("")


def _lead(definition: RegisterDefinition) -> Iterator[str]:
    table = definition.table
    yield texts.GUIDE_LEAD
    if table.owner:
        yield texts.GUIDE_OWNER.format(owner=table.owner)
    if table.purpose:
        yield texts.GUIDE_PURPOSE.format(purpose=table.purpose)
    if table.retention:
        number, _, unit = table.retention.partition(" ")
        said = number + texts.RETENTION_UNITS[unit.removesuffix("s")]
        yield texts.GUIDE_RETENTION.format(retention=said)


def _write_column(sheet: Any, looks: Looks, row: int, name: str, column: Column) -> None:
    notes = "\n".join(column.notes)
    cells = (name, column.title, column.need, column.unit, notes)
    for place, cell in enumerate(cells):
        style = "guide" if place in (1, len(cells) - 1) else "centre"
        sheet.write_string(row, place, cell, looks.of(style))
    widths = (sum(1 if letter.isascii() else 2 for letter in note) for note in column.notes)
    lines = sum(-(-width // _LETTERS) for width in widths)
    sheet.set_row(row, _LINE * max(1, lines) + 4)
