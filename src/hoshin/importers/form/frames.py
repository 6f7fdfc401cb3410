"""What old forms print beside several boxes: 計画 and 自己評価, whole, or letter below letter."""

import re
from dataclasses import replace

from hoshin.importers.form.decoration import undecorated
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.sections import Section, section_of

_WORDS = ("計画", "自己評価")
_FRAME = re.compile(r"^(?:計画(?:[・／/]自己評価)?|(?:自己)?評価)$")
_LETTER = re.compile(r"^(\S)(?:(?:[ 　\t]{2,}|　|\t)(\S.*))?$", re.DOTALL)
_REACH = 40  # lines over which the letters of one word may stand
_UNDER = (Section.ACHIEVEMENT, Section.OTHER, Section.SELF_EVALUATION)


def without_frames(lines: list[Line]) -> list[Line]:
    """Lines without the words that only frame others; 自己評価 above no other label stays one."""
    whole = lines
    for word in _WORDS:
        whole = _spelt(whole, word)
    kept: list[Line] = []
    gap = False
    for index, line in enumerate(whole):
        below = whole[index + 1] if index + 1 < len(whole) else None
        if line.role is Role.OPEN and _frames(line.text, below):
            gap = True
        else:
            kept.append(replace(line, gap=True) if gap else line)
            gap = False
    return kept


def is_frame(text: str) -> bool:
    """Whether a text is 計画 or 自己評価 and nothing besides, in whatever direction.

    >>> is_frame("計\\n画"), is_frame("◆自己評価"), is_frame("計画の評価")
    (True, True, False)
    """
    return len(text) <= 12 and bool(_FRAME.match(undecorated(re.sub(r"\s", "", text))))


def _frames(text: str, below: Line | None) -> bool:
    """Whether a line is 計画, or 評価 above a label of its own."""
    if not is_frame(text):
        return False
    return "画" in text or (below is not None and _announced(below) in _UNDER)


def _announced(line: Line) -> Section | None:
    if line.section is not None:
        return line.section
    found = label_and_content(line.text)
    return section_of(line.text) or (found[0] if found else None)


def _spelt(lines: list[Line], word: str) -> list[Line]:
    """Lines with a word that stands letter below letter put together, or taken off the lines beside it."""
    done: list[Line] = []
    start = 0
    while start < len(lines):
        found = _letters(lines, start, word)
        if not found:
            done.append(lines[start])
            start += 1
            continue
        rests = [_rest(lines[index]) for index in found]
        if not any(rests) and found[-1] - start == len(found) - 1:
            done.append(replace(lines[start], text=word, gap=True))
        else:
            for index in range(start, found[-1] + 1):
                if index not in found:
                    done.append(lines[index])
                elif rest := rests[found.index(index)]:
                    done.append(replace(lines[index], text=rest))
        start = found[-1] + 1
    return done


def _letters(lines: list[Line], start: int, word: str) -> list[int]:
    """The lines that begin with the letters of a word, each apart from what stands behind it."""
    found: list[int] = []
    for index in range(start, min(start + _REACH, len(lines))):
        line = lines[index]
        letter = _LETTER.match(line.text) if line.role is Role.OPEN else None
        if letter and letter[1] == word[len(found)]:
            found.append(index)
            if len(found) == len(word):
                return found
        elif not found:
            return []
    return []


def _rest(line: Line) -> str:
    found = _LETTER.match(line.text)
    return (found[2] or "") if found else ""
