"""A table drawn on a fine grid, as in a workbook of narrow columns, on the grid that it shows."""

from bisect import bisect_left
from dataclasses import replace

from hoshin.importers.document.model import Table


def compact(table: Table) -> Table:
    """The table without the edges of rows and columns at which no cell begins or ends.

    Rules compare heights and neighbours of cells, which say nothing while every cell is merged of many.
    """
    cells = table.cells
    rows = sorted({edge for cell in cells for edge in (cell.row, cell.row + cell.rows)})
    columns = sorted({edge for cell in cells for edge in (cell.column, cell.column + cell.columns)})
    return Table(
        tuple(
            replace(
                cell,
                row=(top := bisect_left(rows, cell.row)),
                column=(left := bisect_left(columns, cell.column)),
                rows=bisect_left(rows, cell.row + cell.rows) - top,
                columns=bisect_left(columns, cell.column + cell.columns) - left,
            )
            for cell in cells
        ),
        table.place,
    )
