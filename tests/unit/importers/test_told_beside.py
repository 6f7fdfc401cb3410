"""What a tool or an office tells beside, above or below the place where most forms have it."""

from decimal import Decimal

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.form.furniture import without_foot
from hoshin.importers.form.inquiries import read_source
from hoshin.importers.text import read_text
from hoshin.importers.text.lone_numbers import without_lone_numbers
from hoshin.policy import Issue, Policy
from tests.unit.importers.tables_as_forms import policy_of

HEAD = ["令和６年度 鳴沢区運営方針（進捗反映）", "目標 歩けるまち", "使命 区民を支える。"]
AIM = "①橋を渡る人を令和８年度末までに50人以上とする。"
BOXES = ["課題認識", "・橋が古い。", "主な戦略", "・橋を直す。", "アウトカム指標", AIM]


def _read(*texts: str) -> Policy:
    return read_text("\n".join([*HEAD, *texts]), name="x").policy


def _lines(*texts: str) -> list[Line]:
    return [Line(text, Place(1, at), False) for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    "heads",
    [
        "指標の達成状況 前年度実績 ６年度実績 A：達成",
        "指標の達成状況 前年度実績 ６年度実績 達成状況",
    ],
)
def test_heads_beside_their_label_tell_which_year_is_which(heads: str) -> None:
    policy = _read("【経営課題１】橋", *BOXES, heads, "B：未達成", "① 21 人 43 人 B")
    (indicator,) = policy.issues[0].indicators
    assert indicator.result and indicator.previous
    assert (indicator.result.value, indicator.previous.value) == (Decimal(43), Decimal(21))


def test_an_issue_of_the_same_number_is_none_of_a_closing_part() -> None:
    """Its first label has its entry beside it, and the number was there before."""
    beside = ["課題認識 ・川が浅い。", "主な戦略 ・川を掘る。", f"アウトカム指標 {AIM}"]
    policy = _read(
        "経営課題1-(1) 橋", *BOXES, "自己評価", "・橋は直った。", "経営課題1-(2) 川", *beside
    )
    assert [issue.label for issue in policy.issues] == ["経営課題1-(1)", "経営課題1-(2)"]
    assert policy.issues[0].self_evaluation == ["橋は直った。"]


def test_a_note_on_an_issue_heads_none() -> None:
    note = "※経営課題２ 指標１の前年度実績を「0人」から「－」に訂正しました"
    titles = [issue.title for issue in _read(note, "経営課題１ 橋", *BOXES).issues]
    assert titles == ["橋"]


def test_the_whole_policy_has_a_group_of_its_own() -> None:
    told = [
        *("【経営課題１】橋", *BOXES, "【経営課題２】川", *BOXES, "自己評価"),
        *("経営課題１ ・橋は直った。", "経営課題２ ・川は浅い。", "運営方針全体 ・人が増えた。"),
        *("今後の方針", "経営課題１ ・橋を塗る。", "経営課題２ ・川を掘る。"),
        "運営方針全体 ・人に聞く。",
    ]
    policy = _read(*told)
    assert policy.self_evaluation == ["人が増えた。"]
    assert policy.next_directions == ["人に聞く。"]
    assert [issue.next_directions for issue in policy.issues] == [["橋を塗る。"], ["川を掘る。"]]


@pytest.mark.parametrize(
    ("foot", "kept"),
    [
        ("このページの作成者・問合せ先", 4),
        ("このページの内容に関するお問い合わせ", 4),
        ("このページの改善に取り組む。", 6),
    ],
)
def test_the_foot_of_a_page_ends_the_form(foot: str, kept: int) -> None:
    lines = _lines(
        "課題認識", "・橋が古い。", "主な戦略", "・橋を直す。", foot, "鳴沢区役所 総務課"
    )
    assert len(without_foot(lines)) == kept


def test_a_count_before_a_theme_is_none_of_its_name() -> None:
    page = ["経営課題１ 橋", "【テーマ1　古い橋】", "課題認識", "・橋が古い。"]
    policy = _read(*page, "主な戦略", "・橋を直す。", "アウトカム指標", AIM)
    assert [theme.name for theme in policy.issues[0].themes] == ["古い橋"]


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        ("放置自転車の台数（11月調査）を40台以下とする。", "register"),
        ("安心な区民の割合（区民意識調査）を40％以上とする。", "survey"),
    ],
)
def test_when_a_figure_was_taken_is_no_inquiry(claim: str, kind: str) -> None:
    assert read_source(claim, "鳴沢区", []).kind == kind


HEADS = ["", "６年度実績", "達成状況", "５年度実績"]


def _issue(*rows: list[str]) -> Issue:
    boxes = [["課題認識", "・橋が古い。"], ["主な戦略", "・橋を直す。"]]
    return policy_of(["経営課題1　橋"], *boxes, *rows).issues[0]


def test_sentences_may_stand_over_the_whole_width_above_their_results() -> None:
    second = "②川で遊ぶ人を令和８年度末までに90人以上とする。"
    issue = _issue(
        ["アウトカム指標及び達成状況"],
        HEADS,
        [AIM],
        ["①", "43人", "未達成", "21人"],
        [second],
        ["②", "95人", "達成", "88人"],
    )
    told = [(each.result, each.previous, each.verdict) for each in issue.indicators]
    figures = [(a.value if a else None, b.value if b else None, letter) for a, b, letter in told]
    assert figures == [(Decimal(43), Decimal(21), "B"), (Decimal(95), Decimal(88), "A")]
    assert [each.statement for each in issue.indicators] == [AIM[1:], second[1:]]


def test_an_issues_number_beside_its_boxes_says_no_more_than_its_heading() -> None:
    heads = ["区分", "課題認識", "主な戦略", "アウトカム指標", "６年度実績", "判定", "前年度実績"]
    row = ["経営課題1", "・橋が古い。", "・橋を直す。", AIM, "43人", "B", "21人"]
    (issue,) = policy_of(["経営課題1　橋"], heads, row).issues
    assert [(each.recognition, each.strategies) for each in issue.themes] == [
        (["橋が古い。"], ["橋を直す。"])
    ]
    assert issue.indicators[0].result


def test_indicators_numbered_in_words_are_rows_of_one_table() -> None:
    heads = ["番号", "アウトカム指標", "６年度実績", "達成状況", "５年度実績"]
    first = ["指標１", "橋を渡る人を令和８年度末までに50人以上とする。", "43人", "B", "21人"]
    second = ["指標２", "川で遊ぶ人を令和８年度末までに90人以上とする。", "95人", "A", "88人"]
    issue = _issue(heads, first, second)
    assert [each.result.value if each.result else None for each in issue.indicators] == [
        Decimal(43),
        Decimal(95),
    ]


PLAN = ["課題認識", "・橋が古い。", AIM, "主な戦略", "・橋を直す", "アウトカム指標"]


def test_a_plan_without_closing_labels_has_no_closing_entries() -> None:
    """The labels of the last issue stand behind their boxes, where closing parts would."""
    tail = [
        "【経営課題２】川",
        "課題認識",
        "・川が浅い。",
        AIM,
        "アウトカム指標",
        "・川を掘る",
        "主な戦略",
    ]
    policy = _read("【経営課題１】橋", *PLAN, *tail)
    assert (policy.self_evaluation, policy.next_directions) == ([], [])


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (["経営課題１ 橋", "・橋を直す。", "", "- 1"], 2),
        (["経営課題１ 橋", "・橋を直す。", "- 1"], 3),  # right below: it may be a figure
        (["経営課題１ 橋", "・橋を直す。", "", "1"], 3),
    ],
)
def test_a_pages_number_that_lost_a_dash_stands_alone_at_the_end(
    texts: list[str], kept: int
) -> None:
    told = [text for text in texts if text]
    gaps = [not texts[at - 1] for at, text in enumerate(texts) if text]
    lines = [
        Line(text, Place(1, at), gap) for at, (text, gap) in enumerate(zip(told, gaps, strict=True))
    ]
    assert len(without_lone_numbers(lines)) == kept


def test_a_name_again_with_its_indicators_is_of_the_strategies() -> None:
    """課題認識 and 主な戦略 side by side, told row by row below both labels on one line."""
    policy = _read(
        *("【経営課題１】橋", "課題認識 主な戦略（課題解決の方策）", "【渡る】", "・橋が古い。"),
        *("【渡る】（アウトカム指標①）", "・橋を直す", "【眺める】", "・暗い。"),
        *("【眺める】（アウトカム指標②）", "・灯をともす", "アウトカム指標", AIM),
        "②橋を眺める人を令和８年度末までに90人以上とする。",
    )
    assert [(each.name, each.recognition, each.strategies) for each in policy.issues[0].themes] == [
        ("渡る", ["橋が古い。"], ["橋を直す"]),
        ("眺める", ["暗い。"], ["灯をともす"]),
    ]


def test_the_title_at_the_foot_of_every_page_is_no_indicator() -> None:
    foot = "鳴沢区運営方針"
    policy = _read("経営課題１ 橋", *BOXES, foot, "経営課題２ 川", *BOXES, foot)
    assert [len(issue.indicators) for issue in policy.issues] == [1, 1]


def test_a_word_over_boxes_that_hold_their_own_labels_heads_no_results() -> None:
    rows = [
        ["番号", "指標", "６年度実績", "達成状況", "５年度実績"],
        ["①", AIM[1:], "43人", "B", "21人"],
        ["評価", "自己評価\n・橋は直った。"],
        ["評価", "今後の方針\n・橋を塗る。"],
    ]
    boxes = [["課題認識", "・橋が古い。"], ["主な戦略", "・橋を直す。"], *rows]
    for issue in policy_of(["経営課題1　橋"], *boxes, ["経営課題2　川"], *boxes).issues:
        assert (issue.self_evaluation, issue.next_directions) == (["橋は直った。"], ["橋を塗る。"])
        assert issue.indicators[0].previous


def test_a_copied_row_may_have_a_goal_a_cell_and_entries_without_breaks() -> None:
    policy = _read(
        *("経営課題１ 橋", "SDGs\t3\t11", "令和５年度決算額\t令和６年度予算額", "30万円\t40万円"),
        "テーマ\t課題認識\t主な戦略",
        "渡る\t・橋が古い。・狭い。\t・橋を直す。・広げる。",
        *("番号\tアウトカム指標", f"指標1\t{AIM[1:]}"),
    )
    (issue,) = policy.issues
    assert issue.sdgs == [3, 11]
    assert issue.themes[0].recognition == ["橋が古い。", "狭い。"]
    assert issue.themes[0].strategies == ["橋を直す。", "広げる。"]


def test_two_years_by_name_on_one_line_are_result_and_last_years() -> None:
    told = "令和 6 年度実績　43 人 令和 5 年度実績　21 人 未達成"
    gaps = ["令和 8 年度に 3 橋を直す。", "平成 20 年に 1 橋を渡した。", "川の 4 割が浅い。"]
    policy = _read("経営課題１ 橋", *BOXES, told, "自己評価", *(f"・{each}" for each in gaps))
    (indicator,) = policy.issues[0].indicators
    assert indicator.result and indicator.previous
    figures = indicator.result.value, indicator.verdict, indicator.previous.value
    assert figures == (Decimal(43), "B", Decimal(21))
