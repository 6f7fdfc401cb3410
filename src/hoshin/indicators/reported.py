"""A figure that another office reports, or that an earlier year left behind."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from hoshin.base import Figure, FiscalYear, Provenance, SourceFile
from hoshin.indicators import texts
from hoshin.indicators.measurement import Measurement, Sampling
from hoshin.indicators.response import Response
from hoshin.indicators.series_break import SeriesBreak


@dataclass(frozen=True)
class ReportedFigure:
    """One row of reported.csv or history.csv; `value` as printed, `n` and `sent` None where not known.

    `declared_break` holds what the row says of a break, `series_break` the reason of one that separates.
    """

    indicator: str
    year: FiscalYear
    value: Decimal
    unit: str
    source: str
    file: SourceFile
    place: str
    kind: Literal["reported", "history"]
    n: int | None = None
    deff: Decimal = Decimal(1)
    series_break: str = ""
    declared_break: SeriesBreak | None = None
    sent: int | None = None


def measure_reported(reported: ReportedFigure) -> Measurement:
    """Measure an indicator by a figure that was given.

    Returns
    -------
    Measurement
        With sampling error where the row gives the number of respondents: variance
        p(1 - p) deff / n, df = n - 1.
    """
    provenance = Provenance(
        reported.file,
        reported.place,
        how=texts.HOW_REPORTED,
        details=((texts.SOURCE, reported.source),),
    )
    figure = Figure.as_printed(reported.value, reported.unit, provenance)
    return Measurement(
        reported.indicator,
        reported.kind,
        reported.year,
        figure,
        n=reported.n,
        sampling=_sampling(figure, reported.n, Fraction(reported.deff)),
        series_break=reported.series_break,
        response=Response(reported.sent, reported.n, reported.n) if reported.n else None,
    )


def _sampling(figure: Figure, n: int | None, deff: Fraction) -> Sampling | None:
    share = Fraction(figure.value)
    if n is None or n < 2 or not figure.is_share or not 0 <= share <= 1:
        return None
    n_eff = n / deff
    if share in (0, 1):
        return Sampling(n, share, Fraction(0), n - 1, None, None, float(n_eff))
    variance = share * (1 - share) / n_eff
    return Sampling(n, share, variance, n - 1, float(n_eff), float(deff), float(n_eff))
