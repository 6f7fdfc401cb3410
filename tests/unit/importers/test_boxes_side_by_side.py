"""Boxes side by side, 課題認識 left and 主な戦略 right, and what may stand below, between and beside them."""

import pytest

from hoshin.policy import Issue
from tests.unit.importers.tables_as_forms import Row, policy_of, reading_of

ICE, MEET = "・坂が凍る。", "・集まる所がない。"
SAND, TEA = "・砂の袋を置く。", "・茶の間を開く。"
FALLS = "転んでけがをした人を令和８年度末までに90人以下とする。"
GUESTS = "茶の間に通う人を令和８年度末までに300人以上とする。"
HEADING = ["経営課題1　冬の歩道"]
BOXES = (
    ["課題認識", "主な戦略"],
    [f"【歩く】\n{ICE}", f"【歩く】（アウトカム指標①）\n{SAND}"],
    [f"【集う】\n{MEET}", f"【集う】（アウトカム指標②）\n{TEA}"],
)
THEMES = [
    ("歩く", ["坂が凍る。"], ["砂の袋を置く。"], [1]),
    ("集う", ["集まる所がない。"], ["茶の間を開く。"], [2]),
]


def issue(*rows: Row) -> Issue:
    return policy_of(HEADING, *rows).issues[0]


def themes(found: Issue) -> list[tuple[object, ...]]:
    return [
        (each.name, each.recognition, each.strategies, each.indicators) for each in found.themes
    ]


def statements(found: Issue) -> list[str]:
    return [each.statement for each in found.indicators]


@pytest.mark.parametrize(
    "below",
    [
        ([f"アウトカム指標\n①{FALLS}\n②{GUESTS}"],),
        ([f"【成果指標】\n①{FALLS}\n②{GUESTS}"],),
        (["アウトカム指標"], [f"①{FALLS}\n②{GUESTS}"]),
        (["アウトカム指標", f"①{FALLS}\n②{GUESTS}"],),
        (["アウトカム指標"], [f"①{FALLS}", f"②{GUESTS}"]),
        ([f"①{FALLS}\n②{GUESTS}"],),
    ],
)
def test_a_cell_below_both_boxes_belongs_to_neither(below: tuple[Row, ...]) -> None:
    found = issue(*BOXES, *below)
    assert themes(found) == THEMES
    assert statements(found) == [FALLS, GUESTS]


@pytest.mark.parametrize(
    "names",
    ["{}（アウトカム指標{}）", "【{}】（アウトカム指標{}）", "■{}（指標{}）", "{}\n（指標{}）"],
)
def test_a_cell_over_both_boxes_names_the_theme_of_the_row_below(names: str) -> None:
    bands = [[names.format("歩く", "①")], [ICE, SAND], [names.format("集う", "②")], [MEET, TEA]]
    found = issue(BOXES[0], *bands, [f"アウトカム指標\n①{FALLS}\n②{GUESTS}"])
    assert themes(found) == THEMES
    assert statements(found) == [FALLS, GUESTS]


def test_the_next_issue_may_stand_below_both_boxes() -> None:
    other = (["経営課題2　春の花"], BOXES[0], ["・花が少ない。", "・種をまく。"])
    found = policy_of(HEADING, *BOXES, [f"アウトカム指標\n①{FALLS}\n②{GUESTS}"], *other).issues
    assert [(each.number, each.title) for each in found] == [(1, "冬の歩道"), (2, "春の花")]
    assert themes(found[0]) == THEMES
    assert found[1].themes[0].strategies == ["種をまく。"]


ROWS = (
    (
        ["テーマ", "課題認識", "主な戦略", "アウトカム指標", "前年度実績"],
        ["歩く", ICE, SAND, f"①{FALLS}", "95人"],
        ["集う", MEET, TEA, f"②{GUESTS}", "180人"],
    ),
    (
        ["柱", "現状と課題", "取組の方向性", "指標", "６年度実績", "達成状況", "前年度実績"],
        ["【歩く】\n（指標①）", ICE, SAND, f"①{FALLS}", "80人", "A", "95人"],
        ["【集う】\n（指標②）", MEET, TEA, f"②{GUESTS}", "200人", "B", "180人"],
    ),
    (
        ["", "課題認識", "主な戦略", "アウトカム指標", "実績", "評価", "前年度"],
        ["歩く", ICE, SAND, f"指標1　{FALLS}", "80人", "A", "95人"],
        ["集う", MEET, TEA, f"指標2　{GUESTS}", "200人", "B", "180人"],
    ),
    (
        ["番号", "分野", "課題認識", "主な戦略", "アウトカム指標", "前年度実績"],
        ["1", "歩く", ICE, SAND, f"①{FALLS}", "95人"],
        ["2", "集う", MEET, TEA, f"②{GUESTS}", "180人"],
    ),
    (
        ["テーマ", "課題認識", "主な戦略", "番号", "アウトカム指標", "前年度実績"],
        ["歩く", ICE, SAND, "指標1", FALLS, "95人"],
        ["集う", MEET, TEA, "指標2", GUESTS, "180人"],
    ),
    (
        ["施策", "課題", "戦略", "成果指標", "前年度実績"],
        ["歩く", ICE, SAND, FALLS, "95人"],
        ["集う", MEET, TEA, GUESTS, "180人"],
    ),
    (
        ["課題認識", "主な戦略", "アウトカム指標", "実績", "達成状況", "前年度実績"],
        ["【歩く】（アウトカム指標①）"],
        [ICE, SAND, f"①{FALLS}", "80人", "A", "95人"],
        ["【集う】（アウトカム指標②）"],
        [MEET, TEA, f"②{GUESTS}", "200人", "B", "180人"],
    ),
    (
        ["テーマ", "課題認識", "主な戦略", "関連指標"],
        ["歩く", ICE, SAND, "指標①"],
        ["集う", MEET, TEA, "指標②"],
        ["アウトカム指標", f"①{FALLS}\n②{GUESTS}"],
    ),
)


@pytest.mark.parametrize("rows", ROWS)
def test_each_row_tells_of_a_theme(rows: tuple[Row, ...]) -> None:
    found = issue(*rows)
    assert themes(found) == THEMES
    assert statements(found) == [FALLS, GUESTS]
    if "前年度" in "".join(rows[0]):
        assert [each.previous and each.previous.value for each in found.indicators] == [95, 180]


SHOPS = "歩道をふさぐ看板を令和８年度末までに０件とする。"
SEVERAL = (
    (
        ["テーマ", "課題認識", "主な戦略", "アウトカム指標", "前年度実績"],
        ["歩く*2", f"{ICE}*2", f"{SAND}*2", f"①{FALLS}", "95人"],
        [f"②{SHOPS}", "7件"],
        ["集う", MEET, TEA, f"③{GUESTS}", "180人"],
    ),
    (
        ["テーマ", "課題認識", "主な戦略", "アウトカム指標", "前年度実績"],
        ["歩く", ICE, SAND, f"①{FALLS}", "95人"],
        ["", "", "", f"②{SHOPS}", "7件"],
        ["集う", MEET, TEA, f"③{GUESTS}", "180人"],
    ),
    (
        ["No.", "テーマ", "課題認識", "主な戦略", "アウトカム指標", "前年度実績"],
        ["1*2", "歩く*2", f"{ICE}*2", f"{SAND}*2", f"①{FALLS}", "95人"],
        [f"②{SHOPS}", "7件"],
        ["2", "集う", MEET, TEA, f"③{GUESTS}", "180人"],
    ),
)


@pytest.mark.parametrize("rows", SEVERAL)
def test_a_theme_may_take_several_rows(rows: tuple[Row, ...]) -> None:
    found = issue(*rows)
    assert themes(found) == [(*THEMES[0][:3], [1, 2]), (*THEMES[1][:3], [3])]
    assert statements(found) == [FALLS, SHOPS, GUESTS]
    assert [each.previous and each.previous.value for each in found.indicators] == [95, 7, 180]


def test_entries_of_a_theme_may_have_a_row_each() -> None:
    found = issue(
        ["テーマ", "課題認識", "主な戦略", "アウトカム指標"],
        ["歩く*2", f"{ICE}*2", SAND, f"①{FALLS}*2"],
        ["・手すりを直す。"],
        ["集う", MEET, TEA, f"②{GUESTS}"],
    )
    assert found.themes[0].strategies == ["砂の袋を置く。", "手すりを直す。"]
    assert [each.name for each in found.themes] == ["歩く", "集う"]
    assert statements(found) == [FALLS, GUESTS]


def test_a_row_may_say_again_what_stands_above_it() -> None:
    found = issue(
        ["テーマ", "課題認識", "主な戦略", "アウトカム指標", "前年度実績"],
        ["歩く（指標①②）", ICE, SAND, f"①{FALLS}", "95人"],
        ["歩く（指標①②）", ICE, SAND, f"②{SHOPS}", "7件"],
        ["集う（指標③）", MEET, TEA, f"③{GUESTS}", "180人"],
    )
    assert themes(found) == [(*THEMES[0][:3], [1, 2]), (*THEMES[1][:3], [3])]
    assert statements(found) == [FALLS, SHOPS, GUESTS]


def test_boxes_of_the_next_issue_end_those_above() -> None:
    closing = (["自己評価", "今後の方針"], ["・袋を置いた。", "・袋を増やす。"])
    money = ["６年度予算額", "12百万円"]
    rows = (*BOXES, ["アウトカム指標"], [f"①{FALLS}", f"②{GUESTS}"], *closing)
    first, second = policy_of(
        ["経営課題1", "冬の歩道"], money, *rows, ["経営課題2", "春の歩道"], money, *rows
    ).issues
    assert [(each.number, each.title) for each in (first, second)] == [
        (1, "冬の歩道"),
        (2, "春の歩道"),
    ]
    for each in (first, second):
        assert themes(each) == THEMES
        assert each.self_evaluation == ["袋を置いた。"]
        assert each.next_directions == ["袋を増やす。"]
        assert [budget.yen for budget in each.budgets] == [12_000_000]


LIST = [
    "経営課題",
    "テーマ",
    "課題認識",
    "主な戦略",
    "アウトカム指標",
    "実績",
    "達成状況",
    "前年度",
]


@pytest.mark.parametrize("again", [True, False])
def test_themes_in_a_list_over_all_issues_with_results(again: bool) -> None:
    rows = [
        ["1 冬の歩道", "歩く（指標①②）", ICE, SAND, f"①{FALLS}", "80人", "A", "95人"],
        ["1 冬の歩道", "歩く（指標①②）", ICE, SAND, f"②{SHOPS}", "2件", "B", "7件"],
        ["1 冬の歩道", "集う（指標③）", MEET, TEA, f"③{GUESTS}", "200人", "B", "180人"],
        [
            "2 春の花",
            "植える（指標①）",
            "・花が少ない。",
            "・種をまく。",
            f"①{SHOPS}",
            "－",
            "－",
            "－",
        ],
    ]
    if not again:
        rows[1][:4] = ["", "", "", ""]
        rows[2][0] = ""
    first, second = policy_of(LIST, *rows).issues
    assert themes(first) == [(*THEMES[0][:3], [1, 2]), (*THEMES[1][:3], [3])]
    assert themes(second) == [("植える", ["花が少ない。"], ["種をまく。"], [1])]
    assert [each.result and each.result.value for each in first.indicators] == [80, 2, 200]


def test_a_note_between_the_boxes_ends_them_not_and_is_doubted() -> None:
    note = "※転倒の数は消防局の統計による。"
    reading = reading_of(
        HEADING, *BOXES[:2], [note], BOXES[2], [f"アウトカム指標\n①{FALLS}\n②{GUESTS}"]
    )
    (found,) = reading.policy.issues
    assert themes(found) == THEMES
    assert any(note in doubt.reason for doubt in reading.policy.review)


def test_labels_may_stand_above_their_own_content_below_the_boxes() -> None:
    policy = policy_of(
        HEADING,
        ["課題認識", "主な戦略", "アウトカム指標", "前年度", "当年度", "評価"],
        [f"{ICE}*2", f"{SAND}*2", f"①{FALLS}", "95人", "80人", "A"],
        [f"②{GUESTS}", "180人", "200人", "B"],
        ["自己評価\n・袋を置いた。", "今後の方針\n・袋を増やす。"],
    )
    (found,) = policy.issues
    assert found.themes[0].recognition == ["坂が凍る。"]
    assert policy.self_evaluation == ["袋を置いた。"]
    assert policy.next_directions == ["袋を増やす。"]
    assert [each.previous and each.previous.value for each in found.indicators] == [95, 180]


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        (["実績（５年度→６年度）", "評価"], ["95人→80人", "A"]),
        (["実績", "評価"], ["①95人 ⇒ 80人", "A"]),
        (["実績と達成状況", "備考"], ["95人→80人（A）", ""]),
    ],
)
def test_an_arrow_leads_from_last_year_to_this(heads: list[str], cells: list[str]) -> None:
    rows = (["課題認識", ICE], ["アウトカム指標", *heads], [f"①{FALLS}", *cells])
    (indicator,) = issue(*rows).indicators
    assert indicator.result is not None
    assert indicator.previous is not None
    assert indicator.result.value == 80
    assert indicator.previous.value == 95
    assert indicator.verdict == "A"


@pytest.mark.parametrize("name", ["【{}】（アウトカム指標{}）", "〈{}〉", "■{}"])
def test_each_theme_may_have_a_table_of_its_own(name: str) -> None:
    told = (("歩く", "①", ICE, SAND, FALLS), ("集う", "②", MEET, TEA, GUESTS))
    rows: list[Row] = []
    for title, mark, recognition, strategy, statement in told:
        rows += [[name.format(title, mark)], ["課題認識", recognition], ["主な戦略", strategy]]
        rows += [["アウトカム指標", "前年度実績", "６年度実績", "達成状況"]]
        rows += [[f"{mark}{statement}", "95人", "80人", "A"]]
    found = issue(*rows)
    assert [each[:3] for each in themes(found)] == [each[:3] for each in THEMES]
    assert statements(found) == [FALLS, GUESTS]
    assert [each.result and each.result.value for each in found.indicators] == [80, 80]
