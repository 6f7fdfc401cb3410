"""Excel workbooks as blocks: values as shown."""

import io
from datetime import date
from decimal import Decimal
from typing import cast

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from hoshin.importers.xlsx import read_xlsx
from hoshin.importers.xlsx.formats import general, shown_number, shown_text
from tests.unit.importers.sheet_parts import (
    Row,
    make_sheet,
    read,
    texts_of,
    with_part,
)

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
