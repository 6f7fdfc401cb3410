"""The columns of the tables of results, as the heads of each tell them: tables may differ in their order."""

from dataclasses import dataclass

from hoshin.importers.text.torn.heads import column_order
from hoshin.importers.text.torn.shapes import Item

_ALL = 3  # columns: result, letter, last year's figure


@dataclass(frozen=True)
class TableHeads:
    """The order that heads tell best, and every line of heads by its place in the text."""

    order: tuple[str, ...]
    lines: tuple[tuple[int, str], ...] = ()
    texts: tuple[str, ...] = ()  # the first line of each run of heads

    def order_of(self, tables: list[list[Item]], at: int) -> tuple[str, ...]:
        """The order of the columns of one of the tables, by the heads between its cells and those above."""
        above = max((line for cell in _before(tables, at) for line in cell.lines), default=-1)
        last = max((line for cell in tables[at] for line in cell.lines), default=-1)
        told = column_order("".join(text for line, text in self.lines if above < line < last))
        return told if len(told) == _ALL else self.order


def _before(tables: list[list[Item]], at: int) -> list[Item]:
    return [cell for table in tables[:at] for cell in table]
