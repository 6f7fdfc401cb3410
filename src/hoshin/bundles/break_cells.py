"""What a row of history.csv or reported.csv says of a break: reason, kind, name and day."""

import re
from typing import cast

from hoshin.base import FiscalYear, InputError, near_or_known
from hoshin.bundles import texts
from hoshin.indicators import BREAK_KINDS, BreakKind, SeriesBreak
from hoshin.notation import Row, read_date

BREAK_COLUMNS = ("break", "break_kind", "break_by", "break_on")


def break_of(row: Row, year: FiscalYear) -> SeriesBreak | None:
    """The break that a row declares; None where its `break` is empty.

    Raises
    ------
    InputError
        If a kind is not known, a day is no date, or these stand without a reason.
    """
    reason, kinds, by, on = (row[column] for column in BREAK_COLUMNS)
    if not reason:
        if kinds or by or on:
            raise InputError(
                texts.BREAK_NO_REASON, where=row.place, cure=texts.BREAK_NO_REASON_CURE
            )
        return None
    day = read_date(on) if on else None
    if on and day is None:
        message = texts.BAD_DATE.format(value=on)
        raise InputError(message, where=row.place, cure=texts.BAD_DATE_CURE)
    return SeriesBreak(year, reason, _kinds(row, kinds), by, day)


def _kinds(row: Row, text: str) -> tuple[BreakKind, ...]:
    """Several kinds stand between blanks, commas or semicolons."""
    found = [word for word in re.split(r"[\s,;、]+", text) if word]
    for word in found:
        if word not in BREAK_KINDS:
            message = texts.BAD_BREAK_KIND.format(value=word)
            raise InputError(message, where=row.place, cure=near_or_known(word, BREAK_KINDS))
    return tuple(dict.fromkeys(cast("list[BreakKind]", found)))
