"""The reason of a verdict in one Japanese sentence with its numbers."""

from decimal import Decimal
from fractions import Fraction

from hoshin.base import half_up, printed
from hoshin.evaluation import texts
from hoshin.evaluation.case import Case, Finding
from hoshin.evaluation.verdict import Verdict


def reason_of(case: Case, verdict: Verdict, *, unit: str, digits: int) -> str:
    """The sentence; `digits` are the decimals that values of this indicator are printed with."""
    words = _Words(case, unit, digits)
    decided = next((found for found in verdict.findings if found.letter is not None), None)
    if decided is None:
        return texts.UNDECIDED
    missed = any(found.test == "target-met" and found is not decided for found in verdict.findings)
    return words.sentence(decided, after_missed_target=missed)


def plain(value: Fraction, digits: int) -> str:
    """A bar as a person writes it: 55, 43.9, with no more decimals than it needs."""
    rounded = half_up(value, max(digits, 2))
    shortest = (
        rounded.normalize() if rounded != rounded.to_integral_value() else Decimal(int(rounded))
    )
    return f"{shortest:,f}"


class _Words:
    def __init__(self, case: Case, unit: str, digits: int) -> None:
        self.case = case
        self.value = f"{printed(case.value, digits)}{unit}"
        self.unit = unit
        self.digits = digits
        word = texts.COMPARATORS[case.comparator]
        self.aim = f"{plain(case.target, digits)}{unit}{word}"
        self.by = texts.BY_YEAR.format(year=case.by) if case.by else ""

    def sentence(self, decided: Finding, *, after_missed_target: bool) -> str:
        met = decided.letter == "A"
        match decided.test:
            case "each-year-target":
                text = texts.EACH_YEAR_MET if met else texts.EACH_YEAR_MISSED
            case "entered-milestone" | "linear-milestone":
                text = texts.MILESTONE_MET if met else texts.MILESTONE_MISSED
            case "target-met":
                text = texts.TARGET_MET
            case "better-than-last-year":
                text = self._opening(after_missed_target, met) + self._compared(met)
            case _:
                text = self._opening(after_missed_target, True) + texts.NO_LAST_YEAR
        bar = decided.yardstick.value if decided.yardstick else None
        return text.format(
            value=self.value,
            aim=self.aim,
            by=self.by,
            bar="" if bar is None else self._bar(decided, bar),
        )

    def _opening(self, after_missed_target: bool, met: bool) -> str:
        if not after_missed_target:
            return texts.RESULT_IS
        return texts.TARGET_NOT_YET + (texts.BUT if met else texts.AND)

    def _compared(self, met: bool) -> str:
        if met:
            beyond = texts.BELOW if self.case.falling else texts.ABOVE
            return texts.BETTER.replace("{beyond}", beyond)
        beyond = texts.NOT_BELOW if self.case.falling else texts.NOT_ABOVE
        return texts.NOT_BETTER.replace("{not_beyond}", beyond)

    def _bar(self, decided: Finding, bar: Fraction) -> str:
        if decided.test == "better-than-last-year":
            return f"{printed(bar, self.digits)}{self.unit}"
        return f"{plain(bar, self.digits)}{self.unit}"
