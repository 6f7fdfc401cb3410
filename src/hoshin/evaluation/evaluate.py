"""policy + evidence + rule -> evaluation: a pure function."""

from dataclasses import dataclass

from hoshin.base import FiscalYear
from hoshin.evaluation.change_family import in_one_family
from hoshin.evaluation.evidence import Evidence
from hoshin.evaluation.faults import Fault, faults_of
from hoshin.evaluation.judgement import IndicatorEvaluation, Judgement
from hoshin.evaluation.rules import Rule
from hoshin.policy import Policy


@dataclass(frozen=True)
class Evaluation:
    """A year's judgements by one rule, and where they differ from what the form printed."""

    policy: Policy
    rule: Rule
    indicators: list[IndicatorEvaluation]
    faults: list[Fault]

    @property
    def as_published(self) -> tuple[int, int]:
        """How many letters are as published, of how many that were published."""
        published = [each for each in self.indicators if each.definition.verdict is not None]
        same = sum(each.letter == each.definition.verdict for each in published)
        return same, len(published)


def evaluate(policy: Policy, evidence: Evidence, rule: Rule) -> Evaluation:
    """Judge every indicator of a policy, and after them those that it does not list.

    The same inputs give the same result; nothing is read but the arguments.
    """
    year = FiscalYear(policy.fiscal_year)
    judged = [
        Judgement(name, indicator, evidence, rule, year).evaluated()
        for name, indicator in {**policy.indicators(), **evidence.sub_indicators}.items()
    ]
    judged = in_one_family(judged, set(policy.indicators()))
    return Evaluation(policy, rule, judged, [fault for each in judged for fault in faults_of(each)])
