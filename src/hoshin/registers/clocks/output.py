"""A deadline as plain data: names fixed by the contract, keys are only added."""

from typing import Any

from hoshin.registers.clocks.due import Due
from hoshin.registers.counting import key_data


def due_data(due: Due) -> dict[str, Any]:
    """One object."""
    return {
        "key": key_data(due.key),
        "clock": due.clock,
        "title": due.title,
        "started": due.started.isoformat(),
        "deadline": due.deadline.isoformat(),
        "days": due.days,
        "state": due.state,
        "area": due.area,
        "owner": due.owner,
        "field": due.field,
    }
