"""The former records with what came in: rows in their order, changed ones in their place."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO, TextIOWrapper

from hoshin.query import Engine
from hoshin.registers.definition import RegisterDefinition
from hoshin.registers.reading.chunks import Chunk, chunks
from hoshin.registers.reading.columns import Column
from hoshin.registers.reading.headings import Headings, Names, find_headings, titles
from hoshin.registers.reading.keys import key_texts
from hoshin.registers.reading.records import record_columns
from hoshin.registers.reading.tables import SheetFile
from hoshin.registers.updating.incoming import Incoming
from hoshin.registers.updating.spelling import spelled

ENCODING = "utf-8-sig"  # spreadsheets know it by its mark


@dataclass
class Merged:
    """The new file of records, the keys of its rows from row 2 on, and what is different in it."""

    content: bytes = field(default=b"", repr=False)
    keys: list[str | None] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    changed: dict[str, list[str]] = field(default_factory=dict)
    same: int = 0


def merge_records(
    definition: RegisterDefinition,
    former: SheetFile | None,
    incoming: Incoming,
    *,
    areas: Sequence[str] | None,
) -> Merged:
    """Put rows that came in beside or in the place of former ones.

    Columns that did not come in, and those that the definition does not know, stay as they were.

    Raises
    ------
    RegisterError
        If the former file has no headings, or cannot be read on.
    """
    incoming.forget_met()
    with Engine() as engine:
        engine.seal()
        columns = record_columns(definition, engine, areas, with_history=True)
        names = Names({name: titles(column.field) for name, column in columns.items()})
        merging = _Merging(definition, columns, names, incoming)
        if former is None:
            merging.begin([names.heading(name) for name in columns], list(columns))
        else:
            headings = find_headings(former, names, definition.table.key)
            merging.begin_with(headings)
            for chunk in chunks(headings):
                merging.keep(chunk)
        return merging.end()


class _Merging:
    def __init__(
        self,
        definition: RegisterDefinition,
        columns: dict[str, Column],
        names: Names,
        incoming: Incoming,
    ) -> None:
        self._key = [columns[name] for name in definition.table.key]
        self._columns, self._names, self._incoming = columns, names, incoming
        self._places: dict[str, int] = {}
        self._width = 0
        self._bytes = BytesIO()
        self._text = TextIOWrapper(self._bytes, encoding=ENCODING, newline="")
        self._writer = csv.writer(self._text, lineterminator="\n")
        self.merged = Merged()

    def begin(self, headings: Sequence[str], names: Sequence[str]) -> None:
        """The row of headings of a new file."""
        self._places = {name: place for place, name in enumerate(names)}
        self._width = len(headings)
        self._writer.writerow(headings)

    def begin_with(self, headings: Headings) -> None:
        """The former headings, and those of columns that come in for the first time."""
        cells = list(headings.cells)
        self._places = dict(headings.columns)
        for name in self._incoming.columns:
            if name not in self._places:
                self._places[name] = len(cells)
                cells.append(self._names.heading(name))
        self._width = len(cells)
        self._writer.writerow(cells)

    def keep(self, chunk: Chunk) -> None:
        """Some former rows, those that changed with their new values."""
        size = len(chunk.rows)
        keys = key_texts(
            self._key, [column.read(chunk.cells[column.name])[0] for column in self._key]
        )
        met = self._incoming.matching(key for key in keys if key is not None)
        names = self._incoming.columns
        former = [spelled(self._columns[name], chunk.cells.get(name), size) for name in names]
        for place, (line, key) in enumerate(zip(chunk.lines, keys, strict=True)):
            cells = [str(cell).strip() for cell in line]
            cells += [""] * (self._width - len(cells))
            if key is not None and key in met:
                new = met.pop(key)
                self._change(cells, key, [column[place] for column in former], new)
            self._writer.writerow(cells)
            self.merged.keys.append(key)

    def _change(
        self, cells: list[str], key: str, former: Sequence[str], new: Sequence[str]
    ) -> None:
        different = {
            name: now
            for name, old, now in zip(self._incoming.columns, former, new, strict=True)
            if old != now
        }
        if not different:
            self.merged.same += 1
            return
        self.merged.changed[key] = list(different)
        for name, now in different.items():
            cells[self._places[name]] = now

    def end(self) -> Merged:
        """The rows that are new, below the former ones."""
        for key, row in self._incoming.unmet():
            cells = [""] * self._width
            for name, text in zip(self._incoming.columns, row, strict=True):
                cells[self._places[name]] = text
            self._writer.writerow(cells)
            self.merged.keys.append(key)
            self.merged.added.append(key)
        self._text.flush()
        self.merged.content = self._bytes.getvalue()
        return self.merged
