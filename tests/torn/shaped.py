"""Forms of many shapes, printed by an office suite with columns as wide as their contents ask for.

`python -m tests.torn.shaped [-v] [WORD …]` prints how the text that pdftotext makes of each is read.
"""

import io
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.golden.documents import Golden
from tests.golden.scoring import Score, _row, score_document
from tests.shapes.blocks import Part, Sheet, Text
from tests.shapes.shapes import Shape, known_policies, write
from tests.torn.material import text_of
from tests.torn.office import as_pdfs
from tests.torn.widths import column_widths

SHAPES = (
    Shape("columns", "label beside"),
    Shape("columns", "label beside", "years above", "rows", "words"),
    Shape("columns", "headings", hand="legend"),
    Shape("columns", "label upright", hand="turned"),
    Shape("columns", "heading inside", "years above", hand="bare"),
    Shape("last year first", "label beside", hand="turned"),
    Shape("letter first", "headings", hand="words"),
    Shape("numbers", "label beside", "years left", "columns"),
    Shape("numbers", "label above", hand="words"),
    Shape("numbers", "nested", hand="legend"),
    Shape("numbers, last year first", "label beside", "unit in each head", hand="turned"),
    Shape("two rows of heads", "headings", hand="legend"),
    Shape("one table each", "headings", hand="words"),
    Shape("heads each", "label above"),
    Shape("letter in the result", "label beside", hand="bare"),
    Shape("columns", "two labels", hand="turned"),
    Shape("columns", "one cell", "line", "columns titled", "bare"),
    Shape("numbers", "heading inside", "years and kinds", "boxes", "legend"),
)
_PAGE = 165  # millimetres


def documents(
    folder: Path, modes: tuple[str, ...], *words: str, shapes: Sequence[Shape] = SHAPES
) -> Iterator[Golden]:
    """The text of every shape (whose name holds all words) in each mode; policies take turns."""
    known = known_policies()
    found = {}
    for shape in shapes:
        place = SHAPES.index(shape)
        policy = known[place % len(known)]
        if all(word in shape.name for word in words):
            name = f"{place:02}_{shape.name.replace('/', '-')}"
            (folder / f"{name}.docx").write_bytes(as_printed(write(policy, shape)))
            found[name] = policy
    as_pdfs(folder, folder / "profile")
    for name, policy in found.items():
        for mode in modes:
            yield Golden(mode, name, ".txt", text_of(folder / f"{name}.pdf", mode), policy)


def as_printed(parts: list[Part], across: float | None = None) -> bytes:
    """A Word file as an office lays it out; `across` is the room on a page that lies across."""
    from docx import Document
    from docx.oxml.ns import qn

    document: Any = Document()
    style = document.styles["Normal"]
    style.font.name = "BIZ UDGothic"
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "BIZ UDGothic")
    if across is not None:
        page = document.sections[0]
        page.page_width, page.page_height = page.page_height, page.page_width
    for part in parts:
        if isinstance(part, Text):
            document.add_paragraph(part.text)
        else:
            _table(document.add_table(len(part.rows), part.width), part, across or _PAGE)
            document.add_paragraph("")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _table(table: Any, sheet: Sheet, room: float) -> None:
    from docx.enum.table import WD_ALIGN_VERTICAL
    from docx.shared import Mm

    table.style, table.autofit = "Table Grid", False
    widths = column_widths(sheet, room)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row, column, box in sheet.placed():
        cell = table.cell(row, column)
        if box.rows > 1 or box.columns > 1:
            last = min(row + box.rows, len(sheet.rows)) - 1
            cell = cell.merge(table.cell(last, column + box.columns - 1))
        cell.width = Mm(sum(widths[column : column + box.columns]))
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        for place, line in enumerate(box.lines):
            if place:
                cell.add_paragraph(line)
            else:
                cell.paragraphs[0].text = line
        if box.inner:
            inner = cell.add_table(len(box.inner.rows), box.inner.width)
            _table(inner, box.inner, sum(widths[column : column + box.columns]) - 6)


def main(given: list[str]) -> None:
    modes = tuple(each for each in given if each in ("plain", "raw")) or ("plain", "raw")
    words = [each for each in given if each not in ("-v", "plain", "raw")]
    sums = {mode: Score() for mode in modes}
    with tempfile.TemporaryDirectory() as folder:
        for golden in documents(Path(folder), modes, *words):
            total, refusal = score_document(golden)
            sums[golden.kind].add(total)
            sys.stdout.write(_row(golden.id[:60], total) + f"  {refusal}\n")
            if "-v" in given:
                sys.stdout.writelines(line + "\n" for line in total.lines())
    for mode, total in sums.items():
        sys.stdout.write(_row(mode, total) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
