"""The logic model: what hangs on what, by the form's own numbers and by what an office entered."""

import pytest
from hypothesis import given, settings

from hoshin.evaluation import LogicModels, Plan, known_places, logic_models, models_of
from hoshin.policy import Policy
from tests.examples import examples
from tests.policies import evaluation_of, issue, policy_of, theme, years

POLICY = policy_of(
    issue(
        1,
        "つながり",
        theme("防災の取組", "訓練を行う", "備えを広める", indicators=(1,)),
        theme("ＤＸ推進", "窓口を減らす", indicators=(1, 2)),
        outcomes=3,
    ),
    issue(2, "暮らし", theme(None, "声を聞く"), outcomes=0),
)


def models(**said: str) -> LogicModels:
    return logic_models(POLICY, {f"sub:{name}": words for name, words in said.items()})


def test_the_form_ties_its_own_indicators() -> None:
    first = models().models[0]
    assert [each.indicators for each in first.strategies] == [("1-1",), ("1-1", "1-2")]
    assert first.unclaimed.indicators == ("1-3",)
    assert [each.text for each in first.strategies[0].activities] == ["訓練を行う", "備えを広める"]


@pytest.mark.parametrize(
    "said",
    ["1/防災の取組", " 1 / 防災の 取組 ", "１／防災の取組", "1/\n防災の取組"],
)
def test_writing_makes_no_difference(said: str) -> None:
    assert models(a=said).models[0].strategies[0].subs == ("sub:a",)


def test_full_width_headings_are_found_by_half_width_words() -> None:
    assert models(a="1/DX推進").models[0].strategies[1].subs == ("sub:a",)


def test_an_activity_may_be_named_instead_of_its_strategy() -> None:
    strategy = models(a="1/備えを広める").models[0].strategies[0]
    assert strategy.subs == ()
    assert [each.subs for each in strategy.activities] == [(), ("sub:a",)]
    assert strategy.all_subs == ("sub:a",)


def test_lines_without_a_heading_are_named_by_their_issue() -> None:
    assert models(a="2").models[1].strategies[0].subs == ("sub:a",)
    assert models(a="2/").models[1].strategies[0].subs == ("sub:a",)


def test_what_has_no_strategy_stays_with_its_issue_or_with_none() -> None:
    found = models(a="1/防犯", b="9/防災の取組", c="", d="/")
    assert found.models[0].unclaimed.subs == ("sub:a",)
    assert found.untied == ("sub:b", "sub:c", "sub:d")


def test_more_may_be_said_of_the_forms_own_indicators() -> None:
    found = logic_models(POLICY, {"1-3": "1/防災の取組"})
    assert found.models[0].strategies[0].indicators == ("1-1", "1-3")
    assert found.models[0].unclaimed.indicators == ()


def test_a_number_that_the_form_has_not_is_kept_apart() -> None:
    policy = policy_of(issue(1, "x", theme("y", "z", indicators=(1, 7, 1))))
    (strategy,) = logic_models(policy, {}).models[0].strategies
    assert (strategy.indicators, strategy.absent) == (("1-1",), (7,))


def test_issues_of_one_number_are_told_apart_by_their_label() -> None:
    first, second = issue(1, "x", theme("防災", "a")), issue(1, "y", theme("防犯", "b"))
    first["label"], second["label"] = "経営課題1-(1)", "経営課題1-(2)"
    found = logic_models(
        policy_of(first, second), {"sub:a": "1(2)/防犯", "sub:b": "経営課題1-(1)/防災"}
    )
    assert [model.strategies[0].subs for model in found.models] == [("sub:b",), ("sub:a",)]


@settings(max_examples=examples(40))
@given(years())
def test_nothing_is_lost_and_nothing_is_invented(
    year: tuple[Policy, dict[str, Plan], dict[str, str]],
) -> None:
    """Every indicator stands somewhere; every place that may be entered is found."""
    policy, plans, titles = year
    found = models_of(evaluation_of(policy, plans, titles=titles))
    everything = [*policy.indicators(), *plans]
    placed = {name for name in everything if found.serving(name)}
    assert placed | set(found.untied) == set(everything)
    assert not placed & set(found.untied)
    for said in known_places(policy):
        tied = logic_models(policy, {"sub:new": said})
        if said.partition("/")[2].strip():
            assert tied.untied == ()
