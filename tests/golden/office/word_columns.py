"""Several bodies in one office, in the first year of an era: sentence, target, result, letter and last
year in the columns of one row; the closing part as a table with a row for each issue."""

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
    1: ("29決算額", "812百万円", "30予算額", "８４０百万円", "元予算額", "９億円"),
    2: ("29決算額", "5,200千円", "30予算額", "5,100千円", "元予算額", "－"),
}
PRINTED = {
    1: [
        ("100％（令和４年度末）", "71.4％", "達成（A）", "64.0％"),
        ("20件以下（毎年度）", "２３件", "未達成（B）", "１９件"),
    ],
    2: [
        ("65％以上（令和４年度末）", "58.8％", "達成（A）", "－"),
        ("年間10万人以上（令和４年度末）", "93,400人", "未達成（B）", "97,150人"),
        ("30社以上（令和４年度末）", "－", "－", "－"),
    ],
}
EXPECTED: Data = policy(
    "河川局・公園室",
    "水原　岳",
    year=2019,
    state="evaluated",
    goal="水と緑がつながる都市の骨組みをつくる",
    mission="川を治め、公園を育て、災害のときに人が逃げ込める場所を守る",
    principles={
        "text": "河川局と公園室が別々に持っていた水辺の土地を、一つの計画で扱う。",
        "points": ["護岸の総点検を終わらせること", "水辺の公園を使いこなすこと"],
    },
    issues=[
        issue(
            1,
            "護岸の総点検",
            budgets=budgets(2019, 812_000_000, 840_000_000, 900_000_000),
            themes=[
                theme(
                    None,
                    [
                        "護岸の延長48kmのうち、目視の届かない水中部の状態が分かっていない。",
                        "点検を担う技術職員の半数が10年以内に退職する。",
                    ],
                    [
                        "水中ドローンによる点検を標準とし、点検の記録を３次元の図に残す。",
                        "退職者を講師とする研修を年４回開く。",
                    ],
                )
            ],
            indicators=[
                indicator(
                    1,
                    "水中部の点検を終えた護岸の割合を令和４年度末までに100％とする。",
                    register(),
                    target(">=", 100, "%", 2022),
                    ((2019, 71.4, "%"), "A", (2018, 64, "%")),
                ),
                indicator(
                    2,
                    "護岸の損傷による通行止めを令和４年度末まで毎年度20件以下とする。",
                    register(),
                    target("<=", 20, "件", 2022, each=True),
                    ((2019, 23, "件"), "B", (2018, 19, "件")),
                ),
            ],
            self_evaluation=[
                "水中ドローンで点検の速さが２倍になった。",
                "通行止めの増加は台風による。",
            ],
            next_directions=["通行止めの原因を台帳に残し、翌年の点検の順番に使う。"],
        ),
        issue(
            2,
            "水辺の公園を使いこなす",
            budgets=budgets(2019, 5_200_000, 5_100_000, None),
            themes=[
                theme(
                    "民間の力を借りる",
                    ["水辺の公園の売店は５か所で、冬は閉まっている。"],
                    ["売店の公募条件から営業日の下限を外す"],
                    (2, 3),
                ),
                theme(
                    "静かに過ごす",
                    ["催しの音への苦情が前年度より４割増えた。"],
                    ["催しの日と場所をあらかじめ地図で知らせる"],
                    (1,),
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "公園利用者アンケートで「水辺の公園で落ち着いて過ごせた」と回答した割合を令和４年度末までに"
                    "65％以上とする。",
                    survey("公園利用者アンケート", "水辺の公園で落ち着いて過ごせた"),
                    target(">=", 65, "%", 2022),
                    ((2019, 58.8, "%"), "A", None),
                ),
                indicator(
                    2,
                    "水辺の売店の利用者数を令和４年度末までに年間100,000人以上とする。",
                    register(),
                    target(">=", 100_000, "人", 2022, each=True),
                    ((2019, 93_400, "人"), "B", (2018, 97_150, "人")),
                ),
                indicator(
                    3,
                    "公募に応じた事業者を令和４年度末までに30社以上とする。",
                    register(),
                    target(">=", 30, "社", 2022),
                ),
            ],
            self_evaluation=["売店の冬季営業は２か所で始まった。"],
            next_directions=[
                "音の大きさの目安を、催しの許可の条件に加える。",
                "公募は令和２年度に行う。",
            ],
        ),
    ],
)


def build() -> bytes:
    document = new_document()
    write(
        document,
        ["【様式２】", "令和元年度　河川局・公園室運営方針（進捗反映）", "（局・室長：水原　岳）"],
    )
    front = table(document, 3, 2)
    points = [f"・{point}" for point in EXPECTED["principles"]["points"]]
    row_of(front, 0, ["局・室の目標\n（何をめざすのか）", EXPECTED["goal"]])
    row_of(front, 1, ["局・室の使命\n（どのような役割を担うのか）", EXPECTED["mission"]])
    text = EXPECTED["principles"]["text"]
    row_of(front, 2, ["令和元年度\n所属運営の\n基本的な考え方", "\n".join([text, *points])])
    document.add_page_break()
    write(document, ["重点的に取り組む主な経営課題"])
    for each in EXPECTED["issues"]:
        _issue(document, each)
    _closing(document)
    return saved(document)


def _issue(document: Any, each: Data) -> None:
    number = each["number"]
    write(document, ["", f"【経営課題{'１２'[number - 1]}　{each['title']}】"])
    row_of(table(document, 1, 6), 0, MONEY[number])
    write(document, [""])
    text = table(document, 2, 2)
    row_of(text, 0, ["課題認識", "\n".join(_themed(each, "recognition"))])
    row_of(text, 1, ["主な戦略\n(課題解決の方策)", "\n".join(_themed(each, "strategies"))])
    write(document, [""])
    made = table(document, 1 + len(each["indicators"]), 5)
    heads = [
        "アウトカム指標（経営課題の解決に向けた進捗度合を示した指標）",
        "目標値",
        "元年度実績",
        "達成状況",
        "前年度実績",
    ]
    row_of(made, 0, heads)
    for row, (one, cells) in enumerate(zip(each["indicators"], PRINTED[number], strict=True), 1):
        row_of(made, row, [f"{'①②③'[row - 1]}{one['statement']}", *cells])


def _themed(each: Data, key: str) -> list[str]:
    lines = []
    for one in each["themes"]:
        at = "".join(f"（アウトカム指標{'①②③'[number - 1]}）" for number in one["indicators"])
        if one["name"]:
            lines.append(f"【{one['name']}】" + (at if key == "strategies" else ""))
        lines += [f"・{line}" for line in one[key]]
    return lines


def _closing(document: Any) -> None:
    document.add_page_break()
    made = table(document, 1 + len(EXPECTED["issues"]), 3)
    row_of(made, 0, ["経営課題", "自己評価\n（運営方針全体の定性自己評価）", "今後の方針"])
    for row, each in enumerate(EXPECTED["issues"], 1):
        row_of(made, row, [f"経営課題{'１２'[row - 1]}\n{each['title']}"])
        for column, key in ((1, "self_evaluation"), (2, "next_directions")):
            merged(made, (row, column), (row, column), [f"・{line}" for line in each[key]])
