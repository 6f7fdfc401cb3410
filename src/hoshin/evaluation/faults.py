"""Where a computed figure is not what the form printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from hoshin.evaluation.judgement import IndicatorEvaluation

FaultKind = Literal["differs-from-published", "letter-differs-from-published"]


@dataclass(frozen=True)
class Fault:
    """One difference; values in the printed unit, or letters."""

    indicator: str
    kind: FaultKind
    fiscal_year: int
    published: Decimal | str
    computed: Decimal | str


def faults_of(each: IndicatorEvaluation) -> Iterator[Fault]:
    """Differences of this year's and last year's figure and of the letter."""
    pairs = ((each.measurement, each.definition.result), (each.previous, each.definition.previous))
    for measured, printed in pairs:
        if measured is None or measured.figure is None or measured.kind == "form" or not printed:
            continue
        computed, year = measured.figure.rounded, printed.fiscal_year
        same = computed == printed.value and measured.figure.unit == printed.unit
        if year == measured.year.start and not same:
            kind: FaultKind = "differs-from-published"
            yield Fault(each.indicator, kind, year, printed.value, computed)
    published = each.definition.verdict
    if published is not None and each.letter is not None and each.letter != published:
        kind = "letter-differs-from-published"
        yield Fault(each.indicator, kind, each.year.start, published, each.letter)
