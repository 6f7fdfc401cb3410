"""Measurement, target and dated rule become a verdict with its reason."""

from hoshin.evaluation.break_rule import BreakRule, read_break_rule
from hoshin.evaluation.case import Case, Yardstick, YardstickKind
from hoshin.evaluation.chance import Chance
from hoshin.evaluation.change import Change, UnmeasuredChange
from hoshin.evaluation.evaluate import Evaluation, evaluate
from hoshin.evaluation.evidence import Evidence
from hoshin.evaluation.faults import Fault
from hoshin.evaluation.judgement import IndicatorEvaluation
from hoshin.evaluation.logic_model import (
    Activity,
    LogicModel,
    LogicModels,
    Strategy,
    known_places,
    logic_models,
)
from hoshin.evaluation.loose import LooseEnd, LooseKind, loose_ends, models_of
from hoshin.evaluation.nonresponse import Flip, NonResponse
from hoshin.evaluation.outlook import Outlook
from hoshin.evaluation.override import Override
from hoshin.evaluation.plan import Plan
from hoshin.evaluation.rules import Rule, read_rule
from hoshin.evaluation.series import Series
from hoshin.evaluation.strength import Strength
from hoshin.evaluation.trend import Forecast, Trend, TrendPoint
from hoshin.evaluation.verdict import Verdict, judge

__all__ = [
    "Activity",
    "BreakRule",
    "Case",
    "Chance",
    "Change",
    "Evaluation",
    "Evidence",
    "Fault",
    "Flip",
    "Forecast",
    "IndicatorEvaluation",
    "LogicModel",
    "LogicModels",
    "LooseEnd",
    "LooseKind",
    "NonResponse",
    "Outlook",
    "Override",
    "Plan",
    "Rule",
    "Series",
    "Strategy",
    "Strength",
    "Trend",
    "TrendPoint",
    "UnmeasuredChange",
    "Verdict",
    "Yardstick",
    "YardstickKind",
    "evaluate",
    "judge",
    "known_places",
    "logic_models",
    "loose_ends",
    "models_of",
    "read_break_rule",
    "read_rule",
]
