"""Tables of results with a row for each year: last year's joins this year's, as one row an indicator."""

from dataclasses import replace
from itertools import takewhile

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import bare_head, head_kind, names_year, year_orders
from hoshin.importers.document.model import Cell, Paragraph, Table

_YEARS = ("年度", "区分", "実績年度")


def joined_years(table: Table) -> Table:
    """The table with last year's results in a column of their own; itself where no column holds years."""
    grid = Grid(table)
    rows = list(grid.rows())
    cells = list(table.cells)
    gone: set[int] = set()
    for index, row in enumerate(rows):
        kinds = {head_kind(grid.text(cell)): cell for cell in row}
        years = [cell for cell in row if bare_head(grid.text(cell)) in _YEARS]
        if years and "result" in kinds and "previous" not in kinds:
            last = _last_years(grid, years[0], rows[index + 1 :])
            if last:
                cells = _moved(cells, (years[0], kinds["result"]), last, grid.columns)
                gone.update(last)
    if not gone:
        return table
    closed = [_without_rows(cell, gone) for cell in cells]
    return Table(tuple(sorted(closed, key=lambda cell: (cell.row, cell.column))), table.place)


def _last_years(grid: Grid, head: Cell, rows: list[list[Cell]]) -> dict[int, int]:
    """Rows of last year, each with the row of this year beside which it stands."""
    texts = [
        next((grid.text(cell) for cell in row if cell.column == head.column), "") for row in rows
    ]
    below = list(takewhile(names_year, texts))
    years = [(row[0].row, year or 0) for row, year in zip(rows, year_orders(below), strict=False)]
    found: dict[int, int] = {}
    for (first, one), (second, other) in zip(years[::2], years[1::2], strict=False):
        if abs(one - other) != 1:
            return {}
        found[first if one < other else second] = second if one < other else first
    return found if 2 * len(found) == len(years) else {}


def _moved(
    cells: list[Cell], heads: tuple[Cell, Cell], last: dict[int, int], edge: int
) -> list[Cell]:
    """Last year's result goes behind this year's row, to column `edge`; rows of last year are gone."""
    year, result = heads
    inside = {*last, *last.values(), year.row}
    found = [_head_of(result, edge)]
    for cell in cells:
        if cell.row in last and cell.column == result.column:
            found.append(replace(cell, row=last[cell.row], column=edge, columns=1))
        elif cell.row in last and cell.column < year.column:
            found.append(replace(cell, row=last[cell.row], rows=1))
        elif cell.row not in last and not (cell.row in inside and cell.column == year.column):
            found.append(cell)
    return found


def _without_rows(cell: Cell, gone: set[int]) -> Cell:
    """The cell where it stands when those rows are closed up."""
    above = sum(row < cell.row for row in gone)
    within = sum(cell.row <= row < cell.row + cell.rows for row in gone)
    return replace(cell, row=cell.row - above, rows=max(1, cell.rows - within))


def _head_of(head: Cell, column: int) -> Cell:
    """A head for the new column."""
    words = (Paragraph("前年度実績", head.place),)
    return Cell(words, head.row, column, head.rows, 1, head.place)
