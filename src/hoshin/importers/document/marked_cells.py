"""A bullet or a number in a cell of its own, left of the text that it marks."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import is_mark, second_number
from hoshin.importers.document.model import Cell, Paragraph
from hoshin.importers.form.result_lines import letter_token, split_mark, value_token
from hoshin.importers.form.sections import Section

STATEMENTS = (Section.INDICATORS, Section.ACHIEVEMENT)
_BULLET = re.compile(r"^[・･●○■□◆◇•‣◦▪➢✓※]$")


def marked_cells(grid: Grid, filled: list[Cell], *, in_words: bool) -> Iterator[Cell]:
    """The cells of a row, each mark alone in its cell joined with the text right of it.

    `in_words` says that a bare 2 is the number of an indicator: it becomes (2).
    """
    mark = None
    for cell in filled:
        text = grid.text(cell)
        if mark is not None:
            yield from _joined(grid, mark, cell, in_words)
            mark = None
        elif _is_mark(text) or (in_words and second_number(text)):
            mark = cell
        else:
            yield cell
    if mark is not None:
        yield mark


def _is_mark(text: str) -> bool:
    return bool(_BULLET.match(text)) or is_mark(text)


def _joined(grid: Grid, mark: Cell, cell: Cell, in_words: bool) -> Iterator[Cell]:
    text, first = grid.text(cell), cell.blocks[0]
    figure = (value_token(text) is not None and len(text) <= 12) or letter_token(text) is not None
    if figure or split_mark(text)[0] or not isinstance(first, Paragraph) or first.marker:
        yield from (mark, cell)
        return
    sign = second_number(grid.text(mark)) or grid.text(mark)
    number = re.search(r"[0-9０-９]+", sign)
    if number:
        sign = f"({number[0]})" if in_words else f"{sign}　"
    joined = replace(first, text=f"{sign}{first.text}", place=mark.place)
    yield replace(cell, blocks=(joined, *cell.blocks[1:]), column=mark.column)
