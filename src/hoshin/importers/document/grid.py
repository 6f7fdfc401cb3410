"""A table by its rows, and what stands above or below a cell."""

from collections.abc import Callable, Iterator

from hoshin.importers.document.model import Cell, Paragraph, Table


class Grid:
    """Reads a table; positions that no cell covers are empty."""

    def __init__(self, table: Table) -> None:
        self.cells = table.cells
        self.columns = max((cell.column + cell.columns for cell in table.cells), default=0)
        self._texts = {id(cell): plain_text(cell) for cell in table.cells}

    def rows(self) -> Iterator[list[Cell]]:
        """Cells that begin in each row, from left to right."""
        found: dict[int, list[Cell]] = {}
        for cell in self.cells:
            found.setdefault(cell.row, []).append(cell)
        for number in sorted(found):
            yield sorted(found[number], key=lambda cell: cell.column)

    def text(self, cell: Cell) -> str:
        return self._texts.get(id(cell), "")

    def above(self, cell: Cell) -> Cell | None:
        return self._neighbour(cell, lambda other: other.row + other.rows == cell.row)

    def below(self, cell: Cell) -> Cell | None:
        return self._neighbour(cell, lambda other: other.row == cell.row + cell.rows)

    def _neighbour(self, cell: Cell, touches: Callable[[Cell], bool]) -> Cell | None:
        return next(
            (
                other
                for other in self.cells
                if touches(other)
                and other.column < cell.column + cell.columns
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
