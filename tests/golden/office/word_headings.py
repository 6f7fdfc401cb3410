"""A bureau's proposal in running text: Word's heading styles, its own ①②③ and bullets, no ruled boxes."""

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
from tests.golden.office.word import listed, new_document, numbering, saved, write

MONEY = {
    1: [
        "令和６年度決算額　1億2,034万円",
        "令和７年度予算額　１３０百万円",
        "令和８年度予算額　128,500千円",
    ],
    2: ["令和６年度決算額　4百万円", "令和７年度予算額　4百万円", "令和８年度予算額　4百50万円"],
    3: ["令和８年度予算額　1241万3千円（新規）"],
}
EXPECTED: Data = policy(
    "清掃局",
    "灰谷　遼",
    year=2026,
    state="proposed",
    goal="ごみを減らし、ものがめぐる都市",
    mission="集め、分け、燃やし、埋める仕事を止めることなく続け、その一つ一つから無駄を省く",
    principles={
        "text": "処理量が減っても固定費は減らないことを踏まえ、施設の統合と分別の徹底を同時に進める。",
        "points": ["台所から出るごみを減らす", "収集の現場を安全にする", "焼却工場を統合する"],
    },
    issues=[
        issue(
            1,
            "台所から出るごみを減らす",
            budgets=budgets(2026, 120_340_000, 130_000_000, 128_500_000),
            sdgs=[12, 13],
            themes=[
                theme(
                    "食品ロスの削減",
                    [
                        "家庭から出る生ごみの３割が手つかずの食品であり、買い方と保存の知識が届いていない。",
                        "小売店との協定は５社にとどまっている。",
                    ],
                    [
                        "値引き棚の場所を知らせるアプリの実証",
                        "フードバンクへの回収便を週２便に増便",
                    ],
                    (1, 2),
                ),
                theme(
                    "生ごみの水切り",
                    ["生ごみの重さの８割は水分である。"],
                    ["水切り器の貸出し", "小学校での出前授業"],
                    (3,),
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "家庭系食品ロスの量を令和12年度までに25,000トン以下とする",
                    register(),
                    target("<=", 25000, "トン", 2030),
                ),
                indicator(
                    2,
                    "フードバンクに参加する店舗の数を令和10年度末までに120店舗以上とする",
                    register(),
                    target(">=", 120, "店舗", 2028),
                ),
                indicator(
                    3,
                    "清掃局アンケートで「生ごみの水を切ってから出している」と答えた割合を令和10年度末までに"
                    "７割以上とする",
                    survey("清掃局アンケート", "生ごみの水を切ってから出している"),
                    target(">=", 7, "割", 2028),
                ),
            ],
        ),
        issue(
            2,
            "収集の現場を安全にする",
            budgets=budgets(2026, 4_000_000, 4_000_000, 4_500_000),
            themes=[
                theme(
                    None,
                    ["電池の混入による収集車の火災が、年に20件を超えて起きている。"],
                    ["電池の回収箱を駅と量販店に置く", "火災の画像を使った啓発"],
                )
            ],
            indicators=[
                indicator(
                    1,
                    "収集車の火災を令和10年度末まで毎年度０件とする",
                    register(),
                    target("<=", 0, "件", 2028, each=True),
                ),
                indicator(
                    2,
                    "消防局調査による「電池の捨て方を知っている」と回答した割合を令和９年度末までに80パーセント以上"
                    "とする",
                    reported("消防局調査", "電池の捨て方を知っている"),
                    target(">=", 80, "%", 2027),
                ),
            ],
        ),
        issue(
            3,
            "焼却工場を統合する",
            budgets=[{"fiscal_year": 2026, "kind": "budgeted", "yen": 12_413_000}],
            themes=[
                theme(
                    "北工場の後利用",
                    ["北工場は稼働から40年を迎え、更新か統合かを決める時期にある。"],
                    ["跡地の使い道を住民と話し合う"],
                )
            ],
            indicators=[
                indicator(
                    1,
                    "統合計画に同意する周辺町会を令和11年度末までに全18町会とする",
                    register(),
                    target(">=", 18, "町会", 2029),
                )
            ],
        ),
    ],
)


def build() -> bytes:
    document = new_document()
    document.add_heading("令和８年度　清掃局運営方針（案）", 0)
    write(
        document,
        ["（局長：灰谷　遼）", "※この方針（案）は、市会での議論を踏まえて確定する予定です。"],
    )
    document.add_heading("【局の目標（何をめざすのか）】", 1)
    write(document, [EXPECTED["goal"]])
    document.add_heading("【局の使命（どのような役割を担うのか）】", 1)
    write(document, [EXPECTED["mission"]])
    document.add_heading("【令和８年度　局運営の基本的な考え方（局長の方針）】", 1)
    write(document, [EXPECTED["principles"]["text"]])
    listed(
        document, numbering(document, "decimalFullWidth", "%1．"), EXPECTED["principles"]["points"]
    )
    document.add_heading("重点的に取り組む主な経営課題", 1)
    for each in EXPECTED["issues"]:
        _issue(document, each)
    return saved(document)


def _issue(document: Any, each: Data) -> None:
    document.add_heading(f"【経営課題{each['number']}】{each['title']}", 2)
    write(
        document,
        [f"関連するSDGs　{'　'.join(SDGS[at] for at in each['sdgs'])}"] if each["sdgs"] else [],
    )
    listed(document, numbering(document, "bullet", "●"), MONEY[each["number"]])
    for label, key in (("課題認識", "recognition"), ("主な戦略（課題解決の方策）", "strategies")):
        document.add_heading(label, 3)
        for one in each["themes"]:
            numbers = "、".join("①②③"[at - 1] for at in one["indicators"])
            named = f"（アウトカム指標{numbers}）" if key == "strategies" and numbers else ""
            write(document, [f"＜{one['name']}＞{named}"] if one["name"] else [])
            listed(document, numbering(document, "bullet", "\uf0d8"), one[key])
    document.add_heading("アウトカム指標", 3)
    statements = [one["statement"] for one in each["indicators"]]
    listed(document, numbering(document, "decimalEnclosedCircle", "%1"), statements)


SDGS = {12: "12 つくる責任 つかう責任", 13: "13 気候変動に具体的な対策を"}
