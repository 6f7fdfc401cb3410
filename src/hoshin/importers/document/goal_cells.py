"""Cells that hold nothing but 目標8 目標11 say of themselves that these are goals of the SDGs."""

import re
from dataclasses import replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.model import Block, Cell, Paragraph, Table
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sdgs import ANNOUNCED, goals_listed

_WORD = "SDGs　"


def with_goals_named(table: Table) -> Table:
    """The table, SDGs put before such goals; 目標1 alone may head anything but the row of an issue."""
    grid = Grid(table)
    new = {
        id(cell): _named(cell) for row in grid.rows() for cell in row if _is_bare(grid, row, cell)
    }
    if not new:
        return table
    return replace(table, cells=tuple(new.get(id(cell), cell) for cell in table.cells))


def _is_bare(grid: Grid, row: list[Cell], cell: Cell) -> bool:
    text = grid.text(cell)
    if not re.match(r"\D", text) or ANNOUNCED.search(text):
        return False
    goals = goals_listed(text)
    if not goals or not all(isinstance(block, Paragraph) for block in cell.blocks):
        return False
    left = [grid.text(each) for each in row if each.column < cell.column]
    above = grid.above(cell)
    heads = [*left[-1:], grid.text(above) if above is not None else ""]
    if any(ANNOUNCED.search(text) for text in heads):
        return False  # their label says it
    return len(goals) > 1 or any(issue_heading(text.split("\n")[0]) for text in left)


def _named(cell: Cell) -> Cell:
    texts = [block.text for block in cell.blocks if isinstance(block, Paragraph)]
    told: tuple[Block, ...] = (Paragraph(_WORD + "　".join("　".join(texts).split()), cell.place),)
    return replace(cell, blocks=told)
