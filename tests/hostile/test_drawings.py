"""Drawings within drawings: what is endless is found before it is drawn, what is common passes."""

import pytest

from hoshin.importers.pdf.drawings import MOST_DRAWN, draws_too_much
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


def test_a_broken_file_is_left_to_the_others() -> None:
    assert not draws_too_much(b"%PDF-1.7 /XObject and nothing else")
