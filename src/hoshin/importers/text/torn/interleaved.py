"""Cells of two rows of results printed among each other, each row's own in the order of the columns."""

from functools import lru_cache

from hoshin.importers.form.cells import Token
from hoshin.importers.text.torn.row_cells import is_of_unit

_WHOLE = 3  # cells of a row
_OPEN = 2  # rows that may be open at once
_MOST = 45  # cells of a table

Rows = list[list[Token]]


def interleaved_rows(
    row: list[Token], numbers: list[int], order: tuple[str, ...], statements: dict[int, str]
) -> Rows | None:
    """The cells of each row, in the order of its columns; None unless one way is possible."""
    if not any(token.mark for token in row) or len(row) > _MOST:
        return None  # without marks, next to any row could be another's
    return _Merge(row, numbers, order, statements).only()


class _Merge:
    """States are cells read, rows that are whole, and how many cells each open row has."""

    def __init__(
        self,
        row: list[Token],
        numbers: list[int],
        order: tuple[str, ...],
        statements: dict[int, str],
    ) -> None:
        self.row, self.numbers, self.order = row, numbers, order
        self.statements = [statements[number] for number in numbers]
        self.rest = lru_cache(maxsize=None)(self._rest)

    def only(self) -> Rows | None:
        count, path = self.rest(0, (0,) * len(self.numbers))
        if count != 1:
            return None
        found: Rows = [[] for _ in self.numbers]
        for token, at in zip(self.row, path, strict=True):
            found[at].append(token)
        return found

    def _rest(self, at: int, filled: tuple[int, ...]) -> tuple[int, tuple[int, ...]]:
        """How many ways there are for the cells from one on (at most two), and one of them."""
        if at == len(self.row):
            return int(all(each == _WHOLE for each in filled)), ()
        count = 0
        path: tuple[int, ...] = ()
        for place in self._open(filled):
            if self._fits(self.row[at], place, filled[place]):
                more, rest = self.rest(
                    at + 1, (*filled[:place], filled[place] + 1, *filled[place + 1 :])
                )
                if more:
                    count, path = min(2, count + more), (place, *rest)
        return count, path

    def _open(self, filled: tuple[int, ...]) -> list[int]:
        """Rows that may take a cell: the first ones that are not whole, none before the one above began."""
        waiting = [place for place, each in enumerate(filled) if each < _WHOLE][:_OPEN]
        return [place for place in waiting if place == waiting[0] or filled[waiting[0]]]

    def _fits(self, token: Token, place: int, column: int) -> bool:
        if (token.mark is not None) != (column == 0):
            return False  # every row begins with its number
        if token.mark is not None and token.mark != self.numbers[place]:
            return False
        if self.order[column] == "letter":
            return token.kind != "value"
        return token.kind != "letter" and is_of_unit(token, self.statements[place])
