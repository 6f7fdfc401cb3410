"""Where pages begin, so that a short box is not torn and a label is not cut."""

from dataclasses import dataclass

from hoshin.exporters.form_xlsx.model import SheetBlock

_WHOLE = 1 / 3  # of a page: a lower box moves to the next page rather than break


@dataclass(frozen=True)
class Placed:
    """A block, whether a page begins with it, and whether it goes over the end of its page."""

    block: SheetBlock
    new_page: bool
    breaks: bool


def place(blocks: list[SheetBlock], page: float, repeated: float) -> list[Placed]:
    """Put blocks on pages of a height in points; repeated rows take some of each later page."""
    placed, used = [], 0.0
    for block in blocks:
        over = used + block.height > page
        new_page = block.new_page or (over and block.height <= page * _WHOLE)
        if new_page:
            used = repeated
        placed.append(Placed(block, new_page, used + block.height > page))
        for row in block.rows:
            used = used + row.height if used + row.height <= page else repeated + row.height
    return placed
