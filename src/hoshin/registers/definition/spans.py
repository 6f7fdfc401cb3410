"""Lengths of time as definitions write them: `30 days`, `12 months`, `5 years`."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True)
class Span:
    """A number of days, months or years."""

    number: int
    unit: Literal["days", "months", "years"]

    def after(self, day: date) -> date:
        """The day at the end of this span; where a month lacks it, that month's last.

        >>> Span(6, "months").after(date(2024, 9, 30)), Span(1, "years").after(date(2024, 2, 29))
        (datetime.date(2025, 3, 30), datetime.date(2025, 2, 28))
        """
        if self.unit == "days":
            return date.fromordinal(min(day.toordinal() + self.number, date.max.toordinal()))
        months = day.year * 12 + day.month - 1 + self.number * (12 if self.unit == "years" else 1)
        year, month = months // 12, months % 12 + 1
        if year > date.max.year:
            return date.max
        return date(year, month, min(day.day, monthrange(year, month)[1]))


_UNITS: dict[str, Literal["days", "months", "years"]] = {
    "day": "days",
    "month": "months",
    "year": "years",
}


def read_span(text: str) -> Span:
    """A span that the definition's grammar has let through.

    >>> read_span("12 months")
    Span(number=12, unit='months')
    """
    number, _, unit = text.partition(" ")
    return Span(int(number), _UNITS[unit.removesuffix("s")])
