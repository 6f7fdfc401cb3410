"""Results whose heads stand left of them, or one by one over each: turned so that a row is an indicator."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hoshin.importers.document.boxes import holds_results
from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import ORDER, head_kind, is_mark, mark_of_head
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.document.pairs import (
    STATEMENT,
    Pair,
    inner,
    is_outer,
    is_sentence,
    pairs_below,
    pairs_beside,
    sentence_below,
)
from hoshin.importers.document.year_pairs import pairs_below_years
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import section_of

_NUMBER = "番号"
_SHORTEST = 8  # characters of a sentence


@dataclass
class _Segment:
    """Heads that belong together: one indicator, or one in each column."""

    first: int  # index of its first row
    values: dict[str, list[Cell]] = field(default_factory=dict)  # by head
    heads: dict[str, Cell] = field(default_factory=dict)
    last: int = 0
    used: list[Cell] = field(default_factory=list)  # besides: years, its number in its own cell

    def kinds(self) -> list[str]:
        return [head_kind(key) or "" for key in self.heads]

    def whole(self) -> bool:
        """Whether it holds a result and something that belongs to it."""
        kinds = self.kinds()
        return "result" in kinds and len(kinds) > 1

    def tells(self, grid: Grid) -> bool:
        """Whether anything stands at a head other than the sentence: a plan has heads alone."""
        others = (cells for key, cells in self.values.items() if head_kind(key) != "statement")
        return any(grid.text(cell) for cells in others for cell in cells)

    def holds(self, pairs: list[Pair]) -> bool:
        """Whether one of the heads was met before: another indicator begins."""
        return any(key in self.heads for key, *_ in pairs)

    def mark(self, grid: Grid, place: int) -> str:
        """The number that a cell or a head gives to the indicator of a column."""
        texts = [grid.text(cell) for cell in (*self.used, *self.heads.values())]
        told = [mark_of_head(text) or (text if is_mark(text) else "") for text in texts]
        marks = [mark for mark in told if mark]
        several = len(marks) > 1 and max(map(len, self.values.values())) == len(marks)
        return marks[place if several else 0] if marks else ""

    def add(self, index: int, head: Cell, key: str, values: list[Cell]) -> None:
        self.heads[key], self.values[key], self.last = head, values, index


def turned(table: Table) -> Table:
    """The table, each run of such rows replaced by one cell that holds them as a table of rows."""
    grid = Grid(table)
    if not any(head_kind(grid.text(cell)) == "result" for cell in table.cells):
        return table
    if any(map(holds_results, table.cells)):  # there the results have a table of their own
        return table
    rows = list(grid.rows())
    runs = list(_runs(grid, rows, [each for each in _segments(grid, rows) if each.whole()]))
    runs = [run for run in runs if any(each.tells(grid) for each in run)]
    if not runs:
        return table
    gone: set[int] = set()
    made = []
    for run in runs:
        records = _records(grid, run)
        heads = [cell for each in run for cell in (*each.heads.values(), *each.used)]
        taken = {id(cell) for each in run for values in each.values.values() for cell in values} | {
            id(cell) for cell in heads
        }
        start = min(heads, key=lambda cell: (cell.row, cell.column))
        width = max(1, grid.right - start.column)
        made.append(Cell((records,), start.row, start.column, 1, width, start.place))
        gone |= taken
    kept = [cell for cell in table.cells if id(cell) not in gone]
    cells = sorted([*kept, *made], key=lambda cell: (cell.row, cell.column))
    return Table(tuple(cells), table.place)


def is_turned(cell: Cell) -> bool:
    """Whether a cell is nothing but a table."""
    return len(cell.blocks) == 1 and isinstance(cell.blocks[0], Table)


def _segments(grid: Grid, rows: list[list[Cell]]) -> Iterator[_Segment]:
    """Rows of heads and values, from one indicator to the next."""
    segment: _Segment | None = None
    index = 0
    while index < len(rows):
        row, above = rows[index], index
        if not any(grid.text(cell) for cell in row):
            index += 1
            continue
        found = _found(grid, rows, index, segment)
        index += found.rows
        if segment is not None and (found.opens or segment.holds(found.pairs)):
            yield segment
            segment = None
        if found.pairs or found.used:
            segment = segment or _Segment(above)
            segment.used += found.used
            for key, head, values in found.pairs:
                segment.add(index - 1, head, key, values)
    if segment is not None:
        yield segment


@dataclass(frozen=True)
class _Found:
    """What a row holds; `opens` where it begins an indicator or is none of one."""

    pairs: list[Pair]
    rows: int = 1
    opens: bool = False
    used: tuple[Cell, ...] = ()  # cells besides: アウトカム指標① alone, years


def _found(grid: Grid, rows: list[list[Cell]], index: int, segment: _Segment | None) -> _Found:
    """The heads and values that begin in a row, whichever way they stand."""
    row = rows[index]
    years, count = pairs_below_years(grid, rows, index)
    if years:
        used = [cell for each in rows[index : index + count] for cell in inner(grid, each)]
        return _Found(years, count, used=tuple(used))
    if (name := _name_alone(grid, row)) is not None:
        sentence = sentence_below(grid, rows, index)
        head = [(STATEMENT, name, [sentence])] if sentence else []
        return _Found(head, 2 if sentence else 1, True, (name,))
    last = list(segment.heads.values())[-1] if segment and segment.heads else None
    if pairs := pairs_beside(grid, row, below=last):
        if all(is_mark(grid.text(cell)) for *_, values in pairs for cell in values):
            return _Found([], used=tuple(inner(grid, row)))  # ※A：達成 beside ① ② ③: over columns
        return _beside_high(grid, row, pairs)
    begun = segment is not None and "result" not in segment.kinds()
    if begun and (below := pairs_below(grid, rows, index)):
        return _Found(below, 2)
    lone = _lone_statement(grid, rows, index)
    return _Found([(STATEMENT, lone, [lone])] if lone else [], 1, True)


def _beside_high(grid: Grid, row: list[Cell], pairs: list[Pair]) -> _Found:
    """With the indicator's number and sentence, where they stand left of several such rows."""
    lowest = min(cell.rows for cell in row)
    inside = [cell for cell in row if cell.column < grid.right]
    high = [
        cell
        for cell in inside
        if is_outer(grid, cell, row) or (cell.rows > lowest and is_mark(grid.text(cell)))
    ]
    marks = tuple(cell for cell in high if is_mark(grid.text(cell)))
    sentence = next((cell for cell in high if is_sentence(grid.text(cell))), None)
    if sentence is not None and all(key != STATEMENT for key, *_ in pairs):
        pairs = [(STATEMENT, sentence, [sentence]), *pairs]
    return _Found(pairs, 1, bool(marks) or sentence is not None, marks)


def _name_alone(grid: Grid, row: list[Cell]) -> Cell | None:
    """アウトカム指標② or ②, alone in a row."""
    cells = inner(grid, row)
    filled = [cell for cell in cells if grid.text(cell)]
    if len(filled) != 1:
        return None
    text = grid.text(filled[0])
    named = head_kind(text) == "statement" or (is_mark(text) and len(cells) == 1)
    return filled[0] if named else None


def _lone_statement(grid: Grid, rows: list[list[Cell]], index: int) -> Cell | None:
    """A sentence alone in its row; above its results also one that does not read as such."""
    filled = [cell for cell in inner(grid, rows[index]) if grid.text(cell)]
    if len(filled) != 1:
        return None
    text = grid.text(filled[0])
    if is_sentence(text):
        return filled[0]
    told = len(text) >= _SHORTEST and not section_of(text) and not issue_heading(text)
    if not told or "\n" in text or index + 1 >= len(rows) or text[0] in "【＜・":
        return None
    below = pairs_beside(grid, rows[index + 1], below=None) or pairs_below(grid, rows, index + 1)
    kinds = {head_kind(key) for key, *_ in below}
    return filled[0] if "result" in kinds and "statement" not in kinds else None


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
    keys = sorted(_told_heads(grid, run), key=_place_of_head)
    cells = [Cell((Paragraph(_NUMBER),), 0, 0)]
    for column, key in enumerate(keys, 1):
        head = run[0].heads[key]
        cells.append(Cell((Paragraph(key, head.place),), 0, column, place=head.place))
    row = 0
    for segment in run:
        for at, record in enumerate(_columns(grid, segment, keys)):
            mark = segment.mark(grid, at)
            row += 1
            place = next(cell.place for cell in record if cell is not None)
            cells.append(Cell((Paragraph(mark, place),) if mark else (), row, 0, place=place))
            for column, cell in enumerate(record, 1):
                if cell is not None:
                    cells.append(Cell(cell.blocks, row, column, place=cell.place))
    return Table(tuple(cells), run[0].heads[keys[0]].place)


def _told_heads(grid: Grid, run: list[_Segment]) -> list[str]:
    """The heads; of two of letters none without values: 達成状況 left of a row names the table."""
    heads = list(run[0].heads)
    letters = [key for key in heads if head_kind(key) == "letter"]
    empty = {
        key
        for key in letters
        if len(letters) > 1
        and not any(grid.text(cell) for each in run for cell in each.values[key])
    }
    return [key for key in heads if key not in empty] if len(empty) < len(heads) else heads


def _place_of_head(key: str) -> int:
    """Known heads in the usual order, others behind them."""
    kind = head_kind(key)
    return len(ORDER) if kind is None else ORDER.index(kind)


def _columns(grid: Grid, segment: _Segment, keys: list[str]) -> Iterator[list[Cell | None]]:
    """The values of each column of a segment that holds any."""
    count = max(len(values) for values in segment.values.values())
    for place in range(count):
        record = [
            values[place] if place < len(values := segment.values[key]) else None for key in keys
        ]
        if any(cell is not None and grid.text(cell) for cell in record):
            yield record
