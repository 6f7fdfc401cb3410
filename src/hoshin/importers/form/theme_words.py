"""The word before a theme's name, from a column of its own: 取組テーマ　【見守り】（指標①）."""

import re
from dataclasses import replace

from hoshin.importers.form.decoration import MARKS
from hoshin.importers.form.label_lines import section_begun
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.sections import Section

_PARTS = (Section.RECOGNITION, Section.STRATEGIES)
_WORD = (
    rf"[{re.escape(MARKS)}]*[\s　]*(?:(?:取り?組み?|施策|課題|重点|戦略|区政|運営)の?)?(?:テーマ|柱)名?"
    r"[\s　]*[0-9０-９①-⑳]{0,2}"
)
_LINKS = r"(?:[\s　]*[（(][^（()）]{1,30}[)）])*"
_FRAMED = re.compile(
    r"^(?:【[^【】]{2,40}】|＜[^＜＞]{2,40}＞|〈[^〈〉]{2,40}〉|《[^《》]{2,40}》|≪[^≪≫]{2,40}≫"
    rf"|［[^［］]{{2,40}}］|〔[^〔〕]{{2,40}}〕){_LINKS}$"
)
_BEFORE_FRAMED = re.compile(rf"^{_WORD}[\s　]*[：:]?[\s　]*(?=[【＜〈《≪［〔])")
_BEFORE_BARE = re.compile(
    rf"^{_WORD}(?:[\s　]*[：:][\s　]*|(?<=[0-9０-９①-⑳])[\s　]+)([^。：:（(]{{2,40}}?)({_LINKS})$"
)
_ALONE = re.compile(rf"^{_WORD}[\s　]*[：:]?$")
_LONGEST = 100  # letters of such a line
_REACH = 1  # lines down to the label of the theme's first box


def without_theme_words(lines: list[Line]) -> list[Line]:
    """The lines, each theme's name as a heading without the word before it; others as they are."""
    kept: list[Line] = []
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if line.role not in (Role.OPEN, Role.CONTENT) or len(line.text) > _LONGEST:
            kept.append(line)
        elif not (_ALONE.match(line.text) and below and _FRAMED.match(below.text)):
            text = _named(line.text, lines[at + 1 : at + 1 + _REACH])
            kept.append(line if text is None else replace(line, text=text, gap=True))
    return kept


def _named(text: str, below: list[Line]) -> str | None:
    """The heading that a line with such a word makes; None for any other line."""
    if (found := _BEFORE_FRAMED.match(text)) and _FRAMED.match(text[found.end() :]):
        return text[found.end() :]
    if (bare := _BEFORE_BARE.match(text)) and any(section_begun(line) in _PARTS for line in below):
        return f"【{bare[1]}】{bare[2]}"
    return None
