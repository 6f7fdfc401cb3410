"""A ward's form as it lies in the shared folder: title in a text box, changes still marked, bullets
typed with Shift+Enter in one paragraph, all results of an issue as lines of one cell."""

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
from tests.golden.office.word import new_document, row_of, saved, table, text_box, tracked, write

PRINTED = {
    1: ("①　33.3%　　A\n②　5,120件　B\n③　0件　　　A", "①　29.8%\n②　5,020件\n③　2件"),
    2: ("①　71.0%　　A\n②　－　　　　－", "①　－\n②　12回"),
    3: ("①　９９．６％　A", "①　99.6％"),
}
EXPECTED: Data = policy(
    "中里区",
    "石橋　歩",
    year=2025,
    state="evaluated",
    goal="坂も路地も、ゆっくり歩ける区",
    mission="古くからの町割りを生かし、車に頼らずに用事が済む暮らしを支える",
    principles={
        "text": "区役所の外に出ることを職員の仕事の中心に置く。",
        "points": ["路地を守り、火を出さない", "用事が歩いて済む", "窓口を待たせない"],
    },
    issues=[
        issue(
            1,
            "路地を守り、火を出さない",
            budgets=budgets(2025, 5_400_000, 5_600_000, 8_100_000),
            themes=[
                theme(
                    None,
                    [
                        "木造の建物が密集する区域が区の４分の１を占め、消防車が入れない路地が68本ある。",
                        "感震ブレーカーの設置は３軒に１軒にとどまる。",
                    ],
                    [
                        "感震ブレーカーの取付けを、町会の当番が手伝う",
                        "路地ごとに消火の道具箱を置く",
                    ],
                )
            ],
            indicators=[
                indicator(
                    1,
                    "区民意識調査で「感震ブレーカーを付けている」と回答する木造住宅の居住者の割合を令和10年度末までに"
                    "60％以上とする。",
                    survey("区民意識調査", "感震ブレーカーを付けている", "木造住宅の居住者"),
                    target(">=", 60, "%", 2028),
                    ((2025, 33.3, "%"), "A", (2024, 29.8, "%")),
                ),
                indicator(
                    2,
                    "道具箱の点検を令和10年度末まで年間6,000件以上行う。",
                    register(),
                    target(">=", 6000, "件", 2028, each=True),
                    ((2025, 5120, "件"), "B", (2024, 5020, "件")),
                ),
                indicator(
                    3,
                    "路地の延焼火災を令和10年度末まで毎年度０件とする。",
                    register(),
                    target("<=", 0, "件", 2028, each=True),
                    ((2025, 0, "件"), "A", (2024, 2, "件")),
                ),
            ],
            self_evaluation=[
                "ブレーカーは当番の手伝いで一気に増えた。",
                "点検は梅雨の時期に落ち込んだ。",
            ],
            next_directions=["点検の当番表を、雨の少ない月に寄せる。"],
        ),
        issue(
            2,
            "用事が歩いて済む",
            budgets=budgets(2025, 14_000_000, 15_000_000, 11_000_000),
            themes=[
                theme(
                    "買い物",
                    ["丘の上の団地から店までは高低差が40メートルある。"],
                    ["移動販売の停留所を、団地の集会所の前に設ける"],
                    (1,),
                ),
                theme(
                    "医療",
                    ["通院のための乗合タクシーは、予約の電話がつながらない。"],
                    ["予約を、薬局の窓口でもできるようにする"],
                    (2,),
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "区民アンケートで「日用品の買い物に困っていない」と答えた団地の居住者の割合を令和９年度末までに"
                    "80％以上とする。",
                    survey("区民アンケート", "日用品の買い物に困っていない", "団地の居住者"),
                    target(">=", 80, "%", 2027),
                    ((2025, 71, "%"), "A", None),
                ),
                indicator(
                    2,
                    "薬局との連絡会を令和９年度末まで毎年度12回以上開催する。",
                    register(),
                    target(">=", 12, "回", 2027, each=True),
                    (None, None, (2024, 12, "回")),
                ),
            ],
            self_evaluation=["連絡会は、休止した薬局の後任が決まらず開けなかった。"],
            next_directions=["薬剤師会を通じて開き直す。"],
        ),
        issue(
            3,
            "窓口を待たせない",
            budgets=budgets(2025, 900_000, 900_000, 1_200_000),
            themes=[
                theme(
                    None,
                    ["３月と４月の待ち時間が90分を超える日がある。"],
                    ["予約枠を、転入の多い日に厚くする"],
                )
            ],
            indicators=[
                indicator(
                    1,
                    "60分以内に呼び出した件数の割合を令和９年度末まで毎年度99.5％以上とする。",
                    register(),
                    target(">=", 99.5, "%", 2027, each=True),
                    ((2025, 99.6, "%"), "A", (2024, 99.6, "%")),
                )
            ],
            self_evaluation=["予約の利用が６割に達し、待ち時間が短くなった。"],
            next_directions=["予約なしの人が後回しにならない並び方を試す。"],
        ),
    ],
)
MONEY = {
    1: "５決算額　５，４００千円　６予算額　560万円　７予算額　8百10万円",
    2: "５決算額　14百万円　６予算額　15百万円　７予算額　11百万円",
    3: "５決算額　90万円　６予算額　90万円　７予算額　120万円",
}


def build() -> bytes:
    document = new_document()
    text_box(
        document.paragraphs[0] if document.paragraphs else document.add_paragraph(),
        ["令和７年度　中里区運営方針"],
    )
    write(document, ["（所属長 ：石橋　歩）", "「目標」「使命」及び「所属運営の基本的な考え方」"])
    front = table(document, 3, 2)
    _changed(front.cell(0, 1), "坂も路地も、", "走らずに", "ゆっくり歩ける区")
    row_of(front, 0, ["目標"])
    row_of(front, 1, ["使命", EXPECTED["mission"]])
    row_of(front, 2, ["令和７年度\n所属運営の\n基本的な\n考え方"])
    points = [
        f"{'（１）（２）（３）'[3 * at : 3 * at + 3]}{one}"
        for at, one in enumerate(EXPECTED["principles"]["points"])
    ]
    front.cell(2, 1).paragraphs[0].add_run("\n".join([EXPECTED["principles"]["text"], *points]))
    write(document, ["", "重点的に取り組む経営課題"])
    for each in EXPECTED["issues"]:
        _issue(document, each)
    for label, key in (
        ("自己評価\n（運営方針全体の\n定性自己評価）", "self_evaluation"),
        ("今後の方針", "next_directions"),
    ):
        made = table(document, 1, 2)
        row_of(made, 0, [label])
        made.cell(0, 1).paragraphs[0].add_run("\n".join(_closing(key)))
        write(document, [""])
    return saved(document)


def _changed(cell: Any, before: str, struck: str, after: str) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.add_run(before)
    tracked(paragraph, deleted=struck, inserted=after)


def _issue(document: Any, each: Data) -> None:
    number = each["number"]
    write(document, [f"経営課題{'１２３'[number - 1]}　{each['title']}", MONEY[number]])
    made = table(document, 5, 3)
    for row, (label, key) in enumerate(
        (("課題認識", "recognition"), ("主な戦略\n(課題解決の方策)", "strategies"))
    ):
        row_of(made, row, [label])
        box = made.cell(row, 1).merge(made.cell(row, 2))
        box.paragraphs[0].add_run("\n".join(_themed(each, key)))
    row_of(made, 2, ["アウトカム\n指標\n（経営課題の解決に向けた進捗度合を示した指標）"])
    statements = [f"{'①②③'[at]}{one['statement']}" for at, one in enumerate(each["indicators"])]
    made.cell(2, 1).merge(made.cell(2, 2)).paragraphs[0].add_run("\n".join(statements))
    made.cell(3, 0).merge(made.cell(4, 0)).paragraphs[0].add_run(
        "アウトカム\n指標の達成\n状況\n（定量評価）"
    )
    row_of(made, 3, ["７年度実績と達成状況　※A：達成　B：未達成", "前年度実績"], start=1)
    for column, text in enumerate(PRINTED[number], 1):
        made.cell(4, column).paragraphs[0].add_run(text)
    write(document, [""])


def _themed(each: Data, key: str) -> list[str]:
    lines = []
    for one in each["themes"]:
        at = "".join("①②③"[number - 1] for number in one["indicators"])
        if one["name"]:
            lines.append(
                f"【{one['name']}】" + (f"(アウトカム指標{at})" if key == "strategies" else "")
            )
        lines += [f"・{line}" for line in one[key]]
    return lines


def _closing(key: str) -> list[str]:
    lines = []
    for each in EXPECTED["issues"]:
        lines += [
            f"【経営課題{'１２３'[each['number'] - 1]}】",
            *(f"・{line}" for line in each[key]),
        ]
    return lines
