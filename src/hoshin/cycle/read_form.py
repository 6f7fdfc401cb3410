"""Read a published form, whatever its format."""

from dataclasses import dataclass
from pathlib import Path

from hoshin.base import InputError
from hoshin.base.files import file_bytes, write_whole
from hoshin.base.shown import on_one_line
from hoshin.cycle import texts
from hoshin.importers.form import FormReading
from hoshin.importers.formats import format_of
from hoshin.importers.sandbox import LIMITS, run_reported
from hoshin.policy import Policy


@dataclass(frozen=True)
class ReadForm:
    """A reading, and what is to be said aloud of the limits under which it was made."""

    reading: FormReading
    notice: str = ""


def read_form(path: Path) -> Policy:
    """The policy of the form in a file.

    Raises
    ------
    InputError
        If the file cannot be opened, has no known format, is refused, or holds no policy.
    """
    return read_form_closely(path).reading.policy


def read_form_closely(path: Path, *, pictures: bool = False) -> ReadForm:
    """As `read_form`, with the place of each value; with `pictures` of the pages if it has pages.

    The file is parsed in a child process with limits on memory, time and network.
    """
    content = file_bytes(path)
    known = format_of(content, name=path.name, ending=path.suffix)
    entry = "pdf_with_pages" if pictures and known.id == "pdf" else known.id
    answer = run_reported(f"hoshin.importers.entries:{entry}", content, name=path.name)
    return ReadForm(FormReading.from_bytes(answer.content), answer.report.notice(LIMITS))


def write_review(found: ReadForm, to: Path, *, source: Path) -> None:
    """Write the page that shows source and result side by side.

    Raises
    ------
    InputError
        If the target is no `.html`, is the source itself, or cannot be written.
    """
    # To load it takes most of a second, and few ask for it.
    from hoshin.exporters.review_page import review_page

    if to.suffix.lower() not in (".html", ".htm"):
        raise InputError(texts.REVIEW_NOT_HTML, where=str(to), cure=texts.REVIEW_NOT_HTML_CURE)
    if to.resolve() == source.resolve():
        raise InputError(texts.REVIEW_IS_SOURCE, where=str(to), cure=texts.REVIEW_NOT_HTML_CURE)
    reading = found.reading
    page = review_page(reading.policy, reading.view, reading.places, name=on_one_line(source.name))
    write_whole(to, page)
