"""Weights as whole numbers, so that their sums are exact whatever the order of the rows."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hoshin.query import typed
from hoshin.survey.cells.table import Floats

if TYPE_CHECKING:
    from sqlglot import exp

BITS = 61  # of a weight as a whole number, at the most: a row's term stays a BIGINT
LOST = 2.0**-43  # what rounding may take from the smallest weight, relatively
_HALVES = 2.0**52  # floats below it have room for a half
LOST_OF_SQUARE = 2.0**-40  # from its square, which stands in errors alone


@dataclass(frozen=True)
class Scale:
    """How a positive column becomes whole numbers: one limb, or two where the range is wide.

    Parameters
    ----------
    exponent : int
        The first limb counts 2**-exponent.
    limbs : int
        1 or 2; the second limb counts 2**-(exponent + 61) of what the first leaves over.
    """

    exponent: int
    limbs: int

    @classmethod
    def of(cls, least: float, most: float, *, lost: float = LOST, bits: int = BITS) -> "Scale":
        """The scale for values between two positive bounds.

        The largest value takes `bits`, and more where the smallest would lose more than `lost`.
        """
        enough = math.frexp(0.5 / (lost * least))[1]
        widest, wanted = BITS - math.frexp(most)[1], bits - math.frexp(most)[1]
        return cls(min(max(enough, wanted), widest), 1 if enough <= widest else 2)

    def terms(self, value: "exp.Expr") -> list["exp.Expr"]:
        """The limbs of a DOUBLE expression as BIGINT expressions."""
        from sqlglot import exp

        scaled = exp.Mul(this=value.copy(), expression=_power(self.exponent))
        if self.limbs == 1:
            return [typed(exp.func("round", scaled), "BIGINT")]
        whole = exp.Floor(this=scaled)
        rest = exp.Paren(this=exp.Sub(this=scaled.copy(), expression=whole))
        lower = exp.Mul(this=rest, expression=_power(BITS))
        return [typed(whole.copy(), "BIGINT"), typed(exp.func("round", lower), "BIGINT")]

    def whole(self, values: Floats) -> list[Floats]:
        """The limbs of positive numbers, (n,) each: whole numbers, the same as those of `terms`."""
        scaled = values * math.ldexp(1.0, self.exponent)
        if self.limbs == 1:
            return [_rounded(scaled)]
        whole = np.floor(scaled)
        return [whole, _rounded((scaled - whole) * math.ldexp(1.0, BITS))]

    def most(self, limb: int, largest: float) -> float:
        """What a limb is at the most, the largest value being known."""
        return math.ldexp(1.0, BITS) if limb else math.ldexp(largest, self.exponent) + 1

    def factor(self, limb: int) -> float:
        """What one unit of a limb is worth."""
        return math.ldexp(1.0, -self.exponent - BITS * limb)


def _power(exponent: int) -> "exp.Expr":
    from sqlglot import exp

    return typed(exp.Literal.string(repr(math.ldexp(1.0, exponent))), "DOUBLE")


def _rounded(values: Floats) -> Floats:
    """Halves go up, as in the engines: NumPy alone would send them to the even number."""
    if len(values) and values.min() >= 1 and values.max() < _HALVES:
        values = values + 0.5
        return np.floor(values, out=values)
    found = np.rint(values)
    found += values - found == 0.5
    return found
