"""The flip value against a search through every answer that could have been given."""

from fractions import Fraction
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.base import FiscalYear
from hoshin.evaluation import Case, NonResponse, Rule, judge
from hoshin.evaluation.nonresponse import nonresponse_of
from hoshin.indicators import Response
from hoshin.packs import load_pack
from hoshin.policy import Comparator
from tests.examples import examples

RULES = load_pack("osaka").rules
YEAR = FiscalYear(2024)


def found_of(case: Case, response: Response | None, rule: str = "target-or-better") -> NonResponse:
    found = nonresponse_of(case, judge(case, RULES[rule]), RULES[rule], response)
    assert found is not None
    return found


def case(
    count: int, n: int, target: int, comparator: Comparator = ">=", *, previous: int | None = None
) -> Case:
    last = None if previous is None else Fraction(previous)
    value = Fraction(100 * count, n)
    return Case(value, comparator, Fraction(target), YEAR, each_year=last is None, previous=last)


def test_at_least_so_many_of_the_unheard() -> None:
    """444 of 1,500 answered, 347 of them yes; 80 % of 1,500 are 1,200: 853 of the 1,056 others."""
    found = found_of(case(347, 444, 80), Response(1500, 473, 444))
    flip = found.flip
    assert flip is not None and flip.people == (853, 1056) and flip.letter == "A"
    assert str(flip.least_percent) == "80.8"
    assert (found.low, found.high) == (Fraction(347, 1500), Fraction(1403, 1500))


def test_at_most_targets_turn_below() -> None:
    """99 of 454 against at most 20 %: 300 of 1,500, so 201 at most among the 1,046 others."""
    flip = found_of(case(99, 454, 20, "<="), Response(1500, 473, 454)).flip
    assert flip is not None and flip.people == (0, 201) and flip.letter == "A"


def test_a_letter_that_cannot_turn() -> None:
    """900 of 1,000 answered and 90 % yes: with 60 % as the target nothing turns, with 82 % little does."""
    assert found_of(case(810, 900, 60), Response(1000, 950, 900)).flip is None
    flip = found_of(case(810, 900, 82), Response(1000, 950, 900)).flip
    assert flip is not None and flip.people == (0, 9)


def test_strictly_better_needs_one_more_than_equal() -> None:
    """Last year 50 %: exactly 50 of 100 is not better, 51 is."""
    found = found_of(case(20, 50, 90, previous=50), Response(100, 50, 50))
    assert found.flip is not None and found.flip.people == (31, 50)


def test_the_rule_without_last_year_never_turns() -> None:
    always = Case(Fraction(10), ">=", Fraction(90), YEAR)
    assert found_of(always, Response(1000, 300, 300)).flip is None


def test_a_part_of_the_people_asked_is_told_in_tenths() -> None:
    """Among: r is the survey's, 30 %; (60 - .3·50) / .7 = 64.29 % of the others, so 64.3."""
    flip = found_of(case(20, 40, 60), Response(1000, 300, 40, whole=False)).flip
    assert flip is not None and flip.people is None
    assert (str(flip.least_percent), str(flip.most_percent)) == ("64.3", "100")


@pytest.mark.parametrize("response", [None, Response(None, 300, 300), Response(300, 300, 300)])
def test_nothing_is_said_without_unheard_people(response: Response | None) -> None:
    asked = case(150, 300, 60)
    rule = RULES["target-or-better"]
    assert nonresponse_of(asked, judge(asked, rule), rule, response) is None


Sign = Literal[">=", "<=", ">", "<", "=="]
signs: list[Sign] = [">=", "<=", ">", "<", "=="]


@settings(max_examples=examples(60), deadline=None)
@given(
    st.integers(1, 40),
    st.integers(0, 40),
    st.integers(1, 60),
    st.integers(0, 100),
    st.one_of(st.none(), st.integers(0, 100)),
    st.sampled_from(signs),
    st.sampled_from(sorted(RULES)),
)
def test_every_answer_was_tried(
    n: int, yes: int, unheard: int, target: int, previous: int | None, sign: Sign, rule: str
) -> None:
    """The first run of turning numbers is that of a search through all of them."""
    yes = min(yes, n)
    asked = Case(
        Fraction(100 * yes, n),
        sign,
        Fraction(target),
        YEAR,
        by=FiscalYear(2028),
        previous=None if previous is None else Fraction(previous),
        first=(YEAR - 2, Fraction(previous)) if previous is not None else None,
    )
    letter = judge(asked, RULES[rule]).letter
    letters = [_letter(asked, RULES[rule], yes + k, n + unheard) for k in range(unheard + 1)]
    turned = [k for k, found in enumerate(letters) if found != letter]
    flip = found_of(asked, Response(n + unheard, n, n), rule).flip
    if flip is None:
        assert turned == []
        return
    assert flip.people is not None and flip.people[0] == turned[0]
    last = next((k for k in range(turned[0], unheard + 1) if letters[k] == letter), unheard + 1)
    assert flip.people[1] == last - 1


def _letter(asked: Case, rule: Rule, count: int, of: int) -> str | None:
    whole = Case(
        Fraction(100 * count, of),
        asked.comparator,
        asked.target,
        asked.year,
        by=asked.by,
        previous=asked.previous,
        first=asked.first,
    )
    return judge(whole, rule).letter


def test_a_last_year_of_nothing_is_a_last_year() -> None:
    """Exactly 40 %, last year 0 %: up to 80 % of all is nearer than last year, so 9 of 10 turn."""
    asked = Case(Fraction(100), "==", Fraction(40), YEAR, previous=Fraction(0))
    flip = found_of(asked, Response(20, 10, 10)).flip
    letters = [_letter(asked, RULES["target-or-better"], 10 + k, 20) for k in range(11)]
    assert letters == ["A"] * 6 + ["B"] * 5
    assert flip is not None and (flip.letter, flip.people) == ("A", (0, 5))
