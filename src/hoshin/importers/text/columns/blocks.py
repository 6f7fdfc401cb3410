"""Parts of a text that keeps columns as blocks of a document."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hoshin.importers.document import Block, Cell, Paragraph, Table
from hoshin.importers.form import Line
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.text.columns.closing_rows import parted_at_closing
from hoshin.importers.text.columns.grids import table_of
from hoshin.importers.text.columns.paragraphs import whole_paragraphs
from hoshin.importers.text.columns.parts import (
    Labelled,
    Lattice,
    Part,
    Words,
    appended,
    parts_of_rows,
)
from hoshin.importers.text.columns.rows import Row
from hoshin.importers.text.lines import width


def blocks_of(parts: list[Part]) -> Iterator[Block]:
    """The document's blocks."""
    reach = _reach(part for part in parts if isinstance(part, Words) and not part.free)
    for part in parts:
        if isinstance(part, Words):
            yield from _paragraphs(part.rows, reach, "　" if part.free else " ")
        elif isinstance(part, Lattice):
            yield from map(table_of, parted_at_closing(part.lines))
        else:
            yield _boxes(part)


def _paragraphs(rows: list[Row], reach: float, blank: str = " ") -> list[Paragraph]:
    lines = [Line(blank.join(run.text for run in row.runs), row.place, False) for row in rows]
    return [Paragraph(line.text, line.place) for line in whole_paragraphs(lines, reach)]


def _boxes(labelled: Labelled) -> Table:
    """A table with the labels in its first column; tables beside them divide the others."""
    contents = [(label, _contents(label, pages)) for label, pages in labelled.boxes]
    inner = [part for _, parts in contents for part in parts]
    wide = max((len(part.starts) for part in inner if isinstance(part, Lattice)), default=1)
    reach = _reach(part for part in inner if isinstance(part, Words))
    cells: list[Cell] = []
    row = 0
    for label, parts in contents:
        first = row
        for part in parts:
            own = _content_cells(part, reach, wide)
            cells += [replace(cell, row=cell.row + row) for cell in own]
            row = max(cell.row + cell.rows for cell in cells)
        row = max(row, first + 1)
        if label:
            place = next((cell.place for cell in cells if cell.row == first), None)
            paragraph = Paragraph(label, place) if place else Paragraph(label)
            cells.append(Cell((paragraph,), first, 0, row - first, place=paragraph.place))
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    return Table(tuple(ordered), ordered[0].place)


def _reach(parts: Iterable[Words]) -> float:
    """Width of the widest line."""
    return max((width(row.text) for part in parts for row in part.rows), default=0.0)


def _contents(label: str, pages: list[list[Row]]) -> list[Part]:
    """Words and tables of a box, put together over pages; blanks within sentences make no table."""
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
