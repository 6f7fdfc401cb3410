"""Records from an office's CSV: headings found, cells read by their type, faults named."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO

from hoshin.base import SourceFile
from hoshin.notation import decode
from hoshin.registers import texts
from hoshin.registers.cells import Value, folded, looks_like_my_number, read_cell
from hoshin.registers.definition import RegisterDefinition
from hoshin.registers.errors import RegisterError

_TOTALS = {"合計", "計", "小計", "総計", "総合計"}
Key = str | tuple[str, ...]


@dataclass(frozen=True)
class Record:
    """One right record; `row` as a spreadsheet shows it."""

    key: Key
    row: int
    values: dict[str, Value]


@dataclass(frozen=True)
class Fault:
    """One cell that is not as defined; `value` is None where it may not be shown."""

    row: int
    field: str
    value: str | None
    reason: str


@dataclass(frozen=True)
class Records:
    """What a file held: right records, faults of the others, headings that nobody knows."""

    file: SourceFile
    records: list[Record]
    faults: list[Fault]
    unknown_headings: list[str]


def read_records(
    content: bytes,
    definition: RegisterDefinition,
    *,
    name: str,
    areas: Sequence[str] | None = None,
) -> Records:
    """Read a CSV of records.

    Parameters
    ----------
    areas : sequence of str, optional
        The areas of the office; a field's own list comes first, without both any area passes.

    Raises
    ------
    RegisterError
        If no row holds the headings of the required fields.
    """
    rows = _rows(decode(content, name=name))
    at, columns, unknown = _heading(rows, definition, name)
    width = len(rows[at][1])
    reader = _Reader(definition, columns, areas)
    for number, cells in rows[at + 1 :]:
        filled = [cell for cell in cells if cell]
        if filled and re.sub(r"\s", "", filled[0]) not in _TOTALS:
            if any(cells[width:]):
                where = texts.ROW_PLACE.format(name=name, row=number)
                raise RegisterError(texts.WIDE_ROW, where=where, cure=texts.WIDE_ROW_CURE)
            reader.take(number, cells)
    return Records(SourceFile.of(name, content), reader.records, reader.faults, unknown)


def _rows(text: str) -> list[tuple[int, list[str]]]:
    return [
        (number, [cell.strip() for cell in cells])
        for number, cells in enumerate(csv.reader(StringIO(text, newline="")), 1)
    ]


def _heading(
    rows: list[tuple[int, list[str]]], definition: RegisterDefinition, name: str
) -> tuple[int, dict[int, str], list[str]]:
    """Index of the first row that names every required field; column → field; unknown headings."""
    names = {_plain(key): key for key in definition.fields}
    names |= {_plain(field.title): key for key, field in definition.fields.items()}
    needed = {key for key, field in definition.fields.items() if field.required}
    needed |= set(definition.table.key)
    for index, (_, cells) in enumerate(rows):
        found = {
            column: names[_plain(cell)]
            for column, cell in enumerate(cells)
            if _plain(cell) in names
        }
        if needed <= set(found.values()):
            unknown = [cell for cell in cells if cell and _plain(cell) not in names]
            return index, found, unknown
    fields = "、".join(definition.fields[key].title for key in definition.fields if key in needed)
    message = texts.NO_HEADING.format(fields=fields)
    raise RegisterError(message, where=name, cure=texts.NO_HEADING_CURE)


def _plain(heading: str) -> str:
    return re.sub(r"\s", "", folded(heading))


class _Reader:
    def __init__(
        self,
        definition: RegisterDefinition,
        columns: dict[int, str],
        areas: Sequence[str] | None,
    ) -> None:
        self.definition = definition
        self.columns = columns
        self.areas = areas
        self.records: list[Record] = []
        self.faults: list[Fault] = []
        self.seen: dict[Key, list[str]] = {}

    def take(self, row: int, cells: list[str]) -> None:
        values: dict[str, Value] = dict.fromkeys(self.definition.fields)
        faults = []
        for column, field in self.columns.items():
            cell = cells[column] if column < len(cells) else ""
            value, reason = self._read(field, cell)
            values[field] = value
            if reason:
                faults.append(self._fault(row, field, cell, reason))
        for field, rule in self.definition.fields.items():
            needed = rule.required or field in self.definition.table.key
            named = any(fault.field == field for fault in faults)
            if needed and values[field] is None and not named:
                faults.append(Fault(row, field, None, texts.REQUIRED))
        faults += list(self._reversed(row, values))
        if faults:
            self.faults += faults
            return
        key = self._key(values)
        if key in self.seen:
            if self.seen[key] != cells:
                self.faults.append(
                    Fault(row, self.definition.table.key[0], str(key), texts.KEY_TWICE)
                )
            return
        self.seen[key] = cells
        self.records.append(Record(key, row, values))

    def _key(self, values: dict[str, Value]) -> Key:
        parts = tuple(str(values[field]) for field in self.definition.table.key)
        return parts[0] if len(parts) == 1 else parts

    def _read(self, field: str, cell: str) -> tuple[Value, str]:
        rule = self.definition.fields[field]
        if rule.not_my_number is None and looks_like_my_number(cell):
            return None, texts.MY_NUMBER
        in_key = field in self.definition.table.key
        areas = rule.areas or (self.areas if rule.type == "area" else None)
        return read_cell(cell, rule, areas=areas, fold=in_key)

    def _fault(self, row: int, field: str, cell: str, reason: str) -> Fault:
        rule = self.definition.fields[field]
        hidden = rule.personal or rule.special_care or reason == texts.MY_NUMBER
        return Fault(row, field, None if hidden else cell, reason)

    def _reversed(self, row: int, values: dict[str, Value]) -> Iterator[Fault]:
        pairs = {
            (rule.active_from, rule.active_to)
            for rule in self.definition.counts
            if rule.active_from and rule.active_to
        }
        for start, end in sorted(pairs):
            first, last = values[start], values[end]
            if isinstance(first, date) and isinstance(last, date) and last < first:
                yield Fault(row, end, last.isoformat(), texts.ENDS_BEFORE)
