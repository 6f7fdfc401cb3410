"""Panes: cells that hold whole parts of a form, labels and what stands below them, side by side."""

import re

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import bare_head, head_kind
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.form.frames import is_frame
from hoshin.importers.form.sections import section_of

_OF_RESULTS = ("result", "previous")
_LEAST = 2  # labels in one cell
_HEAD = re.compile(
    r"^(?:(?:令和|平成|[RHＲＨ])?(?:元|[0-9０-９]{1,4})年度?の?)?[^。、・：:0-9０-９①-⑳]{1,14}$"
)


def panes_of(grid: Grid, row: list[Cell]) -> list[Cell]:
    """The filled cells of a row whose own lines are labels; none where the row is anything else."""
    filled = [cell for cell in row if grid.text(cell)]
    panes = [cell for cell in filled if not is_frame(grid.text(cell))]
    many = any(len(_labels(cell)) >= _LEAST for cell in panes)
    fits = many and all(_opens(cell) for cell in panes)
    return panes if fits else []


def heads_panes(grid: Grid, row: list[Cell]) -> bool:
    """Whether a row is 計画 | 評価 above panes: words that head them and are no part of the form."""
    filled = [cell for cell in row if grid.text(cell)]
    words = all(_HEAD.match(re.sub(r"\s", "", grid.text(cell))) for cell in filled)
    if not words or not filled or len(filled) < 2:
        return False
    below = [under for cell in filled if (under := grid.below(cell)) is not None]
    return len(below) == len(filled) and bool(panes_of(grid, below))


def holds_panes(table: Table) -> bool:
    """Whether any row of a table is one of panes."""
    grid = Grid(table)
    return any(panes_of(grid, row) for row in grid.rows())


def _opens(cell: Cell) -> bool:
    """Whether the first line is a label with something below it, so that no line above is needed."""
    lines = _lines(cell)
    return len(lines) > 1 and _is_label(lines[0])


def _labels(cell: Cell) -> set[str]:
    """The labels, and the heads of results, that stand alone on lines of a cell."""
    return {bare_head(line) for line in _lines(cell) if _is_label(line)}


def _is_label(line: str) -> bool:
    return section_of(line) is not None or head_kind(line) in _OF_RESULTS


def _lines(cell: Cell) -> list[str]:
    found: list[str] = []
    for block in cell.blocks:
        text = block.marker + block.text if isinstance(block, Paragraph) else "\0"
        found += [line.strip() for line in text.split("\n") if line.strip()]
    return found
