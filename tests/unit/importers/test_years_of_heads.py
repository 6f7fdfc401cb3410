"""Years beside each other across the change of era: which of two figures is this year's."""

from itertools import permutations

import pytest

from hoshin.base import FiscalYear
from hoshin.importers.form.line_of_results import line_of_results
from hoshin.importers.form.named_cells import named_cells
from hoshin.importers.form.result_heads import heads_in
from hoshin.importers.form.result_lines import with_last_year
from hoshin.importers.form.statements import read_statement
from hoshin.importers.form.told_years import told_years
from hoshin.policy import OutcomeIndicator
from tests.unit.importers.tables_as_forms import policy_of

STATEMENT = "朝市に出る農家の数を令和3年度末までに40軒以上とする。"


def figures(indicator: OutcomeIndicator) -> tuple[object, ...]:
    result, previous = indicator.result, indicator.previous
    return result and result.value, indicator.verdict, previous and previous.value


HEADS = (
    ("元年度実績", "30年度実績"),
    ("令和元年度実績", "30年度実績"),
    ("令和元年度", "平成30年度"),
    ("31年度実績", "30年度実績"),
    ("平成31年度実績", "平成30年度実績"),
    ("R1実績", "H30実績"),
    ("2年度実績", "31年度実績"),
    ("令和２年度実績", "元年度実績"),
    ("令和2年度実績", "平成31年度（令和元年度）実績"),
    ("2019年度実績", "30年度実績"),
    ("６年度実績", "５年度実績"),
)


@pytest.mark.parametrize("this, last", HEADS)
def test_the_later_year_is_the_result_whatever_the_order_of_columns(this: str, last: str) -> None:
    told = {"指標": STATEMENT, this: "31軒", "達成状況": "A", last: "27軒"}
    for order in permutations(told):
        rows = [["経営課題1　朝市の通り"], ["課題認識", "・店が減った。"]]
        policy = policy_of(*rows, list(order), [told[head] for head in order], year="令和2")
        (indicator,) = policy.issues[0].indicators
        assert figures(indicator) == (31, "A", 27), order


@pytest.mark.parametrize(
    "rows",
    [
        (["年度", "平成30年度", "令和元年度"], ["実績", "27軒", "31軒"], ["達成状況", "－", "A"]),
        (["年度", "元年度", "30年度"], ["実績", "31軒", "27軒"], ["達成状況", "A", "－"]),
    ],
)
def test_years_above_the_rows_of_one_indicator(rows: tuple[list[str], ...]) -> None:
    top = (["経営課題1　朝市の通り"], ["課題認識", "・店が減った。"], ["指標1", STATEMENT])
    (indicator,) = policy_of(*top, *rows, year="令和元").issues[0].indicators
    assert figures(indicator) == (31, "A", 27)


def test_years_told_in_lines() -> None:
    assert line_of_results("元年度 33件（A）　30年度 28件") == ("33件", "A", "28件")
    assert line_of_results("28件（平成30年度）→33件（令和元年度）　A") == ("33件", "A", "28件")
    assert named_cells("30年度実績：28件　元年度実績：33件　判定：A") == ("33件", "A", "28件")
    assert named_cells("令和2年度：33件　31年度：28件　評価：B") == ("33件", "B", "28件")
    assert told_years("平成30年度は28件でしたが、令和元年度は33件となりました。") == (
        "33件",
        "28件",
    )
    assert with_last_year("元年度61％（30年度58％） A") == ("元年度61％ A", "58％")
    assert heads_in(["30年度実績", "元年度実績", "評価"]) == ("previous", "result", "letter")


@pytest.mark.parametrize(
    "printed, form, by",
    [("３年度末", 2019, 2021), ("31年度末", 2018, 2019), ("33年度末", 2017, 2021)],
)
def test_a_target_without_an_era_is_near_the_form(printed: str, form: int, by: int) -> None:
    read = read_statement(f"講座を{printed}までに12回以上開く。", form=FiscalYear(form))
    assert read.target.by == by


@pytest.mark.parametrize(
    "money",
    [
        (["30年度決算額 1百万円　31年度（令和元年度）予算額 2百万円　２年度予算額 3百万円"],),
        (["30年度決算額", "31（元）年度予算額", "２年度予算額"], ["1百万円", "2百万円", "3百万円"]),
        (
            ["平成30年度（2018年度）決算額", "平成31(令和元)年度予算額", "令和2年度予算額"],
            ["1百万円", "2百万円", "3百万円"],
        ),
    ],
)
def test_a_year_of_money_with_two_names(money: tuple[list[str], ...]) -> None:
    top, bottom = ["経営課題1　朝市の通り"], ["課題認識", "・店が減った。"]
    budgets = policy_of(top, *money, bottom, year="令和2").issues[0].budgets
    assert [(each.fiscal_year, each.yen) for each in budgets] == [
        (2018, 1_000_000),
        (2019, 2_000_000),
        (2020, 3_000_000),
    ]


@pytest.mark.parametrize("rows", [1, 2])
@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        (["元年度実績", "達成状況", "30年度実績", "達成状況"], ["31軒", "A", "27軒", "B"]),
        (["30年度実績", "達成状況", "元年度実績", "達成状況"], ["27軒", "B", "31軒", "A"]),
        (["30年度評価", "30年度実績", "元年度実績", "元年度評価"], ["B", "27軒", "31軒", "A"]),
        (["元年度評価", "元年度実績", "30年度評価", "30年度実績"], ["A", "31軒", "B", "27軒"]),
        (["前年度実績", "評価", "実績", "評価"], ["27軒", "B", "31軒", "A"]),
    ],
)
def test_each_year_may_have_its_letter(rows: int, heads: list[str], cells: list[str]) -> None:
    top = (["経営課題1　朝市の通り"], ["課題認識", "・店が減った。"], ["指標", *heads])
    told = [[f"{'①②'[row]}{STATEMENT}", *cells] for row in range(rows)]
    policy = policy_of(*top, *told, year="令和元")
    assert [figures(each) for each in policy.issues[0].indicators] == [(31, "A", 27)] * rows
