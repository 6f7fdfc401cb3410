"""Rows of the table of results whose columns are known: nothing has to be paired."""

from dataclasses import replace

from hoshin.importers.form import texts
from hoshin.importers.form.findings import Findings
from hoshin.importers.form.fragments import Fragment, Slots
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.result_lines import letter_token, result_line, split_mark, value_token


def row_fragments(pieces: list[Piece], numbers: list[int], findings: Findings) -> list[Fragment]:
    """One fragment a row; rows without a printed number belong to the indicators in their order."""
    return [
        _fragment(piece, _number(piece, numbers, findings), findings)
        for piece in pieces
        if piece.kind is Kind.ROW
    ]


def _number(piece: Piece, numbers: list[int], findings: Findings) -> int:
    if not piece.counted:
        return piece.number
    if piece.number > len(numbers):
        return 0  # of no indicator: said by the pairing
    return numbers[piece.number - 1]


def _fragment(piece: Piece, number: int, findings: Findings) -> Fragment:
    result, letter, previous = piece.cells
    value = split_mark(result or "")[1]
    if result and not letter:  # one cell for both: ①43.9%　A
        found = result_line(result)
        value, letter = found.value, found.letter
    tokens = (
        value_token(value),
        letter_token(letter or ""),
        value_token(split_mark(previous or "")[1]),
    )
    for text, token in zip((value, letter, previous), tokens, strict=True):
        if text and token is None:
            findings.add(
                "indicators", texts.CELL_NOT_UNDERSTOOD.format(text=text), 0.0, piece.place
            )
    marked = [replace(token, mark=number) if token else None for token in tokens]
    text = " ".join(token.text for token in tokens if token)
    return Fragment(number, ((Slots(*marked), 0.0),), piece.place, text or piece.text)
