"""Names of themes that no mark sets off: the same short line stands in 課題認識 and in 主な戦略."""

import re
from collections import Counter, defaultdict

from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sections import Section, section_of

_PARTS = (Section.RECOGNITION, Section.STRATEGIES)
_NAMED = re.compile(
    r"^[【＜<〈《≪［\[〔]?([^【】＜＞<>〈〉《》≪≫［］\[\]〔〕。：:]{3,40}?)[】＞>〉》≫］\]〕]?"
    r"[\s　]*([（(［\[〔【]?[^（()）。]{0,6}指標[^。]*)?$"
)
_BARE = re.compile(r"^[^【＜<〈《≪［\[〔（(①-⑳0-9０-９※]")


def twin_names(lines: list[Line]) -> dict[int, tuple[str, str]]:
    """Name and links of every bare line that names a theme, by its place among the lines.

    What stands below every part of every issue is no name but the page's: ページの先頭へ.
    """
    found: dict[tuple[int, str], dict[Section, list[int]]] = defaultdict(lambda: defaultdict(list))
    issue, part = 0, None
    for place, line in enumerate(lines):
        if issue_heading(line.text):
            issue, part = issue + 1, None
        elif section := line.section if line.role is Role.LABEL else section_of(line.text):
            part = section if section in _PARTS else None
        elif part is not None and (named := _name(line)) and _heads_text(lines, place):
            found[issue, named[0]][part].append(place)
    issues = Counter(name for (_, name), parts in found.items() if len(parts) == len(_PARTS))
    return {
        place: named
        for (_, name), parts in found.items()
        if issues[name] == 1 and all(len(parts.get(each, ())) == 1 for each in _PARTS)
        for (place,) in parts.values()
        if _BARE.match(lines[place].text) and (named := _printed(lines[place]))
    }


def _name(line: Line) -> tuple[str, str] | None:
    """The name without blanks, and what is said of indicators behind it."""
    printed = _printed(line)
    return (re.sub(r"[\s　]", "", printed[0]), printed[1]) if printed else None


def _printed(line: Line) -> tuple[str, str] | None:
    if line.role not in (Role.OPEN, Role.CONTENT) or BULLET.match(line.text):
        return None
    found = _NAMED.match(line.text)
    return (found[1], found[2] or "") if found else None


def _heads_text(lines: list[Line], place: int) -> bool:
    """Whether text of the same part stands below."""
    below = lines[place + 1] if place + 1 < len(lines) else None
    if below is None or below.role not in (Role.OPEN, Role.CONTENT):
        return False
    return section_of(below.text) is None and issue_heading(below.text) is None
