"""A number is never bare: value, unit and where it came from stand together."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from hoshin.base.provenance import Provenance
from hoshin.base.rounding import Exact, half_up, printed

PERCENT = "%"


@dataclass(frozen=True)
class Counts:
    """`count` of `base` people or records: what a share is made of."""

    count: int
    base: int

    def __post_init__(self) -> None:
        if not 0 <= self.count <= self.base:
            message = f"counts must satisfy 0 <= count <= base: {self.count}/{self.base}"
            raise ValueError(message)

    def __str__(self) -> str:
        return f"{self.count}/{self.base}"


@dataclass(frozen=True)
class Figure:
    """An exact value with its unit and provenance.

    Parameters
    ----------
    value : Fraction or Decimal
        A share is a Fraction on the scale 0–1; anything else is in `unit`, as a Decimal.
    unit : str
        As printed: %, 件, 地域 … For a share it is %; a Fraction in another unit is a quotient.
    counts : Counts or None
        Of a share that was counted: the counts that give `value`.
    provenance : tuple of Provenance
        The way back, nearest step first.
    """

    value: Fraction | Decimal
    unit: str
    counts: Counts | None = None
    provenance: tuple[Provenance, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.value, Fraction | Decimal):
            message = f"a figure needs an exact value, not {type(self.value).__name__}"
            raise TypeError(message)
        if isinstance(self.value, Decimal) and not self.value.is_finite():
            message = "a figure must be finite"
            raise ValueError(message)
        if self.counts and self.counts.base and self.value != self.share_of_counts:
            message = f"value {self.value} does not follow from counts {self.counts}"
            raise ValueError(message)

    @classmethod
    def of_counts(cls, counts: Counts, *provenance: Provenance) -> "Figure":
        """A share from counts; the base must not be empty."""
        if counts.base == 0:
            message = "a share over nobody has no value"
            raise ValueError(message)
        return cls(Fraction(counts.count, counts.base), PERCENT, counts, provenance)

    @classmethod
    def as_printed(cls, value: Exact, unit: str, *provenance: Provenance) -> "Figure":
        """A value as an office prints it: 43.9 with % becomes the share 439/1000."""
        if unit == PERCENT:
            return cls(Fraction(value) / 100, PERCENT, None, provenance)
        return cls(_decimal(value), unit, None, provenance)

    @property
    def share_of_counts(self) -> Fraction | None:
        return Fraction(self.counts.count, self.counts.base) if self.counts else None

    @property
    def is_share(self) -> bool:
        return self.unit == PERCENT

    @property
    def in_unit(self) -> Fraction:
        """The exact value in the printed unit: a share as per cent."""
        return Fraction(self.value) * 100 if self.is_share else Fraction(self.value)

    @property
    def digits(self) -> int:
        """Decimals it is printed with: one for shares and quotients, those that the rest have."""
        if self.is_share or isinstance(self.value, Fraction):
            return 1
        exponent = self.value.normalize().as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0

    @property
    def rounded(self) -> Decimal:
        """The number as printed, half up."""
        return half_up(self.in_unit, self.digits)

    def __str__(self) -> str:
        return f"{printed(self.in_unit, self.digits)}{self.unit}"


def _decimal(value: Exact) -> Decimal:
    if isinstance(value, Fraction):
        numerator, denominator = value.as_integer_ratio()
        return Decimal(numerator) / Decimal(denominator)
    return Decimal(value)
