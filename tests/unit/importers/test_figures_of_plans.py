"""Plans whose only figures are last year's; money and goals in one row; money that a line's end broke."""

from decimal import Decimal

import pytest

from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.told_years import told_years
from hoshin.importers.text.torn_money import whole_money
from hoshin.policy import Issue, OutcomeIndicator
from tests.golden.small_form import Ways, form_text, wrong_fields
from tests.unit.importers.test_boxes_of_forms import (
    INDICATOR,
    RECOGNITION,
    RESULTS,
    STRATEGIES,
    TOP,
    issue,
    policy_of,
)

SECOND = "②集積所の当番を減らした地区を令和8年度末までに40地区以上とする。"
LAST = [(2023, Decimal("39.7"), "%"), (2023, Decimal("22"), "地区")]


def last_years(indicators: list[OutcomeIndicator]) -> list[tuple[int, Decimal, str] | None]:
    """Last year's figures, where no indicator has a result of this year."""
    assert not any(each.result or each.verdict for each in indicators)
    figures = [each.previous for each in indicators]
    return [(each.fiscal_year, each.value, each.unit) if each else None for each in figures]


@pytest.mark.parametrize(
    "head",
    [
        "前年度実績",
        "前年度（令和５年度）実績",
        "前年度\n（R5）の実績",
        "令和５年度（前年度）実績",
        "昨年度［5年度］実績値",
        "令和5年度実績",
        "５年度実績",
        "令和5年度実績\n（12月末現在）",
        "令和５年度実績（見込み）",
        "R5実績値",
    ],
)
@pytest.mark.parametrize("beside", [True, False])
def test_the_only_figures_of_a_plan_are_those_of_last_year(head: str, beside: bool) -> None:
    listed = (
        ["アウトカム指標", f"{INDICATOR}\n{SECOND}"],
        [head, "①39.7％\n②22地区"],
    )
    tabled = (["アウトカム指標", head], [INDICATOR, "39.7％"], [SECOND, "22地区"])
    found = issue(*TOP, RECOGNITION, STRATEGIES, *(listed if beside else tabled))
    assert last_years(found.indicators) == LAST


def test_a_letter_says_that_results_are_this_years_whatever_year_heads_them() -> None:
    rows = (["アウトカム指標", "５年度実績", "達成状況"], [INDICATOR, "39.7％", "B"])
    (found,) = issue(*TOP, RECOGNITION, STRATEGIES, *rows).indicators
    assert (found.verdict, found.previous) == ("B", None)
    assert found.result is not None and found.result.fiscal_year == 2024


@pytest.mark.parametrize(
    "head", ["令和5年度実績", "<５年度実績（12月末現在）>", "令和5年度（前年度）実績"]
)
def test_lists_of_last_years_figures_in_a_text(head: str) -> None:
    labels = ("課題認識", "主な戦略", "アウトカム指標", head, "自己評価", "今後の方針")
    ways = Ways(labels=labels, results=lambda _, last: [f"①{last}", "②138人"])
    policy = FormReading.from_bytes(entries.text(form_text(ways).encode(), name="f.txt")).policy
    for each in policy.issues:
        assert last_years(each.indicators)[1] == (2023, Decimal(138), "人")


@pytest.mark.parametrize(
    ("head", "doubted"), [("４年度実績", True), ("令和３年度の結果", True), ("６年度実績", False)]
)
def test_results_of_another_year_are_doubted(head: str, doubted: bool) -> None:
    listed = (["アウトカム指標", head], [INDICATOR, "39.7％"], [SECOND, "22地区"])
    policy = policy_of(*TOP, RECOGNITION, STRATEGIES, *listed)
    paths = [doubt.path for doubt in policy.review if "見出しの年度" in doubt.reason]
    told = ["issues/0/indicators/0/result", "issues/0/indicators/1/result"]
    assert paths == (told if doubted else [])


def money_and_goals(found: Issue) -> tuple[list[tuple[int, int | None]], list[int]]:
    return [(each.fiscal_year, each.yen) for each in found.budgets], list(found.sdgs)


@pytest.mark.parametrize(
    "row",
    [
        "5決算額 10百万円　6予算額 11百万円　　関連するSDGsの目標：2、12",
        "５決算額 10百万円　６予算額 11百万円（SDGs 2・12）",
        "SDGs：2、12／5決算額 10百万円　6予算額 11百万円",
        "【SDGs】2、12　【予算等】5年度決算額 10百万円　6年度予算額 11百万円",
        "令和5年度決算額：10百万円、令和6年度予算額：11百万円　関連ＳＤＧｓ　目標2　目標12",
        "5決算額 10百万円　6予算額 11百万円　持続可能な開発目標：2飢餓をゼロに、12つくる責任つかう責任",
    ],
)
def test_an_issues_money_and_goals_may_share_a_row(row: str) -> None:
    found = issue(*TOP, [row], RECOGNITION, STRATEGIES, *RESULTS)
    assert money_and_goals(found) == ([(2023, 10_000_000), (2024, 11_000_000)], [2, 12])


@pytest.mark.parametrize("last", ["調整中", "未定", "要求中", "－"])
def test_a_cell_may_say_that_the_amount_is_not_settled(last: str) -> None:
    """A dash is an amount that nobody printed; 調整中 is a year that has none yet, and stands in review."""
    money = ["４決算額", "36百万円", "５予算額", "39百万円", "６予算額", last]
    policy = policy_of(*TOP, money, RECOGNITION, STRATEGIES, *RESULTS)
    (found,) = policy.issues
    dash = [None] if last == "－" else []
    assert [each.yen for each in found.budgets] == [36_000_000, 39_000_000, *dash]
    told = [each.reason for each in policy.review if each.path == "issues/0/budgets/3"]
    assert [last in each for each in told] == [True] * (last != "－")
    assert [theme.recognition for theme in found.themes] == [["備えのない家が多い。"]]


@pytest.mark.parametrize(
    "label",
    [
        "令和７年度の考え方（区長の方針）",
        "今年度の運営にあたっての考え方\n（所属長の方針）",
        "局の運営姿勢（局長の考え方）",
        "「令和6年度 所属運営の基本的な考え方（区長の方針）",
        "令和6年度 所属運営の基本的な考え方」",
    ],
)
def test_what_the_head_thinks_is_announced_in_many_words(label: str) -> None:
    assert section_of(label) is Section.PRINCIPLES


@pytest.mark.parametrize("words", ["区の考え方", "「目標", "令和7年度の方針", "区長の方針を定め、"])
def test_a_few_words_alone_announce_nothing(words: str) -> None:
    assert section_of(words) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "令和5年度は801gとなり、前年度の823gから減りました。達成状況：A",
        "前年度の823gから801gに減りました（A）。",
        "実績は801gで、前年度（823g）を下回った。判定：A",
        "令和4年度の823gに対し、令和5年度は801gでした。",
        "801g（A）。前年度は823gでした。",
        "801gで、前年度（823g）より22g減少した。",
        "目標の780gに対し801gとなり、前年度の823gを下回りました。",
        "801gで、目標値を21g上回った（前年度：823g）。",
        "今年度は平均801gを記録し、前年度実績の823gより減った。",
        "前年度実績823gに対し、801gであった。",
    ],
)
def test_a_sentence_tells_the_figures_of_both_years(sentence: str) -> None:
    assert told_years(sentence) == ("801g", "823g")


@pytest.mark.parametrize(
    "text",
    [
        "801g　823g",
        "33件でした。",
        "前年度より3ポイント高い42％となった。",
        "120件（前年度から8件の増）となった。",
    ],
)
def test_figures_of_one_year_or_without_a_sentence_are_none(text: str) -> None:
    assert told_years(text) is None


@pytest.mark.parametrize(
    "shape",
    [
        "　→令和6年度は{this}となり、前年度の{last}から変わりました。達成状況：{letter}",
        "→６年度は{this}となり、前年度の{last}を下回りました。判定：{letter}",
        "⇒前年度の{last}に対し{this}となった（{letter}）。",
    ],
)
def test_a_sentence_below_each_indicator_tells_its_year(shape: str) -> None:
    """The themes stand in square brackets, and their entries have no marks."""
    text = form_text(Ways(theme="[若い世代の健康]", bullet="", results=lambda *_: []))
    figures = [("33事業所", "41事業所", "B"), ("250人", "138人", "A")]
    figures += [("22講座", "12講座", "B"), ("250人", "138人", "A")]
    lines: list[str] = []
    for line in text.split("\n"):
        lines.append(line.replace("①", "（1）").replace("②", "（2）") if line[:1] in "①②" else line)
        if line[:1] and line[:1] in "①②":
            this, last, letter = figures.pop(0)
            lines.append(shape.format(this=this, last=last, letter=letter))
    assert wrong_fields("\n".join(lines)) == []


MONEY = "橋を守る　4決算額 133 百万円　5予算額 3億9千5百万円　6予算額 1,139 百万円"


@pytest.mark.parametrize("cut", range(MONEY.index("5予算額") + 1, len(MONEY)))
def test_money_that_the_end_of_a_line_broke_is_whole_again(cut: int) -> None:
    above, below = MONEY[:cut].rstrip(), MONEY[cut:].lstrip()
    whole = whole_money(above, below)
    if above.endswith("千5百万円"):
        assert whole is None  # between two amounts nothing is broken
    else:
        assert whole is not None
        assert whole.replace(" ", "") == MONEY.replace(" ", "")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("4決算額　5予算額　6予算額", "62百万円 63百万円 64百万円"),
        ("予算額", "62百万円"),
        ("6予算額 139 百万円", "2館を直す"),
        ("橋は139", "百万円で直す"),
    ],
)
def test_lines_that_are_whole_stay_apart(above: str, below: str) -> None:
    assert whole_money(above, below) is None
