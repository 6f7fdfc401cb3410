"""How long a document may be to be looked through at all."""

from hoshin.importers.document.model import Block, Document, Table
from hoshin.importers.form.lines import MAX_LINE, MAX_LINES


def is_too_long(document: Document) -> bool:
    """Whether it has more paragraphs, or a longer one, than the reader of the form would take."""
    waiting: list[Block] = list(document.blocks)
    paragraphs = 0
    while waiting:
        block = waiting.pop()
        if isinstance(block, Table):
            waiting.extend(inner for cell in block.cells for inner in cell.blocks)
            continue
        paragraphs += 1
        if paragraphs > MAX_LINES or len(block.text) > MAX_LINE:
            return True
    return False
