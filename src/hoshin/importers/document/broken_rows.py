"""Sentences that go on in the row below, as where a sheet has one line of a page in each row."""

import re
from dataclasses import replace

from hoshin.importers.document.grid import Grid
from hoshin.importers.document.head_words import head_kind, is_mark
from hoshin.importers.document.model import Cell, Paragraph, Table
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.sections import section_of

_ENDED = re.compile(r"[。．）)」』】＞>：:円%％]$")
_BEGINS = re.compile(r"^(?:[^\wー々「、。]|[①-⑳❶-❿ⅰ-ⅻ]|[0-9０-９]{1,2}[.．、)）\s　])")
_END_OF_SENTENCE = re.compile(r"。[」』）)]*$")
_LEAST, _NEAR = 24, 3  # letters of a full line, letters by which full lines differ
_PARTICLE = re.compile(r"[はをにがのでとも、]$")


def with_whole_sentences(table: Table) -> Table:
    """The table, each cell that the edge of its column cut joined by the rest in the row below."""
    grid = Grid(table)
    widest = _widest(grid)
    new: dict[int, Cell | None] = {}  # by the identity of the old cell
    begun: dict[tuple[int, int, int], Cell] = {}  # by row behind it, column and columns
    for row in grid.rows():
        filled = [cell for cell in row if grid.text(cell)]
        for cell in filled:
            above = begun.get((cell.row, cell.column, cell.columns))
            joined = (
                above and len(filled) == 1 and _joined(new.get(id(above)) or above, cell, widest)
            )
            if above is not None and joined:
                new[id(above)], new[id(cell)] = joined, None
            else:
                above = cell
            begun[cell.row + cell.rows, cell.column, cell.columns] = above
    if not new:
        return table
    kept = (new.get(id(cell), cell) for cell in table.cells)
    return replace(table, cells=tuple(cell for cell in kept if cell is not None))


def _widest(grid: Grid) -> dict[tuple[int, int], int]:
    """Letters of the longest line in cells of each column and breadth."""
    found: dict[tuple[int, int], int] = {}
    for cell in grid.cells:
        longest = max((len(line) for line in grid.text(cell).split("\n")), default=0)
        key = cell.column, cell.columns
        found[key] = max(found.get(key, 0), longest)
    return found


def _joined(above: Cell, below: Cell, widest: dict[tuple[int, int], int]) -> Cell | None:
    """Both as one cell; None where the lower one does not go on with the upper one's sentence."""
    if len(above.blocks) == 0 or len(below.blocks) != 1:
        return None
    last, first = above.blocks[-1], below.blocks[0]
    if not isinstance(last, Paragraph) or not isinstance(first, Paragraph) or first.marker:
        return None
    line = last.text.rsplit("\n", 1)[-1]
    edge = max(_LEAST, widest[above.column, above.columns] - _NEAR)
    cut = len(line) >= edge or (len(line) >= _LEAST and _PARTICLE.search(line))
    if not cut or _ENDED.search(line) or not _begins_nothing(first.text):
        return None
    again = bool(_BEGINS.match(last.text)) and len(first.text) >= edge  # and cut again below
    if not (again or _END_OF_SENTENCE.search(first.text)):
        return None
    whole = replace(last, text=last.text + first.text)
    return replace(
        above,
        blocks=(*above.blocks[:-1], whole),
        rows=below.row + below.rows - above.row,
    )


def _begins_nothing(text: str) -> bool:
    """Whether a text may be the rest of a sentence: no mark, label, heading or cell of results."""
    line = text.split("\n", 1)[0]
    if _BEGINS.match(line) or is_mark(line) or is_cell_line(line) or head_kind(line) is not None:
        return False
    known = section_of(line) is not None or issue_heading(line) is not None
    return not known and label_and_content(line) is None
