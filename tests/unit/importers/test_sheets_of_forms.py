"""Workbooks of offices: sheets that instruct, goals a cell each, a last sheet on the whole policy."""

from collections.abc import Sequence

import pytest

from hoshin.importers.document.lines import document_lines
from hoshin.importers.form import FormReading
from hoshin.importers.form.reader import read_lines_of_form
from tests.unit.importers.sheet_parts import make_sheet, read

Rows = Sequence[Sequence[str | int | None]]

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


def test_lists_that_a_number_joins_to_the_titles_of_another_sheet() -> None:
    titles = (
        ("経営課題", "課題名", "R5予算額（千円）", "R6予算額（千円）", "SDGs"),
        ("経営課題1", "緑をふやす", 1200, 1300, "11、15"),
        ("経営課題2", "水をまもる", 800, 900, "6"),
    )
    boxes = (
        ("経営課題", "見出し", "課題認識", "主な戦略"),
        ("経営課題1", "【街路樹】", "・枯れた木が目立つ。", "・苗木を植える"),
        ("経営課題2", "【用水】", "・草が茂っている。", "・草を刈る"),
    )
    indicators = (
        ("経営課題", "番号", "アウトカム指標", "令和６年度実績", "達成状況", "前年度実績"),
        ("経営課題1", "①", "植えた苗木を令和８年度末までに300本以上とする。", "120本", "A", "90本"),
        ("経営課題2", "①", "刈った長さを令和８年度末までに40km以上とする。", "31km", "B", "33km"),
    )
    issues = _read(表紙=_FIRST, 課題=titles, 戦略=boxes, 指標=indicators).policy.issues
    assert [(each.number, each.title) for each in issues] == [(1, "緑をふやす"), (2, "水をまもる")]
    assert [each.themes[0].name for each in issues] == ["街路樹", "用水"]
    assert [
        str(each.indicators[0].result.value) for each in issues if each.indicators[0].result
    ] == [
        "120",
        "31",
    ]


def test_numbers_on_a_cover_that_lists_the_sheets_are_no_issues() -> None:
    cover = (*_FIRST, ("シート一覧", "経営課題１"), (None, "経営課題２"))
    second = (("経営課題2", "水をまもる"), *_ISSUE[1:])
    policy = _read(表紙=cover, 課題1=_ISSUE, 課題2=second).policy
    assert [(each.number, each.title) for each in policy.issues] == [
        (1, "緑をふやす"),
        (2, "水をまもる"),
    ]
