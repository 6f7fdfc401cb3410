"""Verdicts that are ticked: both letters are printed, and a mark says which one holds."""

import re

_MARK = r"[☑☒☐□■✓✔✅●○◯〇◉◎▣▢レ・]|[（(［\[【]\s*[○◯〇レ✓✔■●×xXｘ]?\s*[)）］\]】]"
_OPTION = re.compile(
    rf"(?P<mark>{_MARK})?\s*(?P<told>[AＡBＢ]\s*[：:・.．]?\s*[（(]?(?:未?達成)?[)）]?|未?達成)"
    rf"(?:$|[\s　、，,／/・|｜]+|(?={_MARK}))"
)
_TICKED = frozenset("☑☒✓✔✅■●◉▣レ")
_RINGS = frozenset("○◯〇◎")
_IN_BRACKETS = re.compile(r"[○◯〇レ✓✔■●×xXｘ]")
_LONGEST = 40


def ticked_letter(text: str) -> str:
    """The letter that a mark chooses of both; empty where a text is anything else, or none is chosen.

    >>> ticked_letter("☑A 達成　□B 未達成"), ticked_letter("（　）達成（○）未達成"), ticked_letter("○Ａ　・Ｂ")
    ('A', 'B', 'A')
    >>> ticked_letter("□A　□B"), ticked_letter("A：達成　B：未達成"), ticked_letter("A")
    ('', '', '')
    """
    plain = text.strip()
    if not plain or len(plain) > _LONGEST:
        return ""
    found, position = {}, 0
    while position < len(plain):
        option = _OPTION.match(plain, position)
        if option is None:
            return ""
        found[_letter(option["told"])] = option["mark"] or ""
        position = option.end()
    if found.keys() != {"A", "B"}:
        return ""
    chosen = [letter for letter, mark in found.items() if _is_ticked(mark)]
    if not chosen:  # a ring beside no mark at all
        chosen = [letter for letter, mark in found.items() if mark in _RINGS]
        chosen = chosen if any(mark in ("", "・") for mark in found.values()) else []
    return chosen[0] if len(chosen) == 1 else ""


def _is_ticked(mark: str) -> bool:
    return mark in _TICKED or (len(mark) > 1 and bool(_IN_BRACKETS.search(mark)))


def _letter(told: str) -> str:
    return "B" if re.match("[BＢ]|未", told) else "A"
