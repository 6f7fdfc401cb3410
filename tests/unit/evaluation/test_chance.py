"""Exact intervals of counts, against tables and against the definition; and where none is given."""

from decimal import Decimal
from fractions import Fraction

import pytest
from scipy.stats import binom, fisher_exact, poisson

from hoshin.base import Figure, FiscalYear, InputError
from hoshin.evaluation import Chance, Evidence, evaluate
from hoshin.evaluation.report import evaluation_report
from hoshin.indicators import Measurement
from hoshin.packs import load_pack
from hoshin.policy import Policy
from tests.objects import make_policy_data

YEAR = FiscalYear(2024)
RULE = load_pack("osaka").rules["target-or-better"]


@pytest.mark.parametrize(
    ("count", "low", "high"), [(0, 0, 3.69), (1, 0.03, 5.57), (3, 0.62, 8.77), (10, 4.80, 18.39)]
)
def test_limits_of_happenings_are_those_of_the_tables(count: int, low: float, high: float) -> None:
    found = Chance("events", (count, 0), None, None).limits
    assert found == pytest.approx((low, high), abs=0.005)
    if count:
        assert poisson.sf(count - 1, found[0]) == pytest.approx(0.025)
    assert poisson.cdf(count, found[1]) == pytest.approx(0.025)


@pytest.mark.parametrize("count", [0, 3, 12])
def test_limits_of_trials_follow_the_definition(count: int) -> None:
    low, high = (limit / 100 for limit in Chance("trials", (count, 12), None, None).limits)
    if count:
        assert binom.sf(count - 1, 12, low) == pytest.approx(0.025)
    if count < 12:
        assert binom.cdf(count, 12, high) == pytest.approx(0.025)


def test_two_years_of_happenings() -> None:
    """7 after 18: of 25 happenings 7 or fewer fall into one of two equal years in 2.2 %."""
    chance = Chance("events", (7, 0), (18, 0), None)
    assert chance.p_value == pytest.approx(2 * binom.cdf(7, 25, 0.5)) and chance.distinguishable
    assert Chance("events", (7, 0), (12, 0), None).distinguishable is False
    assert Chance("events", (7, 0), (7, 0), None).p_value == 1
    assert Chance("events", (0, 0), (0, 0), None).p_value == 1


def test_two_years_of_trials() -> None:
    chance = Chance("trials", (2, 10), (9, 11), None)
    smaller = min(
        fisher_exact([[2, 8], [9, 2]], alternative=side)[1] for side in ("less", "greater")
    )
    assert chance.p_value == pytest.approx(2 * smaller)


def test_a_fixed_bar_is_held_against_the_interval() -> None:
    assert Chance("events", (3, 0), None, Fraction(10)).distinguishable is True
    assert Chance("events", (3, 0), None, Fraction(8)).distinguishable is False
    assert Chance("events", (3, 0), None, None).distinguishable is None


def judged(value: str, unit: str, *, chance: bool = True, previous: str | None = None):  # type: ignore[no-untyped-def]
    data = make_policy_data()
    indicator = data["issues"][0]["indicators"][0]
    indicator["target"] |= {"comparator": "<=", "value": 10, "unit": unit, "each_year": True}
    indicator |= {"previous": None, "result": None}
    figures = {
        when: Measurement("1-1", "reported", when, Figure.as_printed(Decimal(each), unit))
        for when, each in ((YEAR, value), (YEAR - 1, previous))
        if each is not None
    }
    evidence = Evidence({"1-1": figures}, chances={"1-1": "events"} if chance else {})
    evaluation = evaluate(Policy.model_validate(data), evidence, RULE)
    report = evaluation_report(evaluation).model_dump(by_alias=True, mode="json")
    return evaluation.indicators[0], report["indicators"][0]


def test_a_count_is_the_whole_unless_the_office_says_otherwise() -> None:
    each, report = judged("7", "件", chance=False)
    assert (each.chance, report["chance"], report["uncertainty"]) == (None, None, "enumeration")
    read, told = judged("7", "件", previous="18")
    assert told["uncertainty"] == "chance" and told["distinguishable"] is None
    assert told["chance"] == {
        "process": "events",
        "count": 7,
        "trials": None,
        "low": 2.81,
        "high": 14.42,
        "p_value": 0.0433,
        "distinguishable": False,
    }
    assert (read.letter, read.reason) == (each.letter, each.reason)


def test_a_share_is_no_count_of_happenings() -> None:
    with pytest.raises(InputError) as caught:
        judged("7.5", "%")
    assert "[indicators.1-1] chance" in str(caught.value.where) and caught.value.cure


def test_last_year_in_another_unit_is_not_compared() -> None:
    """18 people are not 18 cases: nothing is tested against them."""
    figures = {
        YEAR: Measurement("1-1", "reported", YEAR, Figure.as_printed(Decimal(7), "件")),
        YEAR - 1: Measurement("1-1", "reported", YEAR - 1, Figure.as_printed(Decimal(18), "人")),
    }
    data = make_policy_data()
    indicator = data["issues"][0]["indicators"][0]
    indicator["target"] |= {"comparator": "<=", "value": 5, "unit": "件"}
    indicator |= {"previous": None, "result": None}
    evidence = Evidence({"1-1": figures}, chances={"1-1": "events"})
    chance = evaluate(Policy.model_validate(data), evidence, RULE).indicators[0].chance
    assert chance is not None and (chance.before, chance.p_value) == (None, None)
