"""Goals of the SDGs in a list of all issues, behind the last part of the form or before the first."""

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.policy import Policy

ISSUE = """経営課題{number}　{title}
課題認識
・{title}のための場が足りない。
主な戦略
・{title}のための場を月{number}回ひらく。
アウトカム指標
①参加した人数を令和９年度末までに年間{number}00人以上とする。
"""
ISSUES = ISSUE.format(number=1, title="川に親しむ") + ISSUE.format(number=2, title="坂をのぼる")
HEAD = "令和７年度　川端区運営方針\n目標\n川と坂のまち\n"
CLOSING = "今後の方針\n【経営課題1】\n・桟橋を直す。\n【経営課題2】\n・手すりを付ける。\n"


def read(text: str) -> Policy:
    return FormReading.from_bytes(entries.text(text.encode(), name="form.txt")).policy


@pytest.mark.parametrize(
    "told",
    [
        (
            "経営課題1　14 海の豊かさを守ろう",
            "経営課題2　3 すべての人に健康と福祉を　11 住み続けられるまちづくりを",
        ),
        ("経営課題1：目標14", "経営課題2：目標3、目標11"),
        ("・経営課題１　ゴール14", "・経営課題２　ゴール3・ゴール11"),
        ("経営課題1　14", "経営課題2　3、11"),
    ],
)
def test_goals_in_a_list_are_of_their_issues(told: tuple[str, str]) -> None:
    listed = "\n".join(["SDGs（持続可能な開発目標）との関係", *told, ""])
    for text in (HEAD + ISSUES + CLOSING + listed, HEAD + ISSUES + listed):
        policy = read(text)
        assert [issue.sdgs for issue in policy.issues] == [[14], [3, 11]]
        assert [len(issue.indicators) for issue in policy.issues] == [1, 1]
        closing = [issue.next_directions for issue in policy.issues]
        assert closing in ([["桟橋を直す。"], ["手すりを付ける。"]], [[], []])


def test_every_line_of_a_list_is_kept() -> None:
    listed = (
        "SDGsとの関係\n経営課題1　14 海の豊かさを守ろう\n経営課題1　6 安全な水とトイレを世界中に\n"
    )
    assert sorted(read(HEAD + ISSUES + CLOSING + listed).issues[0].sdgs) == [6, 14]


def test_a_heading_of_an_issue_stays_one() -> None:
    policy = read(HEAD + ISSUES.replace("川に親しむ", "11 住み続けられるまちづくりを"))
    assert [issue.number for issue in policy.issues] == [1, 2]
    assert all(issue.indicators for issue in policy.issues)
