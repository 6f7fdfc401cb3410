"""Feet that count pages, and heads that come again below them: taken where they count, kept where not."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.text.page_edges import without_page_edges

BODY = ["・岸の道を直す。"] * 6


def _lines(*texts: str) -> list[Line]:
    return [Line(text, Place(page=1, line=at), False) for at, text in enumerate(texts, 1)]


def _kept(*texts: str) -> list[str]:
    return [line.text for line in without_page_edges(_lines(*texts))]


@pytest.mark.parametrize(
    "foot",
    [
        "水鳥区役所総務課 {}",
        "企画課（計画担当） － {} －",
        "水鳥区 {}/3",
        "港湾局　{}ページ",
        "水鳥区運営方針（案） {}",
        "総合政策室\n{}",
    ],
)
def test_feet_that_count_are_taken_with_the_heads_below_them(foot: str) -> None:
    feet = [foot.format(number).split("\n") for number in (1, 2, 3)]
    head = "令和６年度　水鳥区のしおり"
    texts = [head, *BODY, *feet[0], head, *BODY, *feet[1], head, *BODY, *feet[2]]
    assert _kept(*texts) == [head, *BODY * 3]


def test_feet_leave_a_gap() -> None:
    lines = without_page_edges(_lines("水鳥区 1", *BODY, "水鳥区 2", "・堤を直す。"))
    assert [line.gap for line in lines] == [True, *[False] * 5, True]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("モデル地区 1", "モデル地区 2"),
        ("経営課題 1", "経営課題 2"),
        ("水鳥区 3", "水鳥区 5"),  # figures
        ("水鳥区 1", "白鳥区 2"),
        ("①水鳥区 1", "①水鳥区 2"),
        ("・水鳥区 1", "・水鳥区 2"),
    ],
)
def test_what_counts_something_else_stays(first: str, second: str) -> None:
    texts = [first, *BODY, second, *BODY]
    assert _kept(*texts) == texts


def test_numbers_near_one_another_are_no_pages() -> None:
    texts = ["港湾局 1", "港湾局 2", "港湾局 3", *BODY]
    assert _kept(*texts) == texts


@pytest.mark.parametrize("label", ["主な戦略", "経営課題１", "・道", "【岸】"])
def test_what_has_a_place_in_the_form_may_head_several_pages(label: str) -> None:
    texts = [*BODY, "港湾局 1", label, *BODY, "港湾局 2", label, *BODY, "港湾局 3"]
    assert _kept(*texts) == [*BODY, label, *BODY, label, *BODY]
