"""Writes placed blocks into a sheet, row by row."""

from typing import Any

from hoshin.exporters.form_xlsx.formats import Formats
from hoshin.exporters.form_xlsx.labels import NOTE_SIZE
from hoshin.exporters.form_xlsx.model import CONTENT, SheetBlock, SheetCell
from hoshin.exporters.form_xlsx.pages import Placed
from hoshin.exporters.office_text import label_lines, lines_of


class SheetWriter:
    """A sheet and the row that comes next."""

    def __init__(self, sheet: Any, formats: Formats) -> None:
        self._sheet = sheet
        self._formats = formats
        self._bold = formats.letters(bold=True, size=10)
        self._note = formats.letters(bold=False, size=NOTE_SIZE)
        self.next_row = 0

    def write(self, placed: Placed) -> None:
        """Write one block."""
        block, first = placed.block, self.next_row
        for index, row in enumerate(block.rows):
            self._sheet.set_row(self.next_row, row.height)
            for cell in row.cells:
                self._cell(cell, _edges(block, index) if block.boxed else ())
            self.next_row += 1
        if block.label:
            self._label(block.label, first, at_top=placed.breaks)

    def _cell(self, cell: SheetCell, edges: tuple[str, ...]) -> None:
        style = self._formats.of(
            cell.style, cell.text, edges=edges, valign="vjustify" if cell.spread else ""
        )
        row = self.next_row
        if cell.last > cell.first:
            self._sheet.merge_range(row, cell.first, row, cell.last, "", style)
        self._sheet.write_string(row, cell.first, "\n".join(lines_of(cell.text)), style)

    def _label(self, label: str, first: int, *, at_top: bool) -> None:
        style = self._formats.of("label", label, valign="top" if at_top else "")
        last, column = self.next_row - 1, CONTENT[0] - 1
        if last > first:
            self._sheet.merge_range(first, column, last, column, "", style)
        runs = _runs(label)
        if len(runs) == 1:
            self._sheet.write_string(first, column, label, style)
            return
        fragments: list[Any] = []
        for text, note in runs:
            fragments += [self._note if note else self._bold, text]
        self._sheet.write_rich_string(first, column, *fragments, style)


def _edges(block: SheetBlock, index: int) -> tuple[str, ...]:
    """The frame goes around the block, not around each of its rows."""
    top = ("top",) if index == 0 else ()
    bottom = ("bottom",) if index == len(block.rows) - 1 else ()
    return ("left", "right", *top, *bottom)


def _runs(label: str) -> list[tuple[str, bool]]:
    """The label cut where small letters begin or end; line breaks belong to what goes before."""
    runs: list[tuple[str, bool]] = []
    for line, note in label_lines(label):
        if runs:
            runs[-1] = (runs[-1][0] + "\n", runs[-1][1])
        if runs and runs[-1][1] == note:
            runs[-1] = (runs[-1][0] + line, note)
        elif line:
            runs.append((line, note))
    return runs or [("", False)]
