"""A small synthetic form of two issues, each of its parts told as a test wants it told; and what it says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.golden.documents import Golden
from tests.golden.scoring import score_document

Results = Callable[
    [str, str], Sequence[str]
]  # figures of this year and last year of the first indicator
Number = Callable[[int], str]
_TITLES = ("暮らしの健康", "学びの輪")
_FIRST = (
    "職場での研修を行った事業所を令和10年度末まで毎年度40事業所以上とする。",
    "受講者が講師となる講座を令和10年度末までに60講座以上とする。",
)
_SECOND = "学習会の参加者を令和9年度末までに200人以上とする。"
_FIGURES = (("33事業所", "41事業所"), ("22講座", "12講座"))


def usual_results(this: str, last: str) -> list[str]:
    """The two lists of a web page."""
    head, before = "<令和６年度実績と達成状況>", "<前年度実績>"
    return [head, f"①{this}：B", "②250人：A", before, f"①{last}", "②138人"]


@dataclass(frozen=True)
class Ways:
    """How the parts of the form are told."""

    title: Sequence[str] = ("令和６年度 小萩区運営方針", "（区長：白井　綾）")
    heading: Number = lambda number: f"経営課題{number}　{_TITLES[number - 1]}"
    money: Sequence[str] = ("（４決算額33百万円　５予算額35百万円　６予算額39.5百万円）",)
    theme: str = "【若い世代の健康】"
    link: Number = lambda number: "（アウトカム指標①）"  # by the issue's number
    bullet: str = "・"
    marks: Callable[[int], tuple[str, str]] = lambda number: ("①", "②")
    labels: Sequence[str] = (
        *("課題認識", "主な戦略", "アウトカム指標"),
        *("アウトカム指標の達成状況", "自己評価", "今後の方針"),
    )
    results: Results = usual_results


def form_text(ways: Ways) -> str:
    """The form as a page's text."""
    return "\n".join(
        [
            *(*ways.title, "目標", "野の花のように強いまち"),
            *("使命", "区民の健康と学びを支える。", "所属運営の基本的な考え方（区長の方針）"),
            *("部署の垣根を越えて取り組む。", "・暮らしの健康", "・学びの輪"),
            *("重点的に取り組む経営課題", *_issue(ways, 1), *_issue(ways, 2), ""),
        ]
    )


def _issue(ways: Ways, number: int) -> list[str]:
    marks = ways.marks(number)
    results = [
        marks[0] + line[1:] if line[:1] == "①" else marks[1] + line[1:] if line[:1] == "②" else line
        for line in ways.results(*_FIGURES[number - 1])
    ]
    recognition, strategies, indicators, achievement, evaluation, directions = ways.labels
    return [
        *("", ways.heading(number), *ways.money),
        *(recognition, ways.theme, f"{ways.bullet}朝食の欠食率が高い。"),
        *(strategies, ways.theme + ways.link(number), f"{ways.bullet}大学の食堂と連携する。"),
        *(indicators, marks[0] + _FIRST[number - 1], marks[1] + _SECOND, achievement, *results),
        *(evaluation, f"{ways.bullet}朝食の提供は延べ3,200食となった。"),
        *(directions, f"{ways.bullet}研修を一時間の内容に組み直す。"),
    ]


def form_rows(money: Sequence[str], *, upright: Sequence[str], name: str, results: str) -> str:
    """The form as tables of a page: an issue's number left of its boxes, results inside of one."""
    head = _rows(
        ("令和６年度　小萩区運営方針", ""),
        ("区長", "白井　綾"),
        ("目標", "野の花のように強いまち"),
        ("使命", "区民の健康と学びを支える。"),
        (
            "所属運営の基本的な考え方",
            _paragraphs("部署の垣根を越えて取り組む。", "・暮らしの健康", "・学びの輪"),
        ),
    )
    tables = (_boxes(number, money, upright, name, results) for number in (1, 2))
    return f"<html><body><table>{head}</table>{''.join(tables)}</body></html>"


def _boxes(number: int, money: Sequence[str], upright: Sequence[str], name: str, label: str) -> str:
    this, last = _FIGURES[number - 1]
    heads = ("指標", "６年度実績", "A／B", "前年度実績")
    results = (heads, ("ア", this, "B", last), ("イ", "250人", "A", "138人"))
    theme = "＜若い世代の健康＞"
    rows = _rows(
        (name, _TITLES[number - 1]),
        ("事業費等", "<br>".join(money)),
        ("課題認識", _paragraphs(theme, "・朝食の欠食率が高い。")),
        ("主な戦略", _paragraphs(f"{theme}（アウトカム指標ア）", "・大学の食堂と連携する。")),
        ("アウトカム指標", _paragraphs(f"ア　{_FIRST[number - 1]}", f"イ　{_SECOND}")),
        (label, f"{_paragraphs('※A：達成　B：未達成')}<table>{_rows(*results)}</table>"),
        ("自己評価", "・朝食の提供は延べ3,200食となった。"),
        ("今後の方針", "・研修を一時間の内容に組み直す。"),
    )
    side = _paragraphs(*upright, "１２"[number - 1])
    return f"<table>{rows.replace('<tr>', f'<tr><td rowspan=8>{side}</td>', 1)}</table>"


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _rows(*rows: Sequence[str]) -> str:
    return "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)


def wrong_fields(text: str, suffix: str = ".txt", *, label: str = "") -> list[str]:
    """What a reading of the form has wrong."""
    golden = Golden("small", "form", suffix, text.encode("utf-8"), _expected(label))
    found, refusal = score_document(golden)
    return [*found.lines(), *([refusal] if refusal else [])]


def _expected(label: str) -> dict[str, Any]:
    return {
        "organization": {"name": "小萩区", "kind": "ward", "head": "白井　綾"},
        "fiscal_year": 2024,
        "state": "evaluated",
        "goal": "野の花のように強いまち",
        "mission": "区民の健康と学びを支える。",
        "principles": {"text": "部署の垣根を越えて取り組む。", "points": list(_TITLES)},
        "issues": [_issue_of(1, label), _issue_of(2, label)],
    }


def _issue_of(number: int, label: str) -> dict[str, Any]:
    first = _indicator(1, _FIRST[number - 1], 60 if number > 1 else 40, 2028, number == 1)
    figures = ((22, 12, "講座"), (33, 41, "事業所"))[number == 1]
    second = _indicator(2, _SECOND, 200, 2027, False)
    return {
        "number": number,
        "title": _TITLES[number - 1],
        "label": label.format(number=number) or None,
        "budgets": [
            {"fiscal_year": 2022, "kind": "settled", "yen": 33_000_000},
            {"fiscal_year": 2023, "kind": "budgeted", "yen": 35_000_000},
            {"fiscal_year": 2024, "kind": "budgeted", "yen": 39_500_000},
        ],
        "sdgs": [],
        "themes": [
            {
                "name": "若い世代の健康",
                "recognition": ["朝食の欠食率が高い。"],
                "strategies": ["大学の食堂と連携する。"],
                "indicators": [1],
            }
        ],
        "indicators": [_judged(first, "B", *figures), _judged(second, "A", 250, 138, "人")],
        "self_evaluation": ["朝食の提供は延べ3,200食となった。"],
        "next_directions": ["研修を一時間の内容に組み直す。"],
    }


def _indicator(number: int, statement: str, value: int, by: int, each_year: bool) -> dict[str, Any]:
    return {
        "number": number,
        "statement": statement,
        "source": {"kind": "register", "name": None, "question": None, "among": None},
        "target": {"comparator": ">=", "value": value, "by": by, "each_year": each_year},
    }


def _judged(
    indicator: dict[str, Any], letter: str, this: int, last: int, unit: str
) -> dict[str, Any]:
    return {
        **indicator,
        "target": {**indicator["target"], "unit": unit},
        "verdict": letter,
        "result": {"fiscal_year": 2024, "value": this, "unit": unit},
        "previous": {"fiscal_year": 2023, "value": last, "unit": unit},
    }
