"""Weights as whole numbers, so that their sums are exact whatever the order of the rows."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlglot import exp

BITS = 61  # of a weight as a whole number: a row's term stays a BIGINT
LOST = 1e-13  # what rounding may take from the smallest weight, relatively


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
    def of(cls, least: float, most: float) -> "Scale":
        """The scale for values between two positive bounds."""
        exponent = BITS - math.frexp(most)[1]
        lost = math.ldexp(0.5, -exponent) / least
        return cls(exponent, 1 if lost <= LOST else 2)

    def terms(self, value: "exp.Expr") -> list["exp.Expr"]:
        """The limbs of a DOUBLE expression as BIGINT expressions."""
        from sqlglot import exp

        scaled = exp.Mul(this=value.copy(), expression=_power(self.exponent))
        if self.limbs == 1:
            return [exp.cast(exp.func("round", scaled), "BIGINT")]
        whole = exp.Floor(this=scaled)
        rest = exp.Paren(this=exp.Sub(this=scaled.copy(), expression=whole))
        lower = exp.Mul(this=rest, expression=_power(BITS))
        return [exp.cast(whole.copy(), "BIGINT"), exp.cast(exp.func("round", lower), "BIGINT")]

    def factor(self, limb: int) -> float:
        """What one unit of a limb is worth."""
        return math.ldexp(1.0, -self.exponent - BITS * limb)


def _power(exponent: int) -> "exp.Expr":
    from sqlglot import exp

    return exp.cast(exp.Literal.string(repr(math.ldexp(1.0, exponent))), "DOUBLE")
