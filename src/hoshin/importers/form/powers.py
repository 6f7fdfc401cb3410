"""A target of 12万枚 beside a result of 58,300枚, one of 5万人 beside 4.1万人: brought to one unit."""

from decimal import Decimal

from hoshin.importers.form.results import Outcome
from hoshin.importers.form.unit_powers import bare_unit
from hoshin.policy import Target


def in_one_unit(target: Target, outcome: Outcome) -> tuple[Target, Outcome]:
    """Target and figures, so that they can be compared, where their units differ in a power of ten alone.

    The power stays where a figure is printed with a fraction of it (4.1万人) and no other is finer.
    """
    figures = [each for each in (outcome.result, outcome.previous) if each is not None]
    told = [(each.value, each.unit) for each in figures]
    if target.value is None:
        return target, outcome
    told.append((target.value, target.unit or ""))
    units = {unit for _, unit in told}
    if len(units) == 1 or len({bare_unit(unit)[0] for unit in units}) != 1:
        return target, outcome
    unit, factor = _common(told)

    def brought(value: Decimal, printed: str) -> Decimal:
        return value * bare_unit(printed)[1] / factor

    result, previous = (
        each and each.model_copy(update={"value": brought(each.value, each.unit), "unit": unit})
        for each in (outcome.result, outcome.previous)
    )
    value = brought(target.value, target.unit or "")
    written = target.model_copy(update={"value": value, "unit": unit})
    return written, Outcome(result, outcome.verdict, previous)


def _common(told: list[tuple[Decimal, str]]) -> tuple[str, Decimal]:
    """The unit in which all figures stand, and its power of ten."""
    powers = {unit: bare_unit(unit)[1] for _, unit in told if bare_unit(unit)[1] != 1}
    if len(powers) == 1:
        (unit, factor), *_ = powers.items()
        finest = max(_places(value) for value, printed in told if printed == unit)
        others = (value / factor for value, printed in told if printed != unit)
        if all(_places(value) <= finest for value in others):
            return unit, factor
    return bare_unit(told[0][1])[0], Decimal(1)


def _places(value: Decimal) -> int:
    """The decimal places of a figure."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
