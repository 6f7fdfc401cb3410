"""Breaks of a series in the columns of its CSV."""

from collections.abc import Callable

from hoshin.indicators import SeriesBreak
from hoshin.publication import SeriesPoint
from hoshin.publication.outlook import kind_words


def break_cells(point: SeriesPoint) -> list[str]:
    """Kind, name and day of declared breaks, and what is suspected; several stand one after another."""
    declared = [found for found in point.breaks if found.declared]
    suspected = [found for found in point.breaks if not found.declared]
    return [
        _joined(declared, kind_words),
        _joined(declared, lambda found: found.by),
        _joined(declared, lambda found: found.on.isoformat() if found.on else ""),
        _joined(suspected, lambda found: found.reason),
    ]


def _joined(breaks: list[SeriesBreak], words: Callable[[SeriesBreak], str]) -> str:
    return "; ".join(found for each in breaks if (found := words(each)))
