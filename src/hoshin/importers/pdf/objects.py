"""Objects of a page by their kind, as pdfium holds them."""

from collections.abc import Iterator
from typing import Any

MAX_OBJECTS = 100_000  # of one page that are looked at
_DEEPEST = 3  # forms within forms


def raw_objects(page: Any, kind: int) -> Iterator[Any]:
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
