"""A page to its boxed tables and the lines between them, from top to bottom."""

from dataclasses import dataclass, field
from typing import Any

from hoshin.base import Box
from hoshin.importers.pdf.boxes import MAX_RULES, boxed_tables
from hoshin.importers.pdf.columns import lines_and_columns
from hoshin.importers.pdf.glyphs import Glyph, page_glyphs
from hoshin.importers.pdf.rules import Rule, page_rules
from hoshin.importers.pdf.struck import without_struck
from hoshin.importers.pdf.text_lines import TextLine, text_lines
from hoshin.importers.pdf.upright import upright_label

_SAME = 3.0  # edges this near are one edge
_MOST_TABLES = 200  # of a page; beyond, none is put into another


@dataclass
class BoxCell:
    """A cell on its grid, with the lines in it."""

    box: Box
    row: int
    column: int
    rows: int
    columns: int
    lines: list[TextLine] = field(default_factory=list)
    tables: list["BoxTable"] = field(default_factory=list)  # ruled within it

    @property
    def text(self) -> str:
        return "\n".join(line.text.strip() for line in self.lines)

    @property
    def is_empty(self) -> bool:
        return not (self.lines or self.tables)


@dataclass
class BoxTable:
    """A table: its cells, and the horizontal edges of its columns."""

    cells: list[BoxCell]
    edges: list[float]
    top: float
    bottom: float
    page: int

    @property
    def bounds(self) -> Box:
        return (self.edges[0], self.top, self.edges[-1], self.bottom)

    def set_columns(self) -> None:
        """Number the columns anew, by the edges of all cells."""
        self.edges = _edges([edge for cell in self.cells for edge in (cell.box[0], cell.box[2])])
        for cell in self.cells:
            cell.column = _index(self.edges, cell.box[0])
            cell.columns = max(1, _index(self.edges, cell.box[2]) - cell.column)


@dataclass
class Page:
    """What stands on a page: tables, and free lines in runs between them."""

    number: int
    width: float
    height: float
    blocks: list[BoxTable | list[TextLine]]

    @property
    def lines(self) -> list[TextLine]:
        return [line for block in self.blocks if isinstance(block, list) for line in block]

    @property
    def is_empty(self) -> bool:
        return not self.blocks


@dataclass(frozen=True)
class Ink:
    """What is drawn on a page: its characters and its rules."""

    width: float
    height: float
    glyphs: list[Glyph]
    rules: list[Rule]


def page_ink(page: Any) -> Ink:
    width, height = page.get_size()
    rules = page_rules(page, height)
    glyphs = _within(page_glyphs(page, height), width, height)
    if len(rules) <= MAX_RULES:
        glyphs = without_struck(glyphs, rules)
    return Ink(width, height, glyphs, rules)


def _within(glyphs: list[Glyph], width: float, height: float) -> list[Glyph]:
    """Those on the paper: a suite goes on writing a tall cell's text above the next page.

    Where most lie outside, the page counts from another corner, and all are kept.
    """
    inside = [
        glyph
        for glyph in glyphs
        if 0 < glyph.middle < height and 0 < (glyph.x0 + glyph.x1) / 2 < width
    ]
    return inside if 2 * len(inside) > len(glyphs) else glyphs


def read_page(ink: Ink, number: int, *, gaps: bool = True) -> Page:
    """Glyphs go into the smallest box around their middle; the others are free lines."""
    tables = [_grid(table.cells, number) for table in boxed_tables(ink.rules)]
    kept: dict[int, list[Glyph]] = {}
    free: list[Glyph] = []
    cells = [cell for table in tables for cell in table.cells]
    for glyph in ink.glyphs:
        around = [index for index, cell in enumerate(cells) if _holds(cell.box, glyph)]
        if around:
            kept.setdefault(min(around, key=lambda index: _area(cells[index].box)), []).append(
                glyph
            )
        else:
            free.append(glyph)
    for index, inside in kept.items():
        cells[index].lines = upright_label(inside, number) or lines_and_columns(
            inside, number, gaps=gaps
        )
    tables = without_nested([table for table in tables if any(cell.lines for cell in table.cells)])
    return Page(
        number, ink.width, ink.height, _in_order(tables, text_lines(free, number, gaps=gaps))
    )


def without_nested(tables: list[BoxTable]) -> list[BoxTable]:
    """The tables of a page; one that is drawn within a cell beside a label goes into that cell."""
    if not 1 < len(tables) <= _MOST_TABLES:
        return tables
    nested: set[int] = set()
    may_hold = [
        (cell, table) for table in tables for cell in table.cells if _is_beside_text(cell, table)
    ]
    for inner in sorted(tables, key=lambda table: _area(table.bounds)):
        around = [
            cell
            for cell, table in may_hold
            if table is not inner and _is_within(inner.bounds, cell.box)
        ]
        if around:
            min(around, key=lambda cell: _area(cell.box)).tables.append(inner)
            nested.add(id(inner))
    return [table for table in tables if id(table) not in nested]


def _is_within(inner: Box, outer: Box) -> bool:
    """Whether a smaller box lies in a larger one: two of one size do not lie in each other."""
    left, top, right, bottom = outer
    if _area(inner) >= _area(outer):
        return False
    across = left - _SAME <= inner[0] and inner[2] <= right + _SAME
    return across and top - _SAME <= inner[1] and inner[3] <= bottom + _SAME


def _is_beside_text(cell: BoxCell, table: BoxTable) -> bool:
    """Whether another cell with text stands in one of its rows; a frame around a page has none."""
    return any(
        each.lines and each.row < cell.row + cell.rows and cell.row < each.row + each.rows
        for each in table.cells
        if each is not cell
    )


def _grid(boxes: tuple[Box, ...], page: int) -> BoxTable:
    columns = _edges([edge for box in boxes for edge in (box[0], box[2])])
    rows = _edges([edge for box in boxes for edge in (box[1], box[3])])
    cells = []
    for box in sorted(boxes, key=lambda each: (each[1], each[0])):
        left, right = _index(columns, box[0]), _index(columns, box[2])
        top, bottom = _index(rows, box[1]), _index(rows, box[3])
        cells.append(BoxCell(box, top, left, max(1, bottom - top), max(1, right - left)))
    return BoxTable(cells, columns, rows[0], rows[-1], page)


def _edges(values: list[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _SAME:
            found.append(value)
    return found


def _index(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - value))


def _holds(box: Box, glyph: Glyph) -> bool:
    across = (glyph.x0 + glyph.x1) / 2
    return box[0] <= across <= box[2] and box[1] <= glyph.middle <= box[3]


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _in_order(tables: list[BoxTable], free: list[TextLine]) -> list[BoxTable | list[TextLine]]:
    """Tables by their upper edge, and the free lines between them."""
    blocks: list[BoxTable | list[TextLine]] = []
    rest = sorted(free, key=lambda line: line.top)
    for table in tables:
        above = [line for line in rest if line.top < table.top]
        rest = [line for line in rest if line.top >= table.top]
        if above:
            blocks.append(above)
        blocks.append(table)
    return [*blocks, rest] if rest else blocks
