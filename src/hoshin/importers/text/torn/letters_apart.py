"""Letters of all issues printed in one run, away from the figures: given to the rows in their order."""

from dataclasses import replace

from hoshin.importers.form.cells import Token, tokens
from hoshin.importers.text.torn.shapes import Item

Cells = list[tuple[int, Item]]  # each with the issue it stands in
_FIGURES = 2  # of a row: the result, and last year's


def with_letters_given(cells: Cells, numbers: list[list[int]]) -> Cells:
    """The rows with their letters; as they are unless each row lacks one and there are as many letters.

    `numbers` are those of each issue's indicators. A row has its number and two figures, this year's first.
    """
    told = [(at, item, tokens(item.text) or []) for at, item in cells]
    rows = [each for each in told if len(each[2]) == _FIGURES and each[2][0].mark]
    letters = [found[0] for _, _, found in told if len(found) == 1 and found[0].kind == "letter"]
    marks = [(at, found[0].mark) for at, _, found in rows]
    wanted = [(at, number) for at, own in enumerate(numbers) for number in own]
    whole = len(rows) + len(letters) == len(cells) and len(rows) == len(letters)
    if not whole or marks != wanted or any(map(_has_letter, rows)):
        return cells
    return [
        (at, replace(item, parts=[_row(item, found, letter)]))
        for (at, item, found), letter in zip(rows, letters, strict=True)
    ]


def _has_letter(row: tuple[int, Item, list[Token]]) -> bool:
    return any(token.kind == "letter" for token in row[2])


def _row(item: Item, found: list[Token], letter: Token) -> str:
    first, second = found
    mark = item.text[: item.text.index(first.text)]
    return f"{mark}{first.text} {letter.text} {second.text}"
