"""What a sentence claims: levels, differences, directions, targets, letters."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

ClaimKind = Literal[
    "level",  # the figure of a year is (or is at least, or below) a number
    "target",  # the target's number
    "change",  # a word of change, against a year
    "difference",  # by how much it changed, in its unit or in points
    "relative",  # by how many per cent it changed
    "ratio",  # how many times
    "compared",  # above or below a year, the target or a number
    "rate",  # what part of the target is reached
    "gap",  # how far from the target
    "achieved",  # the target met, or the letter
    "letter",
    "record",  # highest or lowest
]


@dataclass(frozen=True)
class Claim:
    """One claim; `words` are those of the sentence.

    Parameters
    ----------
    name : str
        Of a word of change, its class; denied ones begin with `not-`.
    of : int
        Of a level, its fiscal year.
    against : int or None
        The fiscal year that this year is held against.
    about : bool
        Whether the number is given as about so much.
    bound : str
        Of a level: `at-least`, `over`, `at-most`, `under`, `強`, `弱`, `台`, `近く`, or nothing.
    size : str
        Of a change: `big`, `small`, or nothing.
    years : int or None
        Of a record, how many years it looks back on; of a change, how many in a row.
    to_target : bool
        Whether the target is what is spoken of.
    loose : bool
        目標を達成した: the target, or the letter of the year.
    at : int
        Where in the folded sentence it stands.
    """

    kind: ClaimKind
    words: str
    name: str = ""
    value: Decimal | None = None
    unit: str = ""
    of: int = 0
    against: int | None = None
    about: bool = False
    bound: str = ""
    size: str = ""
    years: int | None = None
    to_target: bool = False
    loose: bool = False
    at: int = 0
