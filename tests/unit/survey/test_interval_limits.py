"""Laws of confidence limits for whole tables, and the rules of which interval stands where."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.survey import korn_graubard, wilson
from hoshin.survey.intervals.choice import KINDS, interval_limits
from hoshin.survey.intervals.limits import (
    korn_graubard_limits,
    korn_graubard_size,
    logit_limits,
    wilson_limits,
)

SHARES = st.floats(0.001, 0.999)
SIZES = st.floats(2, 1e6)


@given(SHARES, SIZES, st.integers(1, 2000))
def test_tables_and_single_estimates_agree(share: float, n_eff: float, df: int) -> None:
    for found, single in (
        (wilson_limits([share], [n_eff], df=[df]), wilson(share, n_eff=n_eff, df=df)),
        (korn_graubard_limits([share], [n_eff]), korn_graubard(share, m=n_eff)),
    ):
        assert (found[0][0], found[1][0]) == pytest.approx((single.low, single.high), rel=1e-12)


@given(SHARES, SIZES, st.integers(1, 2000), st.sampled_from(KINDS[:3]))
def test_limits_hold_the_share_and_mirror(share: float, n_eff: float, df: int, kind: str) -> None:
    low, high = interval_limits(
        kind, share=[share, 1 - share], n_eff=[n_eff] * 2, df=[df] * 2, n=[50] * 2, n_kish=[40] * 2
    )
    assert 0 <= low[0] <= share <= high[0] <= 1
    assert low[1] == pytest.approx(1 - high[0], abs=1e-9)


@given(
    SHARES, st.floats(2, 1e5), st.integers(2, 500), st.sampled_from([wilson_limits, logit_limits])
)
def test_more_people_narrow_the_limits(share, n_eff, df, limits) -> None:  # type: ignore[no-untyped-def]
    low, high = limits([share] * 2, [n_eff, 2 * n_eff], df=[df] * 2)
    assert low[0] <= low[1] <= high[1] <= high[0]


def test_without_variation_korn_graubard_stands_on_n_over_kish() -> None:
    for kind in KINDS:
        low, high = interval_limits(
            kind, share=[0, 1], n_eff=[math.nan] * 2, df=[35, 35], n=[40, 40], n_kish=[36, 36]
        )
        assert (low[0], high[1]) == (0, 1)
        assert high[0] == pytest.approx(1 - 0.025 ** (1 / 36), rel=1e-12)
        assert low[1] == pytest.approx(1 - high[0], rel=1e-12)


def test_no_interval_below_one_degree_of_freedom_or_without_an_estimate() -> None:
    low, high = interval_limits(
        "wilson", share=[0.5, 0, math.nan, 0.5], n_eff=[9, 9, 9, math.nan],
        df=[0, 0.5, 9, 9], n=[10] * 4, n_kish=[10] * 4,
    )  # fmt: skip
    assert np.isnan(low).all() and np.isnan(high).all()


@pytest.mark.parametrize("kind", KINDS[:3])
def test_a_census_has_no_width(kind: str) -> None:
    low, high = interval_limits(kind, share=[0.3], n_eff=[math.inf], df=[9], n=[10], n_kish=[10])
    assert low[0] == high[0] == pytest.approx(0.3)


def test_exact_is_not_given_where_the_share_is_no_count_over_n() -> None:
    low, _ = interval_limits("exact", share=[0.31], n_eff=[9], df=[9], n=[10], n_kish=[10])
    assert np.isnan(low).all()


def test_unknown_kinds_are_refused() -> None:
    with pytest.raises(ValueError, match="wald"):
        interval_limits("wald", share=[0.3], n_eff=[9], df=[9], n=[10], n_kish=[10])


def test_the_size_of_one_respondent_is_not_known() -> None:
    assert np.isnan(korn_graubard_size([5], n=[1], df=[3])).all()
