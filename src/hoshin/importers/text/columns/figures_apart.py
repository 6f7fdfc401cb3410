"""Figures of a table that one blank alone parts from the sentence left of them: 以上と 33か所."""

import re

from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.result_lines import letter_token
from hoshin.importers.text.columns.head_runs import is_head
from hoshin.importers.text.columns.rows import Row, Run

_TAIL = re.compile(r"[ぁ-ヿ一-鿿、」）)][ 　](約?[0-9０-９][0-9０-９,，.．]*\s?\S{0,6})$")
_YEAR = re.compile(r"^(?:令和|平成|[RＲ])?[0-9０-９元]{1,2}年度?$")
_NEAR = 8  # lines of the same table
_APART = 2
_OFF = 2  # columns by which a tool sets a figure off its column


def with_figures_apart(rows: list[Row]) -> list[Row]:
    """The lines, such figures as cells of their own where other lines show that a column begins there."""
    return [_apart(rows, at) for at in range(len(rows))]


def _apart(rows: list[Row], at: int) -> Row:
    row = rows[at]
    for place, run in enumerate(row.runs[:-1]):
        found, cells = _TAIL.search(run.text), row.runs[place + 1 :]
        if found is None or not all(_is_cell(each.text) for each in cells):
            continue
        start = _column(rows, at, cells)
        if start is None or not is_cell_line(found[1]) or is_cell_line(run.text):
            continue
        if start < run.start + found.start(1) - _OFF:
            continue  # it would have had room
        left = Run(run.text[: found.start(1)].rstrip(), run.start)
        figure = Run(found[1], max(start, left.end + _APART))  # which a tool had no room for
        if figure.end < cells[0].start:
            return Row((*row.runs[:place], left, figure, *cells), row.place, row.number)
    return row


def _is_cell(text: str) -> bool:
    return is_cell_line(text) or letter_token(text) is not None


def _column(rows: list[Row], at: int, cells: tuple[Run, ...]) -> int | None:
    """Where another line of the table has a figure, or a head, left of the cells that both lines have."""
    page = rows[at].place.page
    near = [*range(at + 1, min(at + _NEAR, len(rows))), *range(at - 1, max(-1, at - _NEAR), -1)]
    for index in near:
        row = rows[index]
        left, last = row.runs[: -len(cells)], row.runs[-len(cells) :]
        if row.place.page != page or not left:
            continue
        if all(
            abs(one.start - other.start) <= _OFF for one, other in zip(cells, last, strict=True)
        ):
            beside: Run = left[-1]
            text = beside.text
            if _is_cell(text) or (index < at and (is_head(text) or _YEAR.match(text))):
                return beside.start
    return None
