"""The form as an Excel sheet: every text in its cell, nothing else, the same bytes each time."""

import io
import random
import zipfile
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from hoshin.base import InputError
from hoshin.exporters.form_xlsx import form_xlsx
from hoshin.policy import Policy
from hoshin.publication import FormContent, form_of_edition, form_of_policy
from hoshin.publication.form import FormTheme
from tests.editions import sample_edition
from tests.examples import examples
from tests.forms import make_policy
from tests.forms.printed import printed_texts

DAY = date(2025, 6, 10)
TRAPS = [
    "=1+1",
    "+81",
    "-1",
    "@A1",
    "＝合計",
    "<b>&amp;</b>",
    "  端の空き  ",
    "一\n二",
    "a\tb",
    "_x0041_",
]


def make_content(seed: int = 1) -> FormContent:
    return form_of_policy(Policy.model_validate(make_policy(random.Random(seed))))


def with_bullet(content: FormContent, text: str) -> FormContent:
    theme = FormTheme("【題】", (text, "つぎ"))
    return replace(content, issues=(replace(content.issues[0], recognition=(theme,)),))


def sheet_of(content: FormContent) -> Worksheet:
    book = openpyxl.load_workbook(io.BytesIO(form_xlsx(content, as_of=DAY)))
    assert book.sheetnames == ["様式"]
    return book["様式"]


def cells_of(sheet: Worksheet) -> list[Cell]:
    """The cells that hold something, row by row."""
    return [
        each for row in sheet.iter_rows() for each in row if isinstance(each, Cell) and each.value
    ]


def header_of(sheet: Worksheet) -> str:
    return (sheet.oddHeader and sheet.oddHeader.center.text) or ""


def check(content: FormContent) -> Worksheet:
    sheet = sheet_of(content)
    cells = cells_of(sheet)
    assert all(each.data_type == "s" for each in cells)
    found = [str(each.value) for each in cells]
    expected = [text for text in printed_texts(content, label_before_header=True) if text]
    assert joined(found, expected) == expected
    for number in range(1, sheet.max_row + 1):
        assert 0 < (sheet.row_dimensions[number].height or 0) <= 409
    return sheet


def joined(found: list[str], expected: list[str]) -> list[str]:
    """Cells put together where a paragraph goes on in the next row."""
    rest, whole = list(found), []
    for text in expected:
        part = rest.pop(0) if rest else ""
        while part != text and rest and text.startswith(part):
            part += rest.pop(0)
        whole.append(part)
    return whole + rest


def test_every_text_of_the_sample_is_one_cell_in_order() -> None:
    content = form_of_edition(sample_edition())
    sheet = check(content)
    expected = printed_texts(content, label_before_header=True)
    assert [each.value for each in cells_of(sheet)] == expected
    assert content.notice in header_of(sheet)


@settings(max_examples=examples(10), deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_every_text_of_any_policy(seed: int) -> None:
    check(make_content(seed))


@pytest.mark.parametrize("text", TRAPS)
def test_a_short_text_is_one_cell_and_stays_text(text: str) -> None:
    sheet = check(with_bullet(make_content(), text))
    assert "・" + text in [each.value for each in cells_of(sheet)]
    goal = check(replace(make_content(), goal=text))
    cell = next(each for each in cells_of(goal) if each.value == text)
    assert cell.quotePrefix is (text[0] in "=+-@＝")


@pytest.mark.parametrize(
    "text",
    ["長い文。" * 750, "あ" * 40_000, "x" * 40_000, "a " * 20_000, " \n" * 2_000, "①・" * 2_000],
)
def test_a_long_text_goes_on_in_the_next_rows(text: str) -> None:
    sheet = check(with_bullet(make_content(), text))
    parts = [str(each.value) for each in cells_of(sheet) if str(each.value)[:9] in "・" + text]
    assert len(parts) > 1 and max(map(len, parts)) < 2_000


def test_a_cut_is_never_where_a_paragraph_could_begin() -> None:
    text = "、".join(f"①項目{number}・【題】について" for number in range(400))
    sheet = check(with_bullet(make_content(), text))
    parts = [str(each.value) for each in cells_of(sheet) if "】について、" in str(each.value)]
    assert len(parts) > 3
    assert not any(part[0] in "①・【、" for part in parts[1:])


def test_an_empty_form_still_has_its_boxes() -> None:
    content = make_content()
    bare = replace(content.issues[0], recognition=(), strategies=(), rows=(), budgets=())
    sheet = check(replace(content, goal="", mission="", principles="", points=(), issues=(bare,)))
    found = [each.value for each in cells_of(sheet)]
    assert content.labels.recognition in found and content.labels.previous not in found


def test_thirty_indicators() -> None:
    data = make_policy(random.Random(4))
    first = {**data["issues"][0]["indicators"][0], "verdict": "B"}
    data["issues"][0]["indicators"] = [{**first, "number": number} for number in range(1, 31)]
    sheet = check(form_of_policy(Policy.model_validate(data)))
    label = next(each for each in cells_of(sheet) if str(each.value).endswith("（定量評価）"))
    merged = next(each for each in sheet.merged_cells.ranges if label.coordinate in each)
    assert merged.size == {"rows": 31, "columns": 1}


def test_a_label_stands_beside_all_rows_of_its_box_and_has_room() -> None:
    content = form_of_edition(sample_edition())
    sheet = sheet_of(content)
    starts = [
        int(each.coordinate[1:])
        for each in cells_of(sheet)
        if each.value == content.labels.achievement
    ]
    for start, issue in zip(starts, content.issues, strict=True):
        assert f"A{start}:A{start + len(issue.rows)}" in {str(each) for each in sheet.merged_cells}
        rows = range(start, start + len(issue.rows) + 1)
        assert sum(sheet.row_dimensions[row].height or 0 for row in rows) >= 50


def test_rows_are_as_high_as_their_text_needs() -> None:
    sheet = sheet_of(with_bullet(make_content(), "あ" * 200))
    one, six = (
        next(each for each in cells_of(sheet) if str(each.value).startswith(start))
        for start in ("・つぎ", "・あ")
    )
    heights = [sheet.row_dimensions[each.row].height or 0 for each in (one, six)]
    assert heights[1] >= 6 * 12 > heights[0]


def test_page_setup() -> None:
    content = form_of_edition(sample_edition())
    sheet = sheet_of(content)
    setup = sheet.page_setup
    assert (setup.paperSize, setup.orientation) == (9, "portrait")
    assert (setup.fitToWidth or 1, setup.fitToHeight) == (1, 0)
    properties = sheet.sheet_properties.pageSetUpPr
    assert properties is not None and properties.fitToPage
    title = next(each.row for each in cells_of(sheet) if each.value == content.title)
    assert sheet.print_title_rows == f"${title}:${title}"
    footer = sheet.oddFooter
    assert footer is not None and "&P / &N" in str(footer.center.text)


def test_each_issue_begins_a_page() -> None:
    content = form_of_edition(sample_edition())
    sheet = sheet_of(content)
    breaks = {each.id + 1 for each in sheet.row_breaks.brk}
    starts = [content.labels.issues, *(issue.heading for issue in content.issues[1:])]
    assert {each.row for each in cells_of(sheet) if each.value in starts} <= breaks


def test_every_cell_is_in_the_font_of_the_form_and_follows_no_theme() -> None:
    cells = cells_of(sheet_of(form_of_edition(sample_edition())))
    assert {(each.font.name, each.font.scheme) for each in cells} == {("BIZ UDゴシック", None)}


@pytest.mark.parametrize("notice", ["５年 60％\n案", "R&D", "&G", "注意" * 200])
def test_the_notice_is_in_the_header_or_where_too_long_in_the_sheet(notice: str) -> None:
    content = replace(make_content(), notice=notice)
    sheet = sheet_of(content)
    first = cells_of(sheet)[0].value
    header = header_of(sheet)
    assert (notice in header) is (first == content.labels.form)
    assert (notice == first) is (notice not in header)


def test_two_renderings_are_byte_identical() -> None:
    content = form_of_edition(sample_edition())
    assert form_xlsx(content, as_of=DAY) == form_xlsx(content, as_of=DAY)


def test_it_carries_the_given_day_and_nothing_of_who_made_it() -> None:
    file = form_xlsx(form_of_edition(sample_edition()), as_of=DAY)
    properties = openpyxl.load_workbook(io.BytesIO(file)).properties
    assert properties.created is not None and properties.created.date() == DAY
    assert properties.modified is not None and properties.modified.date() == DAY
    assert not properties.creator and not properties.lastModifiedBy
    assert properties.title == "令和６年度　住吉区運営方針"
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_what_no_excel_file_can_hold_is_refused_with_its_place(character: str) -> None:
    content = with_bullet(make_content(), f"前の文{character}後の文")
    with pytest.raises(InputError) as error:
        form_xlsx(content, as_of=DAY)
    assert f"U+{ord(character):04X}" in str(error.value)
    assert "前の文□後の文" in error.value.where


def test_thousands_of_rows() -> None:
    content = make_content()
    themes = tuple(FormTheme(f"【{n}】", ("取り組む。",) * 10) for n in range(200))
    check(replace(content, self_evaluation=themes))
