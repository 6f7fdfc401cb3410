"""A ward's first draft: plain paragraphs, themes that are numbered in words, indicators without numbers,
targets that are not yet filled in, an indicator that speaks of no number, a cumulative target."""

from typing import Any

from tests.golden.office.expected import (
    Data,
    indicator,
    issue,
    policy,
    register,
    survey,
    target,
    theme,
)
from tests.golden.office.word import listed, new_document, numbering, saved, table, write

MONEY = {
    1: (
        ("６年度決算額", "７年度予算額", "８年度予算額"),
        ("２，０３４千円", "21百万円", "21百50万円"),
    ),
    2: (),
}
EXPECTED: Data = policy(
    "雲居区",
    None,
    year=2026,
    state="draft",
    goal="「ただいま」が聞こえるまち 雲居",
    mission="子どもから高齢者まで、声をかけ合って暮らせるまちを住民と一緒につくる",
    principles={
        "text": "区民との対話で出た三つの願いを、そのまま区役所の仕事の順番とする。",
        "points": ["見守りの輪を広げる", "商店街にあかりを戻す"],
    },
    issues=[
        issue(
            1,
            "見守りの輪を広げる",
            budgets=[
                {"fiscal_year": 2024, "kind": "settled", "yen": 2_034_000},
                {"fiscal_year": 2025, "kind": "budgeted", "yen": 21_000_000},
                {"fiscal_year": 2026, "kind": "budgeted", "yen": 21_500_000},
            ],
            themes=[
                theme(
                    "子どもの見守り",
                    [
                        "下校の時間に見守りに立つ人が、５年前の半分になった。",
                        "共働きの世帯が増え、ＰＴＡによる見守りは続けられないとの声がある。",
                    ],
                    ["犬の散歩をしながらの見守りを広げる"],
                ),
                theme(
                    "ひとり暮らしの高齢者の見守り",
                    ["ひとり暮らしの高齢者は、区の世帯の２割を超えた。"],
                    ["新聞や乳酸菌飲料の配達員との協定", "異変に気づいたときの連絡先を一本にする"],
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "散歩をしながら見守る人の登録数を令和８年度末から令和10年度末までの累計で300人以上とする",
                    register(),
                    target(">=", 300, "人", 2028),
                ),
                indicator(
                    2,
                    "区民意識調査で「登下校の道が安全だと感じる」と回答した小学生の保護者の割合を令和10年度末までに"
                    "85％以上とする",
                    survey("区民意識調査", "登下校の道が安全だと感じる", "小学生の保護者"),
                    target(">=", 85, "%", 2028),
                ),
                indicator(
                    3,
                    "連絡先の一本化に向けた関係者の協議の場の整備",
                    register(),
                    target(None, None, None, None),
                ),
            ],
        ),
        issue(
            2,
            "商店街にあかりを戻す",
            themes=[
                theme(
                    "空き店舗の活用",
                    ["夜８時に開いている店は三つの商店街を合わせて11店である。"],
                    ["夕方からだけ借りられる店の仕組みをつくる"],
                )
            ],
            indicators=[
                indicator(
                    1,
                    "夜８時に開いている店の数を令和10年度末までに前年度を上回るようにする",
                    register(),
                    target(None, None, None, 2028),
                )
            ],
        ),
    ],
)


def build() -> bytes:
    document = new_document()
    write(document, ["令和８年度", "雲居区運営方針【素案】", "", "【区の目標】", EXPECTED["goal"]])
    write(document, ["【区の使命】", EXPECTED["mission"], "【区運営の基本的な考え方】"])
    write(document, [EXPECTED["principles"]["text"]])
    listed(document, numbering(document, "decimal", "%1."), EXPECTED["principles"]["points"])
    write(document, ["", "【重点的に取り組む主な経営課題】"])
    for each in EXPECTED["issues"]:
        _issue(document, each)
    return saved(document)


def _issue(document: Any, each: Data) -> None:
    number = each["number"]
    write(document, [f"【経営課題{number}　{each['title']}】"])
    if MONEY[number]:
        made = table(document, 2, 3)
        for row, texts in enumerate(MONEY[number]):
            for column, text in enumerate(texts):
                write(made.cell(row, column), [text])
    for label, key in (("【課題認識】", "recognition"), ("【主な戦略】", "strategies")):
        write(document, [label])
        for place, one in enumerate(each["themes"]):
            write(document, [f"{'①②'[place]}【{one['name']}】"])
            listed(document, numbering(document, "bullet", "・"), one[key])
    write(document, ["【アウトカム指標】"])
    write(document, [f"・{one['statement']}" for one in each["indicators"]])
