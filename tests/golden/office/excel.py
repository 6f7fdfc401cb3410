"""What Excel offers an officer: joined cells, number formats, hidden columns, a print area."""

import io
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Border, Side
from openpyxl.utils import get_column_letter

_THIN = Border(*(Side(style="thin") for _ in range(4)))


def new_book(title: str) -> tuple[Any, Any]:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    return book, sheet


def saved(book: Any) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


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
