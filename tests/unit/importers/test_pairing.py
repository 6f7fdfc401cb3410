"""Shuffled result cells back in their rows."""

from decimal import Decimal

import pytest

from hoshin.base import Place
from hoshin.importers.form.cells import is_cell_line, tokens
from hoshin.importers.form.fragments import fragments
from hoshin.importers.form.pairing import pair, read_letter, read_value
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.results import expected_letter
from hoshin.policy import Target

PERCENT = Target(comparator=">=", value=Decimal(60), unit="%", by=2028)
COUNT = Target(comparator=">=", value=Decimal(2), unit="件", by=2028, each_year=True)


def cells(lines: list[str]) -> list[Piece]:
    return [Piece(Kind.CELLS, [line], Place(1, n), None) for n, line in enumerate(lines, 1)]


def rows(lines: list[str], targets: dict[int, Target]) -> dict[int, tuple[object, ...]]:
    pairing = pair(targets, fragments(cells(lines)), expected_letter)
    assert pairing.unplaced == []
    found: dict[int, tuple[object, ...]] = {}
    for row in pairing.rows:
        result, letter, previous = row.slots.all
        value, before = read_value(result), read_value(previous)
        found[row.number] = (
            float(value.value) if value else None,
            read_letter(letter),
            float(before.value) if before else None,
        )
    return found


TWO = {1: PERCENT, 2: PERCENT}
ARRANGEMENTS = {
    "rows": ["①43.9% A 27.8%", "②70.0% A 71.0%"],
    "columns": ["①43.9%", "②70.0%", "A", "A", "27.8%", "71.0%"],
    "columns on one line each": ["①43.9% ②70.0%", "A A", "27.8% 71.0%"],
    "letter and last year first": ["A 27.8%①43.9%", "A 71.0%②70.0%"],
    "run together": ["①43.9% A 27.8%②70.0% A 71.0%"],
    "full width": ["①４３．９％ Ａ ２７．８％", "②７０．０％ Ａ ７１．０％"],
    "rest before the values": ["A 27.8%", "A 71.0%", "①43.9%", "②70.0%"],
    "values reversed, rest too": ["A 71.0%", "A 27.8%", "②70.0%", "①43.9%"],
    "no circled numbers": ["43.9% A 27.8%", "70.0% A 71.0%"],
    "one whole, one split": ["②70.0% A 71.0%", "A", "27.8%", "①43.9%"],
}


@pytest.mark.parametrize("name", ARRANGEMENTS)
def test_every_arrangement_gives_the_same_rows(name: str) -> None:
    assert rows(ARRANGEMENTS[name], TWO) == {1: (43.9, "A", 27.8), 2: (70.0, "A", 71.0)}


def test_units_decide_where_order_misleads() -> None:
    found = rows(["３件", "①50.0%", "②4件", "A", "45.0%", "A"], {1: PERCENT, 2: COUNT})
    assert found == {1: (50.0, "A", 45.0), 2: (4.0, "A", 3.0)}


def test_a_power_is_no_other_unit() -> None:
    sheets = Target(comparator=">=", value=Decimal(120_000), unit="枚", by=2025)
    found = rows(["①43.9% A 27.8%", "②5万8千枚 B 61,200枚"], {1: PERCENT, 2: sheets})
    assert found == {1: (43.9, "A", 27.8), 2: (58_000.0, "B", 61_200.0)}


def test_the_rule_decides_between_equal_shapes() -> None:
    """Only one of the two fillings lets both letters follow the rule."""
    targets = {1: PERCENT, 2: Target(comparator=">=", value=Decimal(75), unit="%", each_year=True)}
    found = rows(["A 73.6%", "B 43.3%", "①42.1%", "②81.9%"], targets)
    assert found == {1: (42.1, "B", 43.3), 2: (81.9, "A", 73.6)}


def test_dashes_are_no_last_year() -> None:
    assert rows(["A －", "②50.0% A", "－", "①61.0%"], TWO) == {
        1: (61.0, "A", None),
        2: (50.0, "A", None),
    }


def test_a_form_before_its_evaluation_has_no_rows() -> None:
    assert rows([], TWO) == {1: (None, None, None), 2: (None, None, None)}


def test_cells_of_an_unknown_indicator_are_not_lost() -> None:
    pairing = pair({1: PERCENT}, fragments(cells(["①50.0% A －", "⑦3件"])), expected_letter)
    assert [fragment.text for fragment in pairing.unplaced] == ["3件"]


def test_confidence_is_low_where_nothing_tells_two_rows_apart() -> None:
    same = Target(comparator=">=", value=Decimal(60), unit="%", by=2028)
    found = fragments(cells(["①50.0%", "②50.0%", "A 40.0%", "A 41.0%"]))
    pairing = pair({1: same, 2: same}, found, expected_letter)
    assert all(row.confidence[2] < 0.9 for row in pairing.rows)
    clear = fragments(cells(["①50.0% A 40.0%", "②50.0% A 41.0%"]))
    assert all(
        row.confidence == (1, 1, 1) for row in pair({1: same, 2: same}, clear, expected_letter).rows
    )


@pytest.mark.parametrize(
    "line",
    [
        "①43.9%",
        "A",
        "Ｂ 12.3％",
        "－",
        "６地域",
        "④３件",
        "B 23.7%⑤21.8%",
        "未測定",
        "①4,722世帯（累計10,488世帯）",
    ],
)
def test_cell_lines(line: str) -> None:
    assert is_cell_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "12地域とする。",
        "A地区の取組",
        "80％以上とする。",
        "2",
        "令和",
        "①区民意識調査で",
        "・３件",
        "B型肝炎",
        "10年度末",
        "",
    ],
)
def test_lines_that_are_no_cells(line: str) -> None:
    assert not is_cell_line(line)


def test_tokens_keep_the_circled_number_apart() -> None:
    found = tokens("②69.4％ A 54.5%")
    assert found is not None
    assert [(token.kind, token.mark) for token in found] == [
        ("value", 2),
        ("letter", None),
        ("value", None),
    ]
