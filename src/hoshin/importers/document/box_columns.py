"""Boxes of one issue side by side: 課題認識 | 主な戦略 | アウトカム指標 | 実績 above their columns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import bare_head, head_kind
from hoshin.importers.document.heads import ISSUE_HEAD
from hoshin.importers.document.list_heads import LISTED, is_list_head, section_above
from hoshin.importers.document.model import Cell, Table
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import CLOSING, Section, section_of

_OWN = (Section.RECOGNITION, Section.STRATEGIES)
_OVER = re.compile(r"^[^。、0-9０-９円]{0,14}$")
_LEAST = 3  # heads


@dataclass(frozen=True)
class BoxRows:
    """The cells of each box below its head, and the table of indicators and results beside them."""

    boxes: tuple[tuple[Section, tuple[Cell, ...]], ...]
    rest: Table

    def of(self, *, closing: bool) -> Iterator[tuple[Section, tuple[Cell, ...]]]:
        """The boxes that stand before the results in a form, or those behind them."""
        return (each for each in self.boxes if (each[0] in CLOSING) is closing)


def split_boxes(table: Table) -> list[Table | BoxRows]:
    """A table and what stands below such heads in it; nothing but itself where it has none."""
    grid = Grid(table)
    rows = list(grid.rows())
    found: list[Table | BoxRows] = []
    rest: list[Cell] = []
    index = 0
    while index < len(rows):
        heads = _heads(grid, rows[index])
        body = list(_body(grid, rows[index + 1 :])) if heads else []
        if not body:
            rest += rows[index]
            index += 1
            continue
        rest = [cell for cell in rest if not _stands_over(grid, cell, heads)]
        if rest:
            found.append(replace(table, cells=tuple(rest)))
            rest = []
        found.append(_box_rows(grid, table, heads, [cell for row in body for cell in row]))
        index += 1 + len(body)
    return [*found, replace(table, cells=tuple(rest))] if found and rest else found or [table]


def _heads(grid: Grid, row: list[Cell]) -> list[Cell]:
    """The heads of a row; none where any cell of it is something else, or they are too few."""
    filled = [cell for cell in row if grid.text(cell)]
    texts = [grid.text(cell) for cell in filled]
    if len(filled) < _LEAST or not all(is_list_head(text) for text in texts):
        return []
    if any(ISSUE_HEAD.match(bare_head(text)) for text in texts):
        return []
    boxes = {_section(text) for text in texts}
    results = any(head_kind(text) in LISTED[1:] for text in texts)
    return filled if results and boxes & set(_OWN) else []


def _stands_over(grid: Grid, cell: Cell, heads: list[Cell]) -> bool:
    """Whether a cell is 計画 or 評価 right above some of the heads: a word over them and no more."""
    text = "".join(grid.text(cell).split())
    over = cell.row + cell.rows == heads[0].row and cell.columns < grid.right - grid.left
    return over and bool(_OVER.match(text))


def _section(text: str) -> Section | None:
    """The box that a head announces; 評価 is that of results, 指標 of their table."""
    return section_above(text) if head_kind(text) is None else None


def _body(grid: Grid, rows: list[list[Cell]]) -> Iterator[list[Cell]]:
    """The rows below the heads, down to the next heads, a label or the heading of an issue."""
    for row in rows:
        filled = [cell for cell in row if grid.text(cell)]
        texts = [grid.text(cell) for cell in filled]
        wide = len(filled) == 1 and filled[0].columns >= grid.right - grid.left
        if wide or any(issue_heading(text) or section_of(text) for text in texts):
            return
        if _heads(grid, row):
            return
        yield row


def _box_rows(grid: Grid, table: Table, heads: list[Cell], cells: list[Cell]) -> BoxRows:
    boxes, taken = [], set()
    for head in heads:
        section = _section(grid.text(head))
        if section is None:
            continue
        span = range(head.column, head.column + head.columns)
        below = tuple(cell for cell in cells if cell.column in span)
        taken |= {id(cell) for cell in (head, *below)}
        boxes.append((section, tuple(cell for cell in below if grid.text(cell))))
    rest = tuple(cell for cell in (*heads, *cells) if id(cell) not in taken)
    return BoxRows(tuple(boxes), replace(table, cells=_cut(rest)))


def _cut(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """In the order of rows, from the first of them on."""
    first = min((cell.row for cell in cells), default=0)
    moved = (replace(cell, row=cell.row - first) for cell in cells)
    return tuple(sorted(moved, key=lambda cell: (cell.row, cell.column)))
