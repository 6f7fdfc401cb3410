"""Glyphs to printed lines."""

import itertools
from dataclasses import dataclass
from statistics import median

from hoshin.base import Box
from hoshin.importers.pdf.glyphs import Glyph

_GAP, _WIDE_GAP = 0.3, 0.9  # of the size: a blank, a full-width blank; 0.25 parts 漢字 from Latin


@dataclass(frozen=True)
class TextLine:
    """One printed line: `blank` where a blank stood at its end, which the wrap took."""

    text: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    blank: bool = False

    @property
    def box(self) -> Box:
        return (self.x0, self.top, self.x1, self.bottom)


def text_lines(glyphs: list[Glyph], page: int) -> list[TextLine]:
    """Lines from top to bottom; far-apart parts of one line stay one line."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: (each.middle, each.x0)):
        row = rows[-1] if rows else None
        if row and abs(glyph.middle - _middle(row)) <= 0.45 * min(glyph.size, row[0].size) + 0.5:
            row.append(glyph)
        else:
            rows.append([glyph])
    lines = [_line(sorted(row, key=lambda each: each.x0), page) for row in rows]
    return [line for line in lines if line is not None]


def _middle(row: list[Glyph]) -> float:
    return row[0].middle


def _line(row: list[Glyph], page: int) -> TextLine | None:
    inked = [glyph for glyph in row if glyph.text.strip()]
    if not inked:
        return None
    first, last = row.index(inked[0]), len(row) - 1 - row[::-1].index(inked[-1])
    text, before = "", None
    usual = _usual_gap(inked)
    for glyph in row[first : last + 1]:
        if before is not None:
            text += _blank_between(before, glyph, usual)
        text += glyph.text
        before = glyph
    return TextLine(
        text,
        page,
        inked[0].x0,
        min(glyph.top for glyph in inked),
        max(glyph.x1 for glyph in inked),
        max(glyph.bottom for glyph in inked),
        median(glyph.size for glyph in inked),
        blank=last + 1 < len(row),
    )


def _usual_gap(inked: list[Glyph]) -> float:
    """The gap that justification puts between any two characters of the line, in sizes."""
    gaps = [(right.x0 - left.x1) / max(left.size, 1) for left, right in itertools.pairwise(inked)]
    return max(0.0, median(gaps)) if gaps else 0.0


def _blank_between(left: Glyph, right: Glyph, usual: float) -> str:
    """The blank that a gap stands for."""
    if not left.text.strip() or not right.text.strip():
        return ""
    gap = (right.x0 - left.x1) / max(left.size, 1) - usual
    return "　" if gap > _WIDE_GAP else " " if gap > _GAP else ""
