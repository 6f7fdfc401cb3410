"""Estimates against a plain row-by-row reckoning, and the laws that must hold for any sample."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hoshin.survey import ShareEstimate, SurveyError, korn_graubard, wilson
from hoshin.survey.respondents import Respondents

Row = tuple[str, int, bool, bool]  # stratum, weight in tenths, in the base, counted


def estimate(
    rows: list[Row], population: dict[str, int] | None = None, *, weighted: bool = True
) -> ShareEstimate:
    people = Respondents(
        strata=[name for name, *_ in rows],
        weight=[weight / 10 if weighted else 1.0 for _, weight, *_ in rows],
        population=None if population is None else [population[name] for name, *_ in rows],
    )
    table = people.share([row[3] for row in rows], in_base=[row[2] for row in rows])
    return table.share_at((), 0, exact=not weighted)


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
        found = estimate(rows, given_population)
        share, variance = row_by_row(rows, given_population)
        assert found.share is not None and found.se is not None
        assert float(found.share) == pytest.approx(share, rel=1e-12)
        assert found.se**2 == pytest.approx(variance, rel=1e-9, abs=1e-15)


@given(samples(), st.integers(2, 9))
def test_the_scale_of_weights_does_not_matter(rows: list[Row], times: int) -> None:
    scaled = [(name, weight * times, base, counted) for name, weight, base, counted in rows]
    one, other = estimate(rows), estimate(scaled)
    assert (one.share is None) == (other.share is None)
    if one.share is not None and other.share is not None:
        assert float(one.share) == pytest.approx(float(other.share), rel=1e-12)
        assert one.se == pytest.approx(other.se, rel=1e-9, abs=1e-15)


@given(samples())
def test_groups_partition_the_whole(rows: list[Row]) -> None:
    """Weighted shares of disjoint groups add up, and so do their counts."""
    names = [name for name, *_ in rows]
    weight = np.array([weight / 10 for _, weight, *_ in rows])
    people = Respondents(strata=names, weight=weight)
    agrees, base = [row[3] for row in rows], [row[2] for row in rows]
    whole = people.share(agrees, in_base=base)
    parts = people.share(agrees, in_base=base, by=[names])
    assert parts.n.sum() == whole.n.sum() and parts.count.sum() == whole.count.sum()
    totals = np.array(
        [
            sum(w for w, row in zip(weight, rows, strict=True) if row[0] == name and row[2])
            for (name,) in parts.groups
        ]
    )
    if whole.n[0, 0]:
        together = np.nansum(parts.share[:, 0] * totals) / totals.sum()
        assert together == pytest.approx(whole.share[0, 0], rel=1e-12)


@given(samples())
def test_a_cluster_of_one_is_a_respondent(rows: list[Row]) -> None:
    names, weight = [name for name, *_ in rows], [weight / 10 for _, weight, *_ in rows]
    agrees, base = [row[3] for row in rows], [row[2] for row in rows]
    plain = Respondents(strata=names, weight=weight).share(agrees, in_base=base)
    each = Respondents(strata=names, weight=weight, cluster=range(len(rows))).share(
        agrees, in_base=base
    )
    assert np.allclose(plain.se, each.se, rtol=1e-9, atol=1e-15, equal_nan=True)
    assert (plain.df == each.df).all()


def test_people_outside_the_base_keep_their_place() -> None:
    """Filtering them out first gives another error: that would be the classic mistake."""
    inside: list[Row] = [("A", 10, True, True), ("A", 10, True, False), ("A", 10, True, True)]
    outside: list[Row] = [("A", 10, False, False)] * 9
    whole, filtered = (estimate(rows, weighted=False) for rows in (inside + outside, inside))
    assert whole.share == filtered.share == Fraction(2, 3)
    assert whole.se is not None and whole.se != filtered.se
    assert whole.se**2 == pytest.approx(row_by_row(inside + outside)[1])


def test_nobody_in_the_base() -> None:
    found = estimate([("A", 10, False, False)] * 3)
    assert (found.n, found.share, found.interval) == (0, None, None)


def test_no_variation_takes_korn_graubard_on_kish() -> None:
    found = estimate([("A", 10, True, True), ("A", 30, True, True)])
    assert (found.share, found.se, found.n_eff) == (Fraction(1), 0.0, None)
    assert found.interval == korn_graubard(1.0, m=16 / 10)


def test_a_lonely_stratum_and_a_small_population_are_refused() -> None:
    with pytest.raises(SurveyError, match="一人だけ"):
        estimate([("A", 10, True, True), ("A", 10, True, False), ("B", 10, True, True)])
    with pytest.raises(SurveyError, match="少ない"):
        estimate([("A", 10, True, True), ("A", 10, True, False)], {"A": 1})


def test_a_stratum_of_one_person_is_not_lonely() -> None:
    rows: list[Row] = [("A", 10, True, True), ("A", 10, True, False), ("B", 10, True, True)]
    assert estimate(rows, {"A": 9, "B": 1}).se is not None


def test_arrays_of_different_length_are_refused() -> None:
    with pytest.raises(SurveyError, match="長さ"):
        Respondents(strata=["A", "B"], weight=[1.0])


def test_a_mean_a_ratio_and_a_total_agree_with_the_share() -> None:
    rows: list[Row] = [
        ("A", 10, True, True),
        ("A", 20, True, False),
        ("B", 15, True, True),
        ("B", 10, False, False),
    ]
    people = Respondents(strata=[row[0] for row in rows], weight=[row[1] / 10 for row in rows])
    number = [float(row[3]) if row[2] else math.nan for row in rows]
    share, mean = estimate(rows), people.mean(number)
    ratio = people.ratio(number, np.ones(len(rows)))
    assert share.share is not None
    assert mean.value[0] == pytest.approx(float(share.share)) and mean.se[0] == pytest.approx(
        share.se
    )
    assert (mean.df[0], ratio.value[0], ratio.se[0]) == (share.df, mean.value[0], mean.se[0])
    assert people.total(number).value[0] == pytest.approx(2.5)


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
