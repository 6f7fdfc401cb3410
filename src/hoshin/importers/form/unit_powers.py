"""Powers of ten in units: 万人 and 人 count the same."""

from decimal import Decimal
from functools import lru_cache

_POWERS = {"百万": 1_000_000, "億": 100_000_000, "万": 10_000, "千": 1_000}


def bare_unit(unit: str) -> tuple[str, Decimal]:
    """The unit without a power of ten, and that power.

    >>> bare_unit("万枚"), bare_unit("枚"), bare_unit("万円")
    (('枚', Decimal('10000')), ('枚', Decimal('1')), ('円', Decimal('10000')))
    """
    for word, factor in _POWERS.items():
        if unit.startswith(word) and len(unit) > len(word):
            return unit[len(word) :], Decimal(factor)
    return unit, Decimal(1)


@lru_cache(maxsize=4096)
def factor_between(unit: str, wanted: str) -> Decimal | None:
    """By what a figure is multiplied to stand in another unit; None where a power is not all that differs.

    >>> factor_between("万人", "人"), factor_between("人", "人"), factor_between("世帯", "人")
    (Decimal('10000'), Decimal('1'), None)
    """
    (bare, power), (other, of_other) = bare_unit(unit), bare_unit(wanted)
    return power / of_other if bare == other else None
