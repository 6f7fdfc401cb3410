"""A small run of the coverage simulations: their pieces are right, and intervals hold what they promise."""

from itertools import product

import numpy as np
import pytest
from scipy.stats import binom

from tests.deep.coverage import (
    ANSWERED,
    AREAS,
    CASES,
    KINDS,
    SENT,
    SHARES,
    SIZES,
    Case,
    allocation,
    coverage,
    error,
    limits,
    opinions,
    page,
    simulate,
)

RUNS = 200


def test_the_population_is_the_one_that_is_told() -> None:
    weight = SENT / ANSWERED * ANSWERED.sum() / SENT.sum()
    assert (round(weight.min(), 2), round(weight.max(), 2)) == (0.68, 2.77)
    residents = AREAS[:, None] * SENT
    for share, related in product(SHARES, (False, True)):
        found = (residents * opinions(share, related=related)).sum() / residents.sum()
        assert found == pytest.approx(share, abs=1e-12)
    assert [int(allocation(n).sum()) for n in SIZES] == list(SIZES)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_intervals_hold_the_truth_about_as_often_as_they_say(case: Case) -> None:
    for kind, share in coverage(case, RUNS).items():
        assert 0.88 <= share <= 1, (
            kind
        )  # 4 standard errors below 94.5 %, Wald fails in half the cases


def test_an_interval_that_is_too_short_is_found() -> None:
    case = Case("stratified", 500, 0.05)
    table = simulate(case, RUNS, np.random.default_rng(1))
    low, high = limits(table, "wilson")
    middle, half = (low + high) / 2, (high - low) / 4
    assert ((middle - half <= 0.05) & (middle + half >= 0.05)).mean() < 0.88


def test_simulated_samples_have_the_share_and_error_that_they_should() -> None:
    case = Case("stratified", 800, 0.2)
    table = simulate(case, 1000, np.random.default_rng(2))
    assert table.share.mean() == pytest.approx(0.2, abs=4 * table.share.std() / 1000**0.5)
    assert table.se.mean() == pytest.approx(table.share.std(), rel=0.1)
    assert (table.df == 800 - 12).all()


@pytest.mark.parametrize("kind", KINDS["simple"])
def test_simulated_coverage_is_the_one_that_can_be_reckoned(kind: str) -> None:
    """Of a simple sample coverage is a sum over the counts that may occur."""
    case, runs = Case("simple", 500, 0.02), 4000
    table = simulate(case, runs, np.random.default_rng(3))
    low, high = limits(table, kind)
    held = (low <= 0.02) & (high >= 0.02)
    counts = np.unique(table.count[held])
    reckoned = float(binom.pmf(counts, 500, 0.02).sum())
    assert held.mean() == pytest.approx(reckoned, abs=4 * error(reckoned, runs))
    if kind == "exact":
        assert reckoned == pytest.approx(0.977, abs=0.001)


def test_the_page_says_what_left_its_range() -> None:
    found = {case: dict.fromkeys(KINDS[case.design], 0.95) for case in CASES}
    assert "ありません。" in page(found, 2000)
    found[CASES[0]]["logit"] = 0.98
    lines = list(page(found, 2000))
    assert "| 300 | 2 % | 95.00 ± 0.49 | 98.00 ± 0.31 † | 95.00 ± 0.49 | 95.00 ± 0.49 |" in lines
    assert lines[-1] == "- 単純無作為抽出、n = 300、割合 2 %: `logit` 98.00 ± 0.31 %"
