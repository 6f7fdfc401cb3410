"""A box that stands beside several labels, as where rules part the labels alone: cut at their edges."""

from collections.abc import Iterator
from dataclasses import replace

from hoshin.base import Box
from hoshin.importers.form.sections import section_of
from hoshin.importers.pdf.pages import BoxCell, BoxTable, Page
from hoshin.importers.pdf.text_lines import TextLine


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
        box = (cell.box[0], label.box[1], cell.box[2], label.box[3])
        first = label.row == cell.row
        last = label.row + label.rows == cell.row + cell.rows
        lines = [line for line in cell.lines if _is_beside(line, box, first, last)]
        tables = [table for table in cell.tables if _is_beside(table, box, first, last)]
        yield replace(cell, box=box, row=label.row, rows=label.rows, lines=lines, tables=tables)


def _is_beside(part: TextLine | BoxTable, box: Box, first: bool, last: bool) -> bool:
    """Whether the middle of a line or table is; what stands above all labels goes to the first one."""
    middle = (part.top + part.bottom) / 2
    return (box[1] <= middle or first) and (middle < box[3] or last)
