"""Widths on the page, in twentieths of a point, and what fits on it."""

from collections.abc import Iterable

from hoshin.exporters.line_count import count_lines

MILLIMETRE = 1440 / 25.4
WIDTH = round(176 * MILLIMETRE)  # A4 less two margins of 17 mm
LABEL = round(28 * MILLIMETRE)
LETTER = round(18 * MILLIMETRE)
PREVIOUS = round(32 * MILLIMETRE)
TEXT = WIDTH - LABEL

_HALF_WIDTHS = 78  # of 10 points, in the box beside a label
_WHOLE = 14  # lines: less than a third of a page


def stays_whole(texts: Iterable[str]) -> bool:
    """Whether a box is short enough to move to the next page rather than break."""
    return sum(count_lines(text, _HALF_WIDTHS) for text in texts) <= _WHOLE
