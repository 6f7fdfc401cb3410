"""Ruled tables of a word processor as plain extraction tells them: labels, titles and boxes apart."""

import pytest

from hoshin.importers.text import read_text, texts
from hoshin.importers.text.torn.money_given_back import given_back
from hoshin.importers.text.torn.titles import title_and_money, titles_of
from hoshin.policy import Policy

_HEAD = """令和７年度

青葉台区運営方針

（所属長：小田切 薫）
【目標】
声をかけあうまち
【使命】
区民の暮らしを身近なところで支える。
【所属運営の基本的な考え方】
現場の声を起点に仕事を組み立てる。
・夜間の備え
"""
_LABELS = "課題認識\n\n主な戦略\n\nアウトカム\n指標\n達成状況\n自己評価\n今後の方針\n"


def _read(text: str) -> Policy:
    return read_text(text, name="x").policy


@pytest.mark.parametrize(
    ("printed", "title", "money"),
    [
        ("夜間の備え（７年度予算額 18百万円）", "夜間の備え", "７年度予算額 18百万円"),
        ("夜間の備え【６予算額 1億2千万円】", "夜間の備え", "６予算額 1億2千万円"),
        ("夜間の備え（共助を軸に）", "夜間の備え（共助を軸に）", ""),
    ],
)
def test_money_in_brackets_is_no_part_of_a_title(printed: str, title: str, money: str) -> None:
    assert title_and_money(printed) == (title, money)


@pytest.mark.parametrize(
    "money", ["", "（７年度予算額 18百万円）", "（令和７年度予算 1千8百万円）"]
)
def test_a_title_stands_behind_a_run_of_labels(money: str) -> None:
    lines = ["経営課題１", "課題認識", "主な戦略", "成果指標", "自己評価", f"夜間の備え{money}"]
    below = ["・灯りのない避難所が半数を超える。", "・非常灯の配備"]
    found = titles_of([*lines, *below], [True] * 8)
    assert {at: each.title for at, each in found.titles.items()} == {5: "夜間の備え"}


def test_titles_behind_the_labels_of_all_issues_go_to_their_numbers() -> None:
    labels = ["予算額", "課題認識", "主な戦略", "成果指標"]
    first = ["夜間の備え", "７年度予算額 18百万円", "・灯りがない。", "・非常灯の配備"]
    second = ["まちの足", "７年度予算額 9百万円", "・便が減った。", "・乗り合いの試行"]
    lines = ["経営課題１", *labels, "経営課題２", *labels, *first, *second]
    found = titles_of(lines, [True] * len(lines))
    told = {each.number: each.title for each in found.titles.values()}
    assert told == {1: "夜間の備え", 2: "まちの足"}


def test_a_label_of_money_is_no_title() -> None:
    lines = ["経営課題１", "決算・予算額", "夜間の備え", "７年度予算額 18百万円", "課題認識"]
    assert [each.title for each in titles_of(lines, [True] * 5).titles.values()] == ["夜間の備え"]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("夜間にひとりでいる高齢者を見守", "る仕組み", "夜間にひとりでいる高齢者を見守る仕組み"),
        ("地域と企業と学校を", "結ぶ備え", "地域と企業と学校を結ぶ備え"),
    ],
)
def test_a_title_goes_on_below_where_its_cell_broke_it(above: str, below: str, whole: str) -> None:
    lines = ["経営課題１", "課題認識", "主な戦略", above, below, "７年度予算額 18百万円"]
    gaps = [True, True, True, True, False, False]
    assert [each.title for each in titles_of(lines, gaps).titles.values()] == [whole]


def test_a_sentence_below_a_title_is_no_rest_of_it() -> None:
    lines = [
        "経営課題１",
        "課題認識",
        "主な戦略",
        "夜間の備え",
        "・灯りのない避難所が多い。",
        "もう一つの文。",
    ]
    assert [each.title for each in titles_of(lines, [True] * 4 + [False] * 2).titles.values()] == [
        "夜間の備え"
    ]


def test_money_goes_back_only_where_the_issue_above_lacks_it() -> None:
    whole = [(["５決算額", "６予算額"], ["1円", "2円"]), (["５決算額", "６予算額"], ["3円", "4円"])]
    assert given_back(whole) == whole
    twice = [(["５決算額"], ["1円"]), (["５決算額", "６予算額", "６予算額"], ["2円", "3円", "4円"])]
    same = ["５決算額", "６予算額"]
    assert given_back(twice) == [(same, ["1円", "3円"]), (same, ["2円", "4円"])]
    other = [(["４決算額"], ["1円"]), (["５予算額", "６予算額", "６予算額"], ["3円", "4円", "5円"])]
    assert given_back(other) == other


def _issue(number: str, title: str, closing: str) -> str:
    return f"""経営課題{number}
{_LABELS}
{title}（７年度予算額 18百万円）
【灯り】
・避難所の半数に非常用の灯りがない。
【灯り】（アウトカム指標①）
・携帯できる灯りの配備
①灯りを備えた避難所を令和９年度末までに30か所以上とする。
令和７年度実績 ※A：達成 B：未達成
前年度実績
①22か所
A
14か所
{closing}
"""


_SURE = "・配備は14か所から22か所に進んだ。\n・残る８か所は倉庫がなく、置き場所に困っている。"
_NEXT = "・学校の空き教室を借りて置き場所を設ける。"


def test_labels_in_a_run_leave_each_issue_its_boxes() -> None:
    text = _HEAD + "".join(
        _issue(number, title, f"{_SURE}\n{_NEXT}\n")
        for number, title in (("１", "夜間の備え"), ("２", "昼間の備え"))
    )
    policy = _read(text)
    assert [issue.title for issue in policy.issues] == ["夜間の備え", "昼間の備え"]
    for issue in policy.issues:
        assert [each.yen for each in issue.budgets] == [18_000_000]
        assert [theme.name for theme in issue.themes] == ["灯り"]
        assert len(issue.indicators) == 1
        assert (len(issue.self_evaluation), len(issue.next_directions)) == (2, 1)


def test_a_cut_that_words_alone_tell_is_doubted() -> None:
    vague = "・置き場所の確保。\n・点検の回数。\n・担い手の育成。"
    policy = _read(_HEAD + _issue("１", "夜間の備え", vague) + _issue("２", "昼間の備え", vague))
    doubted = {doubt.path for doubt in policy.review if doubt.reason == texts.CUT_BY_WORDS}
    assert {"issues/0/self_evaluation", "issues/1/next_directions"} <= doubted


def test_who_signs_is_no_point_of_the_principles() -> None:
    signed = "（所属長：小田切 薫）\n"
    text = _HEAD.replace(signed, "") + f"\n{signed}\n" + _issue("１", "夜間の備え", _SURE)
    policy = _read(text + _issue("２", "昼間の備え", _SURE))
    assert policy.principles.points == ["夜間の備え"]
    assert policy.organization.head == "小田切 薫"


def test_a_label_in_the_middle_of_its_box_parts_no_sentence() -> None:
    mission = (
        "区民の暮らしに身近なところから、安心して年を重ねられる地域を、ともに築いていくことを支え"
    )
    head = f"""令和７年度
青葉台区運営方針
目標
声をかけあうまち
{mission}
使命
る。
現場の声を起点に仕事を組み立て、限られた人手を声の届きにくい人のところへ厚く振り向けてい
令和７年
く。
度
１ 夜間の備え
所属運営
２ 昼間の備え
の
基本的な
考え方
重点的に取り組む経営課題
"""
    policy = _read(head + _issue("１", "夜間の備え", _SURE) + _issue("２", "昼間の備え", _SURE))
    assert policy.goal == "声をかけあうまち"
    assert policy.mission == f"{mission}る。"
    assert (policy.principles.text or "").endswith("厚く振り向けていく。")
    assert policy.principles.points == ["夜間の備え", "昼間の備え"]


def test_themes_whose_names_were_torn_into_sentences_are_doubted() -> None:
    issue = """経営課題{number}
{title}
７予算額 18百万円
・避難所の半数に非常用の灯りがなく、夜間の
灯りの
開設が難しい。
課題認識
確保
・通路が暗い。
灯りの確保（ア
・携帯できる灯りの配備
ウトカム指標
主な戦略
・点検の呼びかけ
①）
アウトカム
①灯りを備えた避難所を令和９年度末までに30か所以上とする。
指標
"""
    text = _HEAD + "重点的に取り組む経営課題\n"
    text += issue.format(number="１", title="夜間の備え") + issue.format(
        number="２", title="昼の備え"
    )
    policy = _read(text)
    doubted = {doubt.path for doubt in policy.review}
    names = [theme.name for each in policy.issues for theme in each.themes]
    assert not any(names)
    assert all(f"issues/{at}/themes" in doubted for at, _ in enumerate(policy.issues))
