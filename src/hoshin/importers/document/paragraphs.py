"""A paragraph of a document as lines of the form, and notes beside its tables."""

import re
from collections.abc import Iterator

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.model import Cell, Paragraph
from hoshin.importers.form.lines import Line, Role

# A name in brackets is no entry of the list that it stands in.
_MARKED = re.compile(
    r"^(?:[・･●○■□◆◇•‣◦▪①-⑳㉑-㊿]|【"
    r"|(?:＜[^＜＞]+＞|〈[^〈〉]+〉|《[^《》]+》|≪[^≪≫]+≫)\s*(?:$|\n|[（(※]))"
)


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


def notes_beside(grid: Grid, row: list[Cell]) -> Iterator[Line]:
    """Notes that somebody wrote beside the form: they are none of it, and are not lost."""
    for cell in row:
        if cell.column >= grid.right and grid.text(cell):
            yield Line(grid.text(cell), cell.place, True, True, Role.ASIDE)
