"""The line through a few years: exact, the same in any order, within what values can be, honest when short."""

import math
from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import linregress, t

from hoshin.evaluation import Trend, TrendPoint
from hoshin.evaluation.trend import Limits

ANYTHING = Limits()
SHARES = Limits(Fraction(0), Fraction(100))
TENTH = Fraction(1, 10)
VALUES = st.dictionaries(st.integers(2010, 2024), st.integers(0, 1000), min_size=3, max_size=8)


def line(
    values: Mapping[int, int | Fraction],
    *,
    variance: float | None = None,
    limits: Limits = ANYTHING,
) -> Trend:
    points = [TrendPoint(year, Fraction(value), variance) for year, value in values.items()]
    return Trend(points, TENTH, limits)


@given(
    st.fractions(-20, 20, max_denominator=50),
    st.fractions(-500, 500, max_denominator=50),
    st.sets(st.integers(2010, 2024), min_size=3, max_size=8),
    st.integers(1, 8),
)
def test_points_on_a_line_give_the_line(
    slope: Fraction, start: Fraction, years: set[int], ahead: int
) -> None:
    found = line({year: start + slope * (year - 2010) for year in years})
    year = max(years) + ahead
    forecast = found.forecast(year)
    assert found.slope.value == slope
    assert found.at(year) == start + slope * (year - 2010)
    assert forecast is not None and forecast.value == found.at(year)
    assert forecast.low < forecast.value < forecast.high  # printed values are not known exactly


@given(VALUES, st.randoms(use_true_random=False))
def test_the_order_of_the_history_changes_nothing(values: dict[int, int], random: object) -> None:
    shuffled = list(values.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert line(dict(shuffled)).forecast(2030) == line(dict(values)).forecast(2030)
    assert line(dict(shuffled)).slope == line(dict(values)).slope


@given(VALUES)
def test_slope_and_interval_are_those_of_another_program(values: dict[int, int]) -> None:
    found = line(dict(values)).slope
    other = linregress(list(values), list(values.values()))
    assert float(found.value) == pytest.approx(other.slope, abs=1e-9)
    assert found.low is not None and found.high is not None
    error = 0.0 if len(set(values.values())) == 1 else other.stderr  # there it is no number
    reach = t.ppf(0.975, len(values) - 2) * error
    floor = t.ppf(0.975, len(values) - 2) * 0.1 / math.sqrt(12 * _sxx(values))
    assert (found.high - found.low) / 2 == pytest.approx(max(reach, floor), rel=1e-6, abs=1e-9)


def _sxx(values: dict[int, int]) -> float:
    middle = sum(values) / len(values)
    return math.fsum((year - middle) ** 2 for year in values)


@given(VALUES, st.integers(2025, 2032))
def test_a_prediction_interval_by_the_book(values: dict[int, int], year: int) -> None:
    found = line(dict(values)).forecast(year)
    other = linregress(list(values), list(values.values()))
    size, middle = len(values), sum(values) / len(values)
    squares = math.fsum(
        (value - other.intercept - other.slope * at) ** 2 for at, value in values.items()
    )
    spread = max(squares / (size - 2), 0.01 / 12)
    factor = 1 + 1 / size + (year - middle) ** 2 / _sxx(values)
    reach = t.ppf(0.975, size - 2) * math.sqrt(spread * factor)
    assert found is not None
    assert found.high - float(found.value) == pytest.approx(reach, rel=1e-5)


@given(VALUES, st.none() | st.floats(0.5, 30))
def test_a_mirrored_series_has_a_mirrored_line(
    values: dict[int, int], variance: float | None
) -> None:
    """Shares that fall are shares of the others that rise."""
    up = line(
        {at: Fraction(value, 10) for at, value in values.items()}, variance=variance, limits=SHARES
    )
    down = line(
        {at: 100 - Fraction(value, 10) for at, value in values.items()},
        variance=variance,
        limits=SHARES,
    )
    assert up.slope.value == -down.slope.value
    one, other = up.forecast(2028), down.forecast(2028)
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert one.value == 100 - other.value
        assert one.low == pytest.approx(100 - other.high, abs=1e-9)


@given(VALUES, st.integers(2025, 2060), st.none() | st.floats(0.5, 30))
def test_a_forecast_is_something_that_can_be(
    values: dict[int, int], year: int, variance: float | None
) -> None:
    shares = {at: Fraction(value, 10) for at, value in values.items()}
    found = line(shares, variance=variance, limits=SHARES).forecast(year)
    if found is not None:
        assert 0 <= found.low <= found.value <= found.high <= 100
    counts = line(dict(values), limits=Limits(Fraction(0))).forecast(year)
    if counts is not None:
        assert 0 <= counts.low <= counts.value <= counts.high


def test_a_limit_cuts_and_a_line_wholly_beyond_says_nothing() -> None:
    rising = line({2022: 90, 2023: 97, 2024: 99}, limits=SHARES)
    near = rising.forecast(2025)
    assert near is not None and near.held and near.value == near.high == 100 and near.low < 100
    assert line({2022: 95, 2023: 97, 2024: 99}, limits=SHARES).forecast(2028) is None


def test_two_years_rest_on_their_sampling_errors() -> None:
    """40 and 43 %, each with 2 points of error: from one year's step four years ahead."""
    found = line({2023: 40, 2024: 43}, variance=4.0)
    ahead = found.forecast(2028)
    assert found.basis == "sampling" and ahead is not None
    assert ahead.value == 55
    assert ahead.high - 55 == pytest.approx(1.959964 * math.sqrt((16 + 25) * 4 + 4), rel=1e-6)
    assert found.slope.high is not None
    assert found.slope.high - 3 == pytest.approx(1.959964 * math.sqrt(8), rel=1e-6)


def test_two_years_without_error_have_a_slope_and_no_forecast() -> None:
    found = line({2022: 4, 2024: 8})
    assert (float(found.slope.value), found.slope.low, found.basis) == (2.0, None, None)
    assert found.forecast(2025) is None


def test_three_years_have_one_degree_of_freedom() -> None:
    ahead = line({2022: 40, 2023: 43, 2024: 45}).forecast(2025)
    assert ahead is not None
    reach = 12.7062 * math.sqrt((1 / 6) * (1 + 1 / 3 + 4 / 2))
    assert ahead.high - ahead.low == pytest.approx(2 * reach, rel=1e-4)


@given(VALUES, st.floats(0.1, 100))
def test_sampling_errors_never_narrow_an_interval(values: dict[int, int], variance: float) -> None:
    plain, sampled = line(dict(values)), line(dict(values), variance=variance)
    one, other = plain.forecast(2027), sampled.forecast(2027)
    assert one is not None and other is not None
    assert other.low <= one.low + 1e-9 and one.high <= other.high + 1e-9


@pytest.mark.parametrize("years", [[2024], [2024, 2024]])
def test_one_year_is_no_trend(years: list[int]) -> None:
    with pytest.raises(ValueError, match="two or more years"):
        Trend([TrendPoint(year, Fraction(1)) for year in years], TENTH)
