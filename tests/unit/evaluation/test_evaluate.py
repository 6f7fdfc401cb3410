"""Verdicts with their reasons, notes, states and faults."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from hoshin.base import Counts, Figure, FiscalYear
from hoshin.evaluation import Evidence, IndicatorEvaluation, Override, evaluate
from hoshin.evaluation.report import evaluation_report, evaluation_schema
from hoshin.indicators import Measurement
from hoshin.packs import load_pack
from hoshin.policy import Policy
from tests.objects import make_policy_data

RULE = load_pack("osaka").rules["target-or-better"]
YEAR = FiscalYear(2024)


def make_policy(**changes: Any) -> Policy:
    """The policy of tests/objects with one indicator, changed at will."""
    data = make_policy_data()
    indicator = data["issues"][0]["indicators"][0]
    for key, value in changes.items():
        if key in indicator["target"]:
            indicator["target"][key] = value
        else:
            indicator[key] = value
    return Policy.model_validate(data)


def measured(
    value: Counts | str | None, year: FiscalYear = YEAR, unit: str = "%", **changes: Any
) -> Measurement:
    figure = None
    if isinstance(value, Counts):
        figure = Figure.of_counts(value)
    elif value is not None:
        figure = Figure.as_printed(Decimal(value), unit)
    return Measurement("1-1", "reported", year, figure, **changes)


def judged(
    *found: Measurement, policy: Policy | None = None, **changes: Any
) -> IndicatorEvaluation:
    evidence = Evidence({"1-1": {each.year: each for each in found}}, **changes)
    return evaluate(policy or make_policy(), evidence, RULE).indicators[0]


def test_the_reason_can_be_read_aloud() -> None:
    result = judged(measured("43.9"), measured("27.8", YEAR - 1))
    assert (result.letter, result.reason) == (
        "A",
        "実績43.9%は、令和10年度末の目標55%以上には届いていないが、前年度の27.8%を上回った。",
    )


@pytest.mark.parametrize(
    ("changes", "value", "words"),
    [
        ({"comparator": "<=", "value": 20, "previous": None}, "30", ["20%以下", "達成とする"]),
        ({"comparator": "<=", "value": 20}, "25", ["27.8%を下回った"]),
        ({"comparator": "<=", "value": 20}, "29", ["27.8%を下回らなかった"]),
        ({"each_year": True}, "54", ["毎年度の目標55%以上に達していない"]),
        ({"value": 30}, "30", ["目標30%以上に達している"]),
        ({"comparator": ">", "value": 40}, "40", ["40%超"]),
    ],
)
def test_reasons(changes: dict[str, Any], value: str, words: list[str]) -> None:
    result = judged(measured(value), policy=make_policy(**changes))
    for word in words:
        assert word in result.reason
    assert result.reason.endswith("。") and result.reason.count("。") == 1


def test_what_print_hides_is_noted() -> None:
    """166 of 302 is 54.97 %, prints as 55.0 and does not reach 55 %."""
    result = judged(measured(Counts(166, 302)), policy=make_policy(each_year=True, previous=None))
    assert result.letter == "B"
    assert result.note is not None and "166/302" in result.note


def test_every_pair_of_counts_is_judged_exactly() -> None:
    """n up to 80 against eight targets: the letter is that of whole numbers, never of the print."""
    for n in range(1, 81):
        for target in (20, 50, 55, 60, 65, 70, 75, 80):
            policy = make_policy(
                value=target, each_year=True, result=None, verdict=None, previous=None
            )
            k = n * target // 100
            for count in {k, min(n, k + 1)}:
                result = judged(measured(Counts(count, n)), policy=policy)
                met = 100 * count >= target * n
                assert result.letter == ("A" if met else "B")
                hidden = not met and result.measurement is not None
                figure = result.measurement.figure if result.measurement else None
                assert figure is not None
                prints_alike = figure.rounded == target
                assert (result.note is not None and "印字では" in result.note) == (
                    hidden and prints_alike
                )


def test_without_evidence_nothing_is_judged() -> None:
    result = judged()
    assert (result.state, result.letter, result.measurement) == ("no-data", None, None)
    assert "資料がない" in result.reason
    empty = judged(measured(None, state="no-data"))
    assert (empty.state, empty.letter) == ("no-data", None)


def test_the_form_is_evidence_only_for_last_year() -> None:
    result = judged(measured("43.9"))
    assert result.previous is not None and result.previous.kind == "form"
    assert result.letter == "A" and result.note is not None and "様式" in result.note


def test_other_units_are_not_compared() -> None:
    result = judged(measured("43", unit="件"))
    assert (result.state, result.letter) == ("not-comparable", None)


def test_a_target_without_a_number() -> None:
    result = judged(measured("43"), policy=make_policy(value=None))
    assert (result.state, result.letter) == (None, None)
    assert "目標の数がない" in result.reason


def test_a_break_takes_last_year_away() -> None:
    result = judged(measured("20"), measured("27.8", YEAR - 1), breaks={"1-1": "質問文を変えた"})
    assert result.letter == "A" and result.series_break == "質問文を変えた"
    assert result.note is not None and "質問文を変えた" in result.note


def test_people_may_set_a_letter_with_name_and_reason() -> None:
    override = Override("1-1", "B", "調査票の誤り", "区長", date(2025, 6, 1))
    result = judged(measured("43.9"), overrides={"1-1": override})
    assert result.letter == "B"
    assert result.verdict is not None and result.verdict.letter == "A"
    assert "調査票の誤り" in result.reason and "区長" in result.reason


def test_milestones_entered_win() -> None:
    result = judged(measured("43.9"), milestones={"1-1": {2024: Decimal(45)}})
    assert result.letter == "B" and "目安45%" in result.reason


def test_faults() -> None:
    evidence = Evidence({"1-1": {YEAR: measured("44.0"), YEAR - 1: measured("27.7", YEAR - 1)}})
    evaluation = evaluate(make_policy(verdict="B"), evidence, RULE)
    found = [
        (fault.kind, fault.fiscal_year, str(fault.published), str(fault.computed))
        for fault in evaluation.faults
    ]
    assert found == [
        ("differs-from-published", 2024, "43.9", "44.0"),
        ("differs-from-published", 2023, "27.8", "27.7"),
        ("letter-differs-from-published", 2024, "B", "A"),
    ]
    assert evaluation.as_published == (0, 1)


def test_the_report_is_as_its_schema_says() -> None:
    import jsonschema

    evidence = Evidence({"1-1": {YEAR: measured(Counts(439, 1000))}})
    evaluation = evaluate(make_policy(), evidence, RULE)
    data = evaluation_report(evaluation).model_dump(by_alias=True, mode="json")
    jsonschema.validate(data, evaluation_schema())
    first = data["indicators"][0]
    assert (first["value"], first["exact"], first["verdict"]) == (43.9, "439/1000", "A")
    assert first["yardstick"] == {"kind": "last-year", "value": 27.8, "unit": "%"}
    assert first["previous"]["from"] == "form"
    assert set(first) >= {
        "indicator",
        "kind",
        "value",
        "exact",
        "unit",
        "n",
        "low",
        "high",
        "residents",
        "previous",
        "yardstick",
        "verdict",
        "published",
        "state",
        "reason",
        "note",
        "probability",
        "distinguishable",
        "n_needed",
        "break",
        "override",
    }


def test_a_measured_value_is_never_rounded_before_it_is_judged() -> None:
    figure = Figure.of_counts(Counts(1, 3))
    assert Fraction(figure.value) * 3 == 1
