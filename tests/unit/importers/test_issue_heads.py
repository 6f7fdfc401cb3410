"""A heading of an issue begins something of its own, beside heads and below a table of the same width."""

import pytest

from hoshin.base import Place
from hoshin.importers.pdf.pages import BoxCell, BoxTable, Page
from hoshin.importers.pdf.stitching import stitched
from hoshin.importers.pdf.text_lines import TextLine
from hoshin.importers.text.columns.free_lines import free_lines
from hoshin.importers.text.columns.rows import Row, Run

HEADS = ["課題認識", "主な戦略"]


def rows(*lines: list[str]) -> list[Row]:
    return [
        Row(tuple(Run(text, 30 * at) for at, text in enumerate(line)), Place(line=number), number)
        for number, line in enumerate(lines, 1)
    ]


@pytest.mark.parametrize(
    "heading",
    [
        ["【経営課題２】暮らしの足を守る", "令和6年度決算額　1,240千円"],
        ["経営課題2　暮らしの足を守る", "6決算額 12百万円", "7予算額 14百万円"],
        ["経営課題２　暮らしの足を守る　【6年度予算額　1億2千万円】"],
    ],
)
def test_a_heading_with_its_money_is_no_line_of_a_table(heading: list[str]) -> None:
    found = free_lines(rows(heading, HEADS, ["・坂が多い。", "・店と組む。"]))
    assert 0 in found


def test_money_in_a_table_stays_there() -> None:
    found = free_lines(rows(["指標", "予算額　1,240千円"], HEADS))
    assert 0 not in found


def table(page: int, *lines: list[str]) -> BoxTable:
    cells = []
    for row, texts in enumerate(lines):
        for column, text in enumerate(texts):
            wide = 2 if len(texts) == 1 else 1
            left, top = 50.0 + 200 * column, 100.0 + 20 * row
            line = TextLine(text, page, left + 2, top + 2, left + 150, top + 14, 10.0)
            box = (left, top, left + 200 * wide, top + 20)
            cells.append(BoxCell(box, row, column, 1, wide, [line]))
    return BoxTable(cells, [50.0, 250.0, 450.0], 100.0, 100.0 + 20 * len(lines), page)


def pages(*tables: BoxTable) -> list[Page]:
    return [Page(each.page, 600.0, 840.0, [each]) for each in tables]


def test_a_table_that_begins_another_issue_is_not_joined_to_the_one_above() -> None:
    first = table(1, ["経営課題１　集う"], HEADS, ["人が減った。", "場をひらく。"])
    second = table(2, ["経営課題２　備える"], HEADS, ["揺れがある。", "声をかける。"])
    assert len(stitched(pages(first, second))) == 2


@pytest.mark.parametrize("top", [["揺れがある。", "声をかける。"], HEADS])
def test_the_rest_of_a_table_is_joined(top: list[str]) -> None:
    first = table(1, ["経営課題１　集う"], HEADS, ["人が減った。", "場をひらく。"])
    assert len(stitched(pages(first, table(2, top, ["雨も降る。", "傘を配る。"])))) == 1
