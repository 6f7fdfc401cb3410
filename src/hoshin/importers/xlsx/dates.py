"""Dates and times in Excel's formats, with Japanese eras."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from hoshin.importers.numerals import numeral

Token = tuple[str, str]
_LAST = 2_958_465  # 9999-12-31
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_MONTH_NAMES = (
    "January February March April May June July August September October November December"
)
_WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_WEEKDAYS_IN_JAPANESE = "月火水木金土日"
_ERAS = (
    (date(2019, 5, 1), "令和", "R"),
    (date(1989, 1, 8), "平成", "H"),
    (date(1926, 12, 25), "昭和", "S"),
    (date(1912, 7, 30), "大正", "T"),
    (date(1868, 1, 25), "明治", "M"),
)
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def is_moment(tokens: Sequence[Token]) -> bool:
    """Whether a format shows a date or a time."""
    return any(kind in ("moment", "elapsed", "half") for kind, _ in tokens)


def shows_day(tokens: Sequence[Token]) -> bool:
    """Whether a format shows a day, a month or a year, not an hour alone."""
    letters = {text[0] for kind, text in tokens if kind == "moment"}
    hours = bool(letters & {"h", "s"}) or any(kind == "elapsed" for kind, _ in tokens)
    return bool(letters & set("ydegra")) or ("m" in letters and not hours)


def shown_moment(
    value: Decimal, tokens: Sequence[Token], marks: frozenset[str], *, from_1904: bool
) -> str | None:
    """A serial number as a date or time; None where Excel itself shows only ####."""
    if not 0 <= value <= _LAST:
        return None
    seconds = int((value * _DAY + Decimal("0.5")) // 1)
    days, second = divmod(seconds, _DAY)
    on = day_of_serial(days, from_1904=from_1904)
    if on is None:
        return None
    moment = _Moment(on, second, seconds, marks, any(kind == "half" for kind, _ in tokens))
    return "".join(moment.drawn(tokens, place) for place in range(len(tokens)))


def day_of_serial(days: int, *, from_1904: bool) -> date | None:
    """The day of a serial number; None beyond the calendar."""
    # Excel counts a 29 February 1900 that never was.
    first = date(1899, 12, 30) if days >= 60 else date(1899, 12, 31)
    if from_1904:
        first = date(1904, 1, 1)
    try:
        return first + timedelta(days)
    except OverflowError:
        return None


class _Moment:
    def __init__(
        self, on: date, second: int, elapsed: int, marks: frozenset[str], in_halves: bool
    ) -> None:
        self._on, self._second, self._elapsed = on, second, elapsed
        self._marks, self._in_halves = marks, in_halves

    def drawn(self, tokens: Sequence[Token], place: int) -> str:
        kind, text = tokens[place]
        if kind == "moment":
            return self._part(text, is_minute=text[0] == "m" and _is_minute(tokens, place))
        if kind == "elapsed":
            unit = {"h": _HOUR, "m": _MINUTE, "s": 1}[text[0]]
            return self._number(self._elapsed // unit, len(text))
        if kind == "half":
            halves = ("AM", "PM") if len(text) > 3 else ("A", "P")
            return halves[self._second >= _DAY // 2]
        return text if kind in ("literal", "plain") else ""

    def _part(self, text: str, *, is_minute: bool) -> str:
        letter, length = text[0], len(text)
        if letter in "ger":
            return self._era(letter, length)
        if letter == "y":
            year = self._on.year
            return self._number(year, 4) if length > 2 else self._number(year % 100, 2)
        if letter == "a":
            return _WEEKDAYS_IN_JAPANESE[self._on.weekday()] + ("曜日" if length > 3 else "")
        if letter in "md" and length > 2 and not is_minute:
            return self._name(letter, length)
        return self._number(self._count(letter, is_minute=is_minute), min(length, 2))

    def _count(self, letter: str, *, is_minute: bool) -> int:
        hour = self._second // _HOUR
        if letter == "h":
            return (hour % 12 or 12) if self._in_halves else hour
        if letter == "s":
            return self._second % _MINUTE
        if is_minute:
            return self._second % _HOUR // _MINUTE
        return self._on.month if letter == "m" else self._on.day

    def _name(self, letter: str, length: int) -> str:
        name = (
            _MONTH_NAMES.split()[self._on.month - 1]
            if letter == "m"
            else _WEEKDAY_NAMES.split()[self._on.weekday()]
        )
        return {3: name[:3], 5: name[0]}.get(length, name)

    def _era(self, letter: str, length: int) -> str:
        """g, gg, ggg: R, 令, 令和; e: its year; r, rr: e, ggge."""
        begun = (era for era in _ERAS if self._on >= era[0])
        begins, name, initial = next(begun, (date(1, 1, 1), "", ""))
        shown = {1: initial, 2: name[:1]}.get(length, name)
        if letter == "g":
            return shown
        year = self._on.year - begins.year + 1
        drawn = (
            "元" if year == 1 and "gannen" in self._marks else self._number(year, min(length, 2))
        )
        return (name if letter == "r" and length > 1 else "") + drawn

    def _number(self, number: int, digits: int) -> str:
        if "dbnum1" in self._marks:
            return numeral(number, "ideographDigital" if digits > 2 else "japaneseCounting")
        drawn = f"{number:0{digits}d}"
        return drawn.translate(_WIDE) if "dbnum3" in self._marks else drawn


def _is_minute(tokens: Sequence[Token], place: int) -> bool:
    """m is the minute after an hour or before a second, else the month."""
    before = [text[0] for kind, text in tokens[:place] if kind in ("moment", "elapsed")]
    after = [text[0] for kind, text in tokens[place + 1 :] if kind in ("moment", "elapsed")]
    return before[-1:] == ["h"] or after[:1] == ["s"]
