"""Resident surveys: questionnaire, sample design, weights, and estimates with sampling error.

Names are loaded when they are first asked for, so that importing the package costs nothing:

>>> from hoshin.survey import wilson
>>> wilson(0.5, n_eff=100, df=99).low < 0.5
True
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hoshin.survey.definition import SurveyDefinition
    from hoshin.survey.errors import SurveyError
    from hoshin.survey.intervals import Interval, interval_of, korn_graubard, wilson
    from hoshin.survey.intervals.choice import interval_limits
    from hoshin.survey.one_share import estimate_share
    from hoshin.survey.respondents import NumberTable, Respondents
    from hoshin.survey.share import ShareEstimate
    from hoshin.survey.survey import IndicatorAnswers, Survey, estimate_survey, read_survey
    from hoshin.survey.weigh import Weights, weigh_survey

# The one visible table of what the package offers: name to module.
_WHERE = {
    "IndicatorAnswers": "survey",
    "Interval": "intervals",
    "NumberTable": "respondents",
    "Respondents": "respondents",
    "ShareEstimate": "share",
    "Survey": "survey",
    "SurveyDefinition": "definition",
    "SurveyError": "errors",
    "Weights": "weigh",
    "estimate_share": "one_share",
    "estimate_survey": "survey",
    "interval_limits": "intervals.choice",
    "interval_of": "intervals",
    "korn_graubard": "intervals",
    "read_survey": "survey",
    "weigh_survey": "weigh",
    "wilson": "intervals",
}
__all__ = [
    "IndicatorAnswers",
    "Interval",
    "NumberTable",
    "Respondents",
    "ShareEstimate",
    "Survey",
    "SurveyDefinition",
    "SurveyError",
    "Weights",
    "estimate_share",
    "estimate_survey",
    "interval_limits",
    "interval_of",
    "korn_graubard",
    "read_survey",
    "weigh_survey",
    "wilson",
]


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    found: object = getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
