"""What is known of a figure that sentences may speak of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from hoshin.policy import Comparator, Letter


@dataclass(frozen=True)
class YearFigure:
    """A figure of one year: as printed, and exact where it was counted; both in its unit."""

    printed: Decimal
    exact: Fraction

    @property
    def readings(self) -> tuple[Fraction, ...]:
        """The values that prose may rest on: the printed one first."""
        return tuple(dict.fromkeys((Fraction(self.printed), self.exact)))


@dataclass(frozen=True)
class KnownFigure:
    """A figure with all that a sentence may hold it against.

    Parameters
    ----------
    indicator : str
        1-1, or sub:bicycles.
    years : mapping of fiscal year to YearFigure
        Of this year and all before that can be compared with it.
    subject : str
        The indicator's statement, question and title: by their words a sentence is known to speak of it.
    from_form : bool
        Whether its value is what the form printed, there being no evidence.
    """

    indicator: str
    unit: str
    year: int
    years: Mapping[int, YearFigure] = field(default_factory=dict)
    target: Decimal | None = None
    comparator: Comparator = ">="
    letter: Letter | None = None
    broken: bool = False
    subject: str = ""
    from_form: bool = False

    @property
    def current(self) -> YearFigure | None:
        return self.years.get(self.year)

    @property
    def previous(self) -> YearFigure | None:
        return self.of(self.year - 1)

    @property
    def falling(self) -> bool:
        """Whether less is better."""
        return self.comparator in ("<=", "<")

    @property
    def is_share(self) -> bool:
        return self.unit == "%"

    def of(self, year: int) -> YearFigure | None:
        """The figure of a year; none of a year before a break of the series."""
        return None if self.broken and year != self.year else self.years.get(year)

    def meets_target(self) -> bool | None:
        """Whether the exact value meets the target; None where one of them is not known."""
        if self.current is None or self.target is None:
            return None
        value, bar = self.current.exact, Fraction(self.target)
        match self.comparator:
            case ">=":
                return value >= bar
            case "<=":
                return value <= bar
            case ">":
                return value > bar
            case "<":
                return value < bar
            case "==":
                return value == bar
