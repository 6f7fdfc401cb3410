"""Workbooks made for a test, and what is read of them."""

import io
import zipfile
from collections.abc import Sequence

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from hoshin.importers.document import Document, Paragraph, Table
from hoshin.importers.xlsx import read_xlsx

Row = list[object]


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def make_sheet(*rows: Sequence[object]) -> tuple[openpyxl.Workbook, Worksheet]:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "様式"
    for row in rows:
        sheet.append(list(row))
    return book, sheet


def read(book: openpyxl.Workbook) -> Document:
    return read_xlsx(saved(book), name="様式.xlsx")


Spot = tuple[str, int, int, int, int]


def spots(document: Document, number: int = 0) -> list[Spot]:
    table = document.blocks[number]
    assert isinstance(table, Table)
    return [
        (
            "".join(each.text for each in cell.blocks if isinstance(each, Paragraph)),
            cell.row,
            cell.column,
            cell.rows,
            cell.columns,
        )
        for cell in table.cells
    ]


def texts_of(document: Document) -> list[str]:
    return [spot[0] for spot in spots(document)]


def with_part(content: bytes, part: str, change: object) -> bytes:
    """A workbook with one part changed."""
    assert callable(change)
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for each in old.namelist():
            text = old.read(each)
            new.writestr(each, change(text.decode()).encode() if each == part else text)
    return buffer.getvalue()
