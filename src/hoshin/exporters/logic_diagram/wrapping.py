"""Japanese text in lines of a given width, without a font to ask: widths are reckoned on the safe side."""

import re
import unicodedata
from functools import lru_cache

# What no XML may hold, and what turns the direction of a line.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff"
    r"\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_OPENING = "（「『【〔［｛〈《([{"
_CLOSING = (
    "）」』】〕］｝〉》)]}、。，．・：；！？ー…々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ％%,.!?"
)
# What stays together: a word of narrow letters or of katakana, an opening bracket with what follows,
# a closing one with what it closes.
_WORD = r"[0-9A-Za-z.,/%+-]+|[ァ-ヺー]+|\s+|."
_MARKS = r"\u0300-\u036f\u3099\u309a"
_UNIT = re.compile(rf"[{re.escape(_OPENING)}]*(?:{_WORD})[{re.escape(_CLOSING)}{_MARKS}]*")
_WIDE_ASCII = frozenset("MWmw@%&")
ELLIPSIS = "…"


def plain(text: str) -> str:
    """A text as one line: no break, nothing that cannot be seen."""
    return " ".join(_UNSEEN.sub("", text).split())


def em_width(text: str) -> float:
    """The width of a line in em; a little more than any of the usual fonts takes."""
    return sum(map(_width, text))


def wrapped(text: str, width: float, *, most: int) -> list[str]:
    """A text in lines of at most `width` em; where it takes more than `most`, the last ends with ….

    Brackets and punctuation stay with their words; words longer than a line are broken. Lines are
    as even as can be without taking one more: no last line of one character.
    """
    lines = _broken(text, width, most)
    if 1 < len(lines) <= most:
        narrower = width
        while len(closer := _broken(text, narrower - 0.5, most)) == len(lines):
            lines, narrower = closer, narrower - 0.5
    if len(lines) > most:
        return [*lines[: most - 1], _cut(lines[most - 1], width)]
    return lines


def _broken(text: str, width: float, most: int) -> list[str]:
    """Lines as they fill up; one more than `most` at the most."""
    lines, taken = [""], 0.0
    for unit in _UNIT.findall(plain(text)):
        for piece in _pieces(unit, width):
            wide = em_width(piece)
            if lines[-1] and taken + wide > width:
                lines.append("")
            if not lines[-1]:
                piece, taken = piece.lstrip(), 0.0
                wide = em_width(piece)
            lines[-1] += piece
            taken += wide
        if len(lines) > most:
            break
    return [line.rstrip() for line in lines]


def _pieces(unit: str, width: float) -> list[str]:
    if em_width(unit) <= width:
        return [unit]
    pieces, taken = [""], 0.0
    for character in unit:
        wide = em_width(character)
        if pieces[-1] and taken + wide > width:
            pieces.append("")
            taken = 0.0
        pieces[-1] += character
        taken += wide
    return pieces


def _cut(line: str, width: float) -> str:
    while line and em_width(line + ELLIPSIS) > width:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS


@lru_cache(maxsize=4096)
def _width(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if not character.isascii():
        return 1.0 if unicodedata.east_asian_width(character) in "FWA" else 0.9
    if character in _WIDE_ASCII:
        return 0.95
    return 0.72 if character.isupper() else 0.6
