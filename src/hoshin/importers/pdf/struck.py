"""Struck-out text: an old reading that nobody means any more, left out as in Word and on web pages."""

from bisect import bisect_left, bisect_right

from hoshin.importers.pdf.glyphs import Glyph
from hoshin.importers.pdf.rules import Rule

_THROUGH = 0.2  # of the size: how far from a letter's middle a rule still strikes it
_ENDS = 0.4  # of the size: it begins and ends with the letters; a table's rule does not


def without_struck(glyphs: list[Glyph], rules: list[Rule]) -> list[Glyph]:
    """The glyphs that no rule of just their length runs through."""
    by_middle = sorted(glyphs, key=lambda glyph: glyph.middle)
    middles = [glyph.middle for glyph in by_middle]
    struck: set[int] = set()
    for rule in rules:
        if rule.top != rule.bottom:
            continue
        first, last = bisect_left(middles, rule.top - 10), bisect_right(middles, rule.top + 10)
        through = [
            glyph
            for glyph in by_middle[first:last]
            if abs(glyph.middle - rule.top) <= _THROUGH * glyph.size
            and rule.x0 <= (glyph.x0 + glyph.x1) / 2 <= rule.x1
        ]
        if not through:
            continue
        room = _ENDS * max(glyph.size for glyph in through)
        begins = abs(min(glyph.x0 for glyph in through) - rule.x0) <= room
        ends = abs(max(glyph.x1 for glyph in through) - rule.x1) <= room
        if begins and ends and any(glyph.text.strip() for glyph in through):
            struck.update(map(id, through))
    return [glyph for glyph in glyphs if id(glyph) not in struck] if struck else glyphs
