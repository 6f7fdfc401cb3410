"""Boxes of one issue side by side: 課題認識 | 主な戦略 | アウトカム指標 | 実績 above their columns."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import bare_head, head_kind
from hoshin.importers.document.heads import ISSUE_HEAD
from hoshin.importers.document.issue_names import issue_name, names_issue
from hoshin.importers.document.list_heads import is_list_head, section_above
from hoshin.importers.document.marked_cells import marked_cells
from hoshin.importers.document.model import Cell, Table
from hoshin.importers.document.theme_rows import ThemeRows, band, theme_rows
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.result_lines import split_mark
from hoshin.importers.form.sections import CLOSING, Section, section_of

_OWN = (Section.RECOGNITION, Section.STRATEGIES)
_OVER = re.compile(r"^[^。、0-9０-９円]{0,14}$")
_RESULTS = ("result", "letter", "previous")
_NOTE = re.compile(r"^[（(][^（()）]*[)）]$")
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
        while body and len(body[-1]) == 1 and band(grid, body[-1]):
            body.pop()  # it stands over the next heads
        themes = theme_rows(grid, heads, body) if body else ThemeRows({})
        if not body or not (themes.headings or _heads_results(grid, heads)):
            rest += rows[index]
            index += 1
            continue
        rest = [cell for cell in rest if not _stands_over(grid, cell, heads)]
        if rest:
            found.append(replace(table, cells=tuple(rest)))
            rest = []
        found.append(_box_rows(grid, table, heads, body, themes))
        last = body[-1][0].row
        while index < len(rows) and rows[index][0].row <= last:
            index += 1
    return [*found, replace(table, cells=tuple(rest))] if found and rest else found or [table]


def _heads(grid: Grid, row: list[Cell]) -> list[Cell]:
    """The heads of a row; none where any cell of it is something else, or they are too few."""
    filled = [cell for cell in row if grid.text(cell)]
    texts = [grid.text(cell) for cell in filled]
    if len(filled) < _LEAST or not all(is_list_head(text) for text in texts):
        return []
    if any(ISSUE_HEAD.match(bare_head(text)) for text in texts):
        return []
    boxes = {_section(text) for text in texts} & set(_OWN)
    return filled if len(boxes) == len(_OWN) or (boxes and _heads_results(grid, filled)) else []


def _heads_results(grid: Grid, heads: list[Cell]) -> bool:
    return any(head_kind(grid.text(cell)) in _RESULTS for cell in heads)


def _stands_over(grid: Grid, cell: Cell, heads: list[Cell]) -> bool:
    """Whether a cell is 計画 or 評価 right above some of the heads: a word over them and no more."""
    over = cell.row + cell.rows == heads[0].row and cell.columns < grid.right - grid.left
    beside = [each for each in grid.ending_above(heads) if each.row == cell.row]
    words = ["".join(grid.text(each).split()) for each in beside]
    return over and all(map(_OVER.match, words))  # SDGs | 3、11 says something


def _section(text: str) -> Section | None:
    """The box that a head announces; 評価 is that of results, 指標 of their table."""
    return section_above(text) if head_kind(text) is None else None


def _body(grid: Grid, rows: list[list[Cell]]) -> Iterator[list[Cell]]:
    """The rows below the heads, down to the next heads, a label or the heading of an issue.

    The issue's number alone, left of its boxes, says no more than the heading above them.
    """
    for row in rows:
        filled = [cell for cell in row if grid.text(cell)]
        first = grid.text(filled[0]) if len(filled) > _LEAST else ""
        if names_issue(first) and not issue_name(first).title:
            row = [cell for cell in row if cell is not filled[0]]
            filled = filled[1:]
        texts = [grid.text(cell) for cell in filled]
        wide = len(filled) == 1 and filled[0].columns >= grid.right - grid.left
        if wide and band(grid, row):
            yield row
            continue
        if filled and all(_NOTE.match(text) for text in texts):
            continue  # notes of the heads, in a row of their own
        firsts = [text.split("\n")[0] for text in texts]  # a label may stand above its own content
        labels = any(section_of(each) for each in (*texts, *firsts))
        if wide or labels or any(issue_heading(text) for text in texts):
            return
        if _heads(grid, row):
            return
        yield row


def _box_rows(
    grid: Grid, table: Table, heads: list[Cell], body: list[list[Cell]], themes: ThemeRows
) -> BoxRows:
    bands = {id(cell) for row in body if (cell := band(grid, row)) is not None}
    rows = [[cell for cell in row if id(cell) not in bands] for row in body]
    cells = [cell for row in rows for cell in row]
    boxes: list[tuple[Section, tuple[Cell, ...]]] = []
    taken: set[int] = set()
    for head in heads:
        section = None if head.column == themes.column else _section(grid.text(head))
        if section is None or head.column == themes.link:
            continue
        below = tuple(_below(head, cells))
        taken |= {id(cell) for cell in (head, *below)}
        filled = tuple(cell for cell in below if grid.text(cell))
        boxes.append((section, themes.headed(filled) if section in _OWN else filled))
    rest = [cell for cell in (*heads, *cells) if id(cell) not in taken]
    rest = [cell for cell in rest if themes.link is None or cell.column != themes.link]
    others = [cell for cell in heads if cell in rest and cell.column != themes.column]
    if _heads_results(grid, others):
        rest = _with_names(grid, themes, heads, rest)
    elif [head_kind(grid.text(cell)) for cell in others] == ["statement"]:
        boxes.append((Section.INDICATORS, themes.headed(_sentences(grid, others[0], rows))))
        rest = []
    else:
        rest = [cell for cell in rest if cell.column != themes.column]
    return BoxRows(tuple(boxes), replace(table, cells=_cut(tuple(rest))))


def _with_names(grid: Grid, themes: ThemeRows, heads: list[Cell], rest: list[Cell]) -> list[Cell]:
    """The table of results with the themes' names as headings, without the number that counts themes."""
    if themes.column is None:
        return rest
    column = themes.column
    statement = next((cell for cell in heads if head_kind(grid.text(cell)) == "statement"), None)
    below = list(_below(statement, rest)) if statement else []
    marked = any(split_mark(grid.text(cell))[0] for cell in below if cell is not statement)
    return [
        themes.named(cell) if cell.column == column and cell not in heads else cell
        for cell in rest
        if cell.column >= column or not marked
    ]


def _sentences(grid: Grid, head: Cell, rows: list[list[Cell]]) -> tuple[Cell, ...]:
    """The indicators below their head, each behind its number where that has a cell of its own."""
    below = ([cell for cell in _below(head, row) if grid.text(cell)] for row in rows)
    return tuple(each for cells in below for each in marked_cells(grid, cells, in_words=True))


def _below(head: Cell, cells: Iterable[Cell]) -> Iterator[Cell]:
    span = range(head.column, head.column + head.columns)
    return (cell for cell in cells if cell.column in span)


def _cut(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """In the order of rows, from the first of them on."""
    first = min((cell.row for cell in cells), default=0)
    moved = (replace(cell, row=cell.row - first) for cell in cells)
    return tuple(sorted(moved, key=lambda cell: (cell.row, cell.column)))
