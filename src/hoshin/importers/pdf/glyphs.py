"""Glyphs of a page, as pdfium sees them. Points from the upper left corner."""

import ctypes
from dataclasses import dataclass
from itertools import islice
from typing import Any

from hoshin.importers.pdf.objects import raw_objects

MAX_GLYPHS = 30_000  # a dense A4 page has about 3,000


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character and its box; `size` is the font's."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def page_glyphs(page: Any, height: float) -> list[Glyph]:
    """Every visible character; blanks that pdfium made up are left out."""
    import pypdfium2.raw as pdfium

    textpage = page.get_textpage()
    try:
        count = min(pdfium.FPDFText_CountChars(textpage), MAX_GLYPHS)
        box, found, high = pdfium.FS_RECTF(), [], ""
        for index in range(count):
            code = pdfium.FPDFText_GetUnicode(textpage, index)
            if pdfium.FPDFText_IsHyphen(textpage, index) == 1:
                code = 0x2D  # at the end of a line pdfium gives another code for it
            if code < 0x20 or pdfium.FPDFText_IsGenerated(textpage, index) == 1:
                continue
            if 0xD800 <= code < 0xDC00:
                high = chr(code)
                continue
            text, high = _character(high, code), ""
            if not text or not pdfium.FPDFText_GetLooseCharBox(textpage, index, ctypes.byref(box)):
                continue
            size = pdfium.FPDFText_GetFontSize(textpage, index)
            found.append(
                Glyph(text, box.left, height - box.top, box.right, height - box.bottom, size)
            )
        return found
    finally:
        textpage.close()


def _character(high: str, code: int) -> str:
    """One character; what is none (halves of a pair, marks of a soft hyphen) gives nothing."""
    if 0xDC00 <= code < 0xE000:
        pair = high + chr(code)
        return pair.encode("utf-16", "surrogatepass").decode("utf-16") if high else ""
    if 0xF020 <= code <= 0xF0FF:  # a bullet out of a font of symbols
        return "・"
    return "" if code in (0xFFFE, 0xFFFF, 0xFEFF, 0x00AD) else chr(code)


def has_too_much_text(page: Any) -> bool:
    """Whether a page holds more pieces of text than letters that are read: asked before any is read."""
    import pypdfium2.raw as pdfium

    if pdfium.FPDFPage_CountObjects(page) <= MAX_GLYPHS:
        return False
    texts = islice(raw_objects(page, pdfium.FPDF_PAGEOBJ_TEXT), MAX_GLYPHS + 1)
    return sum(1 for _ in texts) > MAX_GLYPHS
