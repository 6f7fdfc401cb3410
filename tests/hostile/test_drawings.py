"""Drawings within drawings: what is endless is found before it is drawn, what is common passes."""

import pytest

from hoshin.base import InputError
from hoshin.importers.pdf import read_pdf
from hoshin.importers.pdf.drawings import MOST_DRAWN, deepest_nest, draws_too_much
from tests.hostile.pdf_files import PDF_FILES, page, stream, written

_KIND = b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] "


def _drawings(*draws: tuple[int, ...]) -> bytes:
    """Drawing number n draws those that `draws[n]` names, in order; the page draws the first."""
    objects = page(content=b"/X0 Do", resources=b"/XObject << /X0 6 0 R >>")
    for place, names in enumerate(draws):
        named = b" ".join(b"/X%d %d 0 R" % (name, 6 + name) for name in sorted(set(names)))
        content = b" ".join(b"/X%d Do" % name for name in names) or b"0 0 m 9 9 l S"
        objects[6 + place] = stream(
            content, _KIND + b"/Resources << /XObject << " + named + b" >> >>"
        )
    return written(objects)


@pytest.mark.parametrize("name", ["form-bomb.pdf", "form-ring.pdf"])
def test_files_of_the_corpus_are_found(name: str) -> None:
    assert draws_too_much(PDF_FILES[name]())


@pytest.mark.parametrize(
    ("draws", "endless"),
    [
        (((),), False),
        (((1,) * 30, (2,) * 30, ()), False),
        ((*tuple((n + 1,) * 2 for n in range(12)), ()), False),
        ((*tuple((n + 1,) * 2 for n in range(20)), ()), True),
        (((0, 0),), True),
        (((1, 1), (0,)), True),
        (((1,) * MOST_DRAWN, (2,), ()), True),
    ],
)
def test_drawings_are_reckoned(draws: tuple[tuple[int, ...], ...], endless: bool) -> None:
    assert draws_too_much(_drawings(*draws)) is endless


def test_drawings_within_drawings_have_a_bound_of_depth() -> None:
    assert not draws_too_much(_drawings(*((n + 1,) for n in range(30)), ()))
    assert draws_too_much(_drawings(*((n + 1,) for n in range(3_000)), ()))


def _told(content: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_pdf(content, name="様式.pdf")
    return caught.value.what


def test_what_leads_back_to_itself_is_no_drawing() -> None:
    objects = page(content=b"", resources=b"/XObject << /X0 6 0 R >>")
    objects[4] = b"<< /Length 4 0 R >>\nstream\nBT ET\nendstream"
    assert "参照が自分自身" in _told(written(objects))


@pytest.mark.parametrize("marks", [(b"[", b"]"), (b"<<", b">>"), (b"[ \n", b"] ")])
def test_deep_nests_are_told_before_a_parser_goes_into_them(marks: tuple[bytes, bytes]) -> None:
    objects = {**page(), 6: marks[0] * 2_000 + marks[1] * 2_000}
    assert "2,000 段" in _told(written(objects))
    assert deepest_nest(written({**page(), 6: b"[[1] [2]] " * 2_000})) == 0


@pytest.mark.parametrize("grey", [b"[", b"<", b">"])
def test_a_plain_picture_of_one_grey_is_no_nest(grey: bytes) -> None:
    kind = b"/Type /XObject /Subtype /Image /Width 100 /Height 100 /BitsPerComponent 8"
    assert deepest_nest(written({**page(), 6: stream(grey * 10_000, kind)})) == 0


def test_a_page_of_nothing_is_no_scan() -> None:
    assert "文字も画像もありません" in _told(written(page(content=b"0 0 m 9 9 l S")))
    assert "画像だけ" in _told(PDF_FILES["image-only.pdf"]())


def test_letters_that_are_no_japanese_are_told() -> None:
    text = b"BT /F1 12 Tf 50 700 Td (keiei kadai 1) Tj ET"
    assert "日本語の文字がありません" in _told(written(page(content=text)))


def test_another_protection_is_no_password() -> None:
    whole = written(page()).replace(b"/Root", b"/Encrypt << /Filter /Lock /V 9 /R 9 >> /Root")
    assert "種類の保護" in _told(whole)


def test_a_broken_file_is_left_to_the_others() -> None:
    assert not draws_too_much(b"%PDF-1.7 /XObject and nothing else")
