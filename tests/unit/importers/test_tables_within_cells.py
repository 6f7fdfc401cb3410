"""Ruled tables within a cell of another one, also over a page break."""

from hypothesis import given
from hypothesis import strategies as st

from hoshin.importers.pdf.label_rows import cut_beside_labels
from hoshin.importers.pdf.pages import BoxCell, BoxTable, Page, without_nested
from hoshin.importers.pdf.stitching import stitched
from hoshin.importers.pdf.text_lines import TextLine


def _cell(
    left: float, top: float, right: float, bottom: float, text: str, at: tuple[int, int]
) -> BoxCell:
    lines = [TextLine(text, 1, left + 1, top + 1, right - 1, top + 9, 8.0)] if text else []
    return BoxCell((left, top, right, bottom), *at, 1, 1, lines)


def _table(
    left: float, top: float, *rows: tuple[str, ...], page: int = 1, wide: float = 40.0
) -> BoxTable:
    """Rows of ten points, columns of the same width."""
    cells = [
        _cell(
            left + wide * column,
            top + 10 * row,
            left + wide * (column + 1),
            top + 10 * (row + 1),
            text,
            (row, column),
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    edges = [left + wide * column for column in range(len(rows[0]) + 1)]
    return BoxTable(cells, edges, top, top + 10 * len(rows), page)


def _outer(label: str, *, bottom: float = 100.0, page: int = 1) -> BoxTable:
    cells = [_cell(0, 0, 50, bottom, label, (0, 0)), _cell(50, 0, 300, bottom, "", (0, 1))]
    return BoxTable(cells, [0, 50, 300], 0, bottom, page)


RESULTS = (("指標", "実績", "判定"), ("①", "5.3%", "A"))


def test_a_table_beside_a_label_goes_into_its_cell() -> None:
    outer, inner = _outer("達成状況"), _table(60, 20, *RESULTS)
    assert without_nested([outer, inner]) == [outer]
    assert outer.cells[1].tables == [inner]


def test_tables_within_a_frame_stay_tables_of_the_page() -> None:
    frame, inner = _outer(""), _table(60, 20, *RESULTS)
    assert without_nested([frame, inner]) == [frame, inner]


@given(st.floats(-30, 320), st.floats(-30, 120))
def test_only_what_lies_within_is_put_there(left: float, top: float) -> None:
    outer, inner = _outer("達成状況"), _table(left, top, *RESULTS)
    within = left >= 47 and left + 120 <= 303 and top >= -3 and top + 20 <= 103
    assert without_nested([outer, inner]) == ([outer] if within else [outer, inner])


def test_two_tables_of_one_size_do_not_lie_in_each_other() -> None:
    tables = [_table(0, 0, ("①", "5"), wide=4.0), _table(1, 1, ("②", "6"), wide=4.0)]
    assert without_nested(list(tables)) == tables


def test_a_table_beside_several_labels_stands_beside_one_of_them() -> None:
    labels = [("課題認識", 0.0), ("主な戦略", 40.0)]
    cells = [_cell(0, top, 50, top + 40, text, (at, 0)) for at, (text, top) in enumerate(labels)]
    beside = BoxCell((50, 0, 300, 80), 0, 1, 2, 1, [], [_table(60, 50, *RESULTS)])
    page = Page(1, 300, 120, [BoxTable([*cells, beside], [0, 50, 300], 0, 80, 1)])
    cut_beside_labels([page])
    (table,) = page.blocks
    assert isinstance(table, BoxTable)
    assert [len(cell.tables) for cell in table.cells if cell.column == 1] == [0, 1]


def test_a_table_cut_by_a_page_is_whole_again() -> None:
    pages = []
    for number, rows in enumerate((RESULTS, (RESULTS[0], ("②", "22件", "B"))), 1):
        outer = _outer("達成状況", page=number)
        inner = _table(60, 20, *rows, page=number)
        pages.append(Page(number, 300, 120, [*without_nested([outer, inner])]))
    (whole,) = stitched(pages)
    assert isinstance(whole, BoxTable)
    (inner,) = next(cell.tables for cell in whole.cells if cell.tables)
    assert [cell.text for cell in inner.cells] == [*RESULTS[0], *RESULTS[1], "②", "22件", "B"]
