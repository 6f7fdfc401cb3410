"""Workbooks of a register: what is stored in cells, whatever is drawn; hostile ones are refused."""

import io
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import openpyxl
import pytest

from hoshin.base import InputError
from hoshin.importers.register_file import read_register_file
from hoshin.importers.xlsx import limits
from hoshin.importers.xlsx.rows import xlsx_rows
from hoshin.registers import Register, read_register
from tests.hostile.make_hostile import MAKERS, QUICK
from tests.unit.registers.houses import AREAS, faults_of, make_definition

DAY = datetime(2024, 4, 1)  # noqa: DTZ001 - a workbook knows no zone
AFTERNOON = DAY.replace(hour=13, minute=30)
HEAD = ["整理番号", "状態", "状態日", "人数", "費用", "柵", "報告月", "年度", "メモ", "地域"]


def make_book(
    rows: list[list[Any]], change: Callable[[Any], None] = lambda sheet: None, *, before: int = 0
) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for _ in range(before):
        sheet.append(["表紙"])
        sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    change(sheet)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def read(content: bytes) -> Register:
    return read_register(make_definition(), read_register_file(content, name="x.xlsx"), areas=AREAS)


def row(number: int, *cells: Any) -> list[Any]:
    return [f"2024-{number}", "通報", date(2024, 4, 1), *cells]


def test_typed_cells() -> None:
    rows = [
        ["見本の一覧"],
        [],
        HEAD,
        row(1, 3.0, 1234.5, True, DAY, 2024, 123456789012, "第1地域"),
        [],
        row(2, "３", 0.1 + 0.2, "×", "R6.4", "R6", 7, None),
        row(3, None, 1 / 3, False, date(2024, 4, 30), "2024年度", AFTERNOON),
        ["合計", None, None, 6],
    ]
    with read(make_book(rows, before=1)) as found:
        assert faults_of(found) == []
        assert found.engine.rows(
            "SELECT hoshin_row, people, cost::VARCHAR, fenced, month, year, memo FROM records"
        ) == [
            (4, 3, "1234.500000000", True, date(2024, 4, 1), 2024, "123456789012"),
            (6, 3, "0.300000000", False, date(2024, 4, 1), 2024, "7"),
            (7, None, "0.333333333", False, date(2024, 4, 1), 2024, "2024-04-01"),
        ]


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ('[$-411]ggge"年"m"月"d"日"', 45383, "2024-04-01"),
        ("yyyy/m/d h:mm", 45383.75, "2024-04-01"),
        ("m/d", 45383, "2024-04-01"),
        ("h:mm", 0.5, "0.5"),
        ("General", 45383, "45383"),
        ("0000", 12, "0012"),
        ('#,##0"件"', 1234, "1234"),
        ("0.0%", 0.439, "0.439"),
    ],
)
def test_formats_of_numbers(code: str, number: float, shown: str) -> None:
    def change(sheet: Any) -> None:
        sheet["I2"] = number
        sheet["I2"].number_format = code

    with read(make_book([HEAD, row(1)], change)) as found:
        assert found.engine.rows("SELECT memo FROM records") == [(shown,)]


def test_what_is_no_value_is_a_fault() -> None:
    def change(sheet: Any) -> None:
        sheet.merge_cells("J2:J3")
        sheet["D3"], sheet["E3"] = "=1+1", "#DIV/0!"

    rows = [HEAD, [*row(1), *[None] * 6, "第1地域"], row(2), row(3, None, None, time(12, 0))]
    with read(make_book(rows, change)) as found:
        assert {(at, field) for _, at, field, _ in faults_of(found)} == {
            (3, "people"),
            (3, "cost"),
            (3, "area"),
            (4, "fenced"),
        }


def test_hidden_rows_are_records_and_hidden_sheets_are_not() -> None:
    def change(sheet: Any) -> None:
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["D"].hidden = True
        other = sheet.parent.create_sheet("前年", 0)
        other.append(HEAD)
        other.append(row(9))
        other.sheet_state = "hidden"

    with read(make_book([HEAD, row(1, 5), row(2)], change)) as found:
        assert found.engine.rows("SELECT hoshin_key, people FROM records") == [
            ("2024-1", 5),
            ("2024-2", None),
        ]


def test_headings_over_two_rows() -> None:
    def change(sheet: Any) -> None:
        sheet.insert_rows(1)
        for column in "ABC":
            sheet[f"{column}1"] = sheet[f"{column}2"].value
            sheet.merge_cells(f"{column}1:{column}2")
        sheet["D1"] = "数"
        sheet.merge_cells("D1:E1")

    with read(make_book([HEAD[:5], row(1, 5, 2)], change)) as found:
        assert faults_of(found) == []
        assert found.engine.rows("SELECT hoshin_row, people, cost::INTEGER FROM records") == [
            (3, 5, 2)
        ]


def test_notes_beside_the_table() -> None:
    rows = [HEAD, [*row(1), *[None] * 8, "要確認"], [*[None] * 12, "ここまで"]]
    with read(make_book(rows)) as found:
        assert faults_of(found) == []
        assert len(found.engine.rows("FROM records")) == 1


def test_a_text_with_the_name_of_a_workbook() -> None:
    text = ",".join(HEAD[:3]) + "\n2024-1,通報,R6.4.1\n"
    with read(text.encode("cp932")) as found:
        assert faults_of(found) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [("MAX_TABLE_CELLS", 5), ("MAX_ROWS", 2), ("MAX_COLUMNS", 4)],
)
def test_limits(monkeypatch: pytest.MonkeyPatch, name: str, value: int) -> None:
    monkeypatch.setattr(limits, name, value)
    with pytest.raises(InputError, match="多すぎます"):
        xlsx_rows(make_book([HEAD, row(1), row(2)]), name="x.xlsx")


def test_hostile_files_are_refused_with_a_cure() -> None:
    """Bombs, broken and foreign files that the form's reader is tested with: no register in any."""
    for name in QUICK:
        with pytest.raises(InputError) as refused:
            read(MAKERS[name]())
        assert refused.value.cure, name
        assert len(str(refused.value).splitlines()) <= 3, name
