"""Changes of two waves: the notes' own example, clusters, ends, Holm over a form, and break candidates."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t as student

from hoshin.base import Counts, Figure, FiscalYear
from hoshin.evaluation import Change, Evidence, IndicatorEvaluation, UnmeasuredChange, evaluate
from hoshin.evaluation.change import change_of
from hoshin.evaluation.report import evaluation_report
from hoshin.indicators import Measurement, Sampling, SeriesBreak
from hoshin.packs import load_pack
from hoshin.policy import Policy
from tests.objects import make_policy_data

PACK = load_pack("osaka")
YEAR = FiscalYear(2024)


def wave(count: int, n: int, *, deff: float = 1.0, df: int | None = None) -> Sampling:
    share = Fraction(count, n)
    n_eff = n / deff
    if share in (0, 1):
        return Sampling(n, share, Fraction(0), n - 1 if df is None else df, None, None, n_eff)
    variance = share * (1 - share) / Fraction(n_eff)
    return Sampling(n, share, variance, n - 1 if df is None else df, n_eff, deff, n_eff)


def change(before: Sampling, now: Sampling) -> Change:
    found = change_of(before, now)
    assert found is not None
    return found


def test_the_example_of_the_notes() -> None:
    """78.2 after 81.8 with n = 473 and deff 1.3: p = .17–.22, detectable 8.3 points."""
    found = change(wave(387, 473, deff=1.3), wave(370, 473, deff=1.3))
    assert not found.distinguishable and 0.1 < found.p_value < 0.25
    assert found.detectable == pytest.approx(0.083, abs=0.001)
    assert found.low < 0 < found.high


def test_few_clusters_widen_the_interval() -> None:
    """Welch and Satterthwaite: equal variances and degrees of freedom add up."""
    found = change(wave(40, 100, df=6), wave(60, 100, df=6))
    se = (0.24 / 100 * 2) ** 0.5
    assert found.high - found.low == pytest.approx(2 * student.ppf(0.975, 12) * se, rel=1e-9)


def test_a_year_in_which_all_answered_alike_is_not_certain() -> None:
    found = change(wave(50, 50), wave(49, 50))
    assert found.low < 0 < found.high and not found.distinguishable
    assert change_of(wave(5, 9, df=0), wave(5, 9)) is None


def test_up_and_down_mirror_each_other() -> None:
    up, down = change(wave(40, 100), wave(60, 100)), change(wave(60, 100), wave(40, 100))
    assert (up.low, up.high) == pytest.approx((-down.high, -down.low))
    assert up.p_value == down.p_value and up.n_needed == down.n_needed


def measured(count: int, n: int, year: FiscalYear, name: str = "1-1") -> Measurement:
    figure = Figure.of_counts(Counts(count, n))
    return Measurement(name, "survey", year, figure, n=n, sampling=wave(count, n))


def judged(
    *found: Measurement, policy: Policy | None = None, breaks: dict[str, str] | None = None
) -> list[IndicatorEvaluation]:
    evidence: dict[str, dict[FiscalYear, Measurement]] = {}
    for each in found:
        evidence.setdefault(each.indicator, {})[each.year] = each
    gathered = Evidence(evidence, breaks=breaks or {}, break_rule=PACK.break_rule)
    policy = policy or Policy.model_validate(make_policy_data())
    return evaluate(policy, gathered, PACK.rules["target-or-better"]).indicators


def test_a_change_is_told_also_where_the_target_was_the_yardstick() -> None:
    data = make_policy_data()
    data["issues"][0]["indicators"][0]["target"] |= {"value": 20, "each_year": True}
    policy = Policy.model_validate(data)
    each = judged(measured(300, 500, YEAR), measured(200, 500, YEAR - 1), policy=policy)[0]
    assert each.verdict is not None and each.verdict.yardstick is not None
    assert each.verdict.yardstick.kind == "target"
    assert isinstance(each.change, Change) and each.change.distinguishable
    assert each.break_candidate is True and each.letter == "A"


def test_a_declared_break_ends_the_comparison() -> None:
    found = measured(300, 500, YEAR), measured(200, 500, YEAR - 1)
    each = judged(*found, breaks={"1-1": "質問文を変えた"})[0]
    assert (each.change, each.break_candidate) == (None, None)


@pytest.mark.parametrize(
    ("before", "now", "asked"),
    [(200, 300, True), (300, 200, True), (200, 235, False), (200, 202, False)],
)
def test_a_break_candidate_is_large_even_at_its_smallest(
    before: int, now: int, asked: bool
) -> None:
    each = judged(measured(now, 500, YEAR), measured(before, 500, YEAR - 1))[0]
    assert each.break_candidate is asked


# FACTS §2: figures of two years that a form prints; §3: what holds for any n from 300 to 800
WITHIN = {"2-4": (81.8, 78.2), "2-5": (23.7, 21.8), "4-1": (43.3, 42.1)}
LEAPS = {"1-1": (27.8, 43.9), "2-2": (54.5, 69.4), "3-3": (44.6, 62.1)}
STEPS = {"1-2": (38.2, 47.4), "4-2": (73.6, 81.9)}


@pytest.mark.parametrize("n", [300, 473, 800])
def test_what_is_known_of_a_printed_form(n: int) -> None:
    for known, asked in ((WITHIN, False), (LEAPS, True), (STEPS, False)):
        for name, (before, now) in known.items():
            found = change(*(wave(round(each * n / 100), n) for each in (before, now)))
            assert found.distinguishable == (known is not WITHIN) or known is STEPS, name
            assert PACK.break_rule.suspects(found) is asked, name


def test_the_pack_asks_from_its_own_word_for_large() -> None:
    assert PACK.break_rule.points == Decimal(float(PACK.size_words.big[0]))


def test_holm_goes_over_the_form_and_not_beyond() -> None:
    """The p-values of three indicators of the form; a fourth, not on the form, stands alone."""
    data = make_policy_data()
    first = data["issues"][0]["indicators"][0]
    data["issues"][0]["indicators"] = [{**first, "number": number} for number in (1, 2, 3)]
    policy = Policy.model_validate(data)
    found = [
        measured(count, 500, year, f"1-{number}")
        for number, now in ((1, 240), (2, 230), (3, 205))
        for year, count in ((YEAR, now), (YEAR - 1, 200))
    ]
    changes = [each.change for each in judged(*found, policy=policy)]
    assert all(isinstance(each, Change) for each in changes)
    p_values = sorted(each.p_value for each in changes if isinstance(each, Change))
    adjusted = sorted(each.p_adjusted or 0 for each in changes if isinstance(each, Change))
    expected = [3 * p_values[0], max(3 * p_values[0], 2 * p_values[1])]
    assert adjusted[:2] == pytest.approx(expected) and len(changes) == 3
    alone = change(wave(200, 500), wave(240, 500))
    assert alone.p_adjusted is None


def reported(value: str, year: FiscalYear) -> Measurement:
    return Measurement("1-1", "reported", year, Figure.as_printed(Decimal(value), "%"))


def test_without_n_it_says_what_n_it_would_take() -> None:
    each = judged(reported("42.1", YEAR), reported("43.3", YEAR - 1))[0]
    assert isinstance(each.change, UnmeasuredChange)
    n = each.change.n_needed
    assert n is not None
    se = ((0.421 * 0.579 + 0.433 * 0.567) / n) ** 0.5
    less = ((0.421 * 0.579 + 0.433 * 0.567) / (n - 1)) ** 0.5
    assert 1.959964 * se < 0.012 <= 1.959964 * less
    same = judged(reported("43.3", YEAR), reported("43.3", YEAR - 1))[0]
    assert isinstance(same.change, UnmeasuredChange) and same.change.n_needed is None


def test_a_count_has_no_change_to_be_distinguished() -> None:
    figures = {
        when: Measurement("1-1", "register", when, Figure.as_printed(Decimal(5), "件"))
        for when in (YEAR, YEAR - 1)
    }
    each = judged(*figures.values())[0]
    assert each.change is None


def test_the_keys_of_the_contract() -> None:
    policy = Policy.model_validate(make_policy_data())
    evidence = Evidence(
        {"1-1": {YEAR: measured(300, 500, YEAR), YEAR - 1: measured(200, 500, YEAR - 1)}},
        break_rule=PACK.break_rule,
    )
    evaluation = evaluate(policy, evidence, PACK.rules["target-or-better"])
    found = evaluation_report(evaluation).model_dump(by_alias=True, mode="json")["indicators"][0]
    assert found["change"] == {
        "fiscal_year": 2023,
        "difference": 20.0,
        "low": 13.9,
        "high": 26.1,
        "p_value": pytest.approx(1.69e-10, rel=0.01),
        "p_adjusted": found["change"]["p_value"],
        "distinguishable": True,
        "detectable": 8.7,
        "n_needed": 47,
    }
    assert (found["uncertainty"], found["break_candidate"]) == ("sampling", True)


@given(st.integers(0, 6), st.integers(0, 6), st.integers(1, 5))
def test_no_interval_of_two_shares_leaves_what_can_be(before: int, now: int, df: int) -> None:
    found = change_of(wave(before, 6, df=df), wave(now, 6, df=df))
    assert found is not None and -1 <= found.low <= found.difference <= found.high <= 1


@given(
    st.integers(0, 60), st.integers(0, 60), st.integers(60, 90), st.integers(60, 90),
    st.integers(1, 200), st.floats(0.8, 4),
)  # fmt: skip
def test_the_n_at_hand_is_never_said_to_be_enough_where_it_is_not(
    before: int, now: int, size: int, other: int, df: int, deff: float
) -> None:
    """Also with few clusters, for which the normal distribution alone would promise too much."""
    found = change(wave(before, size, deff=deff, df=df), wave(now, other, deff=deff, df=df))
    if found.n_needed is not None:
        enough = found.n_needed <= max(size, other)
        assert enough if found.distinguishable else found.n_needed > min(size, other)


def test_a_year_in_which_all_answered_alike_is_not_reckoned_without_error() -> None:
    """2 of 200 after 0 of 200: the variance of the first year is that of one yes and one no more."""
    p, q = 1 / 202, 2 / 200
    spread = 200 * (p * (1 - p) / 202 + q * (1 - q) / 200)
    n = change(wave(0, 200), wave(2, 200)).n_needed
    assert n == int(1.959964**2 * spread / 0.01**2) + 1


def test_a_decision_ends_the_question_of_a_break() -> None:
    """The office looked and wrote that nothing is broken: the letter stays and nobody asks again."""
    found = {when: measured(count, 500, when) for when, count in ((YEAR, 300), (YEAR - 1, 200))}
    settled = SeriesBreak(YEAR, "同じ聞き方である", ("none",), "企画課", date(2024, 6, 3))
    policy = Policy.model_validate(make_policy_data())
    for declared, asked in (((), True), ((settled,), False)):
        evidence = Evidence(
            {"1-1": found}, declared_breaks={"1-1": declared}, break_rule=PACK.break_rule
        )
        each = evaluate(policy, evidence, PACK.rules["target-or-better"]).indicators[0]
        assert each.break_candidate is asked and each.series_break == ""
