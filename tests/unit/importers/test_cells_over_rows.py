"""Cells that reach over several rows: names left of their boxes, closing parts right of the results."""

import pytest

from hoshin.importers.text import read_text
from hoshin.policy import Policy
from tests.unit.importers.tables_as_forms import policy_of

TOP = (["目標", "橋のあるまち"], ["使命", "橋を守る。"])
HEADING = ["経営課題１　橋と電柱"]
AIMS = "①直した橋を令和８年度末までに９橋以上とする。\n②電線を令和８年度末までに３km以上とする。"
THEMES = [
    ("橋梁", ["橋が古い。"], ["橋を直す。"], [1]),
    ("電柱", ["歩道が狭い。"], ["電線を地中に移す。"], [2]),
]


def _themes(policy: Policy) -> list[tuple[str | None, list[str], list[str], list[int]]]:
    return [(t.name, t.recognition, t.strategies, t.indicators) for t in policy.issues[0].themes]


@pytest.mark.parametrize("heads", [["取組の柱", "区分", "内容"], ["テーマ", "項目", "内容"], []])
@pytest.mark.parametrize("name", ["【{}】（アウトカム指標{}）*2", "{}\n（アウトカム指標{}）*2"])
def test_a_name_left_of_both_boxes_heads_either(heads: list[str], name: str) -> None:
    policy = policy_of(
        *TOP,
        HEADING,
        *([heads] if heads else []),
        [name.format("橋梁", "①"), "課題認識", "・橋が古い。"],
        ["主な戦略", "・橋を直す。"],
        [name.format("電柱", "②"), "課題認識", "・歩道が狭い。"],
        ["主な戦略", "・電線を地中に移す。"],
        ["アウトカム指標", AIMS],
    )
    assert _themes(policy) == THEMES


@pytest.mark.parametrize("head", ["課題・戦略", "課題と戦略", "取組の柱", "区分", "名称"])
def test_any_word_may_head_the_names_beside_both_boxes(head: str) -> None:
    policy = policy_of(
        *TOP,
        HEADING,
        [head, "課題認識", "主な戦略"],
        ["橋梁（アウトカム指標①）", "橋が古い。", "橋を直す。"],
        ["電柱（アウトカム指標②）", "歩道が狭い。", "電線を地中に移す。"],
        ["アウトカム指標", AIMS],
    )
    assert _themes(policy) == THEMES


@pytest.mark.parametrize("rows", [1, 2, 3])
@pytest.mark.parametrize("head", ["自己評価・今後の方針", "自己評価及び今後の方針", "自己評価"])
def test_closing_parts_may_stand_right_of_the_results(rows: int, head: str) -> None:
    aims = [f"橋を令和８年度末までに{number}橋以上とする。" for number in range(7, 7 + rows)]
    told = f"（自己評価）\n・橋を直した。\n（今後の方針）\n・直し続ける。*{rows}"
    results = [
        [chr(0x2460 + at), aim, f"{at + 3}橋", "B", f"{at + 1}橋"] for at, aim in enumerate(aims)
    ]
    results[0].append(told)
    policy = policy_of(
        *TOP,
        HEADING,
        ["課題認識", "・橋が古い。"],
        ["主な戦略", "・橋を直す。"],
        ["番号", "アウトカム指標", "６年度実績", "判定", "前年度実績", head],
        *results,
        wide=True,
    )
    issue = policy.issues[0]  # of a single issue, or of the whole
    assert issue.self_evaluation + policy.self_evaluation == ["橋を直した。"]
    assert issue.next_directions + policy.next_directions == ["直し続ける。"]
    figures = [(int(each.result.value), each.verdict) for each in issue.indicators if each.result]
    assert figures == [(at + 3, "B") for at in range(rows)]
    assert [each.statement for each in issue.indicators] == aims


def test_each_result_may_have_its_closing_parts_beside_it() -> None:
    aims = [f"橋を令和８年度末までに{number}橋以上とする。" for number in (7, 8, 9)]
    told = [f"自己評価\n・{at}橋を直した。\n今後の方針\n・{at}年直す。" for at in (1, 2, 3)]
    results = [
        [chr(0x2460 + at), aim, f"{at + 3}橋", "B", f"{at + 1}橋", told[at]]
        for at, aim in enumerate(aims)
    ]
    policy = policy_of(
        *TOP,
        HEADING,
        ["課題認識", "・橋が古い。"],
        ["主な戦略", "・橋を直す。"],
        ["番号", "アウトカム指標", "６年度実績", "判定", "前年度実績", "自己評価・今後の方針"],
        *results,
    )
    issue = policy.issues[0]
    assert issue.self_evaluation + policy.self_evaluation == [
        f"{at}橋を直した。" for at in (1, 2, 3)
    ]
    assert issue.next_directions + policy.next_directions == [f"{at}年直す。" for at in (1, 2, 3)]
    assert [int(each.result.value) for each in issue.indicators if each.result] == [3, 4, 5]


@pytest.mark.parametrize("label", ["区の方針", "局の方針", "当局の方針", "本区の運営方針"])
def test_the_office_may_name_its_principles(label: str) -> None:
    policy = policy_of(*TOP, [label, "橋を先に直す。"], HEADING, ["課題認識", "・橋が古い。"])
    assert policy.principles.text == "橋を先に直す。"


TEXT = """令和５年度　鈴鳴区運営方針
（区長：白井　綾）
目標
橋のあるまち
使命
橋を守る。
{label}
１ 橋を直す
２ 堤を守る
経営課題１　橋
課題認識
　橋が古い。
　渡る人が増えた。
主な戦略
　橋を直す。
　手すりを付ける。
アウトカム指標
　①　直した橋を令和８年度末までに９橋以上とする。
{foot}
"""
LABELS = (
    "令和５年度所属運営の 橋を先に直す。\n基本的な考え方",
    "所属運営の　橋を先に直す。\n基本的な考え方（区長の方針）",
    "令和５年度\n所属運営の 橋を先に直す。\n基本的な考え方",
)


@pytest.mark.parametrize("label", LABELS)
def test_a_label_may_break_beside_its_text(label: str) -> None:
    policy = read_text(TEXT.format(label=label, foot=""), name="form.txt").policy
    told = policy.principles
    assert (policy.mission, told.text) == ("橋を守る。", "橋を先に直す。")
    assert told.points == ["橋を直す", "堤を守る"]


@pytest.mark.parametrize(
    "foot",
    ["SDGs（持続可能な開発目標）について", "ＳＤＧｓとは？", "持続可能な開発目標とは"],
)
def test_what_a_page_says_below_the_form_is_no_indicator(foot: str) -> None:
    text = TEXT.format(
        label=LABELS[0], foot=f"{foot}\n鈴鳴区はSDGsの達成に向けて取り組んでいます。"
    )
    issue = read_text(text, name="form.txt").policy.issues[0]
    assert len(issue.indicators) == 1
    assert issue.themes[0].recognition == ["橋が古い。", "渡る人が増えた。"]
