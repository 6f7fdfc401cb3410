"""Names torn off the seat of who heads the office: 区長, 白峰 and 修 apart; （区長, ： and 白峰修）."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.headlines import is_headline
from hoshin.importers.form.lone_names import is_name_below_seat, is_seat, looks_like_name
from hoshin.importers.form.sections import section_of

_TOP, _PAGE = 12, 40  # lines among which the seat stands, and a signature in brackets
_OF_KANA = re.compile(r"^[一-鿿ヶァ-ヴーぁ-ん・]{2,14}[区局室]長$")
_PART = re.compile(r"^(?:[一-鿿々ヶ]{1,3}|[ぁ-ん]{2,4}|[ァ-ヴー]{2,4})$")


_OPENED = re.compile(r"^[（(][一-鿿・]{0,14}長$")
_SIGNED = re.compile(
    r"^[（(][一-鿿・]{0,14}長[\s　]*[：:][\s　]*[^\s　：:（()）][^：:（()）]{1,16}[)）]$"
)
_PARTS = 4  # lines of （所属長：氏名）


def with_name_whole(lines: list[Line]) -> list[Line]:
    """The lines, the name right below a seat, or its two halves, put behind it."""
    lines = _with_bracket_whole(lines)
    for at, line in enumerate(lines[:_TOP]):
        parts = lines[at + 1 : at + 3]
        if _is_seat(line.text) and len(parts) == 2 and all(map(_is_half, parts)):
            names = [part.text for part in parts]
            if section_of("".join(names)) is None and not is_name_below_seat(names[0]):
                whole = replace(line, text="　".join([line.text, *names]), inferred=True)
                return [*lines[:at], whole, *lines[at + 3 :]]
        if is_seat(line.text) and parts and _is_whole_name(line, parts):
            whole = replace(line, text=f"{line.text}　{parts[0].text}")
            return [*lines[:at], whole, *lines[at + 2 :]]
    return lines


def _is_whole_name(seat: Line, below: list[Line]) -> bool:
    """Whether the line below a seat is its holder's name, with blank lines around it."""
    apart = below[0].gap and all(line.gap for line in below[1:])
    name = below[0].text
    return apart and not is_headline(name) and (is_name_below_seat(name) or looks_like_name(name))


def _with_bracket_whole(lines: list[Line]) -> list[Line]:
    """The lines, a signature in brackets that its wide blanks tore put on one."""
    for at, line in enumerate(lines[:_PAGE]):
        if not _OPENED.match(line.text):
            continue
        for end in range(at + 2, at + 1 + _PARTS):
            text = "".join(part.text for part in lines[at:end])
            if _SIGNED.match(text):
                return [*lines[:at], replace(line, text=text), *lines[end:]]
    return lines


def _is_seat(text: str) -> bool:
    return is_seat(text) or bool(_OF_KANA.match(text))


def _is_half(line: Line) -> bool:
    return line.gap and bool(_PART.match(line.text)) and section_of(line.text) is None
