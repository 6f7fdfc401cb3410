"""A sheet as a stream: cells as saved, what is hidden, what is merged; limits hold on the way."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from hoshin.importers import texts
from hoshin.importers.archive import Parts
from hoshin.importers.elements import Names, Refusing, is_on, parse, whole
from hoshin.importers.xlsx import limits
from hoshin.importers.xlsx.rich import Rich

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


@dataclass(frozen=True)
class RawCell:
    """A cell as saved: kind (`s` shared string, `n` number, …), style, value, formula."""

    row: int
    column: int
    kind: str
    style: int
    value: str
    formula: str | None


@dataclass(frozen=True)
class Area:
    """From one corner to the other, both in it; from 1."""

    top: int
    left: int
    bottom: int
    right: int

    def within(self, other: "Area") -> "Area | None":
        """What of it lies in another."""
        top, left = max(self.top, other.top), max(self.left, other.left)
        bottom, right = min(self.bottom, other.bottom), min(self.right, other.right)
        return Area(top, left, bottom, right) if top <= bottom and left <= right else None

    @property
    def places(self) -> int:
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


@dataclass
class Sheet:
    """What was read of a sheet."""

    cells: list[RawCell] = field(default_factory=list)
    merges: list[Area] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    count: int = 0


class _Reading(Refusing):
    def __init__(self, parts: Parts, part: str, cells_before: int) -> None:
        super().__init__(parts, part)
        self._names, self._rich = Names(), Rich()
        self._cells_before, self._strays = cells_before, 0
        self._row = self._column = self._rows = 0
        self._kind, self._style = "n", 0
        self._value: list[str] = []
        self._formula: list[str] | None = None
        self._into: list[str] | None = None
        self.sheet = Sheet()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.enter()
        name = self._names.short(tag)
        if name == "x:c":
            self._begin_cell(attributes)
        elif name == "x:v":
            self._into = self._value
        elif name == "x:f":
            self._into = self._formula = []
        elif name == "x:row":
            self._begin_row(attributes)
        elif name == "x:col":
            self._hide_columns(attributes)
        elif name == "x:mergeCell":
            self._merge(attributes.get("ref", ""))
        else:
            self._rich.start(name, attributes)

    def end(self, tag: str) -> None:
        self.leave()
        name = self._names.short(tag)
        if name == "x:c":
            self._end_cell()
        elif name in ("x:v", "x:f"):
            self._into = None
        else:
            self._rich.end(name)

    def data(self, text: str) -> None:
        if self._into is None:
            self._rich.data(text)
        else:
            self._into.append(text)

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        self._row = whole(attributes.get("r"), self._row + 1, limit=9_999_999)
        self._column = 0
        self._rows += 1
        if self._rows > limits.MAX_ROWS:
            self._too_many(texts.TOO_MANY_ROWS, limits.MAX_ROWS)
        if is_on(attributes.get("hidden", "0")) or attributes.get("ht") == "0":
            self.sheet.hidden_rows.append(self._row)

    def _hide_columns(self, attributes: Mapping[str, str]) -> None:
        if is_on(attributes.get("hidden", "0")) or attributes.get("width") == "0":
            first = max(1, whole(attributes.get("min"), 1))
            last = min(whole(attributes.get("max"), first), limits.MAX_COLUMNS)
            self.sheet.hidden_columns.update(range(first, last + 1))

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        row, column = position(attributes.get("r", "")) or (self._row, self._column + 1)
        self._row, self._column = row, column
        self._kind = attributes.get("t", "n")
        self._style = whole(attributes.get("s"))
        self._value, self._formula = [], None
        self._rich.take()
        self.sheet.count += 1
        if self.sheet.count + self._cells_before > limits.MAX_CELLS:
            self._too_many(texts.TOO_MANY_CELLS, limits.MAX_CELLS)

    def _end_cell(self) -> None:
        value = self._rich.take() if self._kind == "inlineStr" else "".join(self._value)
        formula = None if self._formula is None else "".join(self._formula)
        if not value and formula is None:
            return  # only formatted
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

    def _merge(self, reference: str) -> None:
        corners = [position(corner) for corner in reference.split(":", 1)]
        first, last = corners[0], corners[-1]
        if first and last:
            self.sheet.merges.append(
                Area(
                    min(first[0], last[0]),
                    min(first[1], last[1]),
                    max(first[0], last[0]),
                    max(first[1], last[1]),
                )
            )
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


def position(reference: str) -> tuple[int, int] | None:
    """C12 to row 12, column 3."""
    found = _REFERENCE.fullmatch(reference)
    if not found or int(found[2]) == 0:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def reference(row: int, column: int) -> str:
    """Row 12, column 3 to C12."""
    letters = ""
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return f"{letters}{row}"
