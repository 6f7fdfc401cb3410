"""The stream of a sheet, as cells: what both readers of sheets do with what an XML parser tells."""

from abc import ABC, abstractmethod
from collections.abc import Mapping

from hoshin.importers.archive import Parts
from hoshin.importers.elements import Names, Refusing, whole
from hoshin.importers.xlsx.places import position
from hoshin.importers.xlsx.rich import Rich


class CellEvents(Refusing, ABC):
    """Events of one sheet; what becomes of its rows, cells and merges is for each reader to say."""

    def __init__(self, parts: Parts, part: str) -> None:
        super().__init__(parts, part)
        self._names, self._rich = Names(), Rich()
        self._row = self._column = 0
        self._kind, self._style = "n", 0
        self._value: list[str] = []
        self._formula: list[str] | None = None
        self._into: list[str] | None = None

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
            self._row = whole(attributes.get("r"), self._row + 1, limit=9_999_999)
            self._column = 0
            self._row_begins(attributes)
        elif name == "x:col":
            self._columns_told(attributes)
        elif name == "x:mergeCell":
            self._merged(attributes.get("ref", ""))
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

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        self._row, self._column = position(attributes.get("r", "")) or (self._row, self._column + 1)
        self._kind = attributes.get("t", "n")
        self._style = whole(attributes.get("s"))
        self._value, self._formula = [], None
        self._rich.take()
        self._cell_begins()

    def _end_cell(self) -> None:
        value = self._rich.take() if self._kind == "inlineStr" else "".join(self._value)
        formula = None if self._formula is None else "".join(self._formula)
        if value or formula is not None:  # else it is only formatted
            self._cell_ends(value, formula)

    def _row_begins(self, attributes: Mapping[str, str]) -> None:
        """A row; nothing to do unless a reader says so."""

    def _columns_told(self, attributes: Mapping[str, str]) -> None:
        """Widths of columns; likewise."""

    def _cell_begins(self) -> None:
        """A cell, filled or not; likewise."""

    @abstractmethod
    def _cell_ends(self, value: str, formula: str | None) -> None:
        """A cell that holds something, in `_row` and `_column`."""

    @abstractmethod
    def _merged(self, reference: str) -> None:
        """An area whose cells are one."""
