"""Text of `pdftotext -layout`: labels, tables of results and figures, in the words of several offices."""

import pytest

from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.text.columns.figures_apart import with_figures_apart
from hoshin.importers.text.columns.head_runs import with_heads_apart
from hoshin.importers.text.columns.labels import find_labels
from hoshin.importers.text.columns.rows import Row, divided, read_rows
from hoshin.importers.text.reader import read_text
from hoshin.importers.text.torn import heads
from hoshin.policy import Policy

FORM = """                    令和６年度    波止場区運営方針
                                        （所属長：汐見   渉）
目標          潮風のにあうまち
使命          港と暮らしを結び、だれもが住み続けられる区をつくる。
{principles}
経営課題１   港の見える坂道の手入れ
                         ４決算額 12百万円 ５予算額 14百万円   ６予算額 15百万円
課題認識        【坂道の安全】
            ・手すりのない坂道が多い。
主な戦略        【坂道の安全】（アウトカム指標①②）
            ・手すりの設置
アウトカム指標     ①手すりのある坂道を令和８年度末までに40か所以上とする。
            ②区民意識調査で「坂道を安心して歩ける」と回答した割合を毎年度70％以上とする。
{results}
自己評価        ・手すりの設置は予定どおり進んだ。
            ・雨の日の滑りやすさについて意見が寄せられた。
今後の方針       ・滑りにくい舗装を試す。
"""
PRINCIPLES = """区運営の        坂道と港を区の財産として生かす。
基本的な考え方     １ 坂道の手入れ
            ２ 港の催し"""
RESULTS = """{label}６年度実績            {letter}             前年度実績
            ①31か所             {met}             26か所
            ②66.2％            {missed}            67.0％"""


def form(
    label: str = "達成状況",
    met: str = "A",
    missed: str = "B",
    letter: str = "達成状況",
    principles: str = PRINCIPLES,
) -> Policy:
    results = RESULTS.format(label=label.ljust(12), met=met, missed=missed, letter=letter)
    return read_text(FORM.format(principles=principles, results=results), name="form.txt").policy


def shown(policy: Policy) -> list[tuple[str, str | None, str]]:
    return [
        (
            str(each.result and each.result.value),
            each.verdict,
            str(each.previous and each.previous.value),
        )
        for each in policy.issues[0].indicators
    ]


@pytest.mark.parametrize(
    "label", ["達成状況", "指標の達成状況", "実績", "定量評価", "実績と評価", "成果の検証結果"]
)
@pytest.mark.parametrize(
    ("met", "missed"),
    [("A", "B"), ("Ａ：達成", "Ｂ：未達成"), ("達成", "未達成"), ("A（達成）", "B（未達成）")],
)
def test_results_beside_their_label(label: str, met: str, missed: str) -> None:
    policy = form(label, met, missed)
    assert shown(policy) == [("31", "A", "26"), ("66.2", "B", "67.0")]
    assert [*policy.self_evaluation, *policy.issues[0].self_evaluation] == [
        "手すりの設置は予定どおり進んだ。",
        "雨の日の滑りやすさについて意見が寄せられた。",
    ]
    assert [*policy.next_directions, *policy.issues[0].next_directions] == [
        "滑りにくい舗装を試す。"
    ]


@pytest.mark.parametrize(
    "principles",
    [
        PRINCIPLES,
        PRINCIPLES.replace("区運営の    ", "所属運営の   "),
        """令和６年        坂道と港を区の財産として生かす。
度           １ 坂道の手入れ
区運営の        ２ 港の催し
基本的な
考え方""",
        """令和６年度       坂道と港を区の財産として生かす。
区運営の基本      １ 坂道の手入れ
的な考え方       ２ 港の催し
（区長の方針）""",
    ],
)
def test_labels_close_to_each_other(principles: str) -> None:
    policy = form(principles=principles)
    assert policy.goal == "潮風のにあうまち"
    assert policy.mission == "港と暮らしを結び、だれもが住み続けられる区をつくる。"
    assert policy.principles.text == "坂道と港を区の財産として生かす。"
    assert policy.principles.points == ["坂道の手入れ", "港の催し"]


def labels(text: str, column: int) -> list[tuple[Section, tuple[int, ...]]]:
    rows = read_rows(text)
    return [
        (each.section, each.numbers)
        for each in find_labels(rows, [divided(row, column)[0] for row in rows])
    ]


def test_a_head_of_a_column_is_no_label() -> None:
    text = "６年度実績     評価      前年度実績\n①31か所      A       26か所\n"
    assert labels(text, 12) == []


def test_a_note_left_over_from_the_page_before_begins_no_label() -> None:
    text = (
        "（定量評価）          A：達成  B：未達成\n"
        "          ①12件    A     10件\n"
        "自己評価      ・進んだ。\n"
    )
    assert labels(text, 10) == [(Section.SELF_EVALUATION, (3,))]


def runs(row: Row) -> list[str]:
    return [run.text for run in row.runs]


TOUCHING = """指標                               実績          評価    前年度
①坂道の手すりを令和８年度末までに 40 か所以上と 31 か所           A     26 か所
する。
②滑りにくい舗装の坂道を令和８年度末までに          5 か所        A     3 か所
"""


def test_figures_that_touch_the_sentence_beside_them() -> None:
    rows = with_figures_apart(read_rows(TOUCHING))
    assert runs(rows[1]) == [
        "①坂道の手すりを令和８年度末までに 40 か所以上と",
        "31 か所",
        "A",
        "26 か所",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "①坂道の手すりを全 40 か所とする。                31 か所       A     26 か所",
        "①坂道の手すりを毎年度 40 か所",
        "・手すりを 40 か所      ・舗装を 10 か所",
    ],
)
def test_figures_of_a_sentence_stay_in_it(line: str) -> None:
    rows = read_rows("\n".join([line, *TOUCHING.split("\n")[3:]]))
    assert with_figures_apart(rows)[0] == rows[0]


def test_a_year_with_a_blank_is_one_head() -> None:
    row = read_rows("指標            R6 実績     評価    R5 実績")[0]
    assert runs(with_heads_apart(row)) == ["指標", "R6 実績", "評価", "R5 実績"]


@pytest.mark.parametrize(
    "heading",
    [
        "「目標」及び「局運営の基本的な考え方」",
        "使命・目標及び所属運営の基本的な考え方",
        "区の使命と運営の基本方針",
        "【基本的な考え方、使命、目標】",
    ],
)
def test_headings_of_the_first_page_in_any_order(heading: str) -> None:
    assert section_of(heading) is Section.POLICY


@pytest.mark.parametrize(
    "text", ["目標及び主な経営課題", "目標と実績", "成果目標と行動目標", "使命と役割"]
)
def test_other_words_are_no_heading_of_the_first_page(text: str) -> None:
    assert section_of(text) is not Section.POLICY


DRAWN = """令和６年度　波止場区運営方針

【案】

（所属長：汐見渉）

使命・目標・区運営の基本的な考え方

使命
目標
区運営の基本的な考え方

港と暮らしを結び、だれもが住み続けられる区をつくる。
潮風のにあうふるさと
坂道と港を区の財産として生かす。
１　坂道の手入れ
２　港の催し

主な経営課題
経営課題１　港の見える坂道の手入れ
６予算額 15百万円
課題認識
主な戦略
アウトカム指標

・手すりのない坂道が多い。
・手すりの設置
①手すりのある坂道を令和８年度末までに40か所以上とする。
"""


def test_a_mission_above_the_goal_in_torn_text() -> None:
    policy = read_text(DRAWN, name="drawn.txt").policy
    assert policy.mission == "港と暮らしを結び、だれもが住み続けられる区をつくる。"
    assert policy.goal == "潮風のにあうふるさと"
    assert policy.principles.text == "坂道と港を区の財産として生かす。"


def test_order_of_torn_heads_with_their_year_behind() -> None:
    order = heads.column_order("実績（６年度）達成状況実績（５年度）")
    assert order == ("result", "letter", "previous")
