"""Measurement, target and dated rule become a verdict with its reason."""

from hoshin.evaluation.case import Case, Yardstick, YardstickKind
from hoshin.evaluation.evaluate import Evaluation, evaluate
from hoshin.evaluation.evidence import Evidence
from hoshin.evaluation.faults import Fault
from hoshin.evaluation.judgement import IndicatorEvaluation
from hoshin.evaluation.override import Override
from hoshin.evaluation.rules import Rule, read_rule
from hoshin.evaluation.strength import Strength
from hoshin.evaluation.verdict import Verdict, judge

__all__ = [
    "Case",
    "Evaluation",
    "Evidence",
    "Fault",
    "IndicatorEvaluation",
    "Override",
    "Rule",
    "Strength",
    "Verdict",
    "Yardstick",
    "YardstickKind",
    "evaluate",
    "judge",
    "read_rule",
]
