"""The last day of which the records behind a count tell, up to the day of the bundle."""

from datetime import date
from typing import Any

import pytest

from hoshin.registers import Register, newest_day
from tests.registers import Steps, make_register

TABLE = """
[register]
id = "r"
title = "台帳"
kind = "{kind}"
key = ["no"]
{date}
[fields.no]
title = "番号"
[fields.on]
title = "日"
type = "{type}"
[fields.since]
title = "始まり"
type = "date"
[fields.until]
title = "終わり"
type = "date"
{states}
[[counts]]
id = "c"
title = "数"
{when}
[[counts]]
id = "both"
title = "率"
unit = "%"
ratio = {{ of = "c", to = "c" }}
"""
STATES = """
[states]
initial = "new"
[states.new]
title = "新"
[states.done]
title = "済"
[[transitions]]
from = ["new"]
to = "done"
"""
AS_OF = date(2025, 6, 10)


def register(
    *records: dict[str, Any],
    type_: str = "date",
    when: str = "",
    history: Steps | None = None,
) -> Register:
    cases = history is not None
    text = TABLE.format(
        kind="cases" if cases else "events",
        date="" if cases else 'date = "on"',
        type=type_,
        states=STATES if cases else "",
        when=when,
    )
    rows = [{"no": str(number), **record} for number, record in enumerate(records)]
    return make_register(text, rows, history)


@pytest.mark.parametrize("count", ["c", "both"])
def test_the_last_dated_record_up_to_the_day_of_the_bundle(count: str) -> None:
    made = register({"on": "2022-05-01"}, {"on": "2023-12-31"}, {"on": "2025-06-11"}, {"on": None})
    assert newest_day(made, count, as_of=AS_OF) == date(2023, 12, 31)


def test_nothing_dated_has_no_day() -> None:
    assert newest_day(register(), "c", as_of=AS_OF) is None
    assert newest_day(register({"on": None}), "c", as_of=AS_OF) is None


@pytest.mark.parametrize(
    ("years", "day"),
    [
        ([2022, 2023], date(2024, 3, 31)),
        ([2024, 2026], date(2025, 3, 31)),
        ([2025], AS_OF),
        ([2026], None),
    ],
)
def test_a_record_of_a_whole_year_is_of_its_last_day(years: list[int], day: date | None) -> None:
    made = register(*({"on": year} for year in years), type_="fiscal-year")
    assert newest_day(made, "c", as_of=AS_OF) == day


def test_the_history_of_cases_and_the_ends_of_what_is_active_are_days_too() -> None:
    steps = {"0": [("new", "2022-04-01"), ("done", "2024-07-01")]}
    assert newest_day(register({}, history=steps), "c", as_of=AS_OF) == date(2024, 7, 1)
    when = 'when = "active-both-years"\nactive_from = "since"\nactive_to = "until"'
    made = register({"on": "2020-01-01", "since": "2021-01-01", "until": "2024-08-01"}, when=when)
    assert newest_day(made, "c", as_of=AS_OF) == date(2024, 8, 1)
