"""The labels beside the boxes: how high they are, and the room that they need."""

from dataclasses import replace

from hoshin.exporters.form_xlsx.formats import font_size
from hoshin.exporters.form_xlsx.model import SheetBlock
from hoshin.exporters.form_xlsx.sizes import height_of, lines_in
from hoshin.exporters.office_text import label_lines

NOTE_SIZE = 8
_COLUMN = (0, 0)


def with_room_for_label(block: SheetBlock) -> SheetBlock:
    """The block, its rows made higher where the label needs more than they have."""
    missing = _label_height(block.label) - block.height
    if missing <= 0:
        return block
    more = missing / len(block.rows)
    return replace(block, rows=tuple(replace(row, height=row.height + more) for row in block.rows))


def _label_height(label: str) -> float:
    size = font_size("label")
    lines = [
        len(lines_in(line, _COLUMN, NOTE_SIZE if note else size))
        for line, note in label_lines(label)
    ]
    return height_of(sum(lines), size)
