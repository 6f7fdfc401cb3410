"""The natural key of a row as one text: that of its column, or the list of several in JSON."""

from collections.abc import Iterable, Sequence
from json import dumps

from hoshin.registers.reading.cells import Stored, spoken
from hoshin.registers.reading.columns import Column

_WHOLE = ("integer", "fiscal-year")


def key_texts(columns: Sequence[Column], values: Sequence[Sequence[Stored]]) -> list[str | None]:
    """The keys of some rows; None where a part is missing."""
    if len(columns) == 1 and columns[0].empty is None:
        return list(values[0])  # type: ignore[arg-type]  # a column of texts
    return [_key(columns, parts) for parts in zip(*values, strict=True)]


def _key(columns: Sequence[Column], parts: Iterable[Stored]) -> str | None:
    spelled: list[str | int] = []
    for column, part in zip(columns, parts, strict=True):
        if part == column.empty or part is None:
            return None
        whole = column.field.type in _WHOLE and len(columns) > 1
        spelled.append(int(part) if whole else spoken(part, column.field))
    return str(spelled[0]) if len(spelled) == 1 else dumps(spelled, ensure_ascii=False)
