"""A cell right of the results that holds 自己評価 and 今後の方針, labels and all: told in a row below."""

from collections import Counter
from dataclasses import replace

from hoshin.importers.document.boxes import tells_closing
from hoshin.importers.document.grid import Grid, plain_text
from hoshin.importers.document.model import Cell, Table
from hoshin.importers.form.sections import CLOSING, section_of

_FEWEST = 3  # cells of a row of results that such a cell stands beside
_MOST = 40  # such cells of a table: one an issue, or one a result


def with_closing_below(table: Table) -> Table:
    """The table, such cells in rows of their own below all rows that they stood beside; their head goes."""
    grid = Grid(table)
    right = [cell for cell in table.cells if _is_at_end(grid, cell) and tells_closing(cell)]
    filled = Counter(cell.row for cell in table.cells if grid.text(cell)) if right else Counter()
    columns: list[list[Cell]] = []  # a head and the cells below it
    for cell in sorted(right, key=lambda each: each.row)[:_MOST]:
        above = grid.above(cell)
        if filled[cell.row] < _FEWEST or above is None:
            continue
        if columns and columns[-1][-1] is above:
            columns[-1].append(cell)
        elif section_of(plain_text(above)) in CLOSING:
            columns.append([above, cell])
    return _with_rows_below(grid, table, columns) if columns else table


def _with_rows_below(grid: Grid, table: Table, columns: list[list[Cell]]) -> Table:
    heads = {id(column[0]) for column in columns}
    ends = [column[-1].row + column[-1].rows for column in columns for _ in column[1:]]
    moved = {id(cell): at for at, cell in enumerate(c for column in columns for c in column[1:])}
    kept: list[Cell] = []
    for cell in table.cells:
        if id(cell) in heads:
            continue
        if (at := moved.get(id(cell))) is not None:
            wide = grid.right - grid.left
            kept.append(replace(cell, row=ends[at] + at, rows=1, column=grid.left, columns=wide))
            continue
        shift = sum(end <= cell.row for end in ends)
        through = sum(cell.row < end < cell.row + cell.rows for end in ends)
        kept.append(replace(cell, row=cell.row + shift, rows=cell.rows + through))
    return replace(table, cells=tuple(sorted(kept, key=lambda cell: (cell.row, cell.column))))


def _is_at_end(grid: Grid, cell: Cell) -> bool:
    return cell.column + cell.columns >= grid.right
