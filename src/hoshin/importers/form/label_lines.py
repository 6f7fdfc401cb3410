"""A label and the beginning of its content on one line: 目標：…, 【使命】…, ● 課題認識（…） …."""

import re
from functools import lru_cache

from hoshin.importers.form.decoration import COUNTED, MARKS, OPEN, SHUT
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.sections import Section, section_of

_MARKED = re.compile(rf"^[{re.escape(MARKS)}]*\s*")
_COLON = re.compile(r"^([^。、:：]{2,50}?)[\s　]*[:：][\s　]*(\S.*)$", re.DOTALL)
_BLANK = re.compile(r"^([^\s　。、:：]{2,50})[\s　]+(\S.*)$", re.DOTALL)
_NOTED = re.compile(
    r"^([^（()）。、「」:：]{2,30}[（(][^（()）]{2,30}[)）])(?![】）):：])[\s　]*(\S.*)$", re.DOTALL
)
_COUNT = re.compile(r"^.\s*[0-9０-９ア-コa-jａ-ｊⅰ-ⅻ]{1,2}\s*.$")
_LONG = 4  # めざす状態, 要因分析; a shorter word may begin a sentence
_ENTRY = re.compile(r"^[・･●①-⑳]")
_SHORT = (Section.RECOGNITION, Section.STRATEGIES, Section.INDICATORS, Section.OTHER)
_FIRST_PAGE = (Section.GOAL, Section.MISSION, Section.PRINCIPLES)
_WHOLE = (Section.POLICY, Section.ISSUES)
_LONGEST = 400  # characters of a line that may begin with a label


@lru_cache(maxsize=8192)
def label_and_content(text: str, *, short: bool = False) -> tuple[Section, str] | None:
    """The part that a line's first words announce, and what stands behind them.

    `short`: a wide blank closes 課題 and 戦略 too, as on old forms, where they are labels.

    >>> label_and_content("《主な戦略》店を開く"), label_and_content("課題認識を深める")
    ((<Section.STRATEGIES: '主な戦略'>, '店を開く'), None)
    """
    marked = _MARKED.match(text)
    bare = text[marked.end() :] if marked else text
    parts = _bracketed(bare)
    if parts and ((announced := _announced(*parts)) or not _COUNT.match(parts[0])):
        return announced
    for shape in (_COLON, _NOTED):
        if (found := shape.match(bare)) and (announced := _announced(found[1], found[2])):
            return announced
    return _before_blank(bare, short=short) or _before_blank(COUNTED.sub("", bare), short=short)


def section_begun(line: Line) -> Section | None:
    """The part that a line begins: as a label alone, or with its first words."""
    if line.role is Role.LABEL:
        return line.section
    if (section := section_of(line.text)) is not None:
        return section
    if line.role is not Role.OPEN or len(line.text) > _LONGEST:
        return None
    announced = label_and_content(line.text)
    return announced[0] if announced else None


def _before_blank(bare: str, *, short: bool) -> tuple[Section, str] | None:
    found = _BLANK.match(bare)
    announced = _announced(found[1], found[2]) if found else None
    if found is None or announced is None:
        return None
    marked = bool(_ENTRY.match(found[2]))
    closed = marked or (short and bare[len(found[1])] == "　")
    closed = closed and announced[0] in _SHORT
    return announced if closed or _spelt_out(found[1], announced[0]) else None


def _announced(label: str, content: str) -> tuple[Section, str] | None:
    section = section_of(label)
    return None if section is None or section in _WHOLE else (section, content)


def _spelt_out(label: str, section: Section) -> bool:
    """Whether a mere blank behind these words can end a label: the template's own, long, or with a note."""
    if section is Section.OTHER:
        return len(label) >= _LONG
    long = _LONG if section in _FIRST_PAGE else 2 * _LONG - 2
    known = label == section.value or section is Section.PRINCIPLES
    return known or len(label) >= long or label[-1] in "）)"


def _bracketed(text: str) -> tuple[str, str] | None:
    """A bracket that begins a text, and what stands behind it."""
    place = OPEN.find(text[:1]) if text else -1
    if place < 0:
        return None
    depth = 0
    for index, character in enumerate(text[:60]):
        depth += (character == OPEN[place]) - (character == SHUT[place])
        if depth == 0:
            rest = text[index + 1 :].lstrip(" 　:：")
            return (text[: index + 1], rest) if rest else None
    return None
