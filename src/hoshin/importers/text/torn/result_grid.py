"""Cells of an issue's results whose order has but one sense: row by row, or last year's column behind."""

import re
from dataclasses import replace
from functools import lru_cache

from hoshin.importers.form.cells import Token, tokens
from hoshin.importers.text.torn.interleaved import interleaved_rows
from hoshin.importers.text.torn.row_cells import is_of_unit

Cells = tuple[str | None, str | None, str | None]
Rows = list[tuple[int, Cells]]
_USUAL = ("result", "letter", "previous")
_BY_TIME = ("previous", "result", "letter")
_MOST = 90  # cells of an issue


def rows_of_cells(
    texts: list[str], statements: dict[int, str], order: tuple[str, ...] = ()
) -> Rows | None:
    """A row for each indicator where the cells, in their order, can be read in one way alone.

    `order` is that of the columns, as far as their heads tell it.
    """
    row = [token for text in texts for token in tokens(text) or []]
    numbers = list(statements)
    if not numbers or len(row) != 3 * len(numbers) or len(row) > _MOST:
        return None
    columns = whole_order(order)
    ways = _Ways(row, numbers, statements).best() if columns == _USUAL else None
    if ways is None:
        found = _the_only(_by_rows(row, numbers, columns), _by_columns(row, numbers, columns))
        if found is None and _has_column_of_marks(row, numbers):
            bare = [replace(token, mark=None) for token in row]  # a column of numbers of its own
            found = _the_only(_by_rows(bare, numbers, columns), _by_columns(bare, numbers, columns))
        if found is None and (apart := interleaved_rows(row, numbers, columns, statements)):
            found = _checked(apart, numbers, columns)
        if found is None and is_last_year_first(order):
            found = _behind_last_years(row, numbers, statements)
        return found
    slots: dict[tuple[int, int], Token] = dict(zip(ways, row, strict=True))
    return [
        (number, (slots[at, 0].text, slots[at, 1].text, slots[at, 2].text))
        for at, number in enumerate(numbers)
    ]


def rows_of_plan(
    texts: list[str], statements: dict[int, str], order: tuple[str, ...]
) -> Rows | None:
    """A row for each indicator of a plan that prints last year's column alone, the first of the three."""
    row = [token for text in texts for token in tokens(text) or []]
    marks = {token.mark for token in row}
    if order != _BY_TIME or len(row) != len(statements) or any(t.kind == "letter" for t in row):
        return None
    if marks != {None} and [token.mark for token in row] != list(statements):
        return None
    return [(number, (None, None, t.text)) for number, t in zip(statements, row, strict=True)]


def whole_order(order: tuple[str, ...]) -> tuple[str, ...]:
    """The order of all three columns: where last year's comes first, the others follow by time.

    >>> whole_order(("previous",)), whole_order(("previous", "result")), whole_order(("letter",))
    (('previous', 'result', 'letter'), ('previous', 'result', 'letter'), ('result', 'letter', 'previous'))
    """
    if len(order) == len(_USUAL):
        return order
    return _BY_TIME if order[:1] == ("previous",) else _USUAL


def _has_column_of_marks(row: list[Token], numbers: list[int]) -> bool:
    """Whether numbers printed in a column of their own came before cells that follow one another."""
    marks = [token.mark for token in row]
    first = next((at for at, mark in enumerate(marks) if mark), 0)
    return marks[first : first + len(numbers)] == numbers and sum(map(bool, marks)) == len(numbers)


def is_last_year_first(order: tuple[str, ...]) -> bool:
    """Whether heads tell that last year's column stands left of this year's."""
    columns = whole_order(order)
    return columns.index("previous") < columns.index("result")


def _behind_last_years(
    row: list[Token], numbers: list[int], statements: dict[int, str]
) -> Rows | None:
    """Last year's column, then result and letter of each row; None where kinds or units do not fit it."""
    count = len(numbers)
    rows = [[row[at], row[count + 2 * at], row[count + 2 * at + 1]] for at in range(count)]
    told = zip(rows, statements.values(), strict=True)
    if not all(is_of_unit(token, text) for own, text in told for token in own[:2]):
        return None
    return _checked(rows, numbers, ("previous", "result", "letter"))


def _the_only(first: Rows | None, second: Rows | None) -> Rows | None:
    """The one way that is possible; None where two are and they differ."""
    if first is None or second is None:
        return first or second
    return first if first == second else None


def _by_rows(row: list[Token], numbers: list[int], order: tuple[str, ...]) -> Rows | None:
    """Rows whose cells stand in an order of their own; None where their kinds do not fit it."""
    return _checked([row[3 * at : 3 * at + 3] for at in range(len(numbers))], numbers, order)


def _by_columns(row: list[Token], numbers: list[int], order: tuple[str, ...]) -> Rows | None:
    """As `_by_rows`, of cells that were printed column by column."""
    count = len(numbers)
    return _checked([row[at::count] for at in range(count)], numbers, order)


def _checked(rows: list[list[Token]], numbers: list[int], order: tuple[str, ...]) -> Rows | None:
    found: Rows = []
    for number, own in zip(numbers, rows, strict=True):
        cells = dict(zip(order, own, strict=True))
        figures = [cells["result"], cells["previous"]]
        marks = {token.mark for token in own} - {None}
        if cells["letter"].kind == "value" or any(token.kind == "letter" for token in figures):
            return None
        if marks and (marks != {number} or own[0].mark is None):
            return None  # marks stand before the first figure of a row
        if (cells["result"].kind == "value") != (cells["letter"].kind == "letter"):
            return None  # what was measured is judged
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
        return is_of_unit(token, self.statements[at])
