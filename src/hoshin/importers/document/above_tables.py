"""An indicator's sentence in a paragraph above the table of its results: put into the table's first row."""

from collections.abc import Iterator
from dataclasses import replace

from hoshin.importers.document.grid import plain_text
from hoshin.importers.document.head_words import head_kind
from hoshin.importers.document.model import Block, Cell, Paragraph, Table
from hoshin.importers.document.pairs import is_sentence

_ROWS = 2  # of a table with heads above: more speak of several indicators


def with_sentences(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks, each such paragraph within the table below it."""
    return tuple(_joined(blocks))


def _joined(blocks: tuple[Block, ...]) -> Iterator[Block]:
    above: Paragraph | None = None
    for block in blocks:
        if isinstance(block, Table):
            taken = above is not None and is_sentence(above.text) and _is_of_one(block)
            if above is not None and not taken:
                yield above
            yield _with_row(block, above) if above is not None and taken else block
            above = None
            continue
        if above is not None:
            yield above
        above = block
    if above is not None:
        yield above


def _is_of_one(table: Table) -> bool:
    """Whether a table holds the results of one indicator and not its sentence."""
    texts = {id(cell): plain_text(cell) for cell in table.cells}
    kinds = [head_kind(text) for text in texts.values()]
    if "result" not in kinds or {"statement", "mark"} & set(kinds):
        return False
    if any(is_sentence(text) for text in texts.values()):
        return False
    result = next(cell for cell in table.cells if head_kind(texts[id(cell)]) == "result")
    beside = [cell for cell in table.cells if cell.row == result.row and cell is not result]
    heads_above = beside and all(head_kind(texts[id(cell)]) for cell in beside)
    return not heads_above or len({cell.row for cell in table.cells}) <= _ROWS


def _with_row(table: Table, above: Paragraph) -> Table:
    width = max(cell.column + cell.columns for cell in table.cells)
    first = Cell((above,), 0, 0, 1, width, above.place)
    return Table((first, *(replace(cell, row=cell.row + 1) for cell in table.cells)), table.place)
