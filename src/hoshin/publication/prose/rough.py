"""Numbers that are told roughly: 約40, 46万余り, 5ポイント超, 7割強, 3人に1人."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from hoshin.base import half_up
from hoshin.publication.prose.claims import Claim


def is_told_by(claim: Claim, readings: Iterable[Fraction]) -> bool:
    """Whether one of the readings lies where the claimed number and its bound say."""
    assert claim.value is not None
    sized = claim.kind in ("difference", "relative", "gap")  # how much, whatever the direction
    known, value = list(readings), Fraction(abs(claim.value) if sized else claim.value)
    width = _width(claim.value, claim.unit)
    match claim.bound:
        case "at-least":
            return any(each >= value for each in known) or _is(claim, known)
        case "over":
            return any(each > value for each in known)
        case "at-most":
            return any(each <= value for each in known)
        case "under":
            return any(each < value for each in known)
        case fraction if "/" in fraction:
            return any(is_near_fraction(each, fraction) for each in known)
        case "台":
            return any(value <= each < value + _place(claim.value) for each in known)
        case "強":
            return any(value < each < value + width for each in known)
        case "弱" | "近く":
            return any(value - width <= each < value for each in known) or (
                claim.bound == "近く" and value in known
            )
    return _is(claim, known)


def is_near_fraction(exact: Fraction, written: str) -> bool:
    """3人に1人 of 33.6 %: no other fraction that people use is nearer."""
    part, whole = (int(each) for each in written.split("/"))
    share = exact / 100
    if part == 1:
        return Fraction(2, 2 * whole + 1) <= share <= Fraction(2, 2 * whole - 1)
    return abs(share - Fraction(part, whole)) <= Fraction(1, 2 * whole)


def _is(claim: Claim, readings: Iterable[Fraction]) -> bool:
    """Whether one of the readings prints as the claimed number, to the digits it has.

    A whole number stands for a figure with decimals only where it says so (約) or was reckoned
    (a ratio, a change in per cent); one in 万 or 千 is rounded to what was written.
    """
    assert claim.value is not None
    value = abs(claim.value)
    place = int(value.as_tuple().exponent)
    rounded = claim.about or place != 0 or claim.kind in ("ratio", "relative")
    for each in map(abs, readings):
        if each == Fraction(value) or (rounded and _rounds(each, value, place)):
            return True
        if claim.about and _rounds(each, value, max(0, _power(value))):
            return True
    return False


def _rounds(exact: Fraction, value: Decimal, place: int) -> bool:
    """Whether a value is another one, rounded to 10 to the power of `place`."""
    if place < 0:
        return half_up(exact, -place) == value
    return bool(half_up(exact / 10**place, 0) * 10**place == value)


def _power(value: Decimal) -> int:
    """Of the last digit that is no zero: 3 for 56,000."""
    return int(value.normalize().as_tuple().exponent) if value else 0


def _place(value: Decimal) -> Fraction:
    """800件台 goes to 900, 45%台 to 46."""
    return Fraction(10) ** _power(abs(value))


def _width(value: Decimal, unit: str) -> Fraction:
    """How far 強, 弱 and 余り reach: of tens of per cent (割) half a step, else no fifth of the number."""
    place = _place(value)
    if unit == "%" and place >= 10:
        return Fraction(5)
    return min(place, max(Fraction(1), Fraction(abs(value)) / 5))
