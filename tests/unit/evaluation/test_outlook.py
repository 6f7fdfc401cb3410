"""Series, breaks, needed gain and forecast of whole indicators; nothing of it changes a letter."""

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.base import FiscalYear
from hoshin.evaluation import IndicatorEvaluation
from hoshin.evaluation.change import known_variance
from hoshin.evaluation.outlook_words import outlook_sentences
from hoshin.evaluation.report import evaluation_report, evaluation_schema
from hoshin.indicators import BreakKind, Measurement, Sampling, SeriesBreak
from tests.histories import history, judged, long_evaluation, target

RISING = {2020: "40.0", 2021: "42.0", 2022: "43.0", 2023: "46.0", 2024: "47.0"}


def one(measured: list[Measurement], aim: dict[str, Any], **evidence: Any) -> IndicatorEvaluation:
    return judged(measured, [("架空", aim)], **evidence).indicators[0]


def declared(year: int, *kinds: BreakKind, by: str = "企画課") -> tuple[SeriesBreak, ...]:
    return (SeriesBreak(FiscalYear(year), "聞き方を変えた", kinds, by, date(2024, 4, 1)),)


def shown(year: int) -> tuple[SeriesBreak, ...]:
    return (SeriesBreak(FiscalYear(year), "質問文が違う", ("wording",), declared=False),)


def used(each: IndicatorEvaluation) -> list[int]:
    return [point.year.start for point in each.outlook.used]


def test_a_break_starts_the_series_anew() -> None:
    each = one(history("1-1", RISING), target(60), declared_breaks={"1-1": declared(2022, "mode")})
    assert used(each) == [2022, 2023, 2024]
    alone = one(
        history("1-1", {year: value for year, value in RISING.items() if year > 2021}), target(60)
    )
    assert each.outlook.forecasts == alone.outlook.forecasts
    assert "令和4年度に系列が切れている" in "".join(outlook_sentences(each.outlook))


@given(st.integers(2019, 2024))
def test_no_year_before_a_break_counts(year: int) -> None:
    each = one(history("1-1", RISING), target(60), declared_breaks={"1-1": declared(year, "base")})
    assert used(each) == [at for at in RISING if at >= year]


def test_a_break_in_a_year_without_a_figure_counts() -> None:
    gap = {year: value for year, value in RISING.items() if year != 2022}
    each = one(history("1-1", gap), target(60), declared_breaks={"1-1": declared(2022, "frame")})
    assert used(each) == [2023, 2024]
    assert [
        found.year.start for found in each.series.between(FiscalYear(2021), FiscalYear(2023))
    ] == [2022]


def test_a_break_this_year_takes_last_year_from_the_letter_and_all_from_the_trend() -> None:
    each = one(
        history("1-1", {2023: "50.0", 2024: "40.0"}),
        target(60),
        declared_breaks={"1-1": declared(2024, "wording")},
    )
    assert (each.letter, each.series_break, each.outlook.state) == (
        "A",
        "聞き方を変えた",
        "one-year",
    )


def test_a_suspicion_cuts_the_trend_and_leaves_the_letter() -> None:
    values = history("1-1", {2023: "50.0", 2024: "49.0"}, n=500)
    plain = one(values, target(60))
    each = one(values, target(60), shown_breaks={"1-1": shown(2024)})
    assert (each.letter, each.reason, each.note) == (plain.letter, plain.reason, plain.note)
    assert (plain.outlook.state, each.outlook.state) == ("two-years", "one-year")
    assert "切れ目の疑い" in "".join(outlook_sentences(each.outlook))


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_decision_settles_a_suspicion(year: int) -> None:
    """Also one of the year between two waves."""
    values = history("1-1", {2022: "50.0", 2024: "49.0"}, n=500)
    none: dict[str, Any] = {"declared_breaks": {"1-1": declared(year, "none")}}
    each = one(values, target(60), shown_breaks={"1-1": shown(2024)}, **none)
    assert (each.series.suspected, each.series.breaks, used(each)) == ((), (), [2022, 2024])


def test_a_jump_is_a_candidate_until_somebody_decides() -> None:
    values = history("1-1", {2022: "27.0", 2023: "27.8", 2024: "43.9"}, n=450)
    each = one(values, target(60))
    assert [(found.year.start, found.kinds) for found in each.series.suspected] == [
        (2024, ("jump",))
    ]
    assert used(each) == [2024]
    settled = one(values, target(60), declared_breaks={"1-1": declared(2024, "none")})
    assert used(settled) == [2022, 2023, 2024] and settled.series.suspected == ()


@pytest.mark.parametrize(
    ("values", "n"),
    [
        (
            {2023: "38.2", 2024: "47.4"},
            450,
        ),  # beyond error, and at its smallest less than five points
        ({2023: "30.0", 2024: "41.0"}, 40),  # ten points, and within error
        ({2023: "30.0", 2024: "50.0"}, None),  # nobody knows the error
        ({2021: "30.0", 2024: "50.0"}, 450),  # less than five points a year
    ],
)
def test_what_is_no_jump(values: dict[int, str], n: int | None) -> None:
    assert one(history("1-1", values, n=n), target(60)).series.suspected == ()


def test_other_units_and_later_years_are_left_out() -> None:
    measured = [
        *history("1-1", {2021: "3"}, unit="件"),
        *history("1-1", {2022: "40.0", 2023: "41.0", 2024: "43.0", 2025: "90.0"}),
    ]
    assert used(one(measured, target(60))) == [2022, 2023, 2024]


@given(st.permutations(list(RISING)), st.sampled_from([30, 47, 60, 90]))
def test_the_order_of_the_evidence_changes_nothing(order: list[int], aim: int) -> None:
    given_ = one(history("1-1", RISING, n=400), target(aim))
    other = one(history("1-1", {year: RISING[year] for year in order}, n=400), target(aim))
    assert [*outlook_sentences(given_.outlook)] == [*outlook_sentences(other.outlook)]


SHARES = st.lists(st.integers(1, 999), min_size=2, max_size=6)


@given(SHARES, st.integers(1, 99), st.none() | st.integers(100, 900))
def test_at_most_mirrors_at_least(values: list[int], aim: int, n: int | None) -> None:
    """A share that has to fall is that of the others, which has to rise."""
    years = range(2025 - len(values), 2025)
    up = {year: f"{value / 10:.1f}" for year, value in zip(years, values, strict=True)}
    down = {year: f"{100 - value / 10:.1f}" for year, value in zip(years, values, strict=True)}
    high = one(history("1-1", up, n=n), target(aim)).outlook
    low = one(history("1-1", down, n=n), target(100 - aim, comparator="<=")).outlook
    assert (high.state, high.needed.state, high.needed.gap) == (
        low.state,
        low.needed.state,
        low.needed.gap,
    )
    if high.needed.per_year is not None:
        assert low.needed.per_year == -high.needed.per_year
    assert (high.fast_enough, high.pace_is_clear) == (low.fast_enough, low.pace_is_clear)
    assert (high.forecast is None) == (low.forecast is None)
    if high.forecast is not None and low.forecast is not None:
        assert low.forecast.value == 100 - high.forecast.value


@pytest.mark.parametrize(
    ("value", "aim", "state", "gap", "rate"),
    [
        ("44.0", target(60), "needed", 16, 4),
        ("24.0", target(20, comparator="<="), "needed", 4, -1),
        ("60.0", target(60), "reached", 0, None),
        ("60.0", target(60, comparator=">"), "needed", 0, None),
        ("54.0", target(60, each_year=True), "each-year", 6, None),
        ("66.0", target(60, each_year=True, by=None), "each-year", 0, None),
        ("54.0", target(60, by=2024), "deadline-past", 6, None),
        ("54.0", target(60, by=None), "no-deadline", 6, None),
        ("54.0", target(None), "no-target", None, None),
        ("54.0", target(60, unit="件"), "no-target", None, None),
        ("52.0", target(60, comparator="=="), "needed", 8, 2),
        ("68.0", target(60, comparator="=="), "needed", 8, -2),
    ],
)
def test_needed_gain(
    value: str, aim: dict[str, Any], state: str, gap: int | None, rate: int | None
) -> None:
    needed = one(history("1-1", {2024: value}), aim).outlook.needed
    assert (needed.state, needed.gap, needed.per_year) == (state, gap, rate)


def test_without_a_figure_of_this_year_nothing_is_needed_and_the_past_still_speaks() -> None:
    each = one(history("1-1", {2021: "40.0", 2022: "41.0", 2023: "43.0"}), target(60))
    assert (each.outlook.needed.state, each.outlook.state, each.outlook.way) == (
        "no-data",
        "three-years",
        (),
    )
    assert each.outlook.forecast is not None and each.outlook.forecast.year == 2028
    assert one([], target(60)).outlook.state == "no-figure"


def test_the_way_to_the_target_goes_over_the_milestones() -> None:
    each = {found.indicator: found for found in long_evaluation().indicators}["1-11"]
    assert [(year.start, value) for year, value in each.outlook.way] == [
        (2024, Fraction(74)),
        (2025, Fraction(80)),
        (2026, Fraction(83)),
        (2028, Fraction(90)),
    ]


def test_two_years_never_promise_nor_refuse() -> None:
    each = one(history("1-1", {2023: "70.0", 2024: "71.0"}, n=20000), target(30)).outlook
    assert each.forecast is not None and each.forecast.low > 30 and each.chance == "open"
    steep = one(history("1-1", {2023: "88.0", 2024: "94.0"}, n=500), target(96)).outlook
    assert steep.trend is not None and steep.trend.at(2028) > 100
    assert steep.forecast is None and "ありえない値" in "".join(outlook_sentences(steep))


def test_a_deadline_far_away_is_not_reckoned() -> None:
    each = one(history("1-1", RISING), target(60, by=2060)).outlook
    assert (each.forecasts, each.needed.years) == ((), 36)
    assert "令和42年度は遠すぎる" in [*outlook_sentences(each)][2]


def test_a_share_of_nobody_still_has_an_error() -> None:
    each = one(history("1-1", {2023: "0.0", 2024: "0.0"}, n=50), target(60)).outlook
    assert each.forecast is not None and each.forecast.high > 5


def test_a_rate_of_change_may_leave_0_and_100() -> None:
    each = one(history("1-1", {2022: "-3.0", 2023: "-1.0", 2024: "2.0"}), target(5)).outlook
    assert each.forecast is not None and each.forecast.low < 0


def test_words_that_can_be_read_aloud() -> None:
    found = {each.indicator: each for each in long_evaluation().indicators}
    said = [*outlook_sentences(found["1-2"].outlook)]
    assert said[0].startswith(
        "平成30年度から令和6年度まで（実績のある4年度）は、1年に平均1.6ポイント下がっている"
    )
    assert "1年に1.2ポイント下げる必要がある" in said[1]
    assert said[2].startswith(
        "このまま続けば、令和10年度の実績は18.7%（95％の予測区間は11.5%～26.0%）。"
    )
    assert (
        "標本誤差だけを考えた95％の幅は33.6%～93.4%"
        in [*outlook_sentences(found["1-4"].outlook)][2]
    )
    assert "2年度だけで、標本誤差も分からないので" in [*outlook_sentences(found["1-5"].outlook)][2]
    assert "毎年度の目標5件以下に2件届いていない" in [*outlook_sentences(found["1-9"].outlook)][1]
    for each in found.values():
        for sentence in outlook_sentences(each.outlook):
            assert sentence.endswith("。") and "{" not in sentence and "None" not in sentence


def test_the_report_tells_series_and_trend_as_its_schema_says() -> None:
    import jsonschema

    data = evaluation_report(long_evaluation()).model_dump(by_alias=True, mode="json")
    jsonschema.validate(data, evaluation_schema())
    found = {each["indicator"]: each for each in data["indicators"]}
    first = found["1-1"]
    assert [point["fiscal_year"] for point in first["series"]["points"] if point["in_trend"]] == [
        2021, 2022, 2023, 2024
    ]  # fmt: skip
    assert first["series"]["breaks"] == [
        {
            "fiscal_year": 2021,
            "kinds": ["wording", "mode"],
            "reason": "満足度の聞き方を変えた",
            "by": "企画課",
            "on": "2021-05-10",
            "declared": True,
        }
    ]
    trend = first["trend"]
    assert (trend["state"], trend["forecast"]["basis"], trend["forecast"]["target"]) == (
        "years",
        "residuals",
        "open",
    )
    assert (trend["needed"]["per_year"], trend["needed"]["fast_enough"]) == (3.175, False)
    assert found["1-12"]["series"]["breaks"][0]["declared"] is False
    assert found["1-5"]["trend"]["forecast"] is None


def test_a_value_on_the_bar_that_must_be_passed_is_not_called_met() -> None:
    """60 % where more than 60 % is asked for: no gap, no gain that could be named, and not reached."""
    for aim in (target(60, comparator=">"), target(60, comparator=">", each_year=True, by=None)):
        each = one(history("1-1", {2023: "58.0", 2024: "60.0"}), aim).outlook
        assert not each.needed.met and each.needed.gap == 0 and each.needed.per_year is None
        assert each.way == () and each.fast_enough is None
        assert [*outlook_sentences(each)][
            1
        ] == "目標60%超の境目とちょうど同じ値で、まだ達していない。"
    assert one(history("1-1", {2024: "60.0"}), target(60)).outlook.needed.met


@pytest.mark.parametrize(
    ("value", "aim", "words"),
    [
        ("59.98", target(60, by=2034), "あと0.02ポイント"),
        ("59.98", target(60, by=2034), "1年に0.002ポイント上げる"),
        ("59.6", target(60, by=2044), "1年に0.02ポイント上げる"),
    ],
)
def test_what_is_needed_is_never_printed_as_nothing(
    value: str, aim: dict[str, Any], words: str
) -> None:
    assert words in [*outlook_sentences(one(history("1-1", {2024: value}), aim).outlook)][1]


def test_large_numbers_are_grouped_everywhere() -> None:
    values = {2022: "398000", 2023: "412300", 2024: "468900"}
    each = one(history("1-1", values, unit="件"), target(600000, unit="件")).outlook
    said = "".join(outlook_sentences(each))
    for words in ("35,450.0件増えて", "目標600,000件以上", "あと131,100件", "32,775.0件"):
        assert words in said
    assert not re.search(r"[0-9]{4}", said)


def test_how_far_is_reckoned_from_the_newest_year() -> None:
    """Nothing since 2014: a line may not be drawn 14 years on because the question is of 2024."""
    old = history("1-1", {2011: "40.0", 2012: "41.0", 2013: "42.0", 2014: "43.5"})
    each = one(old, target(60)).outlook
    assert each.far and each.forecast is None
    assert not one(history("1-1", RISING), target(60)).outlook.far


def test_a_survey_of_everybody_has_no_error_to_be_invented() -> None:
    """One rule for the error of a share: all were asked, so none is left, in a trend as in a change."""
    counted_all = Sampling(90, Fraction(2, 5), Fraction(0), 89, None, None, 90.0)
    assert known_variance(counted_all) == 0
    points = [
        replace(each, sampling=counted_all) for each in history("1-1", {2023: "40.0", 2024: "40.0"})
    ]
    ahead = one(points, target(60)).outlook.forecast
    assert ahead is not None and (ahead.low, ahead.high) == (40, 40)
