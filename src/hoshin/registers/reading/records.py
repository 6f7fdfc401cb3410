"""Records from their table into the database: right values by column, faults by cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hoshin.query import NOTHING, Engine
from hoshin.registers import texts
from hoshin.registers.definition import RegisterDefinition, column_types
from hoshin.registers.loaded import Fault
from hoshin.registers.reading.cells import Stored, spoken
from hoshin.registers.reading.chunks import Chunk, chunks
from hoshin.registers.reading.columns import Column, field_column
from hoshin.registers.reading.headings import Names, find_headings, titles
from hoshin.registers.reading.keys import key_texts
from hoshin.registers.reading.states import STATE, STATE_DATE, day_column, state_column
from hoshin.registers.reading.tables import SheetFile

STAGED = "staged"
_OWN = {
    "hoshin_row": "BIGINT",
    "hoshin_key": "VARCHAR",
    "hoshin_print": "BIGINT",
    "hoshin_state": "VARCHAR",
    "hoshin_state_date": "DATE",
    "hoshin_filled": "BIGINT",
}
Values = dict[str, list[Stored]]


@dataclass
class Staged:
    """What was found on the way: faults, and the rows that have any."""

    unknown: Sequence[str]
    faults: list[Fault] = field(default_factory=list)
    wrong: set[int] = field(default_factory=set)

    def add(self, fault: Fault) -> None:
        """One more fault of a row."""
        self.faults.append(fault)
        self.wrong.add(fault.row)


def stage_records(
    definition: RegisterDefinition,
    source: SheetFile,
    engine: Engine,
    *,
    areas: Sequence[str] | None,
    with_history: bool,
) -> Staged:
    """Read a table of records into the table `staged`, wrong rows too.

    Raises
    ------
    RegisterError
        If a needed column is missing, or the file cannot be read on.
    """
    columns = record_columns(definition, engine, areas, with_history=with_history)
    names = Names({name: titles(column.field) for name, column in columns.items()})
    needed = [name for name, column in columns.items() if column.needed]
    headings = find_headings(source, names, needed)
    staged = Staged(headings.unknown)
    engine.create(STAGED, _OWN | column_types(definition))
    for chunk in chunks(headings):
        values = read_values(columns, chunk, staged)
        _check_order(definition, columns, chunk.rows, values, staged)
        engine.append(STAGED, _stored(definition, columns, chunk, values))
    return staged


def required_bits(definition: RegisterDefinition) -> dict[str, int]:
    """A bit for each field that a state requires: set where a record's is filled."""
    required = dict.fromkeys(
        each for state in definition.states.values() for each in state.requires
    )
    return {name: 1 << place for place, name in enumerate(required)}


def fault_of(column: Column, row: int, cell: str, reason: str) -> Fault:
    """The fault of a cell of the records; what may not be seen is not shown."""
    shown = str(cell).strip()
    hidden = column.field.hidden or reason == texts.MY_NUMBER or not shown
    return Fault("records", row, column.name, None if hidden else shown, reason)


def record_columns(
    definition: RegisterDefinition,
    engine: Engine,
    areas: Sequence[str] | None,
    *,
    with_history: bool,
) -> dict[str, Column]:
    """What reads the columns of the records; `state` needs no column where a history tells it."""
    found: dict[str, Column] = {}
    if definition.states:  # first: 状態 is the state, also where a field has that title
        title, needed = texts.STATE_DATE_HEADING, not with_history
        found[STATE] = state_column(definition, engine, needed=needed)
        found[STATE_DATE] = day_column(STATE_DATE, title, engine, needed=needed)
    for name, each in definition.fields.items():
        in_key = name in definition.table.key
        found[name] = field_column(name, each, engine, areas=areas, in_key=in_key)
    return found


def read_values(columns: Mapping[str, Column], chunk: Chunk, staged: Staged) -> Values:
    """The values of some rows by column; what cannot be read becomes a fault of its row."""
    values: Values = {}
    for row in chunk.rows if chunk.slipped else ():
        if row in chunk.slipped:
            staged.add(Fault("records", row, list(columns)[-1], None, texts.WIDE_ROW))
    for name, column in columns.items():
        cells = chunk.cells.get(name)
        if cells is None:
            values[name] = [column.empty] * len(chunk.rows)
            continue
        values[name], misread = column.read(cells)
        for place, reason in misread:
            staged.add(fault_of(column, chunk.rows[place], cells[place], reason))
    return values


def _check_order(
    definition: RegisterDefinition,
    columns: Mapping[str, Column],
    rows: Sequence[int],
    values: Values,
    staged: Staged,
) -> None:
    """An end that lies before its beginning is a fault of the end."""
    pairs = {
        (rule.active_from, rule.active_to)
        for rule in definition.counts
        if rule.active_from and rule.active_to
    }
    for start, end in sorted(pairs):
        one, other = columns[start], columns[end]
        if one.field.type != other.field.type:
            continue
        for row, first, last in zip(rows, values[start], values[end], strict=True):
            if NOTHING not in (first, last) and int(last or 0) < int(first or 0):
                shown = spoken(last, other.field)
                staged.add(fault_of(other, row, shown, texts.ENDS_BEFORE))


def _stored(
    definition: RegisterDefinition, columns: Mapping[str, Column], chunk: Chunk, values: Values
) -> Mapping[str, Sequence[Stored]]:
    key = definition.table.key
    filled = [0] * len(chunk.rows)
    for name, bit in required_bits(definition).items():
        empty = columns[name].empty
        filled = [
            bits | bit if value != empty else bits
            for bits, value in zip(filled, values[name], strict=True)
        ]
    nothing = [None] * len(chunk.rows)
    return {
        "hoshin_row": chunk.rows,
        "hoshin_key": key_texts([columns[name] for name in key], [values[name] for name in key]),
        "hoshin_print": chunk.prints,
        "hoshin_state": values.get(STATE, nothing),
        "hoshin_state_date": values.get(STATE_DATE, [NOTHING] * len(chunk.rows)),
        "hoshin_filled": filled,
        **{name: values[name] for name in definition.open_fields},
    }
