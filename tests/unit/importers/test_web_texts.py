"""Texts copied from web pages: names without marks, results in sentences and behind strokes, whose inquiry."""

import pytest

from hoshin.base import NOWHERE
from hoshin.importers.form.announced import announced_points
from hoshin.importers.form.findings import Findings
from hoshin.importers.form.inquiries import read_source
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.result_heads import heads_in
from hoshin.importers.form.rows import row_fragments
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.told_sentence import figure_of_sentence
from hoshin.importers.text import read_form_text
from hoshin.policy import Policy

FORM = """令和6年度 槙尾区運営方針
{goals}
目標
川と丘の間に暮らしがあるまち
使命
区民の暮らしを守る。
経営課題1 まちの手入れ
課題認識
{recognition}
主な戦略
{strategies}
アウトカム指標
①清掃の参加者を令和8年度末までに900人以上とする。
②公園の花壇を令和8年度末までに40か所以上とする。
経営課題2 学びの場
課題認識
・講座が平日に偏る。
主な戦略
・土曜日に講座を開く。
アウトカム指標
①講座の参加者を令和8年度末まで毎年度120人以上とする。
{results}
自己評価
【経営課題1】
・清掃の輪が広がった。
【経営課題2】
・土曜日の講座は満席であった。
"""
RECOGNITION = "川べりの清掃\n・草が茂る。\n花壇の世話\n・世話をする人が減った。"
STRATEGIES = "川べりの清掃（指標①）\n・清掃の日を設ける。\n花壇の世話（指標②）\n・苗を配る。"
HEADS = "令和6年度実績と達成状況（A：達成 B：未達成）／前年度実績"
BELOW = "\n経営課題1\n{0}\n{1}\n経営課題2\n{2}"
RESULTS = "【達成状況】\n" + HEADS + BELOW
ROWS = ("①640人：A／512人", "②測定中／31か所", "①118人：B／－")


def read(
    recognition: str = RECOGNITION,
    strategies: str = STRATEGIES,
    results: str = RESULTS.format(*ROWS),
    goals: str = "目標及び使命",
) -> Policy:
    text = FORM.format(recognition=recognition, strategies=strategies, results=results, goals=goals)
    return read_form_text(text.encode(), name="page.txt")


@pytest.mark.parametrize(
    ("recognition", "strategies"),
    [
        (RECOGNITION, STRATEGIES),
        (RECOGNITION.replace("・", ""), STRATEGIES.replace("・", "")),  # a browser's copy
        (RECOGNITION, STRATEGIES.replace("（指標①）", "").replace("（指標②）", "")),
        (RECOGNITION, STRATEGIES.replace("川べりの清掃", "【川べりの清掃】")),
    ],
)
def test_a_bare_line_that_both_parts_have_names_a_theme(recognition: str, strategies: str) -> None:
    themes = read(recognition, strategies).issues[0].themes
    assert [each.name for each in themes] == ["川べりの清掃", "花壇の世話"]
    assert [each.recognition for each in themes] == [["草が茂る。"], ["世話をする人が減った。"]]
    assert [each.strategies for each in themes] == [["清掃の日を設ける。"], ["苗を配る。"]]


def test_what_a_page_repeats_below_the_parts_of_every_issue_names_none() -> None:
    link = "このページの上へ\n"
    text = FORM.format(
        recognition="・草が茂る。\n" + link + "・道が狭い。",
        strategies="・草を刈る。\n" + link + "・道を広げる。",
        results="",
        goals="",
    )
    text = text.replace("・講座が平日に偏る。\n", "・講座が少ない。\n" + link + "・部屋が狭い。\n")
    text = text.replace("・土曜日に", link + "・土曜日に")
    themes = read_form_text(text.encode(), name="page.txt").issues[0].themes
    assert [each.name for each in themes] == [None]


@pytest.mark.parametrize(
    "heading",
    [
        "「目標」及び「使命」",
        "目標と使命",
        "使命・目標",
        "■「使命」及び「目標」",
        "(1) 目標並びに使命",
    ],
)
def test_a_heading_of_both_is_no_goal(heading: str) -> None:
    assert section_of(heading) is Section.POLICY
    assert read(goals=heading).goal == "川と丘の間に暮らしがあるまち"


@pytest.mark.parametrize("text", ["目標と使命を果たす", "使命感のあるまち", "目標を使命に"])
def test_words_of_a_sentence_are_no_such_heading(text: str) -> None:
    assert section_of(text) is None


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (HEADS, ROWS),
        (
            "前年度実績／今年度実績と判定",
            ("①512人／640人（A）", "②31か所／測定中", "①－／118人（B）"),
        ),
        (
            "令和6年度実績／評価／令和5年度実績",
            ("①640人／A／512人", "②測定中／－／31か所", "①118人／B／－"),
        ),
        (
            "実績 / 達成状況 / 前年度",
            ("①640人 / A / 512人", "②測定中 / － / 31か所", "①118人 / B / －"),
        ),
    ],
)
def test_heads_and_cells_between_strokes(head: str, rows: tuple[str, ...]) -> None:
    results = RESULTS.replace(HEADS, head).format(*rows)
    first, second, third = read(results=results).indicators().values()
    assert first.result and first.result.value == 640 and first.verdict == "A"
    assert first.previous and first.previous.value == 512
    assert second.result is None and second.verdict is None
    assert second.previous and second.previous.value == 31
    assert third.result and third.result.value == 118 and third.verdict == "B"
    assert third.previous is None


def test_heads_of_years_apart_are_no_last_year() -> None:
    assert heads_in(["令和6年度実績", "評価", "令和5年度実績"]) == ("result", "letter", "previous")
    assert heads_in(["令和6年度実績", "評価", "令和3年度実績"]) == ()


def test_arrows_below_the_number_of_each_issue() -> None:
    arrows = "【達成状況】" + BELOW
    rows = ("①512人→640人、A", "②調査なし→33か所、A", "①120人→未実施")
    first, second, third = read(results=arrows.format(*rows)).indicators().values()
    assert first.previous and first.previous.value == 512 and first.verdict == "A"
    assert second.previous is None and second.result and second.result.value == 33
    assert third.result is None and third.previous and third.previous.value == 120


@pytest.mark.parametrize(
    ("told", "value", "letter"),
    [
        ("47.8％でした（A）。", "47.8％", "A"),
        ("58.3％（B）でした。", "58.3％", "B"),
        ("目標の60％に対し、55.2％となりました（B）。", "55.2％", "B"),
        ("60％の目標に対し、55.2％でした【未達成：B】。", "55.2％", "B"),
        ("55.2％であり、60％には届きませんでした（B）", "55.2％", "B"),
        ("目標値（1,000件）に対して1,204件であり、Aです。", "1,204件", "A"),
        ("9回開き、目標を達成しました（A）。", "9回", "A"),
        ("令和4年度からの累計で64事業所でした（A）。", "64事業所", "A"),
        ("前年度を3.1ポイント上回る55％でした（A）。", "55％", "A"),
    ],
)
def test_figure_and_letter_of_a_sentence(told: str, value: str, letter: str) -> None:
    piece = Piece(Kind.ROW, [told], NOWHERE, Section.ACHIEVEMENT, number=1, cells=(told, "", None))
    (fragment,) = row_fragments([piece], {1: "indicators/0"}, Findings())
    slots = fragment.readings[0][0]
    assert slots.result and slots.result.text == value
    assert slots.letter and slots.letter.text == letter


def test_a_sentence_with_several_figures_tells_none_for_certain() -> None:
    assert figure_of_sentence("50冊を配り、46冊が戻りました") == ""


@pytest.mark.parametrize(
    ("office", "inquiry", "kind"),
    [
        ("福祉局", "市民意識調査（企画局）で", "reported"),
        ("福祉局", "市政世論調査（広報室）で", "reported"),
        ("福祉局", "市政世論調査（広報室）実施で", "reported"),
        ("福祉局", "広報室が実施する世論調査で", "reported"),
        ("福祉局", "介護者調査（福祉局）で", "survey"),
        ("槙尾区", "区民アンケート（総務課）で", "survey"),
        ("槙尾区", "相談室の利用者アンケートで", "survey"),
        ("槙尾区", "当室が実施する区民アンケートで", "survey"),
    ],
)
def test_an_office_behind_an_inquiry_runs_it(office: str, inquiry: str, kind: str) -> None:
    doubts: list[tuple[str, str]] = []
    source = read_source(f"{inquiry}「暮らしやすい」と回答する割合", office, doubts)
    assert source.kind == kind
    assert bool(doubts) == ("（広報室）" in inquiry)  # it may be a room of the office itself


POINTS = ["声を聴く", "足を運ぶ", "力を合わせる"]


@pytest.mark.parametrize(
    ("texts", "text", "points", "fits"),
    [
        (["次の３点を柱に進める。", *POINTS], "次の３点を柱に進める。", POINTS, True),
        (["三つの視点を持つ。", *POINTS], "三つの視点を持つ。", POINTS, True),
        (["以下のとおりとする：", *POINTS], "以下のとおりとする：", POINTS, True),
        (["４つの視点を持つ。", *POINTS], "４つの視点を持つ。", POINTS, False),
        (
            ["次の方針による。", *POINTS, "以上を守る。"],
            "次の方針による。以上を守る。",
            POINTS,
            True,
        ),
        (
            ["２つの柱を置く。", "聴く。", "動く。", "終わる。"],
            "２つの柱を置く。終わる。",
            ["聴く。", "動く。"],
            True,
        ),
    ],
)
def test_lines_below_a_sentence_that_announces_them(
    texts: list[str], text: str, points: list[str], fits: bool
) -> None:
    told = announced_points(texts)
    assert told is not None
    assert (told[0].text, told[0].points, told[1]) == (text, points, fits)


@pytest.mark.parametrize(
    "texts",
    [
        ["区民の声を聴く。", *POINTS],  # announces nothing
        ["次の世代に引き継ぐ。", *POINTS],
        ["次の方針による。", "声を聴き、それを", "形にする"],  # broken by a page's width
        ["次の方針による。", "声を聴く。", "足を運ぶ。"],  # two sentences, as many as nobody said
    ],
)
def test_other_lines_are_no_points(texts: list[str]) -> None:
    assert announced_points(texts) is None


def test_bare_lines_above_the_lists_of_both_parts_name_themes_with_a_doubt() -> None:
    policy = read(
        RECOGNITION, STRATEGIES.replace("川べり", "川岸").replace("花壇の世話", "花の世話")
    )
    names = [each.name for each in policy.issues[0].themes]
    assert names == ["川べりの清掃", "花壇の世話", "川岸の清掃", "花の世話"]
    assert "issues/0/themes/0/name" in [doubt.path for doubt in policy.review]


@pytest.mark.parametrize("line", ["次の課題がある", "歩く人が少ない", "以下のことに取り組む"])
def test_a_phrase_that_says_something_names_no_theme(line: str) -> None:
    policy = read(f"{line}\n・草が茂る。", f"{line[:-1]}\n・草を刈る。")
    assert line not in [each.name for each in policy.issues[0].themes]


def test_the_number_of_the_issue_before_each_result() -> None:
    results = "【達成状況】\n1-①　640人　A　前年度512人\n1-②　33か所　B　前年度－\n2-①　118人　B　前年度110人"
    first, second, third = read(results=results).indicators().values()
    assert [each.result and int(each.result.value or 0) for each in (first, second, third)] == [
        640,
        33,
        118,
    ]
    assert [each.verdict for each in (first, second, third)] == ["A", "B", "B"]


def test_a_sentence_with_two_figures_is_doubted() -> None:
    told = "①配った900人のうち、640人が戻り、次に50人が加わりました（A）。"
    policy = read(results=RESULTS.format(told, *ROWS[1:]))
    assert "issues/0/indicators/0/result" in [doubt.path for doubt in policy.review]


@pytest.mark.parametrize(
    "head", ["{}<令和6年度実績と達成状況>", "＜{}令和6年度実績＞", "{} 【6年度実績】"]
)
def test_a_header_of_results_may_name_its_indicator(head: str) -> None:
    aims = [
        f"{mark}岸を歩く人を令和8年度末までに{at}00人以上とする。"
        for at, mark in enumerate("①②③", 1)
    ]
    lists = ["・640人：A\n<前年度実績>\n・512人", "・33人：B\n<前年度実績>\n・－", "・118人：B"]
    told = [f"{head.format(mark)}\n{each}" for mark, each in zip("①②③", lists, strict=True)]
    boxes = [
        "【課題認識】\n・岸が遠い。",
        "【主な戦略】\n・道を開く。",
        "【アウトカム指標】",
        *aims,
    ]
    top = ["令和6年度　水鳥区運営方針", "【目標】\n岸に人のいる区", "【使命】\n岸を守る。"]
    printed = [*top, "【経営課題1】岸辺", *boxes, "【アウトカム指標の達成状況】", *told]
    policy = read_form_text("\n".join(printed).encode(), name="form.txt")
    first, second, third = policy.issues[0].indicators
    assert [each.verdict for each in (first, second, third)] == ["A", "B", "B"]
    assert first.previous and first.previous.value == 512
    assert (second.previous, third.previous) == (None, None)
