"""Boxes that offices fill in their own way: themes beside entries, legends, units, results still empty."""

from decimal import Decimal
from html import escape

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.policy import Issue, Policy

TOP = (["目標", "人と人がつながるまち"], ["使命", "暮らしを支える"], ["経営課題１　備えるまち"])
RECOGNITION = ["課題認識", "家庭の備え", "・備えのない家が多い。"]
STRATEGIES = ["主な戦略", "家庭の備え\n（アウトカム指標①）", "・見本を窓口に置く。"]
INDICATOR = "①3日分の水を備える家の割合を、令和8年度までに50％以上とする。"
RESULTS = (
    ["指標及び目標", "前年度", "６年度実績", "達成状況"],
    [INDICATOR, "39.7％", "44.1％", "B"],
)


def issue(*rows: list[str]) -> Issue:
    (found,) = policy_of(*rows).issues
    return found


def policy_of(*rows: list[str]) -> Policy:
    width = max(map(len, rows))
    lines = []
    for row in rows:
        wide = width - len(row) + 1
        cells = [escape(text).replace("\n", "<br>") for text in row]
        last = f'<td colspan="{wide}">{cells[-1]}</td>'
        lines.append("<tr>" + "".join(f"<td>{each}</td>" for each in cells[:-1]) + last + "</tr>")
    page = f"<h1>令和6年度　鈴鳴区運営方針</h1><table>{''.join(lines)}</table>"
    content = entries.html(page.encode(), name="form.html")
    return FormReading.from_bytes(content).policy


@pytest.mark.parametrize(
    "name",
    [
        "家庭の備え\n（アウトカム指標①）",
        "家庭の備え\n(指標①)",
        "【家庭の備え】\n（アウトカム指標①）",
        "家庭の備え\n【指標１】",
        "家庭の備え\nアウトカム指標①",
    ],
)
def test_the_name_of_a_theme_stands_beside_its_entries_with_its_indicators(name: str) -> None:
    (theme,) = issue(*TOP, RECOGNITION, ["主な戦略", name, STRATEGIES[2]], *RESULTS).themes
    assert (theme.name, theme.indicators) == ("家庭の備え", [1])
    assert theme.recognition == ["備えのない家が多い。"]
    assert theme.strategies == ["見本を窓口に置く。"]


@pytest.mark.parametrize(
    "label",
    [
        "めざす成果及び戦略 1-1",
        "めざす成果と戦略１－１",
        "戦略1-1",
        "【戦略１の１】",
        "めざす成果及び戦略１－１　",
    ],
)
@pytest.mark.parametrize("name", ["【家庭の備え】（アウトカム指標①）", "【家庭の備え】"])
def test_a_numbered_strategy_is_the_label_of_its_theme(label: str, name: str) -> None:
    found = issue(
        *TOP,
        [
            "課題認識",
            "【家庭の備え】\n・備えのない家が多い。\n【地域の備え】\n・訓練に人が来ない。",
        ],
        [label, name],
        ["戦略", "・見本を窓口に置く。"],
        [
            label.replace("1-1", "1-2").replace("１－１", "１－２").replace("１の１", "１の２"),
            "【地域の備え】",
        ],
        ["戦略", "・夜に訓練する。"],
        *RESULTS,
    )
    assert [theme.name for theme in found.themes] == ["家庭の備え", "地域の備え"]
    assert [theme.strategies for theme in found.themes] == [
        ["見本を窓口に置く。"],
        ["夜に訓練する。"],
    ]
    assert [len(theme.recognition) for theme in found.themes] == [1, 1]


@pytest.mark.parametrize(
    "legend",
    [
        "A：順調\nB：順調でない",
        "Ａ：順調　Ｂ：順調でない",
        "A：達成\nB：未達成",
        "A：目標を達成、B：目標を未達成",
        "（A：達成した B：達成できなかった）",
        "達成状況\nA：順調\nB：遅れ",
        "Ａ：達成",  # what a page break left of it
    ],
)
def test_a_legend_heads_the_column_of_letters(legend: str) -> None:
    heads, values = RESULTS
    (found,) = issue(*TOP, RECOGNITION, STRATEGIES, [*heads[:-1], legend], values).indicators
    assert (found.verdict, found.result and found.result.value) == ("B", Decimal("44.1"))
    assert found.previous and found.previous.value == Decimal("39.7")


@pytest.mark.parametrize(
    "label", ["予算（単位：千円）", "予算額（千円）", "予算・決算（単位 千円）"]
)
@pytest.mark.parametrize("last", ["調整中", "未定", "検討中", "－"])
def test_the_unit_of_the_money_stands_in_its_label(label: str, last: str) -> None:
    money = [label, "４決算額　36,250", "５予算額　39,100", f"６予算額　{last}"]
    found = issue(*TOP, money, RECOGNITION, STRATEGIES, *RESULTS)
    told = [(each.fiscal_year, each.kind, each.yen) for each in found.budgets]
    dash = [(2024, "budgeted", None)] if last == "－" else []
    assert told == [(2022, "settled", 36_250_000), (2023, "budgeted", 39_100_000), *dash]


@pytest.mark.parametrize("empty", [[["", "", "", ""]], []])
def test_sentences_of_a_plan_stay_above_heads_without_results(empty: list[list[str]]) -> None:
    other = "②訓練に来る人の数を、令和8年度までに90人以上とする。"
    found = issue(
        *TOP,
        RECOGNITION,
        STRATEGIES,
        ["アウトカム指標", INDICATOR],
        ["", other],
        ["達成状況（定量評価）", "６年度実績", "達成状況　A：達成　B：未達成", "前年度実績"],
        *empty,
    )
    assert [each.statement for each in found.indicators] == [INDICATOR[1:], other[1:]]
    assert all(each.result is None and each.verdict is None for each in found.indicators)


@pytest.mark.parametrize(
    "told", ["（前年度実績 39.7％）", "(前年度：39.7%)", "［前年度実績：39.7％］"]
)
@pytest.mark.parametrize("between", ["\n", ""])
def test_last_year_stands_in_brackets_behind_the_sentence(told: str, between: str) -> None:
    (found,) = issue(
        *TOP, RECOGNITION, STRATEGIES, ["アウトカム指標", INDICATOR + between + told]
    ).indicators
    assert (found.statement, found.result) == (INDICATOR[1:], None)
    assert found.previous and found.previous.value == Decimal("39.7")


def test_closing_boxes_on_one_line_are_parted() -> None:
    page = """令和6年度　鈴鳴区運営方針
目標
人と人がつながるまち
経営課題1　備えるまち
課題認識
・備えのない家が多い。
主な戦略
・見本を窓口に置く。
自己評価　・見本を置いた。　今後の方針　・夜に訓練する。
くわしくは別のページをご覧ください。
"""
    policy = FormReading.from_bytes(entries.text(page.encode(), name="page.txt")).policy
    assert policy.self_evaluation == ["見本を置いた。"]
    assert policy.next_directions == ["夜に訓練する。"]


@pytest.mark.parametrize("person", ["架空ひかり", "架空　花子", "花野さとみ"])
def test_the_head_stands_on_a_line_of_its_own(person: str) -> None:
    page = (
        f"<h1>令和6年度　鈴鳴市運営方針</h1><p>市長　{person}</p><h2>目標</h2><p>つながるまち</p>"
    )
    page += "<h2>経営課題1　備えるまち</h2><h3>課題認識</h3><p>・備えのない家が多い。</p>"
    content = entries.html(page.encode(), name="form.html")
    assert FormReading.from_bytes(content).policy.organization.head == person


PAGE = """令和6年度　鈴鳴区運営方針
■「目標」・「使命」及び「区運営の基本的な考え方」
【目標】
・人と⼈がつながるまち
【経営課題1】備えるまち
＜課題認識＞
・備えのない家が多い。
＜主な戦略＞
・見本を窓口に置く。
＜アウトカム指標＞
①水を備える家の割合を令和8年度までに50%以上とする。
②訓練に来る人を令和8年度までに90人以上とする。
＜アウトカム指標の達成状況＞
{first}
<令和6年度実績と達成状況>
・44.1%:B
<前年度実績>
・39.7%
{second}
<令和6年度実績と達成状況>
・91人:A
<前年度実績>
・80人
＜自己評価＞
鈴鳴区　令和6年度運営方針　2 / 2
・見本を置いた。
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("アウトカム指標①", "アウトカム指標②"),
        ("指標1", "指標2"),
        ("【成果指標１】", "【成果指標２】"),
    ],
)
def test_results_stand_below_the_name_of_their_indicator(first: str, second: str) -> None:
    page = PAGE.format(first=first, second=second)
    policy = FormReading.from_bytes(entries.text(page.encode(), name="page.txt")).policy
    told = [
        (each.result and each.result.value, each.verdict, each.previous and each.previous.value)
        for each in policy.issues[0].indicators
    ]
    assert told == [(Decimal("44.1"), "B", Decimal("39.7")), (91, "A", 80)]
    assert policy.goal == "人と⼈がつながるまち"  # prose is told as printed
    assert policy.self_evaluation == ["見本を置いた。"]


ISSUES = (
    ("備えるまち", "SDGs　ゴール11", [11]),
    ("支えるまち", "関連するSDGs：目標3、目標10", [3, 10]),
)


@pytest.mark.parametrize("above", [True, False])
def test_goals_stand_above_the_heading_or_behind_the_last_box(above: bool) -> None:
    lines = ["令和6年度　鈴鳴区運営方針", "目標", "つながるまち", "主な経営課題"]
    for number, (title, goals, _) in enumerate(ISSUES, 1):
        lines += [goals] if above else []
        lines += [
            f"経営課題{number}　{title}",
            "課題認識",
            "・備えのない家が多い。",
            "主な戦略",
            "・見本を置く。",
        ]
        lines += [
            "アウトカム指標",
            "①街角の事故を毎年度ゼロ件とする。",
            "自己評価",
            "・見本を置いた。",
        ]
        lines += [] if above else [goals]
    page = "".join(f"<p>{each}</p>" for each in lines)
    content = entries.html(page.encode(), name="form.html")
    issues = FormReading.from_bytes(content).policy.issues
    assert [each.sdgs for each in issues] == [goals for *_, goals in ISSUES]
    target = issues[0].indicators[0].target
    assert (target.comparator, target.value, target.unit) == ("<=", Decimal(0), "件")


@pytest.mark.parametrize(
    "told",
    [
        "①44.1% （A 達成）　前年度実績 39.7%",
        "①44.1%（A：達成）　前年度 39.7%",
        "44.1%　A　（前年度実績 39.7%）",
    ],
)
def test_one_cell_tells_all_of_a_year(told: str) -> None:
    rows = (
        ["アウトカム指標", INDICATOR],
        ["令和6年度実績と\n達成状況", told],
        ["自己評価", "・見本を置いた。"],
    )
    (found,) = issue(*TOP, RECOGNITION, STRATEGIES, *rows).indicators
    assert found.result and found.previous
    assert (found.result.value, found.verdict) == (Decimal("44.1"), "A")
    assert found.previous.value == Decimal("39.7")
