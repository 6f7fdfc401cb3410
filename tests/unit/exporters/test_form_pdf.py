"""The form as PDF: what a reader extracts is what was put in; the same bytes each time."""

import io
import random
from datetime import date

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.base import InputError
from hoshin.exporters.fonts import SETTING, font_folders
from hoshin.exporters.form_pdf import form_pdf
from hoshin.importers.text import read_form_text
from hoshin.policy import Policy
from hoshin.publication import form_of_edition, form_of_policy
from tests import facts
from tests.editions import sample_edition
from tests.examples import examples
from tests.forms import make_policy

DAY = date(2025, 6, 10)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return "\f".join(page.replace("\r\n", "\n").replace("\ufffe", "") for page in pages)


def test_its_text_extracts_to_the_same_figures() -> None:
    """Read back by the reader of forms: every target, result, letter and last year."""
    pdf = form_pdf(form_of_edition(sample_edition()), as_of=DAY)
    policy = read_form_text(text_of(pdf).encode(), name="form.pdf")
    assert facts.figures_of(policy) == facts.INDICATORS
    for issue in policy.issues:
        amounts = [budget.yen for budget in issue.budgets]
        assert amounts == [1_000_000 * million for million in facts.BUDGETS[issue.number]]
    assert policy.goal == sample_edition().policy.goal


def test_two_renderings_are_byte_identical() -> None:
    content = form_of_edition(sample_edition())
    assert form_pdf(content, as_of=DAY) == form_pdf(content, as_of=DAY)


def test_it_carries_the_day_of_the_bundle_and_no_other() -> None:
    pdf = form_pdf(form_of_edition(sample_edition()), as_of=DAY)
    metadata = pypdfium2.PdfDocument(io.BytesIO(pdf)).get_metadata_dict()
    assert metadata["CreationDate"].startswith("D:20250610")
    assert metadata["Title"] == "令和６年度　住吉区運営方針"


def test_it_is_tagged_archival_and_holds_its_fonts() -> None:
    pdf = form_pdf(form_of_edition(sample_edition()), as_of=DAY)
    assert b"pdfaid" in pdf or b"pdfuaid" in pdf or b"/StructTreeRoot" in pdf
    if font_folders():
        assert b"BIZUD" in pdf


@settings(max_examples=examples(12))
@given(st.integers(0, 2**32 - 1))
def test_any_policy_comes_back_from_its_pdf(seed: int) -> None:
    """Written as PDF, extracted as text, read: every field, not only the figures."""
    data = make_policy(random.Random(seed))
    policy = Policy.model_validate(data)
    extracted = text_of(form_pdf(form_of_policy(policy), as_of=DAY))
    found = read_form_text(extracted.encode(), name="form.pdf")
    assert found.model_dump(exclude={"review"}) == policy.model_dump(exclude={"review"})


@pytest.mark.parametrize(
    "text",
    [
        '#panic("x")',
        "*太字* _斜体_ $x$",
        "[[1-1]] <b>",
        '"引用" \\ ` ~',
        "㋿ 髙 ①〜～−－",
        "x" * 3000,
    ],
)
def test_text_is_text_never_markup(text: str) -> None:
    policy = sample_edition().policy.model_copy(update={"goal": text})
    extracted = "".join(text_of(form_pdf(form_of_policy(policy), as_of=DAY)).split())
    assert "".join(text.split())[:40] in extracted


def test_a_form_before_its_results_has_no_table_of_them() -> None:
    data = make_policy(random.Random(3))
    for issue in data["issues"]:
        for each in issue["indicators"]:
            each.update(result=None, verdict=None, previous=None)
    content = form_of_policy(Policy.model_validate(data))
    assert all(issue.rows == () for issue in content.issues)
    assert "実績と達成状況" not in text_of(form_pdf(content, as_of=DAY))


def test_fonts_may_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    found = font_folders()
    monkeypatch.setenv(SETTING, str(tmp_path))
    assert font_folders() == found


def test_a_character_that_no_font_has_is_named() -> None:
    policy = sample_edition().policy.model_copy(update={"goal": "あ\U000e0041い"})
    try:
        form_pdf(form_of_policy(policy), as_of=DAY)
    except InputError as error:
        assert "文字" in str(error) and "HOSHIN_FONTS" in str(error)
