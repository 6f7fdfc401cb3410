"""Fields of a Word document: their result is seen, their instruction is not."""

import re

from hoshin.importers.elements import Element
from hoshin.importers.numerals import circled

# EQ draws by its instruction alone: a letter in a circle (囲い文字), a reading above a word.
_OVERSTRIKE = re.compile(r"^\s*EQ\b.*?\\o(?:\\a[a-z])?\s*\((.*)\)\s*$", re.IGNORECASE | re.DOTALL)
_LONGEST = 1_000
_RINGS = "○◯〇"


class Fields:
    """The fields around the text that is being read."""

    def __init__(self, story: Element) -> None:
        self._open: list[list[str]] = []
        self._results: list[bool] = []
        self._unclosed = _unclosed(story)

    @property
    def hides(self) -> bool:
        """Whether the text here is an instruction."""
        return not all(self._results)

    def instruct(self, text: str) -> None:
        if self._open:
            self._open[-1].append(text)

    def mark(self, element: Element) -> str:
        """Pass a begin, separator or end; what the field draws without having a result."""
        kind = element.get("fldCharType")
        if kind == "begin" and id(element) not in self._unclosed:
            self._open.append([])
            self._results.append(False)
        elif kind == "separate" and self._results:
            self._results[-1] = True
        elif kind == "end" and self._results:
            has_result = self._results.pop()
            instruction = "".join(self._open.pop())
            return "" if has_result or self.hides else _overstruck(instruction)
        return ""


def _unclosed(story: Element) -> set[int]:
    """Begins without an end: Word takes them for nothing, and so must the text after them be seen."""
    open_: list[int] = []
    for element in story.under():
        if element.name == "w:fldChar":
            if element.get("fldCharType") == "begin":
                open_.append(id(element))
            elif element.get("fldCharType") == "end" and open_:
                open_.pop()
    return set(open_)


def _overstruck(instruction: str) -> str:
    if len(instruction) > _LONGEST or not (found := _OVERSTRIKE.match(instruction)):
        return ""
    parts = _arguments(found[1])
    drawn = parts[-1].strip()
    if len(parts) > 1 and parts[0].strip() in _RINGS and drawn.isdecimal():
        return circled(int(drawn)) or drawn
    return drawn


def _arguments(text: str) -> list[str]:
    """Split at the commas that stand in no inner brackets."""
    parts, depth = [""], 0
    for letter in text:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter in ",;" and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts
