"""What a form consists of before it becomes a page, a Word file or a workbook."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """A paragraph outside all tables; `level` above 0 makes it a heading."""

    text: str
    level: int = 0


@dataclass(frozen=True)
class Box:
    """A cell: its lines, or a table within it."""

    lines: tuple[str, ...] = ()
    columns: int = 1
    rows: int = 1
    inner: "Sheet | None" = None


@dataclass(frozen=True)
class Sheet:
    """A table by its rows; a cell that reaches down leaves its place out of the rows below."""

    rows: tuple[tuple[Box, ...], ...]

    @property
    def width(self) -> int:
        return max(last + box.columns for _, last, box in self.placed())

    def placed(self) -> Iterator[tuple[int, int, Box]]:
        """Row, column and cell, from left to right and from above."""
        taken: set[tuple[int, int]] = set()
        for row, boxes in enumerate(self.rows):
            column = 0
            for box in boxes:
                while (row, column) in taken:
                    column += 1
                yield row, column, box
                taken.update(
                    (row + down, column + right)
                    for down in range(box.rows)
                    for right in range(box.columns)
                )
                column += box.columns


Part = Text | Sheet


def box(text: str | list[str], columns: int = 1, rows: int = 1) -> Box:
    """A cell of some lines."""
    lines = text.split("\n") if isinstance(text, str) else text
    return Box(tuple(lines), columns, rows)
