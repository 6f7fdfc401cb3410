"""Resident surveys: questionnaire, sample design, and estimates with sampling error."""

from hoshin.survey.definition import SurveyDefinition
from hoshin.survey.errors import SurveyError
from hoshin.survey.intervals import Interval, interval_of, korn_graubard, wilson
from hoshin.survey.share import ShareEstimate
from hoshin.survey.survey import IndicatorAnswers, Survey, estimate_survey, read_survey

__all__ = [
    "IndicatorAnswers",
    "Interval",
    "ShareEstimate",
    "Survey",
    "SurveyDefinition",
    "SurveyError",
    "estimate_survey",
    "interval_of",
    "korn_graubard",
    "read_survey",
    "wilson",
]
