"""A bureau's evaluated form as a wide table: sentence, target, result, letter and last year are columns of
one row, labels are joined downwards in upright text, and the closing part has a row for each issue."""

from typing import Any

from openpyxl.styles import Alignment

from tests.golden.office.excel import new_book, put, saved
from tests.golden.office.expected import (
    Data,
    budgets,
    indicator,
    issue,
    policy,
    register,
    survey,
    target,
    theme,
)

MONEY: dict[int, tuple[float, ...]] = {
    1: (1.2e9, 1.15e9, 1.31e9),
    2: (56_000_000, 56_000_000, 60_500_000),
}
PRINTED: dict[int, list[tuple[Any, ...]]] = {
    1: [
        (0.95, "0%", 0.912, "0.0%", "B", 0.92, "0.0%"),
        (30, '0"分以内"', 27.5, '0.0"分"', "A", 29, '0.0"分"'),
    ],
    2: [(0.05, '0%"以下"', 0.0485, "0.0%", "A", None, "0.0%")],
}
EXPECTED: Data = policy(
    "交通局",
    "車田　巡",
    year=2020,
    state="evaluated",
    goal="乗り換えのいらないまちへ",
    mission="鉄道の空白を埋め、だれもが予定どおりに動ける交通をつくる",
    principles={
        "text": "新しい路線を引くのではなく、今ある停留所と時刻を組み直すことで、待つ時間を減らす。",
        "points": [],
    },
    issues=[
        issue(
            1,
            "待つ時間を減らす",
            budgets=budgets(2020, 1_200_000_000, 1_150_000_000, 1_310_000_000),
            themes=[
                theme(
                    "時刻の組み直し",
                    [
                        "鉄道の到着の直後にバスが出てしまう停留所が41か所ある。",
                        "雨の日の遅れが晴れの日の３倍になる。",
                    ],
                    ["鉄道の遅れをバスの出発に反映する", "雨の日だけの時刻表を試す"],
                    (1,),
                ),
                theme(
                    "予約で来るバス",
                    ["利用の少ない時間帯は、空のバスが走っている。"],
                    ["昼間は予約で来る小型バスに切り替える"],
                    (2,),
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "バスが時刻表から５分以内に到着した割合を令和４年度末までに95％以上とする。",
                    register(),
                    target(">=", 95, "%", 2022),
                    ((2020, 91.2, "%"), "B", (2019, 92, "%")),
                ),
                indicator(
                    2,
                    "予約から乗車までの平均時間を令和４年度末まで毎年度30分以内とする。",
                    register(),
                    target("<=", 30, "分", 2022, each=True),
                    ((2020, 27.5, "分"), "A", (2019, 29, "分")),
                ),
            ],
            self_evaluation=["雨の日の時刻表は、知られておらず効果が出なかった。"],
            next_directions=["雨の予報の前日に知らせる。", "遅れの反映は全路線に広げる。"],
        ),
        issue(
            2,
            "案内を分かりやすく",
            budgets=budgets(2020, 56_000_000, 56_000_000, 60_500_000),
            themes=[
                theme(
                    None,
                    ["停留所の名前が変わるたびに、案内の張替えに半年かかる。"],
                    ["案内を電子の紙に替える"],
                )
            ],
            indicators=[
                indicator(
                    1,
                    "乗客アンケートで「乗り場が分からなかった」と回答した観光客の割合を令和４年度末までに５％以下とする。",
                    survey("乗客アンケート", "乗り場が分からなかった", "観光客"),
                    target("<=", 5, "%", 2022),
                    ((2020, 4.9, "%"), "A", None),
                )
            ],
            self_evaluation=["電子の紙は主な12の乗り場に付けた。"],
            next_directions=["残る乗り場は、電源の要らない型で進める。"],
        ),
    ],
)


def build() -> bytes:
    book, sheet = new_book("様式")
    for letter, width in zip("ABCDEF", (10, 52, 14, 12, 12, 14), strict=True):
        sheet.column_dimensions[letter].width = width
    put(sheet, "A1:F1", "令和２年度　交通局運営方針")
    put(sheet, "E2:F2", "局長　車田　巡")
    for row, (label, text) in enumerate(
        [
            ("目標", EXPECTED["goal"]),
            ("使命", EXPECTED["mission"]),
            ("令和２年度\n所属運営の\n基本的な考え方", EXPECTED["principles"]["text"]),
        ],
        3,
    ):
        put(sheet, f"A{row}", label)
        put(sheet, f"B{row}:F{row}", text)
    put(sheet, "A6:F6", "重点的に取り組む経営課題")
    row = 7
    for each in EXPECTED["issues"]:
        row = _issue(sheet, row, each)
    _closing(sheet, row)
    sheet.print_title_rows = "1:1"
    return saved(book)


def _issue(sheet: Any, row: int, each: Data) -> int:
    number = each["number"]
    put(sheet, f"A{row}:F{row}", f"【経営課題{number}】{each['title']}")
    years = ("30決算額", "元予算額", "２予算額")
    for at, (year, amount) in enumerate(zip(years, MONEY[number], strict=True)):
        put(sheet, f"{'BCE'[at]}{row + 1}", year)
        put(
            sheet,
            f"{'BCE'[at]}{row + 2}",
            amount,
            '#,##0,,"百万円"' if amount > 1e9 else '#,##0"円"',
        )
    row = _joined(
        sheet, row + 3, "課題認識", [_lines(one, "recognition") for one in each["themes"]]
    )
    row = _joined(sheet, row, "主な戦略", [_lines(one, "strategies") for one in each["themes"]])
    heads = ("番号", "アウトカム指標", "目標", "２年度実績", "達成状況", "前年度実績")
    for letter, head in zip("ABCDEF", heads, strict=True):
        put(sheet, f"{letter}{row}", head)
    for at, (one, printed) in enumerate(zip(each["indicators"], PRINTED[number], strict=True), 1):
        goal, goal_form, result, form, verdict, previous, last = printed
        put(sheet, f"A{row + at}", "①②"[at - 1])
        put(sheet, f"B{row + at}", one["statement"])
        put(sheet, f"C{row + at}", goal, goal_form)
        put(sheet, f"D{row + at}", result, form)
        put(sheet, f"E{row + at}", verdict)
        put(sheet, f"F{row + at}", "－" if previous is None else previous, last)
    return row + 1 + len(each["indicators"])


def _joined(sheet: Any, row: int, label: str, boxes: list[str]) -> int:
    last = row + len(boxes) - 1
    put(sheet, f"A{row}:A{last}" if last > row else f"A{row}", label)
    sheet[f"A{row}"].alignment = Alignment(textRotation=255, wrap_text=True)
    for at, text in enumerate(boxes, row):
        put(sheet, f"B{at}:F{at}", text)
    return last + 1


def _lines(one: Data, key: str) -> str:
    at = "".join("①②"[number - 1] for number in one["indicators"])
    head = [f"【{one['name']}】" + (f"（アウトカム指標{at}）" if key == "strategies" else "")]
    return "\n".join([*(head if one["name"] else []), *(f"・{line}" for line in one[key])])


def _closing(sheet: Any, row: int) -> None:
    put(sheet, f"A{row}", "経営課題")
    put(sheet, f"B{row}", "自己評価（運営方針全体の定性自己評価）")
    put(sheet, f"C{row}:F{row}", "今後の方針")
    for at, each in enumerate(EXPECTED["issues"], 1):
        put(sheet, f"A{row + at}", f"経営課題{at}")
        put(sheet, f"B{row + at}", "\n".join(f"・{line}" for line in each["self_evaluation"]))
        put(
            sheet,
            f"C{row + at}:F{row + at}",
            "\n".join(f"・{line}" for line in each["next_directions"]),
        )
