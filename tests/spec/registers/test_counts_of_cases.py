"""Counts of cases by their states, and of aggregates."""

from tests.spec.registers.definitions import LOANS, MONTHS, counting
from tests.spec.registers.office import Office
from tests.spec.registers.records import keys, left_out

LENT = """no,thing,town,wanted_on,pieces,paid,state,state_date
L-1,A型,北,2024-04-01,1,有,returned,2025-04-02
L-2,A型,南,2024-04-01,1,有,lent,2024-05-01
L-3,,北,2024-04-01,1,有,applied,2025-03-31
L-4,B型,東,2024-04-01,1,有,returned,2023-05-02
"""

LENDING = """no,state,date,by,note
L-1,applied,2024-03-31,editor,
L-1,lent,2024-04-01,editor,
L-1,returned,2025-04-02,chief,
L-2,applied,2024-04-30,,
L-2,lent,2024-05-01,chief,
L-2,applied,2024-06-01,,
L-2,lent,2024-07-01,chief,
L-3,applied,2025-03-31,,
L-4,applied,2023-05-01,,
L-4,lent,2023-05-01,editor,
L-4,returned,2023-05-02,,
"""


def loans(*counts: str) -> str:
    return counting(LOANS, *counts)


def test_a_case_falls_into_the_year_of_its_first_state(office: Office) -> None:
    records = LENT.replace("lent,2024-05-01", "lent,2024-07-01")
    (row,) = office.count(loans('n: count = "records"'), records, history=LENDING)
    assert keys(row) == ["L-2", "L-3"]


def test_a_case_with_a_date_goes_by_it(office: Office) -> None:
    definition = loans('n: count = "records"').replace(
        'key = ["no"]', 'key = ["no"]\ndate = "wanted_on"'
    )
    records = LENT.replace("lent,2024-05-01", "lent,2024-07-01")
    (row,) = office.count(definition, records, history=LENDING)
    assert row["value"] == 4


def test_the_state_is_that_of_the_years_last_day(office: Office) -> None:
    records = LENT.replace("lent,2024-05-01", "lent,2024-07-01")
    definition = loans(
        'open: when = "as-of-year-end"\nwhere = "state = \'lent\'"',
        'now: when = "always"\nwhere = "state = \'lent\'"',
        'by: when = "as-of-year-end"\nby = ["state"]',
    )
    found, now, *by = office.count(definition, records, history=LENDING)
    assert keys(found) == ["L-1", "L-2"]
    assert keys(now) == ["L-2"]
    assert {row["by"]["state"]: row["value"] for row in by if row["value"]} == {
        "lent": 2,
        "applied": 1,
        "returned": 1,
    }
    (found,) = office.count(definition, records, "open", history=LENDING, year=2023)
    assert keys(found) == []
    # L-1 had been applied for, L-4 was back; the others had not begun.
    assert left_out(found) == ["L-1", "L-2", "L-3", "L-4"]


def test_a_state_entered_twice_counts_once(office: Office) -> None:
    records = LENT.replace("lent,2024-05-01", "lent,2024-07-01")
    definition = loans('lent: when = "entered:lent"', 'new: when = "entered:applied"')
    lent, new = office.count(definition, records, history=LENDING)
    assert keys(lent) == ["L-1", "L-2"]
    assert keys(new) == ["L-2", "L-3"]


def test_without_a_history_the_present_state_is_the_first(office: Office) -> None:
    rows = office.count(
        loans('n: count = "records"', 'lent: when = "entered:lent"'),
        LENT.replace("L-1,A型,北,2024-04-01,1,有,returned", "L-1,A型,北,2024-04-01,1,有,lent"),
    )
    assert keys(rows[0]) == ["L-2", "L-3"]
    assert keys(rows[1]) == ["L-2"]


COUNSELLED = """month,town,cases
2024-04,北,3
令和6年4月,南,4
R7.3,北,5
2025年4月,北,100
2024-03,南,7
2024-05,南,
"""


def test_aggregates_are_summed_over_the_months_of_the_year(office: Office) -> None:
    definition = counting(
        MONTHS,
        'year: count = "sum:cases"',
        'until: count = "sum:cases"\nwhen = "as-of-year-end"',
        'by: count = "sum:cases"\nby = ["town"]',
    )
    year, until, *by = office.count(definition, COUNSELLED)
    assert year["value"] == 12 and until["value"] == 19
    assert sorted(map(tuple, year["counted"])) == [
        ("2024-04", "北"),
        ("2024-04", "南"),
        ("2025-03", "北"),
    ]
    assert {row["by"]["town"]: row["value"] for row in by} == {"北": 8, "南": 4}
