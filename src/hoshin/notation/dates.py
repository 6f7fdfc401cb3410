"""Dates as offices write them, to `date`: ISO, slashes, 年月日, eras, spreadsheet serials."""

import re
from datetime import date, timedelta

from hoshin.notation.numbers import half_width

_ERAS = {
    "令和": (2018, date(2019, 5, 1), date.max),
    "平成": (1988, date(1989, 1, 8), date(2019, 4, 30)),
    "昭和": (1925, date(1926, 12, 25), date(1989, 1, 7)),
}
_LETTERS = {"R": "令和", "H": "平成", "S": "昭和"}
_WESTERN = re.compile(
    r"^([0-9]{4})\s*(?:[-/.]|年)\s*([0-9]{1,2})\s*(?:[-/.]|月)\s*([0-9]{1,2})\s*日?$"
)
_ERA = re.compile(
    r"^(令和|平成|昭和|[RHSrhs])\s*\.?\s*(元|[0-9]{1,2})\s*(?:[-/.]|年)\s*([0-9]{1,2})\s*(?:[-/.]|月)"
    r"\s*([0-9]{1,2})\s*日?$"
)
_WESTERN_MONTH = re.compile(r"^([0-9]{4})\s*(?:[-/.]|年)\s*([0-9]{1,2})\s*月?$")
_ERA_MONTH = re.compile(
    r"^(令和|平成|昭和|[RHSrhs])\s*\.?\s*(元|[0-9]{1,2})\s*(?:[-/.]|年)\s*([0-9]{1,2})\s*月?$"
)
_SERIAL = re.compile(r"^[0-9]{5}(?:\.0+)?$")
_SERIAL_ZERO = date(1899, 12, 30)


def read_date(text: str) -> date | None:
    """Read one day; None where the text is none, or the day lies outside its era.

    >>> read_date("令和６年４月１日") == read_date("R6.4.1") == read_date("45383")
    True
    >>> read_date("令和元年4月30日") is None
    True
    """
    plain = _plain(text)
    if found := _WESTERN.match(plain):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _ERA.match(plain):
        year, first, last = _in_era(found[1], found[2])
        day = _day(year, int(found[3]), int(found[4]))
        return day if day is not None and first <= day <= last else None
    if _SERIAL.match(plain):
        return _SERIAL_ZERO + timedelta(days=int(plain[:5]))
    return None


def read_month(text: str) -> date | None:
    """Read one month as its first day; None where the text is none, or it lies outside its era.

    >>> read_month("令和６年４月") == read_month("R6.4") == read_month("2024-04-15") == date(2024, 4, 1)
    True
    >>> read_month("令和元年4月") is None
    True
    """
    if day := read_date(text):
        return day.replace(day=1)
    plain = _plain(text)
    if found := _WESTERN_MONTH.match(plain):
        return _day(int(found[1]), int(found[2]), 1)
    if found := _ERA_MONTH.match(plain):
        year, first, last = _in_era(found[1], found[2])
        month = _day(year, int(found[3]), 1)
        return month if month is not None and first.replace(day=1) <= month <= last else None
    return None


def _plain(text: str) -> str:
    return half_width(text.strip()).replace("\uff0d", "-").replace("\u2212", "-")


def _in_era(name: str, number: str) -> tuple[int, date, date]:
    """The Western year of an era's year, and the era's first and last day."""
    before, first, last = _ERAS[_LETTERS.get(name.upper(), name)]
    return before + (1 if number == "元" else int(number)), first, last


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
