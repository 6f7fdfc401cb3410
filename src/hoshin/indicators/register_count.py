"""A count of a register's records, with what was counted and what was not."""

from collections.abc import Sequence
from decimal import Decimal

from hoshin.base import Figure, FiscalYear, Provenance, SourceFile
from hoshin.indicators import texts
from hoshin.indicators.measurement import Measurement
from hoshin.registers import Count, Records, RegisterDefinition, count_records


def measure_register_count(
    indicator: str,
    definition: RegisterDefinition,
    records: Records,
    count: str,
    year: FiscalYear,
    *,
    definition_file: SourceFile,
    areas: Sequence[str] = (),
) -> Measurement:
    """Measure an indicator that is bound to a count of a register.

    Raises
    ------
    RegisterError
        If the definition has no such count.
    """
    found = count_records(definition, records, count, year, areas=areas)
    details = [
        (texts.REGISTER, definition.table.title),
        (texts.RULE, found.title),
        (
            texts.RECORDS,
            texts.RECORDS_OF.format(counted=len(found.counted), excluded=len(found.excluded)),
        ),
    ]
    if found.groups:
        details.append((texts.GROUPS, _reached(found)))
    figure = Figure(
        Decimal(found.value),
        found.unit,
        None,
        (
            Provenance(records.file, how=texts.HOW_COUNT.format(id=count), details=tuple(details)),
            Provenance(definition_file, f"[[counts]] {count}"),
        ),
    )
    return Measurement(indicator, "register", year, figure, count=found)


def _reached(count: Count) -> str:
    return "、".join(f"{each.group}（{each.value}）" for each in count.groups if each.reached)
