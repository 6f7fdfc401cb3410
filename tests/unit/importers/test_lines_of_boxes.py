"""Printed lines of one box of a PDF: what belongs to one entry of a list."""

import pytest

from hoshin.importers.pdf.paragraphs import paragraphs
from hoshin.importers.pdf.text_lines import TextLine

WIDTH = 20  # letters of ten points


def entries(*texts: str) -> list[str]:
    """The paragraphs of lines set one below the other in a box as wide as WIDTH letters."""
    lines = [
        TextLine(text, 1, 105.0, 100.0 + 11 * row, 105.0 + 10 * len(text), 110.0 + 11 * row, 10.0)
        for row, text in enumerate(texts)
    ]
    return [each.text for each in paragraphs(lines, 100.0, 118.0 + 10 * WIDTH)]


FULL = "・花苗を配り、通りの手入れを続ける人が"  # breaks a letter before the edge
OTHER = "・通学路の点検を終え、柵を三か所直した。"


@pytest.mark.parametrize("rest", ["増えた。", "前の年を上回り、さらに増えた。", "３割増えた。"])
def test_the_rest_of_an_entry_that_breaks_early_belongs_to_it(rest: str) -> None:
    assert entries(FULL, rest, OTHER) == [FULL + rest, OTHER]


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        (FULL, "【見守り】"),  # the heading of what follows
        (FULL, "→指標①"),
        ("・花苗を配り、通りの手入れを続けたい。", "次の年も続ける。"),  # ended
        ("・花苗を配った", "次の年も続ける。"),  # far from the edge
    ],
)
def test_what_begins_anew_below_an_entry(first: str, rest: str) -> None:
    assert entries(first, rest, OTHER) == [first, rest, OTHER]


def test_lines_without_marks_are_no_list() -> None:
    assert entries("花苗を配り、通りの手入れを続ける", "見守りを続ける") == [
        "花苗を配り、通りの手入れを続ける",
        "見守りを続ける",
    ]


AIM = "民間の力を取り入れながら、次の二点に取り組む。"


@pytest.mark.parametrize(
    ("first", "second"),
    [("１ 岸壁を直す", "２ 水辺を開く"), ("①岸壁を直す", "②水辺を開く")],
)
def test_points_that_count_from_one_begin_entries(first: str, second: str) -> None:
    text = AIM[:-1]  # full, and not ended
    assert entries(text, first, second) == [text, first, second]
    assert entries(text, first) == [text + first]  # alone it may go on


def test_years_with_their_amounts_begin_an_entry() -> None:
    money = "４決算額 12百万円 ５予算額 13百万円"
    assert entries(AIM[:-1], money) == [AIM[:-1], money]


def test_an_amount_that_a_lines_end_tore_off_is_of_its_year() -> None:
    money = "令和４年度決算額 112百万円／５予算額"
    assert entries(money, "13百万円") == [f"{money}13百万円"]


@pytest.mark.parametrize(
    "heading",
    [
        "【見守り】",
        "〔見守り〕",
        "［見守り］",
        "《見守り》（新規）",
        "指標2　見守りの回数",
        "取組２：見守り",
    ],
)
def test_a_heading_begins_below_a_full_line_that_ended(heading: str) -> None:
    full = "・花苗を配り、通りの手入れを続けている。"
    assert entries(full, heading, OTHER) == [full, heading, OTHER]
    hanging = "・花苗を配り、通りの手入れを続けている。"
    assert entries(FULL, "人がいた。", hanging, heading) == [FULL + "人がいた。", hanging, heading]


def test_a_note_that_breaks_after_its_bracket_is_whole() -> None:
    heading = ("【にぎわいと魅力】（アウトカム指標", "②、③）")
    assert entries(FULL, "増えた。", *heading, OTHER) == [
        FULL + "増えた。",
        "".join(heading),
        OTHER,
    ]
    assert entries("令和８年度　架空区運営方針（素", "案）") == [
        "令和８年度　架空区運営方針（素案）"
    ]


def test_a_label_in_brackets_is_no_rest_of_the_line_above() -> None:
    mission = "区民とともに考え、ともに動く区役所になる"
    assert entries(mission, "「所属運営の基本的な考え方」") == [
        mission,
        "「所属運営の基本的な考え方」",
    ]
