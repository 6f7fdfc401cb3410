"""Two labels with their contents in one row, 課題認識 | … | 主な戦略 | …: read one box after the other."""

from dataclasses import dataclass, replace

from hoshin.importers.document.boxes import label_of
from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import head_kind
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.form.result_lines import split_mark
from hoshin.importers.form.sections import Section

_RESULTS = ("result", "previous", "letter", "statement")


@dataclass(frozen=True)
class _Pairs:
    """The labels of such a row, and the rows that their boxes reach over."""

    labels: tuple[Cell, ...]
    last: int  # row behind them

    def box_of(self, cell: Cell) -> int:
        """Which box a cell stands in; below 0 where it is left of all of them."""
        return sum(label.column <= cell.column for label in self.labels) - 1


def parted_boxes(table: Table) -> Table:
    """The table, boxes that stand side by side one below the other.

    In rows that repeat the same labels those of one row stay together; where each row has labels of
    its own (計画 at the left, 評価 at the right), all of the left side come first.
    """
    grid = Grid(table)
    rows = list(grid.rows())
    found: list[Cell] = []
    index = shift = 0
    changed = False
    while index < len(rows):
        blocks, behind = _blocks(grid, rows, index)
        if not blocks:
            found += [replace(cell, row=cell.row + shift) for cell in rows[index]]
            index += 1
            continue
        first = rows[index][0].row
        end = rows[behind][0].row if behind < len(rows) else max(each.last for each, _ in blocks)
        moved, height = _stacked(grid, blocks, first + shift)
        found += moved
        shift += height - (end - first)
        index, changed = behind, True
    if not changed:
        return table
    return replace(table, cells=tuple(sorted(found, key=lambda cell: (cell.row, cell.column))))


def _blocks(
    grid: Grid, rows: list[list[Cell]], index: int
) -> tuple[list[tuple[_Pairs, list[Cell]]], int]:
    """Consecutive rows of labels at the same columns with their cells; the index of the row behind."""
    found: list[tuple[_Pairs, list[Cell]]] = []
    while index < len(rows):
        pairs = _pairs(grid, rows[index])
        if pairs is None or (found and _columns(pairs) != _columns(found[0][0])):
            break
        cells: list[Cell] = []
        start = index
        while index < len(rows) and rows[index][0].row < pairs.last:
            cells += rows[index]
            index += 1
        over = any(cell.row + cell.rows > pairs.last for cell in cells)
        if over or any(pairs.box_of(cell) < 0 for cell in cells if grid.text(cell)):
            return found, start
        found.append((pairs, cells))
    return found, index


def _columns(pairs: _Pairs) -> tuple[int, ...]:
    return tuple(label.column for label in pairs.labels)


def _pairs(grid: Grid, row: list[Cell]) -> _Pairs | None:
    """The labels of a row where each has content at its right; None for any other row."""
    filled = [cell for cell in row if grid.text(cell)]
    labels = [cell for place, cell in enumerate(filled) if _labels(grid, filled, place)]
    if len(labels) < 2 or filled[0] is not labels[0] or len({cell.rows for cell in labels}) > 1:
        return None
    pairs = _Pairs(tuple(labels), row[0].row + labels[0].rows)
    told = [cell for cell in filled if cell not in labels]
    if {pairs.box_of(cell) for cell in told} != set(range(len(labels))):
        return None
    return None if any(head_kind(grid.text(cell)) in _RESULTS for cell in told) else pairs


def _labels(grid: Grid, filled: list[Cell], place: int) -> bool:
    """Whether a cell is the label of what stands right of it; 実績 is one before marked figures."""
    cell = filled[place]
    if label_of(cell) is not None:
        return True
    beside = filled[place + 1] if place + 1 < len(filled) else None
    told = bool(beside) and bool(split_mark(grid.text(beside) if beside else "")[0])
    return told and head_kind(grid.text(cell)) in ("result", "letter") and place != 0


def _stacked(
    grid: Grid, blocks: list[tuple[_Pairs, list[Cell]]], start: int
) -> tuple[list[Cell], int]:
    """The boxes from a row on, and how many rows they take."""
    boxes = range(len(blocks[0][0].labels))
    firsts = [[grid.text(label) for label in pairs.labels] for pairs, _ in blocks]
    again = len(firsts) > 1 and firsts[0] == firsts[1]
    order = [(block, box) for block in blocks for box in boxes]
    if not again:
        order = [(block, box) for box in boxes for block in blocks]
    found: list[Cell] = []
    row = start
    for (pairs, cells), box in order:
        own = [cell for cell in cells if pairs.box_of(cell) == box]
        label = pairs.labels[box]
        for cell in own:
            moved = replace(cell, row=row + cell.row - label.row, column=cell.column - label.column)
            found.append(_spelt(grid, moved, cell) if cell is label else moved)
        row += label.rows
    return found, row - start


def _spelt(grid: Grid, moved: Cell, label: Cell) -> Cell:
    """実績 and 達成状況 as the label that they are short for."""
    if label_of(label) is not None or head_kind(grid.text(label)) is None:
        return moved
    return replace(moved, blocks=(Paragraph(Section.ACHIEVEMENT.value, label.place),))
