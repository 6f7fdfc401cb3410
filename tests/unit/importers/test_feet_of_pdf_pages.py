"""Feet and heads of PDF pages: taken away where they tell the page, kept where they belong to the form."""

import pytest

from hoshin.importers.pdf.pages import Page
from hoshin.importers.pdf.running_lines import without_running_lines
from hoshin.importers.pdf.text_lines import TextLine

UPRIGHT, ACROSS = (595.0, 842.0), (842.0, 595.0)


def _line(text: str, top: float, page: int) -> TextLine:
    return TextLine(text, page, 60.0, top, 60.0 + 10 * len(text), top + 10, 10.0)


def _kept(feet: list[str], size: tuple[float, float], up: float) -> list[str]:
    """What is left of pages with one line of a form each and a foot so far above the paper's end."""
    width, height = size
    pages = [
        Page(
            number,
            width,
            height,
            [[_line("・橋を直す。", 200, number), _line(foot, height - up, number)]],
        )
        for number, foot in enumerate(feet, 1)
    ]
    without_running_lines(pages)
    return [line.text for page in pages for line in page.lines]


@pytest.mark.parametrize("foot", ["架空区運営方針 1", "架空区 - 1", "架空局　1", "架空区運営方針1"])
def test_a_single_page_may_tell_its_office_and_number(foot: str) -> None:
    assert _kept([foot], UPRIGHT, 40) == ["・橋を直す。"]


@pytest.mark.parametrize(
    "foot", ["架空区 2", "モデル地区 1", "SDGs　1", "・橋を架ける局 1", "公園 1"]
)
def test_what_is_no_foot_stays(foot: str) -> None:
    assert _kept([foot], UPRIGHT, 40) == ["・橋を直す。", foot]


def test_feet_of_a_page_turned_on_its_side_stand_as_deep_as_on_an_upright_one() -> None:
    assert _kept(["資料２", "資料２"], ACROSS, 75) == ["・橋を直す。"] * 2
