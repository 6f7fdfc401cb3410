"""What is due or overdue on a day."""

from dataclasses import dataclass
from datetime import date

from hoshin.registers.clocks import texts
from hoshin.registers.clocks.running import RunningClocks
from hoshin.registers.counting.model import Key, read_key
from hoshin.registers.errors import RegisterError
from hoshin.registers.loaded import Register


@dataclass(frozen=True)
class Due:
    """A record whose clock ends soon or has ended.

    Parameters
    ----------
    days : int
        From the day asked for to the deadline; negative: overdue.
    state : str or None
        On that day.
    field : str or None
        Of `retention`: the field that is kept for another time than the record.
    """

    key: Key
    clock: str
    title: str
    started: date
    deadline: date
    days: int
    state: str | None
    area: str | None
    owner: str | None
    field: str | None


def due_records(register: Register, on: date, *, within: int = 30) -> list[Due]:
    """Everything whose deadline is at most `within` days after `on`, the most overdue first.

    The register is seen as it stood on that day: later entries are not known, records that had
    not begun are not there.

    Raises
    ------
    RegisterError
        If a deadline cannot be reckoned.
    """
    table = register.definition.table
    refusal = RegisterError(texts.CANNOT_TELL, where=table.id, cure=texts.CANNOT_TELL_CURE)
    found = [
        Due(
            read_key(register.definition, key),
            clock.id,
            clock.title,
            started,
            deadline,
            (deadline - on).days,
            state,
            area,
            table.owner,
            clock.field,
        )
        for clock in RunningClocks(register.definition, on, within).clocks()
        for key, started, deadline, state, area in register.engine.answer(clock.query, refusal)
    ]
    return sorted(found, key=lambda each: (each.deadline, *_order(each.key), each.title))


def _order(key: Key) -> tuple[int, str]:
    text = key if isinstance(key, str) else "\0".join(map(str, key))
    return len(text), text
