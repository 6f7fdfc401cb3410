"""Results whose heads stand left of them, or one by one over each: turned so that a row is an indicator."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import ORDER, bare_head, head_kind, mark_of_head
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.result_lines import split_mark
from hoshin.importers.form.sections import section_of

_STATEMENT = re.compile(r"。$|以[上下内]|とする|にする|未満|以降")
_NUMBER = "番号"
Pair = tuple[Cell, list[Cell]]  # a head and the values beside it


@dataclass
class _Segment:
    """Heads that belong together: one indicator, or one in each column."""

    first: int  # index of its first row
    values: dict[str, list[Cell]] = field(default_factory=dict)  # by head
    heads: dict[str, Cell] = field(default_factory=dict)
    last: int = 0

    def kinds(self) -> list[str]:
        return [head_kind(key) or "" for key in self.heads]

    def whole(self) -> bool:
        """Whether it holds a result and something that belongs to it."""
        kinds = self.kinds()
        return "result" in kinds and len(kinds) > 1

    def add(self, index: int, head: Cell, key: str, values: list[Cell]) -> None:
        self.heads[key], self.values[key], self.last = head, values, index


def turned(table: Table) -> Table:
    """The table, each run of such rows replaced by one cell that holds them as a table of rows."""
    grid = Grid(table)
    if not any(head_kind(grid.text(cell)) == "result" for cell in table.cells):
        return table
    rows = list(grid.rows())
    runs = list(_runs(grid, rows, [each for each in _segments(grid, rows) if each.whole()]))
    if not runs:
        return table
    gone: set[int] = set()
    made = []
    for run in runs:
        inner = _records(grid, run)
        heads = [cell for each in run for cell in each.heads.values()]
        taken = {id(cell) for each in run for values in each.values.values() for cell in values} | {
            id(cell) for cell in heads
        }
        start = min(heads, key=lambda cell: (cell.row, cell.column))
        width = max(1, grid.right - start.column)
        made.append(Cell((inner,), start.row, start.column, 1, width, start.place))
        gone |= taken
    kept = [cell for cell in table.cells if id(cell) not in gone]
    cells = sorted([*kept, *made], key=lambda cell: (cell.row, cell.column))
    return Table(tuple(cells), table.place)


def is_turned(cell: Cell) -> bool:
    """Whether a cell is nothing but a table."""
    return len(cell.blocks) == 1 and isinstance(cell.blocks[0], Table)


def _segments(grid: Grid, rows: list[list[Cell]]) -> Iterator[_Segment]:
    segment: _Segment | None = None
    skip = 0
    for index, row in enumerate(rows):
        if skip:
            skip -= 1
            continue
        if not any(grid.text(cell) for cell in row):
            continue
        pairs = _pairs(grid, row)
        below = (
            _heads_over(grid, rows, index) if segment and segment.kinds() == ["statement"] else []
        )
        if below and segment:
            for head, value in below:
                segment.add(index + 1, head, bare_head(grid.text(head)), [value])
            skip = 1
        elif pairs:
            keys = [_key(grid, head) for head, _ in pairs]
            if segment is None or any(key in segment.heads for key in keys):
                if segment is not None:
                    yield segment
                segment = _Segment(index)
            for key, (head, values) in zip(keys, pairs, strict=True):
                segment.add(index, head, key, values)
        else:
            if segment is not None:
                yield segment
            lone = _lone_statement(grid, row)
            segment = _Segment(index) if lone else None
            if lone and segment:
                segment.add(index, lone, "指標", [lone])
    if segment is not None:
        yield segment


def _key(grid: Grid, head: Cell) -> str:
    text = grid.text(head)
    return "指標" if head_kind(text) == "statement" else bare_head(text)


def _pairs(grid: Grid, row: list[Cell]) -> list[Pair]:
    """Heads with the values right of each; none where heads follow one another, as above columns."""
    cells = [cell for cell in row if cell.column < grid.right]
    kinds = [head_kind(grid.text(cell)) for cell in cells]
    while cells and kinds[0] is None and _is_outer(grid, cells[0], row):
        cells, kinds = cells[1:], kinds[1:]
    found: list[Pair] = []
    for cell, kind in zip(cells, kinds, strict=True):
        if kind is not None:
            found.append((cell, []))
        elif not found:
            return []
        else:
            found[-1][1].append(cell)
    if len(found) == 1 and not found[0][1] and head_kind(grid.text(found[0][0])) != "statement":
        return found  # the value was left out, and the file with it
    if any(not values or not _is_one(grid, head, values) for head, values in found):
        return []
    return found


def _is_outer(grid: Grid, cell: Cell, row: list[Cell]) -> bool:
    """Whether a cell is a label of more than its row: higher than another cell of it, or by its words."""
    lowest = min(other.rows for other in row)
    return cell.rows > lowest or section_of(grid.text(cell)) is not None


def _is_one(grid: Grid, head: Cell, values: list[Cell]) -> bool:
    """Whether beside 指標 stands one indicator a cell; a list of several is the box of the indicators."""
    if head_kind(grid.text(head)) != "statement":
        return True
    if not any(grid.text(cell) for cell in values):
        return False
    return all(
        sum(bool(split_mark(line)[0]) for line in grid.text(cell).split("\n")) < 2
        for cell in values
    )


def _heads_over(grid: Grid, rows: list[list[Cell]], index: int) -> list[tuple[Cell, Cell]]:
    """Heads of a row and the single row of values below them."""
    filled = [cell for cell in rows[index] if grid.text(cell) and cell.column < grid.right]
    filled = [
        cell for cell in filled if head_kind(grid.text(cell)) or not _is_outer(grid, cell, filled)
    ]
    kinds = [head_kind(grid.text(cell)) for cell in filled]
    if len(filled) < 2 or None in kinds or "result" not in kinds or "statement" in kinds:
        return []
    if index + 1 >= len(rows):
        return []
    if index + 2 < len(rows):
        after = [cell for cell in rows[index + 2] if grid.text(cell)]
        labelled = any(section_of(grid.text(cell)) for cell in after)
        if len(after) > 1 and not labelled and not _pairs(grid, rows[index + 2]):
            return []
    below = [(cell, grid.below(cell)) for cell in filled]
    return [(head, value) for head, value in below if value is not None]


def _lone_statement(grid: Grid, row: list[Cell]) -> Cell | None:
    filled = [cell for cell in row if grid.text(cell) and cell.column < grid.right]
    filled = [cell for cell in filled if not _is_outer(grid, cell, row)]
    if len(filled) != 1:
        return None
    text = grid.text(filled[0])
    if issue_heading(text) or section_of(text) or not _STATEMENT.search(text):
        return None
    return filled[0] if sum(bool(split_mark(line)[0]) for line in text.split("\n")) < 2 else None


def _runs(grid: Grid, rows: list[list[Cell]], segments: list[_Segment]) -> Iterator[list[_Segment]]:
    """Segments of the same heads, one below the other with nothing between."""
    run: list[_Segment] = []
    for each in segments:
        between = rows[run[-1].last + 1 : each.first] if run else []
        apart = any(grid.text(cell) for row in between for cell in row)
        if run and (apart or list(run[-1].heads) != list(each.heads)):
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def _records(grid: Grid, run: list[_Segment]) -> Table:
    """One row an indicator, heads above, in the usual order."""
    keys = sorted(run[0].heads, key=lambda key: ORDER.index(head_kind(key) or "mark"))
    cells = [Cell((Paragraph(_NUMBER),), 0, 0)]
    for column, key in enumerate(keys, 1):
        head = run[0].heads[key]
        lone = head in run[0].values[key]
        blocks = (Paragraph(key, head.place),) if lone or key == "指標" else head.blocks
        cells.append(Cell(blocks, 0, column, place=head.place))
    row = 0
    for segment in run:
        marks = [mark_of_head(grid.text(cell)) for cell in segment.heads.values()]
        mark = next(filter(None, marks), "")
        for record in _columns(grid, segment, keys):
            row += 1
            place = next(cell.place for cell in record if cell is not None)
            cells.append(Cell((Paragraph(mark, place),) if mark else (), row, 0, place=place))
            for column, cell in enumerate(record, 1):
                if cell is not None:
                    cells.append(Cell(cell.blocks, row, column, place=cell.place))
    return Table(tuple(cells), run[0].heads[keys[0]].place)


def _columns(grid: Grid, segment: _Segment, keys: list[str]) -> Iterator[list[Cell | None]]:
    """The values of each column of a segment that holds any."""
    count = max(len(values) for values in segment.values.values())
    for place in range(count):
        record = [
            values[place] if place < len(values := segment.values[key]) else None for key in keys
        ]
        if any(cell is not None and grid.text(cell) for cell in record):
            yield record
