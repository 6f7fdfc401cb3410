"""Measurement, target and dated rule become a verdict with its reason."""

from hoshin.evaluation.case import Case, Yardstick, YardstickKind
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
    "Case",
    "Evaluation",
    "Evidence",
    "Fault",
    "Forecast",
    "IndicatorEvaluation",
    "LogicModel",
    "LogicModels",
    "LooseEnd",
    "LooseKind",
    "Outlook",
    "Override",
    "Plan",
    "Rule",
    "Strategy",
    "Series",
    "Strength",
    "Trend",
    "TrendPoint",
    "Verdict",
    "Yardstick",
    "YardstickKind",
    "evaluate",
    "judge",
    "known_places",
    "logic_models",
    "loose_ends",
    "models_of",
    "read_rule",
]
