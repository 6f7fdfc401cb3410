"""Labels whose note a narrow box broke over lines: 使命（どのような役割を担 / うのか）."""

import re
from dataclasses import replace

from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sections import section_of

_LINES, _LONGEST = 5, 20  # of one label, and characters of each line
_BRACKET = re.compile(r"[（(]")


def with_whole_notes(lines: list[Line]) -> list[Line]:
    """Each such label on one line; what stands behind its note is a line of its own."""
    done: list[Line] = []
    start = 0
    while start < len(lines):
        count = _broken(lines, start)
        if not count:
            done.append(lines[start])
            start += 1
            continue
        text = "".join(line.text for line in lines[start : start + count])
        end = _end(text)
        done.append(replace(lines[start], text=text[:end]))
        if rest := text[end:].strip(" 　"):
            done.append(replace(lines[start + count - 1], text=rest, gap=True))
        start += count
    return done


def _broken(lines: list[Line], start: int) -> int:
    """How many lines a label with its note takes; 0 where it is none, or stands on one line."""
    text = ""
    for count, line in enumerate(lines[start : start + _LINES], 1):
        if line.role is not Role.OPEN or BULLET.match(line.text) or "。" in line.text:
            return 0
        opened = _BRACKET.search(text)
        if text and not opened and (_is_label(text) or _is_label(_BRACKET.split(line.text)[0])):
            return 0  # one of the two is whole
        text += line.text
        bracket = opened or _BRACKET.search(text)
        if bracket is None and len(line.text) > _LONGEST:
            return 0
        if bracket is not None and not _is_label(text[: bracket.start()]):
            return 0
        if bracket is not None and _end(text):
            return count if count > 1 else 0
    return 0


def _is_label(text: str) -> bool:
    return bool(text) and section_of(text) is not None


def _end(text: str) -> int:
    """Where the first bracket is closed; 0 where it is not."""
    depth = 0
    for place, character in enumerate(text):
        depth += (character in "（(") - (character in "）)")
        if depth == 0 and character in "）)":
            return place + 1
    return 0
