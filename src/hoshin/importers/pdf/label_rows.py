"""A box that stands beside several labels, as where rules part the labels alone: cut at their edges."""

from collections.abc import Iterator
from dataclasses import replace

from hoshin.importers.form.sections import section_of
from hoshin.importers.pdf.pages import BoxCell, Page


def cut_beside_labels(pages: list[Page]) -> None:
    """Cut such boxes, each part as high as its label."""
    for page in pages:
        for block in page.blocks:
            if not isinstance(block, list):
                block.cells = [part for cell in block.cells for part in _parts(cell, block.cells)]


def _parts(cell: BoxCell, cells: list[BoxCell]) -> Iterator[BoxCell]:
    rows = range(cell.row, cell.row + cell.rows)
    labels = [
        each for each in cells if each.row in rows and each.column + each.columns == cell.column
    ]
    whole = sum(each.rows for each in labels) == cell.rows
    named = sum(section_of(each.text) is not None for each in labels)
    columns = any(line.columns for line in cell.lines)
    if not whole or named < 2 or named < len(labels) or columns:
        yield cell
        return
    for label in sorted(labels, key=lambda each: each.row):
        left, top, right, bottom = cell.box[0], label.box[1], cell.box[2], label.box[3]
        last = label.row + label.rows == cell.row + cell.rows
        lines = [
            line
            for line in cell.lines
            if (top <= (line.top + line.bottom) / 2 or label.row == cell.row)
            and ((line.top + line.bottom) / 2 < bottom or last)
        ]
        yield replace(
            cell, box=(left, top, right, bottom), row=label.row, rows=label.rows, lines=lines
        )
