"""What lists say of each issue, put to the issue that it belongs to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from hoshin.importers.document.grid import plain_text
from hoshin.importers.document.head_words import head_kind
from hoshin.importers.document.issue_cells import lines_inside, money_inside
from hoshin.importers.document.issue_lists import IssueRows
from hoshin.importers.document.issue_names import IssueName
from hoshin.importers.document.list_money import amounts_in, heads_amounts
from hoshin.importers.document.list_themes import BOXES, themed
from hoshin.importers.document.model import Cell, Table
from hoshin.importers.document.money_rows import unit_of_money
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.sections import CLOSING, Section, section_of

_MOST = 60  # issues that lists may name
_RESULTS = (Section.INDICATORS, Section.ACHIEVEMENT)
TableLines = Callable[[Table], Iterator[Line]]
CellLines = Callable[[Cell, Role], Iterator[Line]]


@dataclass
class _Told:
    """What the lists say of one issue."""

    name: IssueName
    cell: Cell
    lines: list[Line] = field(default_factory=list)
    closing: list[Line] = field(default_factory=list)
    opened: bool = False  # what its cell holds besides the name was taken


@dataclass
class Distributed:
    """Collects the lines of lists while a document is read."""

    told: list[_Told] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)  # of the document, as far as it was read
    last: int = 0  # how many of them stand before the last list

    @property
    def full(self) -> bool:
        """Whether more issues were named than an office can have."""
        return len(self.told) >= _MOST

    def add(self, rows: IssueRows, of_table: TableLines, of_cell: CellLines) -> None:
        """The rows of one issue as lines: labelled columns first, then the table of what is left."""
        told = self._of(rows.name, rows.cell)
        self.last = len(self.lines)
        if not told.opened:
            told.lines += lines_inside(rows.cell)
            told.opened = True
        for column, section in rows.sections.items():
            cells = _once([cell for cell in rows.table.cells if cell.column == column][1:])
            part = told.closing if section in CLOSING else told.lines
            if cells:
                part.append(Line(section.value, cells[0].place, True, True, Role.LABEL, section))
            for each in _with_themes(rows, section, cells):
                part += [each] if isinstance(each, Line) else of_cell(each, Role.CONTENT)
        left = [
            cell
            for cell in rows.table.cells
            if cell.column not in {*rows.sections, rows.link, None if rows.judged else rows.theme}
        ]
        for cell in _once([cell for cell in left if cell.column in rows.goals][1:]):
            told.lines.append(Line(f"SDGs　{plain_text(cell)}", cell.place, True, True))
        left = [cell for cell in left if cell.column not in rows.goals]
        amounts = list(_amounts([cell for cell in left if cell.column not in rows.amounts]))
        for cell, text in amounts:
            told.lines.append(Line(text, cell.place, True, True, Role.MONEY))
        left = [each for each in left if each.column not in {cell.column for cell, _ in amounts}]
        amounts_told = [cell for cell in left if cell.column in rows.amounts]
        for cell in _once(amounts_told[1:]):
            told.lines += money_inside(cell, unit_of_money(plain_text(amounts_told[0])))
        left = [cell for cell in left if cell.column not in rows.amounts]
        money = [cell for cell in left if cell.column in rows.money]
        if money:
            told.lines += of_table(Table(tuple(_highest(money)), rows.table.place))
            left = [cell for cell in left if cell not in money]
        end = told.closing if rows.closing else told.lines
        end += of_table(Table(tuple(_told_columns(left)), rows.table.place))

    def gathered(self) -> list[Line]:
        """The document's lines, what was collected behind those of its issue."""
        lines = _gathered(self.lines)
        new = []
        for told in self.told:
            at = _heading_of(lines, told.name)
            if at is None:
                new.append(told)
            else:
                end = _end(lines, at)
                lines[end:end] = [*told.lines, *told.closing]
                lines[at] = _titled(lines[at], told.name)
        new.sort(key=lambda told: told.name.number)
        heading = _last_heading(lines)
        end = _end(lines, heading)
        end = end if heading is not None else min(self.last, end)
        lines[end:end] = [line for told in new for line in self._headed(told)]
        return lines

    def _of(self, name: IssueName, cell: Cell) -> _Told:
        """What is told of an issue so far; an earlier list may have given its number alone, or its title."""
        for told in self.told:
            if _is_same(told.name, name):
                both = (told.name.number or name.number, told.name.title or name.title)
                told.name = IssueName(*both)
                return told
        self.told.append(_Told(name, cell))
        return self.told[-1]

    def _headed(self, told: _Told) -> list[Line]:
        number = told.name.number or 1 + self.told.index(told)
        heading = Line(f"経営課題{number}　{told.name.title}", told.cell.place, True, True)
        return [heading, *told.lines, *told.closing]


def _with_themes(rows: IssueRows, section: Section, cells: list[Cell]) -> Iterator[Line | Cell]:
    if rows.theme is None or section not in BOXES:
        return iter(cells)
    return themed(rows.table, cells, (rows.theme, rows.link))


def _amounts(cells: list[Cell]) -> Iterator[tuple[Cell, str]]:
    """The money of cells that tell its years themselves, once for each column."""
    for head in cells:
        if head.row == 0 and heads_amounts(plain_text(head)):
            below = [each for each in cells if each.column == head.column and each is not head]
            told = [(each, amounts_in(plain_text(each), plain_text(head))) for each in below]
            yield from [(each, text) for each, text in told if text][:1]


def _told_columns(cells: list[Cell]) -> list[Cell]:
    """Cells without heads of no known kind that nothing stands below."""
    filled = [cell for cell in cells if plain_text(cell)]
    heads = [cell for cell in filled if cell.row == 0 and head_kind(plain_text(cell)) is None]
    empty = [
        head
        for head in heads
        if not any(
            cell is not head
            and cell.column < head.column + head.columns
            and head.column < cell.column + cell.columns
            for cell in filled
        )
    ]
    return [cell for cell in cells if cell not in empty]


def _titled(line: Line, name: IssueName) -> Line:
    """The heading of an issue with the title that a list gives it, where it prints its number alone."""
    found = issue_heading(line.text)
    if found is None or found.title or found.sub or not name.title:
        return line
    return replace(line, text=f"経営課題{found.number}　{name.title}")


def _once(cells: list[Cell]) -> list[Cell]:
    """Cells without those that say again what the first one, or the one above, says: each row repeats it."""
    texts = [plain_text(cell) for cell in cells]
    return [
        cell
        for at, cell in enumerate(cells)
        if not at or not texts[at] or texts[at] not in (texts[0], texts[at - 1])
    ]


def _highest(cells: list[Cell]) -> list[Cell]:
    """Heads of money and the first amount below each: later rows of an issue repeat it or are empty."""
    found: list[Cell] = []
    for column in sorted({cell.column for cell in cells}):
        head, *below = [cell for cell in cells if cell.column == column]
        found += [head, *[cell for cell in below if plain_text(cell)][:1]]
    low = max(cell.row + cell.rows for cell in found[:1])
    return [cell if cell.row < low else replace(cell, row=low, rows=1) for cell in found]


def _gathered(lines: list[Line]) -> list[Line]:
    """Results below a heading that comes again behind the boxes of all issues: put to the first one."""
    first: dict[tuple[int, str], int] = {}
    moved: dict[int, list[Line]] = {}  # by where they go
    gone: set[int] = set()
    for index, name in _headings(lines):
        key = (name.number, _squeezed(name.title))
        if name.title and key not in first:
            first[key] = index
        elif name.title and _holds(lines[index : (end := _end(lines, index))], _RESULTS):
            ends = _end(lines, first[key])
            if _holds(lines[first[key] : ends], BOXES):
                moved.setdefault(ends, []).extend(lines[index + 1 : end])
                gone.update(range(index, end))
    if not moved:
        return lines
    found: list[Line] = []
    for index, line in enumerate(lines):
        found += moved.get(index, [])
        if index not in gone:
            found.append(line)
    return found + moved.get(len(lines), [])


def _headings(lines: list[Line]) -> Iterator[tuple[int, IssueName]]:
    """Headings of issues; a number alone below 自己評価 says of which issue its lines speak."""
    closing = False
    seen: set[int] = set()
    for index, line in enumerate(lines):
        found = issue_heading(line.text) if line.role is Role.OPEN else None
        if found is None:
            section = _section(line)
            closing = section in CLOSING if section is not None else closing
        elif found.title or not closing or (seen and found.number not in seen):
            seen.add(found.number)
            closing = False
            yield index, IssueName(found.number, found.title)


def _section(line: Line) -> Section | None:
    """The label that a line is."""
    if line.role is Role.LABEL:
        return line.section
    return section_of(line.text) if line.role is Role.OPEN else None


def _holds(lines: list[Line], sections: tuple[Section, ...]) -> bool:
    """Whether one of the parts stands among the lines, and, of results, no box besides."""
    found = {
        line.section if line.role is Role.LABEL else section_of(line.text)
        for line in lines
        if line.role in (Role.LABEL, Role.OPEN)
    }
    others = set(BOXES) if sections is _RESULTS else set()
    return bool(found & set(sections)) and not found & others


def _is_same(one: IssueName, other: IssueName) -> bool:
    if one.number and other.number:
        return one.number == other.number
    return bool(one.title) and _squeezed(one.title) == _squeezed(other.title)


def _heading_of(lines: list[Line], name: IssueName) -> int | None:
    """Where the heading of an issue stands."""
    return next((index for index, told in _headings(lines) if _is_same(told, name)), None)


def _last_heading(lines: list[Line]) -> int | None:
    return max((index for index, _ in _headings(lines)), default=None)


def _end(lines: list[Line], start: int | None) -> int:
    """Where the lines of an issue (or of the first page) end: at the next one, or at the closing parts."""
    for index in range(0 if start is None else start + 1, len(lines)):
        line = lines[index]
        section = line.section if line.role is Role.LABEL else None
        if line.role is Role.OPEN:
            if issue_heading(line.text) is not None:
                return index
            section = section_of(line.text)
        if section in CLOSING:
            return index
    return len(lines)


def _squeezed(text: str) -> str:
    return "".join(text.split())
