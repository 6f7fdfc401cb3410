"""Issues side by side, a column or some columns each, what is told of them in rows: taken apart by issue."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hoshin.importers.document.grid import Grid, plain_text
from hoshin.importers.document.head_words import bare_head, head_kind, mark_of_head
from hoshin.importers.document.heads import ISSUE_HEAD
from hoshin.importers.document.issue_cells import issue_cell
from hoshin.importers.document.issue_lists import IssueRows, Listed, split_lists
from hoshin.importers.document.issue_names import issue_name
from hoshin.importers.document.list_heads import is_list_head, is_listed
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.document.money_rows import heads_money
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import CLOSING, Section, section_of

_LEAST = 2  # things told of an issue besides its name
_CORNER = re.compile(r"^(?:区分|項目|内容|分類|欄|事項)?$")
_TITLES = re.compile(r"^(?:名称|テーマ|タイトル|件名|課題)?$")
_WORD = "経営課題"
Part = Listed


@dataclass(frozen=True)
class _Entry:
    """One thing that is told of the issues: its labels, and what stands below each issue."""

    labels: tuple[Cell, ...]
    told: tuple[tuple[Cell, ...], ...]  # an entry for each issue

    def text(self, grid: Grid) -> str:
        return bare_head(grid.text(self.labels[0])) if self.labels else ""

    def is_plain(self, grid: Grid) -> bool:
        """Whether it is one label and at most one cell an issue."""
        single = len(self.labels) == 1 and all(len(cells) <= 1 for cells in self.told)
        return single and is_list_head(grid.text(self.labels[0]))


@dataclass(frozen=True)
class _Board:
    """Where such issues stand: the cells that name them, and the rows below."""

    names: tuple[Cell, ...]
    entries: list[_Entry]
    end: int  # index of the row behind it


def split_columns(table: Table) -> list[Part]:
    """A table and what is told of each issue in it; lists over all issues are taken apart too."""
    grid = Grid(table)
    rows = [filled for row in grid.rows() if (filled := [cell for cell in row if grid.text(cell)])]
    found: list[Part] = []
    start = done = 0
    while start < len(rows):
        board = _board(grid, rows, start)
        if board is None:
            start += 1
            continue
        if rest := _cells(rows[done:start]):
            found += split_lists(replace(table, cells=rest))
        found += _parts(grid, board)
        start = done = board.end
    if not found:
        return list(split_lists(table))
    rest = _cells(rows[done:])
    return [*found, *(split_lists(replace(table, cells=rest)) if rest else [])]


def _board(grid: Grid, rows: list[list[Cell]], start: int) -> _Board | None:
    names = _names(grid, rows[start])
    if not names:
        return None
    first = start + 1
    if first < len(rows) and (titled := _titled(grid, names, rows[first])):
        names, first = titled, first + 1
    entries, end = _entries(grid, names, rows, first)
    listed = [each for each in entries if each.labels and is_listed(grid.text(each.labels[0]))]
    return _Board(names, entries, end) if len(listed) >= _LEAST else None


def _names(grid: Grid, row: list[Cell]) -> tuple[Cell, ...]:
    """The cells of a row that name issues; none where it names fewer than two, or anything else."""
    plain = bare_head(grid.text(row[0]))
    said = bool(ISSUE_HEAD.match(plain))
    names = row[1:] if said or _CORNER.match(plain) else row
    texts = [issue_cell(grid.text(cell)).name for cell in names]
    if len(names) < 2 or any(len(text) > 80 or _heads(text) for text in texts):
        return ()
    numbers = [issue_name(text).number for text in texts]
    counted = numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] > 0
    worded = all(issue_heading(text) or text.startswith("課題") for text in texts)
    fits = said or (counted and (worded or len(names) < len(row)))
    return tuple(names) if fits or (counted and names[0].column > grid.left) else ()


def _heads(text: str) -> bool:
    """Whether a text heads a column of something else than an issue."""
    return bool(head_kind(text) or section_of(text) or heads_money(text))


def _titled(grid: Grid, names: tuple[Cell, ...], row: list[Cell]) -> tuple[Cell, ...]:
    """The names with their titles in the row below them; none where that is another row."""
    label = [cell for cell in row if cell.column < names[0].column]
    titles = [cell for cell in row if cell not in label]
    if any(issue_name(grid.text(cell)).title for cell in names) or len(titles) != len(names):
        return ()
    plain = bare_head(grid.text(label[0])) if label else ""
    if not (_TITLES.match(plain) or ISSUE_HEAD.match(plain)):
        return ()
    return tuple(
        replace(name, blocks=(*name.blocks, *title.blocks))
        for name, title in zip(names, titles, strict=True)
    )


def _entries(
    grid: Grid, names: tuple[Cell, ...], rows: list[list[Cell]], first: int
) -> tuple[list[_Entry], int]:
    """What stands below the names, label by label, and the index of the row behind it."""
    spans = [range(name.column, name.column + name.columns) for name in names]
    found: list[_Entry] = []
    bottom = names[0].row + names[0].rows  # of the label that is open
    index = first
    while index < len(rows):
        row = rows[index]
        left = tuple(cell for cell in row if cell.column < spans[0][0])
        labels = _without_group(grid, left)
        told = tuple(tuple(cell for cell in row if _is_within(cell, span)) for span in spans)
        inside = len(left) + sum(map(len, told)) == len(row)
        apart = row[0].row > bottom and sum(map(bool, told)) < 2
        goes_on = bool(found) and row[0].row < bottom
        if not inside or apart or not (goes_on or (labels and _is_label(grid, labels[0]))):
            break
        if goes_on:
            found[-1] = _joined(found[-1], labels, told)
        else:
            found.append(_Entry(labels, told))
        bottom = max(bottom, *(cell.row + cell.rows for cell in labels or row[:1]))
        index += 1
    return found, index


def _without_group(grid: Grid, labels: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The labels of a row without 計画 or 評価 left of them, which stands over several rows."""
    if len(labels) < 2 or labels[0].rows <= labels[1].rows:
        return labels
    group = section_of(grid.text(labels[0])) is None and is_list_head(grid.text(labels[1]))
    return labels[1:] if group else labels


def _is_within(cell: Cell, span: range) -> bool:
    return span.start <= cell.column and cell.column + cell.columns <= span.stop


def _is_label(grid: Grid, cell: Cell) -> bool:
    text = grid.text(cell)
    return len(text) <= 60 and "。" not in text and issue_heading(text) is None


def _joined(entry: _Entry, labels: tuple[Cell, ...], told: tuple[tuple[Cell, ...], ...]) -> _Entry:
    pairs = zip(entry.told, told, strict=True)
    return _Entry((*entry.labels, *labels), tuple((*one, *other) for one, other in pairs))


# --- what each issue gets ----------------------------------------------------------------------------


def _parts(grid: Grid, board: _Board) -> Iterator[Part]:
    """Plain rows turned to a list with a row an issue; other rows as a table of their own for each issue."""
    plain = _plain(grid, board.entries)
    if any(is_listed(grid.text(each.labels[0])) for each in plain):
        yield from split_lists(_turned(board, plain))
    else:
        plain = []
    rest = [each for each in board.entries if each not in plain]
    for closing in (False, True):
        entries = [each for each in rest if _closes(grid, each) is closing]
        for index, name in enumerate(board.names):
            cells = tuple(_below(grid, board, entries, index))
            if cells:
                table = Table(cells, name.place)
                yield IssueRows(issue_name(plain_text(name)), table, {}, name, closing=closing)


def _plain(grid: Grid, entries: list[_Entry]) -> list[_Entry]:
    """Entries that a list can hold; all of the results or none of them, which may stand row by row."""
    texts = [each.text(grid) for each in entries]
    of_results = [each for each in entries if head_kind(each.text(grid)) is not None]
    kinds = {head_kind(each.text(grid)) for each in of_results}
    fit = all(each.is_plain(grid) and texts.count(each.text(grid)) == 1 for each in of_results)
    listed = fit and {"statement", "result"} <= kinds
    found = [each for each in entries if each.is_plain(grid) and texts.count(each.text(grid)) == 1]
    return [each for each in found if listed or each not in of_results]


def _closes(grid: Grid, entry: _Entry) -> bool:
    return any(section_of(grid.text(label)) in CLOSING for label in entry.labels[:1])


def _turned(board: _Board, entries: list[_Entry]) -> Table:
    """The list: heads above, a row an issue."""
    place = board.names[0].place
    cells = [Cell((Paragraph(_WORD, place),), 0, 0, place=place)]
    for column, entry in enumerate(entries, 1):
        cells.append(_moved(entry.labels[0], 0, column))
    for row, name in enumerate(board.names, 1):
        cells.append(_moved(name, row, 0))
        for column, entry in enumerate(entries, 1):
            cells += [_moved(cell, row, column) for cell in entry.told[row - 1]]
    return Table(tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))), place)


def _moved(cell: Cell, row: int, column: int) -> Cell:
    return replace(cell, row=row, column=column, rows=1, columns=1)


def _in_full(grid: Grid, label: Cell) -> Cell:
    """指標 left of the sentences is アウトカム指標: alone it would be a label of other things too."""
    text = grid.text(label)
    if head_kind(text) != "statement" or section_of(text) or mark_of_head(text):
        return label
    return replace(label, blocks=(Paragraph(Section.INDICATORS.value, label.place),))


def _below(grid: Grid, board: _Board, entries: list[_Entry], index: int) -> Iterator[Cell]:
    """The labels and what stands below one issue right of them."""
    start = board.names[0].column
    shift = board.names[index].column - start
    for entry in entries:
        if not entry.told[index]:
            continue
        cells = [_in_full(grid, label) for label in entry.labels]
        cells += [replace(cell, column=cell.column - shift) for cell in entry.told[index]]
        yield from sorted(cells, key=lambda cell: (cell.row, cell.column))


def _cells(rows: list[list[Cell]]) -> tuple[Cell, ...]:
    return tuple(cell for row in rows for cell in row)
