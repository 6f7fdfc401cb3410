"""Forms of many shapes as an office draws them in a spreadsheet: joined cells on one grid, long text wrapped.

What an office suite prints of a sheet stands in the file in another order than on the page: cells of one
line first, wrapped ones behind them, page by page.
"""

from math import ceil
from typing import Any

from tests.golden.office.excel import new_book, saved
from tests.shapes.blocks import Box, Part, Sheet, Text
from tests.torn.widths import column_widths

_GRID, _WIDE = 48, 2.0  # columns, and characters of a column
_PAGE = 165  # millimetres


def as_sheet(parts: list[Part], *, wrap_all: bool, font: str = "BIZ UDGothic") -> bytes:
    """A workbook of one sheet; `wrap_all` sets every box of text to wrap, else those that need it.

    A font without Japanese letters makes the office suite change fonts within a line, and tools tear it there.
    """
    from openpyxl.utils import get_column_letter

    book, sheet = new_book("様式1")
    for column in range(1, _GRID + 1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDE
    row = 1
    for part in parts:
        whole = Sheet(((Box((part.text,)),),)) if isinstance(part, Text) else part
        edges = _edges(whole)
        for down, across, box in whole.placed():
            area = (row + down, edges[across] + 1, row + down + box.rows - 1)
            _draw(sheet, area, edges[across + box.columns], box, wrap_all=wrap_all)
        row += len(whole.rows) + (not isinstance(part, Text))
    _set_font(sheet, font)
    return saved(book)


def _edges(sheet: Sheet) -> list[int]:
    """Where the columns of a table begin on the grid, each at least one column wide."""
    widths, edges, told = column_widths(sheet, _PAGE), [0], 0.0
    for at, width in enumerate(widths):
        told += width
        left = len(widths) - at - 1
        edges.append(min(max(round(_GRID * told / _PAGE), edges[-1] + 1), _GRID - left))
    return edges


def _set_font(sheet: Any, name: str) -> None:
    from openpyxl.styles import Font

    font = Font(name=name)
    for row in sheet.iter_rows():
        for cell in row:
            cell.font = font


def _draw(sheet: Any, area: tuple[int, int, int], last: int, box: Box, *, wrap_all: bool) -> None:
    from openpyxl.styles import Alignment, Border, Side

    top, first, bottom = area
    text = "\n".join(box.lines)
    line = Side(style="thin")
    wide = _WIDE * (last - first + 1)
    needs = "\n" in text or ceil(2.3 * len(text)) > wide
    cell = sheet.cell(top, first, text)
    cell.alignment = Alignment(vertical="center", wrap_text=needs or wrap_all)
    for row in range(top, bottom + 1):
        for column in range(first, last + 1):
            sheet.cell(row, column).border = Border(left=line, right=line, top=line, bottom=line)
    if (top, first) != (bottom, last):
        sheet.merge_cells(start_row=top, end_row=bottom, start_column=first, end_column=last)
