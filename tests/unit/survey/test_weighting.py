"""Weights on cells: what raking keeps, what it refuses and says, and least squares on dummies."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from hoshin.survey import SurveyError
from hoshin.survey.weighting.diagnostics import diagnose_weights
from hoshin.survey.weighting.margin import FloatArray, Margin
from hoshin.survey.weighting.nonresponse import nonresponse_factors
from hoshin.survey.weighting.poststratification import poststratify
from hoshin.survey.weighting.raking import rake
from hoshin.survey.weighting.redone import redo_in_replicates
from hoshin.survey.weighting.residuals import CalibrationFit
from hoshin.survey.weighting.trimming import trim
from tests.examples import examples

SHAPE = (4, 3, 2)
CODES = [code.ravel() for code in np.indices(SHAPE)]


def make_margin(name: str, codes: np.ndarray, totals: list[float]) -> Margin:
    return Margin(
        name, codes, np.array(totals, dtype=float), [f"{name}{k}" for k in range(len(totals))]
    )


def margins_of(population: FloatArray) -> list[Margin]:
    """Margins ward × age, and sex, of a population by cell."""
    both = CODES[0] * SHAPE[1] + CODES[1]
    return [
        make_margin("ward-age", both, np.bincount(both, weights=population).tolist()),
        make_margin("sex", CODES[2], np.bincount(CODES[2], weights=population).tolist()),
    ]


CELLS = st.lists(st.floats(0.1, 100), min_size=24, max_size=24).map(np.array)


@settings(max_examples=examples(50))
@given(CELLS, CELLS, st.floats(0.01, 1000))
def test_raking_fits_and_does_not_depend_on_scale_or_order(
    sample: FloatArray, population: FloatArray, scale: float
) -> None:
    margins = margins_of(population)
    result = rake(sample, margins)
    for margin in margins:
        np.testing.assert_allclose(margin.sums(sample * result.factors), margin.totals, rtol=1e-11)
    other = rake(sample * scale, margins[::-1])
    np.testing.assert_allclose(other.factors * scale, result.factors, rtol=1e-9)


@settings(max_examples=examples(50))
@given(CELLS, CELLS)
def test_cells_may_be_split(sample: FloatArray, population: FloatArray) -> None:
    margins = margins_of(population)
    twice = [Margin(m.name, np.repeat(m.codes, 2), m.totals, m.labels) for m in margins]
    halves = rake(np.repeat(sample / 2, 2), twice).factors
    np.testing.assert_allclose(halves, np.repeat(rake(sample, margins).factors, 2), rtol=1e-9)


@settings(max_examples=examples(50))
@given(CELLS, st.integers(0, 2**32 - 1))
def test_the_fit_is_that_of_least_squares(sample: FloatArray, seed: int) -> None:
    rng = np.random.default_rng(seed)
    ward = make_margin("ward", CODES[0], [1] * 4)  # repeats what ward-age says
    margins = [*margins_of(sample), ward]
    scores = rng.normal(size=(24, 3))
    found = CalibrationFit(sample, margins).fitted(sample[:, None] * scores)
    dummies = np.hstack([np.eye(len(m.totals))[m.codes] for m in margins])
    half = np.sqrt(sample)[:, None]
    expected = dummies @ np.linalg.lstsq(half * dummies, half * scores)[0]
    np.testing.assert_allclose(found, expected, atol=1e-9)


@settings(max_examples=examples(30))
@given(CELLS, st.integers(0, 2**32 - 1))
def test_parts_that_share_no_category_are_fitted_by_themselves(
    sample: FloatArray, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    age = CODES[0] * SHAPE[1] + CODES[1]
    sex = CODES[0] * SHAPE[2] + CODES[2]  # both lie within the wards
    margins = [make_margin("age", age, [1] * 12), make_margin("sex", sex, [1] * 8)]
    here = CODES[0][:, None] == np.arange(6) % 5  # the last column but one is of no ward
    scores = sparse.csr_array(rng.normal(size=(24, 6)) * here * sample[:, None])
    fit = CalibrationFit(sample, margins)
    parts = list(fit.parts(scores))
    assert [part.fitted.shape for part in parts] == [(6, 2), (6, 1), (6, 1), (6, 1)]
    dummies = np.hstack([np.eye(12)[age], np.eye(8)[sex]])
    half = np.sqrt(sample)[:, None]
    expected = dummies @ np.linalg.lstsq(half * dummies, scores.toarray() / half)[0]
    np.testing.assert_allclose(fit.fitted(scores), expected, atol=1e-9)
    np.testing.assert_allclose(fit.fitted(scores.toarray()), expected, atol=1e-9)


def test_cells_without_weight_do_not_disturb_the_fit() -> None:
    weights = np.array([1.0, 2.0, 0.0, 3.0])
    margins = [
        make_margin("a", np.array([0, 0, 1, 2]), [1, 1, 1]),
        make_margin("b", np.array([0, 1, 1, 0]), [1, 1]),
    ]
    found = CalibrationFit(weights, margins).fitted(np.array([[1.0], [2.0], [0.0], [3.0]]))
    np.testing.assert_allclose(found[[0, 1, 3], 0], 1)


AREA = np.array([0, 0, 1, 1])
SEX = np.array([0, 1, 0, 1])
ONES = np.ones(4)


@pytest.mark.parametrize(
    ("area", "sex", "said"),
    [
        ([2, np.nan], [2, 2], "area に「area1」の行がありません"),
        ([4, 0], [2, 2], "area の「area1」の total は 0 ですが、回答者がいます"),
        ([2, 1, 1], [2, 2], "area の「area2」に回答者が一人もいません"),
        ([2, 2], [3, 2], "母集団の合計が合いません: area は 4、sex は 5"),
        ([5, -1], [2, 2], "0 以上の数ではありません（-1）"),
        ([np.inf, 2], [2, 2], "0 以上の数ではありません（inf）"),
    ],
)
def test_margins_that_cannot_hold_are_refused(
    area: list[float], sex: list[float], said: str
) -> None:
    with pytest.raises(SurveyError, match=said) as caught:
        rake(ONES, [make_margin("area", AREA, area), make_margin("sex", SEX, sex)])
    assert caught.value.cure


def test_a_category_of_nobody_with_total_zero_is_left_out() -> None:
    result = rake(ONES, [make_margin("area", AREA, [3, 1, 0]), make_margin("sex", SEX, [2, 2])])
    np.testing.assert_allclose(result.factors, [1.5, 1.5, 0.5, 0.5])


def test_margins_that_contradict_inside_name_the_worst_category() -> None:
    whole = make_margin("whole", np.array([0, 1, 2, 3]), [1, 1, 1, 1])
    with pytest.raises(SurveyError, match=r"最大のずれは (whole|area) の"):
        rake(ONES, [whole, make_margin("area", AREA, [3, 1])])


def test_an_unreachable_total_is_refused() -> None:
    cells = np.array([0, 1])  # each area answered by one sex alone
    margins = [make_margin("area", cells, [2, 2]), make_margin("sex", cells, [1, 3])]
    with pytest.raises(SurveyError, match="重みが母集団の表に合いません"):
        rake(np.ones(2), margins)


@pytest.mark.parametrize("bad", [-1.0, np.nan, np.inf])
def test_weights_are_numbers_from_zero_on(bad: float) -> None:
    with pytest.raises(SurveyError, match="重みが正ではありません"):
        rake([1, 1, 1, bad], [make_margin("area", AREA, [3, 1])])


def test_slow_convergence_is_finished() -> None:
    weights = np.array([1.0, 1e-6, 1e-6, 1.0])  # hardly any cell joins the two
    margins = [make_margin("area", AREA, [60, 40]), make_margin("sex", SEX, [50, 50])]
    result = rake(weights, margins, max_iterations=5)
    assert result.newton_steps > 0 and result.misfit < 1e-9


@pytest.mark.parametrize(
    ("totals", "said"), [([4, 0], "total は 0"), ([2, 1, 1], "一人もいません")]
)
def test_poststrata_are_refused_as_margins_are(totals: list[float], said: str) -> None:
    with pytest.raises(SurveyError, match=said):
        poststratify(ONES, make_margin("area", AREA, totals))


@given(st.lists(st.floats(0.5, 5), min_size=3, max_size=30), st.data())
def test_trimming_keeps_the_sum(weights: list[float], data: st.DataObject) -> None:
    counts = data.draw(st.lists(st.integers(1, 9), min_size=len(weights), max_size=len(weights)))
    try:
        result = trim(weights, counts, 0.5, 1.5)
    except SurveyError:
        return
    assert np.dot(result.weights, counts) == pytest.approx(np.dot(weights, counts))
    rows = trim(np.repeat(weights, counts), np.ones(sum(counts)), 0.5, 1.5)
    np.testing.assert_allclose(rows.weights, np.repeat(result.weights, counts))
    assert rows.trimmed == result.trimmed


@pytest.mark.parametrize(
    ("weights", "low", "high", "said"),
    [
        ([1, 3], 1.2, 3, "1 をはさむ"),
        ([1, 3], 0.9, 1.1, "一つもありません"),
        ([0.1, 0.2, 1.0], 0.99, 10, "0 以下になる"),
    ],
)
def test_bounds_that_do_not_work_are_refused(
    weights: list[float], low: float, high: float, said: str
) -> None:
    counts = [1000, 1, 100] if len(weights) == 3 else [1, 1]
    with pytest.raises(SurveyError, match=said):
        trim(weights, counts, low, high)


def test_nonresponse_is_made_good_within_the_class() -> None:
    codes = np.array([0, 0, 1, 3])
    responded, asked = np.array([10.0, 10, 5, 4]), np.array([30.0, 20, 5, 8])
    factors = nonresponse_factors(codes, responded, asked=asked, labels=["a", "b", "c", "d"])
    np.testing.assert_allclose(factors, [2.5, 2.5, 1, 2])


@pytest.mark.parametrize(
    ("responded", "said"), [([0.0, 5], "回答した人が一人もいません"), ([3.0, 6], "より大きい")]
)
def test_classes_without_answers_are_refused(responded: list[float], said: str) -> None:
    with pytest.raises(SurveyError, match=said):
        nonresponse_factors(
            np.array([0, 1]), np.array(responded), asked=np.array([3.0, 5]), labels=["a", "b"]
        )


def test_equal_weights_cost_nothing() -> None:
    found = diagnose_weights([7.0, 99.0], [5, 0])
    assert (found.n, found.maximum, found.kish_effect, found.n_kish) == (5, 7, 1, 5)


def test_a_replicate_that_cannot_be_fitted_is_named() -> None:
    sums = np.array([[1.0, 1], [1, 1], [1, 0], [1, 0]])
    margin = make_margin("area", AREA, [3, 1])
    with pytest.raises(SurveyError, match="一人もいません") as caught:
        redo_in_replicates(sums, lambda column: poststratify(column, margin))
    assert caught.value.where == "2 番目の複製ウェイト" and caught.value.cure


@pytest.mark.parametrize("seed", range(8))
def test_few_cells_with_very_unequal_weights_are_fitted_too(seed: int) -> None:
    rng = np.random.default_rng(seed)
    sample = np.exp(rng.normal(size=40) * 2)
    population = sample * np.exp(rng.normal(size=40) * 3)  # rounds alone need thousands here
    margins = []
    for name, size in (("a", 12), ("b", 9), ("c", 3)):
        codes = np.unique(rng.integers(0, size, 40), return_inverse=True)[1]
        margins.append(make_margin(name, codes, np.bincount(codes, population).tolist()))
    assert rake(sample, margins).misfit < 1e-12
