"""Cells of one row of results that stand in two places: which is the result, the letter, last year's figure."""

import re
from itertools import permutations

from hoshin.importers.form.cells import Token
from hoshin.importers.form.pairing import read_value

USUAL = ("result", "letter", "previous")


def row_text(own: list[Token], beside: list[Token], order: tuple[str, ...]) -> str | None:
    """The row as result, letter and last year's figure; None where its cells leave a choice.

    `own` and `beside` are each in the order of the columns, `order` is that of all three.
    """
    columns = order if len(order) == len(USUAL) else _likeliest([*own, *beside], beside)
    whole = len(own) + len(beside)
    if not 1 < whole <= len(columns) or (not (own and beside) and whole < len(columns)):
        return None
    ways = [dict(zip(way, [*own, *beside], strict=True)) for way in _ways(own, beside, columns)]
    ways = [way for way in ways if "result" in way and _fits(way)]
    if not ways or any(way != ways[0] for way in ways[1:]):
        return None
    return " ".join(ways[0][column].text for column in USUAL if column in ways[0])


def _likeliest(cells: list[Token], beside: list[Token]) -> tuple[str, ...]:
    """A row that ends on its letter goes by time: last year's figure, this year's, the letter."""
    kinds = [cell.kind for cell in cells]
    by_time = not beside and kinds[-1:] == ["letter"] and "letter" not in kinds[:-1]
    return ("previous", "result", "letter") if by_time else USUAL


def _ways(own: list[Token], beside: list[Token], columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Columns for each cell, those of either list in their order."""
    found = []
    for way in permutations(columns, len(own) + len(beside)):
        ranks = [columns.index(column) for column in way]
        first, second = ranks[: len(own)], ranks[len(own) :]
        if first == sorted(first) and second == sorted(second):
            found.append(way)
    return found


def _fits(way: dict[str, Token]) -> bool:
    letter = way.get("letter")
    others = [token for column, token in way.items() if column != "letter"]
    if any(token.mark and token.kind == "value" for token in others if token is not way["result"]):
        return False  # of two figures, the indicator's number stands before its result
    if letter is not None and letter.kind == "value":
        return False
    if letter is not None and (way["result"].kind == "value") != (letter.kind == "letter"):
        return False  # what was measured is judged
    return not any(token.kind == "letter" for token in others)


def is_of_unit(token: Token, statement: str) -> bool:
    """Whether an indicator counts in the unit of a figure, or the figure has none."""
    value = read_value(token)
    if value is None or not value.unit:
        return token.kind == "none" or value is not None
    plain = re.sub(r"\s", "", statement)
    return value.unit in plain or ("％" if value.unit == "%" else value.unit) in plain
