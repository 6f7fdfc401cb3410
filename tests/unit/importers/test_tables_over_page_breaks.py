"""Ruled tables of a PDF that go on over a page break, and cells whose label stands on one page alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.importers.pdf.open_ends import closing_rules
from hoshin.importers.pdf.pages import BoxCell, BoxTable, Page
from hoshin.importers.pdf.rules import Rule
from hoshin.importers.pdf.stitching import stitched
from hoshin.importers.pdf.text_lines import TextLine


def _side(x: float, top: float, bottom: float) -> Rule:
    return Rule(x, top, x, bottom)


def test_a_cell_that_alone_goes_on_over_the_page_has_its_edge_drawn() -> None:
    sides = [_side(x, 100, 200) for x in (50, 80, 300)]
    level = [Rule(50, 100, 300, 100), Rule(80, 150, 300, 150), Rule(80, 200, 300, 200)]
    assert closing_rules([*sides, *level]) == [Rule(50, 200, 80, 200)]


def test_two_tables_side_by_side_stay_apart() -> None:
    sides = [_side(x, 100, 200) for x in (50, 80, 120, 300)]
    level = [Rule(left, y, right, y) for left, right in ((50, 80), (120, 300)) for y in (100, 200)]
    assert closing_rules([*sides, *level]) == []


def _cell(text: str, row: int, column: int, rows: int = 1) -> BoxCell:
    box = (50.0 + 40 * column, 10.0 * row, 90.0 + 40 * column, 10.0 * (row + rows))
    lines = [TextLine(text, 1, box[0] + 1, box[1] + 1, box[2] - 1, box[1] + 9, 8.0)] if text else []
    return BoxCell(box, row, column, rows, 1, lines)


def test_the_label_of_a_tall_cell_may_stand_below_the_break_alone() -> None:
    above = [_cell("", 0, 0), _cell("指標", 0, 1), _cell("実績", 0, 2)]
    below = [_cell("評価", 0, 0, 2), *(_cell(text, 0, at) for at, text in ((1, "①"), (2, "3人")))]
    below += [_cell("②", 1, 1), _cell("5人", 1, 2)]
    edges = [50.0, 90.0, 130.0, 170.0]
    tables = BoxTable(above, edges, 0, 10, 1), BoxTable(below, edges, 0, 20, 2)
    hanging = [TextLine(text, 1, 52, 12, 60, 20, 8.0) for text in "評価"]
    pages = [Page(1, 200, 20, [tables[0], hanging]), Page(2, 200, 20, [tables[1]])]
    (whole,) = stitched(pages)
    assert isinstance(whole, BoxTable)
    (label,) = (cell for cell in whole.cells if cell.column == 0)
    assert (label.text, label.row, label.rows) == ("評価", 0, 3)


def test_the_label_of_a_tall_cell_may_stand_above_the_next_page() -> None:
    above = [_cell("指標", 0, 0, 2), _cell("番号", 0, 1), _cell("実績", 0, 2)]
    above += [_cell("①", 1, 1), _cell("3人", 1, 2)]
    below = [_cell("", 0, 0), _cell("②", 0, 1), _cell("5人", 0, 2)]
    edges = [50.0, 90.0, 130.0, 170.0]
    hanging = [TextLine("指標", 2, 52, 0, 60, 8, 8.0)]
    first = Page(1, 200, 20, [BoxTable(above, edges, 0, 20, 1)])
    second = Page(2, 200, 20, [hanging, BoxTable(below, edges, 9, 20, 2)])
    (whole,) = stitched([first, second])
    assert isinstance(whole, BoxTable)
    assert [cell.text for cell in whole.cells if cell.row == 2] == ["", "②", "5人"]


EDGES = [50.0, 90.0, 130.0, 170.0]


@given(st.integers(2, 7), st.data())
def test_a_table_is_the_same_wherever_the_page_breaks(rows: int, data: st.DataObject) -> None:
    """A tall label, and rows of a mark and a figure; the suite prints the label where its middle lies."""
    at = data.draw(st.integers(1, rows - 1))
    shown = data.draw(st.sampled_from(["above", "below", "both", "hanging above", "hanging below"]))
    label = {"above": ("評価", ""), "below": ("", "評価"), "both": ("評価", "評価")}
    first, second = label.get(shown, ("評価", "") if shown == "hanging below" else ("", "評価"))
    above = [_cell(first, 0, 0, at), *_marked(0, at, 0)]
    below = [_cell(second, 0, 0, rows - at), *_marked(at, rows, at)]
    out = [TextLine(text, 1, 52, 12, 60, 20, 8.0) for text in "評価"]
    hanging = shown == "hanging above" and rows - at > 1
    foot = [out] if hanging else []
    top = [out] if shown == "hanging below" and at > 1 else []
    pages = [
        Page(1, 200, 90, [BoxTable(above, EDGES, 0, 10.0 * at, 1), *foot]),
        Page(2, 200, 90, [*top, BoxTable(below, EDGES, 0, 10.0 * (rows - at), 2)]),
    ]
    (whole,) = stitched(pages)
    assert isinstance(whole, BoxTable)
    figures = [(cell.row, cell.text) for cell in whole.cells if cell.column == 2]
    assert figures == [(row, f"{row}人") for row in range(rows)]
    assert any(cell.text.replace("\n", "").startswith("評価") for cell in whole.cells)


def _marked(start: int, end: int, shift: int) -> list[BoxCell]:
    """Rows of a table that was cut, numbered over all pages."""
    return [
        cell
        for row in range(start, end)
        for cell in (
            _cell(chr(0x2460 + row), row - shift, 1),
            _cell(f"{row}人", row - shift, 2),
        )
    ]


WIDE = [50.0, 130.0, 330.0, 530.0]


def _row(texts: tuple[str, ...], page: int) -> list[BoxCell]:
    """A row of two or three cells of ten-point letters, of which long texts fill the last line."""
    edges = WIDE if len(texts) == 3 else WIDE[1:]
    cells = []
    for column, text in enumerate(texts):
        left, right = edges[column], edges[column + 1]
        end = min(left + 2 + 10 * len(text), right - 5)
        line = TextLine(text, page, left + 2, 11, end, 21, 10.0)
        cells.append(BoxCell((left, 10.0, right, 22.0), 0, column, 1, 1, [line] if text else []))
    return cells


def _over_a_break(above: tuple[str, ...], below: tuple[str, ...]) -> list[tuple[int, str]]:
    """Rows and texts of a table whose last row above a page break and first row below it are these."""
    edges = WIDE if len(above) == 3 else WIDE[1:]
    heads = _row(tuple("見出し"[: len(above)]), 1)
    first = _row(above, 1)
    for cell in first:
        cell.row = 1
    pages = [
        Page(1, 600, 90, [BoxTable([*heads, *first], edges, 0, 22.0, 1)]),
        Page(2, 600, 90, [BoxTable(_row(below, 2), edges, 0, 22.0, 2)]),
    ]
    (whole,) = stitched(pages)
    assert isinstance(whole, BoxTable)
    return [(cell.row, cell.text.replace("\n", "")) for cell in whole.cells if cell.row > 0]


LONG = "・橋の手すりを直し、夜も歩ける明かりを灯"
LISTED = "・堤の桜を植え替え、花見の客を迎えている。"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ((LONG, LISTED), ("した。", "")),
        ((LONG, LISTED), ("した。", "・舟を出す。")),  # the other one ended, and its list goes on
        ((LISTED, LONG), ("・舟を出す。", "している。")),
        (("橋と堤（アウトカム指標", LISTED, LISTED), ("①）", "", "・舟を出す。")),
        (("指標の達成状況", "前年度実績", "A：達成"), ("", "", "B：未達成")),
        (("達成状況", "６年度実績", "判定"), ("（定量評価）", "", "")),
        (("SDGsの", "4"), ("17ゴール", "")),
    ],
)
def test_a_row_that_a_page_cut_is_one_row(above: tuple[str, ...], below: tuple[str, ...]) -> None:
    joined = [first + rest for first, rest in zip(above, below, strict=True)]
    assert _over_a_break(above, below) == [(1, text) for text in joined]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (("橋", "・手すりを直す。"), ("堤", "・桜を植える。")),
        (("①", LONG, "3人"), ("②", "堤の桜を植える。", "5人")),  # a key of its own
        (("達成状況　※A：達成　B：未達", "前年度実績", "判定"), ("A", "3人", "①")),
        ((LISTED, LISTED), ("・舟を出す。", "・船着き場を開く。")),
    ],
)
def test_rows_on_either_side_of_a_page_break_stay_two(
    above: tuple[str, ...], below: tuple[str, ...]
) -> None:
    rows = [(1, text) for text in above] + [(2, text) for text in below]
    assert _over_a_break(above, below) == rows
