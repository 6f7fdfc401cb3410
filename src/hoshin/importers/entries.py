"""What runs in the limited child: one function a format, from bytes to a reading as bytes."""

from hoshin.base import InputError
from hoshin.importers.bounds import check_document
from hoshin.importers.document import Document
from hoshin.importers.form import FormReading
from hoshin.importers.form.reader import read_lines_of_form
from hoshin.importers.form.texts import TOO_LONG, TOO_LONG_CURE
from hoshin.importers.impossible_years import refusal_with_year
from hoshin.importers.unseen import refusal_with_unseen, with_unseen


def text(content: bytes, *, name: str) -> bytes:
    from hoshin.importers.text import read_text
    from hoshin.notation import decode

    told = decode(content, name=name)
    try:
        return read_text(told, name=name).to_bytes()
    except InputError as error:
        raise refusal_with_year(error, told.split("\n")) from error


def pdf(content: bytes, *, name: str) -> bytes:
    return _pdf(content, name).to_bytes()


def pdf_with_pages(content: bytes, *, name: str) -> bytes:
    """With a picture of each page, for the review page."""
    from hoshin.importers.pdf.pictures import page_pictures

    return _pdf(content, name).with_pages(page_pictures(content)).to_bytes()


def docx(content: bytes, *, name: str) -> bytes:
    from hoshin.importers.docx import read_docx

    return _of_document(read_docx(content, name=name), name).to_bytes()


def xlsx(content: bytes, *, name: str) -> bytes:
    from hoshin.importers.xlsx import read_xlsx

    return _of_document(read_xlsx(content, name=name), name).to_bytes()


def table(content: bytes, *, name: str) -> bytes:
    """The rows of a workbook, for a register."""
    from hoshin.importers.xlsx.rows import xlsx_rows

    return xlsx_rows(content, name=name)


def html(content: bytes, *, name: str) -> bytes:
    from hoshin.importers.html import read_html

    return _of_document(read_html(content, name=name), name).to_bytes()


def _pdf(content: bytes, name: str) -> FormReading:
    """By its labelled boxes; without any, geometry is one witness and its lines of text the other."""
    from hoshin.importers.pdf import read_pdf
    from hoshin.importers.second_reading import better_of
    from hoshin.importers.text import read_text

    found = read_pdf(content, name=name)
    if found.labelled:
        return _of_document(found.document, name)
    by_text = read_text(found.text, name=name)
    try:
        by_place = _by_boxes(found.document, name)
    except InputError:
        return by_text
    return better_of(by_place, by_text)


def _of_document(document: Document, name: str) -> FormReading:
    """By its boxes, and by its words."""
    from hoshin.importers.second_reading import with_second_reading

    return with_second_reading(_by_boxes(document, name), document, name=name)


def _by_boxes(document: Document, name: str) -> FormReading:
    from hoshin.importers.document.lines import document_lines
    from hoshin.importers.document.pasted import with_pasted_tables
    from hoshin.importers.document.size import is_too_long

    if is_too_long(document):  # before every line is looked at from all sides
        raise InputError(TOO_LONG, where=name, cure=TOO_LONG_CURE)
    check_document(document, name=name)
    lines = with_pasted_tables(document_lines(document))
    try:
        return with_unseen(read_lines_of_form(lines, name=name, ordered=True), document)
    except InputError as error:
        told = refusal_with_year(error, (line.text for line in lines))
        raise refusal_with_unseen(told, document) from error
