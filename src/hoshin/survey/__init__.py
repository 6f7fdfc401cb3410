"""Resident surveys: questionnaire, sample design, and estimates with sampling error."""

from hoshin.survey.definition import SurveyDefinition
from hoshin.survey.errors import SurveyError
from hoshin.survey.estimate import ShareEstimate, estimate_share
from hoshin.survey.intervals import Interval, interval_of, korn_graubard, wilson
from hoshin.survey.sample import AnswerClass, Sample, Stratum
from hoshin.survey.survey import IndicatorAnswers, Survey, read_survey

__all__ = [
    "AnswerClass",
    "IndicatorAnswers",
    "Interval",
    "Sample",
    "ShareEstimate",
    "Stratum",
    "Survey",
    "SurveyDefinition",
    "SurveyError",
    "estimate_share",
    "interval_of",
    "korn_graubard",
    "read_survey",
    "wilson",
]
