"""A sheet's shown values and merged areas to one table."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from hoshin.base import Place
from hoshin.importers import texts
from hoshin.importers.document import Cell, Paragraph, Table
from hoshin.importers.xlsx import limits
from hoshin.importers.xlsx.places import Area, reference
from hoshin.importers.xlsx.sheet import Sheet

At = tuple[int, int]
_WORD = re.compile(r"[^\W\d_]{2}")
_FAR, _FEWER = 100, 4  # empty rows or columns; cells of the form for each beyond them


@dataclass(frozen=True)
class _Shown:
    """A cell among what is visible, counted without hidden rows and columns."""

    area: Area
    text: str
    anchor: At


def table(sheet: Sheet, values: Mapping[At, str], *, title: str, where: str) -> Table | None:
    """The table of a sheet, what lies far from it set aside; None where nothing is shown.

    Raises
    ------
    InputError
        If merged areas cover more than a form can, or everything lies where none reaches.
    """
    far = _far_from_form([at for at, text in values.items() if text and not limits.is_stray(*at)])
    strays = {
        at: text for at, text in values.items() if text and (at in far or limits.is_stray(*at))
    }
    near = {at: text for at, text in values.items() if at not in far and not limits.is_stray(*at)}
    visible = _Visible(sheet)
    shown = list(visible.cells(_merged(sheet, near, where), near))
    filled = [cell.area for cell in shown if cell.text]
    if not filled and strays:
        raise limits.too_many(texts.TOO_MANY_ROWS, limits.MAX_ROWS, where=where)
    if not filled:
        return None
    edge = Area(
        min(area.top for area in filled),
        min(area.left for area in filled),
        max(area.bottom for area in filled),
        max(area.right for area in filled),
    )
    kept = [cell for cell in shown if cell.area.within(edge) == cell.area]
    kept.sort(key=lambda cell: (cell.area.top, cell.area.left))
    cells = [_cell(cell, edge, title) for cell in kept]
    cells += _set_aside(visible, strays, edge, title)
    return Table(tuple(cells), Place(unit="sheet", name=title))


def hidden_texts(sheet: Sheet, values: Mapping[At, str]) -> list[At]:
    """Cells with words of which hidden rows or columns leave nothing to see."""
    if not (sheet.hidden_rows or sheet.hidden_columns):
        return []
    visible, merged = _Visible(sheet), {(area.top, area.left): area for area in sheet.merges}
    hidden = (at for at in sorted(values) if not visible.shows(merged.get(at, Area(*at, *at))))
    return [at for at in hidden if _WORD.search(values[at])]


def _far_from_form(filled: list[At]) -> set[At]:
    """A few cells that many empty rows or columns part from all others."""
    found: set[At] = set()
    for axis in (0, 1):
        places = sorted(at[axis] for at in filled)
        for number, (above, below) in enumerate(pairwise(places), start=1):
            if below - above > _FAR and _FEWER * (len(places) - number) < len(places):
                found |= {at for at in filled if at[axis] >= below}
                break
    return found


def _set_aside(
    visible: "_Visible", strays: Mapping[At, str], edge: Area, title: str
) -> Iterator[Cell]:
    """Cells far from the form, in rows of their own below it and behind an empty column, as notes beside it."""
    seen = (cell for cell in visible.cells([], strays))
    for row, cell in enumerate(seen, edge.bottom + 1):
        right = edge.right + 2
        yield _cell(replace(cell, area=Area(row, right, row, right)), edge, title)


def _cell(shown: _Shown, edge: Area, title: str) -> Cell:
    place = Place(unit="sheet", name=title, cell=reference(*shown.anchor))
    area = shown.area
    return Cell(
        (Paragraph(shown.text, place),) if shown.text else (),
        area.top - edge.top,
        area.left - edge.left,
        area.bottom - area.top + 1,
        area.right - area.left + 1,
        place,
    )


def _merged(sheet: Sheet, values: Mapping[At, str], where: str) -> list[Area]:
    """Merged areas as far as values reach; of two that overlap the first holds."""
    if not values:
        return []
    rows, columns = [row for row, _ in values], [column for _, column in values]
    used = Area(min(rows), min(columns), max(rows), max(columns))
    found: list[Area] = []
    taken: set[At] = set()
    places_left = limits.MAX_CELLS
    for merge in sheet.merges:
        area = merge.within(used)
        if area is None:
            continue
        places_left -= area.places
        if places_left < 0:
            raise limits.too_many(texts.TOO_MANY_MERGES, limits.MAX_CELLS, where=where)
        places = set(_places(area))
        if taken.isdisjoint(places):
            taken |= places
            found.append(area)
    return found


def _places(area: Area) -> Iterator[At]:
    return (
        (row, column)
        for row in range(area.top, area.bottom + 1)
        for column in range(area.left, area.right + 1)
    )


class _Visible:
    """Rows and columns without the hidden ones."""

    def __init__(self, sheet: Sheet) -> None:
        self._rows = _Line(sheet.hidden_rows)
        self._columns = _Line(sorted(sheet.hidden_columns))

    def cells(self, merges: list[Area], values: Mapping[At, str]) -> Iterator[_Shown]:
        covered: set[At] = set()
        for merge in merges:
            covered.update(_places(merge))
            # Its text shows wherever a part of it does.
            text = values.get((merge.top, merge.left), "")
            yield from self._shown(merge, text)
        for (row, column), text in values.items():
            if (row, column) not in covered:
                yield from self._shown(Area(row, column, row, column), text)

    def shows(self, area: Area) -> bool:
        return any(True for _ in self._shown(area, ""))

    def _shown(self, area: Area, text: str) -> Iterator[_Shown]:
        rows = self._rows.shown(area.top, area.bottom)
        columns = self._columns.shown(area.left, area.right)
        if rows and columns:
            yield _Shown(
                Area(rows[0], columns[0], rows[1], columns[1]), text, (area.top, area.left)
            )


class _Line:
    def __init__(self, hidden: list[int]) -> None:
        self._hidden = hidden

    def shown(self, first: int, last: int) -> tuple[int, int] | None:
        """First and last of a stretch by their count among the visible; None if all is hidden."""
        begin = first - bisect_left(self._hidden, first)
        end = last - bisect_right(self._hidden, last)
        return (begin, end) if begin <= end else None
