"""Two small registers, of loans and of houses, and what is counted in them."""

from collections.abc import Mapping
from typing import Any

from hoshin.base import FiscalYear
from hoshin.registers import Count, Register, account_of, count_records
from tests.registers import make_register

EVENTS = """
[register]
id = "loans"
title = "貸出"
kind = "events"
key = ["no"]
date = "on"
[fields.no]
title = "番号"
required = true
[fields.on]
title = "貸出日"
type = "date"
[fields.until]
title = "返却日"
type = "date"
[fields.area]
title = "地域"
type = "area"
areas = ["東", "西", "南"]
[fields.to]
title = "貸出先"
[fields.grade]
title = "区分"
type = "choice"
choices = ["大", "中", "小"]
[fields.people]
title = "人数"
type = "integer"
unit = "人"
[fields.hours]
title = "時間"
type = "decimal"
[fields.agreed]
title = "同意"
type = "boolean"
"""

CASES = """
[register]
id = "houses"
title = "空家"
kind = "cases"
key = ["no"]
[fields.no]
title = "番号"
required = true
[fields.area]
title = "地域"
type = "area"
[states]
initial = "reported"
[states.reported]
title = "通報"
[states.inspected]
title = "調査済"
[states.resolved]
title = "是正済"
final = true
"""

YEAR = FiscalYear(2024)


def rule(id_: str = "c", **keys: str) -> str:
    """One count as TOML; values are written as TOML writes them."""
    lines = [f'id = "{id_}"', 'title = "数"']
    lines += [f"{key} = {value}" for key, value in {"unit": '"件"', **keys}.items()]
    return "\n[[counts]]\n" + "\n".join(lines) + "\n"


def events(*rows: Mapping[str, Any], **keys: str) -> Register:
    records = [{"no": f"{number}", "on": "2024-05-01", **row} for number, row in enumerate(rows, 1)]
    return make_register(EVENTS + rule(**keys), records)


def cases(*histories: list[tuple[str, str]], areas: str = "", **keys: str) -> Register:
    records = [
        {"no": f"{number}", "area": areas[number - 1] if areas else None}
        for number in range(1, len(histories) + 1)
    ]
    steps = {f"{number}": steps for number, steps in enumerate(histories, 1)}
    return make_register(CASES + rule(**keys), records, steps)


def counted(register: Register, year: FiscalYear = YEAR, count: str = "c") -> list[Any]:
    return sorted(account_of(register, count, year).keys)


def reasons(register: Register, year: FiscalYear = YEAR) -> dict[Any, str]:
    return {each.key: each.reason for each in account_of(register, "c", year).excluded}


def value(register: Register, year: FiscalYear = YEAR, count: str = "c") -> Any:
    return count_records(register, count, year).value


def by(found: Count) -> list[tuple[Any, ...]]:
    return [(*row.by.values(), row.value) for row in found.rows]


REPORTED = ("reported", "2024-02-01")

ACTIVE = {"when": '"active-both-years"', "active_from": '"on"', "active_to": '"until"'}

BOTH = {"when": '"reached-both-years"', "per": '"area"', "at_least": "2"}


def ratio(unit: str, *rows: Mapping[str, Any], **shared: str) -> Register:
    rules = rule("of", where='"agreed"', **shared) + rule("to", **shared)
    rules += rule("r", unit=f'"{unit}"', ratio='{ of = "of", to = "to" }')
    records = [{"no": f"{number}", "on": "2024-05-01", **row} for number, row in enumerate(rows, 1)]
    return make_register(EVENTS + rules, records)
