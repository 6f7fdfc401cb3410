"""Tables whose heads stand above their columns, in a text that keeps columns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hoshin.importers.document import Cell, Paragraph, Table
from hoshin.importers.document.results import is_header
from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import CLOSING, Section, section_of
from hoshin.importers.text.columns.paragraphs import whole_paragraphs
from hoshin.importers.text.columns.rows import Row, Run
from hoshin.notation import find_money

_HEADS = (Section.RECOGNITION, Section.STRATEGIES, Section.INDICATORS, *CLOSING)
_BEGINS = re.compile(r"^(?:[①-⑳㉑-㊿【＜<〈・]|[（(]?[0-9０-９]{1,2}[)）.．、\s]|[0-9０-９]{1,2}$)")
_YEAR = re.compile(r"[0-9０-９元]\s*(?:年度)?\s*(?:決算|予算)")
_LETTER = re.compile(r"^(.*\S)[ 　]([ABＡＢ])$")
_LINES = 5  # of a label
_APART = 3  # lines without text that end a table


@dataclass
class _TableRow:
    """Lines of each column, by its place."""

    cells: dict[int, list[Line]] = field(default_factory=dict)


def table_at(rows: list[Row], index: int) -> tuple[Table, int] | None:
    """The table whose heads stand on a line, and the index of the line behind it."""
    if not _is_head(rows[index]) or _is_beside_label(rows, index):
        return None
    starts = [run.start for run in rows[index].runs]
    end = _end(rows, index)
    grouped = [_TableRow()]
    for place in range(index, end):
        if place > index and _begins_row(rows[place], starts):
            grouped.append(_TableRow())
        for column, run in _in_columns(rows[place].runs, starts):
            line = Line(run.text, rows[place].place, False)
            grouped[-1].cells.setdefault(column, []).append(line)
    if len(grouped) < 2:
        return None
    return Table(tuple(_cells(grouped)), rows[index].place), end


def money_table_at(rows: list[Row], index: int) -> tuple[Table, int] | None:
    """An issue's years of money whose amounts stand on the line below."""
    above, below = rows[index], rows[index + 1] if index + 1 < len(rows) else None
    if below is None or len(above.runs) != len(below.runs) or len(above.runs) < 2:
        return None
    if not _YEAR.search(above.text) or find_money(above.text) or not find_money(below.text):
        return None
    cells = [
        Cell((Paragraph(run.text, row.place),), number, column, place=row.place)
        for number, row in enumerate((above, below))
        for column, run in enumerate(row.runs)
    ]
    return Table(tuple(cells), above.place), index + 2


def _is_head(row: Row) -> bool:
    """Whether a line heads columns: a part of the form beside another, or beside results."""
    texts = [run.text for run in row.runs]
    parts = sum(section_of(text) in _HEADS for text in texts)
    return parts >= 2 or (parts == 1 and sum(map(is_header, texts)) >= 1)


def _is_beside_label(rows: list[Row], index: int) -> bool:
    """Whether what looks like a head is the first line of a label beside the results' own heads."""
    text = ""
    for row in rows[index : index + _LINES]:
        first = row.runs[0].text
        text += "" if _BEGINS.match(first) else first
        if section_of(text) is Section.ACHIEVEMENT:
            return True
    return False


def _end(rows: list[Row], index: int) -> int:
    """Where the table ends: at another heading, label or table, or behind a wide gap."""
    closing = any(section_of(run.text) in CLOSING for run in rows[index].runs)
    for place in range(index + 1, len(rows)):
        row = rows[place]
        above = rows[place - 1]
        far = row.place.page == above.place.page and row.number - above.number > _APART
        heading = None if closing else issue_heading(row.text)
        label = section_of(row.runs[0].text) is not None
        if far or label or _is_head(row) or (heading and heading.title):
            return place
    return len(rows)


def _begins_row(row: Row, starts: list[int]) -> bool:
    first = row.runs[0]
    if _column(first.start, starts) != 0:
        return False
    return bool(_BEGINS.match(first.text)) or issue_heading(first.text) is not None


def _in_columns(runs: tuple[Run, ...], starts: list[int]) -> Iterator[tuple[int, Run]]:
    """Each run with its column: by their order where no column is empty, else the nearest.

    A tool sets what stands behind a long cell farther right than its head.
    """
    parts: list[Run] = []
    for run in runs:
        found = _LETTER.match(run.text)
        if found and len(runs) < len(starts):
            parts += [Run(found[1], run.start), Run(found[2], run.start + found.start(2))]
        else:
            parts.append(run)
    if len(parts) == len(starts):
        yield from enumerate(parts)
    else:
        yield from ((_column(run.start, starts), run) for run in runs)


def _column(start: int, starts: list[int]) -> int:
    return min(range(len(starts)), key=lambda column: abs(starts[column] - start))


def _cells(grouped: list[_TableRow]) -> list[Cell]:
    found = []
    for number, row in enumerate(grouped):
        for column, lines in sorted(row.cells.items()):
            if number == 0:
                paragraphs = [Line("".join(line.text for line in lines), lines[0].place, True)]
            else:
                paragraphs = list(whole_paragraphs(lines))
            blocks = tuple(Paragraph(each.text, each.place) for each in paragraphs)
            found.append(Cell(blocks, number, column, place=lines[0].place))
    return found
