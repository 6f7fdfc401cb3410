"""Rows of the table of results whose columns are known: nothing has to be paired."""

import re
from dataclasses import replace

from hoshin.importers.form import texts
from hoshin.importers.form.findings import Findings
from hoshin.importers.form.fragments import Fragment, Slots
from hoshin.importers.form.pieces import Kind, Piece
from hoshin.importers.form.result_lines import letter_token, result_line, split_mark, value_token
from hoshin.importers.form.told_sentence import figure_of_sentence, letter_of_sentence
from hoshin.importers.form.told_years import tells_several, told_years

_PLAIN_NUMBER = re.compile(r"^\s*([0-9０-９]{1,2})(?:[.．、)）]\s*|[\s　]+|$)")

_FIGURE = re.compile(r"^\s*[0-9０-９]+(?:[.．][0-9０-９]+)?(?![0-9０-９]*[.．,，、)）\s])")


def row_fragments(pieces: list[Piece], paths: dict[int, str], findings: Findings) -> list[Fragment]:
    """One fragment a row; rows without a printed number belong to the indicators in their order.

    `paths` are the paths of the indicators' doubts by their numbers.
    """
    rows = [piece for piece in pieces if piece.kind is Kind.ROW]
    if _numbered(rows):
        rows = [_without_number(piece) for piece in rows]
    return [_fragment(piece, _number(piece, list(paths)), paths, findings) for piece in rows]


def _numbered(rows: list[Piece]) -> bool:
    """Whether the first cells count 1．, 2．, 3．: alone, 1．45 might be a figure."""
    first = [(place, piece.cells[0]) for place, piece in enumerate(rows, 1) if piece.cells[0]]
    found = [(place, text, _PLAIN_NUMBER.match(text)) for place, text in first]
    counts = all(number and int(number[1]) == place for place, _, number in found)
    told = any(number and text[number.end() :] for _, text, number in found)
    return counts and told and (len(found) > 1 or any(not _FIGURE.match(text) for _, text in first))


def _without_number(piece: Piece) -> Piece:
    """Its cells without the number that the first one begins with, which others may repeat."""
    number = _PLAIN_NUMBER.match(piece.cells[0] or "")
    cells = []
    for cell in piece.cells:
        again = _PLAIN_NUMBER.match(cell or "")
        same = again is not None and number is not None and again[1] == number[1]
        cells.append(cell[again.end() :] if cell and again and same else cell)
    return replace(piece, cells=(cells[0], cells[1], cells[2]))


def _number(piece: Piece, numbers: list[int]) -> int:
    if not piece.counted:
        return piece.number
    if piece.number > len(numbers):
        return 0  # of no indicator: said by the pairing
    return numbers[piece.number - 1]


def _fragment(piece: Piece, number: int, paths: dict[int, str], findings: Findings) -> Fragment:
    result, letter, previous = piece.cells
    value = split_mark(result or "")[1]
    if result and not letter:  # one cell for both: ①43.9%　A
        found = result_line(result)
        value, letter = found.value, found.letter or letter_of_sentence(_sentence(value, previous))
    if not previous and (told := told_years(value)):
        value, previous = told
    elif told_one := figure_of_sentence(value):
        value = told_one
    elif tells_several(value) and number in paths:
        reason = texts.SEVERAL_FIGURES.format(text=value)
        findings.add(f"{paths[number]}/result", reason, 0.6, piece.place)
    tokens = (
        value_token(value),
        letter_token(letter or "") or letter_token(split_mark(letter or "")[1]),
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


def _sentence(value: str, previous: str | None) -> str:
    """The result, and what its sentence says behind last year's: 44％（前年度40％）で、達成（A）。"""
    cut = previous is not None and previous.count("（") < previous.count("）")
    return f"{value}（{previous}" if cut else value
