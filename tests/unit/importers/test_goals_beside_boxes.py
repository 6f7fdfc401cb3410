"""Goals of the SDGs in a column beside the boxes, or right of the title: never the name of a theme."""

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.policy import Issue

BOXES = (
    "【渡し船】<br>・便数が少ない。|【渡し船】（アウトカム指標①）<br>・便を増やす。"
    "|①利用者数を令和９年度末までに年間3,000人以上とする。"
)
HEADS = "課題認識|主な戦略|アウトカム指標"
TITLE = "経営課題１|川を渡りやすく"


def read(*rows: str) -> Issue:
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    table = f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
    page = f"<h1>令和６年度　川端区運営方針</h1>{table}"
    reading = FormReading.from_bytes(entries.html(page.encode(), name="form.html"))
    (issue,) = reading.policy.issues
    return issue


def said(issue: Issue) -> tuple[list[int], list[str | None]]:
    (theme,) = issue.themes
    assert theme.recognition == ["便数が少ない。"] and theme.strategies == ["便を増やす。"]
    assert issue.title == "川を渡りやすく" and len(issue.indicators) == 1
    return list(issue.sdgs), [theme.name]


@pytest.mark.parametrize(
    ("head", "goals"),
    [
        ("SDGs", "目標9<br>目標14"),
        ("関連するSDGs", "９、14"),
        ("ＳＤＧｓの<br>ゴール", "⑨⑭"),
        ("SDGs", "9　産業と技術革新の<br>基盤をつくろう<br>14　海の豊かさを守ろう"),
        ("", "ゴール9<br>ゴール14"),
    ],
)
def test_a_column_of_goals_left_of_the_boxes(head: str, goals: str) -> None:
    issue = read(TITLE, f"{head}|{HEADS}", f"{goals}|{BOXES}")
    assert said(issue) == ([9, 14], ["渡し船"])


def test_a_column_of_goals_right_of_the_boxes() -> None:
    assert said(read(TITLE, f"{HEADS}|SDGs", f"{BOXES}|目標9<br>目標14"))[0] == [9, 14]
    assert said(read(TITLE, f"{HEADS}|SDGs", f"{BOXES}|－"))[0] == []


def test_goals_right_of_the_title_or_below_it() -> None:
    assert said(read(f"{TITLE}|目標14", HEADS, BOXES))[0] == [14]
    assert said(read(TITLE, "目標9　目標14", HEADS, BOXES))[0] == [9, 14]


def test_a_goal_of_the_office_is_no_goal_of_the_sdgs() -> None:
    issue = read(TITLE, f"施策|{HEADS}", f"目標１　渡りやすさ|{BOXES}")
    assert list(issue.sdgs) == []
