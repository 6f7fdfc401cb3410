"""What a year must bring so that the target is reached by its deadline."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from hoshin.base import FiscalYear
from hoshin.evaluation.case import Case
from hoshin.policy import Target

GainState = Literal[
    "needed", "reached", "each-year", "deadline-past", "no-deadline", "no-target", "no-data"
]


@dataclass(frozen=True)
class NeededGain:
    """The gain that is needed, or why there is none.

    Parameters
    ----------
    gap : Fraction or None
        How far the newest value falls short of the target; 0 where it is met.
    per_year : Fraction or None
        Signed: below 0 where the figure has to fall.
    years : int
        From the newest value to the deadline.
    met : bool
        False too where the value is the bar itself and has to lie beyond it: then the gap is 0, and
        no gain a year can be named.
    """

    state: GainState
    gap: Fraction | None = None
    per_year: Fraction | None = None
    years: int = 0
    met: bool = False


def needed_gain(newest: Fraction | None, unit: str, target: Target, year: FiscalYear) -> NeededGain:
    """Gain a year from the value of `year` to the target at its deadline.

    Parameters
    ----------
    newest : Fraction or None
        This year's value in the printed unit.

    Returns
    -------
    NeededGain
        A target of every year needs no gain: it is due now. Nor does one that is met.

    Examples
    --------
    >>> target = Target(comparator="<=", value=20, unit="%", by=2028)
    >>> gain = needed_gain(Fraction(24), "%", target, FiscalYear(2024))
    >>> gain.state, gain.gap == 4, gain.per_year == -1
    ('needed', True, True)
    """
    if target.value is None or target.comparator is None or (target.unit and target.unit != unit):
        return NeededGain("no-target")
    if newest is None:
        return NeededGain("no-data")
    aim = Fraction(target.value)
    case = Case(newest, target.comparator, aim, year)
    met = case.meets(aim)
    gap = Fraction(0) if met else abs(aim - newest)
    if target.each_year:
        return NeededGain("each-year", gap, met=met)
    if met:
        return NeededGain("reached", gap, met=True)
    if target.by is None:
        return NeededGain("no-deadline", gap)
    years = target.by - year.start
    if years < 1:
        return NeededGain("deadline-past", gap)
    return NeededGain("needed", gap, (aim - newest) / years or None, years)
