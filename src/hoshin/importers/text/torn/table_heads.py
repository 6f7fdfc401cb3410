"""The columns of the tables of results, as the heads of each tell them: tables may differ in their order."""

from dataclasses import dataclass

from hoshin.importers.text.torn.heads import column_order
from hoshin.importers.text.torn.shapes import Item

_ALL = 3  # columns: result, letter, last year's figure
_APART = (
    3  # lines from a head to the next, or to the cells below: numbers of rows may stand between
)


@dataclass(frozen=True)
class TableHeads:
    """The order that heads tell best, and every line of heads by its place in the text."""

    order: tuple[str, ...]
    lines: tuple[tuple[int, str], ...] = ()
    texts: tuple[str, ...] = ()  # the first line of each run of heads

    def order_of(self, cells: list[Item]) -> tuple[str, ...]:
        """The order of the columns of one table: by the heads right above its cells, where they tell all."""
        first = min((line for cell in cells for line in cell.lines), default=0)
        run: list[str] = []
        for line, text in reversed(self.lines):
            if first - _APART <= line < first:
                run.insert(0, text)
                first = line
            elif line < first:
                break
        told = column_order("".join(run))
        return told if len(told) == _ALL else self.order
