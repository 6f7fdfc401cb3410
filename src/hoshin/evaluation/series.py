"""An indicator over the years: figures that can be compared, and the breaks between them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from hoshin.base import FiscalYear, half_up
from hoshin.evaluation import texts
from hoshin.evaluation.break_rule import BreakRule
from hoshin.evaluation.change import change_of
from hoshin.evaluation.evidence import Evidence
from hoshin.indicators import Measurement, SeriesBreak


@dataclass(frozen=True)
class Series:
    """The figures of one indicator in one unit, oldest first, and what breaks them.

    Parameters
    ----------
    points : tuple of Measurement
        Each with a figure.
    declared : tuple of SeriesBreak
        What people decided, also that a year is comparable with those before.
    shown : tuple of SeriesBreak
        Where the surveys did not ask alike and nobody decided.
    break_rule : BreakRule or None
        When a figure moved too far to pass without a question.
    """

    points: tuple[Measurement, ...] = ()
    declared: tuple[SeriesBreak, ...] = ()
    shown: tuple[SeriesBreak, ...] = ()
    break_rule: BreakRule | None = None

    @property
    def breaks(self) -> tuple[SeriesBreak, ...]:
        """Breaks that people declared."""
        return tuple(each for each in self.declared if each.separates)

    @cached_property
    def suspected(self) -> tuple[SeriesBreak, ...]:
        """Breaks that nobody declared: the surveys did not ask alike, or the figure jumped."""
        known = (*self.declared, *self.shown)
        jumps = _jumps(self.points, known, self.break_rule) if self.break_rule else ()
        return tuple(sorted((*self.shown, *jumps), key=lambda each: each.year))

    def only(self, keep: Callable[[Measurement], bool]) -> "Series":
        """The same without figures that may not be told, and without what would tell of them."""
        return replace(self, points=tuple(each for each in self.points if keep(each)))

    @property
    def last_break(self) -> SeriesBreak | None:
        """The last that keeps two years apart, declared or suspected; a declared one where both are."""
        both = sorted((*self.suspected, *self.breaks), key=lambda each: each.year)
        return both[-1] if both else None

    @property
    def since_last_break(self) -> tuple[Measurement, ...]:
        """The figures that can be compared with the newest."""
        last = self.last_break
        return tuple(each for each in self.points if last is None or each.year >= last.year)

    def between(self, before: FiscalYear, after: FiscalYear) -> tuple[SeriesBreak, ...]:
        """Every break that keeps two years apart, declared ones first."""
        every = (*self.breaks, *self.suspected)
        return tuple(each for each in every if before < each.year <= after)


def series_of(
    name: str, evidence: Evidence, measured: Iterable[Measurement], year: FiscalYear
) -> Series:
    """The series of an indicator up to a year.

    Parameters
    ----------
    measured : iterable of Measurement
        In any order; those in another unit than the newest, and those after `year`, are left out.
    """
    figures = [each for each in measured if each.figure is not None and each.year <= year]
    ordered = sorted(figures, key=lambda each: each.year)
    unit = ordered[-1].figure.unit if ordered and ordered[-1].figure else ""
    points = tuple(each for each in ordered if each.figure and each.figure.unit == unit)
    declared = tuple(each for each in _declared(name, evidence, ordered, year) if each.year <= year)
    shown = tuple(
        each
        for each in evidence.shown_breaks.get(name, ())
        if each.year <= year and not _settled(declared, ordered, each.year)
    )
    return Series(points, declared, shown, evidence.break_rule)


def reason_in(breaks: Iterable[SeriesBreak], year: FiscalYear) -> str:
    """Why a year is not comparable with the one before; empty where nothing is declared."""
    found = [each.reason for each in breaks if each.year == year and each.separates]
    return texts.BREAK_REASONS.join(found)


def _declared(
    name: str, evidence: Evidence, ordered: list[Measurement], year: FiscalYear
) -> Iterator[SeriesBreak]:
    """What was declared with kind, name and day; where there is a reason alone, that."""
    declared = evidence.declared_breaks.get(name, ())
    plain = {each.year: each.series_break for each in ordered if each.series_break}
    if this := evidence.breaks.get(name):
        plain[year] = this
    known = {each.year for each in declared}
    bare = [SeriesBreak(when, reason) for when, reason in plain.items() if when not in known]
    yield from sorted((*declared, *bare), key=lambda each: each.year)


def _settled(
    declared: tuple[SeriesBreak, ...], ordered: list[Measurement], year: FiscalYear
) -> bool:
    """Whether somebody decided on the step into a year, be it in a year without a figure before it."""
    before = max((each.year for each in ordered if each.year < year), default=year - 1)
    return any(before < each.year <= year for each in declared)


def _jumps(
    points: tuple[Measurement, ...], known: tuple[SeriesBreak, ...], rule: BreakRule
) -> Iterator[SeriesBreak]:
    """Shares that moved, beyond their sampling error, by more than the pack's rule lets pass."""
    for before, after in pairwise(points):
        if before.sampling is None or after.sampling is None:
            continue
        if any(before.year < each.year <= after.year for each in known):
            continue
        change = change_of(before.sampling, after.sampling, before.year)
        years = after.year.start - before.year.start
        if change is not None and rule.suspects(change, years=years):
            moved = f"{half_up(abs(change.difference) * 100, 1):f}"
            text = texts.JUMP.format(year=before.year, points=moved)
            yield SeriesBreak(after.year, text, ("jump",), declared=False)
