"""What ran along pages: counted numbers and the office's name go, numbers of entries stay."""

import pytest

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.importers.text.mended import mended
from hoshin.importers.text.page_numbers import without_counted_pages, without_signatures

TITLE = "令和６年度　水鳥区運営方針"


def _lines(*texts: str) -> list[Line]:
    return [Line(text, Place(page=1, line=at), False) for at, text in enumerate(texts, 1)]


def _pages(count: int, size: int) -> list[str]:
    return [text for page in range(1, count + 1) for text in (*["・岸の道"] * size, str(page))]


@pytest.mark.parametrize("first", ["1", "１"])
def test_numbers_a_page_apart_are_taken_and_leave_a_gap(first: str) -> None:
    texts = _pages(3, 12)
    texts[12] = first
    kept = without_counted_pages(_lines(*texts))
    assert {line.text for line in kept} == {"・岸の道"}
    assert [at for at, line in enumerate(kept) if line.gap] == [12, 24]


@pytest.mark.parametrize(
    "texts",
    [
        _pages(3, 4),  # numbers torn from entries
        [*_pages(2, 12), *["・岸の道"] * 9],  # none at the end
        [*["・岸の道"] * 12, "1", *["・岸の道"] * 12, "7"],  # figures
        [*["・岸の道"] * 12, "1"],
    ],
)
def test_other_numbers_stay(texts: list[str]) -> None:
    assert [line.text for line in without_counted_pages(_lines(*texts))] == texts


@pytest.mark.parametrize(
    "foot",
    [
        *("水鳥区 1", "水鳥区", "水鳥区 - 3 -", "水鳥区運営方針（2）", "水鳥区役所 12"),
        *("水鳥区　1/5", "水鳥区 ３ページ", "水鳥区運営方針 P.2", "水鳥区（1／4頁）"),
    ],
)
def test_the_name_at_the_foot_of_a_page_is_taken(foot: str) -> None:
    body = ["・岸の道"] * 9
    assert [each.text for each in without_signatures(_lines(TITLE, *body, foot))] == [TITLE, *body]


def test_the_name_is_that_of_a_title_with_its_year_behind() -> None:
    lines = _lines("水鳥区運営方針（令和６年度）", *["・岸の道"] * 9, "水鳥区 1")
    assert [each.text for each in without_signatures(lines)][-1] == "・岸の道"


@pytest.mark.parametrize("title", ["令和６年度水鳥区運営方針", "（令和 6 年度）水鳥区運営方針"])
def test_a_title_with_its_year_takes_no_other_years_line(title: str) -> None:
    texts = [title, "目標 岸を守る", "令和６年度", "所属運営の基本的", "な考え方"]
    assert [line.text for line in mended(_lines(*texts))] == texts


@pytest.mark.parametrize("text", ["水鳥区 の道", "・水鳥区 1", "白鳥区 1", TITLE])
def test_what_only_looks_like_it_stays(text: str) -> None:
    lines = _lines(TITLE, *["・岸の道"] * 9, text)
    assert without_signatures(lines) == lines
