"""A ward's corrected form: a table for each issue, every label in a row of its own above its content,
budgets in two rows, result and letter in one cell, the self-evaluation at the end of each table."""

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
from tests.golden.office.word import merged, new_document, row_of, saved, table, write

MONEY = {1: ("33百万円", "３５百万円", "３６百万円"), 2: ("110百万円", "9千8百万円", "1億200万円")}
PRINTED = {
    1: [
        ("①45.5％（A）", "①41.0％"),
        ("②６地区（B）", "②６地区"),
        ("③ ４，７１０世帯：A", "③ ３，９８０世帯"),
    ],
    2: [("① ８８．２％　B", "① ８９．１％"), ("② 集計中", "② －")],
}
EXPECTED: Data = policy(
    "潮見区",
    "浜　千鳥",
    year=2024,
    state="corrected",
    goal="潮風の通りを、笑い声の通りに",
    mission="海と工場と住まいが隣り合う区だからこそ、暮らす人と働く人が互いに支え合う関係を育てる",
    principles={
        "text": "人口の減少が市内で最も早いことを正面から受け止め、「減っても困らないまち」への備えを進める。",
        "points": [],
    },
    issues=[
        issue(
            1,
            "減っても困らない地域の支え合い",
            budgets=budgets(2024, 33_000_000, 35_000_000, 36_000_000),
            sdgs=[3, 11, 17],
            themes=[
                theme(
                    "町会のしごとを軽く",
                    [
                        "町会の役員のなり手がなく、12地区のうち５地区で会長が兼務となっている。",
                        "区からの依頼（回覧・推薦・動員）が年に100件を超え、負担の声が大きい。",
                    ],
                    [
                        "区からの依頼を半分にする「しごとの棚卸し」",
                        "回覧の電子化（希望する町会から順に）",
                    ],
                    (1,),
                ),
                theme(
                    "会社と町会の橋わたし",
                    ["臨海部の事業所は300を数えるが、防災訓練に加わるのは一部に限られる。"],
                    ["事業所の駐車場を避難場所とする協定", "従業員が参加しやすい平日昼の訓練"],
                    (2, 3),
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "区民意識調査で「町会の活動は無理なく続けられる」と回答する町会加入世帯の割合を令和８年度末までに"
                    "50％以上とする。",
                    survey("区民意識調査", "町会の活動は無理なく続けられる", "町会加入世帯"),
                    target(">=", 50, "%", 2026),
                    ((2024, 45.5, "%"), "A", (2023, 41, "%")),
                ),
                indicator(
                    2,
                    "事業所と避難場所の協定を２件以上結んでいる地区を令和８年度末までに全12地区とする。",
                    register(),
                    target(">=", 12, "地区", 2026),
                    ((2024, 6, "地区"), "B", (2023, 6, "地区")),
                ),
                indicator(
                    3,
                    "電子回覧を受け取る世帯を令和８年度末までに6,000世帯以上とする。",
                    register(),
                    target(">=", 6000, "世帯", 2026),
                    ((2024, 4710, "世帯"), "A", (2023, 3980, "世帯")),
                ),
            ],
            self_evaluation=[
                "依頼は年104件から71件に減ったが、半分には届かなかった。",
                "協定は、担当者の異動で話合いが止まった地区がある。",
            ],
            next_directions=["残る依頼は、所管する局と一つずつ廃止を協議する。"],
        ),
        issue(
            2,
            "こどもが海とともに育つまち",
            budgets=budgets(2024, 110_000_000, 98_000_000, 102_000_000),
            sdgs=[4],
            themes=[
                theme(
                    "泳げるこどもを増やす",
                    ["学校のプールの老朽化により、水泳の授業が年３回にとどまる学校がある。"],
                    ["民間のプールを借りた合同授業"],
                ),
                theme(
                    "放課後の居場所",
                    ["留守番をする低学年のこどもが増えている。"],
                    ["図書室の開室を18時まで延長", "見守りの有償ボランティアを養成"],
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "小学６年生の児童のうち「25メートル以上泳げる」と答える割合を令和８年度末まで毎年度90％以上とする。",
                    survey(None, "25メートル以上泳げる", "小学６年生の児童"),
                    target(">=", 90, "%", 2026, each=True),
                    ((2024, 88.2, "%"), "B", (2023, 89.1, "%")),
                ),
                indicator(
                    2,
                    "こども家庭局調査で「放課後に安心して過ごせる場所がある」と回答する保護者の割合を"
                    "令和８年度末までに75％以上とする。",
                    reported("こども家庭局調査", "放課後に安心して過ごせる場所がある", "保護者"),
                    target(">=", 75, "%", 2026),
                ),
            ],
            self_evaluation=[
                "合同授業は６校に広がった。移動に時間を取られ、泳ぐ時間は増えていない。"
            ],
            next_directions=[
                "移動の時間を含めて年５回を確保する。",
                "延長した図書室の利用を数え始める。",
            ],
        ),
    ],
    self_evaluation=[
        "全体として、区の仕事を減らすことが地域の仕事を減らすことにつながると分かった年であった。"
    ],
)


def build() -> bytes:
    document = new_document()
    write(document, ["配付資料３－１", "令和６年度　潮見区運営方針", "（所属長　浜　千鳥）"])
    write(document, ["指標②の前年度実績に誤りがあったため、令和７年８月１日に訂正しました。"])
    front = table(document, 6, 1)
    front_rows = [
        "目標",
        EXPECTED["goal"],
        "使命",
        EXPECTED["mission"],
        "令和６年度　所属運営の基本的な考え方（区の方針）",
        EXPECTED["principles"]["text"],
    ]
    for row, text in enumerate(front_rows):
        row_of(front, row, [text])
    write(document, ["", "重点的に取り組む経営課題"])
    for each in EXPECTED["issues"]:
        _issue(document, each)
        write(document, [""])
    last = table(document, 2, 1)
    row_of(last, 0, ["自己評価（運営方針全体の定性自己評価）"])
    row_of(last, 1, EXPECTED["self_evaluation"])
    return saved(document)


def _issue(document: Any, each: Data) -> None:
    number = each["number"]
    made = table(document, 16 + len(PRINTED[number]), 3)
    merged(made, (0, 0), (0, 2), [f"経営課題{number}「{each['title']}」"])
    merged(made, (1, 0), (1, 2), [f"関連するSDGs　{SDGS[number]}"])
    row_of(made, 2, ["令和４年度決算額", "令和５年度予算額", "令和６年度予算額"])
    row_of(made, 3, MONEY[number])
    boxes = [
        ("課題認識", _themed(each, "recognition")),
        ("主な戦略（課題解決の方策）", _themed(each, "strategies")),
        (
            "アウトカム指標",
            [f"{'①②③'[at]}{one['statement']}" for at, one in enumerate(each["indicators"])],
        ),
    ]
    for row, (label, lines) in enumerate(boxes):
        merged(made, (4 + 2 * row, 0), (4 + 2 * row, 2), [label])
        merged(made, (5 + 2 * row, 0), (5 + 2 * row, 2), lines)
    row = _results(made, PRINTED[number])
    for label, key in (("自己評価", "self_evaluation"), ("今後の方針", "next_directions")):
        merged(made, (row, 0), (row, 2), [label])
        merged(made, (row + 1, 0), (row + 1, 2), [f"・{line}" for line in each[key]])
        row += 2


def _results(made: Any, printed: list[tuple[str, str]]) -> int:
    merged(made, (10, 0), (10, 2), ["アウトカム指標の達成状況（定量評価）"])
    heads = ("令和６年度実績及び達成状況（A：達成　B：未達成）", "前年度実績")
    for row, (result, previous) in enumerate([heads, *printed], 11):
        merged(made, (row, 0), (row, 1), [result])
        row_of(made, row, [previous], start=2)
    return 12 + len(printed)


def _themed(each: Data, key: str) -> list[str]:
    lines = []
    for one in each["themes"]:
        at = "・".join("①②③"[number - 1] for number in one["indicators"])
        lines.append(
            f"【{one['name']}】" + (f"（アウトカム指標{at}）" if at and key == "strategies" else "")
        )
        lines += [f"・{line}" for line in one[key]]
    return lines


SDGS = {
    1: "３すべての人に健康と福祉を　１１住み続けられるまちづくりを　１７パートナーシップで目標を達成しよう",
    2: "４質の高い教育をみんなに",
}
