"""A ward's workbook: cover sheet, a sheet for each issue, a sheet of closing words; a hidden working sheet."""

from typing import Any

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

MONEY = {1: (12_345, 13_000, 12_800), 2: (3_000, 3_100, 2_950), 3: (880, 900, None)}
PRINTED: dict[int, list[tuple[Any, ...]]] = {
    1: [(0.557, "0.0%", "A", 0.52, "0.0%"), (1830, '#,##0"人"', "B", 2010, '#,##0"人"')],
    2: [("未測定", "General", "－", 0.663, "0.0%")],
    3: [(4, '0"か所"', "A", None, "General"), (0.081, "0.0%", "A", 0.093, "0.0%")],
}
EXPECTED: Data = policy(
    "桜台区",
    "野々村　律",
    year=2025,
    state="evaluated",
    goal="育つ人も、育てる人も、ひとりにしないまち",
    mission="転入と転出の多い区で、はじめて住む人が１年以内に顔見知りをつくれるようにする",
    principles={
        "text": "転入者を「お客さま」ではなく「これからの担い手」として迎える取組に重点を置く。",
        "points": ["はじめまして、から始める", "身近な相談", "学びの場を開く"],
    },
    issues=[
        issue(
            1,
            "はじめまして、から始める",
            budgets=budgets(2025, 12_345_000, 13_000_000, 12_800_000),
            sdgs=[11],
            themes=[
                theme(
                    "転入者の歓迎",
                    ["転入者の４割は、１年たっても近所に話せる人がいない。"],
                    [
                        "転入の手続きの場で、まち歩きの招待状を渡す",
                        "まち歩きの案内人に、転入３年以内の人を加える",
                    ],
                    (1, 2),
                )
            ],
            indicators=[
                indicator(
                    1,
                    "転入者アンケートで「近所に話せる人がいる」と回答する割合を令和９年度末までに65％以上とする。",
                    survey("転入者アンケート", "近所に話せる人がいる"),
                    target(">=", 65, "%", 2027),
                    ((2025, 55.7, "%"), "A", (2024, 52, "%")),
                ),
                indicator(
                    2,
                    "まち歩きの参加者数を令和９年度末まで毎年度2,000人以上とする。",
                    register(),
                    target(">=", 2000, "人", 2027, each=True),
                    ((2025, 1830, "人"), "B", (2024, 2010, "人")),
                ),
            ],
            self_evaluation=["雨で２回中止したため、参加者は目標に届かなかった。"],
            next_directions=["雨の日の行き先を決めておく。"],
        ),
        issue(
            2,
            "身近な相談",
            budgets=budgets(2025, 3_000_000, 3_100_000, 2_950_000),
            sdgs=[3, 16],
            themes=[
                theme(
                    None,
                    ["相談の窓口の名前が長く、何を相談できるのか伝わっていない。"],
                    ["窓口の名前を「よろず」に統一する"],
                )
            ],
            indicators=[
                indicator(
                    1,
                    "区民意識調査で「困ったときに相談する窓口を一つ以上知っている」と回答する20代の区民の割合を"
                    "令和９年度末までに75％以上とする。",
                    survey(
                        "区民意識調査", "困ったときに相談する窓口を一つ以上知っている", "20代の区民"
                    ),
                    target(">=", 75, "%", 2027),
                    (None, None, (2024, 66.3, "%")),
                )
            ],
            self_evaluation=["意識調査を隔年としたため、今年度は測っていない。"],
            next_directions=[
                "測らない年は、窓口の利用者数で代える。",
                "名前の変更は、４月号の広報で知らせる。",
            ],
        ),
        issue(
            3,
            "学びの場を開く",
            budgets=budgets(2025, 880_000, 900_000, None),
            themes=[
                theme(
                    "空き教室",
                    ["空き教室が11校で42室ある。"],
                    ["鍵の管理を地域に任せる協定を、学校ごとに結ぶ"],
                    (1,),
                ),
                theme(
                    "学習の遅れ",
                    ["宿題に取り組む場所がない児童がいる。"],
                    ["大学生による放課後の学習会"],
                    (2,),
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "空き教室を開いた場所を令和９年度末までに６か所以上とする。",
                    register(),
                    target(">=", 6, "か所", 2027),
                    ((2025, 4, "か所"), "A", None),
                ),
                indicator(
                    2,
                    "学習会に来る児童のうち宿題を出せない児童の割合を令和９年度末までに５％以下とする。",
                    register(),
                    target("<=", 5, "%", 2027),
                    ((2025, 8.1, "%"), "A", (2024, 9.3, "%")),
                ),
            ],
            self_evaluation=["協定は４校で結んだ。"],
            next_directions=["残る学校には、鍵の事故がなかったことを示して話し合う。"],
        ),
    ],
    self_evaluation=["職員が窓口の外に出た延べ日数は、前年度の２倍となった。"],
    next_directions=["来年度は、外に出る日を各課の計画に書き込む。"],
)


def build() -> bytes:
    book, cover = new_book("表紙")
    _cover(cover)
    for each in EXPECTED["issues"]:
        _issue(book.create_sheet(f"経営課題{each['number']}"), each)
    closing = book.create_sheet("総括")
    _closing(closing)
    working = book.create_sheet("計算用")
    put(working, "A1", "経営課題９　計算用の写し")
    put(working, "A2", 0.123, "0.0%")
    working.sheet_state = "hidden"
    return saved(book)


def _cover(sheet: Any) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 18, 90
    put(sheet, "A1:B1", "令和７年度　桜台区運営方針")
    put(sheet, "A2:B2", "（区長：野々村　律）")
    put(sheet, "A3", "区の目標")
    put(sheet, "B3", "育つ人も、\n育てる人も、ひとりにしないまち")
    put(sheet, "A4", "区の使命")
    put(sheet, "B4", EXPECTED["mission"])
    put(sheet, "A5:A8", "令和７年度\n区運営の基本的な\n考え方\n（区長の方針）")
    put(sheet, "B5", EXPECTED["principles"]["text"])
    for row, point in enumerate(EXPECTED["principles"]["points"], 6):
        put(sheet, f"B{row}", f"{'①②③'[row - 6]} {point}")


def _issue(sheet: Any, each: Data) -> None:
    number = each["number"]
    for letter, width in zip("ABCDE", (16, 34, 18, 12, 18), strict=True):
        sheet.column_dimensions[letter].width = width
    put(sheet, "A1:E1", f"経営課題{number}　{each['title']}")
    goals = "、".join(f"ゴール{at}" for at in each["sdgs"]) or "－"
    put(sheet, "A2:E2", f"関連するSDGs　{goals}")
    put(sheet, "A3", "予算・決算額\n（千円）")
    for letter, label in zip(
        "BCD", ("令和５年度決算額", "令和６年度予算額", "令和７年度予算額"), strict=True
    ):
        put(sheet, f"{letter}3", label)
    for letter, amount in zip("BCD", MONEY[number], strict=True):
        put(sheet, f"{letter}4", "－" if amount is None else amount, '#,##0"千円"')
    row = 5
    for label, key in (("課題認識", "recognition"), ("主な戦略\n（課題解決の方策）", "strategies")):
        row = _rows(sheet, row, label, _themed(each, key))
    statements = [f"{'①②③'[at]}{one['statement']}" for at, one in enumerate(each["indicators"])]
    row = _rows(sheet, row, "アウトカム指標", statements)
    _results(sheet, row, number)


def _rows(sheet: Any, row: int, label: str, lines: list[str]) -> int:
    """A label joined downwards over one row for each line."""
    last = row + len(lines) - 1
    put(sheet, f"A{row}:A{last}" if last > row else f"A{row}", label)
    for at, line in enumerate(lines, row):
        put(sheet, f"B{at}:E{at}", line)
    return last + 1


def _results(sheet: Any, row: int, number: int) -> None:
    rows = PRINTED[number]
    put(sheet, f"A{row}:A{row + len(rows)}", "アウトカム指標の達成状況\n（定量評価）")
    for letter, head in zip("BCDE", ("番号", "７年度実績", "達成状況", "前年度実績"), strict=True):
        put(sheet, f"{letter}{row}", head)
    for at, (result, form, letter, previous, last) in enumerate(rows, 1):
        put(sheet, f"B{row + at}", "①②③"[at - 1])
        put(sheet, f"C{row + at}", result, form)
        put(sheet, f"D{row + at}", letter)
        put(sheet, f"E{row + at}", "－" if previous is None else previous, last)


def _themed(each: Data, key: str) -> list[str]:
    lines = []
    for one in each["themes"]:
        at = "、".join("①②③"[number - 1] for number in one["indicators"])
        if one["name"]:
            lines.append(
                f"【{one['name']}】" + (f"（アウトカム指標{at}）" if key == "strategies" else "")
            )
        lines += [f"・{line}" for line in one[key]]
    return lines


def _closing(sheet: Any) -> None:
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 18, 90
    row = 1
    for label, key in (
        ("自己評価\n（運営方針全体の\n定性自己評価）", "self_evaluation"),
        ("今後の方針", "next_directions"),
    ):
        first = row
        put(sheet, f"B{row}", f"・{EXPECTED[key][0]}")
        for each in EXPECTED["issues"]:
            row += 1
            lines = [f"【経営課題{each['number']}】", *(f"・{line}" for line in each[key])]
            put(sheet, f"B{row}", "\n".join(lines))
        put(sheet, f"A{first}:A{row}", label)
        row += 1
