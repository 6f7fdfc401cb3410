"""What of a workbook is seen: hidden parts skipped, merged areas as spans."""

import io
import re

import pytest
import xlsxwriter

from hoshin.base import InputError, Place
from hoshin.importers.document import Paragraph, Table
from hoshin.importers.xlsx import read_xlsx
from hoshin.importers.xlsx.limits import MAX_SHEETS
from tests.unit.importers.sheet_parts import (
    make_sheet,
    read,
    saved,
    spots,
    texts_of,
    with_part,
)


def test_only_visible_sheets_rows_and_columns() -> None:
    book, sheet = make_sheet(["a", "隠", "c"], ["隠", "隠", "隠"], ["d", "隠", "f"])
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[2].hidden = True
    for state in ("hidden", "veryHidden"):
        other = book.create_sheet(state)
        other["A1"] = "隠"
        other.sheet_state = state
    book.create_sheet("空")
    book.create_sheet("次")["B2"] = "g"
    document = read(book)
    assert spots(document) == [
        ("a", 0, 0, 1, 1),
        ("c", 0, 1, 1, 1),
        ("d", 1, 0, 1, 1),
        ("f", 1, 1, 1, 1),
    ]
    assert spots(document, 1) == [("g", 0, 0, 1, 1)]
    assert [block.place for block in document.blocks] == [
        Place(unit="sheet", name="様式"),
        Place(unit="sheet", name="次"),
    ]


def test_rows_hidden_by_a_filter() -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet()
        for row, text in enumerate(("見出し", "見", "隠")):
            sheet.write(row, 0, text)
        sheet.autofilter("A1:A3")
        sheet.set_row(2, None, None, {"hidden": True})
    assert texts_of(read_xlsx(buffer.getvalue(), name="x")) == ["見出し", "見"]


def test_merged_areas_and_edges() -> None:
    book, sheet = make_sheet()
    for at, text in {"B3": "題", "B5": "左", "C5": "右", "E6": "端"}.items():
        sheet[at] = text
    for area in ("B3:F3", "B5:B6", "C6:D6", "A1:A9", "B8:F9"):
        sheet.merge_cells(area)
    assert spots(read(book)) == [
        ("題", 0, 0, 1, 4),
        ("左", 2, 0, 2, 1),
        ("右", 2, 1, 1, 1),
        ("", 3, 1, 1, 2),
        ("端", 3, 3, 1, 1),
    ]
    table = read(book).blocks[0]
    assert isinstance(table, Table)
    assert table.cells[0].place == Place(unit="sheet", name="様式", cell="B3")
    assert table.cells[-1].blocks == (Paragraph("端", Place(unit="sheet", name="様式", cell="E6")),)


def test_merged_areas_over_hidden_rows_and_columns() -> None:
    book, sheet = make_sheet(["a", None, "x"], [None, None, "y"], ["z", "w", "v"])
    sheet.merge_cells("A1:B2")
    sheet.row_dimensions[1].hidden = True
    sheet.column_dimensions["A"].hidden = True
    assert spots(read(book)) == [
        ("a", 0, 0, 1, 1),
        ("y", 0, 1, 1, 1),
        ("w", 1, 0, 1, 1),
        ("v", 1, 1, 1, 1),
    ]


@pytest.mark.parametrize("areas", ["A1:XFD1048576", "A1:A1048576", "A1:XFD1"])
def test_endless_merged_areas_reach_as_far_as_values(areas: str) -> None:
    content = with_part(
        saved(make_sheet(["a", "隠"], ["隠", "隠"])[0]),
        "xl/worksheets/sheet1.xml",
        lambda text: text.replace(
            "</sheetData>", f'</sheetData><mergeCells><mergeCell ref="{areas}"/></mergeCells>'
        ),
    )
    assert spots(read_xlsx(content, name="x"))[0][0] == "a"


def test_values_below_a_merged_area_are_not_seen() -> None:
    content = with_part(
        saved(make_sheet(["a", "隠", "b"])[0]),
        "xl/worksheets/sheet1.xml",
        lambda text: text.replace(
            "</sheetData>",
            '</sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:C1"/></mergeCells>',
        ),
    )
    assert spots(read_xlsx(content, name="x")) == [("a", 0, 0, 1, 2), ("b", 0, 2, 1, 1)]


def test_a_sheet_that_is_listed_again_and_again_is_read_once() -> None:
    def repeat(workbook: str) -> str:
        return re.sub(r"<sheet [^>]*/>", lambda found: 80 * found[0], workbook)

    again = with_part(saved(make_sheet(["a"])[0]), "xl/workbook.xml", repeat)
    assert len(read_xlsx(again, name="form.xlsx").blocks) == 1


def test_more_sheets_than_a_city_has_offices_are_refused() -> None:
    book = make_sheet(["a"])[0]
    for number in range(MAX_SHEETS):
        book.create_sheet(f"s{number}")["A1"] = "b"
    with pytest.raises(InputError, match="シートが多すぎます"):
        read(book)
