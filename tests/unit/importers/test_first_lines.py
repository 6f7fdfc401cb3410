"""Money of an issue and the head of an office, in the ways in which offices write them on a line."""

import pytest

from hoshin.base import NOWHERE
from hoshin.importers.form.lines import Line
from hoshin.importers.form.reader import read_lines_of_form
from hoshin.policy import Policy

MONEY = (
    "（決算額）令和４年度　3,600万円　（予算額）令和５年度　3,900万円　令和６年度　4,700万円",
    "決算額：令和4年度 36百万円／予算額：令和5年度 39百万円、令和6年度 47百万円",
    "令和4年度 36百万円（決算額）、令和5年度 39百万円（予算額）、令和6年度 47百万円（予算額）",
    "【予算】令和6年度 47百万円　令和5年度 39百万円　【決算】令和4年度 36百万円",
    "令和4年度　36,000千円（決算）　令和5年度　39,000千円（当初予算）　令和6年度　47,000千円（当初予算）",
    "事業費　令和4年度（決算）36百万円　令和5年度（予算）39百万円　令和6年度（予算）47百万円",
    "予算額（令和6年度）：47百万円　予算額（令和5年度）：39百万円　決算額（令和4年度）：36百万円",
    "予算額　R6　47百万円　R5　39百万円　決算額　R4　36百万円",
    "４決算　36百万円、５予算　39百万円、６予算　47百万円",
    "決算　令和4年度　36百万円　予算　令和5年度　39百万円　令和6年度　47百万円",
    "令和4年度：36百万円（決算）／令和5年度：39百万円（予算）／令和6年度：47百万円（予算）",
    "＜決算額＞４年度　36百万円　＜予算額＞５年度　39百万円　６年度　47百万円",
    "令和６年度予算額　4,700万円（令和５年度予算額　3,900万円、令和４年度決算額　3,600万円）",
    "令和６年度予算　47百万円（５年度　39百万円、４年度決算　36百万円）",
    "[決算額] R4：36,000千円 [予算額] R5：39,000千円　R6：47,000千円",
    "決算額（令和4年度）3千6百万円、予算額（令和5年度）3千9百万円、予算額（令和6年度）4千7百万円",
    "■予算・決算　令和4年度（決算額）　36百万円　令和5年度（予算額）　39百万円　令和6年度（予算額）　47百万円",
    "予算　令和6年度：47百万円　令和5年度：39百万円　決算　令和4年度：36百万円",
)
HEADS = (
    "竹区長　千歳　あおい",
    "竹区　区長　千歳　あおい",
    "竹区長：千歳あおい",
    "区長　千歳　あおい",
    "所属長：千歳　あおい",
    "（竹区長　千歳　あおい）",
    "竹区役所　区長　千歳　あおい",
    "作成者　竹区長　千歳　あおい",
    "竹区長　千歳 あおい",
    "区長名　千歳　あおい",
    "責任者：竹区長　千歳　あおい",
    "【竹区長　千歳　あおい】",
    "区長：千歳　あおい　担当：企画課",
    "竹区長　千歳　ジュリア",
    "所属　竹区　　所属長　千歳　あおい",
)
NO_HEADS = (
    "竹区長の方針",
    "区長として話を聞く",
    "竹区長　就任のごあいさつ",
    "区長会議　第三回",
)


def read(head: str, money: str) -> Policy:
    lines = ["令和6年度　竹区運営方針", head, "目標", "竹のまち", "使命", "竹を守る"]
    lines += [
        "経営課題1　竹の道",
        money,
        "課題認識",
        "・竹の道は細い。",
        "主な戦略",
        "・竹の道を直す",
    ]
    lines += ["アウトカム指標", "①竹の道を令和8年度末までに3本以上とする。"]
    found = [Line(text, NOWHERE, True, True) for text in lines]
    return read_lines_of_form(found, name="form.txt", ordered=True).policy


@pytest.mark.parametrize("line", MONEY)
def test_money_is_read_however_year_kind_and_amount_stand(line: str) -> None:
    issue = read("区長　千歳　あおい", line).issues[0]
    budgets = [(each.fiscal_year, each.kind, each.yen) for each in issue.budgets]
    assert budgets == [
        (2022, "settled", 36_000_000),
        (2023, "budgeted", 39_000_000),
        (2024, "budgeted", 47_000_000),
    ]
    assert issue.themes[0].recognition == ["竹の道は細い。"]


@pytest.mark.parametrize("line", HEADS)
def test_the_head_of_an_office_is_read(line: str) -> None:
    head = read(line, MONEY[0]).organization.head
    assert head is not None
    assert head.replace("　", "").replace(" ", "") in ("千歳あおい", "千歳ジュリア")


@pytest.mark.parametrize("line", NO_HEADS)
def test_what_names_nobody_is_no_head(line: str) -> None:
    assert read(line, MONEY[0]).organization.head is None
