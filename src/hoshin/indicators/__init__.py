"""Indicators: an estimate, a count or a report becomes a measurement of one year."""

from hoshin.indicators.measurement import (
    Kind,
    Measurement,
    MeasurementState,
    Residents,
    Sampling,
)
from hoshin.indicators.register_count import measure_register_count
from hoshin.indicators.reported import ReportedFigure, measure_reported
from hoshin.indicators.response import Response
from hoshin.indicators.series_break import BREAK_KINDS, BreakKind, SeriesBreak
from hoshin.indicators.survey_share import measure_survey_share

__all__ = [
    "BREAK_KINDS",
    "BreakKind",
    "Kind",
    "Measurement",
    "MeasurementState",
    "ReportedFigure",
    "Residents",
    "Response",
    "Sampling",
    "SeriesBreak",
    "measure_register_count",
    "measure_reported",
    "measure_survey_share",
]
