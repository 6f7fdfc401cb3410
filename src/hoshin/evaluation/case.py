"""One indicator in one year, as the tests of a rule see it. Values are exact, in the printed unit."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from hoshin.base import FiscalYear
from hoshin.policy import Comparator, Letter

YardstickKind = Literal["target", "milestone", "last-year", "none"]


@dataclass(frozen=True)
class Yardstick:
    """The bar that a value was held against; `value` is exact, in the printed unit."""

    kind: YardstickKind
    value: Fraction


@dataclass(frozen=True)
class Case:
    """What a rule judges.

    Parameters
    ----------
    value, target : Fraction
        In the printed unit: 78.2 % is 352/450 * 100.
    previous : Fraction or None
        Last year's comparable value.
    milestones : mapping of fiscal year to Fraction
        Entered by the office.
    first : (fiscal year, Fraction) or None
        The first result of the series, before this year.
    """

    value: Fraction
    comparator: Comparator
    target: Fraction
    year: FiscalYear
    by: FiscalYear | None = None
    each_year: bool = False
    previous: Fraction | None = None
    milestones: Mapping[int, Fraction] = field(default_factory=dict)
    first: tuple[FiscalYear, Fraction] | None = None

    @property
    def falling(self) -> bool:
        return self.comparator in ("<=", "<")

    def meets(self, bar: Fraction) -> bool:
        """Whether the value meets a bar in the target's own sense."""
        match self.comparator:
            case ">=":
                return self.value >= bar
            case "<=":
                return self.value <= bar
            case ">":
                return self.value > bar
            case "<":
                return self.value < bar
            case "==":
                return self.value == bar

    def better_than(self, other: Fraction) -> bool:
        """Whether the value is strictly better than another, in the target's direction."""
        if self.comparator == "==":
            return abs(self.value - self.target) < abs(other - self.target)
        return self.value < other if self.falling else self.value > other

    def gain(self, bar: Fraction) -> Fraction:
        """How far the value stands beyond a bar, in the target's direction; negative: short."""
        if self.comparator == "==":
            return -abs(self.value - bar)
        return bar - self.value if self.falling else self.value - bar


@dataclass(frozen=True)
class Finding:
    """What one test found: a letter or None (it passes on), and the bar it held the value to."""

    test: str
    letter: Letter | None
    yardstick: Yardstick | None = None
