"""The corpus of hostile and broken files, all made here: none is stored."""

from collections.abc import Callable

from tests.hostile.floods import FLOODS
from tests.hostile.office_files import EXCEL_FILES, WORD_FILES
from tests.hostile.page_files import HTML_FILES, MISNAMED, TEXT_FILES
from tests.hostile.pdf_files import PDF_FILES

MAKERS: dict[str, Callable[[], bytes]] = {
    **WORD_FILES,
    **EXCEL_FILES,
    **PDF_FILES,
    **HTML_FILES,
    **TEXT_FILES,
    **MISNAMED,
    **FLOODS,
}

# One of each kind of harm, for the run that everybody waits for.
QUICK = (
    "doctype-laughs.docx",
    "ratio.docx",
    "deep-tables.docx",
    "encrypted.xlsx",
    "far-cell.xlsx",
    "merge-all.xlsx",
    "image-only.pdf",
    "form-bomb.pdf",
    "form-ring.pdf",
    "flate-bomb-twice.pdf",
    "deep-arrays.pdf",
    "nested-blocks.html",
    "span-of-columns.html",
    "brackets.txt",
    "pdf.docx",
)

# Not a form with something odd in it, but a file to be refused aloud, whatever else it holds.
REFUSED = frozenset(
    name
    for name in MAKERS
    if name.startswith(("doctype-", "ratio", "size-lies", "encrypted", "old"))
    or name in {"overlapping.xlsx", "zip64-lies.xlsx", "spoilt.docx", "truncated.docx"}
    or name in {"image-only.pdf", "no-pages.pdf", "header-only.pdf", "picture.pdf", "picture.png"}
    or name in {"empty.pdf", "blank.txt", "byte.docx", "byte.txt", "noise.txt", "one-line.txt"}
)
