"""The one visible table of formats: what reads a form, and how a file is known."""

from collections.abc import Callable
from dataclasses import dataclass

from hoshin.importers.document import Document
from hoshin.policy import Policy


def _read_text(content: bytes, *, name: str) -> Policy:
    from hoshin.importers.text import read_form_text

    return read_form_text(content, name=name)


def _read_pdf(content: bytes, *, name: str) -> Policy:
    from hoshin.importers.pdf import read_pdf
    from hoshin.importers.text.reader import read_text_lines

    found = read_pdf(content, name=name)
    if not found.labelled:
        return read_text_lines(found.text, name=name)
    return _of_document(found.document, name)


def _read_docx(content: bytes, *, name: str) -> Policy:
    from hoshin.importers.docx import read_docx

    return _of_document(read_docx(content, name=name), name)


def _read_xlsx(content: bytes, *, name: str) -> Policy:
    from hoshin.importers.xlsx import read_xlsx

    return _of_document(read_xlsx(content, name=name), name)


def _read_html(content: bytes, *, name: str) -> Policy:
    from hoshin.importers.html import read_html

    return _of_document(read_html(content, name=name), name)


def _of_document(document: Document, name: str) -> Policy:
    from hoshin.importers.document.lines import document_lines
    from hoshin.importers.form import read_lines_of_form

    return read_lines_of_form(document_lines(document), name=name, ordered=True)


@dataclass(frozen=True)
class Format:
    """A format by its id, the endings of its files, and its reader."""

    id: str
    endings: tuple[str, ...]
    read: Callable[..., Policy]


FORMATS: tuple[Format, ...] = (
    Format("text", (".txt", ".text"), _read_text),
    Format("pdf", (".pdf",), _read_pdf),
    Format("docx", (".docx",), _read_docx),
    Format("xlsx", (".xlsx",), _read_xlsx),
    Format("html", (".html", ".htm"), _read_html),
)
