"""Tables of Word as grids."""

import io

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.base import Place
from hoshin.importers.document import Block, Table
from hoshin.importers.docx import read_docx
from tests.examples import examples
from tests.unit.importers.word_parts import (
    para,
    read,
    run,
    shown,
)


def cell(text: str = "", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{para(run(text))}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def spots(block: Block) -> list[tuple[str, int, int, int, int]]:
    assert isinstance(block, Table)
    return [
        ("".join(shown(each.blocks)), each.row, each.column, each.rows, each.columns)
        for each in block.cells
    ]


DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"

WIDE = '<w:gridSpan w:val="2"/>'

TABLES = {
    "over columns": (row(cell("a", WIDE), cell("b")), [("a", 0, 0, 1, 2), ("b", 0, 2, 1, 1)]),
    "over rows": (
        row(cell("a", DOWN), cell("b")) + row(cell("隠", ON), cell("c")),
        [("a", 0, 0, 2, 1), ("b", 0, 1, 1, 1), ("c", 1, 1, 1, 1)],
    ),
    "the old way": (
        row(cell("a", '<w:hMerge w:val="restart"/>'), cell("隠", "<w:hMerge/>"), cell("b")),
        [("a", 0, 0, 1, 2), ("b", 0, 2, 1, 1)],
    ),
    "a row that begins later": (
        row(cell("a"), cell("b")) + row(cell("c"), properties='<w:gridBefore w:val="1"/>'),
        [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1), ("c", 1, 1, 1, 1)],
    ),
    "a row taken out": (
        row(cell("a", DOWN)) + row(cell("", ON), properties="<w:del/>") + row(cell("", ON)),
        [("a", 0, 0, 2, 1)],
    ),
    "the first of merged rows taken out": (
        row(cell("a", DOWN), properties="<w:del/>") + row(cell("b", ON)) + row(cell("", ON)),
        [("b", 0, 0, 2, 1)],
    ),
    "a hidden row": (
        row(cell("a")) + row(cell("b"), properties="<w:hidden/>"),
        [("a", 0, 0, 1, 1)],
    ),
    "wrapped": (
        f"<w:sdt><w:sdtContent>{row('<w:sdt><w:sdtContent>' + cell('a') + '</w:sdtContent></w:sdt>')}"
        "</w:sdtContent></w:sdt>",
        [("a", 0, 0, 1, 1)],
    ),
    "merge of another width": (
        row(cell("a", DOWN + WIDE)) + row(cell("b", ON), cell("c")),
        [("a", 0, 0, 1, 2), ("b", 1, 0, 1, 1), ("c", 1, 1, 1, 1)],
    ),
    "senseless spans": (
        row(cell("a", '<w:gridSpan w:val="-3"/>'), cell("b", '<w:gridSpan w:val="x"/>')),
        [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1)],
    ),
    "endless span": (row(cell("a", '<w:gridSpan w:val="999999"/>')), [("a", 0, 0, 1, 1000)]),
}


@pytest.mark.parametrize("case", TABLES)
def test_tables_as_grids(case: str) -> None:
    inner, expected = TABLES[case]
    (table,) = read(f"<w:tbl><w:tblPr/>{inner}</w:tbl>")
    assert spots(table) == expected


def test_places_in_tables_and_tables_in_cells() -> None:
    inner = f"<w:tbl>{row(cell('内'))}</w:tbl>"
    nested = f"<w:tc>{para(run('外'))}{inner}{para()}</w:tc>"
    blocks = read(f"<w:tbl>{row(cell('a'), nested)}</w:tbl>" + para(run("p")))
    outer = blocks[0]
    assert isinstance(outer, Table)
    paragraph, table = outer.cells[1].blocks
    assert paragraph.place == Place(unit="table", name="1", cell="1-2")
    assert isinstance(table, Table)
    assert table.cells[0].place == Place(unit="table", name="2", cell="1-1")
    assert blocks[1].place == Place(unit="paragraph", name="1")


@st.composite
def grids(draw: st.DrawFn) -> tuple[int, int, list[tuple[int, int, int, int]]]:
    """Rows, columns, and merged areas that do not touch the same place twice."""
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    taken: set[tuple[int, int]] = set()
    areas = []
    for _ in range(draw(st.integers(0, 4))):
        top, left = draw(st.integers(0, rows - 1)), draw(st.integers(0, columns - 1))
        high, wide = draw(st.integers(1, rows - top)), draw(st.integers(1, columns - left))
        area = {(top + r, left + c) for r in range(high) for c in range(wide)}
        if area.isdisjoint(taken):
            taken |= area
            areas.append((top, left, high, wide))
    return rows, columns, areas


@settings(max_examples=examples(20), deadline=None)
@given(grids())
def test_any_grid_that_python_docx_writes_comes_back(
    made: tuple[int, int, list[tuple[int, int, int, int]]],
) -> None:
    rows, columns, areas = made
    document = docx.Document()
    table = document.add_table(rows, columns)
    covered = set()
    for top, left, high, wide in areas:
        table.cell(top, left).merge(table.cell(top + high - 1, left + wide - 1))
        covered |= {(top + r, left + c) for r in range(high) for c in range(wide)} - {(top, left)}
    spans = {(top, left): (high, wide) for top, left, high, wide in areas}
    expected = []
    for r in range(rows):
        for c in range(columns):
            if (r, c) not in covered:
                table.cell(r, c).paragraphs[0].add_run(f"{r}/{c}")
                expected.append((f"{r}/{c}", r, c, *spans.get((r, c), (1, 1))))
    buffer = io.BytesIO()
    document.save(buffer)
    (read_back,) = read_docx(buffer.getvalue(), name="x").blocks
    assert spots(read_back) == expected
