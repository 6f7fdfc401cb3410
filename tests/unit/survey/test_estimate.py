"""Estimates against a plain row-by-row reckoning, and the laws that must hold for any sample."""

import math
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hoshin.survey import (
    AnswerClass,
    Sample,
    Stratum,
    SurveyError,
    estimate_share,
    korn_graubard,
    wilson,
)

Row = tuple[str, int, bool, bool]  # stratum, weight in tenths, in the base, counted


def make_sample(rows: list[Row], population: dict[str, int] | None = None) -> Sample:
    strata = {}
    for name in {row[0] for row in rows}:
        respondents = sum(row[0] == name for row in rows)
        strata[name] = Stratum(respondents, (population or {}).get(name))
    classes = tuple(
        AnswerClass(name, Fraction(weight, 10), base, base and counted, 1)
        for name, weight, base, counted in rows
    )
    return Sample(strata, classes)


@st.composite
def samples(draw: st.DrawFn) -> list[Row]:
    rows: list[Row] = []
    for name in "ABC"[: draw(st.integers(1, 3))]:
        number = draw(st.integers(2, 12))
        rows += [
            (name, draw(st.integers(1, 50)), draw(st.booleans()), draw(st.booleans()))
            for _ in range(number)
        ]
    return rows


def row_by_row(rows: list[Row], population: dict[str, int] | None = None) -> tuple[float, float]:
    """Share and variance by the textbook, in floats, people outside the base as zeros."""
    total = math.fsum(w / 10 for _, w, base, _ in rows if base)
    share = math.fsum(w / 10 for _, w, base, counted in rows if base and counted) / total
    variance = 0.0
    for name in {row[0] for row in rows}:
        scores = [
            (w / 10 * (counted - share) if base else 0.0) / total
            for each, w, base, counted in rows
            if each == name
        ]
        n = len(scores)
        mean = math.fsum(scores) / n
        fpc = 1 - n / population[name] if population else 1
        variance += fpc * n / (n - 1) * math.fsum((score - mean) ** 2 for score in scores)
    return share, variance


@given(samples())
def test_equal_to_the_textbook(rows: list[Row]) -> None:
    assume(any(base for _, _, base, _ in rows))
    population = dict.fromkeys("ABC", 40)
    for given_population in (None, population):
        estimate = estimate_share(make_sample(rows, given_population))
        share, variance = row_by_row(rows, given_population)
        assert estimate.share is not None and estimate.variance is not None
        assert float(estimate.share) == pytest.approx(share, rel=1e-12)
        assert float(estimate.variance) == pytest.approx(variance, rel=1e-9, abs=1e-15)


@given(samples(), st.randoms())
def test_order_and_grouping_of_rows_do_not_matter(rows: list[Row], rng: object) -> None:
    shuffled = list(rows)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert estimate_share(make_sample(shuffled)) == estimate_share(make_sample(rows))


@given(samples(), st.integers(2, 9))
def test_the_scale_of_weights_does_not_matter(rows: list[Row], times: int) -> None:
    scaled = [(name, weight * times, base, counted) for name, weight, base, counted in rows]
    one, other = estimate_share(make_sample(rows)), estimate_share(make_sample(scaled))
    assert (one.share, one.variance, one.df) == (other.share, other.variance, other.df)


def test_people_outside_the_base_keep_their_place() -> None:
    """Filtering them out first gives another error: that would be the classic mistake."""
    inside: list[Row] = [("A", 10, True, True), ("A", 10, True, False), ("A", 10, True, True)]
    outside: list[Row] = [("A", 10, False, False)] * 9
    whole = estimate_share(make_sample(inside + outside))
    filtered = estimate_share(make_sample(inside))
    assert whole.share == filtered.share == Fraction(2, 3)
    assert whole.variance != filtered.variance
    assert float(whole.variance or 0) == pytest.approx(row_by_row(inside + outside)[1])


def test_nobody_in_the_base() -> None:
    estimate = estimate_share(make_sample([("A", 10, False, False)] * 3))
    assert (estimate.n, estimate.share, estimate.interval) == (0, None, None)


def test_no_variation_takes_korn_graubard_on_kish() -> None:
    estimate = estimate_share(make_sample([("A", 10, True, True), ("A", 30, True, True)]))
    assert (estimate.share, estimate.se, estimate.n_eff) == (Fraction(1), 0.0, None)
    assert estimate.interval == korn_graubard(1.0, m=16 / 10)


def test_a_lonely_stratum_and_a_small_population_are_refused() -> None:
    with pytest.raises(SurveyError, match="一人だけ"):
        estimate_share(
            make_sample([("A", 10, True, True), ("A", 10, True, False), ("B", 10, True, True)])
        )
    with pytest.raises(SurveyError, match="少ない"):
        estimate_share(make_sample([("A", 10, True, True), ("A", 10, True, False)], {"A": 1}))


def test_a_stratum_of_one_person_is_not_lonely() -> None:
    rows: list[Row] = [("A", 10, True, True), ("A", 10, True, False), ("B", 10, True, True)]
    assert estimate_share(make_sample(rows, {"A": 9, "B": 1})).variance is not None


def test_no_probability_sample_has_no_error() -> None:
    rows: list[Row] = [("A", 10, True, True), ("A", 10, True, False)]
    estimate = estimate_share(make_sample(rows), probability_sample=False)
    assert (estimate.share, estimate.variance, estimate.interval) == (Fraction(1, 2), None, None)


def test_intervals_of_the_literature() -> None:
    """Clopper-Pearson for 0 of 10 is 0-0.3085; Wilson for 10 of 20 is 0.299-0.701."""
    assert korn_graubard(0.0, m=10).high == pytest.approx(0.30850, abs=1e-5)
    interval = wilson(0.5, n_eff=20, df=1e9)
    assert (interval.low, interval.high) == pytest.approx((0.29930, 0.70070), abs=1e-5)


@given(st.integers(1, 99), st.floats(5, 5000), st.floats(1, 500))
def test_wilson_stays_inside(percent: int, n_eff: float, df: float) -> None:
    interval = wilson(percent / 100, n_eff=n_eff, df=df)
    assert 0 <= interval.low < percent / 100 < interval.high <= 1
    with pytest.raises(ValueError, match="n_eff"):
        wilson(0.5, n_eff=0, df=df)
