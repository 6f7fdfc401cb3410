"""What weighs ways to read a text against one another, and what keeps torn boxes and labels whole."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.text import read_text
from hoshin.importers.text.mended import mended
from hoshin.importers.text.tabbed_labels import with_labels_whole
from hoshin.importers.text.torn.again import above_themes_again
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.importers.text.torn_entries import torn_entries
from hoshin.policy import Policy

FORM = """令和6年度　潮見区運営方針（確定）
（区長：波多野　渚）
目標
海と暮らす人がふえるまち
使命
{mission}
{principles}
経営課題1　港を継ぐ
課題認識
・働く人の半数が60歳を超えている。
主な戦略
・高校生が週に1日働く実習を設ける。
アウトカム指標
{statement}
"""
USUAL = {
    "mission": "港の仕事を区民とともに守る",
    "principles": "令和6年度　区運営の基本的な考え方\n働く場としての港を、次の世代へ渡す。",
    "statement": "①実習を受け入れる会社（市内）を令和8年度末までに20社以上とする。",
}


def _faults(**changed: str) -> float:
    form = read_text(FORM.format(**{**USUAL, **changed}), name="form.txt")
    printed = [Line(each.text, each.place, False) for each in form.lines]
    return torn_entries(form.policy, printed)


def test_a_whole_form_has_no_faults() -> None:
    assert _faults() == 0
    assert _faults(principles="") == 0  # no label of the principles is printed


def _policy(**changed: str) -> Policy:
    return read_text(FORM.format(**{**USUAL, **changed}), name="form.txt").policy


@pytest.mark.parametrize(
    "mission",
    ["港を守る策)", "港を守る方（区長の方針）とともに", "港を守る区運営の基本的な考え", "る。"],
)
def test_scraps_of_labels_and_sentences_are_faults(mission: str) -> None:
    policy = _policy().model_copy(update={"mission": mission})
    assert torn_entries(policy, []) > 0


def test_principles_that_are_printed_and_not_read_are_a_fault() -> None:
    told = [Line("営の基本的な考え", Place(1, 1), False)]
    assert torn_entries(_policy(principles=""), told) > 0
    assert torn_entries(_policy(principles=""), []) == 0


def _item(shape: Shape, text: str) -> Item:
    return Item(shape, [text], Place(1, 1), gap=False)


def test_bullets_above_a_theme_that_comes_again_are_of_the_first_box() -> None:
    items = [
        _item(Shape.THEME, "【港】"),
        _item(Shape.BULLET, "人が減った。"),
        _item(Shape.LABEL, "課題認識"),
        _item(Shape.BULLET, "半数が六十をこえる。"),
        _item(Shape.THEME, "【港】（指標①）"),
        _item(Shape.BULLET, "実習を設ける。"),
    ]
    assert above_themes_again(items, {0: False, 4: True}) == {1, 3}
    assert above_themes_again(items, {}) == set()


ROWS = {
    "令和7年度\n局運営の\n基本的な考え方\t橋を守る": "令和7年度局運営の基本的な考え方\t橋を守る",
    "アウトカム\n指標\t①橋を直す": "アウトカム指標\t①橋を直す",
    "主な戦略\n（課題解決の方策）\t・直す。": "主な戦略（課題解決の方策）\t・直す。",
}


@pytest.mark.parametrize("printed", ROWS)
def test_a_label_that_breaks_inside_its_cell(printed: str) -> None:
    assert with_labels_whole(printed.split("\n"))[-1] == ROWS[printed]


@pytest.mark.parametrize(
    "printed",
    [
        "目標\n使命\t橋を守る",
        "橋を渡る人へ\n課題認識\t・古い。",
        "・橋を直す。\n（課題解決の方策）\t・直す。",
    ],
)
def test_lines_above_a_row_that_are_no_part_of_its_label_stay(printed: str) -> None:
    assert with_labels_whole(printed.split("\n")) == printed.split("\n")


COVERS = [
    ["令和５年度", "潮見区", "運営方針（案）", "潮見区長"],
    ["潮見区", "運営方針（案）", "令和５年度"],
]


@pytest.mark.parametrize("cover", COVERS)
def test_a_title_that_a_cover_prints_over_lines(cover: list[str]) -> None:
    lines = [Line(text, Place(1, at), True) for at, text in enumerate(cover, 1)]
    assert "令和５年度 潮見区運営方針（案）" in [line.text for line in mended(lines)]


def test_a_page_below_pasted_tables_is_no_indicator() -> None:
    rows = [line.replace("\n", "\t", 1) for line in ("目標\n海のまち", "使命\n港を守る")]
    issue = "経営課題1\t港\n課題認識\t・減った。\n主な戦略\t・設ける。\n"
    aim = "アウトカム指標\t①会社を令和8年度末までに20社以上とする。\n②船を令和8年度末までに9隻以上とする。\n"
    text = (
        "令和6年度潮見区運営方針\n" + "\n".join(rows) + f"\n{issue}{aim}\n添付ファイル\n潮見の図\n"
    )
    (found,) = read_text(text, name="form.txt").policy.issues
    assert [each.number for each in found.indicators] == [1, 2]
