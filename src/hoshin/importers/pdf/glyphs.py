"""Glyphs and ruling lines of a page, as pdfium sees them. Points from the upper left corner."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

MAX_GLYPHS = 30_000  # a dense A4 page has about 3,000
MAX_PATHS = 12_000
MAX_OBJECTS = 100_000  # of one page that are looked at
_DEEPEST = 3  # forms within forms
_THIN = 2.5  # a box that is thinner is a rule


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


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight rule; horizontal where `top` and `bottom` are equal."""

    x0: float
    top: float
    x1: float
    bottom: float


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


def page_rules(page: Any, height: float) -> list[Rule]:
    """Straight lines and edges of boxes, drawn or filled."""
    import pypdfium2.raw as pdfium
    from pypdfium2 import PdfObject

    found: list[Rule] = []
    for raw in islice(_objects(page, pdfium.FPDF_PAGEOBJ_PATH), MAX_PATHS):
        found += _rules_of(PdfObject(raw, page=page, pdf=page.pdf), height)
    return found


def has_too_much_text(page: Any) -> bool:
    """Whether a page holds more pieces of text than letters that are read: asked before any is read."""
    import pypdfium2.raw as pdfium

    if pdfium.FPDFPage_CountObjects(page) <= MAX_GLYPHS:
        return False
    texts = islice(_objects(page, pdfium.FPDF_PAGEOBJ_TEXT), MAX_GLYPHS + 1)
    return sum(1 for _ in texts) > MAX_GLYPHS


def _objects(page: Any, kind: int) -> Iterator[Any]:
    """Raw objects of one kind, also those in forms; pypdfium2 would wrap all of every kind."""
    import pypdfium2.raw as pdfium

    waiting = [(pdfium.FPDFPage_GetObject, page.raw, pdfium.FPDFPage_CountObjects(page), 0)]
    left = MAX_OBJECTS
    while waiting:
        get, holder, count, depth = waiting.pop()
        for index in range(min(count, left)):
            item = get(holder, index)
            found = pdfium.FPDFPageObj_GetType(item)
            if found == kind:
                yield item
            elif found == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                inner = pdfium.FPDFFormObj_CountObjects(item)
                waiting.append((pdfium.FPDFFormObj_GetObject, item, inner, depth + 1))
        left -= min(count, left)


def _rules_of(item: Any, height: float) -> Iterator[Rule]:
    import pypdfium2.raw as pdfium

    segments = pdfium.FPDFPath_CountSegments(item.raw)
    straight = segments <= 200 and _is_straight(item, segments)
    if not straight:
        return
    points = _points(item, segments)
    if len(points) == 1 and len(points[0]) == 2:
        (xa, ya), (xb, yb) = points[0]
        yield from _line(xa, height - ya, xb, height - yb)
        return
    for shape in points:
        xs, ys = [x for x, _ in shape], [height - y for _, y in shape]
        yield from _box(min(xs), min(ys), max(xs), max(ys))


def _is_straight(item: Any, segments: int) -> bool:
    import pypdfium2.raw as pdfium

    return all(
        pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(item.raw, index))
        != pdfium.FPDF_SEGMENT_BEZIERTO
        for index in range(segments)
    )


def _points(item: Any, segments: int) -> list[list[tuple[float, float]]]:
    """Each shape of a path by its corners, on the page."""
    import pypdfium2.raw as pdfium

    matrix = item.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    shapes: list[list[tuple[float, float]]] = []
    for index in range(segments):
        segment = pdfium.FPDFPath_GetPathSegment(item.raw, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y)):
            continue
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO or not shapes:
            shapes.append([])
        shapes[-1].append(matrix.on_point(x.value, y.value))
    return [shape for shape in shapes if len(shape) > 1]


def _line(xa: float, ya: float, xb: float, yb: float) -> Iterator[Rule]:
    if abs(ya - yb) <= 1:
        yield Rule(min(xa, xb), ya, max(xa, xb), ya)
    elif abs(xa - xb) <= 1:
        yield Rule(xa, min(ya, yb), xa, max(ya, yb))


def _box(x0: float, top: float, x1: float, bottom: float) -> Iterator[Rule]:
    """A thin box is one rule, any other one has four edges."""
    if bottom - top <= _THIN and x1 - x0 > _THIN:
        yield Rule(x0, (top + bottom) / 2, x1, (top + bottom) / 2)
    elif x1 - x0 <= _THIN and bottom - top > _THIN:
        yield Rule((x0 + x1) / 2, top, (x0 + x1) / 2, bottom)
    elif x1 - x0 > _THIN and bottom - top > _THIN:
        yield Rule(x0, top, x1, top)
        yield Rule(x0, bottom, x1, bottom)
        yield Rule(x0, top, x0, bottom)
        yield Rule(x1, top, x1, bottom)
