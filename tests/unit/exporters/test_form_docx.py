"""The form as a Word document: every text in its place, nothing else, the same bytes each time."""

import io
import random
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.base import InputError
from hoshin.exporters.form_docx import form_docx
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


def opened(file: bytes) -> Any:
    return docx.Document(io.BytesIO(file))


def paragraphs_of(document: Any) -> list[Any]:
    """Every paragraph in the order of the document, those in tables among them."""
    return [Paragraph(each, document) for each in document.element.body.iter(qn("w:p"))]


def texts_of(document: Any) -> list[str]:
    return [text for each in paragraphs_of(document) if (text := each.text)]


def check(content: FormContent) -> Any:
    document = opened(form_docx(content, as_of=DAY))
    expected = printed_texts(content, label_before_header=False)
    assert texts_of(document) == [text for text in expected if text]
    return document


def style_of(document: Any, text: str) -> str:
    found = next(each for each in paragraphs_of(document) if each.text == text)
    return str(found._p.pPr.pStyle.val)


def test_every_text_of_the_sample_is_one_paragraph_in_order() -> None:
    content = form_of_edition(sample_edition())
    document = check(content)
    header = document.sections[0].header
    assert [each.text for each in header.paragraphs] == [content.notice]


@settings(max_examples=examples(10), deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_every_text_of_any_policy(seed: int) -> None:
    check(make_content(seed))


@pytest.mark.parametrize("text", [*TRAPS, "長い文。" * 750, "あ" * 40_000, "x" * 40_000])
def test_any_text_comes_back_whole(text: str) -> None:
    check(with_bullet(make_content(), text))


def test_line_breaks_of_any_system_are_one_line_break() -> None:
    document = opened(form_docx(with_bullet(make_content(), "一\r\n二\r三"), as_of=DAY))
    assert "・一\n二\n三" in texts_of(document)


def test_an_empty_form_still_has_its_boxes() -> None:
    content = make_content()
    bare = replace(content.issues[0], recognition=(), strategies=(), rows=(), budgets=())
    document = check(
        replace(content, goal="", mission="", principles="", points=(), issues=(bare,))
    )
    assert content.labels.recognition in texts_of(document)
    assert content.labels.previous not in texts_of(document)


def test_thirty_indicators() -> None:
    data = make_policy(random.Random(4))
    first = {**data["issues"][0]["indicators"][0], "verdict": "B"}
    data["issues"][0]["indicators"] = [{**first, "number": number} for number in range(1, 31)]
    document = check(form_of_policy(Policy.model_validate(data)))
    results = next(each for each in document.tables if each._tbl.findall(".//" + qn("w:tblHeader")))
    assert len(results.rows) == 31


def test_only_the_header_row_of_the_results_repeats() -> None:
    document = opened(form_docx(form_of_edition(sample_edition()), as_of=DAY))
    repeated = [row for row in document.element.body.iter(qn("w:tr")) if is_header(row)]
    assert len(repeated) == 4
    assert all("前年度実績" in "".join(row.itertext()) for row in repeated)


def is_header(row: Any) -> bool:
    return row.find(qn("w:trPr")) is not None and row.trPr.find(qn("w:tblHeader")) is not None


def test_a_long_box_breaks_over_pages_and_a_short_one_does_not() -> None:
    content = with_bullet(make_content(), "長い文。" * 500)
    rows: Iterator[Any] = opened(form_docx(content, as_of=DAY)).element.body.iter(qn("w:tr"))
    whole = {
        row.findtext(".//" + qn("w:t")): row.find(".//" + qn("w:cantSplit")) is not None
        for row in rows
    }
    assert whole[content.labels.goal] and not whole[content.labels.recognition]


def test_headings_are_styles_so_that_one_can_navigate() -> None:
    content = form_of_edition(sample_edition())
    document = opened(form_docx(content, as_of=DAY))
    assert style_of(document, content.title) == "Heading1"
    assert style_of(document, content.labels.policy) == "Heading2"
    assert style_of(document, content.labels.issues) == "Heading2"
    assert {style_of(document, issue.heading) for issue in content.issues} == {"Heading3"}
    used = {each._p.pPr.pStyle.val for each in paragraphs_of(document)}
    assert used <= {each.style_id for each in document.styles}


def test_each_issue_begins_a_page() -> None:
    content = form_of_edition(sample_edition())
    document = opened(form_docx(content, as_of=DAY))
    starts = [
        each.text
        for each in paragraphs_of(document)
        if each._p.pPr.find(qn("w:pageBreakBefore")) is not None
    ]
    headings = [issue.heading for issue in content.issues[1:]]
    assert starts == [content.labels.issues, *headings, "", ""]


def test_page_fonts_and_language() -> None:
    document = opened(form_docx(make_content(), as_of=DAY))
    section = document.sections[0]
    assert [round(each.mm) for each in (section.page_width, section.page_height)] == [210, 297]
    defaults = document.styles.element.find(".//" + qn("w:rPrDefault"))
    fonts, language = defaults.find(".//" + qn("w:rFonts")), defaults.find(".//" + qn("w:lang"))
    assert fonts.get(qn("w:eastAsia")) == "BIZ UDGothic"
    assert fonts.get(qn("w:ascii")) == "BIZ UDPGothic"
    assert language.get(qn("w:eastAsia")) == "ja-JP"
    fields = [each.get(qn("w:instr")) for each in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_columns_fill_the_page_between_its_margins() -> None:
    document = opened(form_docx(form_of_edition(sample_edition()), as_of=DAY))
    widths = {
        sum(int(column.get(qn("w:w"))) for column in table._tbl.tblGrid)
        for table in document.tables
    }
    assert widths == {9978}


def test_two_renderings_are_byte_identical() -> None:
    content = form_of_edition(sample_edition())
    assert form_docx(content, as_of=DAY) == form_docx(content, as_of=DAY)


def test_it_carries_the_given_day_and_nothing_of_who_made_it() -> None:
    file = form_docx(form_of_edition(sample_edition()), as_of=DAY)
    properties = opened(file).core_properties
    assert (properties.created.date(), properties.modified.date()) == (DAY, DAY)
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.title == "令和６年度　住吉区運営方針"
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        names = archive.namelist()
        assert not [name for name in names if "thumb" in name or "custom" in name or "app" in name]
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        parts = [archive.read(name) for name in names]
    assert not any(b"python-docx" in part or b"<!--" in part for part in parts)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_what_no_word_file_can_hold_is_refused_with_its_place(character: str) -> None:
    content = with_bullet(make_content(), f"前の文{character}後の文")
    with pytest.raises(InputError) as error:
        form_docx(content, as_of=DAY)
    assert f"U+{ord(character):04X}" in str(error.value)
    assert "前の文□後の文" in error.value.where
