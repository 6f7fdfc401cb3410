"""Years above the columns of one indicator, 実績 and 達成状況 left of its rows."""

import re
from dataclasses import replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import bare_head, head_kind, year_orders
from hoshin.importers.document.model import Cell, Paragraph
from hoshin.importers.document.pairs import Pair, inner

_CORNER = re.compile(r"^(?:|年度|区分|項目|実績年度)$")


def pairs_below_years(grid: Grid, rows: list[list[Cell]], index: int) -> tuple[list[Pair], int]:
    """Results of each year as 令和5年度実績, the letter of the last year, and how many rows that took."""
    years = _years(grid, rows[index])
    if not years:
        return [], 0
    found: list[Pair] = []
    count = 1
    for row in rows[index + 1 :]:
        told = _row(grid, inner(grid, row), years)
        if told is None:
            break
        found += told
        count += 1
    kinds = {head_kind(key) for key, *_ in found}
    return (found, count) if "result" in kinds or "letter" in kinds else ([], 0)


def _years(grid: Grid, row: list[Cell]) -> list[Cell]:
    """The years of a row that holds nothing but them and the word 年度."""
    cells = inner(grid, row)
    if len(cells) < 3 or not _CORNER.match(bare_head(grid.text(cells[0]))):
        return []
    years = [cell for cell in cells[1:] if grid.text(cell)]
    orders = year_orders([grid.text(cell) for cell in years])
    known = [order for order in orders if order is not None]
    return years if len(known) == len(orders) > 1 and len(set(known)) == len(known) else []


def _row(grid: Grid, cells: list[Cell], years: list[Cell]) -> list[Pair] | None:
    """One row of values under the years; None where it is none."""
    kind = head_kind(grid.text(cells[0])) if cells else None
    beside = cells and cells[0].column + cells[0].columns <= years[0].column
    if kind not in ("result", "letter", "target") or not beside:
        return None
    values = [(year, _under(grid, year, cells[1:])) for year in years]
    if kind == "result":
        return [
            _pair(grid, f"{bare_head(grid.text(year))}実績", cells[0], value)
            for year, value in values
            if value is not None
        ]
    orders = year_orders([grid.text(year) for year in years])
    latest = values[max(range(len(values)), key=lambda at: orders[at] or 0)][1]
    return [] if latest is None else [_pair(grid, grid.text(cells[0]), cells[0], latest)]


def _under(grid: Grid, year: Cell, cells: list[Cell]) -> Cell | None:
    span = range(year.column, year.column + year.columns)
    return next((cell for cell in cells if cell.column in span), None)


def _pair(grid: Grid, words: str, head: Cell, value: Cell) -> Pair:
    return (
        bare_head(words),
        replace(head, blocks=(Paragraph(words, head.place),)),
        [value],
    )
