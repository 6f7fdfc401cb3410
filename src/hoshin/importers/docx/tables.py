"""A Word table's cells to their places in the grid."""

from collections.abc import Iterator
from dataclasses import dataclass

from hoshin.importers.docx.wrappers import unwrapped
from hoshin.importers.elements import Element, is_on, whole

MAX_SPAN = 1_000


@dataclass
class Spot:
    """A cell with the rows and columns that it takes."""

    element: Element
    row: int
    column: int
    columns: int
    rows: int = 1


def spots(table: Element) -> list[Spot]:
    """The cells that a person sees, in the order of rows and columns.

    A cell merged over rows is written once a row: `restart`, then `continue` at the same columns.
    """
    found: list[Spot] = []
    above: dict[int, Spot] = {}
    for row, element in enumerate(each for each in unwrapped(table) if _is_seen_row(each)):
        merging: dict[int, Spot] = {}
        for cell, column, columns in _cells(element):
            merge = cell.value("w:tcPr", "w:vMerge")
            spot = above.get(column)
            if merge in ("", "continue") and spot and spot.columns == columns:
                spot.rows += 1
            else:
                spot = Spot(cell, row, column, columns)
                found.append(spot)
            if merge is not None:
                merging[column] = spot
        above = merging
    return found


def _is_seen_row(element: Element) -> bool:
    if element.name != "w:tr":
        return False
    properties = element.find("w:trPr")
    if properties is None:
        return True
    return properties.find("w:del") is None and not is_on(properties.value("w:hidden"))


def _cells(row: Element) -> Iterator[tuple[Element, int, int]]:
    """Cells of a row with first column and number of columns; merged neighbours are one."""
    column = _span(row.value("w:trPr", "w:gridBefore"), 0)
    waiting: tuple[Element, int, int] | None = None
    for cell in unwrapped(row):
        if cell.name != "w:tc":
            continue
        columns = _span(cell.value("w:tcPr", "w:gridSpan"), 1)
        if cell.value("w:tcPr", "w:hMerge") in ("", "continue") and waiting:
            waiting = (waiting[0], waiting[1], waiting[2] + columns)
        else:
            if waiting:
                yield waiting
            waiting = (cell, column, columns)
        column += columns
    if waiting:
        yield waiting


def _span(text: str | None, least: int) -> int:
    return min(max(whole(text, least), least), MAX_SPAN)
