"""A ward's form on squared paper: forty narrow columns, boxes joined from them, remarks beside the print
area, a hidden column, numbers as numbers."""

from typing import Any

from tests.golden.office.excel import new_book, put, saved, span, squared_paper
from tests.golden.office.expected import (
    Data,
    budgets,
    indicator,
    issue,
    policy,
    register,
    reported,
    survey,
    target,
    theme,
)

MONEY = {1: (42, 45, 47), 2: (6.5, 6, 0)}
PRINTED: dict[int, list[tuple[Any, ...]]] = {
    1: [("①", 0.483, "0.0%", "A", 0.471, "0.0%"), ("②", 27, '0"件"', "B", 31, '0"件"')],
    2: [
        ("①", 0.9, "0%", "A", "－", "General"),
        ("②", 12640, '#,##0"人"', "A", 11980, '#,##0"人"'),
        ("③", 0.195, "0.0%", "A", 0.21, "0.0%"),
    ],
}
EXPECTED: Data = policy(
    "南浜区",
    "舟木　航",
    year=2024,
    state="evaluated",
    goal="渡し船のあるまちで、のんびり働き、しっかり備える",
    mission="埋立てから百年のまちの記憶を受け継ぎ、暮らしと港の仕事が折り合う区をつくる",
    principles={
        "text": "高潮の備えを最優先とし、次に、働く人が区内で暮らせる環境づくりに力を注ぐ。",
        "points": ["高潮に備える", "働く人が住めるまち"],
    },
    issues=[
        issue(
            1,
            "高潮に備える",
            budgets=budgets(2024, 42_000_000, 45_000_000, 47_000_000),
            sdgs=[11, 13],
            themes=[
                theme(
                    "高い所への避難",
                    [
                        "区域の大半が海面より低く、３階以上の建物に避難できる契約は必要な数の６割である。",
                        "外国から来た船員や技能実習生に、避難の呼びかけが届いていない。",
                    ],
                    [
                        "倉庫会社との避難契約を、保険料を区が負担して進める",
                        "やさしい日本語と７か国語の放送",
                    ],
                    (1, 2),
                )
            ],
            indicators=[
                indicator(
                    1,
                    "区民意識調査で「高潮のときに行く建物を決めている」と回答する割合を令和９年度末までに60％以上とする。",
                    survey("区民意識調査", "高潮のときに行く建物を決めている"),
                    target(">=", 60, "%", 2027),
                    ((2024, 48.3, "%"), "A", (2023, 47.1, "%")),
                ),
                indicator(
                    2,
                    "避難契約を結んだ建物を令和９年度末までに40件以上とする。",
                    register(),
                    target(">=", 40, "件", 2027),
                    ((2024, 27, "件"), "B", (2023, 31, "件")),
                ),
            ],
            self_evaluation=["倉庫の売却により、契約が４件減った。", "放送は９か国語に広げた。"],
            next_directions=["売却のときに契約を引き継ぐ条項を加える。"],
        ),
        issue(
            2,
            "働く人が住めるまち",
            budgets=budgets(2024, 6_500_000, 6_000_000, 0),
            themes=[
                theme(
                    "夜の足",
                    ["夜10時を過ぎると、駅から先の交通手段がない。"],
                    ["夜間の乗合の実験を、港の会社と費用を分けて続ける"],
                    (2,),
                ),
                theme(
                    "子どもの声",
                    ["保育所に空きがあるのに、夜勤の親が使える時間帯がない。"],
                    ["夜間の保育を１か所で始める", "親同士で預け合う仕組みの紹介"],
                    (1, 3),
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "市政モニターアンケートで「夜間の保育があれば使いたい」と回答した夜勤のある保護者の割合を"
                    "令和９年度末までに85％以上とする。",
                    reported(
                        "市政モニターアンケート", "夜間の保育があれば使いたい", "夜勤のある保護者"
                    ),
                    target(">=", 85, "%", 2027),
                    ((2024, 90, "%"), "A", None),
                ),
                indicator(
                    2,
                    "夜間の乗合の年間利用者数を令和９年度末まで12,000人以上とする。",
                    register(),
                    target(">=", 12_000, "人", 2027, each=True),
                    ((2024, 12_640, "人"), "A", (2023, 11_980, "人")),
                ),
                indicator(
                    3,
                    "区民意識調査で「子育てのために転出を考えている」と回答する割合を令和９年度末まで毎年度20％以下とする。",
                    survey("区民意識調査", "子育てのために転出を考えている"),
                    target("<=", 20, "%", 2027, each=True),
                    ((2024, 19.5, "%"), "A", (2023, 21, "%")),
                ),
            ],
            self_evaluation=["乗合は、定員を超えて断った日が17日あった。"],
            next_directions=[
                "金曜日の便を増やす。",
                "夜間の保育は、看護師の確保を条件に２か所目を検討する。",
            ],
        ),
    ],
)


def build() -> bytes:
    book, sheet = new_book("運営方針")
    squared_paper(sheet, 40)
    put(sheet, span(1, 1, 40), "令和６年度　南浜区運営方針（進捗反映）")
    put(sheet, span(1, 2, 40), "（所属長：舟木　航）")
    points = "\n".join(
        f"　{at}　{point}" for at, point in enumerate(EXPECTED["principles"]["points"], 1)
    )
    text = EXPECTED["principles"]["text"].replace("次に、", "次に、\n")
    for row, (label, content) in enumerate(
        [
            ("目標", EXPECTED["goal"]),
            ("使命", EXPECTED["mission"]),
            ("令和６年度\n所属運営の\n基本的な\n考え方", f"{text}\n{points}"),
        ],
        4,
    ):
        put(sheet, span(1, row, 6), label)
        put(sheet, span(7, row, 34), content)
    put(sheet, span(1, 8, 40), "重点的に取り組む経営課題")
    row = 9
    for each in EXPECTED["issues"]:
        row = _issue(sheet, row, each)
    for label, key in (
        ("自己評価\n（運営方針全体の定性自己評価）", "self_evaluation"),
        ("今後の方針", "next_directions"),
    ):
        row = _closing(sheet, row, label, key)
    _beside(sheet, row)
    return saved(book)


def _issue(sheet: Any, row: int, each: Data) -> int:
    number = each["number"]
    put(sheet, span(1, row, 40), f"経営課題{'１２'[number - 1]}　{each['title']}")
    if each["sdgs"]:
        put(
            sheet,
            span(1, row + 1, 40),
            "関連するSDGs：11 住み続けられるまちづくりを、13 気候変動に具体的な対策を",
        )
    for place, (label, amount) in enumerate(
        zip(("４決算額", "５予算額", "６予算額"), MONEY[number], strict=True)
    ):
        form = '0.0"百万円"' if amount == 6.5 else '0"百万円"'
        put(sheet, span(1 + 13 * place, row + 2, 5), label)
        put(sheet, span(6 + 13 * place, row + 2, 8), amount, form)
    statements = "\n".join(
        f"{'①②③'[at]}{one['statement']}" for at, one in enumerate(each["indicators"])
    )
    for at, (label, content) in enumerate(
        [
            ("課題認識", _themed(each, "recognition")),
            ("主な戦略\n(課題解決の方策)", _themed(each, "strategies")),
            ("アウトカム\n指標", statements),
        ],
        row + 3,
    ):
        put(sheet, span(1, at, 6), label)
        put(sheet, span(7, at, 34), content)
    return _results(sheet, row + 6, PRINTED[number])


def _results(sheet: Any, row: int, printed: list[tuple[Any, ...]]) -> int:
    put(sheet, span(1, row, 6, 1 + len(printed)), "アウトカム\n指標の達成\n状況\n（定量評価）")
    put(sheet, span(7, row, 20), "６年度実績と達成状況　※A：達成　B：未達成")
    put(sheet, span(27, row, 14), "前年度実績")
    for at, (mark, result, form, letter, previous, last) in enumerate(printed, row + 1):
        put(sheet, span(7, at, 2), mark)
        put(sheet, span(9, at, 12), result, form)
        put(sheet, span(21, at, 6), letter)
        put(sheet, span(27, at, 14), previous, last)
    return row + 1 + len(printed)


def _closing(sheet: Any, row: int, label: str, key: str) -> int:
    lines = []
    for each in EXPECTED["issues"]:
        lines += [f"【経営課題{'１２'[each['number'] - 1]}】", *(f"・{line}" for line in each[key])]
    put(sheet, span(1, row, 6), label)
    put(sheet, span(7, row, 34), "\n".join(lines))
    return row + 1


def _themed(each: Data, key: str) -> str:
    lines = []
    for one in each["themes"]:
        at = "".join("①②③"[number - 1] for number in one["indicators"])
        lines.append(
            f"【{one['name']}】" + (f"（アウトカム指標{at}）" if key == "strategies" else "")
        )
        lines += [f"・{line}" for line in one[key]]
    return "\n".join(lines)


def _beside(sheet: Any, row: int) -> None:
    """Remarks of the office that print nowhere, and a hidden column of a calculation."""
    sheet.print_area = f"A1:AN{row}"
    put(sheet, "AQ1", "作業メモ：６月３日までに各課が確認")
    put(sheet, "AQ10", "財政課へ照会中")
    put(sheet, "AQ15", "①は速報値 47.9%")
    put(sheet, "AP20", 0.999, "0.0%")
    sheet.column_dimensions["AP"].hidden = True
