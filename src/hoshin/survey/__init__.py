"""Resident surveys: questionnaire, sample design, weights, and estimates with sampling error.

Names are loaded when they are first asked for, so that importing the package costs nothing:

>>> from hoshin.survey import wilson
>>> wilson(0.5, n_eff=100, df=99).low < 0.5
True
"""

from typing import TYPE_CHECKING

from hoshin.base.on_demand import on_demand

if TYPE_CHECKING:
    from hoshin.survey.arrays.tables import GroupShares, NumberTable, QuantileTable, compare_waves
    from hoshin.survey.definition import SurveyDefinition
    from hoshin.survey.differences import (
        Difference,
        adjust_holm,
        estimate_difference,
        smallest_detectable,
    )
    from hoshin.survey.errors import SurveyError
    from hoshin.survey.intervals import Interval, interval_of, korn_graubard, wilson
    from hoshin.survey.intervals.choice import interval_limits
    from hoshin.survey.one_share import estimate_share
    from hoshin.survey.respondents import Respondents
    from hoshin.survey.share import ShareEstimate
    from hoshin.survey.survey import (
        IndicatorAnswers,
        Survey,
        estimate_survey,
        read_survey,
        read_survey_definition,
    )
    from hoshin.survey.tables import release_tables
    from hoshin.survey.threshold import probability_at_least
    from hoshin.survey.waves import WaveDifference, wave_differences
    from hoshin.survey.weigh import Weights, weigh_survey

# The one visible table of what the package offers: name to module.
_WHERE = {
    "Difference": "differences",
    "GroupShares": "arrays.tables",
    "IndicatorAnswers": "survey",
    "Interval": "intervals",
    "NumberTable": "arrays.tables",
    "QuantileTable": "arrays.tables",
    "Respondents": "respondents",
    "ShareEstimate": "share",
    "Survey": "survey",
    "SurveyDefinition": "definition",
    "SurveyError": "errors",
    "WaveDifference": "waves",
    "Weights": "weigh",
    "adjust_holm": "differences",
    "compare_waves": "arrays.tables",
    "estimate_difference": "differences",
    "estimate_share": "one_share",
    "estimate_survey": "survey",
    "interval_limits": "intervals.choice",
    "interval_of": "intervals",
    "korn_graubard": "intervals",
    "probability_at_least": "threshold",
    "read_survey": "survey",
    "read_survey_definition": "survey",
    "release_tables": "tables",
    "smallest_detectable": "differences",
    "wave_differences": "waves",
    "weigh_survey": "weigh",
    "wilson": "intervals",
}
__all__ = [
    "Difference",
    "GroupShares",
    "IndicatorAnswers",
    "Interval",
    "NumberTable",
    "QuantileTable",
    "Respondents",
    "ShareEstimate",
    "Survey",
    "SurveyDefinition",
    "SurveyError",
    "WaveDifference",
    "Weights",
    "adjust_holm",
    "compare_waves",
    "estimate_difference",
    "estimate_share",
    "estimate_survey",
    "interval_limits",
    "interval_of",
    "korn_graubard",
    "probability_at_least",
    "read_survey",
    "read_survey_definition",
    "release_tables",
    "smallest_detectable",
    "wave_differences",
    "weigh_survey",
    "wilson",
]


__getattr__ = on_demand(__name__, _WHERE)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
