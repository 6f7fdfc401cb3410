"""A break in a series: from which year figures are not comparable with those before, and why."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from hoshin.base import FiscalYear

BreakKind = Literal[
    "wording", "options", "counting", "base", "mode", "frame", "jump", "other", "none"
]
BREAK_KINDS: tuple[str, ...] = get_args(BreakKind)


@dataclass(frozen=True)
class SeriesBreak:
    """One break.

    Parameters
    ----------
    year : FiscalYear
        The first year after it: this year's figures are not comparable with earlier ones.
    reason : str
        Why, as the person who declared it says, or as the files show.
    kinds : tuple of BreakKind
        What changed: the question's wording, its options, the answers counted, the base, the mode,
        the frame; `jump`: the figure itself moved further than opinions do. `none` is the decision
        that the year *is* comparable with those before.
    by, on : str, date or None
        Who declared it, and when; empty where that is not recorded.
    declared : bool
        False where nobody declared it and the files show it.
    """

    year: FiscalYear
    reason: str
    kinds: tuple[BreakKind, ...] = ()
    by: str = ""
    on: date | None = None
    declared: bool = True

    @property
    def separates(self) -> bool:
        """False for the decision that nothing is broken."""
        return "none" not in self.kinds

    @property
    def complete(self) -> bool:
        """Whether kind, name and day stand beside the reason."""
        return bool(self.kinds and self.by and self.on)
