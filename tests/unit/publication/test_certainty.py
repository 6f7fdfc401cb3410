"""The sentences beside a verdict: what they say of each kind of figure, and that they withhold."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from hoshin.base import Counts, Figure, FiscalYear
from hoshin.evaluation import Evidence, IndicatorEvaluation, evaluate
from hoshin.exporters.site import site_files
from hoshin.indicators import Measurement, Response, Sampling
from hoshin.packs import load_pack
from hoshin.policy import Policy
from hoshin.publication.certainty import certainty_rows
from tests.editions import make_edition_of, sample_edition
from tests.objects import make_policy_data

PACK = load_pack("osaka")
YEAR = FiscalYear(2024)


def survey(count: int, n: int, year: FiscalYear = YEAR, **changes: Any) -> Measurement:
    share = Fraction(count, n)
    sampling = Sampling(n, share, share * (1 - share) / n, n - 1, float(n), 1.0, float(n))
    figure = Figure.of_counts(Counts(count, n))
    response = Response(3 * n, n + 20, n)
    given: dict[str, Any] = {"n": n, "sampling": sampling, "response": response, **changes}
    return Measurement("1-1", "survey", year, figure, **given)


def count(value: int, year: FiscalYear = YEAR) -> Measurement:
    return Measurement("1-1", "register", year, Figure.as_printed(Decimal(value), "件"))


def judged(*found: Measurement, target: dict[str, Any], **changes: Any) -> IndicatorEvaluation:
    data = make_policy_data()
    indicator = data["issues"][0]["indicators"][0]
    indicator["target"] |= target
    indicator |= {"previous": None, "result": None}
    evidence = Evidence(
        {"1-1": {each.year: each for each in found}}, break_rule=PACK.break_rule, **changes
    )
    rule = PACK.rules["target-or-better"]
    return evaluate(Policy.model_validate(data), evidence, rule).indicators[0]


def rows(*found: Measurement, target: dict[str, Any], **changes: Any) -> dict[str, str]:
    each = judged(*found, target=target, **changes)
    return {row.label: row.text for row in certainty_rows(each)}


def test_a_change_beyond_error_and_the_question_it_raises() -> None:
    told = rows(survey(300, 500), survey(200, 500, YEAR - 1), target={"value": 50})
    assert (
        "差は＋20.0ポイント" in told["前年度との差"] and "上がったといえる" in told["前年度との差"]
    )
    assert "5ポイントを超える" in told["担当への問い"]
    back = rows(survey(200, 500), survey(300, 500, YEAR - 1), target={"value": 50})
    assert (
        "差は－20.0ポイント" in back["前年度との差"] and "下がったといえる" in back["前年度との差"]
    )


def test_a_change_within_error_goes_neither_up_nor_down() -> None:
    told = rows(survey(205, 500), survey(200, 500, YEAR - 1), target={"value": 50})
    assert "上がったとも下がったともいえない" in told["前年度との差"]
    assert "担当への問い" not in told


def test_a_difference_that_is_not_that_of_the_prints_says_so() -> None:
    """47.45 and 38.245 print as 47.5 and 38.2, 9.3 apart, and are 9.2 apart."""
    told = rows(survey(347, 444), survey(381, 466, YEAR - 1), target={"value": 80})
    assert "差は－3.6ポイント" in told["前年度との差"]
    told = rows(survey(9490, 20000), survey(7649, 20000, YEAR - 1), target={"value": 80})
    assert "38.2%から47.5%へ、差は丸める前の値で＋9.2ポイント" in told["前年度との差"]


@pytest.mark.parametrize(
    ("comparator", "target", "words"),
    [
        (">=", 60, "この問いに答えなかった800人のうち481人（60.2%）以上が"),
        ("<=", 40, "この問いに答えなかった800人のうち240人（30.0%）以下が"),
        ("<=", 20, "800人に、この値に数える人がいなければ、規則の判定はA"),
        ("<=", 19, "どう答えていたとしても、判定は変わらない"),
        (">=", 90, "どう答えていたとしても、判定は変わらない"),
    ],
)
def test_what_the_unheard_would_have_to_answer(comparator: str, target: int, words: str) -> None:
    """239 or 240 of the 400 heard of 1,200: 60 % of all take 720, so 481 of the others."""
    yes = 239 if comparator == ">=" else 240
    target_of = {"comparator": comparator, "value": target, "each_year": True}
    told = rows(survey(yes, 400), target=target_of)["答えなかった人"]
    assert words in told
    assert "回収率35.0%" in rows(survey(yes, 400), target=target_of)["回収率"]


def test_an_unknown_number_of_people_asked_is_said() -> None:
    unknown = survey(240, 400, response=Response(None, 420, 400))
    told = rows(unknown, target={"value": 50})
    assert "回収率は示せない" in told["回収率"] and "答えなかった人" not in told


def test_what_has_no_sampling_error_says_why() -> None:
    target = {"value": 10, "unit": "件"}
    assert "標本誤差はなく" in rows(count(7), target=target)["数の性質"]
    reported = replace(count(0), kind="reported", figure=Figure.as_printed(Decimal(42), "%"))
    assert "何人の答え" in rows(reported, target={"value": 50})["数の性質"]
    panel = survey(240, 400, sampling=None)
    assert "無作為" in rows(panel, target={"value": 50})["数の性質"]


def test_happenings_have_a_width_and_the_letter_stays() -> None:
    target = {"comparator": "<=", "value": 10, "unit": "件", "each_year": True}
    found = count(7), count(18, YEAR - 1)
    told = rows(*found, target=target, chances={"1-1": "events"})
    assert (
        "2.8件～14.4件" in told["偶然の幅"]
        and "18件との差は、偶然の幅を超えている" in told["偶然の幅"]
    )
    plain, read = (judged(*found, target=target, chances=each) for each in ({}, {"1-1": "events"}))
    assert (plain.letter, plain.reason) == (read.letter, read.reason)


def test_nothing_is_told_of_a_withheld_figure() -> None:
    for counts, previous in ((Counts(3, 77), Counts(40, 400)), (Counts(200, 400), Counts(5, 61))):
        edition = make_edition_of(counts, previous=previous)
        assert edition.indicators[0].certainty == ()
        page = site_files([edition], version="0")["test/2024/indicators/1-1.html"].decode()
        assert "どれほど確かか" not in page


def test_the_page_shows_every_row() -> None:
    edition = sample_edition()
    files = site_files([edition], version="0")
    for each in edition.indicators:
        page = files[f"sumiyoshi/2024/indicators/{each.id}.html"].decode()
        assert each.certainty
        for row in each.certainty:
            assert f"<dt>{row.label}</dt><dd>{row.text}</dd>" in page
        assert each.response_rate in page
