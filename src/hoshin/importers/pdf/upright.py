"""Labels printed upright: columns of single characters, from right to left."""

from hoshin.importers.form.sections import section_of
from hoshin.importers.pdf.glyphs import Glyph
from hoshin.importers.pdf.text_lines import TextLine, text_lines

_MOST = 40  # characters of a label


def upright_label(glyphs: list[Glyph], page: int) -> list[TextLine]:
    """The label as one line, where only its upright columns spell one; else nothing."""
    inked = [glyph for glyph in glyphs if glyph.text.strip()]
    if not 2 <= len(inked) <= _MOST:
        return []
    level = "".join(line.text for line in text_lines(glyphs, page))
    if section_of(level) is not None:
        return []
    text = "".join(glyph.text for column in _columns(inked) for glyph in column)
    if section_of(text) is None:
        return []
    return [
        TextLine(
            text,
            page,
            min(glyph.x0 for glyph in inked),
            min(glyph.top for glyph in inked),
            max(glyph.x1 for glyph in inked),
            max(glyph.bottom for glyph in inked),
            inked[0].size,
        )
    ]


def _columns(glyphs: list[Glyph]) -> list[list[Glyph]]:
    columns: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: -(each.x0 + each.x1)):
        across = (glyph.x0 + glyph.x1) / 2
        first = columns[-1][0] if columns else None
        if first is not None and abs(across - (first.x0 + first.x1) / 2) <= 0.5 * glyph.size:
            columns[-1].append(glyph)
        else:
            columns.append([glyph])
    return [sorted(column, key=lambda each: each.top) for column in columns]
