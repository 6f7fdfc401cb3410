"""A bureau's workbook, a sheet for each issue: themes as rows beside the indicators they name, which have a
number of their own and take one row or several; only the years head last year's and this year's figures."""

from typing import Any

from tests.golden.office.excel import new_book, put, saved
from tests.golden.office.expected import (
    Data,
    budgets,
    indicator,
    issue,
    policy,
    register,
    target,
    theme,
)

PRINTED = {
    1: [("3.1％", "2.6％", "A"), ("41件", "－", "－"), ("7か所", "9か所", "A")],
    2: [("1,204人", "1,150人", "B")],
}
EXPECTED: Data = policy(
    "水道局",
    "瀬野　航",
    year=2020,
    state="evaluated",
    goal="蛇口の向こうまで見える水道",
    mission="安全な水を、災害のときも、次の世代にも届け続ける",
    principles={"text": "管の年齢ではなく、傷み方で順番を決める。", "points": []},
    issues=[
        issue(
            1,
            "管を替える",
            budgets=budgets(2020, 812_450_000, 845_000_000, 901_200_000),
            sdgs=[6, 11],
            themes=[
                theme(
                    "漏れ",
                    ["地中の漏れは、道が沈むまで気づかない。"],
                    ["音で漏れを聞き分ける器械を広げる", "夜間の流れを毎日見る"],
                    (1, 2),
                ),
                theme(
                    "避難所の水", ["避難所までの管が古い。"], ["避難所の手前から先に替える"], (3,)
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "漏水率を令和５年度末までに2.0％以下とする。",
                    register(),
                    target("<=", 2.0, "%", 2023),
                    ((2020, 2.6, "%"), "A", (2019, 3.1, "%")),
                ),
                indicator(
                    2,
                    "道の沈みの通報を令和５年度末まで毎年度30件以下とする。",
                    register(),
                    target("<=", 30, "件", 2023, each=True),
                    (None, None, (2019, 41, "件")),
                ),
                indicator(
                    3,
                    "管を替えた避難所を令和５年度末までに全18か所とする。",
                    register(),
                    target(">=", 18, "か所", 2023),
                    ((2020, 9, "か所"), "A", (2019, 7, "か所")),
                ),
            ],
            self_evaluation=["器械の台数が足りず、聞き分けは北部にとどまった。"],
            next_directions=["器械を二つの営業所で使い回す。"],
        ),
        issue(
            2,
            "水を知る",
            budgets=budgets(2020, 2_310_000, 2_284_000, 2_450_000),
            sdgs=[4],
            themes=[
                theme(
                    "水の教室",
                    ["水がどこから来るかを知らない人が増えた。"],
                    ["浄水場の見学を週末に開く"],
                    (1,),
                )
            ],
            indicators=[
                indicator(
                    1,
                    "見学に来た人を令和５年度末まで毎年度1,500人以上とする。",
                    register(),
                    target(">=", 1500, "人", 2023, each=True),
                    ((2020, 1150, "人"), "B", (2019, 1204, "人")),
                )
            ],
            self_evaluation=["感染症のため、春の見学を取りやめた。"],
            next_directions=["画面で見る見学を始める。"],
        ),
    ],
)


def build() -> bytes:
    book, sheet = new_book("表紙")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 80
    put(sheet, "A1:B1", "令和２年度　水道局運営方針")
    front = (
        ("局長", "瀬野　航"),
        ("目標", EXPECTED["goal"]),
        ("使命", EXPECTED["mission"]),
        ("局運営の基本的な考え方", EXPECTED["principles"]["text"]),
    )
    for row, (label, text) in enumerate(front, 2):
        put(sheet, f"A{row}", label)
        put(sheet, f"B{row}", text)
    for each in EXPECTED["issues"]:
        _issue(book.create_sheet(f"経営課題{each['number']}"), each)
    return saved(book)


def _issue(sheet: Any, each: Data) -> None:
    for letter, width in zip("ABCDEFGH", (18, 28, 28, 6, 40, 12, 12, 10), strict=True):
        sheet.column_dimensions[letter].width = width
    put(sheet, "A1:H1", f"経営課題{each['number']}　{each['title']}")
    years = ("30年度決算額（千円）", "元年度予算額（千円）", "２年度予算額（千円）")
    spans = (("A", "B"), ("C", "E"), ("F", "H"))
    for (first, last), head, money in zip(spans, years, each["budgets"], strict=True):
        put(sheet, f"{first}2:{last}2", head)
        put(sheet, f"{first}3:{last}3", money["yen"] // 1000, "#,##0")
    put(sheet, "A4", "SDGs")
    put(sheet, "B4:H4", "、".join(f"ゴール{goal}" for goal in each["sdgs"]))
    heads = (
        "視点",
        "現状と課題",
        "主な戦略",
        "No.",
        "成果指標",
        "令和元年度",
        "令和２年度",
        "評価",
    )
    for letter, head in zip("ABCDEFGH", heads, strict=True):
        put(sheet, f"{letter}6", head)
    row = 7
    for one in each["themes"]:
        top = row
        for number in one["indicators"]:
            told = (number, each["indicators"][number - 1]["statement"])
            cells = (*told, *PRINTED[each["number"]][number - 1])
            for letter, value in zip("DEFGH", cells, strict=True):
                put(sheet, f"{letter}{row}", value)
            row += 1
        at = "".join("①②③"[number - 1] for number in one["indicators"])
        put(sheet, _rows("A", top, row), f"{one['name']}\n（成果指標{at}）")
        put(sheet, _rows("B", top, row), _marked(one["recognition"]))
        put(sheet, _rows("C", top, row), _marked(one["strategies"]))
    for label, key in (("自己評価", "self_evaluation"), ("今後の方針", "next_directions")):
        put(sheet, f"A{row}", label)
        put(sheet, f"B{row}:H{row}", _marked(each[key]))
        row += 1


def _rows(letter: str, top: int, end: int) -> str:
    return f"{letter}{top}" if end - top == 1 else f"{letter}{top}:{letter}{end - 1}"


def _marked(lines: list[str]) -> str:
    return "\n".join(f"・{line}" for line in lines)
