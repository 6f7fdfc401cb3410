"""What hangs loose: named once, with its place, and never by the clock."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from hoshin.base import FiscalYear
from hoshin.evaluation import LooseEnd, Plan, loose_ends
from hoshin.evaluation.evaluate import Evaluation
from hoshin.policy import Policy
from tests.examples import examples
from tests.policies import YEAR, evaluation_of, issue, policy_of, theme, years

OWNED = Plan("地域課", "1/防災")
WHOLE = issue(1, "つながり", theme("防災", "訓練", indicators=(1,)))


def found(*issues: dict[str, Any], **plans: Plan) -> list[LooseEnd]:
    given = {f"sub:{name}": plan for name, plan in plans.items()}
    policy = policy_of(*issues)
    owners = {name: Plan("地域課") for name in policy.indicators()}
    return list(loose_ends(evaluation_of(policy, owners | given)))


def kinds(ends: list[LooseEnd]) -> list[tuple[str, str]]:
    return [(end.kind, end.path) for end in ends]


def test_a_whole_plan_has_no_loose_end() -> None:
    assert found(WHOLE, a=OWNED) == []


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ([], [("no-strategies", "issues/0")]),
        ([theme("防災", indicators=(1,))], [("no-activity", "issues/0/themes/0")]),
        ([theme("防災", " ", indicators=(1,))], [("no-activity", "issues/0/themes/0")]),
        ([theme("防災", "訓練")], [("no-measure", "issues/0/themes/0/strategies")]),
        (
            [theme(None, "訓練", "備え")],
            [
                ("no-measure", "issues/0/themes/0/strategies/0"),
                ("no-measure", "issues/0/themes/0/strategies/1"),
            ],
        ),
        (
            [theme("防災", "訓練", indicators=(1, 8))],
            [("absent-indicator", "issues/0/themes/0/indicators")],
        ),
    ],
)
def test_strategies_and_activities(made: list[Any], expected: list[tuple[str, str]]) -> None:
    assert kinds(found(issue(1, "つながり", *made))) == expected


def test_an_activity_beside_one_that_is_measured() -> None:
    made = issue(1, "つながり", theme("防災", "訓練", "備え"))
    assert kinds(found(made, a=Plan("地域課", "1/訓練"))) == [
        ("no-measure", "issues/0/themes/0/strategies/1")
    ]


def test_sub_indicators_without_owner_or_strategy() -> None:
    ends = found(WHOLE, a=Plan("", "1/防災"), b=Plan("地域課", ""), c=Plan("地域課", "1/防犯"))
    assert kinds(ends) == [
        ("no-owner", "indicators/sub:a"),
        ("no-strategy", "indicators/sub:b"),
        ("unknown-strategy", "indicators/sub:c"),
    ]
    assert (ends[2].detail, ends[2].issue, ends[1].issue) == ("1/防犯", "1", None)


def judged_on(newest: date | None, *, as_of_last_year: bool = False) -> Evaluation:
    evaluation = evaluation_of(policy_of(WHOLE), {"1-1": Plan("地域課")})
    (only,) = evaluation.indicators
    assert only.measurement is not None
    measured = replace(only.measurement, newest=newest)
    if as_of_last_year:
        older = replace(measured, year=YEAR - 2)
        only = replace(only, measurement=None, state="no-data", history=(older,))
    else:
        only = replace(only, measurement=measured)
    return replace(evaluation, indicators=[only])


@pytest.mark.parametrize(
    ("newest", "stale"),
    [
        (date(2024, 3, 31), True),
        (date(2024, 4, 1), False),
        (date(2025, 5, 1), False),
        (None, False),
    ],
)
def test_evidence_older_than_the_year_judged(newest: date | None, stale: bool) -> None:
    ends = loose_ends(judged_on(newest))
    assert [(end.kind, end.newest) for end in ends] == ([("stale", newest)] if stale else [])


def test_figures_of_earlier_years_alone() -> None:
    ends = loose_ends(judged_on(None, as_of_last_year=True))
    assert [(end.kind, end.newest) for end in ends] == [
        ("no-data", None),
        ("stale", FiscalYear(2022)),
    ]


@settings(max_examples=examples(40))
@given(years())
def test_every_end_has_a_place(year: tuple[Policy, dict[str, Plan], dict[str, str]]) -> None:
    policy, plans, titles = year
    ends = loose_ends(evaluation_of(policy, plans, titles=titles))
    assert len({(end.kind, end.path, end.detail) for end in ends}) == len(ends)
    for end in ends:
        value: Any = policy.model_dump()
        if end.path.startswith("indicators/"):
            assert end.path.removeprefix("indicators/") == end.indicator in plans
            continue
        for part in end.path.split("/"):
            value = value[int(part)] if part.isdecimal() else value[part]
