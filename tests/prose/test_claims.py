"""What sentences claim of a figure, and whether it holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoshin.publication.prose import KnownFigure
from hoshin.publication.prose.reading import claims_of
from hoshin.publication.prose.truth import Truth, truth_of
from tests.prose.invented import (
    BICYCLES,
    CONTRADICT,
    HOLD,
    SAFETY,
    SIZES,
    figure,
)


def truths(figure: KnownFigure, sentence: str) -> set[Truth]:
    return {truth_of(claim, figure, SIZES) for claim in claims_of(sentence, figure)}


@pytest.mark.parametrize(("known", "sentence"), HOLD)
def test_what_holds_is_no_contradiction(known: KnownFigure, sentence: str) -> None:
    assert Truth.CONTRADICTS not in truths(known, sentence)


@pytest.mark.parametrize(("known", "sentence"), CONTRADICT)
def test_what_contradicts_is_found(known: KnownFigure, sentence: str) -> None:
    assert Truth.CONTRADICTS in truths(known, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "令和6年8月に18歳以上の1,500人へ送った。",
        "第2回の会議を3月15日に開いた。",
        "経営課題2の取組を進めた。",
        "Ver.3.0に改めた。",
        "3年計画の2年目である。",
        "20代の参加が目立った。",
        "さらなる向上を図る。",
        "増加に向けて取り組む。",
        "達成を目指す。",
        "催しを増やし、良さを伝える。",
    ],
)
def test_dates_ages_ordinals_and_plans_claim_nothing(sentence: str) -> None:
    assert claims_of(sentence, SAFETY) == []


def test_a_year_that_is_not_known_cannot_be_compared() -> None:
    assert truths(SAFETY, "令和元年度より低下した。") == {Truth.NOT_COMPARABLE}
    assert truths(BICYCLES, "4年連続で減少した。") == {Truth.NOT_COMPARABLE}


@given(
    st.decimals(1, 99, places=1), st.decimals(1, 99, places=1), st.sampled_from(["増加", "減少"])
)
def test_directions_and_differences_follow_the_numbers(old: object, new: object, word: str) -> None:
    known = figure("1-1 %", {2023: str(old), 2024: str(new)})
    up = known.years[2024].exact > known.years[2023].exact
    down = known.years[2024].exact < known.years[2023].exact
    holds = up if word == "増加" else down
    gap = abs(known.years[2024].printed - known.years[2023].printed)
    said = truths(known, f"前年度の{old}％から{gap}ポイント{word}し、{new}％となった。")
    assert (Truth.CONTRADICTS not in said) is holds


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for known in (SAFETY, BICYCLES):
        truths(known, text)
