"""A count as plain data: names fixed by the contract, keys are only added."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hoshin.registers.counting.model import Account, Count, CountRow, GroupValue, Key, Number
from hoshin.registers.definition import RegisterDefinition


def count_data(
    definition: RegisterDefinition, count: Count, account: Account | None
) -> Iterator[dict[str, Any]]:
    """One object a value; without an account `counted` and `excluded` are left out."""
    rule = definition.rule(count.id)
    excluded = [
        {"key": key_data(left.key), "reason": left.reason}
        for left in (account.excluded if account is not None else ())
    ]
    for row in count.rows:
        data: dict[str, Any] = {
            "id": count.id,
            "title": count.title,
            "year": count.year.start,
            "by": {name: group_data(definition, name, value) for name, value in row.by.items()},
            "value": number_data(row.value),
            "unit": count.unit,
            "words": count.words,
            "counted_records": row.counted,
            "excluded_records": count.excluded,
            "office_only": count.about_people,
        }
        if account is not None:
            data |= {"counted": _counted(account, row), "excluded": excluded}
        if rule.per is not None:
            data["groups"] = [
                {
                    "group": group_data(definition, rule.per, each.group),
                    "value": number_data(each.value),
                    "reached": each.reached,
                }
                for each in count.groups
            ]
        yield data


def _counted(account: Account, row: CountRow) -> list[Any]:
    keys = account.counted.get(tuple(row.by.values()), []) if row.by else account.keys
    return [key_data(key) for key in keys]


def key_data(key: Key) -> str | list[str | int]:
    """A key: the text, or the texts of several columns."""
    return key if isinstance(key, str) else list(key)


def number_data(number: Number | None) -> int | float | None:
    """A whole number where it is one, else the nearest number that JSON knows."""
    if number is None or isinstance(number, int):
        return number
    return int(number) if number == int(number) else float(Fraction(number))


def group_data(
    definition: RegisterDefinition, column: str, value: GroupValue
) -> str | int | float | bool | None:
    """A group's value: days as YYYY-MM-DD, months as YYYY-MM."""
    if isinstance(value, date):
        month = column in definition.fields and definition.fields[column].type == "month"
        return f"{value:%Y-%m}" if month else value.isoformat()
    return number_data(value) if isinstance(value, Decimal) else value
