"""What becomes of a register when a file is taken in; nothing is written here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hoshin.registers import texts
from hoshin.registers.definition import RegisterDefinition
from hoshin.registers.errors import RegisterError
from hoshin.registers.loaded import Fault, FileKind
from hoshin.registers.reading.headings import Headings
from hoshin.registers.reading.reading import read_register
from hoshin.registers.reading.tables import SheetFile, read_csv_file
from hoshin.registers.updating.appended import Appended, append_history
from hoshin.registers.updating.incoming import Incoming
from hoshin.registers.updating.merged import Merged, merge_records


@dataclass(frozen=True)
class RegisterTables:
    """The records of a register and the history of their states."""

    records: SheetFile | None
    history: SheetFile | None = None


@dataclass(frozen=True)
class Update:
    """The new files, what is different in them, and what comes back."""

    records: Merged
    history: Appended | None
    faults: tuple[Fault, ...]
    headings: Mapping[FileKind, Headings]

    @property
    def refused(self) -> int:
        """How many rows of the records come back."""
        return len({fault.row for fault in self.faults if fault.file == "records"})


def update_register(
    definition: RegisterDefinition,
    former: RegisterTables,
    new: RegisterTables,
    *,
    areas: Sequence[str] | None,
) -> Update:
    """Take in the right rows of a file: by key into the records, below the history.

    A row is right if its cells are, and if with it the record's states follow each other as the
    definition says; taking in the same file again changes nothing.

    Raises
    ------
    RegisterError
        If a file has no headings or cannot be read on, or the first history leaves records out.
    """
    if new.records is None:
        raise ValueError
    if new.history is not None and not definition.states:
        raise RegisterError(texts.NO_STATES, where=new.history.name, cure=texts.NO_STATES_CURE)
    history = append_history(definition, former.history, new.history, areas=areas)
    with_history = history is not None
    with Incoming(definition, new.records, areas=areas, with_history=with_history) as incoming:
        merged = merge_records(definition, former.records, incoming, areas=areas)
        faults = [*incoming.faults, *(history.faults if history else ())]
        if definition.states:
            wrong = _Judged(definition, merged, history, areas).faults()
            if former.history is None and former.records is not None:
                _check_first_history(wrong, merged, history, new)
            refused = _refused(wrong, merged, history)
            if refused:
                faults += _of_sender(refused, incoming, history)
                incoming.leave_out(incoming.rows_of(refused).values())
                if history is not None:
                    history.leave_out(set(refused))
                merged = merge_records(definition, former.records, incoming, areas=areas)
        order = sorted(faults, key=lambda fault: (fault.file == "history", fault.row))
        headings: dict[FileKind, Headings] = {"records": incoming.headings}
        if history is not None and history.source is not None:
            headings["history"] = history.source
        return Update(merged, history, tuple(order), headings)


class _Judged:
    """The register as it would be, read as a whole."""

    def __init__(
        self,
        definition: RegisterDefinition,
        merged: Merged,
        history: Appended | None,
        areas: Sequence[str] | None,
    ) -> None:
        self._definition, self._merged, self._history = definition, merged, history
        self._areas = areas

    def faults(self) -> list[tuple[str, Fault]]:
        """Its faults, each with the key of its record."""
        records = read_csv_file(self._merged.content, name="records")
        told = None
        if self._history is not None:
            told = read_csv_file(self._history.content, name="history")
        with read_register(self._definition, records, history=told, areas=self._areas) as register:
            found = register.faults
        keys = {"records": self._merged.keys, "history": self._history_keys()}
        known = [(keys[fault.file][fault.row - 2], fault) for fault in found]
        return [(key, fault) for key, fault in known if key is not None]

    def _history_keys(self) -> list[str | None]:
        if self._history is None:
            return []
        return [*self._history.keys, *(key for key, _ in self._history.added.values())]


def _refused(
    wrong: Iterable[tuple[str, Fault]], merged: Merged, history: Appended | None
) -> dict[str, list[Fault]]:
    """The faults of the records that this file touches, by key."""
    touched = {*merged.added, *merged.changed}
    touched |= {key for key, _ in history.added.values()} if history else set()
    found: dict[str, list[Fault]] = {}
    for key, fault in wrong:
        if key in touched:
            found.setdefault(key, []).append(fault)
    return found


def _of_sender(
    refused: dict[str, list[Fault]], incoming: Incoming, history: Appended | None
) -> list[Fault]:
    """Faults of the register as it would be, told of the rows of the files that came in."""
    rows = incoming.rows_of(refused)
    entries: dict[str, list[int]] = {}
    first, added = 0, []
    if history is not None:
        first, added = len(history.former) + 2, history.rows
        for row, (key, _) in history.added.items():
            entries.setdefault(key, []).append(row)
    told: list[Fault] = []
    for key, faults in refused.items():
        own: list[tuple[FileKind, int]] = [("records", rows[key])] if key in rows else []
        own += [("history", row) for row in entries.get(key, [])]
        found = []
        for fault in faults:
            if fault.file == "history" and fault.row >= first:
                found.append(replace(fault, row=added[fault.row - first]))
            elif key in rows:
                found.append(replace(fault, file="records", row=rows[key]))
        # with a record its history comes back, and the other way round
        said = {(each.file, each.row) for each in found}
        for file, row in own:
            if (file, row) not in said:
                found.append(replace(faults[0], file=file, row=row))
        told += found
    return told


def _check_first_history(
    wrong: Iterable[tuple[str, Fault]],
    merged: Merged,
    history: Appended | None,
    new: RegisterTables,
) -> None:
    """A first history must tell of the former records too."""
    if history is None or new.history is None:
        return
    came = {*merged.added, *(key for key, _ in history.added.values())}
    if left := [key for key, fault in wrong if fault.file == "records" and key not in came]:
        message = texts.HISTORY_INCOMPLETE.format(count=len(left))
        raise RegisterError(message, where=new.history.name, cure=texts.HISTORY_INCOMPLETE_CURE)
