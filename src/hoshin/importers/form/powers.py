"""A target of 12万枚 beside a result of 58,300枚: brought to one unit, so that they can be compared."""

from decimal import Decimal

from hoshin.importers.form.results import Outcome
from hoshin.policy import Target

_POWERS = {"百万": 1_000_000, "億": 100_000_000, "万": 10_000, "千": 1_000}


def in_one_unit(target: Target, outcome: Outcome) -> tuple[Target, Outcome]:
    """Target and figures, powers of ten written out where their units differ in nothing else."""
    figures = [each for each in (outcome.result, outcome.previous) if each is not None]
    units = {each.unit for each in figures} | {target.unit or ""}
    if len(units) == 1 or len({_bare(unit)[0] for unit in units}) != 1 or target.value is None:
        return target, outcome
    unit, factor = _bare(target.unit or "")
    result, previous = (
        each and each.model_copy(update={"value": each.value * _bare(each.unit)[1], "unit": unit})
        for each in (outcome.result, outcome.previous)
    )
    written = target.model_copy(update={"value": target.value * factor, "unit": unit})
    return written, Outcome(result, outcome.verdict, previous)


def _bare(unit: str) -> tuple[str, Decimal]:
    """The unit without a power of ten, and that power.

    >>> _bare("万枚"), _bare("枚"), _bare("万円")
    (('枚', Decimal('10000')), ('枚', Decimal('1')), ('円', Decimal('10000')))
    """
    for word, factor in _POWERS.items():
        if unit.startswith(word) and len(unit) > len(word):
            return unit[len(word) :], Decimal(factor)
    return unit, Decimal(1)
