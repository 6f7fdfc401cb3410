"""Clocks: what starts and stops them, how months are added, and a day that is past."""

from datetime import date
from typing import Any

import pytest

from hoshin.registers import Due, Register, due_records
from tests.registers import make_register

CASES = """
[register]
id = "houses"
title = "空家"
kind = "cases"
key = ["no"]
owner = "地域課"
[fields.no]
title = "番号"
required = true
[fields.area]
title = "地域"
type = "area"
[fields.expires_on]
title = "期限"
type = "date"
[fields.answered_on]
title = "回答日"
type = "date"
[states]
initial = "reported"
[states.reported]
title = "通報"
[states.inspected]
title = "調査済"
[states.advised]
title = "助言済"
[states.resolved]
title = "是正済"
final = true
[[clocks]]
id = "advise"
title = "調査から助言まで"
"""
INSPECTED = 'starts = "inspected"\nstops = ["advised"]\nwithin = "6 months"\n'
Steps = list[tuple[str, str]]
ON = date(2025, 3, 1)


def cases(clock: str, *histories: Steps, **fields: Any) -> Register:
    records = [{"no": f"{number}", **fields} for number in range(1, len(histories) + 1)]
    steps = {f"{number}": steps for number, steps in enumerate(histories, 1)}
    return make_register(CASES + clock, records, steps)


def due(register: Register, on: date | str = ON, within: int = 30) -> list[Due]:
    day = date.fromisoformat(on) if isinstance(on, str) else on
    return due_records(register, day, within=within)


def keys(register: Register, on: date | str = ON, within: int = 30) -> list[Any]:
    return [each.key for each in due(register, on, within)]


REPORTED = ("reported", "2024-01-10")
INSPECTION = ("inspected", "2024-09-30")


def test_a_clock_ends_so_many_months_after_its_state() -> None:
    (found,) = due(cases(INSPECTED, [REPORTED, INSPECTION], area="東"))
    assert (found.started, found.deadline) == (date(2024, 9, 30), date(2025, 3, 30))
    assert (found.days, found.clock, found.title) == (29, "advise", "調査から助言まで")
    assert (found.state, found.area, found.owner) == ("inspected", "東", "地域課")


@pytest.mark.parametrize(
    ("start", "within", "deadline"),
    [
        ("2024-02-29", "1 year", "2025-02-28"),
        ("2023-02-28", "1 year", "2024-02-28"),
        ("2024-09-30", "6 months", "2025-03-30"),
        ("2024-08-31", "6 months", "2025-02-28"),
        ("2023-08-31", "6 months", "2024-02-29"),
        ("2024-12-31", "2 months", "2025-02-28"),
        ("2024-03-31", "12 months", "2025-03-31"),
        ("2024-02-29", "4 years", "2028-02-29"),
        ("2024-02-28", "2 days", "2024-03-01"),
        ("2024-12-31", "0 days", "2024-12-31"),
        ("2024-12-31", "9999 years", "9999-12-31"),
    ],
)
def test_months_are_added_by_the_calendar(start: str, within: str, deadline: str) -> None:
    clock = f'starts = "inspected"\nwithin = "{within}"\n'
    history = [("reported", start), ("inspected", start)]
    (found,) = due(cases(clock, history), deadline)
    assert (found.deadline.isoformat(), found.days) == (deadline, 0)


def test_only_what_is_due_within_the_days_asked_for_but_overdue_always() -> None:
    register = cases(INSPECTED, [REPORTED, INSPECTION])
    assert keys(register, "2025-02-27") == []
    assert keys(register, "2025-02-28") == ["1"]
    assert keys(register, "2025-02-27", 31) == ["1"]
    assert due(register, "2027-03-30")[0].days == -730
    assert keys(register, "2025-03-29", 0) == []
    assert keys(register, "2025-03-30", 0) == ["1"]


@pytest.mark.parametrize(
    ("later", "runs"),
    [
        ([], True),
        ([("advised", "2024-10-01")], False),
        ([("reported", "2024-10-01")], True),
        ([("resolved", "2024-10-01")], False),
        ([("advised", "2024-09-30")], False),
        ([("advised", "2025-03-02")], True),  # not yet known on that day
    ],
)
def test_what_stops_a_clock_of_a_state(later: Steps, runs: bool) -> None:
    register = cases(INSPECTED, [REPORTED, INSPECTION, *later])
    assert keys(register) == (["1"] if runs else [])


def test_a_state_entered_again_starts_its_clock_anew() -> None:
    before = [REPORTED, ("inspected", "2024-02-01"), ("advised", "2024-03-01")]
    (found,) = due(cases(INSPECTED, [*before, INSPECTION]))
    assert found.started == date(2024, 9, 30)
    twice = [REPORTED, ("inspected", "2024-02-01"), ("reported", "2024-03-01"), INSPECTION]
    (found,) = due(cases(INSPECTED, twice))
    assert found.started == date(2024, 9, 30)


def test_a_day_that_is_past_knows_nothing_later() -> None:
    history = [REPORTED, INSPECTION, ("advised", "2025-01-10"), ("inspected", "2025-01-20")]
    register = cases(INSPECTED, history)
    assert due(register, "2025-01-09", 100)[0].started == date(2024, 9, 30)
    assert due(register, "2025-01-15", 999) == []
    assert due(register, "2025-01-20", 999)[0].started == date(2025, 1, 20)
    assert due(register, "2024-09-29", 999) == []


EXPIRES = 'starts = "expires_on"\nstops = ["advised", "answered_on"]\nwithin = "0 days"\n'


def test_a_clock_of_a_date_lists_what_is_to_come_once_the_record_has_begun() -> None:
    register = cases(EXPIRES, [REPORTED], expires_on="2025-03-20")
    assert due(register)[0].days == 19
    assert due(register, "2024-01-09", 9999) == []
    assert due(register, "2024-01-10", 9999) != []
    assert due(cases(EXPIRES, [REPORTED]), within=9999) == []


@pytest.mark.parametrize(
    ("step", "answered", "runs"),
    [
        (("inspected", "2024-02-01"), None, True),
        (("advised", "2024-02-01"), None, False),  # long before its start
        (("resolved", "2024-02-01"), None, False),
        (("inspected", "2024-02-01"), "2025-03-01", False),
        (("inspected", "2024-02-01"), "2025-03-02", True),
        (("inspected", "2024-02-01"), "2023-01-01", False),
    ],
)
def test_what_stops_a_clock_of_a_date(
    step: tuple[str, str], answered: str | None, runs: bool
) -> None:
    fields = {"expires_on": "2025-03-20", "answered_on": answered}
    assert bool(due(cases(EXPIRES, [REPORTED, step], **fields))) == runs


def test_until_is_one_day_for_all() -> None:
    clock = 'starts = "reported"\nstops = ["inspected"]\nuntil = "2027-03-31"\n'
    register = cases(clock, [REPORTED], [REPORTED, INSPECTION])
    (found,) = due(register, "2027-03-01")
    assert (found.key, found.started, found.deadline) == (
        "1",
        date(2024, 1, 10),
        date(2027, 3, 31),
    )


def test_records_are_kept_so_long_after_their_last_state() -> None:
    definition = CASES.replace('owner = "地域課"', 'retention = "5 years"\npurpose = "空家の管理"')
    definition = definition.replace('title = "回答日"', 'title = "回答日"\nretention = "1 year"')
    records = [{"no": "1", "answered_on": "2024-01-10"}, {"no": "2"}]
    steps = [REPORTED, ("resolved", "2024-02-29")]
    register = make_register(definition + INSPECTED, records, {"1": steps, "2": [REPORTED]})
    found = due(register, "2029-02-28", 0)
    assert [(each.key, each.clock, each.field, each.deadline.isoformat()) for each in found] == [
        ("1", "retention", "answered_on", "2025-02-28"),
        ("2", "retention", None, "2029-01-10"),
        ("1", "retention", None, "2029-02-28"),
    ]


@pytest.mark.parametrize(
    ("kind", "on", "deadline"),
    [
        ("date", "2024-05-10", "2025-05-10"),
        ("month", "2024-05-01", "2025-05-31"),
        ("fiscal-year", 2024, "2026-03-31"),
    ],
)
def test_events_are_kept_from_the_end_of_their_period(kind: str, on: Any, deadline: str) -> None:
    definition = f"""
[register]
id = "counts"
title = "集計"
kind = "aggregates"
key = ["no"]
date = "on"
retention = "1 year"
[fields.no]
title = "番号"
[fields.on]
title = "期間"
type = "{kind}"
"""
    register = make_register(definition, [{"no": "1", "on": on}, {"no": "2", "on": None}])
    assert [each.deadline.isoformat() for each in due(register, deadline, 0)] == [deadline]
    assert due(register, "2024-03-31", 9999) == []


def test_an_event_has_clocks_too() -> None:
    definition = """
[register]
id = "loans"
title = "貸出"
kind = "events"
key = ["no"]
date = "lent_on"
[fields.no]
title = "番号"
[fields.lent_on]
title = "貸出日"
type = "date"
[fields.back_on]
title = "返却日"
type = "date"
[[clocks]]
id = "back"
title = "返却"
starts = "lent_on"
stops = ["back_on"]
within = "14 days"
"""
    lent = ["2025-02-10", "2025-02-10", "2025-03-02"]
    rows = [{"no": f"{n}", "lent_on": day} for n, day in enumerate(lent, 1)]
    rows[1]["back_on"] = "2025-02-20"
    register = make_register(definition, rows)
    assert [(each.key, each.days, each.state) for each in due(register)] == [("1", -5, None)]


def test_date_fields_may_have_any_name() -> None:
    for name in ("started", "deadline", "area", "date", "records", "hoshin", "終了 日"):
        definition = CASES.partition("[fields.area]")[0]
        definition += f"[fields.'{name}']\ntitle = '日'\ntype = 'date'\n"
        definition += "[states]" + CASES.partition("[states]")[2]
        clock = f"starts = '{name}'\nwithin = '7 days'\n"
        records = [{"no": "1", name: "2025-03-01"}]
        register = make_register(definition + clock, records, {"1": [REPORTED]})
        assert [each.deadline for each in due(register)] == [date(2025, 3, 8)]


def test_the_order_of_rows_does_not_matter() -> None:
    histories = [[REPORTED, INSPECTION], [REPORTED, ("inspected", "2024-09-01")]] * 6
    forward = cases(INSPECTED, *histories)
    records = [{"no": f"{number}"} for number in range(len(histories), 0, -1)]
    steps = {f"{number}": steps for number, steps in enumerate(histories, 1)}
    assert due(make_register(CASES + INSPECTED, records, steps)) == due(forward)
    assert keys(forward) == ["2", "4", "6", "8", "10", "12", "1", "3", "5", "7", "9", "11"]
