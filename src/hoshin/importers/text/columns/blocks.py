"""Parts of a page whose columns a text keeps, put together over pages, as blocks of a document."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hoshin.importers.document import Block, Cell, Paragraph, Table
from hoshin.importers.document.head_words import is_mark
from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.text.columns.bands import Band, bands_of
from hoshin.importers.text.columns.grids import (
    fitted,
    grid_lines,
    head_lines,
    is_headlike,
    table_of,
    with_whole_heads,
)
from hoshin.importers.text.columns.paragraphs import whole_paragraphs
from hoshin.importers.text.columns.rows import Row
from hoshin.importers.text.columns.table_rows import GridLine
from hoshin.importers.text.columns.zones import left_of, rest_of_label, right_of
from hoshin.importers.text.lines import width


@dataclass
class Words:
    """Lines without columns; a free one stands for itself."""

    rows: list[Row]
    free: bool = False


@dataclass
class Lattice:
    """Lines of a table, and where its columns begin."""

    lines: list[GridLine]
    starts: tuple[int, ...]
    rows: list[Row]

    @classmethod
    def of(cls, band: Band) -> "Lattice":
        return cls(*with_whole_heads(grid_lines(band), band.starts), list(band.rows))

    @classmethod
    def headed(cls, heads: list[Row], band: Band) -> "Lattice":
        """A table whose heads and lines each have columns of their own: they go together by their order."""
        own = len(cls.of(band).heads)
        upper = cls.of(Band((*heads, *band.rows[:own])))
        if own == len(band.rows):
            return upper
        lower = cls.of(Band(band.rows[own:]))
        if len(upper.starts) <= len(lower.starts):
            lines = fitted(upper.lines, upper.starts, lower.starts)
            return cls([*lines, *lower.lines], lower.starts, [*heads, *band.rows])
        lines = fitted(lower.lines, lower.starts, upper.starts)
        return cls([*upper.lines, *lines], upper.starts, [*heads, *band.rows])

    @property
    def heads(self) -> list[GridLine]:
        return self.lines[: head_lines(self.lines)]

    def is_list(self) -> bool:
        """Whether lines have heads, or numbers or issues at their left."""
        first = [line.texts[0] for line in self.lines if line.texts[0]]
        named = sum(is_mark(text) or issue_heading(text) is not None for text in first)
        return bool(self.heads) or 2 * named >= len(first)


@dataclass
class Labelled:
    """Labels with the lines of their boxes, page by page."""

    boxes: list[tuple[str, list[list[Row]]]] = field(default_factory=list)

    def goes_on(self, rows: list[Row]) -> bool:
        """Whether lines at the top of the next page may belong to the last box: no table begins there."""
        first = bands_of(rows)[0]
        return first.count < 2 or not Lattice.of(first).heads

    def take(self, rows: list[Row], column: int) -> None:
        """Take lines of the next page into the last box, and the rest of its label left of a column."""
        label, pages = self.boxes[-1]
        lefts = [left_of(row, column) or "" for row in rows]
        if column and any(lefts) and rest_of_label(label, "".join(lefts)):
            label += "".join(lefts)
            rows = [
                Row(runs, row.place, row.number) for row in rows if (runs := right_of(row, column))
            ]
        self.boxes[-1] = (label, [*pages, rows])


Part = Words | Lattice | Labelled


def appended(parts: list[Part], part: Part, *, new_page: bool) -> None:
    """Take a part in: as its own, or as what goes on with the last one."""
    last = parts[-1] if parts else None
    if isinstance(part, Labelled) and isinstance(last, Labelled) and not part.boxes[0][0]:
        last.boxes[-1][1].extend(part.boxes[0][1])
        last.boxes.extend(part.boxes[1:])
    elif isinstance(last, Lattice) and isinstance(part, Lattice) and _goes_on(last, part, new_page):
        lines = part.lines
        if part.heads and [line.texts for line in part.heads] == [
            line.texts for line in last.heads
        ]:
            lines = lines[len(part.heads) :]
        last.lines += fitted(lines, part.starts, last.starts)
    elif isinstance(last, Lattice) and isinstance(part, Words) and new_page and not part.free:
        band = Band(tuple(part.rows))
        last.lines += fitted(grid_lines(band), band.starts, last.starts)
    elif isinstance(last, Words) and isinstance(part, Words) and not (last.free or part.free):
        last.rows += part.rows
    else:
        parts.append(part)


def _goes_on(last: Lattice, part: Lattice, new_page: bool) -> bool:
    """Whether a table is the same as the one above: its heads again, none, or the rows below heads alone."""
    if len(part.starts) > len(last.starts):
        return False
    if part.heads and not is_headlike(last.lines):
        again = [line.texts for line in part.heads] == [line.texts for line in last.heads]
        return new_page and again
    same = len(part.starts) == len(last.starts)
    return new_page or same or is_headlike(last.lines)


def blocks_of(parts: list[Part]) -> Iterator[Block]:
    """The document's blocks."""
    plain = [
        row for part in parts if isinstance(part, Words) and not part.free for row in part.rows
    ]
    reach = max((width(row.text) for row in plain), default=0.0)
    for part in parts:
        if isinstance(part, Words):
            yield from _paragraphs(part.rows, reach, "　" if part.free else " ")
        elif isinstance(part, Lattice):
            yield table_of(part.lines)
        else:
            yield _boxes(part)


def _paragraphs(rows: list[Row], reach: float, blank: str = " ") -> list[Paragraph]:
    lines = [Line(blank.join(run.text for run in row.runs), row.place, False) for row in rows]
    return [Paragraph(line.text, line.place) for line in whole_paragraphs(lines, reach)]


def _boxes(labelled: Labelled) -> Table:
    """A table with the labels in its first column; tables beside them divide the others."""
    contents = [(label, _contents(label, pages)) for label, pages in labelled.boxes]
    wide = max(
        (len(part.starts) for _, parts in contents for part in parts if isinstance(part, Lattice)),
        default=1,
    )
    reach = max(
        (
            width(row.text)
            for _, parts in contents
            for part in parts
            if isinstance(part, Words)
            for row in part.rows
        ),
        default=0.0,
    )
    cells: list[Cell] = []
    row = 0
    for label, parts in contents:
        first = row
        for part in parts:
            own = _content_cells(part, reach, wide)
            cells += [replace(cell, row=cell.row + row) for cell in own]
            row = max((cell.row + cell.rows for cell in cells), default=row)
        row = max(row, first + 1)
        if label:
            place = next((cell.place for cell in cells if cell.row == first), None)
            paragraph = Paragraph(label, place) if place else Paragraph(label)
            cells.append(Cell((paragraph,), first, 0, row - first, place=paragraph.place))
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    return Table(tuple(ordered), ordered[0].place)


def _contents(label: str, pages: list[list[Row]]) -> list[Part]:
    """Words and tables of a box, put together over pages; blanks within sentences make no table."""
    from hoshin.importers.text.columns.pages import parts_of_rows

    found: list[Part] = []
    prose = section_of(label) not in (None, Section.ACHIEVEMENT, Section.OTHER)
    for number, rows in enumerate(pages):
        for at, part in enumerate(parts_of_rows(rows)):
            if prose and isinstance(part, Lattice) and not part.is_list():
                part = Words(part.rows)
            appended(found, part, new_page=number > 0 and not at)
    return found


def _content_cells(part: Part, reach: float, wide: int) -> list[Cell]:
    if isinstance(part, Words):
        blocks = tuple(_paragraphs(part.rows, reach))
        return [Cell(blocks, 0, 1, columns=wide, place=part.rows[0].place)]
    assert isinstance(part, Lattice)
    last = len(part.starts) - 1
    return [
        replace(cell, column=cell.column + 1, columns=wide - last if cell.column == last else 1)
        for cell in table_of(part.lines).cells
    ]
