"""One indicator of an edition: every text and number that any format shows of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from hoshin.base import FiscalYear, half_up
from hoshin.disclosure import Showing
from hoshin.evaluation import IndicatorEvaluation, Outlook, Strength
from hoshin.evaluation.strength import AgainstSampledBar
from hoshin.indicators import Measurement, SeriesBreak
from hoshin.policy import Issue, Letter, OutcomeIndicator, Target
from hoshin.policy.words import deadline_words
from hoshin.publication import texts
from hoshin.publication.certainty import CertaintyRow, certainty_rows, response_rate
from hoshin.publication.figures import PublishedFigure, published, published_residents, showing_of
from hoshin.publication.outlook import OutlookWords, shown_outlook, shown_series, words_of
from hoshin.publication.plan import PublishedPlan


@dataclass(frozen=True)
class SeriesPoint:
    """One year of the series; `series_break` says why it is not comparable with the year before.

    `breaks` are all that keep it apart from the figure before, suspicions too.
    """

    year: FiscalYear
    figure: PublishedFigure
    origin: str
    series_break: str
    breaks: tuple[SeriesBreak, ...] = ()


@dataclass(frozen=True)
class PublishedIndicator:
    """One indicator as it is published.

    `is_sub` is true of the tier below the form; such an indicator may be of no issue.
    """

    id: str
    figure_id: str
    issue: Issue | None
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
    evaluation: IndicatorEvaluation
    plan: PublishedPlan = field(default_factory=PublishedPlan)
    is_sub: bool = False

    @property
    def withheld(self) -> bool:
        return self.result is not None and self.result.withheld

    @cached_property
    def series(self) -> tuple[SeriesPoint, ...]:
        """Every year that is shown, the oldest first."""
        return tuple(_series(self.evaluation))

    @cached_property
    def strength(self) -> str:
        """How sure the letter is, in words; empty where a figure is withheld or has no error."""
        return (
            ""
            if is_hidden(self.evaluation)
            else _strength(self.evaluation, self.evaluation.strength)
        )

    @cached_property
    def residents_strength(self) -> str:
        """The estimate for the residents and what it says of the letter."""
        return "" if is_hidden(self.evaluation) else _residents(self.evaluation)

    @cached_property
    def outlook(self) -> Outlook | None:
        """Trend, needed gain and forecast from what is shown; None where this year is withheld."""
        return shown_outlook(self.evaluation)

    @cached_property
    def outlook_words(self) -> OutlookWords:
        return words_of(self.outlook)

    @cached_property
    def certainty(self) -> tuple[CertaintyRow, ...]:
        """Every line of how sure the figure and the letter are; none where a figure is withheld."""
        if is_hidden(self.evaluation):
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
        return "" if is_hidden(self.evaluation) else response_rate(self.evaluation)

    @property
    def caution(self) -> str:
        caution = self.result is not None and self.result.showing is Showing.CAUTION
        return texts.CAUTION if caution else ""


def publish_indicator(
    each: IndicatorEvaluation, issue: Issue | None, figure_id: str
) -> PublishedIndicator:
    """Everything that is shown of one indicator; where it is withheld, no number remains."""
    result = published(each.measurement)
    hidden = is_hidden(each)
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
        deadline_words(definition.target),
        definition.target.value,
        each.letter,
        words or texts.NOTHING,
        texts.WITHHELD_REASON if hidden else each.reason,
        "" if hidden else each.note or "",
        result,
        published(each.previous),
        published_residents(each.measurement),
        each,
    )


def aim_text(target: Target) -> str:
    """55%以上; － where the sentence gives no number."""
    if target.value is None or target.comparator is None:
        return texts.NOTHING
    return f"{target.value:,f}{target.unit or ''}{texts.COMPARATORS[target.comparator]}"


def is_hidden(each: IndicatorEvaluation) -> bool:
    """Whether a figure that the reason would tell is withheld."""
    return any(showing_of(measured) is Showing.WITHHELD for measured in each.rests_on)


def _series(each: IndicatorEvaluation) -> Iterator[SeriesPoint]:
    series, before = shown_series(each), None
    for measured in (*each.history, each.measurement):
        figure = published(measured)
        if measured is None or figure is None:
            continue
        breaks = series.between(before or measured.year - 1, measured.year)
        reason = texts.BREAK_BETWEEN.join(found.reason for found in breaks if found.declared)
        yield SeriesPoint(measured.year, figure, texts.ORIGINS[measured.kind], reason, breaks)
        before = measured.year


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
