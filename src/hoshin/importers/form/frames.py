"""What old forms print beside several boxes: 計画 and 自己評価, whole, or letter below letter."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from hoshin.importers.form.decoration import undecorated
from hoshin.importers.form.label_lines import label_and_content
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.result_heads import head_of
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.several_results import with_own_evaluation

_WORDS = ("計画", "自己評価")
_FRAME = re.compile(r"^(?:計画(?:[・／/]自己評価)?|(?:自己)?評価)$")
_LETTER = re.compile(r"^(\S)(?:(?:[ 　\t]{2,}|　|\t)(\S.*))?$", re.DOTALL)
_LONGEST = 14  # letters of a label
_REACH = 40  # lines over which the letters of one word may stand
_UNDER = (Section.ACHIEVEMENT, Section.OTHER, Section.SELF_EVALUATION)


def without_frames(lines: list[Line]) -> list[Line]:
    """Lines without the words that only frame others; 自己評価 above no other label stays one."""
    whole = lines
    for word in _WORDS:
        whole = _spelt(whole, word)
    whole = list(_upright(whole))
    kept: list[Line] = []
    framed: set[int] = set()  # places of lines above which 自己評価 stood
    gap = False
    for index, line in enumerate(whole):
        below = whole[index + 1] if index + 1 < len(whole) else None
        if line.role is Role.OPEN and _frames(line.text, below):
            gap = True
            if "画" not in line.text:
                framed.add(len(kept))
        else:
            kept.append(replace(line, gap=True) if gap else line)
            gap = False
    return with_own_evaluation(kept, framed)


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


def _upright(lines: list[Line]) -> Iterator[Line]:
    """Lines with runs of single letters put together, where they spell heads and labels and no more."""
    for single, group in groupby(lines, key=_is_letter):
        run = list(group)
        words = _words("".join(line.text for line in run)) if single and len(run) > 1 else []
        if not words:
            yield from run
            continue
        place = 0
        for word in words:
            yield replace(run[place], text=word, gap=True)
            place += len(word)


def _is_letter(line: Line) -> bool:
    return line.role is Role.OPEN and bool(re.match(r"^[一-鿿ぁ-んァ-ヶー]$", line.text))


def _words(letters: str) -> list[str]:
    """The words that the letters spell one after another, the longest first; none where some are left."""
    found: list[str] = []
    while letters:
        word = next(
            (
                letters[:end]
                for end in range(min(len(letters), _LONGEST), 1, -1)
                if is_frame(letters[:end]) or head_of(letters[:end]) or section_of(letters[:end])
            ),
            "",
        )
        if not word:
            return []
        found.append(word)
        letters = letters[len(word) :]
    return found


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
