"""Glyphs to printed lines."""

from dataclasses import dataclass
from itertools import pairwise
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


def text_lines(glyphs: list[Glyph], page: int, *, joint: float = 0.0) -> list[TextLine]:
    """Lines from top to bottom; far-apart parts of one line stay one line.

    `joint` is the gap that the page puts between 漢字 and Latin by itself (see `script_joint`).
    """
    rows = _rows(glyphs)
    lines = [_line(row, page, joint) for row in rows]
    return [line for line in lines if line is not None]


def script_joint(glyphs: list[Glyph]) -> float:
    """The usual gap between 漢字 and Latin on a page, in sizes: office suites put a quarter there."""
    found = []
    for row in _rows(glyphs):
        usual = _usual_gap([glyph for glyph in row if glyph.text.strip()])
        for left, right in pairwise(row):
            inked = left.text.strip() and right.text.strip()
            if inked and left.text.isascii() != right.text.isascii():
                found.append((right.x0 - left.x1) / max(left.size, 1) - usual)
    return max(0.0, median(found)) if len(found) >= 3 else 0.0


def _rows(glyphs: list[Glyph]) -> list[list[Glyph]]:
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: (each.middle, each.x0)):
        row = rows[-1] if rows else None
        if row and abs(glyph.middle - _middle(row)) <= 0.45 * min(glyph.size, row[0].size) + 0.5:
            row.append(glyph)
        else:
            rows.append([glyph])
    return [sorted(row, key=lambda each: each.x0) for row in rows]


def _middle(row: list[Glyph]) -> float:
    return row[0].middle


def _line(row: list[Glyph], page: int, joint: float) -> TextLine | None:
    inked = [glyph for glyph in row if glyph.text.strip()]
    if not inked:
        return None
    first, last = row.index(inked[0]), len(row) - 1 - row[::-1].index(inked[-1])
    text, before = "", None
    usual = _usual_gap(inked)
    for glyph in row[first : last + 1]:
        if before is not None:
            text += _blank_between(before, glyph, usual, joint)
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
    gaps = [(right.x0 - left.x1) / max(left.size, 1) for left, right in pairwise(inked)]
    return max(0.0, median(gaps)) if gaps else 0.0


def _blank_between(left: Glyph, right: Glyph, usual: float, joint: float) -> str:
    """The blank that a gap stands for."""
    if not left.text.strip() or not right.text.strip():
        return ""
    gap = (right.x0 - left.x1) / max(left.size, 1) - usual
    if joint > 0.1 and left.text.isascii() != right.text.isascii():
        gap -= joint + 0.1
    return "　" if gap > _WIDE_GAP else " " if gap > _GAP else ""
