"""One cell to the form in which the database takes it, by the type of its field.

Dates are days since 1970-01-01, months the first of theirs, decimals text; an empty cell is
`NOTHING` in a column of numbers and None in one of text.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hoshin.base import FiscalYear, FiscalYearError
from hoshin.notation import number, read_date, read_month
from hoshin.query import NOTHING
from hoshin.registers import texts
from hoshin.registers.definition import FieldDefinition
from hoshin.registers.folding import folded

_YES = {"true", "1", "はい", "有", "あり", "○", "〇", "◯"}
_NO = {"false", "0", "いいえ", "無", "なし", "×", "✕"}
_DAY_ZERO = date(1970, 1, 1).toordinal()
_LARGEST = 2**63 - 1
_DECIMALS, _WHOLE_DIGITS = 9, 24


@dataclass(frozen=True, slots=True)
class Misread:
    """Why a cell has no value."""

    reason: str


Stored = str | int | None
CellReader = Callable[[str], Stored | Misread]


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - _DAY_ZERO


def day_of(days: int) -> date:
    """The day that is so many days after 1970-01-01."""
    return date.fromordinal(days + _DAY_ZERO)


def cell_reader(field: FieldDefinition, *, areas: Sequence[str] | None, fold: bool) -> CellReader:
    """What reads a filled cell of a field; `fold` where its text is part of a key."""
    match field.type:
        case "integer":
            return _integer
        case "decimal":
            return _decimal
        case "boolean":
            return _boolean
        case "date":
            return _date
        case "month":
            return _month
        case "fiscal-year":
            return _fiscal_year
        case "choice":
            return _one_of(field.choices, texts.NOT_CHOICE)
        case "area":
            return folded if areas is None else _one_of(areas, texts.NOT_AREA)
        case _:
            return folded if field.pattern is not None or fold else str


def _one_of(known: Sequence[str], reason: str) -> CellReader:
    spelled = {folded(each): each for each in known}

    def read(cell: str) -> Stored | Misread:
        return spelled.get(folded(cell)) or Misread(reason)

    return read


def _integer(cell: str) -> Stored | Misread:
    value = number(cell)
    if value is None or value != int(value) or abs(value) > _LARGEST:
        return Misread(texts.NOT_INTEGER)
    return int(value)


def _decimal(cell: str) -> Stored | Misread:
    value = number(cell)
    if value is None or abs(value) >= Decimal(10) ** _WHOLE_DIGITS:
        return Misread(texts.NOT_DECIMAL)
    whole, _, part = f"{value:f}".partition(".")
    if len(part.rstrip("0")) > _DECIMALS:
        return Misread(texts.TOO_FINE)
    return f"{whole}.{part.rstrip('0')}".rstrip(".")


def _boolean(cell: str) -> Stored | Misread:
    word = folded(cell).lower()
    return int(word in _YES) if word in _YES | _NO else Misread(texts.NOT_BOOLEAN)


def _date(cell: str) -> Stored | Misread:
    day = read_date(cell)
    return Misread(texts.NOT_DATE) if day is None else day_number(day)


def _month(cell: str) -> Stored | Misread:
    month = read_month(cell)
    return Misread(texts.NOT_MONTH) if month is None else day_number(month)


def _fiscal_year(cell: str) -> Stored | Misread:
    try:
        return FiscalYear.parse(cell).start
    except FiscalYearError:
        return Misread(texts.NOT_FISCAL_YEAR)


def spoken(value: Stored, field: FieldDefinition) -> str:
    """A stored value as text: dates ISO, months YYYY-MM."""
    match field.type:
        case "date":
            return day_of(int(value or 0)).isoformat()
        case "month":
            return day_of(int(value or 0)).isoformat()[:7]
        case "boolean":
            return "true" if value else "false"
        case _:
            return str(value)


__all__ = [
    "NOTHING",
    "CellReader",
    "Misread",
    "Stored",
    "cell_reader",
    "day_number",
    "day_of",
    "spoken",
]
