"""What Excel offers an officer: joined cells, number formats, hidden columns, a print area."""

import io
from math import ceil
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Border, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

_LINE = Side(style="thin")
_THIN = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)


def new_book(title: str) -> tuple[Any, Any]:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    return book, sheet


def saved(book: Any) -> bytes:
    """The workbook, each sheet one page wide and its rows high enough for their text, as for print."""
    for sheet in book.worksheets:
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        for row, lines in _lines_of_rows(sheet).items():
            sheet.row_dimensions[row].height = 15.0 * lines
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _lines_of_rows(sheet: Any) -> dict[int, int]:
    """How many printed lines each row needs; a box over several rows shares them out."""
    boxes = {merged.coord.partition(":")[0]: merged for merged in sheet.merged_cells.ranges}
    needed: dict[int, int] = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            box = boxes.get(cell.coordinate)
            last_column, last_row = (box.max_col, box.max_row) if box else (cell.column, cell.row)
            columns = range(cell.column, last_column + 1)
            width = sum(sheet.column_dimensions[get_column_letter(at)].width for at in columns)
            lines = sum(
                max(1, ceil(2.3 * len(line) / width)) for line in str(cell.value).split("\n")
            )
            if cell.alignment.textRotation == 255:
                lines = len(str(cell.value))
            rows = last_row - cell.row + 1
            for at in range(cell.row, last_row + 1):
                needed[at] = max(needed.get(at, 1), ceil(lines / rows))
    return needed


def put(sheet: Any, where: str, value: Any, form: str = "General") -> None:
    """A value into a cell or a joined range, with its number format, ruled and wrapped."""
    first = where.partition(":")[0]
    if first != where:
        sheet.merge_cells(where)
    cell = sheet[first]
    cell.value = value
    cell.number_format = form
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    for row in sheet[where] if first != where else ((cell,),):
        for each in row:
            each.border = _THIN


def squared_paper(sheet: Any, columns: int, *, width: float = 2.4) -> None:
    """方眼紙: many narrow columns that the form's boxes are joined from."""
    for number in range(1, columns + 1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def span(column: int, row: int, columns: int, rows: int = 1) -> str:
    """A range of so many columns and rows: span(1, 3, 4) is A3:D3."""
    first = f"{get_column_letter(column)}{row}"
    last = f"{get_column_letter(column + columns - 1)}{row + rows - 1}"
    return first if first == last else f"{first}:{last}"
