"""One indicator of an edition: every text and number that any format shows of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from hoshin.base import FiscalYear, half_up
from hoshin.disclosure import Showing
from hoshin.evaluation import IndicatorEvaluation, Strength
from hoshin.evaluation.strength import AgainstSampledBar
from hoshin.indicators import Measurement
from hoshin.policy import Issue, Letter, OutcomeIndicator, Target
from hoshin.publication import texts
from hoshin.publication.certainty import CertaintyRow, certainty_rows, response_rate
from hoshin.publication.figures import PublishedFigure, published, published_residents, showing_of


@dataclass(frozen=True)
class SeriesPoint:
    """One year of the series; `series_break` says why it is not comparable with the year before."""

    year: FiscalYear
    figure: PublishedFigure
    origin: str
    series_break: str


@dataclass(frozen=True)
class PublishedIndicator:
    """One indicator as it is published."""

    id: str
    figure_id: str
    issue: Issue
    definition: OutcomeIndicator
    title: str
    source: str
    aim: str
    deadline: str
    target_value: Decimal | None
    letter: Letter | None
    letter_words: str
    reason: str
    note: str
    result: PublishedFigure | None
    previous: PublishedFigure | None
    residents: PublishedFigure | None
    series: tuple[SeriesPoint, ...]
    evaluation: IndicatorEvaluation

    @property
    def withheld(self) -> bool:
        return self.result is not None and self.result.withheld

    @cached_property
    def strength(self) -> str:
        """How sure the letter is, in words; empty where a figure is withheld or has no error."""
        return (
            "" if _hidden(self.evaluation) else _strength(self.evaluation, self.evaluation.strength)
        )

    @cached_property
    def residents_strength(self) -> str:
        """The estimate for the residents and what it says of the letter."""
        return "" if _hidden(self.evaluation) else _residents(self.evaluation)

    @cached_property
    def certainty(self) -> tuple[CertaintyRow, ...]:
        """Every line of how sure the figure and the letter are; none where a figure is withheld."""
        if _hidden(self.evaluation):
            return ()
        strengths = (
            CertaintyRow(texts.CERTAINTY_BAR, self.strength),
            CertaintyRow(texts.CERTAINTY_RESIDENTS, self.residents_strength),
        )
        told = tuple(row for row in strengths if row.text)
        return (*told, *certainty_rows(self.evaluation))

    @property
    def response_rate(self) -> str:
        """What stands beside a survey's figure; empty where it is not known or nothing is shown."""
        return "" if _hidden(self.evaluation) else response_rate(self.evaluation)

    @property
    def caution(self) -> str:
        caution = self.result is not None and self.result.showing is Showing.CAUTION
        return texts.CAUTION if caution else ""


def publish_indicator(
    each: IndicatorEvaluation, issue: Issue, figure_id: str
) -> PublishedIndicator:
    """Everything that is shown of one indicator; where it is withheld, no number remains."""
    result = published(each.measurement)
    hidden = _hidden(each)
    definition = each.definition
    words = texts.LETTERS.get(each.letter or "", texts.STATES.get(each.state or "", ""))
    return PublishedIndicator(
        each.indicator,
        figure_id,
        issue,
        definition,
        definition.source.question or definition.statement,
        texts.SOURCES[definition.source.kind],
        aim_text(definition.target),
        deadline_text(definition.target),
        definition.target.value,
        each.letter,
        words or texts.NOTHING,
        texts.WITHHELD_REASON if hidden else each.reason,
        "" if hidden else each.note or "",
        result,
        published(each.previous),
        published_residents(each.measurement),
        tuple(_series(each)),
        each,
    )


def aim_text(target: Target) -> str:
    """55%以上; － where the sentence gives no number."""
    if target.value is None or target.comparator is None:
        return texts.NOTHING
    return f"{target.value:,f}{target.unit or ''}{texts.COMPARATORS[target.comparator]}"


def deadline_text(target: Target) -> str:
    """令和10年度末まで, with 毎年度 where the target holds every year."""
    if target.by is None:
        return texts.EACH_YEAR if target.each_year else ""
    text = texts.EACH_YEAR_UNTIL if target.each_year else texts.UNTIL
    return text.format(year=FiscalYear(target.by))


def _hidden(each: IndicatorEvaluation) -> bool:
    """Whether a figure that the reason would tell is withheld."""
    return any(
        measured is not None and showing_of(measured) is Showing.WITHHELD
        for measured in (each.measurement, each.previous)
    )


def _series(each: IndicatorEvaluation) -> Iterator[SeriesPoint]:
    for measured in (*each.history, each.measurement):
        figure = published(measured)
        if measured is None or figure is None:
            continue
        current = measured is each.measurement
        series_break = each.series_break if current else measured.series_break
        yield SeriesPoint(measured.year, figure, texts.ORIGINS[measured.kind], series_break)


def _strength(each: IndicatorEvaluation, strength: Strength | None) -> str:
    """The strength of a verdict in words, always with the yardstick that it speaks of."""
    bar = each.verdict.yardstick if each.verdict else None
    if strength is None or bar is None or each.measurement is None:
        return ""
    shown = _bar(each.measurement, each.definition.target, bar.kind, bar.value)
    yardstick = texts.YARDSTICKS[bar.kind].format(bar=shown)
    if bar.kind == "last-year" and strength is each.residents_strength:
        yardstick = texts.LAST_YEAR_ESTIMATE
    text = texts.STRENGTH_LAST_YEAR if bar.kind == "last-year" else texts.STRENGTH
    sentence = text.format(
        yardstick=yardstick, words=strength.words, percent=_percent(strength.probability)
    )
    if bar.kind == "last-year" and not isinstance(strength, AgainstSampledBar):
        sentence += texts.LAST_YEAR_FIXED
    if strength.distinguishable:
        return sentence + texts.DISTINGUISHABLE
    if strength.n_needed is None:
        return sentence + texts.INDISTINGUISHABLE_EQUAL
    return sentence + texts.INDISTINGUISHABLE.format(n=f"{strength.n_needed:,}")


def _bar(measured: Measurement, target: Target, kind: str, value: Fraction) -> str:
    unit = measured.figure.unit if measured.figure else ""
    rounded = half_up(value, 1)
    whole = kind != "last-year" and rounded == rounded.to_integral_value()
    shown = f"{rounded:,.0f}" if whole or unit != "%" else f"{rounded:,f}"
    word = texts.COMPARATORS[target.comparator or "=="] if kind == "target" else ""
    return f"{shown}{unit}{word}"


def _percent(probability: float) -> str:
    """A probability in per cent without false certainty."""
    percent = round(100 * probability)
    if percent < 1:
        return texts.CERTAIN_LOW
    return texts.CERTAIN_HIGH if percent > 99 else texts.PERCENT.format(number=percent)


def _residents(each: IndicatorEvaluation) -> str:
    residents = published_residents(each.measurement)
    if residents is None or not residents.low:
        return ""
    sentence = texts.RESIDENTS.format(value=residents.text, low=residents.low, high=residents.high)
    return sentence + _strength(each, each.residents_strength)
