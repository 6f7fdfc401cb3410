"""A share of respondents, of all or of a sub-population, with the estimate for the residents."""

from hoshin.base import Counts, Figure, Provenance, printed
from hoshin.indicators import texts
from hoshin.indicators.basis import survey_basis
from hoshin.indicators.measurement import Measurement, Residents, Sampling
from hoshin.indicators.response import Response
from hoshin.survey import IndicatorAnswers, Survey


def measure_survey_share(survey: Survey, indicator: str) -> Measurement:
    """Measure an indicator that is bound to a question of a survey.

    Returns
    -------
    Measurement
        The share of respondents with the interval of that same share (the design, equal
        weights); beside it the weighted estimate for the residents with its own. Without
        anybody in the base: state `no-data`.
    """
    answers = survey.indicators[indicator]
    respondents, residents = answers.respondents, answers.residents
    if respondents.share is None or residents.share is None:
        return Measurement(indicator, "survey", survey.fiscal_year, None, "no-data", n=0)
    provenance = _provenance(survey, answers)
    figure = Figure.of_counts(Counts(respondents.count, respondents.n), *provenance)
    return Measurement(
        indicator,
        "survey",
        survey.fiscal_year,
        figure,
        n=respondents.n,
        sampling=Sampling.of(respondents),
        residents=Residents(Figure(residents.share, "%", None, provenance), Sampling.of(residents)),
        newest=max(survey.definition.survey.fielded, default=None),
        response=Response(
            survey.sent, survey.respondents, respondents.n, answers.binding.among is None
        ),
        basis=survey_basis(survey.definition, answers),
    )


def _provenance(survey: Survey, answers: IndicatorAnswers) -> tuple[Provenance, ...]:
    table, binding = survey.definition.survey, answers.binding
    asked = [
        (texts.SURVEY, table.name),
        (texts.QUESTION, answers.question.text),
        (texts.COUNTED, "、".join(str(value) for value in binding.counts)),
        (texts.BASE, "、".join(str(value) for value in binding.answers)),
    ]
    if binding.among:
        asked.append((texts.AMONG, binding.among))
    asked.append((texts.RESPONSE, _response(survey)))
    if table.fielded:
        first, last = (day.isoformat() for day in table.fielded)
        asked.append((texts.FIELDED, texts.FIELDED_FROM.format(first=first, last=last)))
    if table.notice:
        asked.append((texts.NOTICE, table.notice))
    place = texts.ANSWERS_PLACE.format(column=binding.question)
    return (
        Provenance(survey.answers_file, place, how=texts.HOW_SHARE, details=tuple(asked)),
        Provenance(survey.file, f"[indicators.{answers.indicator}]"),
    )


def _response(survey: Survey) -> str:
    rate = survey.response_rate
    if rate is None:
        return texts.RESPONSE_ONLY.format(back=survey.respondents)
    return texts.RESPONSE_OF.format(
        sent=survey.sent, back=survey.respondents, rate=printed(rate * 100)
    )
