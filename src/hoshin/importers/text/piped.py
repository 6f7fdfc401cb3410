"""Tables that were typed with a bar at both ends of each row, as plain-text mark-up has them."""

import re

_BARS = "|｜"
_HASHED = re.compile(r"(?m)^(#{1,6})[ \t　]+(?=\S)")
_BOLD = re.compile(r"\*\*([^*\n]{1,80})\*\*")
_MARKS_OF = ("", "", "", "", "■ ", "■ ", "■ ")  # a deep one may be the name of a theme
_LEAST = 3  # headings
_OF_RULES = frozenset("|:-+ \t")


def without_outer_bars(text: str) -> str:
    """Rows without their outer bars, and without the rules between heads and rows.

    >>> without_outer_bars("| 指標 | 実績 |\\n|---|---|\\n| 件数 | 3件 |\\n")
    '指標 | 実績\\n件数 | 3件\\n'
    """
    lines = text.split("\n")
    if not any(_is_row(line) for line in lines):
        return text
    kept = (line for line in lines if not _is_rule(line))
    return "\n".join(line.strip()[1:-1].strip() if _is_row(line) else line for line in kept)


def without_hashes(text: str) -> str:
    """Headings of plain-text mark-up without their signs, and words without those that make them bold.

    >>> without_hashes("# 題\\n## 目標\\n### 課題\\n**区長** 名")
    '題\\n目標\\n課題\\n区長 名'
    """
    if len(_HASHED.findall(text)) < _LEAST:
        return text
    bare = _HASHED.sub(lambda found: _MARKS_OF[len(found[1])], text)
    return _BOLD.sub(r"\1", bare)


def _is_row(line: str) -> bool:
    plain = line.strip()
    return len(plain) > 2 and plain[0] in _BARS and plain[-1] in _BARS


def _is_rule(line: str) -> bool:
    return "-" in line and ("|" in line or "+" in line) and _OF_RULES.issuperset(line)
