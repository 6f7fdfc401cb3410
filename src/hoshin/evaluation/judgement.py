"""One indicator's evidence brought together and judged."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from hoshin.base import Figure, FiscalYear, half_up
from hoshin.evaluation import texts
from hoshin.evaluation.break_rule import BreakRule
from hoshin.evaluation.case import Case, Yardstick
from hoshin.evaluation.chance import Chance, chance_of
from hoshin.evaluation.change import Change, UnmeasuredChange, change_between
from hoshin.evaluation.evidence import Evidence
from hoshin.evaluation.nonresponse import NonResponse, nonresponse_of
from hoshin.evaluation.outlook import Outlook
from hoshin.evaluation.override import Override
from hoshin.evaluation.plan import Plan
from hoshin.evaluation.reason import plain, reason_of
from hoshin.evaluation.rules import Rule
from hoshin.evaluation.series import Series, reason_in, series_of
from hoshin.evaluation.strength import Strength, strength_of
from hoshin.evaluation.verdict import Verdict, judge
from hoshin.indicators import Measurement, MeasurementState, Sampling
from hoshin.policy import Letter, OutcomeIndicator, Target, YearValue

_CUMULATIVE = re.compile(
    r"累計|累積|通算|[0-9０-９一二三四五六七八九十]+\s*[かカヵヶケ箇]?年間?の?合計|年度末?までの合計"
)


@dataclass(frozen=True)
class IndicatorEvaluation:
    """One indicator's judgement, with all that it rests on."""

    indicator: str
    definition: OutcomeIndicator
    measurement: Measurement | None
    previous: Measurement | None
    state: MeasurementState | None
    verdict: Verdict | None
    letter: Letter | None
    reason: str
    note: str | None
    strength: Strength | None
    residents_strength: Strength | None
    series_break: str
    override: Override | None
    history: tuple[Measurement, ...]
    year: FiscalYear
    plan: Plan = field(default_factory=Plan)
    series: Series = field(default_factory=Series)
    milestones: Mapping[int, Decimal] = field(default_factory=dict)

    @cached_property
    def outlook(self) -> Outlook:
        """The trend and what is needed, from every year that is known."""
        return Outlook(self.series, self.definition.target, self.year, self.milestones)

    change: Change | UnmeasuredChange | None = None
    break_rule: BreakRule | None = None
    nonresponse: NonResponse | None = None
    chance: Chance | None = None
    first: Measurement | None = None  # of the series, where the rule lays a line from it

    @property
    def break_candidate(self) -> bool | None:
        """Whether the office is to be asked if the measuring changed; None without two waves.

        Where somebody decided on this year, also that nothing is broken, nobody is asked again.
        """
        if self.break_rule is None or not isinstance(self.change, Change):
            return None
        decided = any(each.year == self.year for each in self.series.declared)
        return not decided and self.break_rule.suspects(self.change)

    @property
    def rests_on(self) -> tuple[Measurement, ...]:
        """Every measurement that the letter and its reason may tell of."""
        known = (self.measurement, self.previous, self.first)
        return tuple(each for each in known if each is not None)


class Judgement:
    """One indicator's evidence brought together."""

    def __init__(
        self,
        name: str,
        indicator: OutcomeIndicator,
        evidence: Evidence,
        rule: Rule,
        year: FiscalYear,
    ) -> None:
        self.name = name
        self.indicator = indicator
        self.evidence = evidence
        self.rule = rule
        self.year = year
        self.measurement = evidence.of(name, year)
        self.previous = evidence.of(name, year - 1) or _from_form(name, indicator.previous)
        measured = (*self._history(), *([self.measurement] if self.measurement else []))
        self.series = series_of(name, evidence, measured, year)
        self.series_break = reason_in(self.series.breaks, year)

    def evaluated(self) -> IndicatorEvaluation:
        state, why = self._state()
        if state is not None or why:
            return self._result(state, None, why, None, None, None)
        assert self.measurement is not None and self.measurement.figure is not None
        figure = self.measurement.figure
        case = self._case(figure, self.indicator.target)
        verdict = judge(case, self.rule)
        reason = reason_of(case, verdict, unit=figure.unit, digits=figure.digits)
        return self._result(
            None,
            verdict,
            reason,
            self._note(case, figure, verdict),
            self._strength(case, verdict, residents=False),
            self._strength(case, verdict, residents=True),
            nonresponse=nonresponse_of(case, verdict, self.rule, self.measurement.response),
        )

    def _state(self) -> tuple[MeasurementState | None, str]:
        target = self.indicator.target
        measured = self.measurement
        if measured is None or measured.figure is None:
            state: MeasurementState = (measured and measured.state) or "no-data"
            return state, texts.SUPPRESSED if state == "suppressed" else texts.NO_DATA
        if target.value is None or target.comparator is None:
            return None, texts.NO_TARGET
        unit = measured.figure.unit
        if target.unit and target.unit != unit:
            return "not-comparable", texts.UNIT_DIFFERS.format(unit=unit, wanted=target.unit)
        return None, ""

    def _case(self, figure: Figure, target: Target) -> Case:
        assert target.value is not None and target.comparator is not None
        entered = self.evidence.milestones.get(self.name, {})
        return Case(
            figure.in_unit,
            target.comparator,
            Fraction(target.value),
            self.year,
            by=FiscalYear(target.by) if target.by else None,
            each_year=target.each_year,
            previous=self._comparable_previous(figure.unit),
            milestones={each: Fraction(value) for each, value in entered.items()},
            first=self._first(figure.unit),
        )

    def _comparable_previous(self, unit: str) -> Fraction | None:
        previous = self.previous.figure if self.previous else None
        if previous is None or previous.unit != unit or self.series_break:
            return None
        return previous.in_unit

    def _history(self) -> tuple[Measurement, ...]:
        """Earlier years, oldest first; the form's last year only where nothing better is known."""
        known = dict(self.evidence.measurements.get(self.name, {}))
        if self.previous is not None:
            known.setdefault(self.previous.year, self.previous)
        return tuple(known[year] for year in sorted(known) if year < self.year)

    def _first_result(self) -> Measurement | None:
        """The first since the last break that people declared; a suspicion changes no letter."""
        since = max((each.year for each in self.series.breaks), default=None)
        earlier = (each for each in self.series.points if each.year < self.year)
        return next((each for each in earlier if since is None or each.year >= since), None)

    def _first(self, unit: str) -> tuple[FiscalYear, Fraction] | None:
        found = self._first_result()
        if found is None or found.figure is None or found.figure.unit != unit:
            return None
        return found.year, found.figure.in_unit

    def _strength(self, case: Case, verdict: Verdict, *, residents: bool) -> Strength | None:
        bar = verdict.yardstick
        measured = self.measurement
        assert measured is not None and measured.figure is not None
        if bar is None or case.comparator == "==" or not measured.figure.is_share:
            return None
        ours = _sampling(measured, residents=residents)
        if ours is None:
            return None
        before = _sampling(self.previous, residents=residents) if bar.kind == "last-year" else None
        return strength_of(ours, before or bar.value / 100, falling=case.falling)

    def _note(self, case: Case, figure: Figure, verdict: Verdict) -> str | None:
        notes = []
        if self.series_break:
            notes.append(texts.NOTE_BREAK.format(reason=self.series_break))
        if bar := _bar_that_print_hides(case, figure, verdict):
            exact = str(figure.counts) if figure.counts else plain(case.value, 6)
            shown = f"{plain(bar.value, figure.digits)}{figure.unit}"
            notes.append(texts.NOTE_PRINTS_AS_BAR.format(bar=shown, exact=exact))
        if self.previous is not None and self.previous.kind == "form" and not self.series_break:
            notes.append(texts.NOTE_NO_PREVIOUS_SOURCE)
        bar = verdict.yardstick
        if bar is not None and bar.kind == "last-year" and is_cumulative(self.indicator.statement):
            notes.append(texts.NOTE_CUMULATIVE)
        return "".join(notes) or None

    def _result(
        self,
        state: MeasurementState | None,
        verdict: Verdict | None,
        reason: str,
        note: str | None,
        strength: Strength | None,
        residents_strength: Strength | None,
        *,
        nonresponse: NonResponse | None = None,
    ) -> IndicatorEvaluation:
        letter = verdict.letter if verdict else None
        comparable = None if self.series_break else self.previous
        override = self.evidence.overrides.get(self.name)
        if override is not None:
            reason += texts.OVERRIDDEN.format(
                computed=letter or "－",
                by=override.by,
                on=override.on.isoformat(),
                letter=override.letter,
                reason=override.reason,
            )
            letter = override.letter
        return IndicatorEvaluation(
            self.name,
            self.indicator,
            self.measurement,
            self.previous,
            state,
            verdict,
            letter,
            reason,
            note,
            strength,
            residents_strength,
            self.series_break,
            override,
            self._history(),
            self.year,
            plan=self.evidence.plans.get(self.name, Plan()),
            series=self.series,
            milestones=self.evidence.milestones.get(self.name, {}),
            change=change_between(comparable, self.measurement),
            break_rule=self.evidence.break_rule,
            nonresponse=nonresponse,
            chance=chance_of(
                self.evidence.chances.get(self.name), self.measurement, comparable, verdict
            ),
            first=self._first_result() if "linear-milestone" in self.rule.tests else None,
        )


def _from_form(name: str, printed: YearValue | None) -> Measurement | None:
    """Last of all, what the form itself printed for last year."""
    if printed is None:
        return None
    figure = Figure.as_printed(printed.value, printed.unit)
    return Measurement(name, "form", FiscalYear(printed.fiscal_year), figure)


def _sampling(measured: Measurement | None, *, residents: bool) -> Sampling | None:
    """The share that strength speaks of: of the respondents, or of the residents."""
    if measured is None:
        return None
    asked = measured.residents if residents else measured
    sampling = asked.sampling if asked else None
    return sampling if sampling is not None and sampling.df >= 1 else None


def is_cumulative(statement: str) -> bool:
    """Whether a target is of the sum of several years, by its words."""
    return _CUMULATIVE.search(statement) is not None


def _bar_that_print_hides(case: Case, figure: Figure, verdict: Verdict) -> Yardstick | None:
    """A target or milestone that the value misses although both print alike."""
    if case.comparator not in (">=", "<="):
        return None
    for found in verdict.findings:
        bar = found.yardstick
        if bar is None or bar.kind == "last-year" or case.meets(bar.value):
            continue
        if half_up(case.value, figure.digits) == half_up(bar.value, figure.digits):
            return bar
    return None
