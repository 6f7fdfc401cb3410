"""A measured figure as it may be shown: printed text, interval, or withheld."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from hoshin.base import Figure, half_up
from hoshin.disclosure import Showing
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
    sampling : Sampling or None
        What the 95 % limits are made of; None where none can be given.
    n : int or None
        Respondents in the base.
    """

    text: str
    unit: str
    showing: Showing
    value: Decimal | None = None
    sampling: Sampling | None = None
    n: int | None = None

    @cached_property
    def _limits(self) -> tuple[Decimal, Decimal] | None:
        interval = self.sampling.interval if self.sampling else None
        if interval is None:
            return None
        return half_up(Decimal(interval.low) * 100, 1), half_up(Decimal(interval.high) * 100, 1)

    @property
    def low_value(self) -> Decimal | None:
        """The lower 95 % limit as printed, in `unit`."""
        return self._limits[0] if self._limits else None

    @property
    def high_value(self) -> Decimal | None:
        """The upper 95 % limit as printed, in `unit`."""
        return self._limits[1] if self._limits else None

    @property
    def low(self) -> str:
        """The lower limit with its unit; empty without an interval."""
        return "" if self.low_value is None else f"{self.low_value}{self.unit}"

    @property
    def high(self) -> str:
        """The upper limit with its unit; empty without an interval."""
        return "" if self.high_value is None else f"{self.high_value}{self.unit}"

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
        return measured.ward_level.of_share(counts.count, counts.base)
    if (count := measured.count) is not None:
        if count.about_people and count.below_ward:
            return Showing.WITHHELD
        return measured.ward_level.of_count(count.smallest, about_people=count.about_people)
    return Showing.SHOWN


def _shown(
    figure: Figure, sampling: Sampling | None, showing: Showing, n: int | None
) -> PublishedFigure:
    return PublishedFigure(str(figure), figure.unit, showing, figure.rounded, sampling, n)
