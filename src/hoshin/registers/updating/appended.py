"""The former history with the entries that came in, each of them once."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import StringIO

from hoshin.query import Engine
from hoshin.registers import texts
from hoshin.registers.definition import RegisterDefinition
from hoshin.registers.loaded import Fault
from hoshin.registers.reading.chunks import chunks
from hoshin.registers.reading.columns import Column
from hoshin.registers.reading.headings import Headings, Names, find_headings, titles
from hoshin.registers.reading.history import history_columns
from hoshin.registers.reading.keys import key_texts
from hoshin.registers.reading.tables import SheetFile
from hoshin.registers.updating.merged import ENCODING
from hoshin.registers.updating.spelling import spelled

Entry = tuple[str, ...]


@dataclass
class Appended:
    """The new file of history: former rows as they are, and below them what is new."""

    columns: list[str]
    headings: list[str]
    former: list[Entry] = field(default_factory=list, repr=False)
    keys: list[str | None] = field(default_factory=list)
    added: dict[int, tuple[str, Entry]] = field(default_factory=dict, repr=False)
    same: int = 0
    faults: list[Fault] = field(default_factory=list)
    source: Headings | None = None

    @property
    def content(self) -> bytes:
        """The file."""
        text = StringIO(newline="")
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(self.headings)
        writer.writerows(self.former)
        writer.writerows(entry for _, entry in self.added.values())
        return text.getvalue().encode(ENCODING)

    @property
    def rows(self) -> list[int]:
        """The rows in the file that came in, in the order in which they stand in the new one."""
        return list(self.added)

    def leave_out(self, keys: set[str]) -> None:
        """Entries that are not to be taken in."""
        self.added = {row: each for row, each in self.added.items() if each[0] not in keys}


def append_history(
    definition: RegisterDefinition,
    former: SheetFile | None,
    new: SheetFile | None,
    *,
    areas: Sequence[str] | None,
) -> Appended | None:
    """Put entries that came in below the former ones; None where there is no history at all.

    Raises
    ------
    RegisterError
        If a file has no headings, or cannot be read on.
    """
    if former is None and new is None:
        return None
    with Engine() as engine:
        engine.seal()
        columns = history_columns(definition, engine, areas)
        names = Names({column.name: titles(column.field) for column in columns})
        listed = [column.name for column in columns]
        found = Appended(listed, [names.heading(name) for name in listed])
        key = columns[: len(definition.table.key)]
        if former is not None:
            held = find_headings(former, names, _needed(columns))
            for _, text, entry in _entries(columns, key, held, []):
                found.former.append(entry)
                found.keys.append(text)
        if new is None:
            return found
        found.source = find_headings(new, names, _needed(columns))
        faults, known = found.faults, set(found.former)
        for row, text, entry in _entries(columns, key, found.source, faults):
            if entry in known:
                found.same += 1
            elif text is not None and not (faults and faults[-1].row == row):
                known.add(entry)
                found.added[row] = (text, entry)
        return found


def _needed(columns: Sequence[Column]) -> list[str]:
    return [column.name for column in columns if column.needed]


def _entries(
    columns: Sequence[Column],
    key: Sequence[Column],
    headings: Headings,
    faults: list[Fault],
) -> Iterator[tuple[int, str | None, Entry]]:
    for chunk in chunks(headings):
        size = len(chunk.rows)
        wrong: dict[int, Fault] = {}
        for column in columns:
            cells = chunk.cells.get(column.name)
            for place, reason in column.read(cells)[1] if cells is not None else ():
                shown = str(cells[place]).strip() if cells is not None else ""
                hidden = column.field.hidden or reason == texts.MY_NUMBER or not shown
                value = None if hidden else shown
                wrong[place] = Fault("history", chunk.rows[place], column.name, value, reason)
        held = [spelled(column, chunk.cells.get(column.name), size) for column in columns]
        parts = [column.read(chunk.cells[column.name])[0] for column in key]
        for place, (text, *entry) in enumerate(zip(key_texts(key, parts), *held, strict=True)):
            if place in wrong:
                faults.append(wrong[place])
            yield chunk.rows[place], text, tuple(entry)
