"""What hangs loose in a year's plan: what nobody owns, nothing measures, or no evidence tells of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from hoshin.base import FiscalYear
from hoshin.evaluation.evaluate import Evaluation
from hoshin.evaluation.judgement import IndicatorEvaluation
from hoshin.evaluation.logic_model import (
    LogicModel,
    LogicModels,
    Strategy,
    find_place,
    logic_models,
)
from hoshin.policy import Policy

LooseKind = Literal[
    "no-strategies",
    "no-activity",
    "no-measure",
    "absent-indicator",
    "unknown-strategy",
    "no-strategy",
    "no-owner",
    "no-data",
    "stale",
]


@dataclass(frozen=True)
class LooseEnd:
    """One thing that hangs loose.

    Parameters
    ----------
    path : str
        Its place in policy.json; `indicators/<id>` for what bundle.toml alone knows.
    subject : str
        The words of the issue, strategy or activity, or the title of the indicator.
    indicator : str or None
        Its id, where it is one.
    issue : str or None
        The key of its issue, where it has one.
    detail : str
        What was entered for a strategy that is not there; the number of an indicator that the
        form names.
    newest : date, FiscalYear or None
        Of a stale figure: the last day or year that its evidence speaks of.
    """

    kind: LooseKind
    path: str = ""
    subject: str = ""
    indicator: str | None = None
    issue: str | None = None
    detail: str = ""
    newest: date | FiscalYear | None = None


def models_of(evaluation: Evaluation) -> LogicModels:
    """The logic models of a policy with the sub-indicators that were judged beside it."""
    form = evaluation.policy.indicators()
    said = {each.indicator: each.plan.strategy for each in evaluation.indicators}
    tied = {name: words for name, words in said.items() if words or name not in form}
    return logic_models(evaluation.policy, tied)


def loose_ends(evaluation: Evaluation) -> tuple[LooseEnd, ...]:
    """What hangs loose, in the order of the form, then indicator by indicator."""
    models = models_of(evaluation)
    places = _paths(evaluation.policy)
    return (
        *(end for model in models.models for end in _of_issue(model)),
        *(
            replace(
                end,
                path=places.get(each.indicator, f"indicators/{each.indicator}"),
                subject=each.definition.source.question or each.definition.statement,
                indicator=each.indicator,
                issue=next((model.issue.key for model, _ in models.serving(each.indicator)), None),
            )
            for each in evaluation.indicators
            for end in _of_indicator(each, evaluation.policy)
        ),
    )


def newest_evidence(each: IndicatorEvaluation) -> date | FiscalYear | None:
    """The last day or year of the evidence, where it is older than the year judged; else None.

    Days are those of the evidence itself; the clock is never read.
    """
    measured = each.measurement
    if measured is None or measured.figure is None:
        years = [found.year for found in each.history if found.figure is not None]
        return max(years, default=None)
    newest = measured.newest
    return newest if newest is not None and newest < each.year.first_day else None


def _of_issue(model: LogicModel) -> Iterator[LooseEnd]:
    issue = model.issue
    if not model.strategies:
        yield LooseEnd("no-strategies", model.path, issue.title, issue=issue.key)
    for strategy in model.strategies:
        yield from _of_strategy(strategy, issue.key)


def _of_strategy(strategy: Strategy, issue: str) -> Iterator[LooseEnd]:
    place = f"{strategy.path}/strategies"
    if strategy.name and not strategy.activities:
        yield LooseEnd("no-activity", strategy.path, strategy.name, issue=issue)
    if strategy.name and not strategy.measured:
        yield LooseEnd("no-measure", place, strategy.name, issue=issue)
    elif not (strategy.subs or strategy.indicators):
        for each in strategy.activities:
            if not each.subs:
                yield LooseEnd("no-measure", each.path, each.text, issue=issue)
    for number in strategy.absent:
        path = f"{strategy.path}/indicators"
        subject = strategy.name or ""
        yield LooseEnd("absent-indicator", path, subject, issue=issue, detail=str(number))


def _of_indicator(each: IndicatorEvaluation, policy: Policy) -> Iterator[LooseEnd]:
    said = each.plan.strategy
    place = find_place(policy, said)
    if said and (place is None or place[1] is None):
        yield LooseEnd("unknown-strategy", detail=said)
    elif not said and each.indicator not in policy.indicators():
        yield LooseEnd("no-strategy")
    if not each.plan.owner:
        yield LooseEnd("no-owner")
    if each.state == "no-data":
        yield LooseEnd("no-data")
    if (newest := newest_evidence(each)) is not None:
        yield LooseEnd("stale", newest=newest)


def _paths(policy: Policy) -> dict[str, str]:
    """The path of every indicator of the form."""
    return {
        f"{issue.key}-{indicator.number}": f"issues/{place}/indicators/{number}"
        for place, issue in enumerate(policy.issues)
        for number, indicator in enumerate(issue.indicators)
    }
