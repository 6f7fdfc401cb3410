"""Figures of the whole ward: shown, shown with a caution, or withheld. Rules count people, unweighted."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from hoshin.disclosure.rules import Rules


class Showing(Enum):
    """How a figure may appear."""

    SHOWN = "shown"
    CAUTION = "caution"
    WITHHELD = "withheld"


@dataclass(frozen=True)
class WardLevelRule:
    """Thresholds in people; an office may tighten them.

    Parameters
    ----------
    hidden_below : int
        A share over fewer respondents is not shown.
    caution_below : int
        A share over fewer respondents is shown with a caution.
    small_below : int
        A cell of fewer people is small: the counted answers, or the answers that do not count.
        A row at 0 % or 100 % is treated as small.
    """

    hidden_below: int = 30
    caution_below: int = 100
    small_below: int = 10

    @classmethod
    def of(cls, rules: Rules) -> "WardLevelRule":
        """As strict as the rules of the release, and never looser than the program's own."""
        return cls(
            max(cls.hidden_below, rules.hidden_base_below),
            max(cls.caution_below, rules.caution_base_below),
            max(cls.small_below, rules.small_below),
        )

    def of_share(self, count: int, base: int) -> Showing:
        """How a share of `count` among `base` respondents may appear.

        >>> WARD_LEVEL.of_share(42, 52), WARD_LEVEL.of_share(43, 52)
        (<Showing.CAUTION: 'caution'>, <Showing.WITHHELD: 'withheld'>)
        """
        if base < self.hidden_below or min(count, base - count) < self.small_below:
            return Showing.WITHHELD
        return Showing.CAUTION if base < self.caution_below else Showing.SHOWN

    def of_count(self, count: int | Decimal | Fraction, *, about_people: bool) -> Showing:
        """How a register's count may appear; one that is not about people always may."""
        if about_people and count < self.small_below:
            return Showing.WITHHELD
        return Showing.SHOWN


WARD_LEVEL = WardLevelRule()
