"""One invented form, written in every way that offices head, mark, number and close its parts."""

from dataclasses import dataclass
from typing import Any

_STATEMENTS = (
    (
        "区民意識調査で「坂道でも買い物に困らない」と回答した割合を令和8年度末までに60％以上とする",
        "巡回する店の数を令和7年度末までに12店以上とする",
    ),
    ("防災の集いに来た人の数を令和6年度から令和8年度まで毎年度400人以上とする",),
)
_RESULTS = ((("52.4％", "A", "48.1％"), ("9店", "B", "－")), (("431人", "A", "388人"),))


@dataclass(frozen=True)
class Style:
    """How a form is written; `{}` stands for the words, `{n}` for the issue's number."""

    title: tuple[str, ...] = ("令和6年度 小坂区運営方針",)
    label: str = "{}"
    part: str = ""  # of the labels of an issue, where they differ
    issue: str = "【経営課題{n}】{}"
    theme: str = ""  # n-m headings that hold recognition and strategies
    marks: str = "①②③"
    results: str = "lists"
    bullet: str = "・"
    closing: str = "lines"
    goal: tuple[str, ...] = ("坂の上から下まで助け合うまち",)
    end: tuple[str, ...] = ()
    line: str = ""  # of a label and its content on one line
    headers: tuple[str, str] = ("（令和6年度実績と達成状況）", "（前年度実績）")
    group: str = "【経営課題{n}】"
    own: bool = False  # the closing parts stand inside each issue
    money: tuple[str, ...] = ()
    yen: tuple[tuple[int, str, int], ...] = ()
    each: str = ""  # heads | what stands for one indicator; lines are parted by line feeds
    words: tuple[str, str] = ("A", "B")  # of the verdicts


def written(style: Style) -> str:
    """The form's text."""
    lines = [*style.title, *_first_page(style)]
    for index in range(2):
        lines += _issue(style, index)
    return "\n".join([*lines, *_closing(style), *style.end])


def _first_page(style: Style) -> list[str]:
    parts = (
        ("区の目標（何をめざすのか）", style.goal),
        ("区の使命（どのような役割を担うのか）", ("暮らしの足を守る",)),
        ("令和6年度　区運営の基本的な考え方（区長の方針）", ("歩いて話を聞きに行く。",)),
    )
    lines: list[str] = []
    for number, (label, content) in enumerate(parts, 1):
        if style.line:
            lines.append(style.line.format(label, "".join(content)))
        else:
            lines += [style.label.format(label, i=number), *content]
    return [*lines, style.label.format("重点的に取り組む主な経営課題", i=4)]


def _issue(style: Style, index: int) -> list[str]:
    number = index + 1
    label = style.part or style.label
    lines = [style.issue.format("買い物の足" if not index else "集う備え", n=number)]
    if style.theme:
        lines.append(style.theme.format("坂のまち", n=number))
    lines += style.money
    for i, word, text in (
        (1, "課題認識", f"坂が多い地区は{number}か所ある。"),
        (2, "主な戦略", f"店と区役所が{number}年かけて組む。"),
    ):
        whole = [style.line.format(word, text)] if style.line else []
        lines += whole or [label.format(word, i=i), style.bullet + text]
    if style.each:
        return lines + _each(style, index) + (_own_closing(style, number) if style.own else [])
    lines.append(label.format("アウトカム指標", i=3))
    if style.results == "behind":
        return lines + _behind(style, index)
    for mark, sentence in zip(style.marks, _STATEMENTS[index], strict=False):
        lines.append(f"{_marked(mark)}{sentence}")
    lines.append(label.format("アウトカム指標の達成状況（定量評価）", i=4))
    return lines + _results(style, index) + (_own_closing(style, number) if style.own else [])


def _own_closing(style: Style, number: int) -> list[str]:
    label = style.part or style.label
    return [
        label.format("自己評価", i=5),
        f"{style.bullet}課題{number}の取組は進んだ。",
        label.format("今後の方針", i=6),
        f"{style.bullet}課題{number}の取組は続ける。",
    ]


def _marked(mark: str) -> str:
    return mark if mark in "①②③" else f"{mark}　"


def _results(style: Style, index: int) -> list[str]:
    rows = list(zip(style.marks, _RESULTS[index], strict=False))
    if style.results == "lists":
        lists = [f"{_marked(mark)}{value}：{letter}" for mark, (value, letter, _) in rows]
        before = [f"{_marked(mark)}{last}" for mark, (*_, last) in rows]
        return [style.headers[0], *lists, style.headers[1], *before]
    return [
        _marked(mark) + style.results.format(value=value, letter=letter, last=last)
        for mark, (value, letter, last) in rows
    ]


def _each(style: Style, index: int) -> list[str]:
    """Everything on each indicator together, below the heads."""
    heads, _, form = style.each.partition("|")
    lines = [heads] if heads else []
    for i, (sentence, (value, letter, last)) in enumerate(
        zip(_STATEMENTS[index], _RESULTS[index], strict=True), 1
    ):
        word = style.words["AB".index(letter)]
        mark = style.marks[i - 1]
        lines.append(
            form.format(sentence=sentence, value=value, letter=word, last=last, i=i, mark=mark)
        )
    return "\n".join(lines).split("\n")


_BEHIND = "{sentence}。　→　【実績】{value}【達成状況】{letter}【前年度】{last}"


def _behind(style: Style, index: int) -> list[str]:
    return [
        _marked(mark)
        + (style.closing.partition("|")[2] or _BEHIND).format(
            sentence=sentence, value=value, letter=letter, last=last
        )
        for mark, sentence, (value, letter, last) in zip(
            style.marks, _STATEMENTS[index], _RESULTS[index], strict=False
        )
    ]


def _closing(style: Style) -> list[str]:
    lines: list[str] = []
    if style.own:
        return []
    for place, (label, verb) in enumerate(
        (("自己評価（運営方針全体の定性評価）", "進んだ。"), ("今後の方針", "続ける。")), 5
    ):
        lines.append(style.label.format(label, i=place))
        for number in (1, 2):
            head = style.group.format(n=number, title=("買い物の足", "集う備え")[number - 1])
            text = f"課題{number}の取組は{verb}"
            same = style.closing.startswith("same")
            lines += [head + text] if same else [head, style.bullet + text]
    return lines


def expected(style: Style) -> dict[str, Any]:
    """What a person reads in it, of the fields that the styles touch."""
    return {
        "organization": "小坂区",
        "fiscal_year": 2024,
        "goal": "\n".join(line.lstrip("・•○ ") for line in style.goal),
        "mission": "暮らしの足を守る",
        "principles": "歩いて話を聞きに行く。",
        "issues": [_expected_issue(style, index) for index in range(2)],
    }


def _expected_issue(style: Style, index: int) -> dict[str, Any]:
    number = index + 1
    end = "。" if style.results == "behind" else ""
    return {
        "number": number,
        "title": ("買い物の足", "集う備え")[index],
        "themes": [
            (
                "坂のまち" if style.theme else None,
                [f"坂が多い地区は{number}か所ある。"],
                [f"店と区役所が{number}年かけて組む。"],
            )
        ],
        "budgets": style.yen,
        "indicators": [
            (place, sentence + end, value.rstrip("％人店"), letter, last.rstrip("％人店－") or None)
            for place, (sentence, (value, letter, last)) in enumerate(
                zip(_STATEMENTS[index], _RESULTS[index], strict=True), 1
            )
        ],
        "self_evaluation": [f"課題{number}の取組は進んだ。"],
        "next_directions": [f"課題{number}の取組は続ける。"],
    }


def found(policy: dict[str, Any]) -> dict[str, Any]:
    """The same fields of a policy that was read."""
    return {
        "organization": policy["organization"]["name"],
        **{key: policy[key] for key in ("fiscal_year", "goal", "mission")},
        "principles": policy["principles"]["text"],
        "issues": [_found_issue(issue) for issue in policy["issues"]],
    }


def _found_issue(issue: dict[str, Any]) -> dict[str, Any]:
    return {
        **{key: issue[key] for key in ("number", "title", "self_evaluation", "next_directions")},
        "themes": [
            (theme["name"], theme["recognition"], theme["strategies"]) for theme in issue["themes"]
        ],
        "budgets": tuple(
            (each["fiscal_year"], each["kind"], each["yen"]) for each in issue["budgets"]
        ),
        "indicators": [
            (
                each["number"],
                each["statement"],
                str(each["result"]["value"]) if each["result"] else None,
                each["verdict"],
                str(each["previous"]["value"]) if each["previous"] else None,
            )
            for each in issue["indicators"]
        ],
    }
