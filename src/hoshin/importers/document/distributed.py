"""What lists say of each issue, put to the issue that it belongs to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from hoshin.importers.document.issue_lists import IssueName, IssueRows
from hoshin.importers.document.model import Cell, Table
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.sections import Section, section_of

_CLOSING = (Section.SELF_EVALUATION, Section.NEXT_DIRECTIONS)
TableLines = Callable[[Table], Iterator[Line]]
CellLines = Callable[[Cell, Role], Iterator[Line]]


@dataclass
class Distributed:
    """Collects the lines of lists while a document is read."""

    told: list[tuple[IssueName, Cell, list[Line]]] = field(default_factory=list)

    def add(self, rows: IssueRows, of_table: TableLines, of_cell: CellLines) -> None:
        """The rows of one issue as lines: labelled columns first, then the table of what is left."""
        lines: list[Line] = []
        closing: list[Line] = []
        for column, section in rows.sections.items():
            cells = [cell for cell in rows.table.cells if cell.column == column][1:]
            part = closing if section in _CLOSING else lines
            if cells:
                part.append(Line(section.value, cells[0].place, True, True, Role.LABEL, section))
            for cell in cells:
                part += of_cell(cell, Role.CONTENT)
        left = [cell for cell in rows.table.cells if cell.column not in rows.sections]
        lines += of_table(Table(tuple(left), rows.table.place))
        self.told.append((rows.name, rows.cell, lines + closing))

    def into(self, lines: list[Line]) -> list[Line]:
        """The document's lines, what was collected behind those of its issue."""
        for number, (name, cell, told) in enumerate(self.told, 1):
            at = _heading_of(lines, name)
            if at is None:
                at = _end(lines, _last_heading(lines))
                heading = f"経営課題{name.number or self._count(number)}　{name.title}"
                lines[at:at] = [Line(heading, cell.place, True, True), *told]
            else:
                end = _end(lines, at)
                lines[end:end] = told
        return lines

    def _count(self, number: int) -> int:
        """The number of an issue that has a title alone: how many came before it."""
        titles = list(dict.fromkeys(name.title for name, *_ in self.told[:number]))
        return len(titles)


def _heading_of(lines: list[Line], name: IssueName) -> int | None:
    """Where the heading of an issue stands."""
    for index, line in enumerate(lines):
        if line.role is not Role.OPEN or (found := issue_heading(line.text)) is None:
            continue
        if name.number and found.number == name.number:
            return index
        if not name.number and _squeezed(found.title) == _squeezed(name.title):
            return index
    return None


def _last_heading(lines: list[Line]) -> int:
    """The last heading of an issue; without any, the end of the first page."""
    headings = [
        index
        for index, line in enumerate(lines)
        if line.role is Role.OPEN and issue_heading(line.text) is not None
    ]
    return headings[-1] if headings else -1


def _end(lines: list[Line], start: int) -> int:
    """Where the lines of an issue end: at the next one, or where the closing parts begin."""
    for index in range(start + 1, len(lines)):
        line = lines[index]
        section = line.section if line.role is Role.LABEL else None
        if line.role is Role.OPEN:
            if issue_heading(line.text) is not None:
                return index
            section = section_of(line.text)
        if section in _CLOSING:
            return index
    return len(lines)


def _squeezed(text: str) -> str:
    return "".join(text.split())
