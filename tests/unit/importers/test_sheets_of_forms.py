"""Workbooks of offices: sheets that instruct, goals a cell each, a last sheet on the whole policy."""

from collections.abc import Sequence

import pytest

from hoshin.importers.document.lines import document_lines
from hoshin.importers.form import FormReading
from hoshin.importers.form.reader import read_lines_of_form
from tests.unit.importers.sheet_parts import make_sheet, read

Rows = Sequence[Sequence[str | int]]

_FIRST = (("令和６年度　藤野区運営方針",), ("目標", "緑の多いまち"), ("使命", "緑をふやす"))
_ISSUE = (
    ("経営課題1", "緑をふやす"),
    ("SDGs", 11, 15, 13),
    ("課題認識", "【街路樹】\n・枯れた木が目立つ。"),
    ("主な戦略", "【街路樹】（アウトカム指標①）\n・苗木を植える"),
    ("アウトカム指標", "６年度実績", "達成状況", "前年度実績"),
    ("①植えた苗木を令和８年度末までに300本以上とする。", "120本", "A", "90本"),
    ("自己評価", "・苗木は根づいた。"),
    ("今後の方針", "・水やりを続ける。"),
)


def _read(**sheets: Rows) -> FormReading:
    (first, rows), *others = sheets.items()
    book, sheet = make_sheet(*rows)
    sheet.title = first
    for title, own in others:
        other = book.create_sheet(title)
        for row in own:
            other.append(list(row))
    return read_lines_of_form(document_lines(read(book)), name="方針.xlsx", ordered=True)


def test_goals_may_stand_a_cell_each() -> None:
    (issue,) = _read(様式=(*_FIRST, *_ISSUE)).policy.issues
    assert issue.sdgs == [11, 15, 13]
    assert issue.themes[0].recognition == ["枯れた木が目立つ。"]


@pytest.mark.parametrize("name", ["記入要領", "作成上の注意", "選択肢一覧", "プルダウン用リスト"])
def test_a_sheet_that_instructs_is_told_and_not_read(name: str) -> None:
    rows = (
        ("作成のしかた",),
        (1, "予算額は百万円単位で入れる。"),
        (2, "自己評価は３つ以内とする。"),
    )
    plain = _read(様式=(*_FIRST, *_ISSUE)).policy
    policy = _read(**{"様式": (*_FIRST, *_ISSUE), name: rows}).policy
    assert policy.issues == plain.issues
    assert any(name in doubt.reason and not doubt.path for doubt in policy.review)


def test_a_form_on_a_sheet_named_as_an_example_is_read() -> None:
    policy = _read(記入例=(*_FIRST, *_ISSUE)).policy
    assert policy.goal == "緑の多いまち"


@pytest.mark.parametrize(
    "heading", ["運営方針全体", "藤野区運営方針全体について", "区政全体の評価"]
)
def test_a_last_sheet_on_the_whole_policy(heading: str) -> None:
    whole = ((heading,), ("自己評価", "・おおむね進んだ。"), ("今後の方針", "・点検を早める。"))
    second = (("経営課題2", "水をまもる"), *_ISSUE[1:])
    policy = _read(表紙=_FIRST, 課題1=_ISSUE, 課題2=second, 全体=whole).policy
    assert [issue.next_directions for issue in policy.issues] == [["水やりを続ける。"]] * 2
    assert policy.self_evaluation == ["おおむね進んだ。"]
    assert policy.next_directions == ["点検を早める。"]
