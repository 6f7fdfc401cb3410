"""The head's name that a tool tore at its wide blank: the seat, 白峰 and 修 on lines apart."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.lone_names import is_name_below_seat, is_seat
from hoshin.importers.form.sections import section_of

_TOP = 12  # lines among which the seat stands
_OF_KANA = re.compile(r"^[一-鿿ヶァ-ヴーぁ-ん・]{2,14}[区局室]長$")
_PART = re.compile(r"^(?:[一-鿿々ヶ]{1,3}|[ぁ-ん]{2,4}|[ァ-ヴー]{2,4})$")


def with_name_whole(lines: list[Line]) -> list[Line]:
    """The lines, the two halves of a name right below a seat put behind it."""
    for at, line in enumerate(lines[:_TOP]):
        parts = lines[at + 1 : at + 3]
        if _is_seat(line.text) and len(parts) == 2 and all(map(_is_half, parts)):
            names = [part.text for part in parts]
            if section_of("".join(names)) is None and not is_name_below_seat(names[0]):
                whole = replace(line, text="　".join([line.text, *names]), inferred=True)
                return [*lines[:at], whole, *lines[at + 3 :]]
    return lines


def _is_seat(text: str) -> bool:
    return is_seat(text) or bool(_OF_KANA.match(text))


def _is_half(line: Line) -> bool:
    return line.gap and bool(_PART.match(line.text)) and section_of(line.text) is None
