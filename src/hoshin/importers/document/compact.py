"""A table drawn on a fine grid, as in a workbook of narrow columns, on the grid that it shows."""

from bisect import bisect_left
from dataclasses import replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.model import Table


def compact(table: Table) -> Table:
    """The table without edges of rows at which no cell begins or ends, and columns in which none begins.

    Rules compare heights and neighbours of cells, which say nothing while every cell is merged of many
    or columns are set apart by narrow empty ones. The one before notes beside the form stays.
    """
    cells = table.cells
    edge = Grid(table).right
    rows = sorted({edge for cell in cells for edge in (cell.row, cell.row + cell.rows)})
    columns = sorted({edge, *(cell.column for cell in cells)})
    return Table(
        tuple(
            replace(
                cell,
                row=(top := bisect_left(rows, cell.row)),
                column=(left := bisect_left(columns, cell.column)),
                rows=bisect_left(rows, cell.row + cell.rows) - top,
                columns=max(1, bisect_left(columns, cell.column + cell.columns) - left),
            )
            for cell in cells
        ),
        table.place,
    )
