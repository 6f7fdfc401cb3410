"""A label inside a theme that names the theme's indicators: 主な戦略（アウトカム指標①）, （主な戦略）→指標2."""

import re

from hoshin.importers.form.links import LETTERED, PLAIN_NUMBER, linked_numbers
from hoshin.importers.form.sections import Section, section_of
from hoshin.notation.enumerators import CIRCLED

_OPEN, _SHUT = r"[（(［\[〔【＜<〈《]", r"[)）］\]〕】＞>〉》]"
_SIGN = r"[→⇒➡⇨▶▷※：:]"
_WORD = r"(?:(?:アウトカム|成果|評価|関連|対応)?指標[\s　：:]*)"
_AND = r"[、,，・及びとび\s　]*"
_NUMBERS = (
    rf"(?:{CIRCLED}(?:{_AND}{_WORD}?{CIRCLED})*|{PLAIN_NUMBER}(?:{_AND}{_WORD}?{PLAIN_NUMBER})*)"
)
_TOLD = rf"(?:{_WORD}{_NUMBERS}|(?:アウトカム|成果)?{LETTERED})"
_LINKED = re.compile(
    rf"^(.{{2,40}}?)[\s　]*((?:{_OPEN}|{_SIGN}|[\s　])*(?:(?:関連|対応)(?:する)?[\s　：:]*)?{_TOLD}"
    rf"(?:に(?:対応|関連|関係)(?:する)?|関連|関係|対応)?{_SHUT}?)$",
    re.DOTALL,
)
_BARE = re.compile(
    rf"^(.{{2,40}}?)[\s　]*((?:{_OPEN}|{_SIGN}\s*){CIRCLED}(?:{_AND}{CIRCLED})*{_SHUT}?)$",
    re.DOTALL,
)
_PARTS = (Section.RECOGNITION, Section.STRATEGIES)


def linked_label(text: str) -> tuple[Section, list[int]] | None:
    """The part that a label announces and the indicators behind it; None for any other text.

    >>> linked_label("（主な戦略）アウトカム指標①"), linked_label("主な戦略（アウトカム指標２・３）")
    ((<Section.STRATEGIES: '主な戦略'>, [1]), (<Section.STRATEGIES: '主な戦略'>, [2, 3]))
    >>> linked_label("主な戦略①") is None
    True
    """
    if len(text) > 90:
        return None
    bare = text.strip().rstrip("：:")
    for shape in (_LINKED, _BARE):
        found = shape.match(bare)
        section = section_of(found[1]) if found else None
        if found and section in _PARTS and (numbers := linked_numbers(found[2])):
            return section, numbers
    return None
