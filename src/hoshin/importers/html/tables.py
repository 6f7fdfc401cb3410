"""Rows of a page's table to a grid, as a browser lays it out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hoshin.base import InputError, Place
from hoshin.importers import texts
from hoshin.importers.document import Block, Cell, Table
from hoshin.importers.elements import whole
from hoshin.importers.html.parsing import Node

MAX_SPAN = 1_000
MAX_COLUMNS = 1_000
MAX_PLACES = 500_000
_REST = 0  # rowspan="0": down to the end of its group


@dataclass
class _Made:
    blocks: list[Block]
    rows: int
    columns: int
    place: Place


_Group = tuple[str, list[list[_Made]]]


@dataclass
class Rows:
    """A table as it is read: groups of rows of cells."""

    place: Place
    name: str  # of the file, for messages
    places: int = 0
    groups: list[tuple[str, list[list[_Made]]]] = field(default_factory=list)

    def begin_group(self, tag: str) -> None:
        self.groups.append((tag, []))

    def begin_row(self) -> None:
        if not self.groups:
            self.begin_group("tbody")
        self.groups[-1][1].append([])

    def begin_cell(self, node: Node, blocks: list[Block], place: Place) -> None:
        """Add a cell, whose blocks are still to come.

        Raises
        ------
        InputError
            If the cells span more places than any real table has.
        """
        if not self.groups or not self.groups[-1][1]:
            self.begin_row()
        made = _Made(
            blocks, _span(node.get("rowspan"), _REST), _span(node.get("colspan"), 1), place
        )
        row = self.groups[-1][1][-1]
        row.append(made)
        self.places += made.columns
        if self.places > MAX_PLACES:
            raise self._too_large()

    def table(self) -> Table | None:
        """The grid; None where there is no cell.

        Raises
        ------
        InputError
            If a cell stands beyond the last column that any real table has.
        """
        cells: list[Cell] = []
        first = 0
        # A foot is drawn last wherever it stands.
        for _, rows in sorted(_joined(self.groups), key=lambda group: _ORDER.get(group[0], 1)):
            cells.extend(self._grid(rows, first))
            first += len(rows)
        cells.sort(key=lambda cell: (cell.row, cell.column))
        return Table(tuple(cells), self.place) if cells else None

    def _grid(self, rows: list[list[_Made]], first: int) -> Iterator[Cell]:
        """The cells of one group of rows; none reaches beyond the group."""
        free_from: dict[int, int] = {}
        for row, made in enumerate(rows):
            column = 0
            for each in made:
                while free_from.get(column, 0) > row:
                    column += 1
                if column >= MAX_COLUMNS:
                    raise self._too_large()
                wide = _free(free_from, row, column, min(each.columns, MAX_COLUMNS - column))
                high = min(each.rows or MAX_SPAN, len(rows) - row)
                free_from.update(dict.fromkeys(range(column, column + wide), row + high))
                yield Cell(tuple(each.blocks), first + row, column, high, wide, each.place)
                column += wide

    def _too_large(self) -> InputError:
        message = texts.TABLE_TOO_LARGE.format(columns=MAX_COLUMNS, limit=MAX_PLACES)
        return InputError(message, where=self.name, cure=texts.HTML_TOO_LARGE_CURE)


def _joined(groups: list[_Group]) -> list[_Group]:
    """Groups of the body as one where a cell reaches beyond its own and the row there leaves it room.

    A browser cuts such a cell; a word processor writes a group for every row, and means what it says.
    """
    width = max((_width(row) for _, rows in groups for row in rows), default=0)
    found: list[_Group] = []
    reach = 0  # how many rows of the last group and behind it are covered from above
    for tag, rows in groups:
        goes_on = bool(found) and tag == found[-1][0] == "tbody" and reach > len(found[-1][1])
        if not goes_on or not rows or _width(rows[0]) >= width:
            found.append((tag, []))
            reach = 0
        joined = found[-1][1]
        for row in rows:
            spans = (cell.rows for cell in row if cell.rows > 1)
            reach = max([reach, *(len(joined) + span for span in spans)])
            joined.append(row)
    return found


def _width(row: list[_Made]) -> int:
    return sum(cell.columns for cell in row)


_ORDER = {"thead": 0, "tfoot": 2}


def _free(free_from: dict[int, int], row: int, column: int, columns: int) -> int:
    """How far a cell reaches before one from above: a browser lets them overlap, a grid must not."""
    for wide in range(1, columns):
        if free_from.get(column + wide, 0) > row:
            return wide
    return columns


def _span(text: str | None, least: int) -> int:
    return min(max(whole(text, 1), least), MAX_SPAN)
