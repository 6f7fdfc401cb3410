"""Rows of a table of labels and contents whose label is none of the form: 公表日, 担当課, 備考."""

import re

from hoshin.importers.document.boxes import label_of
from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import head_kind
from hoshin.importers.document.model import Cell
from hoshin.importers.document.pairs import is_other_label

_LEAST = 2  # labels of the form in the same column
_COUNTED = re.compile(
    r"課題|[0-9０-９Ⅰ-ⅻ①-⑳〇一二三四五六七八九十]$"
)  # it may head what stands below


def is_other_key(grid: Grid, filled: list[Cell]) -> bool:
    """Whether a row is such a label and what it tells: nothing of the box above.

    The column of its label holds labels of the form, each with its content beside it.
    """
    if len(filled) != 2:
        return False
    key, told = filled
    text = re.sub(r"\s", "", grid.text(key))
    if key.rows != told.rows or not is_other_label(text) or head_kind(text) is not None:
        return False
    if _COUNTED.search(text):
        return False
    column = [cell for cell in grid.cells if cell.column == key.column and cell.blocks]
    labels = [cell for cell in column if label_of(cell) is not None]
    alike = [cell for cell in labels if _beside(grid, cell) == told.column]
    return len(alike) >= _LEAST and any(cell.row < key.row for cell in alike)


def _beside(grid: Grid, label: Cell) -> int | None:
    """The column of what stands beside a label."""
    right = [
        cell.column
        for cell in grid.cells
        if cell.row == label.row and cell.column > label.column and grid.text(cell)
    ]
    return min(right, default=None)
