"""A sheet as a stream: cells as saved, what is hidden, what is merged; limits hold on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hoshin.importers import texts
from hoshin.importers.archive import Parts
from hoshin.importers.elements import is_on, parse, whole
from hoshin.importers.xlsx import limits
from hoshin.importers.xlsx.events import CellEvents
from hoshin.importers.xlsx.places import Area, area


@dataclass(frozen=True)
class RawCell:
    """A cell as saved: kind (`s` shared string, `n` number, …), style, value, formula."""

    row: int
    column: int
    kind: str
    style: int
    value: str
    formula: str | None


@dataclass
class Sheet:
    """What was read of a sheet."""

    cells: list[RawCell] = field(default_factory=list)
    merges: list[Area] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    count: int = 0


class _Reading(CellEvents):
    def __init__(self, parts: Parts, part: str, cells_before: int) -> None:
        super().__init__(parts, part)
        self._cells_before, self._strays, self._rows = cells_before, 0, 0
        self.sheet = Sheet()

    def _row_begins(self, attributes: Mapping[str, str]) -> None:
        self._rows += 1
        if self._rows > limits.MAX_ROWS:
            self._too_many(texts.TOO_MANY_ROWS, limits.MAX_ROWS)
        if is_on(attributes.get("hidden", "0")) or attributes.get("ht") == "0":
            self.sheet.hidden_rows.append(self._row)

    def _columns_told(self, attributes: Mapping[str, str]) -> None:
        if is_on(attributes.get("hidden", "0")) or attributes.get("width") == "0":
            first = max(1, whole(attributes.get("min"), 1))
            last = min(whole(attributes.get("max"), first), limits.MAX_COLUMNS)
            self.sheet.hidden_columns.update(range(first, last + 1))

    def _cell_begins(self) -> None:
        self.sheet.count += 1
        if self.sheet.count + self._cells_before > limits.MAX_CELLS:
            self._too_many(texts.TOO_MANY_CELLS, limits.MAX_CELLS)

    def _cell_ends(self, value: str, formula: str | None) -> None:
        self._strays += limits.is_stray(self._row, self._column)
        if self._strays > limits.MAX_STRAYS and self._row > limits.MAX_ROWS:
            self._too_many(texts.TOO_MANY_ROWS, limits.MAX_ROWS)
        if self._strays > limits.MAX_STRAYS:
            self._too_many(texts.TOO_MANY_COLUMNS, limits.MAX_COLUMNS)
        if len(self.sheet.cells) >= limits.MAX_FILLED:
            self._too_many(texts.TOO_MANY_CELLS, limits.MAX_FILLED)
        self.sheet.cells.append(
            RawCell(self._row, self._column, self._kind, self._style, value, formula)
        )

    def _merged(self, reference: str) -> None:
        if (merged := area(reference)) is not None:
            self.sheet.merges.append(merged)
        if len(self.sheet.merges) > limits.MAX_MERGES:
            self._too_many(texts.TOO_MANY_MERGES, limits.MAX_MERGES)

    def _too_many(self, what: str, limit: int) -> None:
        self.refuse(what.format(limit=limit), texts.XLSX_TOO_LARGE_CURE)


def read_sheet(parts: Parts, part: str, *, cells_before: int) -> Sheet:
    """Read a sheet; `cells_before` counts those of the sheets before it.

    Raises
    ------
    InputError
        If it is broken or holds more than the limits.
    """
    _count_ahead(parts, part, cells_before)
    target = _Reading(parts, part, cells_before)
    parse(parts, part, target)
    target.sheet.hidden_rows = sorted(set(target.sheet.hidden_rows))
    return target.sheet


def _count_ahead(parts: Parts, part: str, cells_before: int) -> None:
    """Refuse within milliseconds what the stream would refuse after seconds."""
    cells = cells_before
    rows = 0
    for chunk in parts.chunks(part) if part in parts else ():
        cells += chunk.count(b"<c ") + chunk.count(b"<c>") + chunk.count(b"<c/>")
        rows += chunk.count(b"<row ") + chunk.count(b"<row>") + chunk.count(b"<row/>")
    for count, what, limit in (
        (cells, texts.TOO_MANY_CELLS, limits.MAX_CELLS),
        (rows, texts.TOO_MANY_ROWS, limits.MAX_ROWS),
    ):
        if count > limit:
            raise limits.too_many(what, limit, where=parts.where(part))
