"""Faults of a register as lines for people."""

from collections.abc import Iterable, Iterator, Sequence

from hoshin.cli import texts
from hoshin.registers import Fault, RegisterDefinition


def fault_lines(
    faults: Iterable[Fault], definition: RegisterDefinition, files: Sequence[str]
) -> Iterator[str]:
    """A line a fault, its field by the title; `files` are the names of the records and the history."""
    names = dict(zip(("records", "history"), files, strict=False))
    titles = {key: field.title for key, field in definition.fields.items()}
    titles = texts.REGISTER_COLUMNS | titles
    for fault in faults:
        yield texts.FAULT_LINE.format(
            file=names[fault.file],
            row=fault.row,
            field=titles.get(fault.field, fault.field),
            reason=fault.reason,
            value="" if fault.value is None else texts.FAULT_VALUE.format(value=fault.value),
        )


def fault_list(
    faults: Iterable[Fault], definition: RegisterDefinition, files: Sequence[str]
) -> str:
    """The same as one text."""
    return "".join(f"{line}\n" for line in fault_lines(faults, definition, files))
