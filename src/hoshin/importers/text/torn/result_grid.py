"""Cells of an issue's results whose order has but one sense: row by row, or last year's column behind."""

import re
from functools import lru_cache

from hoshin.importers.form.cells import Token, tokens
from hoshin.importers.form.pairing import read_value

Cells = tuple[str | None, str | None, str | None]
_USUAL = ("result", "letter", "previous")
_MOST = 90  # cells of an issue


def rows_of_cells(
    texts: list[str], statements: dict[int, str], order: tuple[str, ...] = ()
) -> list[tuple[int, Cells]] | None:
    """A row for each indicator where the cells, in their order, can be read in one way alone.

    `order` is that of the columns, as their heads tell it.
    """
    row = [token for text in texts for token in tokens(text) or []]
    numbers = list(statements)
    if not numbers or len(row) != 3 * len(numbers) or len(row) > _MOST:
        return None
    if len(order) == len(_USUAL) and order != _USUAL:
        return _by_columns(row, numbers, order)
    ways = _Ways(row, numbers, statements).best()
    if ways is None:
        return None
    slots: dict[tuple[int, int], Token] = dict(zip(ways, row, strict=True))
    return [
        (number, (slots[at, 0].text, slots[at, 1].text, slots[at, 2].text))
        for at, number in enumerate(numbers)
    ]


def _by_columns(
    row: list[Token], numbers: list[int], order: tuple[str, ...]
) -> list[tuple[int, Cells]] | None:
    """Rows whose cells stand in an order of their own; None where their kinds do not fit it."""
    found: list[tuple[int, Cells]] = []
    for at, number in enumerate(numbers):
        cells = dict(zip(order, row[3 * at : 3 * at + 3], strict=True))
        previous = cells["previous"]
        others = [cells["result"], previous]
        marks = {token.mark for token in cells.values()} - {None}
        if cells["letter"].kind == "value" or any(token.kind == "letter" for token in others):
            return None
        first = order[0] == "previous"  # then a row's mark stands before it
        if marks and (
            marks != {number} or (previous.mark and previous.kind == "value" and not first)
        ):
            return None
        found.append((number, (cells["result"].text, cells["letter"].text, cells["previous"].text)))
    return found


class _Ways:
    """States are (cells read, results begun, whether a letter is awaited, last year's figures)."""

    def __init__(self, row: list[Token], numbers: list[int], statements: dict[int, str]) -> None:
        self.row, self.numbers = row, numbers
        self.statements = [re.sub(r"\s", "", text) for text in statements.values()]
        self.rest = lru_cache(maxsize=None)(self._rest)

    def best(self) -> list[tuple[int, int]] | None:
        """(row, column) of each cell; None unless one way is possible."""
        count, path = self.rest(0, 0, False, 0)
        return list(path) if count == 1 else None

    def _rest(
        self, at: int, begun: int, awaits: bool, last: int
    ) -> tuple[int, tuple[tuple[int, int], ...]]:
        if at == len(self.row):
            return int(begun == last == len(self.numbers) and not awaits), ()
        count = 0
        path: tuple[tuple[int, int], ...] = ()
        for place, state in self._moves(at, begun, awaits, last):
            more, rest = self.rest(at + 1, *state)
            if more:
                count, path = min(2, count + more), (place, *rest)
        return count, path

    def _moves(
        self, at: int, begun: int, awaits: bool, last: int
    ) -> list[tuple[tuple[int, int], tuple[int, bool, int]]]:
        token = self.row[at]
        if awaits:
            letter = self.row[at - 1].kind == "value"
            fits = token.kind == ("letter" if letter else "none") and token.mark is None
            return [((begun - 1, 1), (begun, False, last))] if fits else []
        if token.kind == "letter":
            return []
        moves = []
        if begun < len(self.numbers) and self._fits(token, begun):
            moves.append(((begun, 0), (begun + 1, True, last)))
        if (
            last < begun and token.mark is None and self._fits(token, last)
        ):  # marks stand before results
            moves.append(((last, 2), (begun, False, last + 1)))
        return moves

    def _fits(self, token: Token, at: int) -> bool:
        if token.mark is not None and token.mark != self.numbers[at]:
            return False
        value = read_value(token)
        if value is None or not value.unit:
            return token.kind == "none" or value is not None
        unit = "％" if value.unit == "%" else value.unit
        return value.unit in self.statements[at] or unit in self.statements[at]
