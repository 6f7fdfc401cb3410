"""Heads above their cells: results one below the other, years of money, corrections, closing tables."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.form.lines import Role
from hoshin.importers.form.stacked_errata import with_stacked_errata_aside
from hoshin.importers.text.columns.closing_rows import lead_rows, parted_at_closing
from hoshin.importers.text.columns.results import order_of_heads, result_line_of
from hoshin.importers.text.columns.rows import Row, Run, read_rows
from hoshin.importers.text.columns.table_rows import GridLine
from hoshin.importers.text.columns.year_money import with_whole_money
from hoshin.importers.text.stacked_heads import with_rows_of_heads

_PLACE = Place(1, 1)


def lines(*texts: str) -> list[Line]:
    return [Line(text, _PLACE, False) for text in texts]


def rows_of(*texts: str) -> list[str]:
    return [line.text for line in with_rows_of_heads(lines(*texts))]


def money_of(text: str) -> list[str]:
    return [row.text for row in with_whole_money(read_rows(text))]


def test_the_heads_tell_which_figure_is_last_years() -> None:
    assert rows_of("昨年度の実績", "実績値", "評価", "8回", "12回", "A") == ["12回 A 8回"]
    assert rows_of("実績値", "評価", "昨年度の実績", "8回", "A", "12回") == ["8回 A 12回"]


def test_numbers_of_indicators_lead_rows_and_run_into_none() -> None:
    heads = ("前年度実績", "５年度実績", "達成状況")
    told = rows_of(*heads, "指標1", "3件", "－", "－", "2", "20", "30", "B：未達成")
    assert told == ["①－ － 3件", "②30 B 20"]


@pytest.mark.parametrize(
    "texts",
    [
        ("前年度実績", "５年度実績", "達成状況", "8回", "12回", "9回"),  # no letter
        ("前年度実績", "５年度実績", "8回", "12回"),  # a head is missing
        ("前年度実績", "５年度実績", "達成状況", "・8回開いた。", "12回", "A"),
    ],
)
def test_cells_that_are_not_of_their_heads_stay(texts: tuple[str, ...]) -> None:
    assert rows_of(*texts) == list(texts)


def test_years_and_kinds_on_two_lines_and_a_unit_in_the_label() -> None:
    text = """          令和４年度    令和５年度
          決算額      予算額
事業費（千円）   1,204     －
"""
    assert money_of(text) == ["令和４年度決算額　1,204千円　令和５年度予算額　－"]


def test_a_label_in_the_middle_and_an_amount_that_is_missing() -> None:
    text = """            ４年度決算額      ５年度予算額      ６年度予算額
予算額
                           5億円         1億2千万円
"""
    told = ["５年度予算額　5億円　６年度予算額　1億2千万円"]
    assert money_of(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "      令和４年度決算額    令和５年度予算額\n事業費   1,204      1,310\n",  # of no unit
        "      令和４年度決算額    令和５年度予算額\n入園者数  1,204人     1,310人\n",
        "      令和４年度決算額    令和５年度予算額\n\n\n\n事業費   3億円      4億円\n",
    ],
)
def test_other_figures_below_years_stay(text: str) -> None:
    assert len(money_of(text)) == 2


def test_a_row_follows_its_heads() -> None:
    heads = [Run("前年度", 12), Run("５年度実績", 30), Run("達成状況", 50)]
    row = Row((Run("①", 0), Run("40.4％", 12), Run("39.7％", 30), Run("B", 50)), _PLACE, 1)
    line = result_line_of(row, row.runs, 12, tuple(order_of_heads(heads)))
    assert line.cells == ("(1)39.7％", "B", "40.4％")
    assert order_of_heads(heads[:2]) == []


def test_closing_tables_one_below_the_other() -> None:
    texts = [
        ("課題１", "・甲"),
        ("区政全体", "・乙"),
        ("", "今後の取組方針"),
        ("課題１", "・丙"),
        ("課題２", ""),
    ]
    told = [GridLine(("経営" + a if a[:2] == "課題" else a, b), _PLACE) for a, b in texts]
    assert lead_rows(told)
    assert [len(part) for part in parted_at_closing(told)] == [2, 3]
    assert not lead_rows([GridLine(("場所", "・甲"), _PLACE), GridLine(("時期", "・乙"), _PLACE)])


def test_corrections_cell_by_cell_are_notes() -> None:
    texts = (
        "数値を訂正しました。",
        "頁",
        "項目",
        "訂正前",
        "訂正後",
        "3",
        "指標②の実績",
        "5件",
        "6件",
        "目標",
    )
    told = with_stacked_errata_aside(lines(*texts))
    assert [line.text for line in told if line.role is not Role.NOTE] == ["目標"]


def test_a_pair_of_words_alone_is_no_table_of_corrections() -> None:
    told = with_stacked_errata_aside(lines("旧", "新", "・道を広げる。", "・橋を架ける。"))
    assert all(line.role is Role.OPEN for line in told)
