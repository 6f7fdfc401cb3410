"""A table of one column, each value below its label: turned so that it stands beside it."""

from dataclasses import replace

from hoshin.importers.document.grid import plain_text
from hoshin.importers.document.head_words import head_kind
from hoshin.importers.document.model import Table


def unstacked(table: Table) -> Table:
    """The table of an indicator with labels left of their values; any other as it is."""
    cells = table.cells
    if len(cells) % 2 or any(cell.column for cell in cells):
        return table
    kinds = [head_kind(plain_text(cell)) for cell in cells]
    labels, values = kinds[::2], kinds[1::2]
    if None in labels or any(values) or not {"statement", "result"} <= set(labels):
        return table
    return Table(
        tuple(
            replace(cell, row=place // 2, column=place % 2, rows=1, columns=1)
            for place, cell in enumerate(cells)
        ),
        table.place,
    )
