"""The first test of a rule that decides gives the letter; what was tried gives the yardstick."""

from dataclasses import dataclass

from hoshin.evaluation.case import Case, Finding, Yardstick
from hoshin.evaluation.rules import Rule
from hoshin.evaluation.vocabulary import VOCABULARY
from hoshin.policy import Letter


@dataclass(frozen=True)
class Verdict:
    """A letter (None: no test decided), what each test found, the bar nearest to being met."""

    letter: Letter | None
    findings: tuple[Finding, ...]
    yardstick: Yardstick | None


def judge(case: Case, rule: Rule) -> Verdict:
    """Judge a case by a rule.

    Examples
    --------
    >>> from fractions import Fraction
    >>> from hoshin.base import FiscalYear
    >>> rule = Rule.model_validate(
    ...     {"id": "x", "title": "例", "from": 2023, "source": "例",
    ...      "tests": ["target-met", "better-than-last-year", "no-last-year-is-A"]})
    >>> case = Case(Fraction(439, 10), ">=", Fraction(55), FiscalYear(2024),
    ...             previous=Fraction(278, 10))
    >>> verdict = judge(case, rule)
    >>> verdict.letter, verdict.yardstick.kind
    ('A', 'last-year')
    """
    findings: list[Finding] = []
    letter: Letter | None = None
    for name in rule.tests:
        found = VOCABULARY[name](case)
        if found is None:
            continue
        findings.append(found)
        if found.letter is not None:
            letter = found.letter
            break
    bars = [found.yardstick for found in findings if found.yardstick is not None]
    nearest = max(bars, key=lambda bar: case.gain(bar.value), default=None)
    return Verdict(letter, tuple(findings), nearest)
