"""The history of the records' states: read row by row, put in order record by record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import get_args

from hoshin.query import Engine
from hoshin.registers import texts
from hoshin.registers.definition import FieldDefinition, RegisterDefinition, Role
from hoshin.registers.folding import folded
from hoshin.registers.loaded import Fault
from hoshin.registers.reading.cells import Misread, Stored
from hoshin.registers.reading.chunks import Chunk, chunks
from hoshin.registers.reading.columns import Column, field_column
from hoshin.registers.reading.headings import Names, find_headings, titles
from hoshin.registers.reading.keys import key_texts
from hoshin.registers.reading.plain_histories import settle_plain_histories
from hoshin.registers.reading.states import STATE, day_column, state_column
from hoshin.registers.reading.tables import SheetFile
from hoshin.registers.reading.timeline import Entry, Steps, timeline

_ENTRIES = "entries"  # a table while the history is read
_COLUMNS = {
    "entry_row": "BIGINT",
    "hoshin_key": "VARCHAR",
    "entry_print": "BIGINT",
    "state": "VARCHAR",
    "date": "DATE",
    "by": "VARCHAR",
    "corrects": "DATE",
}
_BATCH = 50_000


@dataclass
class History:
    """What was found: faults of the history, and the rows of records that it leaves out."""

    unknown: Sequence[str] = ()
    faults: list[Fault] = field(default_factory=list)
    left_out: set[int] = field(default_factory=set)
    wrong: set[int] = field(default_factory=set)

    def add(self, row: int, column: str, value: str | None, reason: str) -> None:
        """One more fault of a row of the history."""
        self.faults.append(Fault("history", row, column, value, reason))
        self.wrong.add(row)


def read_history(
    definition: RegisterDefinition,
    source: SheetFile,
    engine: Engine,
    *,
    areas: Sequence[str] | None,
) -> History:
    """Read a history into the table `history`, for the records of the table `staged`.

    Raises
    ------
    RegisterError
        If a needed column is missing, or the file cannot be read on.
    """
    columns = history_columns(definition, engine, areas)
    key = columns[: len(definition.table.key)]
    names = Names({column.name: titles(column.field) for column in columns})
    needed = [column.name for column in columns if column.needed]
    headings = find_headings(source, names, needed)
    found = History(headings.unknown)
    engine.create(_ENTRIES, _COLUMNS)
    for chunk in chunks(headings):
        _stage(engine, key, columns, chunk, found)
    engine.create(
        "history", {"hoshin_row": "BIGINT", "seq": "BIGINT", "state": "VARCHAR", "date": "DATE"}
    )
    steps = Steps(definition)
    settle_plain_histories(engine, steps, found.wrong)
    _put_in_order(definition, engine, steps, found)
    engine.run("DROP TABLE entries")
    return found


def history_columns(
    definition: RegisterDefinition, engine: Engine, areas: Sequence[str] | None
) -> list[Column]:
    """What reads the columns of a history: first those of the key."""
    key = [
        field_column(name, definition.fields[name], engine, areas=areas, in_key=True)
        for name in definition.table.key
    ]
    return [*key, *_own_columns(definition, engine)]


def _own_columns(definition: RegisterDefinition, engine: Engine) -> Iterator[Column]:
    yield state_column(definition, engine, needed=True)
    yield day_column("date", texts.DATE_HEADING, engine, needed=True)
    roles = {folded(role): role for role in get_args(Role)}

    def role(cell: str) -> Stored | Misread:
        return roles.get(folded(cell).lower()) or Misread(texts.NOT_ROLE)

    for name, title in (
        ("by", texts.BY_HEADING),
        ("note", texts.NOTE_HEADING),
        ("person", texts.PERSON_HEADING),
    ):
        hidden = FieldDefinition(
            title=title, personal=True
        )  # what people write beside is not shown
        read = role if name == "by" else str
        yield Column(name, hidden, engine, read=read, needed=False)
    yield day_column("corrects", texts.CORRECTS_HEADING, engine, needed=False)


def _stage(
    engine: Engine, key: Sequence[Column], columns: Sequence[Column], chunk: Chunk, found: History
) -> None:
    """Rows into the table of entries; of a wrong one the key, so that its record is left out."""
    values: dict[str, list[Stored]] = {}
    slipped = chunk.slipped
    for row in (row for row in chunk.rows if row in slipped):
        found.add(row, columns[-1].name, None, texts.WIDE_ROW)
    for column in columns:
        cells = chunk.cells.get(column.name)
        if cells is None:
            values[column.name] = [column.empty] * len(chunk.rows)
            continue
        values[column.name], misread = column.read(cells)
        for place, reason in misread:
            shown = str(cells[place]).strip()
            hidden = column.field.hidden or reason == texts.MY_NUMBER or not shown
            found.add(chunk.rows[place], column.name, None if hidden else shown, reason)
    engine.append(
        _ENTRIES,
        {
            "entry_row": chunk.rows,
            "hoshin_key": key_texts(key, [values[column.name] for column in key]),
            "entry_print": chunk.prints,
            **{name: values[name] for name in (STATE, "date", "by", "corrects")},
        },
    )


def _put_in_order(
    definition: RegisterDefinition, engine: Engine, steps: Steps, found: History
) -> None:
    held: dict[str, list[Stored]] = {name: [] for name in ("hoshin_row", "seq", STATE, "date")}
    for (record, key), rows in groupby(_entries(engine), key=itemgetter(0, 1)):
        entries = [entry for _, _, entry in rows]
        whole = [entry for entry in entries if entry.row not in found.wrong]
        if record is None:
            for entry in whole:
                shown = None if _is_hidden(definition) else key
                found.add(entry.row, definition.table.key[0], shown, texts.NO_RECORD)
            continue
        ordered, missteps = timeline(entries, steps) if whole == entries else ([], [])
        for misstep in missteps:
            found.add(misstep.row, misstep.field, misstep.value, misstep.reason)
        if missteps or not ordered:
            found.left_out.add(record)
            continue
        for seq, entry in enumerate(ordered):
            for name, value in zip(held, (record, seq, entry.state, entry.day), strict=True):
                held[name].append(value)
        if len(held["seq"]) >= _BATCH:
            engine.append("history", held)
            held = {name: [] for name in held}
    engine.append("history", held)


def _entries(engine: Engine) -> Iterator[tuple[int | None, str, Entry]]:
    """Record, key and entry, in order; word-for-word repetitions once."""
    found = engine.each_row(
        """
        SELECT hoshin_row, hoshin_key, entry_row, state, date - DATE '1970-01-01' AS day, "by",
            corrects - DATE '1970-01-01'
        FROM (
            SELECT * FROM entries WHERE hoshin_key IS NOT NULL
            QUALIFY row_number() OVER (PARTITION BY hoshin_key, entry_print ORDER BY entry_row) = 1
        )
        LEFT JOIN (SELECT hoshin_row, hoshin_key FROM staged) AS record USING (hoshin_key)
        ORDER BY hoshin_row NULLS LAST, hoshin_key, day, entry_row
        """
    )
    for record, key, row, state, day, by, corrects in found:
        yield record, key, Entry(row, state, day, by, corrects)


def _is_hidden(definition: RegisterDefinition) -> bool:
    return any(definition.fields[name].hidden for name in definition.table.key)
