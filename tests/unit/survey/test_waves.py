"""What differs between two waves: every kind is seen, and spelling is no difference."""

from typing import Any

import pytest

from hoshin.survey import SurveyDefinition, wave_differences

FOUR = ["そう思う", "ややそう思う", "あまりそう思わない", "そう思わない"]


def wave(**changes: Any) -> SurveyDefinition:
    """A wave with one indicator, changed by the names of keys, whatever their table."""
    question: dict[str, Any] = {"text": "このまちは安全だと感じますか。", "kind": "single"}
    bound: dict[str, Any] = {"question": "q1", "counts": FOUR[:2], "answers": FOUR}
    survey: dict[str, Any] = {"id": "x", "name": "x", "fiscal_year": 2024, "answers": "x.csv"}
    survey |= {"modes": ["post", "web"], "frame": "住民基本台帳、18歳以上"}
    for key, value in changes.items():
        table = {"options": question, "text": question, "kind": question}.get(
            key, bound if key in ("counts", "answers", "among") else survey
        )
        table["answers" if key == "options" else key] = value
    return SurveyDefinition.model_validate(
        {"survey": survey, "questions": {"q1": question}, "indicators": {"1-1": bound}}
    )


def kinds(before: SurveyDefinition, after: SurveyDefinition) -> list[str]:
    return [each.kind for each in wave_differences(before, after, "1-1")]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"text": "このまちは安全だと思いますか。"}, ["wording"]),
        ({"text": "お住まいの地域は安全だと感じますか。"}, ["wording"]),
        ({"answers": [*FOUR, "どちらともいえない"]}, ["options"]),
        ({"answers": ["はい", "いいえ"], "counts": ["はい"]}, ["options", "counting"]),
        ({"answers": ["満足", "やや満足", "やや不満", "不満"], "counts": ["満足", "やや満足"]}, ["options"]),
        ({"kind": "multiple"}, ["options"]),
        ({"counts": FOUR[:1]}, ["counting"]),
        ({"among": "child = '就学前'"}, ["base"]),
        ({"modes": ["post"]}, ["mode"]),
        ({"modes": ["web"]}, ["mode"]),
        ({"probability_sample": False}, ["frame"]),
        ({"frame": "住民基本台帳、20歳以上"}, ["frame"]),
        ({"text": "安全ですか", "modes": ["post"], "among": "sex = '女'"}, ["wording", "base", "mode"]),
    ],
)  # fmt: skip
def test_each_kind_is_seen(changes: dict[str, Any], found: list[str]) -> None:
    assert kinds(wave(), wave(**changes)) == found
    assert sorted(kinds(wave(**changes), wave())) == sorted(found)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"text": "このまちは安全だと感じますか"},
        {"text": "このまちは、安全だと　感じますか？"},
        {"answers": FOUR[::-1], "counts": [FOUR[1], FOUR[0]]},
        {"modes": ["web", "post"]},
        {"modes": []},
        {"frame": ""},
        {"frame": "住民基本台帳、１８歳以上"},
        {"answers": [1, 2, 3, 4], "counts": [1, 2]},
        {"answers": ["1", "2", "3", "4"], "counts": ["1", "2"]},
    ],
)
def test_spelling_codes_and_what_is_left_out_are_no_difference(changes: dict[str, Any]) -> None:
    assert kinds(wave(), wave(**changes)) == []


def test_codes_of_another_number_are_other_options() -> None:
    assert kinds(wave(), wave(answers=[1, 2, 3, 4, 5], counts=[1, 2])) == ["options"]


def test_where_all_options_are_listed_a_smaller_base_is_a_base() -> None:
    every = [*FOUR, "わからない"]
    before = wave(options=every, answers=every)
    assert kinds(before, wave(options=every, answers=FOUR)) == ["base"]
    assert kinds(wave(options=FOUR), wave(options=every)) == ["options"]


def test_both_sides_are_told() -> None:
    (found,) = wave_differences(wave(), wave(modes=["post"]), "1-1")
    assert (found.before, found.after) == ("post・web", "post")
    (found,) = wave_differences(wave(), wave(among="child = '就学前'"), "1-1")
    assert (found.before, found.after) == ("全員", "child = '就学前'")
