"""How many lines a text takes in a column, by the widths of East Asian characters."""

import re
import unicodedata

# A run of narrow letters stays together; every other character may end a line.
_UNIT = re.compile(r"[!-~]+|.", re.DOTALL)


def line_starts(text: str, width: int) -> list[int]:
    """Where each line of a text begins when it wraps at `width` half-width characters.

    Words longer than a line are broken, as Word and Excel do.
    """
    starts, used = [0], 0
    for unit in _UNIT.finditer(text):
        if unit[0] == "\n":
            starts.append(unit.end())
            used = 0
            continue
        size = half_widths(unit[0])
        if used and used + size > width:
            starts.append(unit.start())
            used = 0
        while size > width:  # narrow letters only: one character is never wider than a column
            starts.append(starts[-1] + width)
            size -= width
        used += size
    return starts


def count_lines(text: str, width: int) -> int:
    """The number of lines; an empty text takes one."""
    return len(line_starts(text, width))


def half_widths(text: str) -> int:
    """The width of a line in half-width characters."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "FWA" else 1
