"""Clocks: what is due, on whatever day one asks."""

import pytest

from tests.spec.registers.definitions import LOANS, MONTHS, TALKS, clocked
from tests.spec.registers.office import Office

HEAD = "no,thing,town,wanted_on,pieces,paid,state,state_date\n"


def lent(day: str, *more: str, state: str = "lent") -> tuple[str, str]:
    """One record that was applied for and lent on a day, and further entries."""
    entries = ["L-1,applied,2024-01-01,,", f"L-1,lent,{day},chief,", *more]
    last = entries[-1].split(",")
    records = HEAD + f"L-1,A型,北,,1,,{last[1]},{last[2]}\n"
    return records, "no,state,date,by,note\n" + "\n".join(entries) + "\n"


@pytest.mark.parametrize(
    ("start", "within", "deadline"),
    [
        ("2024-02-29", "1 years", "2025-02-28"),
        ("2024-09-30", "6 months", "2025-03-30"),
        ("2024-08-31", "6 months", "2025-02-28"),
        ("2024-01-31", "1 months", "2024-02-29"),
        ("2024-12-25", "10 days", "2025-01-04"),
        ("2024-04-01", "0 days", "2024-04-01"),
        ("2024-02-29", "4 years", "2028-02-29"),
    ],
)
def test_deadlines_follow_the_calendar(
    office: Office, start: str, within: str, deadline: str
) -> None:
    definition = clocked(LOANS, f'back: starts = "lent"\nstops = ["returned"]\nwithin = "{within}"')
    (row,) = office.due(definition, *lent(start), on="2030-01-01")
    assert (row["key"], row["clock"], row["started"], row["deadline"]) == (
        ("L-1", "back", start, deadline)
    )
    assert row["days"] < 0


def test_what_is_due_within_thirty_days_is_listed(office: Office) -> None:
    definition = clocked(LOANS, 'back: starts = "lent"\nwithin = "60 days"')
    case = lent("2024-04-01")  # due on 31 May
    assert office.due(definition, *case, on="2024-04-30") == []
    (row,) = office.due(definition, *case, on="2024-05-01")
    assert row["days"] == 30
    (row,) = office.due(definition, *case, on="2024-05-31")
    assert row["days"] == 0
    (row,) = office.due(definition, *case, on="2024-06-02", within=0)
    assert row["days"] == -2
    (row,) = office.due(definition, *case, on="2024-04-30", within=31)
    assert row["days"] == 31


def test_an_earlier_day_does_not_know_what_came_later(office: Office) -> None:
    definition = clocked(LOANS, 'back: starts = "lent"\nstops = ["returned"]\nwithin = "10 days"')
    case = lent("2024-04-01", "L-1,returned,2024-05-01,,")
    assert office.due(definition, *case, on="2024-05-01") == []
    (row,) = office.due(definition, *case, on="2024-04-30")
    assert row["days"] == -19
    assert office.due(definition, *case, on="2024-03-31") == []
    assert office.due(definition, *case, on="2023-12-31") == []


def test_a_state_entered_again_starts_anew(office: Office) -> None:
    definition = clocked(LOANS, 'back: starts = "lent"\nstops = ["applied"]\nwithin = "10 days"')
    case = lent("2024-04-01", "L-1,applied,2024-04-05,,", "L-1,lent,2024-06-01,chief,")
    (row,) = office.due(definition, *case, on="2024-06-05")
    assert (row["started"], row["deadline"], row["days"]) == ("2024-06-01", "2024-06-11", 6)
    assert office.due(definition, *case, on="2024-05-01") == []


def test_a_final_state_stops_every_clock(office: Office) -> None:
    definition = clocked(LOANS, 'wish: starts = "wanted_on"\nwithin = "10 days"')
    records, history = lent("2024-04-01", "L-1,returned,2024-05-01,,")
    records = records.replace("北,,1", "北,2024-03-01,1")
    assert office.due(definition, records, history, on="2024-06-01") == []
    (row,) = office.due(definition, records, history, on="2024-04-30")
    assert row["started"] == "2024-03-01"


def test_a_fixed_day_and_a_day_yet_to_come(office: Office) -> None:
    definition = clocked(
        LOANS,
        'fixed: starts = "lent"\nuntil = "2027-03-31"',
        'expiry: starts = "wanted_on"\nwithin = "0 days"',
    )
    records, history = lent("2024-04-01")
    records = records.replace("北,,1", "北,2027-04-05,1")
    rows = office.due(definition, records, history, on="2027-03-21")
    found = {row["clock"]: (row["deadline"], row["days"]) for row in rows}
    assert found == {"fixed": ("2027-03-31", 10), "expiry": ("2027-04-05", 15)}
    assert office.due(definition, records, history, on="2023-12-31", within=2000) == []


def test_a_date_field_stops_a_clock(office: Office) -> None:
    definition = clocked(LOANS, 'back: starts = "lent"\nstops = ["wanted_on"]\nwithin = "10 days"')
    records, history = lent("2024-04-01")
    records = records.replace("北,,1", "北,2024-04-08,1")
    assert office.due(definition, records, history, on="2024-04-08") == []
    (row,) = office.due(definition, records, history, on="2024-04-07")
    assert row["days"] == 4


def test_for_a_clock_from_a_date_any_stop_counts(office: Office) -> None:
    definition = clocked(LOANS, 'wish: starts = "wanted_on"\nstops = ["lent"]\nwithin = "10 days"')
    records, history = lent("2024-04-01")
    records = records.replace("北,,1", "北,2024-05-01,1")
    assert office.due(definition, records, history, on="2024-05-10") == []


def test_expired_records_are_due_as_retention(office: Office) -> None:
    definition = TALKS.replace('kind = "events"', 'kind = "events"\nretention = "2 years"', 1)
    records = "no,held_on,town,people,is_open,kind\n1,2024-02-29,北,1,,\n2,2025-05-01,北,1,,\n"
    rows = office.due(definition, records, on="2026-03-10")
    assert [(row["key"], row["clock"], row["deadline"]) for row in rows] == [
        ("1", "retention", "2026-02-28")
    ]


def test_retention_of_cases_runs_from_the_last_change(office: Office) -> None:
    definition = LOANS.replace('owner = "総務課"', 'owner = "総務課"\nretention = "12 months"')
    case = lent("2024-04-01", "L-1,returned,2024-05-01,,")
    (row,) = office.due(definition, *case, on="2025-06-01")
    assert (row["clock"], row["deadline"]) == ("retention", "2025-05-01")


def test_people_read_a_table(office: Office) -> None:
    definition = clocked(LOANS, 'back: starts = "lent"\nwithin = "10 days"')
    files = office.files(definition, *lent("2024-04-01"))
    said = office.say("due", *files, "--on", "2024-04-20")
    assert said.code == 0
    assert "L-1" in said.out and "期限" in said.out


def test_keys_of_several_columns_may_hold_numbers(office: Office) -> None:
    definition = MONTHS.replace('key = ["month", "town"]', 'key = ["year", "town"]')
    definition = definition.replace('date = "month"', 'date = "year"\nretention = "5 years"')
    definition = definition.replace("[fields.month]", "[fields.year]").replace(
        'title = "月"\ntype = "month"', 'title = "年度"\ntype = "fiscal-year"'
    )
    records = "year,town,cases\n2011,南,1\n令和元年度,北,2\n2011,北,3\n"
    rows = office.due(definition, records, on="2025-03-15")
    assert [(row["key"], row["clock"]) for row in rows] == [
        ([2011, "北"], "retention"),
        ([2011, "南"], "retention"),
        ([2019, "北"], "retention"),
    ]
    said = office.say("due", *office.files(definition, records, None), "--on", "2025-03-15")
    assert said.code == 0 and "2011 / 北" in said.out
