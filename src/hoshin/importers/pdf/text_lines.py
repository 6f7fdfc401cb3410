"""Glyphs to printed lines."""

from dataclasses import dataclass
from itertools import pairwise
from statistics import median, median_low

from hoshin.base import Box
from hoshin.importers.pdf.glyphs import Glyph

_GAP, _WIDE_GAP = 0.3, 0.9  # of the size: a blank, a full-width blank
_BLANK = 0.5  # a gap within one script
_JOINT = 0.1  # a usual gap between 漢字 and Latin beyond this is put there by the tool
_WIDE_BLANK = 0.8


@dataclass(frozen=True)
class TextLine:
    """One printed line: `blank` where a blank stood at its end, which the wrap took.

    `columns`: of a row of an unruled table, the lines of each column.
    """

    text: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    blank: bool = False
    columns: tuple[tuple["TextLine", ...], ...] = ()

    @property
    def box(self) -> Box:
        return (self.x0, self.top, self.x1, self.bottom)


def text_lines(glyphs: list[Glyph], page: int, *, gaps: bool = True) -> list[TextLine]:
    """Lines from top to bottom; far-apart parts of one line stay one line.

    `gaps`: whether a gap may stand for a blank (see `gaps_are_blanks`).
    """
    lines = [_line(row, page, gaps) for row in glyph_rows(glyphs)]
    return [line for line in lines if line is not None]


def gaps_are_blanks(pages: list[list[Glyph]]) -> bool:
    """Whether narrow gaps can stand for blanks in a document.

    Office suites write blanks as characters, and put a gap between 漢字 and Latin by themselves;
    other tools leave blanks out and move on instead.
    """
    found = []
    for glyphs in pages:
        for row in glyph_rows(glyphs):
            usual = _usual_gap([glyph for glyph in row if glyph.text.strip()])
            found += [
                (right.x0 - left.x1) / max(left.size, 1) - usual
                for left, right in pairwise(row)
                if _are_two_scripts(left.text, right.text)
            ]
    return len(found) < 3 or median(found) < _JOINT


def _are_two_scripts(left: str, right: str) -> bool:
    japanese, latin = (right, left) if left.isascii() else (left, right)
    return latin.isascii() and latin.isalnum() and not japanese.isascii() and japanese.isalpha()


def glyph_rows(glyphs: list[Glyph]) -> list[list[Glyph]]:
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: (each.middle, each.x0)):
        row = rows[-1] if rows else None
        if row and abs(glyph.middle - _middle(row)) <= 0.45 * min(glyph.size, row[0].size) + 0.5:
            row.append(glyph)
        else:
            rows.append([glyph])
    # by their middles: an opening bracket set close begins left of a narrow letter before it
    return [sorted(row, key=lambda each: each.x0 + each.x1) for row in rows]


def _middle(row: list[Glyph]) -> float:
    return row[0].middle


def _line(row: list[Glyph], page: int, gaps: bool) -> TextLine | None:
    inked = [glyph for glyph in row if glyph.text.strip()]
    if not inked:
        return None
    first, last = row.index(inked[0]), len(row) - 1 - row[::-1].index(inked[-1])
    text, before = "", None
    usual = _usual_gap(inked)
    for glyph in row[first : last + 1]:
        if before is not None:
            text += _blank_between(before, glyph, usual, gaps)
        wide = glyph.text == " " and glyph.x1 - glyph.x0 > _WIDE_BLANK * glyph.size
        text += "　" if wide else glyph.text
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
    """The gap that justification puts between any two characters of the line, in sizes.

    A line of figures alone is a list of numbers: no tool spreads those, what parts them is a blank.
    """
    if all(glyph.text.isdecimal() for glyph in inked):
        return 0.0
    gaps = [(right.x0 - left.x1) / max(left.size, 1) for left, right in pairwise(inked)]
    return max(0.0, median_low(gaps)) if gaps else 0.0


def _blank_between(left: Glyph, right: Glyph, usual: float, gaps: bool) -> str:
    """The blank that a gap stands for."""
    if not left.text.strip() or not right.text.strip():
        return ""
    gap = (right.x0 - left.x1) / max(left.size, 1) - usual
    if gap > _WIDE_GAP:
        return "　"
    # Whatever a tool does between two scripts: within one, a gap is a blank that was not written.
    least = _GAP if gaps else _BLANK
    apart = gaps or not _are_two_scripts(left.text, right.text)
    return " " if apart and gap > least else ""
