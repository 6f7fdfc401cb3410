"""Any workbook that a library writes comes back; marks far from the form."""

import io

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from hoshin.base import InputError
from hoshin.importers.document.lines import document_lines
from hoshin.importers.form.lines import Role
from hoshin.importers.xlsx import limits
from tests.examples import examples
from tests.unit.importers.sheet_parts import (
    Row,
    Spot,
    make_sheet,
    read,
    saved,
    spots,
    texts_of,
)


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


@settings(deadline=None, max_examples=examples(50))
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


@settings(deadline=None, max_examples=examples(50))
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
