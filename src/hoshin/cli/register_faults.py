"""Faults of a register as lines for people."""

from collections.abc import Iterable, Sequence

from hoshin.cli import texts
from hoshin.registers import Fault


def fault_list(faults: Iterable[Fault], files: Sequence[str]) -> str:
    """A line a fault; `files` are the names of the records and of the history."""
    names = dict(zip(("records", "history"), files, strict=False))
    return "".join(
        texts.FAULT_LINE.format(
            file=names[fault.file],
            row=fault.row,
            field=fault.field,
            reason=fault.reason,
            value="" if fault.value is None else texts.FAULT_VALUE.format(value=fault.value),
        )
        for fault in faults
    )
