"""A year as it is published: indicators, texts, and where everything comes from."""

from dataclasses import dataclass, field, replace
from datetime import date

from hoshin.base import FiscalYear, SourceFile
from hoshin.evaluation import Evaluation, Rule
from hoshin.policy import Policy
from hoshin.publication.indicator import PublishedIndicator, publish_indicator
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
    standing: Standing = field(default_factory=Standing)

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

    def of_issue(self, number: int, key: str) -> list[PublishedIndicator]:
        """The indicators of one issue, in the order of the form."""
        return [
            each
            for each in self.indicators
            if each.issue.number == number and each.issue.key == key
        ]


def make_edition(evaluation: Evaluation, source: EditionSource) -> Edition:
    """What is published of an evaluation, under the rules of disclosure for the whole ward."""
    policy = evaluation.policy
    judged = {each.indicator: each for each in evaluation.indicators}
    indicators = [
        publish_indicator(judged[name], issue, f"{source.id}/{policy.fiscal_year}/{name}")
        for issue in policy.issues
        for indicator in issue.indicators
        for name in [f"{issue.key}-{indicator.number}"]
    ]
    return Edition(source, unmarked(policy), evaluation.rule, indicators)
