"""Laws of any sample: order, scale and splitting of rows, strata merged, groups that part the whole."""

from dataclasses import dataclass, fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoshin.survey import GroupShares, NumberTable, Respondents, compare_waves
from hoshin.survey.arrays.tables import QuantileTable
from tests.examples import examples

KINDS = ("linearised", "raked", "bootstrapped", "raked-bootstrapped", "replicated")
Table = NumberTable | GroupShares | QuantileTable


@dataclass(frozen=True)
class People:
    """Arrays of one sample."""

    stratum: np.ndarray
    place: np.ndarray
    weight: np.ndarray
    sex: np.ndarray
    number: np.ndarray
    agrees: np.ndarray
    reps: np.ndarray

    def of(self, order: np.ndarray) -> "People":
        return People(*(getattr(self, each.name)[order] for each in fields(self)))

    def respondents(self, kind: str = "linearised", times: float = 1.0) -> Respondents:
        places = [f"{s}{p}" for s, p in zip(self.stratum, self.place, strict=True)]
        people = Respondents(weight=self.weight * times, strata=self.stratum, cluster=places)
        if "raked" in kind:
            people = people.raked((self.sex, {"f": 900, "m": 1100}))
        if "bootstrapped" in kind:
            people = people.bootstrapped(20, seed=3)
        return people.replicated(self.reps * times, "brr") if kind == "replicated" else people


@st.composite
def samples(draw: st.DrawFn) -> People:
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    strata = draw(st.integers(1, 3))
    each = [np.repeat(f"s{h}", draw(st.integers(12, 25))) for h in range(strata)]
    stratum = np.concatenate(each)
    n = len(stratum)
    place = np.concatenate([np.arange(len(part)) % 4 for part in each])
    weight = rng.uniform(0.3, 4, n)
    number = rng.integers(0, 9, n).astype(float)
    number[rng.random(n) < 0.1] = np.nan
    reps = weight[:, None] * rng.integers(0, 3, (n, 8))
    sex = np.where(np.arange(n) % 3 == 0, "f", "m")
    return People(stratum, place, weight, sex, number, rng.random((n, 2)) < 0.6, reps)


def tables(people: Respondents, sample: People) -> list[Table]:
    by, base = [sample.sex], np.isfinite(sample.number)
    return [
        people.share(sample.agrees, in_base=base[:, None], by=by),
        people.mean(sample.number, by=by),
        people.total(sample.number, by=by),
        people.ratio(sample.number, sample.number**2 + 1, by=by),
        people.quantile(sample.number, [0.25, 0.5], by=by),
    ]


def numbers(table: Table) -> list[np.ndarray]:
    found = [getattr(table, each.name) for each in fields(table)]
    return [each for each in found if isinstance(each, np.ndarray)]


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=examples(12), deadline=None)
@given(sample=samples(), seed=st.integers(0, 2**32 - 1))
def test_the_order_of_respondents_does_not_change_a_bit(
    kind: str, sample: People, seed: int
) -> None:
    order = np.random.default_rng(seed).permutation(len(sample.weight))
    shuffled = sample.of(order)
    one = tables(sample.respondents(kind), sample)
    other = tables(shuffled.respondents(kind), shuffled)
    for first, second in zip(one, other, strict=True):
        assert first.groups == second.groups
        for ours, theirs in zip(numbers(first), numbers(second), strict=True):
            assert ours.tobytes() == theirs.tobytes()
    for first, second in zip(one[:2], other[:2], strict=True):
        assert isinstance(first, NumberTable | GroupShares)
        assert isinstance(second, NumberTable | GroupShares)
        assert first.covariance().tobytes() == second.covariance().tobytes()


@pytest.mark.parametrize("kind", ["linearised", "bootstrapped", "replicated"])
@settings(max_examples=examples(12), deadline=None)
@given(sample=samples(), times=st.floats(0.01, 1000))
def test_the_scale_of_weights_moves_totals_alone(kind: str, sample: People, times: float) -> None:
    one = tables(sample.respondents(kind), sample)
    other = tables(sample.respondents(kind, times), sample)
    for at, (first, second) in enumerate(zip(one, other, strict=True)):
        factor = times if at == 2 else 1.0
        mine, theirs = (getattr(t, "value", None) for t in (first, second))
        if mine is None or theirs is None:
            mine, theirs = first.share, second.share  # type: ignore[union-attr]
        np.testing.assert_allclose(theirs, mine * factor, rtol=1e-9)
        np.testing.assert_allclose(second.se, first.se * factor, rtol=1e-7, atol=1e-12 * factor)


@settings(max_examples=examples(25), deadline=None)
@given(sample=samples())
def test_a_respondent_may_be_two_halves_of_one_unit(sample: People) -> None:
    """Splitting rows within their sampling unit changes counts of people and nothing else."""
    twice = np.repeat(np.arange(len(sample.weight)), 2)
    halves = sample.of(twice)
    one = sample.respondents().mean(sample.number, by=[sample.sex])
    other = halves.respondents(times=0.5).mean(halves.number, by=[halves.sex])
    np.testing.assert_allclose(other.value, one.value, rtol=1e-12)
    np.testing.assert_allclose(other.se, one.se, rtol=1e-9)
    assert (other.df == one.df).all() and (other.n == 2 * one.n).all()


@settings(max_examples=examples(25), deadline=None)
@given(sample=samples())
def test_merged_strata_keep_the_estimate_and_free_a_degree(sample: People) -> None:
    """Sums of squares within strata are at most those about one mean."""
    places = [f"{s}{p}" for s, p in zip(sample.stratum, sample.place, strict=True)]
    parted, merged = (
        Respondents(weight=sample.weight, strata=strata, cluster=places).mean(sample.number)
        for strata in (sample.stratum, None)
    )
    strata = len(set(sample.stratum))
    units = 4 * strata
    assert merged.value[0] == pytest.approx(parted.value[0], rel=1e-12)
    assert merged.df[0] == parted.df[0] + strata - 1
    within = parted.se[0] ** 2 * 3 / 4
    about = merged.se[0] ** 2 * (units - 1) / units
    assert about >= within * (1 - 1e-9)
    if strata == 1:
        assert merged.se[0] == pytest.approx(parted.se[0], rel=1e-12)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=examples(12), deadline=None)
@given(sample=samples())
def test_groups_part_the_whole(kind: str, sample: People) -> None:
    """Totals of groups add up, and so do their covariances."""
    people = sample.respondents(kind)
    whole, parts = people.total(sample.number), people.total(sample.number, by=[sample.sex])
    assert parts.value.sum() == pytest.approx(whole.value[0], rel=1e-12)
    assert parts.covariance().sum() == pytest.approx(whole.se[0] ** 2, rel=1e-7)
    np.testing.assert_allclose(np.diag(parts.covariance()), parts.se**2, rtol=1e-9)


@settings(max_examples=examples(25), deadline=None)
@given(sample=samples(), other=samples())
def test_independent_waves_are_strata_of_one_sample(sample: People, other: People) -> None:
    waves = [each.respondents().mean(each.number) for each in (sample, other)]
    found = compare_waves(*waves)
    sizes = [len(each.weight) for each in (sample, other)]
    wave = np.repeat(["1", "2"], sizes)
    strata = np.concatenate([sample.stratum, other.stratum])
    place = np.concatenate([sample.place, other.place])
    both = Respondents(
        weight=np.concatenate([sample.weight, other.weight]),
        strata=[wave, strata],
        cluster=[f"{w}{s}{p}" for w, s, p in zip(wave, strata, place, strict=True)],
    )
    number = np.concatenate([sample.number, other.number])
    stacked = both.mean(number, by=[wave]).difference("1", "2")
    for name in ("value", "se", "low", "high", "p_value", "df"):
        mine, theirs = getattr(found, name), getattr(stacked, name)
        np.testing.assert_allclose(mine, theirs, rtol=1e-7, atol=1e-12)


def test_the_same_people_asked_twice_differ_by_what_they_changed() -> None:
    before, after = np.array([3.0, 5, 8, 1, 9, 2]), np.array([4.0, 5, 9, 1, 7, 5])
    people = Respondents(cluster=[*range(6), *range(6)])
    wave = ["1"] * 6 + ["2"] * 6
    found = people.mean(np.concatenate([before, after]), by=[wave]).difference("1", "2")
    changes = after - before
    assert found.value[0] == pytest.approx(changes.mean())
    assert found.se[0] == pytest.approx(changes.std(ddof=1) / 6**0.5)
    assert found.df[0] == 5
