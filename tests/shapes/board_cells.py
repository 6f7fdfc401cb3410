"""What stands in the cells of a table of all issues: names with their money, bullets, sentences."""

from dataclasses import dataclass
from typing import Any

from tests.shapes import parts as form
from tests.shapes.blocks import Box, Text, box
from tests.shapes.hands import HANDS
from tests.shapes.results import Told, joined

Data = dict[str, Any]
Row = tuple[Box, ...]
NAMES = ("result", "letter", "previous")


@dataclass(frozen=True)
class Look:
    """What differs between two such tables."""

    corner: str = "経営課題"  # above the labels, or over the column of the issues
    issue: str = "経営課題{n}\n{title}"  # in the cell of the issue
    money: str = (
        "rows"  # of the table; rows with the unit in the label; in the issue's cell in some way
    )
    results: str = "lists"
    closing: str = "inside"
    title: str = ""  # over the whole table
    goals: bool = False
    hand: str = "plain"
    word: str = "アウトカム指標"  # left of the sentences of issues side by side
    groups: bool = False  # 計画 and 評価 left of the labels
    repeated: str = "merged"  # the issue's cell over the rows of its indicators


def name_of(issue: Data, look: Look) -> list[str]:
    circled = "①②③④⑤⑥⑦⑧⑨"[issue["number"] - 1]
    lines = look.issue.format(n=issue["number"], c=circled, title=issue["title"]).split("\n")
    return [*lines, *_money_lines(issue, look.money)]


def amounts(issue: Data, unit: int = 1000, word: str = "千円") -> list[tuple[str, str]]:
    return [
        (f"{year}{kind}", form._amount(yen, unit, word))
        for year, kind, yen in form._years(issue["budgets"])
    ]


def _money_lines(issue: Data, way: str) -> list[str]:
    """The money on lines below the title; none where it stands in rows of its own."""
    found = amounts(issue)
    if way == "lines in turn":
        return [text for pair in found for text in pair]
    if way == "lines":
        return [f"{head}　{amount}" for head, amount in found]
    if way == "one line":
        return ["　".join(f"{head} {amount}" for head, amount in found)]
    if way == "brackets":
        return [f"（令和{head}：{amount}）" for head, amount in found]
    if way == "below a word" and found:
        return ["【予算】", *(f"・{head}：{amount}" for head, amount in found)]
    return []


def themed(issue: Data, key: str, look: Look) -> Box:
    parts = form._themed(issue, key, HANDS[look.hand])
    return box([part.text for part in parts if isinstance(part, Text)])


def closing(issue: Data, key: str, look: Look) -> Box:
    return box([(HANDS[look.hand].bullet or "・") + text for text in issue[key]])


def sentence(each: Told) -> str:
    return joined(each.mark, each.statement)
