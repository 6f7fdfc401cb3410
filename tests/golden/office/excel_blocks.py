"""A ward's corrected workbook page: every label is a grey row over the whole width, each bullet has a row of
its own, years stand above amounts, and the whole of an issue's results is typed into two cells as lines."""

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

MONEY = {1: ("17百万円", "17百万円", "2千1百万円"), 2: ("３，０００千円", "－", "予算なし")}
PRINTED = {
    1: ("①31.0% B\n②１４団体 A\n③―", "①35.5%\n②１１団体\n③―"),
    2: ("①92.3% A", "①90.8%"),
}
EXPECTED: Data = policy(
    "北浦区",
    "葦原　凪",
    year=2021,
    state="corrected",
    goal="湖の見えるまちで、ともに老いる",
    mission="介護が必要になっても、住み慣れた部屋の窓から同じ景色を見て暮らせるようにする",
    principles={
        "text": "施設を増やすのではなく、家で暮らし続けるための小さな手助けを積み重ねる。",
        "points": ["となりの手助け", "通いの場"],
    },
    issues=[
        issue(
            1,
            "となりの手助け",
            budgets=budgets(2021, 17_000_000, 17_000_000, 21_000_000),
            themes=[
                theme(
                    "電球一つから",
                    [
                        "介護保険の対象とならない小さな困りごと（電球の交換、ごみ出し、爪切り）を頼める相手がいない。",
                        "手助けをしたい人は多いが、頼む側が遠慮して声をかけられない。",
                    ],
                    [
                        "一回百円の手助けの札を、郵便局と銀行の窓口で配る",
                        "手助けをする団体の保険料を区が持つ",
                    ],
                    (1, 2, 3),
                )
            ],
            indicators=[
                indicator(
                    1,
                    "区民意識調査で「近所の人に小さな用事を頼める」と回答する75歳以上の方の割合を令和５年度末までに"
                    "45％以上とする。",
                    survey("区民意識調査", "近所の人に小さな用事を頼める", "75歳以上の方"),
                    target(">=", 45, "%", 2023),
                    ((2021, 31, "%"), "B", (2020, 35.5, "%")),
                ),
                indicator(
                    2,
                    "手助けの札を扱う団体を令和５年度末までに20団体以上とする。",
                    register(),
                    target(">=", 20, "団体", 2023),
                    ((2021, 14, "団体"), "A", (2020, 11, "団体")),
                ),
                indicator(
                    3,
                    "手助けの札の利用枚数を令和５年度末まで年間3,000枚以上とする。",
                    register(),
                    target(">=", 3000, "枚", 2023, each=True),
                ),
            ],
            self_evaluation=[
                "札を扱う団体は増えたが、感染症の広がりにより家に人を入れることへの抵抗が強かった。"
            ],
            next_directions=["玄関先で済む手助けに絞って、札を作り直す。"],
        ),
        issue(
            2,
            "通いの場",
            budgets=budgets(2021, 3_000_000, None, None),
            themes=[
                theme(
                    None,
                    ["体操の教室は女性の参加が９割を占める。"],
                    ["将棋と大工仕事の日を設ける"],
                )
            ],
            indicators=[
                indicator(
                    1,
                    "参加者アンケートで「通うのが楽しみである」と回答する割合を令和５年度末まで毎年度90％以上とする。",
                    survey("参加者アンケート", "通うのが楽しみである"),
                    target(">=", 90, "%", 2023, each=True),
                    ((2021, 92.3, "%"), "A", (2020, 90.8, "%")),
                )
            ],
            self_evaluation=["大工仕事の日に、男性の参加が12人あった。"],
            next_directions=["大工仕事を二つの会場に増やす。", "将棋は参加がなく、やめる。"],
        ),
    ],
)


def build() -> bytes:
    book, sheet = new_book("R3")
    for letter in "ABC":
        sheet.column_dimensions[letter].width = 34
    rows = _Rows(sheet)
    rows.whole("令和3年度　北浦区運営方針")
    rows.whole("（区長　：　葦原　凪）")
    rows.whole(
        "「35.5％」と表現すべきところが「33.5％」となっていたため、改訂履歴のとおり修正しました。（令和４年８月12日）"
    )
    for label, lines in (
        ("【目標】", [EXPECTED["goal"]]),
        ("【使命】", [EXPECTED["mission"]]),
        ("【令和３年度 区運営の基本的な考え方（区長の方針）】", [EXPECTED["principles"]["text"]]),
    ):
        rows.whole(label, *lines)
    rows.whole(*(f"{'ⅠⅡ'[at]}　{one}" for at, one in enumerate(EXPECTED["principles"]["points"])))
    rows.whole("重点的に取り組む主な経営課題")
    for each in EXPECTED["issues"]:
        _issue(rows, each)
    for label, key in (
        ("自己評価（運営方針全体の定性自己評価）", "self_evaluation"),
        ("今後の方針", "next_directions"),
    ):
        rows.whole(label)
        for each in EXPECTED["issues"]:
            rows.whole(f"【経営課題{each['number']}】", *(f"・{line}" for line in each[key]))
    return saved(book)


class _Rows:
    """Rows of a sheet, filled one below the other."""

    def __init__(self, sheet: Any) -> None:
        self.sheet, self.row = sheet, 0

    def whole(self, *texts: str) -> None:
        for text in texts:
            self.row += 1
            put(self.sheet, f"A{self.row}:C{self.row}", text)

    def cells(self, *texts: str) -> None:
        self.row += 1
        for letter, text in zip("ABC", texts, strict=False):
            put(self.sheet, f"{letter}{self.row}", text)

    def hidden(self, text: str) -> None:
        self.whole(text)
        self.sheet.row_dimensions[self.row].hidden = True


def _issue(rows: _Rows, each: Data) -> None:
    number = each["number"]
    rows.whole(f"【経営課題{number}】　{each['title']}")
    rows.cells("元年度決算額", "２年度予算額", "３年度予算額")
    rows.cells(*MONEY[number])
    for label, key in (("課題認識", "recognition"), ("主な戦略（課題解決の方策）", "strategies")):
        rows.whole(label)
        for one in each["themes"]:
            at = "".join("①②③"[number - 1] for number in one["indicators"])
            named = f"（アウトカム指標{at}）" if key == "strategies" else ""
            rows.whole(*([f"【{one['name']}】{named}"] if one["name"] else []))
            rows.whole(*(f"・{line}" for line in one[key]))
        rows.hidden("・（旧）前年度の案文。次回の改訂で消すこと。")
    rows.whole("アウトカム指標（経営課題の解決に向けた進捗度合を示した指標）")
    rows.whole(*(f"{'①②③'[at]}{one['statement']}" for at, one in enumerate(each["indicators"])))
    rows.whole("アウトカム指標の達成状況（定量評価）")
    rows.cells("３年度実績と達成状況　※A：達成　B：未達成", "前年度実績")
    rows.cells(*PRINTED[number])
