"""Words before what they name, powers in figures, parts that strayed: each in many spellings."""

import pytest

from hoshin.importers.text import read_text
from hoshin.policy import Policy
from tests.unit.importers.tables_as_forms import policy_of

TEXT = """令和６年度　鈴鳴区運営方針
{head}
{goal}
{mission}
所属運営の基本的な考え方
暮らしの場を守る。

経営課題１　橋と電柱
{first}
課題認識　・橋が古い。
主な戦略　・橋を直す。
{second}
課題認識　・電柱が歩道を狭める。
主な戦略　・電線を地中に移す。
アウトカム指標
①直した橋を令和８年度末までに９橋以上とする。
②{statement}
{results}
自己評価
【経営課題１】
・橋を直した。
"""
USUAL = {
    "head": "（区長：白井　綾）",
    "goal": "目標　橋のあるまち",
    "mission": "使命　橋を守る",
    "first": "【橋】（アウトカム指標①）",
    "second": "【電柱】（アウトカム指標②）",
    "statement": "地中に移した電線を令和８年度末までに３km以上とする。",
    "results": "６年度実績と達成状況\n①３橋　B\n②２km　B",
}


def _text(**ways: str) -> Policy:
    return read_text(TEXT.format(**USUAL | ways), name="form.txt").policy


def _themes(policy: Policy) -> list[tuple[str | None, list[str], list[str], list[int]]]:
    return [
        (each.name, each.recognition, each.strategies, each.indicators)
        for each in policy.issues[0].themes
    ]


THEMES = [
    ("橋", ["橋が古い。"], ["橋を直す。"], [1]),
    ("電柱", ["電柱が歩道を狭める。"], ["電線を地中に移す。"], [2]),
]


@pytest.mark.parametrize(
    "word", ["取組テーマ　{}", "テーマ１：{}", "■施策の柱 {}", "重点テーマ\n{}", "◆柱②　{}", "{}"]
)
@pytest.mark.parametrize("frame", ["【{}】", "＜{}＞", "《{}》"])
def test_a_word_before_a_theme_is_no_part_of_its_name(word: str, frame: str) -> None:
    first, second = (
        word.strip().format(f"{frame.format(name)}（アウトカム指標{mark}）")
        for name, mark in (("橋梁", "①"), ("電柱", "②"))
    )
    found = _themes(_text(first=first, second=second))
    assert found == [("橋梁", *THEMES[0][1:]), THEMES[1]]


def test_a_theme_without_brackets_is_named_by_the_word() -> None:
    policy = _text(
        first="取組テーマ：橋梁（アウトカム指標①）", second="取組テーマ：電柱（アウトカム指標②）"
    )
    assert _themes(policy) == [("橋梁", *THEMES[0][1:]), THEMES[1]]


@pytest.mark.parametrize("word", ["取組テーマ", "テーマ１", "施策の柱", "柱"])
@pytest.mark.parametrize(
    "name", ["【{}】（アウトカム指標{}）", "{}（アウトカム指標{}）", "{}\n（指標{}）"]
)
def test_a_row_of_a_table_may_name_the_theme_of_the_rows_below(word: str, name: str) -> None:
    policy = policy_of(
        ["目標", "橋のあるまち"],
        ["経営課題１　橋と電柱"],
        [word, name.format("橋梁", "①")],
        ["課題認識", "・橋が古い。"],
        ["主な戦略", "・橋を直す。"],
        [word, name.format("電柱", "②")],
        ["課題認識", "・電柱が歩道を狭める。"],
        ["主な戦略", "・電線を地中に移す。"],
        [
            "アウトカム指標",
            "①直した橋を令和８年度末までに９橋以上とする。\n②電線を令和８年度末までに３km以上とする。",
        ],
    )
    assert _themes(policy) == [("橋梁", *THEMES[0][1:]), THEMES[1]]


@pytest.mark.parametrize("blank", [" ", "　", "  "])
def test_labels_of_two_letters_may_be_set_wide_before_their_content(blank: str) -> None:
    policy = _text(goal=f"目{blank}標　橋のあるまち", mission=f"使{blank}命　橋を守る")
    assert (policy.goal, policy.mission) == ("橋のあるまち", "橋を守る")


@pytest.mark.parametrize(
    ("aim", "results", "told"),
    [
        ("５万人", ("4.1万人", "3.6万人"), (5, 4.1, 3.6, "万人")),
        ("1.5万人", ("1.2万人", "２万人"), (1.5, 1.2, 2, "万人")),
        ("５万人", ("41,000人", "3万6千人"), (50_000, 41_000, 36_000, "人")),
        ("12万人", ("58,300人", "6.1万人"), (120_000, 58_300, 61_000, "人")),
        ("82万トン", ("84.1万トン", "85万トン"), (82, 84.1, 85, "万トン")),
        ("225万TEU", ("197万TEU", "218万TEU"), (225, 197, 218, "万TEU")),
        ("3,000ｔ－ＣＯ２", ("3,200ｔ－ＣＯ２", "3,410ｔ－ＣＯ２"), (3_000, 3_200, 3_410, "t-CO2")),
        ("60dB", ("58dB", "61.5dB"), (60, 58, 61.5, "dB")),
        ("600g/人・日", ("612g/人・日", "655g/人・日"), (600, 612, 655, "g/人・日")),
    ],
)
def test_figures_of_an_indicator_stand_in_one_unit_that_is_printed(
    aim: str, results: tuple[str, str], told: tuple[float, float, float, str]
) -> None:
    this, last = results
    rows = f"　　６年度実績　達成状況　前年度実績\n①３橋　B　１橋\n②{this}　B　{last}"
    policy = _text(statement=f"使う量を令和８年度末までに{aim}以上とする。", results=rows)
    found = policy.issues[0].indicators[1]
    figures = [found.target, found.result, found.previous]
    assert [float(each.value) for each in figures if each and each.value is not None] == [*told[:3]]
    assert {each.unit for each in figures if each} == {told[3]}
    assert not [each for each in policy.review if "単位" in each.reason]


SECOND = """経営課題２　堤
課題認識
・堤が古い。
主な戦略
・堤を直す。
アウトカム指標
①直した堤を令和８年度末までに９か所以上とする。
自己評価
【経営課題１】
・橋を直した。
今後の方針
【経営課題２】
・堤が痛んだ。
【経営課題２】
・堤を守る。
"""


def test_the_first_of_two_groups_of_next_directions_is_the_evaluation_that_lacks_it() -> None:
    above, _, _ = TEXT.format(**USUAL).partition("自己評価")
    policy = read_text(above + SECOND, name="form.txt").policy
    issue = policy.issues[1]
    assert (issue.self_evaluation, issue.next_directions) == (["堤が痛んだ。"], ["堤を守る。"])
    assert [each for each in policy.review if "二度" in each.reason]


def test_a_seat_whose_name_was_not_read_is_looked_at() -> None:
    policy = _text(head="令和６年４月１日作成／局長 堂島巧ほか二名による")
    assert policy.organization.head is None
    assert [each for each in policy.review if each.path == "organization/head"]


def test_the_end_of_a_note_above_the_heads_of_results_is_no_head() -> None:
    note = "電線を令和８年度末までに３km以上とする。※電線＝「道の上に張ってある」と回\n答した回数者"
    found = _text(statement=note).issues[0].indicators[1].statement
    assert found.endswith("答した回数者")


CUT = """課題認識　・橋が古い。
主な戦略　・橋を直す。
アウトカム指標
①直した橋を令和８年
度末までに９橋以上とする。
②地中に移した電線を令和８年度末までに３km以上とする。　６年度実績：２km
達成状況：B（未達成）
前年度実績：1.5km
"""


def test_a_year_cut_in_its_word_and_a_result_behind_its_sentence() -> None:
    above, _, _ = TEXT.format(**USUAL).partition("課題認識")
    first, second = read_text(above + CUT, name="form.txt").policy.issues[0].indicators
    assert first.statement == "直した橋を令和８年度末までに９橋以上とする。"
    assert first.target.value == 9
    assert first.target.by == 2026
    assert second.statement == "地中に移した電線を令和８年度末までに３km以上とする。"
    assert second.result and second.result.value == 2
    assert second.verdict == "B"
    assert second.previous and float(second.previous.value or 0) == 1.5
