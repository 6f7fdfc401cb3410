"""A letter that people set against the rule: who, why, when."""

from dataclasses import dataclass
from datetime import date

from hoshin.policy import Letter


@dataclass(frozen=True)
class Override:
    """One row of overrides.csv."""

    indicator: str
    letter: Letter
    reason: str
    by: str
    on: date
