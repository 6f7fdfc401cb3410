"""Themes as rows of boxes side by side: テーマ | 課題認識 | 主な戦略 | 指標, one row or several each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from hoshin.importers.document.grid import Grid, plain_text
from hoshin.importers.document.head_words import head_kind
from hoshin.importers.document.heads import names_theme
from hoshin.importers.document.list_themes import (
    BOXES,
    is_link,
    is_theme_head,
    may_name_themes,
    theme_heading,
)
from hoshin.importers.document.model import Cell, Paragraph
from hoshin.importers.document.theme_tables import split_name
from hoshin.importers.form.sections import section_of

_LONGEST = 40  # characters of a theme's name
_AFTER_NAME = re.compile(
    r"$|[】＞>〉》］\]〕（(\[［※]"
)  # no sentence that begins with the same word
Rows = list[list[Cell]]


@dataclass(frozen=True)
class ThemeRows:
    """The heading of the theme that each row tells of, and the columns that name it."""

    headings: dict[int, Paragraph]
    column: int | None = None
    link: int | None = None

    def headed(self, cells: Iterable[Cell]) -> tuple[Cell, ...]:
        """The cells of a box, the first one of each theme below its heading; a text is not said twice."""
        found: list[Cell] = []
        last: Paragraph | None = None
        above = ""
        for cell in cells:
            heading = self.headings.get(cell.row)
            text = plain_text(cell)
            if text == above and heading is last:
                continue
            above = text
            if heading is not None and heading is not last and not self._is_shared(cell):
                found.append(_below(heading, cell))
                last = heading
            else:
                found.append(cell)
        return tuple(found)

    def named(self, cell: Cell) -> Cell:
        """A cell that names a theme, as its heading."""
        heading = self.headings.get(cell.row)
        return cell if heading is None else replace(cell, blocks=(heading,))

    def _is_shared(self, cell: Cell) -> bool:
        """Whether a cell stands beside several themes."""
        rows = range(cell.row, cell.row + cell.rows)
        return len({id(self.headings[row]) for row in rows if row in self.headings}) > 1


def theme_rows(grid: Grid, heads: list[Cell], body: Rows) -> ThemeRows:
    """The themes of the rows below such heads."""
    link = next((cell.column for cell in heads if _links(grid, cell, body)), None)
    column = _theme_column(grid, [cell for cell in heads if cell.column != link], body)
    headings: dict[int, Paragraph] = {}
    heading: Paragraph | None = None
    bottom = 0  # of the cell that names the theme
    for row in body:
        named = band(grid, row) or _at(grid, row, column)
        if named is not None:
            told = _heading(grid, named, _at(grid, row, link))
            heading = heading if heading is not None and heading.text == told.text else told
            bottom = named.row + named.rows
        if heading is not None:
            top = row[0].row
            headings |= dict.fromkeys(range(top, max(top + 1, bottom)), heading)
    return ThemeRows(headings, column, link)


def band(grid: Grid, row: list[Cell]) -> Cell | None:
    """The cell over a row's whole width that names the theme of the rows below it."""
    filled = [cell for cell in row if grid.text(cell)]
    if len(filled) != 1 or filled[0].columns < grid.right - grid.left:
        return None
    under = grid.below(filled[0])
    divided = under is not None and under.columns < filled[0].columns
    return filled[0] if divided and names_theme(grid.text(filled[0])) else None


def _heading(grid: Grid, named: Cell, link: Cell | None) -> Paragraph:
    name, own = split_name(grid.text(named))
    return Paragraph(theme_heading(name, own or (grid.text(link) if link else "")), named.place)


def _theme_column(grid: Grid, heads: list[Cell], body: Rows) -> int | None:
    """Where the themes' names stand, by the head of the column or by its place left of the boxes."""
    boxes = [cell.column for cell in heads if section_of(grid.text(cell)) in BOXES]
    edge = min(boxes, default=heads[0].column)
    told = [
        cell.column
        for cell in heads
        if is_theme_head(grid.text(cell)) or may_name_themes(grid, cell, left=cell.column < edge)
    ]
    left = {cell.column for row in body for cell in row if cell.column < heads[0].column}
    return next((each for each in [*reversed(told), *left] if _names(grid, body, each)), None)


def _names(grid: Grid, body: Rows, column: int) -> bool:
    """Whether all that stands in a column may be names."""
    texts = [split_name(text)[0] for text in _texts(grid, body, column)]
    return bool(texts) and all(
        len(text) <= _LONGEST and "。" not in text and not text.isdecimal() for text in texts
    )


def _links(grid: Grid, head: Cell, body: Rows) -> bool:
    """Whether a column names the indicators of a theme: 関連指標, and 指標①、② below it."""
    text = grid.text(head)
    texts = list(_texts(grid, body, head.column))
    plain = "指標" in text and head_kind(text) != "mark"
    return plain and bool(texts) and all(map(is_link, texts))


def _texts(grid: Grid, body: Rows, column: int) -> Iterable[str]:
    cells = (cell for row in body if band(grid, row) is None for cell in row)
    return (grid.text(cell) for cell in cells if cell.column == column and grid.text(cell))


def _at(grid: Grid, row: list[Cell], column: int | None) -> Cell | None:
    return next((cell for cell in row if cell.column == column and grid.text(cell)), None)


def _below(heading: Paragraph, cell: Cell) -> Cell:
    """The cell below the heading, which it may begin with itself."""
    first = next((block.text for block in cell.blocks if isinstance(block, Paragraph)), "")
    name = heading.text.partition("】")[0].strip("【")
    begins = "".join(first.split("\n")[0].split()).lstrip("【＜<■◆●")
    plain = "".join(name.split())
    if begins.startswith(plain) and _AFTER_NAME.match(begins[len(plain) :]):
        return cell
    return replace(cell, blocks=(heading, *cell.blocks))
