"""Torn tables: rows behind their own names, letters and last year's figures in runs, aims, money and goals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.text.cells_in_sentences import with_cells_below
from hoshin.importers.text.torn.items import items_of
from hoshin.importers.text.torn.letters_apart import with_letters_given
from hoshin.importers.text.torn.lists_of_years import with_last_years_beside
from hoshin.importers.text.torn.money import budget_lines, heads_money, is_money
from hoshin.importers.text.torn.named_rows import named_cell, with_named_rows
from hoshin.importers.text.torn.shapes import Item, Shape
from hoshin.importers.text.torn.titles import titles_of

AIM = "①堀端を歩く人を令和９年度末までに６割以上とする。"


def _lines(*texts: str) -> list[Line]:
    return [Line(text, Place(1, at), False) for at, text in enumerate(texts)]


def _texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def _items(*told: tuple[Shape, str]) -> list[Item]:
    return [
        Item(shape, [text], Place(1, at), True, lines=[at]) for at, (shape, text) in enumerate(told)
    ]


NAMED = {"６年度実績 58％": "58％", "達成状況 B": "B", "前年度実績 51％": "51％"}
USUAL = ["58％", "B", "51％"]


@given(st.permutations(list(NAMED)), st.integers(1, 20))
def test_rows_behind_their_names_are_told_in_the_usual_order(rows: list[str], number: int) -> None:
    sentence = f"{chr(0x245F + number)}堀端を歩く人を６割以上とする。"
    told = _texts(
        with_named_rows(_lines(sentence, "（出典：区の調べ）", *rows, "・歩く人が増えた。"))
    )
    assert told[2:] == [f"{chr(0x245F + number)}{' '.join(USUAL)}", "・歩く人が増えた。"]


@pytest.mark.parametrize(
    "texts",
    [
        [AIM, "６年度実績 58％"],  # one alone
        [AIM, "達成状況 B", "前年度実績 51％"],  # no result
        ["堀端を歩く人", "６年度実績 58％", "達成状況 B"],  # no number above
        [AIM, "58％ B", "６年度実績 58％", "達成状況 B"],  # a row stands there already
        ["①58％", "６年度実績 58％", "達成状況 B"],
    ],
)
def test_named_cells_without_a_sentence_of_their_own_stay(texts: list[str]) -> None:
    assert _texts(with_named_rows(_lines(*texts))) == texts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("令和６年度の結果：12件", ("result", "12件")),
        ("判定結果 A", ("letter", "A")),
        ("前年度　－", ("previous", "－")),
        ("達成状況の公表", None),
        ("前年度 堀端を歩いた人", None),
    ],
)
def test_what_a_named_cell_holds(text: str, told: tuple[str, str] | None) -> None:
    assert named_cell(text) == told


@given(st.lists(st.lists(st.sampled_from("AB"), min_size=1, max_size=3), min_size=1, max_size=3))
def test_letters_of_all_issues_go_to_the_rows_in_their_order(letters: list[list[str]]) -> None:
    rows = [
        (at, item)
        for at, own in enumerate(letters)
        for item in _items(
            *((Shape.CELLS, f"{mark}5{at}件 4{at}件") for mark, _ in zip("①②③", own, strict=False))
        )
    ]
    run = [
        (len(letters) - 1, item)
        for item in _items(*((Shape.CELLS, each) for own in letters for each in own))
    ]
    numbers = [list(range(1, len(own) + 1)) for own in letters]
    told = with_letters_given([*rows, *run], numbers)
    assert [(at, item.text) for at, item in told] == [
        (at, f"{mark}5{at}件 {letter} 4{at}件")
        for at, own in enumerate(letters)
        for mark, letter in zip("①②③", own, strict=False)
    ]
    assert with_letters_given([*rows, *run[1:]], numbers) == [*rows, *run[1:]]  # one is missing


@pytest.mark.parametrize(
    "texts",
    [
        ["①55件 A 45件", "②9人 7人", "A", "B"],  # a row that has its letter
        ["①55件 45件", "③9人 7人", "A", "B"],  # no row of the second sentence
        ["55件 45件", "②9人 7人", "A", "B"],  # a row without its number
        ["①55件", "②9人 7人", "A", "B"],
    ],
)
def test_letters_stay_where_rows_do_not_wait_for_them(texts: list[str]) -> None:
    cells = [(0, item) for item in _items(*((Shape.CELLS, text) for text in texts))]
    assert with_letters_given(cells, [[1, 2]]) == cells


def _beside(*cells: str) -> list[str]:
    return [
        item.text
        for item in with_last_years_beside(_items(*((Shape.CELLS, each) for each in cells)))
    ]


def test_a_second_list_without_letters_is_last_years() -> None:
    told = ["①58％ A　51％", "②９人 B　－"]
    assert _beside("①58％ A", "②９人 B", "①51％", "②－") == told


@pytest.mark.parametrize(
    "cells",
    [
        ("①58％", "②９人", "①51％", "②７人"),  # no letters: which list is this year's?
        ("①58％ A", "②９人 B", "①51％", "③７人"),
        ("①58％ A", "②９人 B", "①51％"),
        ("①58％ A", "②９人 B", "①51％ B", "②７人 A"),
    ],
)
def test_a_second_list_that_is_not_plainly_last_years_stays(cells: tuple[str, ...]) -> None:
    assert _beside(*cells) == list(cells)


ABOVE = ["経営課題１ 堀", "課題認識", "・浅い。", "主な戦略", "・掘る"]
AIMS = [
    "・堀端を歩く人を令和９年度末までに６割以上とする。",
    "・清掃を令和９年度末まで毎年度５回以上とする。",
]


def _shapes(*texts: str) -> list[Shape]:
    items, _ = items_of(_lines(*texts))
    return [item.shape for item in items if item.shape in (Shape.BULLET, Shape.STATEMENT)]


@pytest.mark.parametrize("count", [1, 2])
def test_the_last_bullets_that_say_how_far_are_indicators(count: int) -> None:
    bullets = [Shape.BULLET, Shape.BULLET, *[Shape.STATEMENT] * count]
    assert _shapes(*ABOVE, "アウトカム指標", *AIMS[:count]) == bullets


@pytest.mark.parametrize(
    "below",
    [
        [*AIMS[:1]],  # no label
        ["アウトカム指標", AIM, *AIMS],  # sentences with numbers
        ["アウトカム指標", *AIMS, "・清掃を続ける"],  # not the last
    ],
)
def test_other_bullets_that_say_how_far_are_none(below: list[str]) -> None:
    printed = [text for text in (*ABOVE, *below) if text.startswith("・")]
    assert _shapes(*ABOVE, *below).count(Shape.BULLET) == len(printed)


MONEY = ["４決算額 3百万円", "５予算額 4百万円"]


@pytest.mark.parametrize(
    "between", [[], MONEY, ["令和４年度決算", "3百万円", "令和５年度予算", "4百万円"]]
)
def test_titles_in_brackets_below_bare_numbers(between: list[str]) -> None:
    lines = [
        "経営課題１",
        *between,
        "【堀の手入れ】",
        "・浅い。",
        "経営課題２",
        *between,
        "【石垣の守り】",
    ]
    found = titles_of(lines, [True] * len(lines)).titles.values()
    assert [(each.number, each.title) for each in found] == [(1, "堀の手入れ"), (2, "石垣の守り")]


def test_brackets_below_one_number_alone_are_a_theme() -> None:
    lines = [
        "経営課題１",
        "【堀の手入れ】",
        "・浅い。",
        "経営課題２",
        "課題認識",
        "石垣の守り",
        "・古い。",
    ]
    found = titles_of(lines, [True] * len(lines)).titles.values()
    assert "堀の手入れ" not in [each.title for each in found]


@pytest.mark.parametrize(
    "text",
    ["年度 区分 金額（千円）", "区分　年 度　金額", "年度・金額（単位：百万円）", "項目／金額"],
)
def test_heads_of_a_table_of_money_are_of_money(text: str) -> None:
    assert heads_money(text)
    assert is_money(text)


@pytest.mark.parametrize("text", ["区分", "年度 実績", "区分 堀の手入れ", "金額の多い年度"])
def test_other_heads_are_none(text: str) -> None:
    assert not heads_money(text)


@pytest.mark.parametrize("word", ["調整中", "未定", "精査中", "－"])
def test_a_year_whose_amount_is_to_come_keeps_its_place(word: str) -> None:
    cells = ["４決算額", "５予算額", "６予算額", "3百万円", "4百万円", word]
    lines, _ = budget_lines([_items(*((Shape.BUDGET, each) for each in cells))])
    assert _texts(lines[0]) == [f"４年度決算額 3百万円　５年度予算額 4百万円　６年度予算額 {word}"]


def _goals(*below: str) -> list[str]:
    items, _ = items_of(_lines("経営課題１ 堀", "関連するSDGs", *below, "課題認識", "・浅い。"))
    return [item.text for item in items if item.shape is Shape.SDGS][1:]


@pytest.mark.parametrize(
    ("below", "told"),
    [
        (["目標６", "目標11"], ["SDGs 目標６", "SDGs 目標11"]),
        (["４決算額 3百万円", "６、11"], ["SDGs ６、11"]),
        (["・水が濁る。", "６、11"], []),  # not next to the head
    ],
)
def test_goals_away_from_their_head(below: list[str], told: list[str]) -> None:
    assert _goals(*below) == told


HEADS = ["アウトカム指標", "前年度実績 ６年度実績"]
WITH_CELLS = ["①堀端を歩く人を令和９年度 51％", "58％", "末までに６割以上とする。"]


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (["前年度実績 ６年度実績"], "①58％ 51％"),
        (["６年度実績", "前年度実績"], "①51％ 58％"),
        (["前年度 ６年度実績"], "①58％ 51％"),
    ],
)
def test_two_figures_alone_are_told_by_their_heads(heads: list[str], row: str) -> None:
    told = _texts(with_cells_below(_lines("アウトカム指標", *heads, *WITH_CELLS, "自己評価")))
    assert told == ["アウトカム指標", AIM, "アウトカム指標の達成状況", row, "自己評価"]


@pytest.mark.parametrize("cells", [["51％", "58％", "60％"], ["51％", "A"], ["51％"]])
def test_rows_that_are_not_two_figures_stay_under_two_heads(cells: list[str]) -> None:
    printed = [*HEADS, "①堀端を歩く人を令和９年度", *cells, "末までに６割以上とする。"]
    assert _texts(with_cells_below(_lines(*printed))) == printed
