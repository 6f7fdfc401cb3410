"""実績 left of a table of results with heads of its own: the label of its box, and no head of a column."""

from dataclasses import replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import head_kind, names_year
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.document.results import is_header
from hoshin.importers.form.result_lines import value_token
from hoshin.importers.form.sections import Section

_OF_FIGURES = ("result", "previous")


def with_labels_of_results(table: Table) -> Table:
    """The table, such a label in the form's own words."""
    grid = Grid(table)
    found = {id(cell) for row in grid.rows() for cell in row[:1] if _is_label(grid, row, cell)}
    if not found:
        return table
    cells = (
        replace(cell, blocks=(Paragraph(Section.ACHIEVEMENT.value, cell.place),))
        if id(cell) in found
        else cell
        for cell in table.cells
    )
    return replace(table, cells=tuple(cells))


def _is_label(grid: Grid, row: list[Cell], cell: Cell) -> bool:
    """Whether heads stand beside a cell in its first row, and figures beside it in those below."""
    text = grid.text(cell)
    if cell.rows < 2 or not (head_kind(text) == "result" or is_header(text)):
        return False
    heads = [each for each in row[1:] if grid.text(each)]
    kinds = [_kind(grid.text(each)) for each in heads]
    headed = len(kinds) > 1 and None not in kinds and any(kind in _OF_FIGURES for kind in kinds)
    return headed and any(
        value_token(grid.text(each)) is not None
        for each in grid.cells
        if cell.row < each.row < cell.row + cell.rows and each.column > cell.column
    )


def _kind(text: str) -> str | None:
    """What a head is of; a year alone is one of figures too."""
    return head_kind(text) or ("previous" if names_year(text) else None)
