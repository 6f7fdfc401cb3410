"""Cells that hold a head and its value, 実績：43.9％: divided, as a form with more lines would draw them."""

import re
from dataclasses import replace

from hoshin.importers.document.grid import plain_text
from hoshin.importers.document.head_words import head_kind
from hoshin.importers.document.model import Cell, Paragraph, Table

_LONGEST = 40  # of a head with its colon
Pair = tuple[str, str]


def uncoloned(table: Table) -> Table:
    """The table with every such cell in two; itself where no cell holds a result so."""
    pairs = {id(cell): found for cell in table.cells if (found := _pairs(cell))}
    kinds = {head_kind(head) for found in pairs.values() for head, _ in found}
    if "result" not in kinds or len(kinds) < 2:
        return table
    heights: dict[int, int] = {}
    for cell in table.cells:
        lines = len(pairs.get(id(cell), ())) if cell.rows == 1 else 1
        heights[cell.row] = max(heights.get(cell.row, 1), lines)
    cells: list[Cell] = []
    for cell in table.cells:
        top = _below(heights, cell.row)
        rows = _below(heights, cell.row + cell.rows) - top
        whole = replace(cell, row=top, rows=rows, column=2 * cell.column, columns=2 * cell.columns)
        if id(cell) in pairs and len(pairs[id(cell)]) <= rows:
            cells += _divided(whole, pairs[id(cell)])
        else:
            cells.append(whole)
    return Table(tuple(sorted(cells, key=lambda each: (each.row, each.column))), table.place)


def _below(heights: dict[int, int], row: int) -> int:
    """Where a row begins when those above it have grown."""
    return row + sum(height - 1 for above, height in heights.items() if above < row)


def _pairs(cell: Cell) -> list[Pair]:
    """Head and value of each line; none where a line is anything else."""
    if not all(isinstance(block, Paragraph) for block in cell.blocks):
        return []
    lines = [line.strip() for line in plain_text(cell).split("\n") if line.strip()]
    found = [pair for line in lines if (pair := _pair(line))]
    return found if len(found) == len(lines) else []


def _pair(line: str) -> Pair | None:
    """Head and value at the first colon before which a head stands: its legend may hold others."""
    for colon in re.finditer("[：:]", line[:_LONGEST]):
        if head_kind(line[: colon.start()]) and line[colon.start() - 1] not in "ABＡＢ":
            return line[: colon.start()], line[colon.end() :].strip()
    return None


def _divided(cell: Cell, pairs: list[Pair]) -> list[Cell]:
    cells = []
    for place, (head, value) in enumerate(pairs):
        last = place == len(pairs) - 1
        rows = cell.rows - place if last else 1
        own = replace(cell, row=cell.row + place, rows=rows)
        cells.append(replace(own, blocks=(Paragraph(head, cell.place),), columns=1))
        blocks = (Paragraph(value, cell.place),) if value else ()
        cells.append(replace(own, blocks=blocks, column=cell.column + 1, columns=cell.columns - 1))
    return cells
