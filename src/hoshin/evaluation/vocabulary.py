"""The closed vocabulary of tests that rules are made of. A new test is one function here."""

from collections.abc import Callable
from fractions import Fraction

from hoshin.base import FiscalYear
from hoshin.evaluation.case import Case, Finding, Yardstick
from hoshin.policy import Letter

Test = Callable[[Case], Finding | None]


def each_year_target(case: Case) -> Finding | None:
    """A target of every year decides: met A, else B."""
    if not case.each_year:
        return None
    letter: Letter = "A" if case.meets(case.target) else "B"
    return Finding("each-year-target", letter, Yardstick("target", case.target))


def entered_milestone(case: Case) -> Finding | None:
    """A milestone that the office entered for this year decides: met A, else B."""
    bar = case.milestones.get(case.year.start)
    if bar is None:
        return None
    letter: Letter = "A" if case.meets(bar) else "B"
    return Finding("entered-milestone", letter, Yardstick("milestone", bar))


def linear_milestone(case: Case) -> Finding | None:
    """The straight line from the first result to the deadline decides; hold once it is reached.

    Passes on without a first result, without a deadline after it, and for an exact target (==).
    """
    if case.comparator == "==" or case.first is None or case.by is None or case.by <= case.first[0]:
        return None
    bar = _on_the_line(case, *case.first, case.by)
    letter: Letter = "A" if case.meets(bar) else "B"
    return Finding("linear-milestone", letter, Yardstick("milestone", bar))


def _on_the_line(case: Case, since: FiscalYear, start: Fraction, by: FiscalYear) -> Fraction:
    met_at_first = start <= case.target if case.falling else start >= case.target
    if met_at_first or case.year >= by:
        return case.target
    passed = Fraction(case.year.start - since.start, by.start - since.start)
    return start + (case.target - start) * passed


def target_met(case: Case) -> Finding:
    """The final target: met A, else passes on."""
    letter: Letter | None = "A" if case.meets(case.target) else None
    return Finding("target-met", letter, Yardstick("target", case.target))


def better_than_last_year(case: Case) -> Finding | None:
    """Strictly better than last year A, else B; passes on without a comparable last year."""
    if case.previous is None:
        return None
    letter: Letter = "A" if case.better_than(case.previous) else "B"
    return Finding("better-than-last-year", letter, Yardstick("last-year", case.previous))


def no_last_year_is_a(case: Case) -> Finding | None:
    """Without a comparable last year A."""
    return Finding("no-last-year-is-A", "A") if case.previous is None else None


VOCABULARY: dict[str, Test] = {
    "each-year-target": each_year_target,
    "entered-milestone": entered_milestone,
    "linear-milestone": linear_milestone,
    "target-met": target_met,
    "better-than-last-year": better_than_last_year,
    "no-last-year-is-A": no_last_year_is_a,
}
