"""Headings of issues among torn lines."""

import re

from hoshin.importers.form.headings import Heading, issue_heading, shown_number
from hoshin.importers.form.sections import CLOSING, section_of
from hoshin.importers.form.whole_policy import names_whole
from hoshin.importers.text.torn.ends import ENDED
from hoshin.importers.text.torn.reading import Reading
from hoshin.importers.text.torn.shapes import Shape

_GLUED_TITLE = re.compile(r"^経営課題([0-9０-９]{1,2})([^\s。]{2,40}(?<!。))$")
_LONGEST = 60


def take_heading(reading: Reading, index: int) -> bool:
    """A heading; one whose issue is known already heads what is said of it at the end."""
    text = reading.texts[index]
    found = issue_heading(text) or _glued(reading, text)
    if found is None or len(found.title) > _LONGEST or ENDED.search(text):
        return False
    again = (found.number, found.sub) in reading.numbers
    bare = not found.title and not (reading.partial and not text.startswith("【"))
    if again or bare:
        _add(reading, index, found, Shape.GROUP)
    else:
        reading.numbers.add((found.number, found.sub))
        _add(reading, index, found, Shape.HEADING)
    return True


def take_whole(reading: Reading, index: int) -> bool:
    """運営方針全体 at the end: it heads what is said of all issues, above or behind what is said of each."""
    if not names_whole(reading.texts[index]):
        return False
    below = reading.texts[index + 1] if index + 1 < len(reading.texts) else ""
    if section_of(below) in CLOSING:
        return False  # a note on that label
    behind = reading.last_heading() is Shape.GROUP
    if not (behind or reading.zone in CLOSING):
        return False
    reading.add(Shape.GROUP, index)
    reading.open = reading.zone = None
    return True


def take_title(reading: Reading, index: int, found: Heading) -> bool:
    """A title that stands away from its number."""
    reading.numbers.add((found.number, found.sub))
    _add(reading, index, found, Shape.HEADING)
    return True


def _add(reading: Reading, index: int, found: Heading, shape: Shape) -> None:
    known = issue_heading(reading.texts[index])
    numbers = (at for at, title in reading.titles.numbers.items() if title == index)
    printed = reading.texts[next(numbers, index)]
    money = f"（{found.budget}）" if found.budget else ""
    title = f"{shown_number(found.number, found.sub, printed)} {found.title}{money}"
    item = reading.add(shape, index, None if known and known.title else title)
    item.number, item.sub = found.number, found.sub
    reading.named.add(found.title)
    reading.open = reading.zone = None
    reading.marks = reading.bullets = 0


def _glued(reading: Reading, text: str) -> Heading | None:
    """A title right behind its number, though it begins as a sentence might: the next number tells."""
    found = _GLUED_TITLE.match(text)
    if found is None or int(found[1]) != len(reading.numbers) + 1:
        return None
    return Heading(int(found[1]), "", found[2])
