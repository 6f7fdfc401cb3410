"""Result cells grouped as they stood together on a line, with every way to understand them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hoshin.base import Place
from hoshin.importers.form.cells import Token, tokens
from hoshin.importers.form.pieces import Kind, Piece


@dataclass(frozen=True)
class Slots:
    """What a fragment gives to a row: result, letter, last year; `None` where it gives nothing."""

    result: Token | None = None
    letter: Token | None = None
    previous: Token | None = None

    # Both stand in the innermost loop of the pairing: no loop over slots.
    def fits(self, other: "Slots") -> bool:
        return (
            (self.result is None or other.result is None)
            and (self.letter is None or other.letter is None)
            and (self.previous is None or other.previous is None)
        )

    def joined(self, other: "Slots") -> "Slots":
        return Slots(
            self.result or other.result,
            self.letter or other.letter,
            self.previous or other.previous,
        )

    @property
    def all(self) -> tuple[Token | None, Token | None, Token | None]:
        return self.result, self.letter, self.previous


@dataclass(frozen=True)
class Fragment:
    """Cells of one row that stood on one line. `readings` are (slots, cost of this reading)."""

    mark: int | None
    readings: tuple[tuple[Slots, float], ...]
    place: Place
    text: str


def fragments(pieces: list[Piece], *, column: int = 0) -> list[Fragment]:
    """Every fragment of the loose cells, in the order of the text.

    With `column`, a line of that many letters and dashes is a column of letters; else a line is
    a run of rows.
    """
    return [
        found
        for piece in pieces
        if piece.kind is Kind.CELLS
        for found in _of_line(tokens(piece.text) or [], piece.place, column)
    ]


def has_letter_column(pieces: list[Piece], column: int) -> bool:
    """Whether some line may be a column of letters, one for each of `column` rows."""
    return any(
        _is_letter_column(tokens(piece.text) or [], column)
        for piece in pieces
        if piece.kind is Kind.CELLS
    )


def _is_letter_column(row: list[Token], column: int) -> bool:
    letters = sum(token.kind == "letter" for token in row)
    dashes = sum(token.kind == "none" and token.mark is None for token in row)
    return letters >= 2 and dashes >= 1 and letters + dashes == len(row) == column


def _of_line(row: list[Token], place: Place, column: int) -> Iterator[Fragment]:
    if _is_letter_column(row, column):
        for token in row:
            yield Fragment(None, ((Slots(letter=token), 0.0),), place, token.text)
        return
    for group in _groups(row):
        text = " ".join(token.text for token in group)
        yield Fragment(_mark(group), _readings(group), place, text)


def _mark(group: list[Token]) -> int | None:
    return next((token.mark for token in group if token.mark), None)


def _groups(row: list[Token]) -> Iterator[list[Token]]:
    """Cut a line where a second result, a second letter, or a fourth cell begins."""
    group: list[Token] = []
    for token in row:
        if group and _begins_new(group, token):
            yield group
            group = []
        group.append(token)
    if group:
        yield group


def _begins_new(group: list[Token], token: Token) -> bool:
    marked = _mark(group) is not None
    lettered = any(each.kind == "letter" for each in group)
    if token.mark and marked:
        return True
    if token.kind == "letter":
        return lettered or (not marked and len(group) > 1)
    if token.mark:  # joins only what may be the rest of its row, printed before it
        return not (lettered and len(group) <= 2) and not (len(group) == 1 and lettered)
    loose = sum(each.kind != "letter" for each in group)
    if not marked and not lettered:
        return True
    return loose >= 2 and not (group[-1].kind == "none" and not lettered and loose == 2 and marked)


def _readings(group: list[Token]) -> tuple[tuple[Slots, float], ...]:
    letter = next((token for token in group if token.kind == "letter"), None)
    loose = [token for token in group if token.kind != "letter" and not token.mark]
    marked = next((token for token in group if token.mark), None)
    if marked is not None and marked is letter and not loose:
        return ((Slots(letter=marked), 0.0),)  # ①B below 達成状況, apart from the figures
    if marked is not None:
        if letter is None and len(loose) == 2:  # ① － 27.8%: the letter itself is a dash
            return ((Slots(marked, replace(loose[0]), loose[1]), 0.0),)
        return ((Slots(marked, letter, loose[0] if loose else None), 0.0),)
    if letter is None:
        return _bare(loose[0])
    if not loose:
        return ((Slots(letter=letter), 0.0),)
    if len(loose) == 2:
        first, second = loose
        return ((Slots(first, letter, second), 0.0), (Slots(second, letter, first), 2.0))
    before = group.index(loose[0]) < group.index(letter)
    as_result, as_previous = (0.4, 1.0) if before else (2.0, 0.0)
    return (
        (Slots(result=loose[0], letter=letter), as_result),
        (Slots(letter=letter, previous=loose[0]), as_previous),
    )


def _bare(token: Token) -> tuple[tuple[Slots, float], ...]:
    if token.kind == "none":
        return (
            (Slots(previous=token), 0.0),
            (Slots(letter=token), 1.5),
            (Slots(result=token), 1.5),
        )
    return ((Slots(previous=token), 0.3), (Slots(result=token), 0.4))
