"""Reads a PDF: ruled boxes by geometry; where nothing is ruled, its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from hoshin.base import InputError
from hoshin.importers.document import Block, Cell, Document, Paragraph, Table
from hoshin.importers.form.sections import section_of
from hoshin.importers.pdf import texts
from hoshin.importers.pdf.drawings import MOST_NESTED, MOST_PAGES, deepest_nest, draws_too_much
from hoshin.importers.pdf.glyphs import has_too_much_text
from hoshin.importers.pdf.label_rows import cut_beside_labels
from hoshin.importers.pdf.objects import raw_objects
from hoshin.importers.pdf.pages import BoxCell, BoxTable, Page, page_ink, read_page
from hoshin.importers.pdf.paragraphs import marked_paragraphs, paragraphs, place_of
from hoshin.importers.pdf.running_lines import without_running_lines
from hoshin.importers.pdf.stitching import stitched
from hoshin.importers.pdf.text_lines import TextLine, gaps_are_blanks

Columns = tuple[tuple[TextLine, ...], ...]

_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ一-鿿]")
MAX_GLYPHS = 400_000  # a form has some 15,000


@dataclass(frozen=True)
class PdfContent:
    """What was read: the document by geometry, whether boxes bear the form's labels, and plain text."""

    document: Document
    labelled: bool
    text: str


def read_pdf(content: bytes, *, name: str) -> PdfContent:
    """Read a PDF's pages.

    Raises
    ------
    InputError
        If it is no PDF, is encrypted, has too many pages, or holds no text.
    """
    import pypdfium2

    _check_construction(content, name)
    document = _open(content, name)
    try:
        if len(document) > MOST_PAGES:
            message = texts.PDF_TOO_LONG.format(pages=len(document), limit=MOST_PAGES)
            raise InputError(message, where=name, cure=texts.PDF_TOO_LONG_CURE)
        inks, pictured = [], False
        for index in range(len(document)):
            page = document[index]
            if has_too_much_text(page):
                raise InputError(texts.PDF_TOO_MUCH, where=name, cure=texts.PDF_TOO_LONG_CURE)
            inks.append(page_ink(page))
            pictured = pictured or (not inks[-1].glyphs and _has_picture(page))
        if sum(len(ink.glyphs) for ink in inks) > MAX_GLYPHS:
            raise InputError(texts.PDF_TOO_MUCH, where=name, cure=texts.PDF_TOO_LONG_CURE)
        gaps = gaps_are_blanks([ink.glyphs for ink in inks])
        pages = [read_page(ink, index, gaps=gaps) for index, ink in enumerate(inks, 1)]
        if all(page.is_empty for page in pages):
            raise _without_text(pictured, name)
        if not any(_JAPANESE.match(glyph.text) for ink in inks for glyph in ink.glyphs):
            raise InputError(texts.PDF_NO_JAPANESE, where=name, cure=texts.PDF_NO_TEXT_CURE)
        without_running_lines(pages)
        cut_beside_labels(pages)
        plain = "\f".join(_plain(page) for page in pages)
        blocks = tuple(_blocks(pages))
        labelled = _is_labelled(blocks)
        return PdfContent(Document(blocks), labelled, "" if labelled else plain)
    except pypdfium2.PdfiumError as error:  # a page that does not load
        raise InputError(texts.PDF_BROKEN, where=name, cure=texts.PDF_BROKEN_CURE) from error
    finally:
        document.close()


def _check_construction(content: bytes, name: str) -> None:
    """Refuse what is made to keep a reader busy."""
    what = ""
    if (depth := deepest_nest(content)) > MOST_NESTED:
        what = texts.PDF_NESTED.format(depth=depth, limit=MOST_NESTED)
    else:
        try:
            what = texts.PDF_DRAWS_TOO_MUCH if draws_too_much(content) else ""
        except RecursionError:
            what = texts.PDF_LOOPS
    if what:
        raise InputError(what, where=name, cure=texts.PDF_DRAWS_TOO_MUCH_CURE)


def _without_text(pictured: bool, name: str) -> InputError:
    """A scan holds pictures; what holds none is no scan."""
    if pictured:
        return InputError(texts.PDF_NO_TEXT, where=name, cure=texts.PDF_NO_TEXT_CURE)
    return InputError(texts.PDF_BLANK, where=name, cure=texts.PDF_BROKEN_CURE)


def _has_picture(page: Any) -> bool:
    import pypdfium2.raw as pdfium

    return any(True for _ in raw_objects(page, pdfium.FPDF_PAGEOBJ_IMAGE))


def _open(content: bytes, name: str) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        what, cure = texts.PDF_BROKEN, texts.PDF_BROKEN_CURE
        if "password" in str(error).lower():
            what, cure = texts.PDF_LOCKED, texts.PDF_LOCKED_CURE
        elif "security" in str(error).lower():
            what, cure = texts.PDF_SECURED, texts.PDF_SECURED_CURE
        raise InputError(what, where=name, cure=cure) from error


def _plain(page: Page) -> str:
    """The lines of a page from top to bottom, cell by cell; a blank line where boxes end."""
    parts = []
    for block in page.blocks:
        if isinstance(block, BoxTable):
            parts += _texts(block)
        else:
            parts.append("\n".join(line.text.strip() for line in block))
    return "\n\n".join(parts)


def _texts(table: BoxTable) -> list[str]:
    found = []
    for cell in table.cells:
        found += [cell.text] if cell.lines else []
        found += [text for inner in cell.tables for text in _texts(inner)]
    return found


def _blocks(pages: list[Page]) -> Iterator[Block]:
    left = min((line.x0 for page in pages for line in page.lines), default=0.0)
    right = max((line.x1 for page in pages for line in page.lines), default=0.0)
    edges = [
        edge
        for page in pages
        for block in page.blocks
        if isinstance(block, BoxTable)
        for edge in (block.edges[0], block.edges[-1])
    ]
    left, right = min([left, *edges]), max([right, *edges])
    for block in stitched(pages):
        if isinstance(block, BoxTable):
            yield _table(block)
        else:
            yield from paragraphs(block, left, right)


def _table(table: BoxTable) -> Table:
    return Table(tuple(_cell(cell) for cell in table.cells))


def _cell(cell: BoxCell) -> Cell:
    if cell.is_empty:
        return Cell((), cell.row, cell.column, cell.rows, cell.columns)
    rest, blocks = _top_down(cell.lines), []
    for inner in sorted(cell.tables, key=lambda table: (table.page, table.top)):
        above = [line for line in rest if (line.page, line.top) < (inner.page, inner.top)]
        rest = rest[len(above) :]
        blocks += [*_in_cell(above, cell.box[0], cell.box[2]), _table(inner)]
    blocks += _in_cell(rest, cell.box[0], cell.box[2])
    lines = cell.lines or [line for each in cell.tables[0].cells for line in each.lines]
    place = place_of(lines)
    return Cell(tuple(blocks), cell.row, cell.column, cell.rows, cell.columns, place)


def _in_cell(lines: list[TextLine], left: float, right: float) -> Iterator[Block]:
    """Paragraphs, and the tables that stand among them without rules."""
    for columns, run in groupby(lines, key=lambda line: len(line.columns)):
        if columns:
            yield _unruled([line.columns for line in run], left, right)
        else:
            yield from paragraphs(list(run), left, right)


def _unruled(rows: list[Columns], left: float, right: float) -> Table:
    starts = [
        min(line.x0 for row in rows for line in row[number]) for number in range(len(rows[0]))
    ]
    edges = [left, *starts[1:], right]
    cells = (
        Cell(
            tuple(marked_paragraphs(list(lines), edges[number], edges[number + 1])),
            row,
            number,
            place=place_of(list(lines)),
        )
        for row, columns in enumerate(rows)
        for number, lines in enumerate(columns)
        if lines
    )
    return Table(tuple(cells))


def _top_down(lines: list[TextLine]) -> list[TextLine]:
    return sorted(lines, key=lambda line: (line.page, line.top))


def _is_labelled(blocks: tuple[Block, ...]) -> bool:
    """Whether boxes bear labels of the form: only then does geometry tell what stands where."""
    labels = {
        found
        for block in blocks
        if isinstance(block, Table)
        for cell in block.cells
        if (found := section_of("".join(_text(inner) for inner in cell.blocks))) is not None
    }
    return len(labels) >= 2


def _text(block: Block) -> str:
    return block.text if isinstance(block, Paragraph) else ""
