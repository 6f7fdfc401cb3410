"""What was measured, and what people entered beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from hoshin.base import FiscalYear
from hoshin.evaluation.break_rule import BreakRule
from hoshin.evaluation.chance import Process
from hoshin.evaluation.override import Override
from hoshin.evaluation.plan import Plan
from hoshin.indicators import Measurement, SeriesBreak
from hoshin.policy import OutcomeIndicator


@dataclass(frozen=True)
class Evidence:
    """Measurements by indicator, then by fiscal year; milestones, breaks and overrides.

    `breaks` are the reasons why this year is not comparable with the year before;
    `declared_breaks` those of every year with who declared them, `shown_breaks` those that nobody
    declared and the surveys show. `sub_indicators` are those that the form does not list; `plans`
    say who owns an indicator and what it serves; `chances` are counts that the office reads as
    what chance left of a process; `break_rule` is the pack's.
    """

    measurements: Mapping[str, Mapping[FiscalYear, Measurement]]
    milestones: Mapping[str, Mapping[int, Decimal]] = field(default_factory=dict)
    breaks: Mapping[str, str] = field(default_factory=dict)
    overrides: Mapping[str, Override] = field(default_factory=dict)
    sub_indicators: Mapping[str, OutcomeIndicator] = field(default_factory=dict)
    plans: Mapping[str, Plan] = field(default_factory=dict)
    declared_breaks: Mapping[str, tuple[SeriesBreak, ...]] = field(default_factory=dict)
    shown_breaks: Mapping[str, tuple[SeriesBreak, ...]] = field(default_factory=dict)
    chances: Mapping[str, Process] = field(default_factory=dict)
    break_rule: BreakRule | None = None

    def of(self, indicator: str, year: FiscalYear) -> Measurement | None:
        return self.measurements.get(indicator, {}).get(year)
