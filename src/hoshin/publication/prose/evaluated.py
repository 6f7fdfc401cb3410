"""The figures of an evaluation, as prose may speak of them."""

from fractions import Fraction

from hoshin.base import Figure
from hoshin.evaluation import Evaluation, IndicatorEvaluation
from hoshin.indicators import Measurement
from hoshin.publication.prose.known import KnownFigure, YearFigure


def figures_of(evaluation: Evaluation) -> dict[str, KnownFigure]:
    """Every judged figure by its id; where nothing was measured, what the form printed."""
    return {each.indicator: _known(each) for each in evaluation.indicators}


def _known(each: IndicatorEvaluation) -> KnownFigure:
    definition, target = each.definition, each.definition.target
    measured = [*each.history, *([each.measurement] if each.measurement else [])]
    unit = _unit(measured) or target.unit or (definition.result.unit if definition.result else "")
    years = {
        found.year.start: figure
        for found in measured
        if (figure := _figure(found)) is not None and found.figure and found.figure.unit == unit
    }
    from_form = each.year.start not in years
    if from_form and definition.result is not None and definition.result.unit == unit:
        printed = definition.result.value
        years[each.year.start] = YearFigure(printed, Fraction(printed))
    return KnownFigure(
        each.indicator,
        unit,
        each.year.start,
        years,
        target.value,
        target.comparator or ">=",
        each.letter or definition.verdict,
        broken=bool(each.series_break),
        subject=f"{definition.statement}「{definition.source.question or ''}」",
        from_form=from_form,
    )


def _unit(measured: list[Measurement]) -> str:
    return next((found.figure.unit for found in reversed(measured) if found.figure), "")


def _figure(measured: Measurement) -> YearFigure | None:
    figure: Figure | None = measured.figure
    return YearFigure(figure.rounded, figure.in_unit) if figure else None
