"""Titles with a year that there is not: why no title was found, said as such."""

import re
from collections.abc import Iterable

from hoshin.base import InputError
from hoshin.importers import texts
from hoshin.importers.form.texts import NO_TITLE
from hoshin.notation import half_width

_LONGEST = 200  # letters of a title's line
_YEAR = re.compile(
    r"((?:令和|平成|昭和)\s*(?:0+|[0-9]{3,40})\s*年度|(?<![0-9])(?!20)[0-9]{4}\s*年度).{0,40}運営方針"
)


def refusal_with_year(error: InputError, lines: Iterable[str]) -> InputError:
    """The refusal itself, or which year of a title it was."""
    if error.what != NO_TITLE:
        return error
    for line in lines:
        if "運営方針" in line and (found := _YEAR.search(half_width(line[:_LONGEST]))):
            message = texts.IMPOSSIBLE_YEAR.format(year=found[1])
            return InputError(message, where=error.where, cure=texts.IMPOSSIBLE_YEAR_CURE)
    return error
