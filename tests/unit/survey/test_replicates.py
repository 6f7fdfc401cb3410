"""Laws of replicate multipliers: what they keep, which variance of a total they give, what is refused."""

import hashlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.survey import SurveyError
from hoshin.survey.replicates.hadamard import hadamard
from hoshin.survey.replicates.multipliers import (
    UnitDesign,
    balanced_multipliers,
    bootstrap_multipliers,
    jackknife_multipliers,
    successive_multipliers,
)
from hoshin.survey.replicates.rank import weights_rank
from hoshin.survey.replicates.scales import FloatArray, scales_of
from hoshin.survey.replicates.variance import replicate_variance

STRATA = np.array([1, 0, 0, 2, 1, 2, 2, 2, 1])
TOTALS = np.array([3.0, 5, 8, 1, 9, 2, 4, 4, 7])


def design_of(strata: np.ndarray, **more: object) -> UnitDesign:
    names = [f"層{number}" for number in range(int(strata.max()) + 1)]
    return UnitDesign(strata, names, **more)  # type: ignore[arg-type]


def taylor(totals: FloatArray, strata: np.ndarray, unsampled: FloatArray) -> float:
    """The variance of a sum of units' totals, drawn with replacement."""
    parts = [totals[strata == each] for each in range(len(unsampled))]
    several = [(f, p) for f, p in zip(unsampled, parts, strict=True) if len(p) > 1]
    return float(sum(f * len(p) * p.var(ddof=1) for f, p in several))


@given(st.integers(1, 130))
def test_hadamard_rows_are_orthogonal_and_balanced(size: int) -> None:
    matrix = hadamard(size).astype(int)
    order = len(matrix)
    assert size <= order <= size + 14 and set(np.unique(matrix)) <= {-1, 1}
    np.testing.assert_array_equal(matrix @ matrix.T, order * np.eye(order))
    assert not matrix[1:].sum(axis=1).any()


def test_the_jackknife_gives_a_total_its_variance() -> None:
    fractions = np.array([0.5, 0.25, 1.0])
    found = jackknife_multipliers(design_of(STRATA, fractions=fractions))
    variance = replicate_variance((found.values @ TOTALS)[:, None], [TOTALS.sum()], found.scales)
    assert variance[0] == pytest.approx(taylor(TOTALS, STRATA, 1 - fractions))


@pytest.mark.parametrize("rho", [0.0, 0.5])
def test_half_samples_give_a_total_its_variance(rho: float) -> None:
    strata = np.array([3, 1, 0, 2, 0, 1, 2, 3])
    found = balanced_multipliers(design_of(strata), rho=rho)
    variance = replicate_variance(
        (found.values @ TOTALS[:8])[:, None], [TOTALS[:8].sum()], found.scales
    )
    assert variance[0] == pytest.approx(taylor(TOTALS[:8], strata, np.ones(4)))


@pytest.mark.parametrize("fractions", [None, np.array([0.5, 0.2, 0.9])])
def test_the_bootstrap_gives_about_that_variance(fractions: FloatArray | None) -> None:
    found = bootstrap_multipliers(design_of(STRATA, fractions=fractions), replicates=20_000, seed=3)
    for each, size in enumerate(np.bincount(STRATA)):  # the weight of a stratum stays
        np.testing.assert_allclose(found.values[:, each == STRATA].sum(axis=1), size)
    assert found.values.min() >= 0
    variance = replicate_variance((found.values @ TOTALS)[:, None], [TOTALS.sum()], found.scales)
    unsampled = np.ones(3) if fractions is None else 1 - fractions
    assert variance[0] == pytest.approx(taylor(TOTALS, STRATA, unsampled), rel=0.05)


def test_a_seed_gives_the_same_bits() -> None:
    first = bootstrap_multipliers(design_of(STRATA), seed=20240801).values
    assert first.shape == (200, 9)
    assert (
        hashlib.sha256(np.rint(first * 12).astype("<i8").tobytes())
        .hexdigest()
        .startswith("1a52a0ac3e0f8f78")
    )
    np.testing.assert_array_equal(
        first, bootstrap_multipliers(design_of(STRATA), seed=20240801).values
    )
    assert (first != bootstrap_multipliers(design_of(STRATA), seed=2).values).any()


@pytest.mark.parametrize("units", [2, 3, 20, 79])
def test_successive_differences_are_those_of_neighbours_in_a_ring(units: int) -> None:
    totals = np.random.default_rng(units).normal(size=units)
    found = successive_multipliers(units)
    assert found.values.shape == (80, units)
    variance = replicate_variance(
        (found.values @ totals)[:, None], [totals.sum()], found.scales, mse=True
    )
    assert variance[0] == pytest.approx(((totals - np.roll(totals, 1)) ** 2).sum() / 2)


def test_more_units_than_replicates_take_rows_in_turn() -> None:
    found = successive_multipliers(200, replicates=16)
    assert found.values.shape == (16, 200) and found.values.min() > 0
    assert found.scales.scale == 0.25


@pytest.mark.parametrize(
    "make", [jackknife_multipliers, lambda d: bootstrap_multipliers(d, seed=1)]
)
def test_lonely_units_are_refused_or_certain(make) -> None:  # type: ignore[no-untyped-def]
    strata = np.array([0, 0, 1])
    with pytest.raises(SurveyError, match="層「層1」の抽出単位が一つだけ"):
        make(design_of(strata))
    for more in ({"lonely_certain": True}, {"fractions": np.array([0.1, 1.0])}):
        assert (make(design_of(strata, **more)).values[:, 2] == 1).all()


def test_half_samples_need_pairs() -> None:
    with pytest.raises(SurveyError, match="抽出単位が 3 個"):
        balanced_multipliers(design_of(np.array([0, 0, 0, 1, 1])))
    with pytest.raises(SurveyError, match="rho"):
        balanced_multipliers(design_of(np.array([0, 0])), rho=1)


@pytest.mark.parametrize(
    ("kind", "more", "said"),
    [
        ("jk2", {}, "知らない種類"),
        ("jkn", {}, "rscales が要ります"),
        ("fay", {}, "rho = None"),
        ("fay", {"rho": 1.0}, "rho = 1"),
        ("jkn", {"rscales": [1, 2]}, "2 個、複製は 10 個"),
        ("bootstrap", {"rscales": [-1.0] * 10}, "0 以上"),
    ],
)
def test_scales_that_do_not_fit_are_refused(kind: str, more: dict[str, object], said: str) -> None:
    with pytest.raises(SurveyError, match=said):
        scales_of(kind, 10, **more)  # type: ignore[arg-type]


def test_a_given_scale_is_taken_where_the_method_has_none() -> None:
    assert [scales_of(kind, 10, scale=7.0).scale for kind in ("bootstrap", "jk1", "other", "brr", "sdr")] == [
        7, 7, 7, 0.1, 0.4,
    ]  # fmt: skip
    np.testing.assert_array_equal(scales_of("jkn", 3, rscales=0.5).rscales, [0.5] * 3)


def test_replicates_without_an_estimate_are_left_out() -> None:
    scales = scales_of("other", 3)
    found = replicate_variance([[1, np.nan], [np.nan, np.nan], [3, np.nan]], [2, 2], scales)
    assert found[0] == 2 and np.isnan(found[1])


@given(st.integers(1, 12), st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_the_rank_is_that_of_the_matrix(rows: int, columns: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    weights = rng.integers(0, 4, size=(rows, columns)).astype(float)
    assert weights_rank(weights) == weights_rank(9 * weights) == np.linalg.matrix_rank(weights)
