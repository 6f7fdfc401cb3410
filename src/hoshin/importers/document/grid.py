"""A table by its rows, and what stands above or below a cell."""

from collections import Counter
from collections.abc import Iterator

from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.form.sections import section_of


class Grid:
    """Reads a table; positions that no cell covers are empty."""

    def __init__(self, table: Table) -> None:
        self.cells = table.cells
        self.columns = max((cell.column + cell.columns for cell in table.cells), default=0)
        self._starting: dict[int, list[Cell]] = {}
        self._ending: dict[int, list[Cell]] = {}
        for cell in table.cells:
            self._starting.setdefault(cell.row, []).append(cell)
            self._ending.setdefault(cell.row + cell.rows, []).append(cell)
        self.left, self.right = self._extent()
        self._texts = {id(cell): plain_text(cell) for cell in table.cells}

    def _extent(self) -> tuple[int, int]:
        """First and last edge of the form itself: notes beside it stand behind an empty column."""
        used = [False] * self.columns
        for cell in self.cells:
            if cell.blocks:
                used[cell.column : cell.column + cell.columns] = [True] * cell.columns
        left = next((index for index, each in enumerate(used) if each), 0)
        ends = Counter(
            max(cell.column + cell.columns for cell in row if cell.blocks)
            for row in self.rows()
            if any(cell.blocks for cell in row)
        )
        right = max(ends, key=lambda end: (ends[end], end), default=self.columns)
        divided = right < self.columns and not used[right] and not self._goes_on(right)
        return left, right if divided else self.columns

    def _goes_on(self, edge: int) -> bool:
        """Whether the form goes on behind an empty column: labels stand left of it alone in their rows."""
        behind = [[cell for cell in row if cell.blocks] for row in self.rows()]
        behind = [row for row in behind if row and row[-1].column >= edge]
        labels = [row for row in behind if sum(cell.column < edge for cell in row) == 1]
        return any(section_of(plain_text(row[0])) is not None for row in labels)

    def rows(self) -> Iterator[list[Cell]]:
        """Cells that begin in each row, from left to right."""
        for number in sorted(self._starting):
            yield sorted(self._starting[number], key=lambda cell: cell.column)

    def text(self, cell: Cell) -> str:
        return self._texts.get(id(cell), "")

    def reaching_into(self, row: list[Cell]) -> list[Cell]:
        """Cells of earlier rows that span into a row: headers over two rows."""
        number = row[0].row if row else 0
        near = (cell for above in (2, 1) for cell in self._starting.get(number - above, []))
        return [cell for cell in near if number < cell.row + cell.rows and cell.rows <= 3]

    def ending_above(self, row: list[Cell]) -> list[Cell]:
        """Cells that end right above a row, from left to right."""
        found = self._ending.get(row[0].row, []) if row else []
        return sorted(found, key=lambda cell: cell.column)

    def above(self, cell: Cell) -> Cell | None:
        return _across(cell, self._ending.get(cell.row, []))

    def starting_below(self, cell: Cell) -> list[Cell]:
        """The cells of the row that begins where a cell ends, from left to right."""
        found = self._starting.get(cell.row + cell.rows, [])
        return sorted(found, key=lambda each: each.column)

    def below(self, cell: Cell) -> Cell | None:
        return _across(cell, self._starting.get(cell.row + cell.rows, []))


def _across(cell: Cell, others: list[Cell]) -> Cell | None:
    """The first of the others that shares a column with the cell."""
    return next(
        (
            other
            for other in others
            if other.column < cell.column + cell.columns
            and cell.column < other.column + other.columns
        ),
        None,
    )


def plain_text(cell: Cell) -> str:
    """The paragraphs of a cell, each with its marker, on lines of their own."""
    parts = []
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            parts.append(block.marker + block.text)
        else:
            parts += [plain_text(inner) for inner in block.cells]
    return "\n".join(part for part in parts if part.strip()).strip()
