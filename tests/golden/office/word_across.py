"""A ward's adopted form across the page: themes are rows, 課題認識, 主な戦略 and アウトカム指標 are columns;
the heading of an issue and its money share the first row; notes of labels stand in cells of their own."""

from typing import Any

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
from tests.golden.office.word import (
    listed,
    merged,
    new_document,
    numbering,
    row_of,
    saved,
    table,
    write,
)

MONEY = {
    1: ("８決算額\n29百万円", "９予算額\n３０百万円", "10予算額\n31百万円"),
    2: ("８決算額\n－", "９予算額\n2千万円", "10予算額\n2,050万円"),
}
EXPECTED: Data = policy(
    "三橋区",
    "欄干　渡",
    year=2028,
    state="adopted",
    goal="三つの橋が、三つのまちを結ぶ",
    mission="川で分かれた三つの地区のそれぞれの良さを残しながら、足りないところを互いに補い合う区をつくる",
    principles={
        "text": "地区ごとの区役所会議で決めたことを区の予算に直結させる。",
        "points": ["夜道を明るく", "はたらく親と子の時間"],
    },
    issues=[
        issue(
            1,
            "夜道を明るく",
            budgets=budgets(2028, 29_000_000, 30_000_000, 31_000_000),
            sdgs=[5, 11],
            themes=[
                theme(
                    "街灯の空白",
                    [
                        "川沿いの遊歩道は、管理者が三者に分かれており、街灯の間隔が80メートルを超える区間がある。",
                        "女性の半数が夜の遊歩道を避けている。",
                    ],
                    [
                        "三者の管理者と一本の計画をつくり、区が費用の半分を持つ",
                        "足元だけを照らす低い灯りを試す",
                    ],
                    (1, 2),
                ),
                theme(
                    "見守る目",
                    ["夜に走る人や犬の散歩をする人を、見守りの担い手として数えていない。"],
                    ["反射材の付いた腕章を配り、気づいたことを写真で送れるようにする"],
                    (3,),
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "区民意識調査で「夜の遊歩道を安心して歩ける」と回答する女性の割合を令和12年度末までに55％以上とする。",
                    survey("区民意識調査", "夜の遊歩道を安心して歩ける", "女性"),
                    target(">=", 55, "%", 2030),
                ),
                indicator(
                    2,
                    "街灯の間隔が40メートルを超える区間を令和12年度末までに０か所とする。",
                    register(),
                    target("<=", 0, "か所", 2030),
                ),
                indicator(
                    3,
                    "腕章を着けて活動する人を令和10年度末から令和12年度末まで毎年度４００人以上とする。",
                    register(),
                    target(">=", 400, "人", 2030, each=True),
                ),
            ],
        ),
        issue(
            2,
            "はたらく親と子の時間",
            budgets=budgets(2028, None, 20_000_000, 20_500_000),
            themes=[
                theme(
                    "朝の一時間",
                    ["小学校の開門より前に家を出る親が多く、子どもが校門の前で待っている。"],
                    ["開門を45分早め、地域の人が図書室で迎える"],
                    (1, 2),
                )
            ],
            indicators=[
                indicator(
                    1,
                    "朝の図書室を開く小学校を令和11年度末までに全14校とする。",
                    register(),
                    target(">=", 14, "校", 2029),
                ),
                indicator(
                    2,
                    "教育委員会事務局アンケートで「朝、子どもを安心して送り出せる」と回答する保護者の割合を"
                    "令和11年度末までに80％以上とする。",
                    reported(
                        "教育委員会事務局アンケート", "朝、子どもを安心して送り出せる", "保護者"
                    ),
                    target(">=", 80, "%", 2029),
                ),
            ],
        ),
    ],
)


def build() -> bytes:
    document = new_document()
    write(document, ["資料１－３", "令和10年度　三橋区運営方針（確定）"])
    front = table(document, 5, 3)
    merged(front, (0, 0), (0, 0), ["所属長"])
    merged(front, (0, 1), (0, 2), ["欄干　渡"])
    merged(front, (1, 0), (1, 0), ["目標"])
    merged(front, (1, 1), (1, 2), [EXPECTED["goal"]])
    merged(front, (2, 0), (2, 0), ["使命"])
    merged(front, (2, 1), (2, 2), [EXPECTED["mission"]])
    merged(front, (3, 0), (4, 0), ["令和10年度所属運営の基本的な考え方"])
    merged(front, (3, 1), (3, 2), [EXPECTED["principles"]["text"]])
    points = merged(front, (4, 1), (4, 2), [])
    listed(
        points, numbering(document, "decimalEnclosedCircle", "%1"), EXPECTED["principles"]["points"]
    )
    write(document, ["", "重点的に取り組む経営課題"])
    for each in EXPECTED["issues"]:
        _issue(document, each)
        write(document, [""])
    return saved(document)


def _issue(document: Any, each: Data) -> None:
    number, themes = each["number"], each["themes"]
    made = table(document, 4 + len(themes), 4)
    row_of(made, 0, [f"経営課題{'１２'[number - 1]}　{each['title']}", *MONEY[number]])
    goals = "　".join(f"{at}" for at in each["sdgs"]) or "－"
    merged(made, (1, 0), (1, 3), [f"関連するSDGs：{goals}"])
    row_of(made, 2, ["取組の柱", "課題認識", "主な戦略", "アウトカム指標"])
    row_of(
        made, 3, ["", "", "（課題解決の方策）", "（経営課題の解決に向けた進捗度合を示した指標）"]
    )
    for row, one in enumerate(themes, 4):
        at = "".join("①②③"[number - 1] for number in one["indicators"])
        row_of(made, row, [f"【{one['name']}】（アウトカム指標{at}）"])
        write(made.cell(row, 1), [f"・{line}" for line in one["recognition"]])
        write(made.cell(row, 2), [f"・{line}" for line in one["strategies"]])
        statements = [
            f"{'①②③'[which - 1]}{each['indicators'][which - 1]['statement']}"
            for which in one["indicators"]
        ]
        write(made.cell(row, 3), statements)
