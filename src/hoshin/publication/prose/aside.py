"""Parts of a sentence that tell of other things than its figure: what was done, what else was counted."""

import re
from collections.abc import Iterator

from hoshin.publication.prose.binding import is_of_another, subject_terms
from hoshin.publication.prose.known import KnownFigure
from hoshin.publication.prose.reading import stated_numbers
from hoshin.publication.prose.tokens import POINTS, folded

_DEED = re.compile(
    r"(?P<what>[一-龠々ァ-ヴーA-Za-z]{2,})を[^、。を]{0,20}?"
    r"(?:増や|増設|増員|減ら|拡大|拡充|延長|延ば|伸ば|広げ|引き?上げ|引き?下げ|上積み|上乗せ)"
)
_PIECE = re.compile(r"[^、。]+")
_OF_ANY = (POINTS, "%", "倍")


def asides(sentence: str, figure: KnownFigure) -> list[tuple[int, int]]:
    """Where the folded sentence tells of something else by name.

    A deed on another thing (窓口を2つ増やした), or a clause with a subject of its own that gives a number
    in a unit of its own (貸出冊数は4万2千冊と1割増えた).
    """
    return list(_asides(folded(sentence), figure))


def _asides(text: str, figure: KnownFigure) -> Iterator[tuple[int, int]]:
    for deed in _DEED.finditer(text):
        if _is_another(deed["what"], figure) or _counts_otherwise(deed[0], figure):
            yield deed.span()
    for piece in _PIECE.finditer(text):
        if _counts_otherwise(piece[0], figure) and is_of_another(text, piece.end(), figure):
            yield piece.span()


def _is_another(what: str, figure: KnownFigure) -> bool:
    """Whether a noun begins unlike everything that the figure is called: 収容台数 is no 撤去台数."""
    begins = [what[:size] for size in range(2, len(what) + 1)]
    return bool(subject_terms(what)) and not any(each in figure.subject for each in begins)


def _counts_otherwise(text: str, figure: KnownFigure) -> bool:
    numbers = stated_numbers(text, figure.year)
    return bool({each.unit for each in numbers} - {figure.unit, *_OF_ANY})
