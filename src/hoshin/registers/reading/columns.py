"""A column of cells at a time: each spelling is read once, and remembered."""

from collections.abc import Mapping, Sequence

from hoshin.query import NOTHING, Engine
from hoshin.registers import texts
from hoshin.registers.definition import FieldDefinition
from hoshin.registers.reading.cells import (
    CellReader,
    Misread,
    Stored,
    cell_reader,
    spoken,
)
from hoshin.registers.reading.my_number import holds_my_number
from hoshin.registers.reading.tables import Unreadable

_REMEMBERED = 50_000  # spellings of a column; in one of free text none comes again
_NUMERIC = ("integer", "boolean", "date", "month", "fiscal-year")
_FREE = ("string", "text")
_ERRORS = {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"}


class _Spellings(dict[str, Stored | Misread]):
    """Cells that were read, by their text."""

    def __init__(self, read: CellReader, empty: Stored) -> None:
        super().__init__()
        self._read, self._empty = read, empty
        self.all_right = True

    def __missing__(self, cell: str) -> Stored | Misread:
        if isinstance(cell, Unreadable):
            value: Stored | Misread = Misread(cell.reason)
        else:
            trimmed = cell.strip()
            value = self._read(trimmed) if trimmed else self._empty
        self.all_right = self.all_right and not isinstance(value, Misread)
        self[cell] = value
        return value

    def refuse(self, cell: str, reason: str) -> None:
        self[cell] = Misread(reason)
        self.all_right = False


class Column:
    """The reader of one column's cells; `needed` where an empty one is a fault."""

    def __init__(
        self, name: str, field: FieldDefinition, engine: Engine, *, read: CellReader, needed: bool
    ) -> None:
        self.name, self.field, self.needed = name, field, needed
        self.empty: Stored = NOTHING if field.type in _NUMERIC else None
        self.titles: Mapping[str, str] = {}  # what people call its values
        self._engine, self._read = engine, read
        self._known = _Spellings(self._read_cell, self.empty)

    def read(self, cells: Sequence[str]) -> tuple[list[Stored], list[tuple[int, str]]]:
        """The values of some cells, and the places and reasons of those that have none."""
        if len(self._known) > _REMEMBERED:
            self._known = _Spellings(self._read_cell, self.empty)
        if self.field.pattern is not None:
            self._match(cells)
        known = self._known
        values: list[Stored | Misread] = [known[cell] for cell in cells]
        if not known.all_right or (self.needed and self.empty in values):
            return self._sorted_out(values)
        return values, []  # type: ignore[return-value]  # no Misread is among them

    def _sorted_out(
        self, values: list[Stored | Misread]
    ) -> tuple[list[Stored], list[tuple[int, str]]]:
        misread = []
        for place, value in enumerate(values):
            if isinstance(value, Misread):
                misread.append((place, value.reason))
                values[place] = self.empty
            elif self.needed and value == self.empty:
                misread.append((place, texts.REQUIRED))
        return values, misread  # type: ignore[return-value]  # the Misread were replaced

    def _read_cell(self, cell: str) -> Stored | Misread:
        field = self.field
        if cell in _ERRORS:
            return Misread(texts.FORMULA_ERROR)
        if field.type in _FREE and field.not_my_number is None and holds_my_number(cell):
            return Misread(texts.MY_NUMBER)
        return self._read(cell)

    def _match(self, cells: Sequence[str]) -> None:
        """Remember which new spellings do not fit the pattern, asking the engine once."""
        known = self._known
        new = [cell for cell in dict.fromkeys(cells) if cell not in known]
        values = [known[cell] for cell in new]
        if self.empty is not None or not known.all_right or None in values:
            filled = [
                (cell, spoken(value, self.field))
                for cell, value in zip(new, values, strict=True)
                if not isinstance(value, Misread) and value != self.empty
            ]
            new, values = [cell for cell, _ in filled], [text for _, text in filled]
        found = self._engine.matching(self.field.pattern or "", values)
        if not all(found):
            for cell, fits in zip(new, found, strict=True):
                if not fits:
                    known.refuse(cell, texts.NOT_PATTERN)


def field_column(
    name: str,
    field: FieldDefinition,
    engine: Engine,
    *,
    areas: Sequence[str] | None = None,
    in_key: bool = False,
) -> Column:
    """The reader of a field's cells; `areas` are those of the office, its own list goes before."""
    known = field.areas or areas if field.type == "area" else None
    read = cell_reader(field, areas=known, fold=in_key)
    return Column(name, field, engine, read=read, needed=field.required or in_key)
