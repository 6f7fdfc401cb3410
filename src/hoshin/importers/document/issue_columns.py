"""Issues side by side, a column each, what is told of them in rows: turned so that each has a row."""

from dataclasses import replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import bare_head
from hoshin.importers.document.heads import ISSUE_HEAD
from hoshin.importers.document.issue_lists import is_list_head, is_listed
from hoshin.importers.document.model import Cell, Table

_LEAST = 2  # things told of an issue besides its name


def with_issues_in_rows(table: Table) -> list[Table]:
    """The table without its rows of such columns, those turned, and what stands below them."""
    grid = Grid(table)
    rows = [filled for row in grid.rows() if (filled := [cell for cell in row if grid.text(cell)])]
    for start, row in enumerate(rows):
        if not _opens(grid, row):
            continue
        end = start + 1
        while end < len(rows) and _goes_on(grid, row, rows[end]):
            end += 1
        listed = [each for each in rows[start + 1 : end] if is_listed(grid.text(each[0]))]
        if len(listed) >= _LEAST:
            turned = [_turned(cell) for each in rows[start:end] for cell in each]
            turned.sort(key=lambda cell: (cell.row, cell.column))
            parts = (_cells(rows[:start]), tuple(turned), _cells(rows[end:]))
            return [replace(table, cells=cells) for cells in parts if cells]
    return [table]


def _opens(grid: Grid, row: list[Cell]) -> bool:
    """Whether a row is 経営課題 and the names of two issues or more."""
    names = [grid.text(cell) for cell in row[1:]]
    plain = not any(map(is_list_head, names)) and all(len(name) <= 80 for name in names)
    return len(names) > 1 and plain and bool(ISSUE_HEAD.match(bare_head(grid.text(row[0]))))


def _goes_on(grid: Grid, first: list[Cell], row: list[Cell]) -> bool:
    """Whether a row has a label below the first one and nothing outside the columns of the issues."""
    columns = [cell.column for cell in first]
    below = row[0].column == columns[0] and is_list_head(grid.text(row[0]))
    return below and all(cell.column in columns for cell in row)


def _turned(cell: Cell) -> Cell:
    return replace(cell, row=cell.column, column=cell.row, rows=cell.columns, columns=cell.rows)


def _cells(rows: list[list[Cell]]) -> tuple[Cell, ...]:
    return tuple(cell for row in rows for cell in row)
