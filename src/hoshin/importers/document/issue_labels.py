"""An issue that labels announce: 経営課題番号 | 2 | 経営課題名 | 港を開く, in one row or in two."""

import re
from dataclasses import replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import bare_head, head_kind, is_mark
from hoshin.importers.document.heads import ISSUE_HEAD
from hoshin.importers.document.issue_names import issue_name
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import section_of

_WORDS = re.compile(r"[ぁ-んァ-ヴ一-鿿A-Za-z]")
_COUNT = re.compile(r"^(?:番号|[NnＮｎ][OoＯｏ][.．]?|№)$")  # above the label of the title
_LONGEST = 80  # characters of a title


def named_issues(table: Table) -> Table:
    """The table, each such row a heading; what stands behind the title in it goes in a row of its own."""
    grid = Grid(table)
    rows = [filled for row in grid.rows() if (filled := [cell for cell in row if grid.text(cell)])]
    gone: set[int] = set()
    made: list[Cell] = []
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else []
        used = _named(grid, row) or _named(grid, [*row, *below], apart=len(row))
        if used and id(row[0]) not in gone:
            number = issue_name(_number(grid.text(used[0]))).number
            text = f"経営課題{number}　{grid.text(used[-1])}"
            first = row[0]
            width = max(1, grid.right - first.column)
            heading = Cell((Paragraph(text, first.place),), first.row, first.column, 1, width)
            made.append(replace(heading, place=first.place))
            gone |= {id(cell) for cell in (*row, *(below if used[-1] not in row else []))}
    if not made:
        return table
    kept = [cell for cell in table.cells if id(cell) not in gone]
    cells = sorted([*kept, *made], key=lambda cell: (cell.row, cell.column))
    return Table(tuple(cells), table.place)


def _named(grid: Grid, cells: list[Cell], apart: int = 0) -> tuple[Cell, ...]:
    """The cells of number and title; none where the row is no such one, or two rows in the same way.

    `apart` is the count of cells in the first of two rows.
    """
    if len(cells) not in ((3, 4) if not apart else (4,)) or apart not in (0, 2):
        return ()
    head, number, *label, title = cells
    text = grid.text(title)
    numbered = _is_head(grid, head) or (apart and _COUNT.match(bare_head(grid.text(head))))
    if not numbered or not is_mark(_number(grid.text(number))):
        return ()
    if any(not _is_head(grid, each) for each in label) or head_kind(text) or section_of(text):
        return ()
    plain = _WORDS.search(text) and len(text) <= _LONGEST and "。" not in text
    return (number, title) if plain and not is_mark(text) and not issue_heading(text) else ()


def _is_head(grid: Grid, cell: Cell) -> bool:
    return bool(ISSUE_HEAD.match(bare_head(grid.text(cell))))


def _number(text: str) -> str:
    return re.sub(r"^(?:経営)?課題", "", text.strip())
