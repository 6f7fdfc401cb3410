"""Tables whose heads stand above their columns, in a text that keeps columns."""

import re
from dataclasses import dataclass, field

from hoshin.importers.document import Cell, Paragraph, Table
from hoshin.importers.document.results import is_header
from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.text.columns import Row
from hoshin.importers.text.paragraphs import whole_paragraphs

_HEADS = (
    *(Section.RECOGNITION, Section.STRATEGIES, Section.INDICATORS),
    *(Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS),
)
_BEGINS = re.compile(r"^(?:[①-⑳㉑-㊿【＜<〈・]|[（(]?[0-9０-９]{1,2}[)）.．、\s]|[0-9０-９]{1,2}$)")
_APART = 3  # lines without text that end a table


@dataclass
class _TableRow:
    """Lines of each column, by its place."""

    cells: dict[int, list[Line]] = field(default_factory=dict)


def table_at(rows: list[Row], index: int) -> tuple[Table, int] | None:
    """The table whose heads stand on a line, and the index of the line behind it."""
    if not _is_head(rows[index]):
        return None
    starts = [run.start for run in rows[index].runs]
    end = _end(rows, index)
    grouped = [_TableRow()]
    for place in range(index, end):
        if place > index and _begins_row(rows[place], starts):
            grouped.append(_TableRow())
        for run in rows[place].runs:
            column = _column(run.start, starts)
            line = Line(run.text, rows[place].place, False)
            grouped[-1].cells.setdefault(column, []).append(line)
    if len(grouped) < 2:
        return None
    return Table(tuple(_cells(grouped)), rows[index].place), end


def _is_head(row: Row) -> bool:
    """Whether a line heads columns: a part of the form beside another, or beside results."""
    texts = [run.text for run in row.runs]
    parts = sum(section_of(text) in _HEADS for text in texts)
    return parts >= 2 or (parts == 1 and sum(map(is_header, texts)) >= 1)


def _end(rows: list[Row], index: int) -> int:
    """Where the table ends: at another heading, label or table, or behind a wide gap."""
    for place in range(index + 1, len(rows)):
        row = rows[place]
        far = row.number - rows[place - 1].number > _APART
        heading = issue_heading(row.text) if len(row.runs) == 1 else None
        label = section_of(row.runs[0].text) is not None
        if far or label or _is_head(row) or (heading and heading.title):
            return place
    return len(rows)


def _begins_row(row: Row, starts: list[int]) -> bool:
    first = row.runs[0]
    if _column(first.start, starts) != 0:
        return False
    return bool(_BEGINS.match(first.text)) or issue_heading(first.text) is not None


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
