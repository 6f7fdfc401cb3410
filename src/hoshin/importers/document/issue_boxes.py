"""Blocks of one issue whose number stands left of them: its heading is put in a row above them."""

import re
from dataclasses import dataclass, replace

from hoshin.importers.document.boxes import holds_goals, label_of, numbers_beside
from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import head_kind, is_mark
from hoshin.importers.document.heads import ISSUE_HEAD
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.document.money_rows import heads_money, money_text
from hoshin.importers.document.opening_rows import SHORT_NAME
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.result_lines import value_token
from hoshin.importers.form.sections import Section

_BOXES = (Section.RECOGNITION, Section.STRATEGIES, Section.INDICATORS, Section.ACHIEVEMENT)
_NAME = re.compile(
    r"^(?:(?:経営|重点)?課題の?)?(?:名称?|件名|タイトル|見出し|標題|表題|題名|テーマ|内容)$|^(?:経営|重点)?課題$"
)
_WORDS = re.compile(r"[ぁ-んァ-ヴ一-鿿A-Za-z]")
_LONGEST = 80  # characters of a title


@dataclass(frozen=True)
class _Opening:
    """The cells that an issue's heading is made of, and its text."""

    text: str
    used: tuple[Cell, ...]


def boxed_issues(table: Table) -> Table:
    """The table, each such heading alone in a row; what stood beside it follows below."""
    grid = Grid(table)
    found = [each for row in grid.rows() if (each := _opening(grid, row)) is not None]
    if not found:
        return table
    gone = {id(cell) for each in found for cell in each.used}
    starts = [each.used[0].row for each in found]
    cells = [_shifted(cell, starts) for cell in table.cells if id(cell) not in gone]
    for count, each in enumerate(found):
        first = each.used[0]
        cells.append(
            Cell(
                (Paragraph(each.text, first.place),),
                first.row + count,
                first.column,
                1,
                max(1, grid.right - first.column),
                first.place,
            )
        )
    return Table(tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))), table.place)


def _shifted(cell: Cell, starts: list[int]) -> Cell:
    """A cell below the rows that were put in; one that reaches over such a row is higher by it."""
    above = sum(start <= cell.row for start in starts)
    inside = sum(cell.row < start < cell.row + cell.rows for start in starts)
    return replace(cell, row=cell.row + above, rows=cell.rows + inside)


def _opening(grid: Grid, row: list[Cell]) -> _Opening | None:
    """The heading in a row where it stands beside the boxes of its issue, or beside money and goals."""
    filled = [cell for cell in row if grid.text(cell)]
    if len(filled) < 2:
        return None
    number, *rest = filled
    text = SHORT_NAME.sub("経営課題", _line(grid, number))
    inside = _inside(grid, number)
    boxed = any(label_of(cell) in _BOXES or heads_money(grid.text(cell)) for cell in inside)
    if is_mark(text) and number.rows > 2 and boxed:
        text = f"経営課題{re.sub(r'[^0-9０-９①-⑳]', '', text)}"
    heading = issue_heading(text)
    if heading is None:
        return None
    used = [number]
    if not heading.title:
        used += _title(grid, rest)
        if len(used) == 1:
            return None
        rest = rest[len(used) - 1 :]
        text = f"{text}　{_line(grid, used[-1])}"
    beside = len(used) > 1 and bool(rest) and _is_money_and_goals(grid, rest)
    return _Opening(text, tuple(used)) if boxed or beside else None


def _inside(grid: Grid, number: Cell) -> list[Cell]:
    """The cells right of a high cell, as far down as it reaches."""
    rows = range(number.row, number.row + number.rows)
    return [
        cell
        for cell in grid.cells
        if number.rows > 1 and cell.row in rows and cell.column > number.column
    ]


def _title(grid: Grid, rest: list[Cell]) -> list[Cell]:
    """The title right of the number, behind the word that announces it where one does."""
    plain = re.sub(r"\s", "", grid.text(rest[0]))
    named = bool(_NAME.match(plain) or ISSUE_HEAD.match(plain)) and len(rest) > 1
    found = rest[: 1 + named]
    text = _line(grid, found[-1])
    label = label_of(found[-1]) or head_kind(text) or issue_heading(text) or is_mark(text)
    told = _WORDS.search(text) and value_token(text) is None and len(text) <= _LONGEST
    money = money_text(grid, found[-1:], found[-1:]) is not None or heads_money(text)
    plain_title = told and not label and not money and text[-1] != "。" and text[0] not in "・①"
    return found if plain_title and not holds_goals(grid, found[-1]) else []


def _is_money_and_goals(grid: Grid, rest: list[Cell]) -> bool:
    goals = [cell for cell in rest if holds_goals(grid, cell)]
    goals += [each for cell in goals for each in numbers_beside(grid, cell, rest)]
    money = [cell for cell in rest if cell not in goals]
    return not money or money_text(grid, money, money) is not None


def _line(grid: Grid, cell: Cell) -> str:
    return re.sub(r"\s*\n\s*", "　", grid.text(cell).strip())
