"""Measurement, target and dated rule become a verdict with its reason."""

from hoshin.evaluation.break_rule import BreakRule, read_break_rule
from hoshin.evaluation.case import Case, Yardstick, YardstickKind
from hoshin.evaluation.chance import Chance
from hoshin.evaluation.change import Change, UnmeasuredChange
from hoshin.evaluation.evaluate import Evaluation, evaluate
from hoshin.evaluation.evidence import Evidence
from hoshin.evaluation.faults import Fault
from hoshin.evaluation.judgement import IndicatorEvaluation
from hoshin.evaluation.nonresponse import Flip, NonResponse
from hoshin.evaluation.override import Override
from hoshin.evaluation.rules import Rule, read_rule
from hoshin.evaluation.strength import Strength
from hoshin.evaluation.verdict import Verdict, judge

__all__ = [
    "BreakRule",
    "Case",
    "Chance",
    "Change",
    "Evaluation",
    "Evidence",
    "Fault",
    "Flip",
    "IndicatorEvaluation",
    "NonResponse",
    "Override",
    "Rule",
    "Strength",
    "UnmeasuredChange",
    "Verdict",
    "Yardstick",
    "YardstickKind",
    "evaluate",
    "judge",
    "read_break_rule",
    "read_rule",
]
