"""Prose into sentences, and the marks that bind a sentence to figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(r"\[\[([^\[\]\n]{1,80})\]\]")
_MARK_NEXT = re.compile(r"[ \u3000]*\[\[[^\[\]\n]{1,80}\]\]")
_CLOSING = {"「": "」", "『": "』", "（": "）", "(": ")", "【": "】"}


@dataclass(frozen=True)
class Sentence:
    """A sentence without its marks, and the ids that stood in them."""

    text: str
    marks: tuple[str, ...] = ()


def sentences(text: str) -> Iterator[Sentence]:
    """Sentences end at 。 outside brackets; marks stand just before or after it.

    >>> [(each.text, each.marks) for each in sentences("増えた。[[1-1]]次（小。さい）は横ばい[[1-2]][[1-3]]。")]
    [('増えた。', ('1-1',)), ('次（小。さい）は横ばい。', ('1-2', '1-3'))]
    """
    for piece in _pieces(text):
        bare = _MARK.sub("", piece).strip()
        marks = tuple(dict.fromkeys(mark.strip() for mark in _MARK.findall(piece)))
        if bare or marks:
            yield Sentence(bare, marks)


def without_marks(text: str) -> str:
    """A text as it is published."""
    return _MARK.sub("", text)


def _pieces(text: str) -> Iterator[str]:
    start = place = 0
    inside: list[str] = []
    while place < len(text):
        character = text[place]
        place += 1
        if inside and character == inside[-1]:
            inside.pop()
        elif character in _CLOSING and _closes(text, place, _CLOSING[character]):
            inside.append(_CLOSING[character])
        elif character == "\n" or (character == "。" and not inside):
            while mark := _MARK_NEXT.match(text, place):
                place = mark.end()
            yield text[start:place]
            start, inside = place, []
    yield text[start:]


def _closes(text: str, place: int, closing: str) -> bool:
    """Whether a bracket closes before the line ends: one that does not is a slip of the pen."""
    end = text.find("\n", place)
    return text.find(closing, place, end if end >= 0 else len(text)) >= 0
