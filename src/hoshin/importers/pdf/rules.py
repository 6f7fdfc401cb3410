"""Ruling lines of a page, as pdfium sees them. Points from the upper left corner."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from hoshin.importers.pdf.objects import raw_objects

MAX_PATHS = 12_000
_THIN = 2.5  # a box that is thinner is a rule


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight rule; horizontal where `top` and `bottom` are equal."""

    x0: float
    top: float
    x1: float
    bottom: float


def page_rules(page: Any, height: float) -> list[Rule]:
    """Straight lines and edges of boxes; edges of mere shading where nothing else makes a grid.

    Where lines are drawn, shades only fill what is between them, and may end within one cell.
    """
    import pypdfium2.raw as pdfium
    from pypdfium2 import PdfObject

    drawn: list[Rule] = []
    shaded: list[Rule] = []
    for raw in islice(raw_objects(page, pdfium.FPDF_PAGEOBJ_PATH), MAX_PATHS):
        item = PdfObject(raw, page=page, pdf=page.pdf)
        found = list(_rules_of(item, height))
        (shaded if len(found) > 1 and not _is_stroked(item) else drawn).extend(found)
    level = sum(rule.top == rule.bottom for rule in drawn)
    return drawn if level > 1 and len(drawn) - level > 1 else drawn + shaded


def _is_stroked(item: Any) -> bool:
    import pypdfium2.raw as pdfium

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item.raw, fill, stroke)
    return bool(stroke.value)


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
