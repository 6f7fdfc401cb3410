"""Pages as pictures, so that a screen can show where a value stands."""

import io
from typing import Any

from hoshin.base import SourcePage

_SCALE = 1.4  # pixels a point
MAX_PICTURES = 40
_MAX_POINTS = 1700  # longest edge (A2); a larger page is drawn smaller


def page_pictures(content: bytes) -> tuple[SourcePage, ...]:
    """Pictures of the first pages, in grey."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        return tuple(_picture(document, index) for index in range(min(len(document), MAX_PICTURES)))
    finally:
        document.close()


def _picture(document: Any, index: int) -> SourcePage:
    page = document[index]
    width, height = page.get_size()
    scale = _SCALE * min(1.0, _MAX_POINTS / max(width, height, 1.0))
    image = page.render(scale=scale, grayscale=True).to_pil()
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return SourcePage(index + 1, width, height, stream.getvalue())
