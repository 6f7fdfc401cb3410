"""A count of a register's records, with how it was counted and what was left out."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from hoshin.base import Figure, FiscalYear, InputError, Provenance, SourceFile
from hoshin.base.figure import PERCENT
from hoshin.disclosure import WARD_LEVEL, WardLevelRule
from hoshin.indicators import texts
from hoshin.indicators.basis import register_basis
from hoshin.indicators.measurement import Measurement
from hoshin.registers import Count, Number, Register, count_records, is_percent


def measure_register_count(
    indicator: str,
    register: Register,
    count: str,
    year: FiscalYear,
    *,
    definition_file: SourceFile,
    ward_level: WardLevelRule = WARD_LEVEL,
) -> Measurement:
    """Measure an indicator that is bound to a count of a register.

    Returns
    -------
    Measurement
        Without a value (`no-data`) where a ratio has nothing to divide by.

    Raises
    ------
    InputError
        If the definition has no such count, or it gives a value a group.
    """
    found = count_records(register, count, year)
    if found.by:
        message = texts.NOT_ONE_VALUE.format(id=count, groups="、".join(found.by))
        raise InputError(message, where=definition_file.name, cure=texts.NOT_ONE_VALUE_CURE)
    if found.value is None:
        return Measurement(indicator, "register", year, None, "no-data", count=found)
    steps = _way(register, found, definition_file, small_below=ward_level.small_below)
    figure = _figure(found.value, found.unit, tuple(steps))
    basis = register_basis(register, found)
    return Measurement(indicator, "register", year, figure, count=found, basis=basis)


def _figure(value: Number, unit: str, way: tuple[Provenance, ...]) -> Figure:
    if is_percent(unit):
        return Figure(Fraction(value) / 100, PERCENT, None, way)
    return Figure(value if isinstance(value, Fraction) else Decimal(value), unit, None, way)


def _way(
    register: Register, found: Count, definition_file: SourceFile, *, small_below: int
) -> Iterator[Provenance]:
    """From the records and their history to the rule; whole numbers of the office alone.

    What is told here may be published: no key of a record, no number of a group, and no small
    number where the register is about people.
    """
    details = [
        (texts.REGISTER, register.definition.table.title),
        (texts.RULE, found.title),
        (texts.WORDS, found.words),
    ]
    if found.counted or found.excluded:
        small = found.about_people and 0 < found.excluded < small_below
        said = texts.RECORDS_COUNTED if small else texts.RECORDS_OF
        text = said.format(counted=found.counted, excluded=found.excluded)
        details.append((texts.RECORDS, text))
    if found.groups:
        reached = sum(group.reached for group in found.groups)
        text = texts.GROUPS_OF.format(reached=reached, groups=len(found.groups))
        details.append((texts.GROUPS, text))
    records, *history = register.files
    yield Provenance(records, how=texts.HOW_COUNT.format(id=found.id), details=tuple(details))
    for file in history:
        yield Provenance(file, how=texts.HOW_HISTORY)
    yield Provenance(definition_file, f"[[counts]] {found.id}")
