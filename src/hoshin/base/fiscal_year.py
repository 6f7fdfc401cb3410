"""A Japanese fiscal year (年度): April to March, named by the year in which it starts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hoshin.base import texts
from hoshin.base.errors import InputError

_HALF_WIDTH = str.maketrans("０１２３４５６７８９ＲＨＳrhsｒｈｓ", "0123456789RHSRHSRHS")

# Era, the Western year before its first, first and last fiscal year that may be called so.
# 平成31年度 and 令和元年度 are the same year; an office writes either.
_ERAS = {
    "令和": ("R", 2018, 2019, 2099),
    "平成": ("H", 1988, 1989, 2019),
    "昭和": ("S", 1925, 1926, 1988),
}
_LETTERS = {letter: era for era, (letter, *_) in _ERAS.items()}
_NAMED = re.compile(r"^(令和|平成|昭和|[RHS])\s*\.?\s*(元|[0-9]{1,2})\s*(?:年度?)?$")
_WESTERN = re.compile(r"^(?:西暦\s*)?([0-9]{4})\s*(?:年度?)?$")


class FiscalYearError(InputError, ValueError):
    """A text or number that names no fiscal year."""


@dataclass(frozen=True, order=True)
class FiscalYear:
    """One fiscal year; `start` is the Western year of its April (令和６年度 is 2024).

    >>> FiscalYear.parse("令和６年度")
    FiscalYear(start=2024)
    >>> FiscalYear.parse("平成31年度") == FiscalYear.parse("令和元年度") == FiscalYear(2019)
    True
    """

    start: int

    def __post_init__(self) -> None:
        if isinstance(self.start, bool) or not isinstance(self.start, int):
            raise _nonsense(self.start)
        if not 1926 <= self.start <= 2099:
            raise _nonsense(self.start)

    @classmethod
    def parse(cls, text: "str | int | FiscalYear") -> "FiscalYear":
        """Read 令和６年度, 令和6, R6, 2024年度 or 2024.

        Raises
        ------
        FiscalYearError
            If the text is no fiscal year, or the year lies outside its era.
        """
        if isinstance(text, FiscalYear):
            return text
        if not isinstance(text, str):
            return cls(text)
        plain = text.strip().translate(_HALF_WIDTH)
        if western := _WESTERN.match(plain):
            return cls(int(western[1]))
        named = _NAMED.match(plain)
        if named is None:
            raise _nonsense(text)
        _, offset, first, last = _ERAS[_LETTERS.get(named[1], named[1])]
        start = offset + (1 if named[2] == "元" else int(named[2]))
        if not first <= start <= last:
            raise _nonsense(text)
        return cls(start)

    @classmethod
    def of(cls, day: date) -> "FiscalYear":
        """The fiscal year in which a day lies: 31 March 2025 is in 2024."""
        return cls(day.year if day.month >= 4 else day.year - 1)

    @property
    def era(self) -> tuple[str, int]:
        """Era name and year in it: ('令和', 6)."""
        for era, (_, offset, first, _last) in _ERAS.items():
            if self.start >= first:
                return era, self.start - offset
        raise _nonsense(self.start)  # pragma: no cover - __post_init__ refuses earlier years

    @property
    def label(self) -> str:
        """As a form writes it: 令和６年度 is printed 令和6年度, the first year 令和元年度."""
        era, year = self.era
        return f"{era}{'元' if year == 1 else year}年度"

    @property
    def first_day(self) -> date:
        return date(self.start, 4, 1)

    @property
    def last_day(self) -> date:
        return date(self.start + 1, 3, 31)

    def __add__(self, years: int) -> "FiscalYear":
        return FiscalYear(self.start + years)

    def __sub__(self, years: int) -> "FiscalYear":
        return FiscalYear(self.start - years)

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    def through(self, last: "FiscalYear") -> "Iterator[FiscalYear]":
        """Every year from this one to `last`, both included."""
        return (FiscalYear(start) for start in range(self.start, last.start + 1))

    def __str__(self) -> str:
        return self.label


def _nonsense(text: object) -> FiscalYearError:
    return FiscalYearError(
        texts.NOT_A_FISCAL_YEAR.format(text=text),
        cure=texts.NOT_A_FISCAL_YEAR_CURE,
    )
