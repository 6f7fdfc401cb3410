"""A measured figure as it may be shown: printed text, interval, or withheld."""

from dataclasses import dataclass
from decimal import Decimal

from hoshin.base import Figure, printed
from hoshin.disclosure import WARD_LEVEL, Showing
from hoshin.indicators import Measurement, Sampling
from hoshin.publication import texts


@dataclass(frozen=True)
class PublishedFigure:
    """A figure as it is printed; where it is withheld, nothing but `x` is held here.

    Parameters
    ----------
    text : str
        With its unit, or `x`.
    value : Decimal or None
        As printed, in `unit`.
    low, high : str
        95 % limits as printed, with unit; empty without an interval.
    low_value, high_value : Decimal or None
        The same as numbers.
    n : int or None
        Respondents in the base.
    """

    text: str
    unit: str
    showing: Showing
    value: Decimal | None = None
    low: str = ""
    high: str = ""
    low_value: Decimal | None = None
    high_value: Decimal | None = None
    n: int | None = None

    @property
    def interval(self) -> str:
        """Both limits as one text; empty without an interval."""
        return texts.INTERVAL.format(low=self.low, high=self.high) if self.low else ""

    @property
    def withheld(self) -> bool:
        return self.showing is Showing.WITHHELD


def published(measured: Measurement | None) -> PublishedFigure | None:
    """The figure on which the letter was given, under the rules for the whole ward."""
    if measured is None or measured.figure is None:
        return None
    showing = showing_of(measured)
    if showing is Showing.WITHHELD:
        return PublishedFigure(texts.WITHHELD, measured.figure.unit, showing)
    return _shown(measured.figure, measured.sampling, showing, measured.n)


def published_residents(measured: Measurement | None) -> PublishedFigure | None:
    """The weighted estimate for the residents, shown only where the share of respondents is."""
    if measured is None or measured.residents is None:
        return None
    showing = showing_of(measured)
    if showing is Showing.WITHHELD:
        return None
    return _shown(measured.residents.figure, measured.residents.sampling, showing, measured.n)


def showing_of(measured: Measurement) -> Showing:
    """What the rules for the whole ward allow for a measurement."""
    counts = measured.figure.counts if measured.figure else None
    if counts is not None:
        return WARD_LEVEL.of_share(counts.count, counts.base)
    if measured.count is not None:
        return WARD_LEVEL.of_count(measured.count.value, about_people=measured.count.about_people)
    return Showing.SHOWN


def _shown(
    figure: Figure, sampling: Sampling | None, showing: Showing, n: int | None
) -> PublishedFigure:
    interval = sampling.interval if sampling else None
    if interval is None:
        return PublishedFigure(str(figure), figure.unit, showing, figure.rounded, n=n)
    low, high = (printed(Decimal(limit) * 100) for limit in (interval.low, interval.high))
    return PublishedFigure(
        str(figure),
        figure.unit,
        showing,
        figure.rounded,
        f"{low}{figure.unit}",
        f"{high}{figure.unit}",
        Decimal(low),
        Decimal(high),
        n,
    )
