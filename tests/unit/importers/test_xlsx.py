"""Excel workbooks as blocks: values as shown, hidden parts skipped, merged areas as spans."""

import io
import tracemalloc
import zipfile
from datetime import date
from decimal import Decimal
from typing import cast

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from hoshin.base import InputError, Place
from hoshin.importers.document import Document, Paragraph, Table
from hoshin.importers.document.lines import document_lines
from hoshin.importers.form.lines import Role
from hoshin.importers.xlsx import limits, read_xlsx
from hoshin.importers.xlsx.formats import general, shown_number, shown_text

Row = list[object]


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def make_sheet(*rows: Row) -> tuple[openpyxl.Workbook, Worksheet]:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "様式"
    for row in rows:
        sheet.append(row)
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


SERIAL = Decimal(45383)  # 1 April 2024
NUMBERS: list[tuple[str, str, str]] = [
    ("0.439", "0.0%", "43.9%"),
    ("0.285", "0%", "29%"),
    ("0.07", "0.00%", "7.00%"),
    ("1", "0%", "100%"),
    ("1234567", "#,##0", "1,234,567"),
    ("-1234.5", "#,##0.0", "-1,234.5"),
    ("0.125", "0.00", "0.13"),
    ("5", "0.0", "5.0"),
    ("1.50", "0.0#", "1.5"),
    ("1.25", "0.#", "1.3"),
    ("1", "0.##", "1."),
    ("0.5", "#.0", ".5"),
    ("7", "000", "007"),
    ("5580053", "000-0000", "558-0053"),
    ("12", '0"件"', "12件"),
    ("1200", '#,##0"世帯"', "1,200世帯"),
    ("12", "0件", "12件"),
    ("12", "0\\ \\件", "12 件"),
    ("12", '"約"General"件"', "約12件"),
    ("1234567", '#,##0,"千円"', "1,235千円"),
    ("62000000", '#,##0,,"百万円"', "62百万円"),
    ("62500000", '0.0,,"百万円"', "62.5百万円"),
    ("-12", '#,##0;"△"#,##0', "△12"),
    ("-12", "#,##0_);[Red](#,##0)", "(12)"),
    ("0", '#,##0;-#,##0;"－"', "－"),
    ("3", ";;;", ""),
    ("0", "#,###", ""),
    ("-0.001", "0.0", "0.0"),
    ("3", '[>=100]"多";[<10]"少"0;0', "少3"),
    ("50", '[>=100]"多";[<10]"少"0;0', "50"),
    ("-5", '[<0]"△"0;0', "△5"),
    ("12345", "0.00E+00", "1.23E+04"),
    ("0.25", "# ?/?", "0.25"),
    ("1200", '"¥"#,##0;"¥"-#,##0', "¥1,200"),
    ("1200", "[$¥-411]#,##0", "¥1,200"),
    ("12", "[DBNum3]0", "１２"),
    ("12", "[DBNum1]General", "十二"),
    ("12", "@", "12"),
    ("45383", "yyyy/m/d", "2024/4/1"),
    ("45383", 'yyyy"年"m"月"d"日"', "2024年4月1日"),
    ("45383", '[$-411]ggge"年"m"月"d"日"', "令和6年4月1日"),
    ("43586", '[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@', "令和元年5月1日"),
    ("43585", '[$-411]ggge"年"m"月"d"日"', "平成31年4月30日"),
    ("45383", "[$-411]ge.m.d;@", "R6.4.1"),
    ("45383", "gge.mm.dd", "令6.04.01"),
    ("45383", "[$-411]aaa", "月"),
    ("45383", "aaaa", "月曜日"),
    ("45383", "d-mmm-yy ddd", "1-Apr-24 Mon"),
    ("45383", '[DBNum3]m"月"', "４月"),
    ("45383", '[DBNum1][$-411]ggge"年"m"月"', "令和六年四月"),
    ("45383.75", "yyyy/mm/dd hh:mm", "2024/04/01 18:00"),
    ("0.5", 'h"時"mm"分"', "12時00分"),
    ("0.75", "h:mm AM/PM", "6:00 PM"),
    ("1.5", "[h]:mm", "36:00"),
    ("0.0007", "mm:ss", "01:00"),
    ("1", "yyyy/m/d", "1900/1/1"),
    ("61", "yyyy/m/d", "1900/3/1"),
    ("-1", "yyyy/m/d", "-1"),
    ("99999999", "yyyy/m/d", "99999999"),
    ("1e300", "0", "1" + "0" * 300),
]


@pytest.mark.parametrize(("value", "code", "shown"), NUMBERS)
def test_numbers_as_their_formats_show_them(value: str, code: str, shown: str) -> None:
    assert shown_number(Decimal(value), code) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0", "0"),
        ("-0.0", "0"),
        ("43.9", "43.9"),
        ("0.30000000000000004", "0.3"),
        ("120000000", "120000000"),
        ("0.00001", "0.00001"),
        ("1e300", "1E+300"),
    ],
)
def test_numbers_without_a_format(value: str, shown: str) -> None:
    assert general(Decimal(value)) == shown


def test_texts_in_formats() -> None:
    assert shown_text("住吉", '@"様"') == "住吉様"
    assert shown_text("住吉", "0.0%") == "住吉"
    assert shown_text("住吉", '0;0;0;"（"@"）"') == "（住吉）"
    assert shown_text("住吉", ";;;") == ""


def test_dates_from_1904() -> None:
    assert shown_number(SERIAL - 1462, "yyyy/m/d", from_1904=True) == "2024/4/1"


@given(
    st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=4),
    st.text('0#?.,%;@[]<>="\\_*-/EeGgDdMmYyHhSsAaRrBbP年件 1', max_size=12),
)
def test_any_format_shows_something(value: Decimal, code: str) -> None:
    assert isinstance(shown_number(value, code), str)
    assert isinstance(shown_text("x", code), str)


def test_values_of_a_sheet_as_shown() -> None:
    book, sheet = make_sheet(
        [" 令和６年度 ", 0.439, 1234567, True, None, date(2024, 4, 1)],
        ["一行\n二行\r\n三行", 43.9, "1.0", False, "#REF!", 45383.395833333336],
    )
    sheet["B1"].number_format = "0.0%"
    sheet["C1"].number_format = '#,##0"円"'
    sheet["F1"].number_format = '[$-411]ggge"年"m"月"d"日"'
    sheet["E2"].data_type = "e"
    sheet["F2"].number_format = "yyyy-mm-dd h:mm:ss"
    assert texts_of(read(book)) == [
        "令和６年度", "43.9%", "1,234,567円", "TRUE", "令和6年4月1日",
        "一行\n二行\n三行", "43.9", "1.0", "FALSE", "#REF!", "2024-04-01 9:30:00",
    ]  # fmt: skip


def test_percentages_are_exact() -> None:
    tenths = [Decimal(n) / 1000 for n in range(1001)]
    book, sheet = make_sheet(*(cast(Row, [float(tenth)]) for tenth in tenths))
    for (cell,) in sheet.iter_rows():
        cell.number_format = "0.0%"
    assert texts_of(read(book)) == [f"{tenth * 100:.1f}%" for tenth in tenths]


def test_formulas_show_what_was_saved_or_stand_as_written() -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("様式")
        sheet.write_formula("A1", "=1+1", None, 2)
        sheet.write_formula("B1", '="a"&"b"', None, "ab")
        sheet.write_formula("D1", "=1=1", None, True)
    assert texts_of(read_xlsx(buffer.getvalue(), name="x")) == ["2", "ab", "TRUE"]
    never_computed, _ = make_sheet(["=SUM(B1:B3)", "x"])
    assert texts_of(read(never_computed)) == ["=SUM(B1:B3)", "x"]


def test_rich_text_without_readings_and_struck_runs() -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet()
        struck, bold = book.add_format({"font_strikeout": True}), book.add_format({"bold": True})
        sheet.write_rich_string("A1", bold, "結果", struck, "50", "55％")
        sheet.write("B1", "消", struck)
        sheet.write("C1", "残_x000D_")
    content = with_part(
        buffer.getvalue(),
        "xl/sharedStrings.xml",
        lambda text: text.replace("</si>", '<rPh sb="0" eb="1"><t>ケッカ</t></rPh></si>', 1),
    )
    assert texts_of(read_xlsx(content, name="x")) == ["結果55％", "残_x000D_"]


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


def make_raw(rows: str, *, head: str = "", tail: str = "", strings: str = "") -> bytes:
    """A workbook of one sheet in raw XML, unpacked so that its density is no reason to refuse it."""
    main = 'xmlns="x/spreadsheetml/main" xmlns:r="x/relationships"'
    links = 'xmlns="x/package/relationships"'
    files = {
        "_rels/.rels": f'<Relationships {links}><Relationship Id="a" Type="x/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {main}><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships {links}><Relationship Id="r1" Type="x/worksheet" '
        'Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/sharedStrings" '
        'Target="strings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {main}>{head}<sheetData>{rows}</sheetData>{tail}"
        "</worksheet>",
        "xl/strings.xml": f"<sst {main}>{strings}</sst>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, text in files.items():
            made.writestr(name, text)
    return buffer.getvalue()


def test_cells_without_references_follow_one_another() -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c t='s'><v>0</v></c><c t='s'><v>9</v></c></row>"
    content = make_raw(rows, strings="<si><t>x_x0041__xD800_</t></si>")
    assert spots(read_xlsx(content, name="x")) == [
        ("1", 0, 0, 1, 1),
        ("2", 0, 1, 1, 1),
        ("xA", 1, 1, 1, 1),
    ]


def test_an_empty_result_of_a_formula_is_empty() -> None:
    rows = "<row><c t='str'><f>x</f><v></v></c><c><v>1</v></c></row>"
    assert texts_of(read_xlsx(make_raw(rows), name="x")) == ["1"]


def test_odd_values_are_shown_as_saved() -> None:
    rows = (
        "<row><c><v>abc</v></c><c t='d'><v>2024-04-01T00:00:00</v></c><c><v>1e999</v></c>"
        "<c t='b'><v>7</v></c><c s='99'><v>5</v></c><c t='inlineStr'><is><t>i</t></is></c></row>"
    )
    assert texts_of(read_xlsx(make_raw(rows), name="x")) == [
        "abc", "2024-04-01", "1e999", "7", "5", "i",
    ]  # fmt: skip


def cells(count: int) -> str:
    return "".join(f"<row>{'<c><v>1</v></c>' * 500}</row>" for _ in range(-(-count // 500)))


MERGES = '<mergeCells><mergeCell ref="A1:ALL200000"/></mergeCells>'
HOSTILE = {
    "cells": make_raw(cells(limits.MAX_CELLS + 1)),
    "empty cells": make_raw(cells(limits.MAX_CELLS + 1).replace("<v>1</v>", "")),
    "cells under a prefix": make_raw(
        f"<y:row xmlns:y='x/spreadsheetml/main'>{'<y:c/>' * (limits.MAX_CELLS + 1)}</y:row>"
    ),
    "rows": make_raw("<row r='7'/>" * (limits.MAX_ROWS + 1)),
    "a far row": make_raw('<row><c r="A1048576"><v>1</v></c></row>'),
    "a far column": make_raw('<row><c r="XFD1"><v>1</v></c></row>'),
    "million columns": make_raw("<row>" + "<c><v>1</v></c>" * 5_000 + "</row>"),
    "wide merge": make_raw(
        '<row><c r="A1"><v>1</v></c><c r="ALL200000"><v>1</v></c></row>', tail=MERGES
    ),
    "merges": make_raw(
        "<row><c><v>1</v></c></row>", tail='<mergeCell ref="A1:B2"/>' * (limits.MAX_MERGES + 1)
    ),
    "overlapping merges": make_raw(
        '<row><c r="A1"><v>1</v></c><c r="ALL150"><v>1</v></c></row>',
        tail='<mergeCell ref="A1:AAA140"/>' * 9_000,
    ),
    "strings": make_raw("", strings="<si/>" * (limits.MAX_STRINGS + 1)),
    "one string many times": make_raw(
        "<row>" + "<c t='s'><v>0</v></c>" * 900 + "</row>",
        strings="<si><t>" + "ab" * 20_000 + "</t></si>",
    ),
    "deep": make_raw("<row>" * 5_000 + "</row>" * 5_000),
    "broken": make_raw("<row><c></row>"),
    "no workbook": with_part(make_raw(""), "xl/workbook.xml", lambda text: "<workbook/>"),
    "lost sheet": with_part(
        make_raw(""), "xl/_rels/workbook.xml.rels", lambda text: text.replace("sheet1", "sheet2")
    ),
    "a text": "令和６年度".encode(),
    "old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99,
    "half": make_raw("")[:-40],
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_workbooks_are_refused_in_three_lines(case: str) -> None:
    with pytest.raises(InputError) as refusal:
        read_xlsx(HOSTILE[case], name="様式.xlsx")
    assert len(str(refusal.value).splitlines()) == 3


def test_a_refusal_takes_little_memory() -> None:
    content = make_raw('<row><c r="A1"><v>1</v></c></row>', tail='<mergeCell ref="A1:XFD1048576"/>')
    tracemalloc.start()
    assert texts_of(read_xlsx(content, name="x")) == ["1"]
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_an_empty_workbook_has_no_blocks() -> None:
    assert read(make_sheet()[0]).blocks == ()


@st.composite
def grids(draw: st.DrawFn) -> list[tuple[int, int, int, int]]:
    """Areas that cover a grid, in the order of rows and columns."""
    rows, columns = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    taken: set[tuple[int, int]] = set()
    areas = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            high = draw(st.integers(1, rows - row))
            wide, widest = 1, draw(st.integers(1, columns - column))
            while wide < widest and (row, column + wide) not in taken:
                wide += 1
            taken |= {(row + r, column + c) for r in range(high) for c in range(wide)}
            areas.append((row, column, high, wide))
    return areas


def clipped(areas: list[tuple[int, int, int, int]]) -> list[Spot]:
    """As read: spans end where the last value begins, for what follows is empty."""
    last_row, last_column = max(a[0] for a in areas), max(a[1] for a in areas)
    return [
        (f"{r}/{c}", r, c, min(high, last_row - r + 1), min(wide, last_column - c + 1))
        for r, c, high, wide in areas
    ]


@settings(deadline=None, max_examples=50)
@given(grids(), st.integers(0, 3), st.integers(0, 3))
def test_any_grid_that_openpyxl_writes_comes_back(
    areas: list[tuple[int, int, int, int]], down: int, right: int
) -> None:
    book, sheet = make_sheet()
    for row, column, high, wide in areas:
        top, left = row + down + 1, column + right + 1
        sheet.cell(top, left, f"{row}/{column}")
        if (high, wide) != (1, 1):
            sheet.merge_cells(
                start_row=top, start_column=left, end_row=top + high - 1, end_column=left + wide - 1
            )
    assert spots(read(book)) == clipped(areas)


@settings(deadline=None, max_examples=50)
@given(
    st.lists(
        st.lists(
            st.one_of(st.none(), st.integers(), st.booleans(), st.floats(-1e9, 1e9)), max_size=4
        ),
        max_size=4,
    )
)
def test_numbers_as_openpyxl_reads_them(rows: list[Row]) -> None:
    book, _ = make_sheet(*rows)
    read_back = openpyxl.load_workbook(io.BytesIO(saved(book)), data_only=True).active
    assert isinstance(read_back, Worksheet)
    expected = [
        value for row in read_back.iter_rows(values_only=True) for value in row if value is not None
    ]
    shown = texts_of(document) if (document := read(book)).blocks else []
    assert len(shown) == len(expected)
    for text, value in zip(shown, expected, strict=True):
        assert (
            text == str(value).upper()
            if isinstance(value, bool)
            else float(text) == pytest.approx(value)
        )


@pytest.mark.parametrize("far", ["XFD1048576", "A1048576", "XFD1"])
def test_a_mark_in_the_last_cell_is_set_aside(far: str) -> None:
    book, sheet = make_sheet(["課題認識", "・港が浅い。"], ["主な戦略", "・港を掘る。"])
    sheet[far] = "x"
    document = read(book)
    assert spots(document)[-1] == ("x", 2, 3, 1, 1)
    lines = [(line.text, line.role) for line in document_lines(document)]
    assert ("x", Role.ASIDE) in lines
    assert [text for text, role in lines if role is not Role.ASIDE][-1] == "・港を掘る。"


@pytest.mark.parametrize("far", ["A20000", "C300", "GZ1"])
def test_a_mark_far_below_or_beside_the_form_is_set_aside(far: str) -> None:
    rows: list[Row] = [[f"課題認識{row}", "・港が浅い。"] for row in range(6)]
    book, sheet = make_sheet(*rows)
    sheet[far] = "."
    lines = [(line.text, line.role) for line in document_lines(read(book))]
    assert (".", Role.ASIDE) in lines


def test_rows_beyond_a_wide_gap_that_are_no_few_stay() -> None:
    rows: list[Row] = [[f"課題認識{row}", "・港が浅い。"] for row in range(6)]
    book, sheet = make_sheet(*rows)
    for row in range(5):
        sheet.cell(300 + row, 1, f"・港を掘る{row}。")
    assert sum(text.startswith("・港を掘る") for text in texts_of(read(book))) == 5
    assert all(line.role is not Role.ASIDE for line in document_lines(read(book)))


def test_many_cells_far_away_are_refused() -> None:
    book, sheet = make_sheet(["課題認識", "・港が浅い。"])
    for row in range(limits.MAX_STRAYS + 1):
        sheet.cell(limits.MAX_ROWS + 1 + row, 1, "x")
    with pytest.raises(InputError):
        read(book)
