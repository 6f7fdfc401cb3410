"""Themes one below the other, each named in a row: 取組テーマ | 見守り above 課題認識 and 主な戦略."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hoshin.importers.document.boxes import label_of
from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import bare_head
from hoshin.importers.document.list_themes import BOXES, is_link, is_theme_head, theme_heading
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.document.theme_tables import inner_cells, is_name, split_name

_NAMED = 3  # cells of a row: the name, 課題認識, what it says
_COUNT = re.compile(r"[0-9０-９①-⑳]{1,2}$")
_LINK_HEAD = re.compile(r"^(?:関連|対応)?(?:する)?(?:アウトカム|成果)?指標(?:番号)?$")


def themes_in_boxes(table: Table) -> Table:
    """The table, each theme's name put into the boxes below its row, up to the next name or label."""
    grid = Grid(table)
    rows = [inner_cells(grid, row) or row for row in grid.rows()]
    new: dict[int, Cell | None] = _of_tall_names(grid, rows)  # by the identity of the old cell
    for place, row in enumerate(rows):
        heading = _heading(grid, [cell for cell in row if grid.text(cell)])
        boxes = list(_boxes(grid, rows[place + 1 :])) if heading is not None else []
        if heading is None or not boxes:
            continue
        new |= {id(cell): None for cell in row}
        new |= {id(cell): replace(cell, blocks=(heading, *cell.blocks)) for cell in boxes}
    if not new:
        return table
    kept = (new.get(id(cell), cell) for cell in table.cells)
    return replace(table, cells=tuple(cell for cell in kept if cell is not None))


def _of_tall_names(grid: Grid, rows: list[list[Cell]]) -> dict[int, Cell | None]:
    """What becomes of names left of 課題認識 and 主な戦略, each beside both rows, and of their heads."""
    new: dict[int, Cell | None] = {}
    for place, row in enumerate(rows):
        filled = [cell for cell in row if grid.text(cell)]
        if len(filled) != _NAMED or filled[0].rows != len(BOXES) or not is_name(grid, filled[0]):
            continue
        inner = [
            filled[1:],
            [c for c in rows[place + 1] if grid.text(c)] if place + 1 < len(rows) else [],
        ]
        labels = [label_of(each[0]) if len(each) == len(BOXES) else None for each in inner]
        if tuple(labels) != BOXES:
            continue
        name, link = split_name(grid.text(filled[0]))
        heading = Paragraph(theme_heading(name, link), filled[0].place)
        new[id(filled[0])] = None
        for _, content in inner:
            new[id(content)] = replace(content, blocks=(heading, *content.blocks))
        above = [cell for cell in rows[place - 1] if grid.text(cell)] if place else []
        if len(above) == _NAMED and is_theme_head(_COUNT.sub("", bare_head(grid.text(above[0])))):
            new |= {id(cell): None for cell in above}
    return new


def _heading(grid: Grid, filled: list[Cell]) -> Paragraph | None:
    """The heading of the theme that a row names; None for any other row."""
    if len(filled) not in (2, 4) or not is_name(grid, filled[1]):
        return None
    texts = [grid.text(cell) for cell in filled]
    if not is_theme_head(_COUNT.sub("", bare_head(texts[0]))):
        return None
    name, link = split_name(texts[1])
    if len(filled) > 2:
        if not (_LINK_HEAD.match(bare_head(texts[2])) and is_link(texts[3])):
            return None
        link = texts[3]
    return Paragraph(theme_heading(name, link), filled[1].place)


def _boxes(grid: Grid, rows: list[list[Cell]]) -> Iterator[Cell]:
    """The contents of 課題認識 and 主な戦略 right below a name."""
    for row in rows:
        filled = [cell for cell in row if grid.text(cell)]
        if len(filled) != 2 or label_of(filled[0]) not in BOXES:
            return
        yield filled[1]
