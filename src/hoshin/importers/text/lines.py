"""An extracted text to its pages and lines."""

import re
import unicodedata

from hoshin.base import Place
from hoshin.importers.form import Line
from hoshin.notation import without_radicals

# No Japanese line begins so: what does was torn from the line above.
_NO_LINE_BEGINS = re.compile(r"^[】」』、。，．]")
_FIRST_WORD = re.compile(r"^(?:[!-~]+|[^!-~])[、。，．）」』】・ー]*")
_WIDE_GAP = re.compile(r"[ \t]{3,}")  # says no more than two blanks do
_ONE_BLANK = re.compile(r"(?m)^ (?=[^\s])|^ $")


def cleaned(text: str) -> str:
    """A text without mark of order and radicals, its line ends and bullets all of one kind."""
    text = unicodedata.normalize("NFC", text.lstrip("\ufeff").replace("\r\n", "\n"))
    text = re.sub("[\uf020-\uf0ff]", "・", text)  # bullets out of fonts of symbols
    return without_radicals(text)


def read_lines(text: str) -> list[Line]:
    """Split an extracted text into lines with page and line number (both from 1).

    Pages end at a form feed; where a tool wrote a single blank before the first line of
    a page instead (and no form feeds), at that blank.
    """
    text = cleaned(text)
    marked = _blank_marks_pages(text)
    page, gap = 1, True
    lines: list[Line] = []
    for number, raw in enumerate(re.split(r"\n", text), start=1):
        for part_number, part in enumerate(raw.split("\f")):
            if part_number or (marked and _ONE_BLANK.match(part)):
                page += 1
                gap = True
            if not (plain := _WIDE_GAP.sub("  ", part.strip())):
                gap = True
                continue
            if lines and not gap and _NO_LINE_BEGINS.match(plain):
                before = lines.pop()
                lines.append(Line(before.text + plain, before.place, before.gap))
            else:
                lines.append(Line(plain, Place(page, number), gap))
            gap = False
    return lines


def _blank_marks_pages(text: str) -> bool:
    if "\f" in text:
        return False
    rows = [row for row in text.split("\n") if row]
    return 0 < sum(bool(_ONE_BLANK.match(row)) for row in rows) <= max(2, len(rows) // 5)


def width(text: str) -> float:
    """Width of a text in full-width characters."""
    return sum(
        1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5 for character in text
    )


def is_full(text: str, below: str, room: float) -> bool:
    """Whether a line of a box reaches its edge: what the line below begins with had no room on it."""
    word = _FIRST_WORD.match(below)
    fits = word is not None and width(text) + width(word[0]) <= room
    return width(text) >= room - 2.0 and not fits
