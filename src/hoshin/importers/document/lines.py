"""A document's blocks to lines: labelled boxes of tables say what stands in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.model import Block, Cell, Document, Paragraph, Table
from hoshin.importers.document.results import Columns, is_header, read_columns, result_rows
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.pieces import is_budget
from hoshin.importers.form.result_lines import split_mark
from hoshin.importers.form.sections import Section, section_of
from hoshin.notation import find_money

_MARKED = re.compile(r"^(?:[・･●○■□◆◇•‣◦▪①-⑳㉑-㊿]|【)")
_BUDGET_YEAR = re.compile(r"[0-9０-９元]\s*(?:年度)?\s*(?:決算|予算)")


def document_lines(document: Document) -> list[Line]:
    """Every paragraph as a line, in reading order; the boxes of tables give lines their role."""
    return list(_Reader().blocks(document.blocks))


@dataclass
class _Reader:
    """What is in force while the tables of a document are walked through."""

    section: Section | None = None  # of the labelled box that is open
    columns: Columns | None = None  # of the table of results that is open

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Line]:
        for block in blocks:
            if isinstance(block, Paragraph):
                yield from _paragraph(block, Role.OPEN)
                self.section, self.columns = None, None
            else:
                yield from self.table(block)

    def table(self, table: Table) -> Iterator[Line]:
        grid = Grid(table)
        if self.columns is not None and not self.columns.fits(grid):
            self.columns = None
        heads: dict[int, Section] = {}  # columns under a row of labels
        for row in grid.rows():
            labels = {cell.column: found for cell in row if (found := _section(cell))}
            others = [cell for cell in row if cell.column not in labels and grid.text(cell)]
            if len(labels) > 1 and not others:
                heads = labels
                continue
            yield from self._row(grid, row, labels, heads)

    def _row(
        self, grid: Grid, row: list[Cell], labels: dict[int, Section], heads: dict[int, Section]
    ) -> Iterator[Line]:
        content = [cell for cell in row if cell.column not in labels]
        for column, section in labels.items():
            heads.clear()
            cell = next(each for each in row if each.column == column)
            self.section = section
            if section is not Section.ACHIEVEMENT:  # its label may stand below the header
                self.columns = None
            yield Line(grid.text(cell), cell.place, True, True, Role.LABEL, section)
        filled = [cell for cell in content if grid.text(cell)]
        if heads:
            yield from self._columns_of_labels(filled, heads)
        elif any(is_header(grid.text(cell)) for cell in filled):
            self.columns = read_columns(grid, row)
            yield from self._header(grid, filled)
        elif (money := _budgets(grid, filled)) is not None:
            yield from money
        elif self.columns is not None and (rows := result_rows(self.columns, grid, filled)):
            yield from _sentences(grid, self.columns.left_of(filled), rows[0])
            yield from rows
        else:
            yield from self._plain(grid, filled, alone=not labels and len(filled) == 1)

    def _header(self, grid: Grid, filled: list[Cell]) -> Iterator[Line]:
        """The header of the results; a cell beside it that is no header is lost nowhere."""
        self.section = Section.ACHIEVEMENT
        text = " ".join(grid.text(cell) for cell in filled)
        yield Line(text, filled[0].place, True, True, Role.LABEL, Section.ACHIEVEMENT)

    def _columns_of_labels(self, filled: list[Cell], heads: dict[int, Section]) -> Iterator[Line]:
        for cell in filled:
            section = heads.get(cell.column)
            if section is not None:
                yield Line(section.value, cell.place, True, True, Role.LABEL, section)
            yield from self._cell(cell, Role.CONTENT if section else Role.OPEN)

    def _plain(self, grid: Grid, filled: list[Cell], *, alone: bool) -> Iterator[Line]:
        """Content of the open box; a cell over the whole width may be a heading of its own."""
        width = grid.columns
        for index, cell in enumerate(filled):
            band = alone and cell.columns >= width and (width > 1 or self.section is None)
            if band:
                self.section, self.columns = None, None
            inside = self.section is not None and not band
            if len(filled) == 2 and index == 0 and not inside and len(grid.text(cell)) <= 20:
                text = f"{grid.text(cell)}　{grid.text(filled[1])}"
                if "\n" not in grid.text(filled[1]):
                    yield Line(text, cell.place, True, True)
                    return
            yield from self._cell(cell, Role.CONTENT if inside else Role.OPEN)

    def _cell(self, cell: Cell, role: Role) -> Iterator[Line]:
        for block in cell.blocks:
            if isinstance(block, Paragraph):
                yield from _paragraph(block, role)
            else:
                yield from replace(self, columns=None).table(block)


def _sentences(grid: Grid, cells: list[Cell], row: Line) -> Iterator[Line]:
    """The sentence of an indicator that stands in the row of its result."""
    text = "　".join(grid.text(cell) for cell in cells)
    if len(split_mark(text)[1]) > 4:
        yield Line("", row.place, True, True, Role.LABEL, Section.INDICATORS)
        yield Line(text.replace("\n", ""), row.place, True, True, Role.CONTENT)
        yield Line("", row.place, True, True, Role.LABEL, Section.ACHIEVEMENT)


def _section(cell: Cell) -> Section | None:
    """The label that a cell is; a list or a table is none."""
    if len(cell.blocks) > 6 or any(isinstance(block, Table) for block in cell.blocks):
        return None
    paragraphs = [block for block in cell.blocks if isinstance(block, Paragraph)]
    if any(_MARKED.match(each.text) and not each.text.startswith("【") for each in paragraphs):
        return None
    return section_of("".join(each.text for each in paragraphs))


def _budgets(grid: Grid, filled: list[Cell]) -> list[Line] | None:
    """Money of an issue: in each cell year and amount, or amounts below a row of years.

    None where the row holds anything else; a row of years alone gives no line of its own.
    """
    texts = [(cell, re.sub(r"\s*\n\s*", " ", grid.text(cell))) for cell in filled]
    if texts and all(is_budget(text) and _BUDGET_YEAR.search(text) for _, text in texts):
        if any(find_money(text) for _, text in texts) or not grid.below(filled[0]):
            return [Line(text, cell.place, True, True) for cell, text in texts]
        return []
    above = [(cell, grid.above(cell), text) for cell, text in texts]
    if above and all(
        up and _BUDGET_YEAR.search(grid.text(up)) and _is_amount(text) for _, up, text in above
    ):
        return [
            Line(f"{grid.text(up)} {text}", cell.place, True, True)
            for cell, up, text in above
            if up is not None
        ]
    return None


def _is_amount(text: str) -> bool:
    return bool(find_money(text)) or bool(re.fullmatch(r"[－―—–‐ー\-]|なし", text))


def _paragraph(paragraph: Paragraph, role: Role) -> Iterator[Line]:
    """A paragraph; what stands behind a soft line break goes on with it unless a mark begins it."""
    text = paragraph.text
    if paragraph.marker and not _MARKED.match(text):
        joint = "" if len(paragraph.marker) == 1 else " "
        text = f"{paragraph.marker}{joint}{text}"
    for index, part in enumerate(text.split("\n")):
        if plain := part.strip():
            yield Line(
                plain, paragraph.place, not index, not index, role, heading=paragraph.heading
            )
