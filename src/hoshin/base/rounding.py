"""Exact values are judged; only print is rounded, half up (四捨五入), never by floats."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

Exact = Fraction | Decimal | int


def half_up(value: Exact, digits: int) -> Decimal:
    """Round an exact value half away from zero to `digits` decimals.

    Parameters
    ----------
    value : Fraction, Decimal or int
        Exact; a float is refused because it has already been rounded.
    digits : int
        Decimals to keep, 0 or more.

    Returns
    -------
    Decimal
        With exactly `digits` decimals.

    Raises
    ------
    TypeError
        If `value` is a float. Cure: keep counts, divide as a Fraction.

    Notes
    -----
    Python's `round()` is half-even on binary floats: 1/16 prints 6.2 there, 6.3 here.

    Examples
    --------
    >>> half_up(Fraction(100, 16), 1)
    Decimal('6.3')
    >>> half_up(Decimal("-2.25"), 1)
    Decimal('-2.3')
    """
    if isinstance(value, float):
        message = "a float is not exact: pass a Fraction or a Decimal"
        raise TypeError(message)
    exact = Fraction(value)
    scaled = abs(exact) * 10**digits
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    with localcontext() as context:
        context.prec = max(28, len(str(whole)) + digits + 1)
        context.rounding = ROUND_HALF_UP
        result = Decimal(whole).scaleb(-digits)
        return -result if exact < 0 and whole else result


def printed(value: Exact, digits: int = 1) -> str:
    """Write an exact value as a person reads it: 81.95 → 82.0, 10,488, with a plain minus sign.

    >>> printed(Fraction(352, 450) * 100)
    '78.2'
    >>> printed(Decimal(10488), 0)
    '10,488'
    """
    return f"{half_up(value, digits):,f}"
