"""What the sheet is laid out from: blocks of rows, rows of cells."""

from dataclasses import dataclass

FULL = (0, 3)  # label | result | letter | previous
CONTENT = (1, 3)


@dataclass(frozen=True)
class SheetCell:
    """A text over some columns, in a style.

    Parameters
    ----------
    spread : bool
        Whether its lines fill the height of the row, so that it flows into the next one.
    """

    text: str
    style: str
    first: int
    last: int
    spread: bool = False


@dataclass(frozen=True)
class SheetRow:
    """One row and its height in points."""

    cells: tuple[SheetCell, ...]
    height: float


@dataclass(frozen=True)
class SheetBlock:
    """Rows that belong together.

    Parameters
    ----------
    rows : tuple of SheetRow
    label : str
        What stands beside them in the first column, merged down; empty where they have none.
    boxed : bool
        Whether one frame goes around the content of all rows.
    new_page : bool
        Whether a page begins here.
    """

    rows: tuple[SheetRow, ...]
    label: str = ""
    boxed: bool = False
    new_page: bool = False

    @property
    def height(self) -> float:
        return sum(row.height for row in self.rows)
