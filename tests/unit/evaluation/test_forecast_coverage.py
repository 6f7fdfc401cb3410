"""A small run of the simulated forecasts: they hold what is measured later, and two years are not enough."""

import pytest

from tests.deep.forecast import BENT, CASES, Case, Result, page, simulate

RUNS = 150


@pytest.mark.parametrize("case", [case for case in CASES if case.years in (3, 5)], ids=str)
def test_three_years_and_more_hold_what_comes(case: Case) -> None:
    assert simulate(case, RUNS).held >= 0.88  # 4 standard errors below 95 %


def test_two_years_hold_it_while_years_differ_by_sampling_alone() -> None:
    assert simulate(Case(2, 450, 0.0), RUNS).held >= 0.88


def test_two_years_are_not_enough_where_years_differ_by_more() -> None:
    """What the page says of two years is true: the interval leaves it out."""
    assert simulate(Case(2, 1500, 3.0), RUNS).held < 0.75


def test_the_page_tells_every_case() -> None:
    lines = list(page({case: Result(0.95, 20.0) for case in [*CASES, *BENT]}, 2000))
    assert "| 5 | 450 | 1 | 95.0 ± 0.5 | 20.0 |" in lines
    assert "| 8 | 不明 | 3 | 95.0 ± 0.5 | 20.0 |" in lines
    assert sum(line.startswith(("| 2", "| 3", "| 4", "| 5", "| 8")) for line in lines) == len(
        [*CASES, *BENT]
    )
