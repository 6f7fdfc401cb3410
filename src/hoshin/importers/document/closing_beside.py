"""A cell right of the results that holds 自己評価 and 今後の方針, labels and all: told in a row below."""

from dataclasses import replace

from hoshin.importers.document.boxes import tells_closing
from hoshin.importers.document.grid import Grid, plain_text
from hoshin.importers.document.model import Cell, Table
from hoshin.importers.form.sections import CLOSING, section_of

_FEWEST = 3  # cells of a row of results that such a cell stands beside


def with_closing_below(table: Table) -> Table:
    """The table, each such cell in a row of its own below the rows that it stood beside; its head goes."""
    grid = Grid(table)
    moved = [cell for cell in table.cells if _stands_beside(grid, cell)]
    if not moved:
        return table
    heads = {id(grid.above(cell)) for cell in moved if _is_head(grid.above(cell))}
    ends = {id(cell): cell.row + cell.rows for cell in moved}
    below = sorted(ends.values())
    kept: list[Cell] = []
    for cell in table.cells:
        if id(cell) in heads:
            continue
        row = ends.get(id(cell), cell.row)
        shift = sum(end < row or (end == row and id(cell) not in ends) for end in below)
        if id(cell) in ends:
            wide = grid.right - grid.left
            cell = replace(cell, rows=1, column=grid.left, columns=wide)
        else:
            through = sum(cell.row < end < cell.row + cell.rows for end in below)
            cell = replace(cell, rows=cell.rows + through)
        kept.append(replace(cell, row=row + shift))
    return replace(table, cells=tuple(sorted(kept, key=lambda cell: (cell.row, cell.column))))


def _stands_beside(grid: Grid, cell: Cell) -> bool:
    """Whether a cell with labels of closing parts inside ends rows of other cells, below a head."""
    if not tells_closing(cell) or cell.column + cell.columns < grid.right:
        return False
    row = next((row for row in grid.rows() if row[0].row == cell.row), [])
    filled = [each for each in row if grid.text(each)]
    return len(filled) >= _FEWEST and _is_head(grid.above(cell))


def _is_head(cell: Cell | None) -> bool:
    return cell is not None and section_of(plain_text(cell)) in CLOSING
