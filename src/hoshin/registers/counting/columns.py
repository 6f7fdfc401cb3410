"""Columns of the snapshot in SQL: dates held against a fiscal year, texts of reasons."""

from datetime import date

from hoshin.base import FiscalYear
from hoshin.query import literal, quoted
from hoshin.registers.definition import RegisterDefinition

STATE = "state"


def day(value: date) -> str:
    """A day as SQL writes it."""
    return f"DATE '{value.isoformat()}'"


def in_year(definition: RegisterDefinition, field: str, year: FiscalYear) -> str:
    """Whether a field places its record in a year."""
    if _is_year(definition, field):
        return f"{quoted(field)} = {year.start}"
    return f"{quoted(field)} BETWEEN {day(year.first_day)} AND {day(year.last_day)}"


def by_end(definition: RegisterDefinition, field: str, year: FiscalYear) -> str:
    """Whether a field lies on or before the last day of a year."""
    bound = str(year.start) if _is_year(definition, field) else day(year.last_day)
    return f"{quoted(field)} <= {bound}"


def from_start(definition: RegisterDefinition, field: str, year: FiscalYear) -> str:
    """Whether a field lies on or after the first day of a year."""
    bound = str(year.start) if _is_year(definition, field) else day(year.first_day)
    return f"{quoted(field)} >= {bound}"


def shown(definition: RegisterDefinition, field: str) -> str:
    """A field that places in time as text, the way the office reads it."""
    column = f"{quoted(field)}::VARCHAR"
    return f"left({column}, 7)" if definition.fields[field].type == "month" else column


def told(text: str, **columns: str) -> str:
    """A text with the values of columns in it, as one SQL expression."""
    for name, column in columns.items():
        text = text.replace(f"{{{name}}}", f"\0{column}\0")
    parts = [
        part if number % 2 else literal(part)
        for number, part in enumerate(text.split("\0"))
        if part
    ]
    return " || ".join(parts)


def _is_year(definition: RegisterDefinition, field: str) -> bool:
    return definition.fields[field].type == "fiscal-year"
