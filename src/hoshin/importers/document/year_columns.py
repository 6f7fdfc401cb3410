"""Columns of a table of results that only the year heads: 令和5年度 | 令和6年度 | 達成状況."""

from dataclasses import replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import bare_head, head_kind, names_year, year_orders
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.form.result_lines import letter_token, value_token

_BESIDE = {"statement", "mark", "letter", "target"}


def named_years(table: Table) -> Table:
    """The table, such heads as 令和5年度実績; where 実績 or other heads stand below them, as it is."""
    grid = Grid(table)
    new: dict[int, Cell] = {}
    for row in grid.rows():
        filled = [cell for cell in row if grid.text(cell)]
        years = [cell for cell in filled if names_year(grid.text(cell))]
        orders = set(year_orders([grid.text(cell) for cell in years]))
        kinds = {head_kind(grid.text(cell)) for cell in filled if cell not in years}
        apart = len(orders) == len(years) > 1 and kinds & _BESIDE and "result" not in kinds
        if apart and all(_is_over_figures(grid, cell) for cell in years):
            new |= {id(cell): _named(grid, cell) for cell in years}
    if not new:
        return table
    return replace(table, cells=tuple(new.get(id(cell), cell) for cell in table.cells))


def _is_over_figures(grid: Grid, year: Cell) -> bool:
    """Whether the first text below a year may be a result."""
    below = grid.below(year)
    while below is not None and not grid.text(below):
        below = grid.below(below)
    if below is None or below.columns != year.columns:
        return below is None
    text = grid.text(below)
    return value_token(text) is not None or letter_token(text) is not None


def _named(grid: Grid, year: Cell) -> Cell:
    words = bare_head(grid.text(year)).removesuffix("実績値").removesuffix("実績")
    return replace(year, blocks=(Paragraph(f"{words}実績", year.place),))
