"""A bureau's revised form: issues 1-(1), 1-(2) and 2, label cells joined over the rows of their themes, the
result boxes of the template printed but still empty, budgets inside the headings."""

from typing import Any

from tests.golden.office.expected import (
    Data,
    indicator,
    issue,
    policy,
    register,
    reported,
    survey,
    target,
    theme,
)
from tests.golden.office.word import (
    merged,
    new_document,
    row_of,
    saved,
    stand_upright,
    table,
    write,
)

HEADINGS = (
    "経営課題1-(1)　働きはじめる人を支える（８年度予算額 ２４３百万円）",
    "経営課題1-(2)　働きつづける人を支える（８年度予算額 88百万円）",
    "経営課題2　小さな会社の跡継ぎ（８年度予算額 １億1,984万円）",
)


def money(yen: int) -> list[Data]:
    return [{"fiscal_year": 2026, "kind": "budgeted", "yen": yen}]


EXPECTED: Data = policy(
    "産業雇用局",
    "金森　透",
    year=2026,
    state="revised",
    goal="働く人が選べる仕事を、歩いて通える距離に",
    mission="市内の会社の九割を占める小さな会社の力を引き出し、働く人の暮らしを安定させる",
    principles={
        "text": "補助金の数を減らし、相談から就職まで同じ職員が付き添う支援に切り替える。"
        "なお、10月の組織改正を受けて本方針を見直した。",
        "points": [],
    },
    issues=[
        issue(
            1,
            "働きはじめる人を支える",
            label="経営課題1-(1)",
            budgets=money(243_000_000),
            themes=[
                theme(
                    "若者の就職",
                    [
                        "高校を中退した人の半数が、１年後も仕事に就いていない。",
                        "相談の窓口が３つの建物に分かれ、たらい回しになっているとの声がある。",
                    ],
                    [
                        "窓口を駅前の一か所にまとめる",
                        "中退した人に、学校が本人の同意を得て案内を渡す",
                    ],
                    (1,),
                ),
                theme(
                    "子育て中の再就職",
                    ["短時間で働ける仕事の求人が、希望者の２割に満たない。"],
                    ["一つの仕事を二人で分ける求人を会社と一緒に作る"],
                    (2,),
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "窓口に登録した10代の若者のうち、６か月以内に就職した人の割合を令和10年度末までに55％以上とする。",
                    register(),
                    target(">=", 55, "%", 2028),
                ),
                indicator(
                    2,
                    "仕事を分ける求人を令和10年度末までに累計で400件以上とする。",
                    register(),
                    target(">=", 400, "件", 2028),
                ),
            ],
        ),
        issue(
            1,
            "働きつづける人を支える",
            label="経営課題1-(2)",
            budgets=money(88_000_000),
            themes=[
                theme(
                    "介護による離職を防ぐ",
                    ["介護を理由に辞めた人の６割は、会社に相談していなかった。"],
                    ["会社の総務担当者向けの講座", "介護の相談員が会社を訪ねる"],
                    (1,),
                )
            ],
            indicators=[
                indicator(
                    1,
                    "産業雇用局アンケートで「介護について会社に相談できる」と回答した従業員の割合を令和９年度末までに"
                    "70％以上とする。",
                    survey("産業雇用局アンケート", "介護について会社に相談できる", "従業員"),
                    target(">=", 70, "%", 2027),
                )
            ],
        ),
        issue(
            2,
            "小さな会社の跡継ぎ",
            budgets=money(119_840_000),
            themes=[
                theme(
                    "黒字のまま閉じる会社を減らす",
                    ["閉じた会社の半数は黒字であった。"],
                    ["会社を継ぎたい人の名簿を、金融機関と共有する"],
                    (1, 2),
                )
            ],
            indicators=[
                indicator(
                    1,
                    "跡継ぎの相談を受けた会社の数を令和８年度から令和10年度まで毎年度300社以上とする。",
                    register(),
                    target(">=", 300, "社", 2028, each=True),
                ),
                indicator(
                    2,
                    "経済産業省調査による市内の黒字廃業の割合を令和10年度末までに45％未満とする。",
                    reported("経済産業省調査"),
                    target("<", 45, "%", 2028),
                ),
            ],
        ),
    ],
)


def build() -> bytes:
    document = new_document()
    write(document, ["令和８年度産業雇用局運営方針（改定）", "局長：金森　透"])
    front = table(document, 3, 2)
    for row, (label, text) in enumerate(
        [
            ("目\n標", EXPECTED["goal"]),
            ("使\n命", EXPECTED["mission"]),
            (
                "令和８年度　所属運営の基本的な考え方\n（局長の方針）",
                EXPECTED["principles"]["text"],
            ),
        ]
    ):
        row_of(front, row, [label, text])
    write(document, ["", "主な経営課題"])
    for heading, each in zip(HEADINGS, EXPECTED["issues"], strict=True):
        _issue(document, heading, each)
    return saved(document)


def _issue(document: Any, heading: str, each: Data) -> None:
    """課題認識 and 主な戦略 have a row for every theme; their label is one cell over those rows."""
    themes, number = each["themes"], len(each["indicators"])
    write(document, [heading])
    made = table(document, 2 * len(themes) + number + 2, 4)
    row = 0
    for label, key in (("課題認識", "recognition"), ("主な戦略", "strategies")):
        stand_upright(merged(made, (row, 0), (row + len(themes) - 1, 0), [label]))
        for one in themes:
            at = "".join("①②"[place - 1] for place in one["indicators"])
            named = f"（アウトカム指標{at}）" if key == "strategies" else ""
            merged(made, (row, 1), (row, 1), [f"【{one['name']}】{named}"])
            merged(made, (row, 2), (row, 3), [f"・{line}" for line in one[key]])
            row += 1
    statements = [f"{'①②'[at]}{one['statement']}" for at, one in enumerate(each["indicators"])]
    merged(made, (row, 0), (row, 0), ["アウトカム指標"])
    merged(made, (row, 1), (row, 3), statements)
    merged(made, (row + 1, 0), (row + 1 + number, 0), ["アウトカム指標の達成状況（定量評価）"])
    row_of(made, row + 1, ["８年度実績", "達成状況　A：達成　B：未達成", "前年度実績"], start=1)
    for place in range(number):
        row_of(made, row + 2 + place, ["①②"[place], "", ""], start=1)
