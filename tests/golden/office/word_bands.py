"""A ward in the first year of an era: boxes side by side below a cell that names their theme, last year's
figures left of this year's, 自己評価 and 今後の方針 side by side too."""

from typing import Any

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
from tests.golden.office.word import merged, new_document, row_of, saved, table, write

MONEY = {
    1: "平成29年度決算額　21百万円　平成30年度予算額　19百万円　平成31年度（令和元年度）予算額　24百万円",
    2: "29年度決算額　８百万円　30年度予算額　８百万円　元年度予算額　７百万円",
}
PRINTED = {
    1: [("64.2％", "61.5％", "B"), ("12路線", "15路線", "A")],
    2: [("－", "38軒", "A")],
}
EXPECTED: Data = policy(
    "霧島台区",
    "槙　晴子",
    year=2019,
    state="evaluated",
    goal="坂の町で、ひとりでも出かけられる",
    mission="坂と階段の多い地形を受け入れ、歩く人の側から町を直す",
    principles={"text": "地図ではなく、歩いて確かめる。", "points": []},
    issues=[
        issue(
            1,
            "坂を歩く",
            budgets=budgets(2019, 21_000_000, 19_000_000, 24_000_000),
            sdgs=[3, 11],
            themes=[
                theme(
                    "手すりと腰掛け",
                    ["途中で休む所がなく、買い物をあきらめる人がいる。"],
                    ["空き地の角に腰掛けを置く", "手すりの高さを二段にする"],
                    (1,),
                ),
                theme(
                    "坂の上の便", ["坂の上には小さな車も入らない。"], ["乗り合いの便を増やす"], (2,)
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "区民意識調査で「坂があっても毎日出かけている」と回答する割合を令和３年度末までに70％以上とする。",
                    survey("区民意識調査", "坂があっても毎日出かけている"),
                    target(">=", 70, "%", 2021),
                    ((2019, 61.5, "%"), "B", (2018, 64.2, "%")),
                ),
                indicator(
                    2,
                    "乗り合いの便が通る坂を令和３年度末までに20路線以上とする。",
                    register(),
                    target(">=", 20, "路線", 2021),
                    ((2019, 15, "路線"), "A", (2018, 12, "路線")),
                ),
            ],
            self_evaluation=["長雨で出かける人が減り、腰掛けの効果は測れなかった。"],
            next_directions=["屋根のある腰掛けを三か所で試す。", "便の時刻を診療所に合わせる。"],
        ),
        issue(
            2,
            "空き家の灯り",
            budgets=budgets(2019, 8_000_000, 8_000_000, 7_000_000),
            sdgs=[11],
            themes=[
                theme(
                    "貸す人の不安",
                    ["家財が残り、貸せない家が多い。"],
                    ["家財の片づけを手伝う"],
                    (1,),
                )
            ],
            indicators=[
                indicator(
                    1,
                    "空き家から人の住む家となった数を令和３年度末まで毎年度30軒以上とする。",
                    register(),
                    target(">=", 30, "軒", 2021, each=True),
                    ((2019, 38, "軒"), "A", None),
                )
            ],
            self_evaluation=["片づけの手伝いが評判を呼び、申し出が倍になった。"],
            next_directions=["若い世帯に先に知らせる。"],
        ),
    ],
)


def build() -> bytes:
    document = new_document()
    write(document, ["令和元年度　霧島台区運営方針", "（区長：槙　晴子）"])
    front = table(document, 3, 2)
    row_of(front, 0, ["区の目標", EXPECTED["goal"]])
    row_of(front, 1, ["区の使命", EXPECTED["mission"]])
    row_of(front, 2, ["区運営の基本的な考え方（区長の方針）", EXPECTED["principles"]["text"]])
    write(document, ["", "重点的に取り組む経営課題"])
    for each in EXPECTED["issues"]:
        write(document, [f"経営課題{each['number']}　{each['title']}"])
        _issue(document, each)
        write(document, [""])
    return saved(document)


def _issue(document: Any, each: Data) -> None:
    themes, statements = each["themes"], each["indicators"]
    made = table(document, 6 + 2 * len(themes) + len(statements), 4)
    merged(made, (0, 0), (0, 3), [MONEY[each["number"]]])
    merged(made, (1, 0), (1, 3), ["関連するSDGs：ゴール" + "、".join(map(str, each["sdgs"]))])
    _halves(made, 2, ["課題認識"], ["主な戦略"])
    for row, one in zip(range(3, 99, 2), themes, strict=False):
        at = "、".join(map(str, one["indicators"]))
        merged(made, (row, 0), (row, 3), [f"{one['name']}（アウトカム指標{at}）"])
        _halves(made, row + 1, _marked(one["recognition"]), _marked(one["strategies"]))
    row = 3 + 2 * len(themes)
    row_of(
        made, row, ["アウトカム指標", "30年度実績", "令和元年度実績", "達成状況\n(A:達成 B:未達成)"]
    )
    for place, (one, told) in enumerate(zip(statements, PRINTED[each["number"]], strict=True)):
        row += 1
        row_of(made, row, [f"{'①②③'[place]}{one['statement']}", *told])
    _halves(made, row + 1, ["自己評価"], ["今後の方針"])
    _halves(made, row + 2, _marked(each["self_evaluation"]), _marked(each["next_directions"]))


def _halves(made: Any, row: int, left: list[str], right: list[str]) -> None:
    merged(made, (row, 0), (row, 1), left)
    merged(made, (row, 2), (row, 3), right)


def _marked(lines: list[str]) -> list[str]:
    return [f"・{line}" for line in lines]
