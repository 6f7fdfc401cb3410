"""A bureau's proposal as a plain two-column list, broken by hand inside sentences to fit the print."""

import re
from typing import Any

from tests.golden.office.excel import new_book, put, saved
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

MONEY = {1: "９年度予算額　３億２千万円", 2: "［予算額　４１，０５０千円］"}
EXPECTED: Data = policy(
    "文化スポーツ局",
    "音羽　奏",
    year=2027,
    state="proposed",
    goal="見る人から、する人へ",
    mission="文化とスポーツに触れる機会を、住む場所や懐具合で左右されないようにする",
    principles={
        "text": "大きな催しの誘致から、日々の練習の場の確保へと重点を移す。",
        "points": ["練習の場を増やす", "はじめの一歩を軽くする"],
    },
    issues=[
        issue(
            1,
            "練習の場を増やす",
            budgets=[{"fiscal_year": 2027, "kind": "budgeted", "yen": 320_000_000}],
            themes=[
                theme(
                    "学校の体育館",
                    [
                        "夜間の体育館の利用は抽選の倍率が８倍を超え、続けたくても場所がないという声が寄せられている。",
                        "照明の電気代を利用者に求めていないため、更新の費用が積み立てられていない。",
                    ],
                    [
                        "電気代の実費を利用者に求め、その全額を照明の更新に充てる",
                        "抽選に外れた団体に、民間の体育館の空き時間を紹介する",
                    ],
                ),
                theme(
                    "音を出せる場所",
                    ["楽器や太鼓の練習ができる公共の施設は市内に６室しかない。"],
                    ["高架下の倉庫を防音室に改める"],
                ),
            ],
            indicators=[
                indicator(
                    1,
                    "体育館の夜間利用の抽選倍率を令和11年度末までに４倍以下とする。",
                    register(),
                    target("<=", 4, "倍", 2029),
                ),
                indicator(
                    2,
                    "防音の練習室を令和11年度末までに20室以上とする。",
                    register(),
                    target(">=", 20, "室", 2029),
                ),
            ],
        ),
        issue(
            2,
            "はじめの一歩を軽くする",
            budgets=[{"fiscal_year": 2027, "kind": "budgeted", "yen": 41_050_000}],
            themes=[
                theme(
                    None,
                    ["「道具が高くて始められない」との回答が最も多い。"],
                    ["道具の貸出しの棚を図書館に置く", "一日だけの体験に市の指導者を派遣する"],
                )
            ],
            indicators=[
                indicator(
                    1,
                    "文化スポーツ局アンケートで「この１年に新しいことを始めた」と回答した割合を令和11年度末までに"
                    "35％以上とする。",
                    survey("文化スポーツ局アンケート", "この１年に新しいことを始めた"),
                    target(">=", 35, "%", 2029),
                ),
                indicator(
                    2,
                    "全国体力・運動能力調査における市内の小学５年生の合計点を令和11年度末までに54.5点以上とする。",
                    reported("全国体力・運動能力調査"),
                    target(">=", 54.5, "点", 2029),
                ),
                indicator(
                    3,
                    "道具の貸出しの件数を令和９年度末から令和11年度末まで毎年度1万5千件以上とする。",
                    register(),
                    target(">=", 15_000, "件", 2029, each=True),
                ),
            ],
        ),
    ],
)


def build() -> bytes:
    book, sheet = new_book("Sheet1")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 22, 70
    row = 1
    put(sheet, f"A{row}", "令和９年度　文化スポーツ局運営方針（案）")
    put(sheet, f"B{row}", "局長：音羽　奏")
    points = [f"・{point}" for point in EXPECTED["principles"]["points"]]
    boxes = [
        ("局の目標\n（何をめざすのか）", EXPECTED["goal"]),
        ("局の使命\n（どのような役割を担うのか）", _broken(EXPECTED["mission"])),
        (
            "令和９年度　局運営の基本的な考え方\n（局長の方針）",
            "\n".join([_broken(EXPECTED["principles"]["text"]), *points]),
        ),
        ("重点的に取り組む主な経営課題", None),
    ]
    for each in EXPECTED["issues"]:
        boxes += _issue(each)
    for label, content in boxes:
        row += 1
        put(sheet, f"A{row}", label)
        put(sheet, f"B{row}", content)
    return saved(book)


def _issue(each: Data) -> list[tuple[str, Any]]:
    number = each["number"]
    statements = [
        f"{'①②③'[at]}{_broken(one['statement'])}" for at, one in enumerate(each["indicators"])
    ]
    return [
        (f"経営課題{'１２'[number - 1]}", each["title"]),
        ("予算額", MONEY[number]),
        ("課題認識", _themed(each, "recognition")),
        ("主な戦略", _themed(each, "strategies")),
        ("アウトカム指標", "\n".join(statements)),
    ]


def _themed(each: Data, key: str) -> str:
    lines = []
    for one in each["themes"]:
        lines += [f"＜{one['name']}＞"] if one["name"] else []
        lines += [f"・{_broken(line)}" for line in one[key]]
    return "\n".join(lines)


def _broken(text: str) -> str:
    """A line break by hand every 30 characters, the next line set in by a space of full width."""
    parts = re.findall(r".{1,30}", text)
    return "\n　".join(parts)
