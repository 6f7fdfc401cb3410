"""A year as it is published: indicators, texts, and where everything comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from hoshin.base import FiscalYear, SourceFile
from hoshin.disclosure import LedgerEnd
from hoshin.evaluation import (
    Evaluation,
    LogicModels,
    LooseEnd,
    Rule,
    loose_ends,
    models_of,
)
from hoshin.evaluation.change_family import in_one_family
from hoshin.policy import Policy
from hoshin.publication.breakdown import PublishedBreakdown
from hoshin.publication.indicator import PublishedIndicator, is_hidden, publish_indicator
from hoshin.publication.plan import publish_plan
from hoshin.publication.prose.unmarked import unmarked
from hoshin.publication.standing import Approval, MadeBy, Note, Standing


@dataclass(frozen=True)
class EditionSource:
    """What an edition is made of, besides the evaluation."""

    id: str
    as_of: date
    licence: str
    notice: str
    policy_file: SourceFile
    inputs: tuple[SourceFile, ...] = ()
    approval: Approval | None = None
    notes: tuple[Note, ...] = ()
    made_by: MadeBy = field(default_factory=MadeBy)


@dataclass(frozen=True)
class Edition:
    """What every exporter consumes; nothing that may not be shown is in its texts and figures."""

    source: EditionSource
    policy: Policy
    rule: Rule
    indicators: list[PublishedIndicator]
    sub_indicators: tuple[PublishedIndicator, ...] = ()
    logic: LogicModels = field(default_factory=LogicModels)
    loose: tuple[LooseEnd, ...] = ()
    breakdowns: tuple[PublishedBreakdown, ...] = ()  # counts below the whole, past the gate
    standing: Standing = field(default_factory=Standing)
    ledger: tuple[LedgerEnd, ...] = ()  # the entries of what passed the gate

    def at(self, standing: Standing) -> "Edition":
        """The same content at another place of the chain."""
        return replace(self, standing=standing)

    @property
    def year(self) -> FiscalYear:
        return FiscalYear(self.policy.fiscal_year)

    @property
    def id(self) -> str:
        """`<bundle>/<year>`: the beginning of every figure's id."""
        return f"{self.source.id}/{self.policy.fiscal_year}"

    @cached_property
    def by_id(self) -> Mapping[str, PublishedIndicator]:
        """Every indicator, of the form and below it, by its id."""
        return {each.id: each for each in (*self.indicators, *self.sub_indicators)}

    def of_issue(self, number: int, key: str) -> list[PublishedIndicator]:
        """The indicators of one issue, in the order of the form."""
        return [
            each
            for each in self.indicators
            if each.issue and each.issue.number == number and each.issue.key == key
        ]


def make_edition(evaluation: Evaluation, source: EditionSource) -> Edition:
    """What is published of an evaluation, under the rules of disclosure for the whole ward."""
    policy = unmarked(evaluation.policy)
    shown = {each.indicator for each in evaluation.indicators if not is_hidden(each)}
    evaluation = replace(
        evaluation,
        policy=policy,
        indicators=in_one_family(evaluation.indicators, shown & policy.indicators().keys()),
    )
    models = models_of(evaluation)
    issues = {
        f"{issue.key}-{indicator.number}": issue
        for issue in policy.issues
        for indicator in issue.indicators
    }
    published = []
    for each in evaluation.indicators:
        served = models.serving(each.indicator)
        issue = issues.get(each.indicator) or (served[0][0].issue if served else None)
        name = f"{source.id}/{policy.fiscal_year}/{each.indicator}"
        names = tuple(strategy.name for _, strategy in served if strategy.name)
        published.append(
            replace(
                publish_indicator(each, issue, name),
                plan=publish_plan(each, names),
                is_sub=each.indicator not in issues,
            )
        )
    return Edition(
        source,
        policy,
        evaluation.rule,
        [each for each in published if not each.is_sub],
        tuple(each for each in published if each.is_sub),
        models,
        loose_ends(evaluation),
    )
