"""A paragraph of a document as lines of the form."""

import re
from collections.abc import Iterator

from hoshin.importers.document.model import Paragraph
from hoshin.importers.form.lines import Line, Role

_MARKED = re.compile(r"^(?:[・･●○■□◆◇•‣◦▪①-⑳㉑-㊿]|【)")


def paragraph_lines(paragraph: Paragraph, role: Role) -> Iterator[Line]:
    """A paragraph; what stands behind a soft line break goes on with it unless a mark begins it."""
    text = paragraph.text
    if paragraph.marker and not _MARKED.match(text):
        sign = len(paragraph.marker) == 1 and not paragraph.marker.isdecimal()
        joint = "" if sign else " "
        text = f"{paragraph.marker}{joint}{text}"
    for index, part in enumerate(text.split("\n")):
        if plain := part.strip():
            yield Line(
                plain, paragraph.place, not index, not index, role, heading=paragraph.heading
            )
