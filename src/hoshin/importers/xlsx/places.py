"""Cells by their references, and areas of them."""

import re
from dataclasses import dataclass

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


@dataclass(frozen=True)
class Area:
    """From one corner to the other, both in it; from 1."""

    top: int
    left: int
    bottom: int
    right: int

    def within(self, other: "Area") -> "Area | None":
        """What of it lies in another."""
        top, left = max(self.top, other.top), max(self.left, other.left)
        bottom, right = min(self.bottom, other.bottom), min(self.right, other.right)
        return Area(top, left, bottom, right) if top <= bottom and left <= right else None

    @property
    def places(self) -> int:
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


def position(reference: str) -> tuple[int, int] | None:
    """C12 to row 12, column 3."""
    found = _REFERENCE.fullmatch(reference)
    if not found or int(found[2]) == 0:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def reference(row: int, column: int) -> str:
    """Row 12, column 3 to C12."""
    letters = ""
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return f"{letters}{row}"


def area(reference: str) -> Area | None:
    """B2:D5, whichever corner comes first; a single cell is an area too."""
    corners = [position(corner) for corner in reference.split(":", 1)]
    first, last = corners[0], corners[-1]
    if first is None or last is None:
        return None
    (top, bottom), (left, right) = (sorted(pair) for pair in zip(first, last, strict=True))
    return Area(top, left, bottom, right)
