"""When a change is so large that the office is asked whether the measuring changed: data of a pack."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from hoshin.base.definitions import Definition, read_definition
from hoshin.evaluation.change import Change


class BreakRule(Definition):
    """`break-candidates.toml`: a change that is larger than so many points even at its smallest.

    Never a letter nor a break by itself: people declare breaks.
    """

    title: str
    from_: Annotated[int, Field(alias="from", ge=1926, le=2099)]
    source: str
    points: Annotated[Decimal, Field(ge=0, le=100)]
    words: tuple[str, ...]

    def suspects(self, change: Change, *, years: int = 1) -> bool:
        """Whether the 95 % interval of a change lies wholly beyond the points a year, up or down."""
        points = float(self.points) / 100 * years
        return change.low > points or change.high < -points


def read_break_rule(content: bytes, *, name: str) -> BreakRule:
    """Read the rule of a pack.

    Raises
    ------
    InputError
        If a key is not defined or missing, or a value does not fit.
    """
    return read_definition(content, BreakRule, name=name)
