"""The columns of the tables of results, as the heads of each tell them: tables may differ in their order."""

from dataclasses import dataclass

from hoshin.importers.text.torn.heads import column_order
from hoshin.importers.text.torn.shapes import Item

_ALL = 3  # columns: result, letter, last year's figure
_APART = (
    3  # lines from a head to the next, or to the cells below: numbers of rows may stand between
)

_NOTE = "※"  # ※達成状況 A：達成 B：未達成 heads no column


@dataclass(frozen=True)
class TableHeads:
    """The order that heads tell best, and every line of heads by its place in the text."""

    order: tuple[str, ...]
    lines: tuple[tuple[int, str], ...] = ()
    texts: tuple[str, ...] = ()  # the first line of each run of heads

    def order_of(self, cells: list[Item]) -> tuple[str, ...]:
        """The order of the columns of one table: by the heads right above its cells, where they tell all.

        Else by those and the ones among its cells, where a tool printed each head above its own column.
        """
        lines = [line for cell in cells for line in cell.lines]
        above = self._above(min(lines, default=0))
        among = [text for line, text in self.lines if lines and min(lines) < line < max(lines)]
        told = column_order("".join(above))
        if len(told) == _ALL:
            return told
        heads = (*above, *among)
        apart = column_order("".join(heads))
        once = sum(len(column_order(text)) for text in heads) == _ALL
        return apart if once and len(apart) == _ALL else self.order

    def _above(self, first: int) -> list[str]:
        """The heads right above a line, without a note on what the letters mean."""
        run: list[str] = []
        for line, text in reversed(self.lines):
            if first - _APART <= line < first:
                run.insert(0, text)
                first = line
            elif line < first:
                break
        return [text for text in run if not text.startswith(_NOTE)]
