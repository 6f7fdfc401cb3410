"""Differences, thresholds and quantiles: laws and edges."""

import math
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.survey.differences import adjust_holm, estimate_difference, smallest_detectable
from hoshin.survey.quantiles import Distribution, estimate_quantile
from hoshin.survey.threshold import probability_at_least

SHARES = st.floats(0.02, 0.98)


@given(SHARES, SHARES, st.floats(5, 1e5))
def test_at_least_and_at_most_make_one(share: float, bar: float, n_eff: float) -> None:
    above = probability_at_least([share], bar, n_eff=n_eff)
    below = probability_at_least([1 - share], 1 - bar, n_eff=n_eff)
    assert above[0] + below[0] == pytest.approx(1, abs=1e-9)


@given(st.floats(0.2, 0.8), st.floats(-2.5, 2.5), st.floats(300, 1e5))
def test_it_agrees_with_the_normal_on_the_logit_scale_where_many_were_asked(
    share: float, z: float, n_eff: float
) -> None:
    """Φ((logit p - logit bar) · p (1-p) / se): another way to the same, right for many people."""
    se = math.sqrt(share * (1 - share) / n_eff)
    beta = probability_at_least([share], share + z * se, n_eff=n_eff)
    distance = (logit(share) - logit(min(1.0, share + z * se))) * share * (1 - share) / se
    assert beta[0] == pytest.approx(NormalDist().cdf(distance), abs=0.01)


def logit(share: float) -> float:
    return math.log(share / (1 - share)) if share < 1 else math.inf


def test_edges_of_a_bar() -> None:
    assert list(probability_at_least([0.5, 0.5, 1.0], [0, 1, 0.5], n_eff=50).round(6)) == [1, 0, 1]
    assert list(probability_at_least([0.5, 0.5], [0.5, 0.6], n_eff=math.inf)) == [1, 0]
    assert np.isnan(probability_at_least([math.nan, 0.5], 0.5, n_eff=[math.inf, 0])).all()


@given(SHARES, SHARES, st.floats(0.001, 0.2), st.floats(0.001, 0.2), st.floats(-0.9, 0.9))
def test_differences_turn_round(a: float, b: float, s: float, t: float, r: float) -> None:
    there = estimate_difference(([a], [s]), ([b], [t]), covariance=r * s * t, df=[30])
    back = estimate_difference(([b], [t]), ([a], [s]), covariance=r * s * t, df=[30])
    assert there.value[0] == -back.value[0]
    assert there.p_value[0] == pytest.approx(back.p_value[0])
    assert there.low[0] == pytest.approx(-back.high[0])
    outside = there.low[0] > 0 or there.high[0] < 0
    assert outside == (there.p_value[0] < 0.05)


def test_an_estimate_does_not_differ_from_itself() -> None:
    found = estimate_difference(([0.3], [0.02]), ([0.3], [0.02]), covariance=[0.0004], df=[0])
    assert (found.value[0], found.se[0]) == (0, pytest.approx(0, abs=1e-9))
    assert math.isnan(found.p_value[0])


def test_a_covariance_that_cannot_be_gives_no_error() -> None:
    assert np.isnan(estimate_difference(([0.3], [0.02]), ([0.3], [0.02]), covariance=[0.1]).se)


@given(st.lists(st.floats(0, 1), max_size=12))
def test_holm_keeps_the_order_and_never_helps(p_values: list[float]) -> None:
    adjusted = adjust_holm([*p_values, math.nan])
    assert math.isnan(adjusted[-1])
    assert (adjusted[:-1] >= p_values).all() and (adjusted[:-1] <= 1).all()
    assert (np.diff(adjusted[np.argsort(p_values, kind="stable")]) >= 0).all()


def test_the_smallest_detectable_difference_is_found_with_its_power() -> None:
    assert smallest_detectable([0.03], [0.04])[0] == pytest.approx(2.8016 * 0.05, rel=1e-4)
    assert smallest_detectable([0.03], [0.04], covariance=[0.0006])[0] < 2.8 * 0.05


@given(
    st.lists(st.tuples(st.integers(-9, 9), st.integers(0, 4)), min_size=1, max_size=30),
    st.floats(0.001, 1),
)
def test_a_quantile_is_the_smallest_value_with_that_share(
    rows: list[tuple[int, int]], share: float
) -> None:
    values = np.unique([float(value) for value, _ in rows])
    weights = np.array([sum(w for v, w in rows if v == value) for value in values], dtype=float)
    if not weights.sum():
        return
    found = Distribution(values, weights).quantile([share])[0]
    reached = [v for v in values if weights[values <= v].sum() >= (share - 1e-11) * weights.sum()]
    assert found == min(v for v in reached if weights[values == v][0] > 0)
    assert Distribution(values, weights, "school").quantile([share])[0] >= found


def test_shares_outside_have_no_quantile() -> None:
    ages = Distribution(np.array([1.0, 2]), np.array([1.0, 1]))
    found = ages.quantile([-0.1, 0, 1, 1.1, math.nan])
    np.testing.assert_array_equal(found, [math.nan, 1, 2, math.nan, math.nan])


def test_a_limit_beyond_all_answers_is_not_given() -> None:
    ages = Distribution(np.array([1.0, 2, 3]), np.array([1.0, 1, 1]))
    found = estimate_quantile(ages, 0.9, share_at=lambda _: (1.0, 0.1, 9))
    assert found.value == 3 and math.isnan(found.high) and math.isnan(found.se)
    assert math.isnan(estimate_quantile(ages, 0.9, share_at=lambda _: (1.0, 0, 9), n=9).low)
