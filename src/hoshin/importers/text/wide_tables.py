"""Tables whose heads stand above their columns, in a text that keeps columns."""

from hoshin.importers.document import Cell, Paragraph, Table
from hoshin.importers.text.columns import Row


def table_at(rows: list[Row], index: int) -> tuple[Table, int] | None:
    """The table whose heads stand on a line, and the index of the line behind it."""
    return None
