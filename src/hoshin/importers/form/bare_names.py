"""Names of themes that no mark sets off: the same short line in both parts, or one above each list."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from hoshin.importers.form.decoration import MARKS
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sections import Section, section_of

_PARTS = (Section.RECOGNITION, Section.STRATEGIES)
_NAMED = re.compile(
    r"^[【＜<〈《≪［\[〔]?([^【】＜＞<>〈〉《》≪≫［］\[\]〔〕。：:]{3,40}?)[】＞>〉》≫］\]〕]?"
    r"[\s　]{0,4}((?:[（(［\[〔【→⇒➡⇨※]|(?<=[\s　]))[\s　]{0,4}(?:アウトカム|成果|関連)?指標[^。]*)?$"
)
_NOUN = re.compile(r"[一-鿿ァ-ヴー々りみちえきけせめれ]$")  # no 次の課題がある
_BARE = re.compile(rf"^(?![①-⑳❶-❿Ⅰ-ⅻ{re.escape(MARKS)}])[^\W\d_]")


@dataclass(frozen=True)
class BareName:
    """A theme's name and what stands behind it of indicators; `told` by a second line of these words."""

    name: str
    links: str
    told: bool = True


def bare_names(lines: list[Line]) -> dict[int, BareName]:
    """Every bare line that names a theme, by its place among the lines."""
    return {**_above_bullets(lines), **_twins(lines)}


def _twins(lines: list[Line]) -> dict[int, BareName]:
    """Names that stand in both parts of an issue.

    What stands below every part of every issue is no name but the page's: ページの先頭へ.
    """
    found: dict[tuple[int, str], dict[Section, list[int]]] = defaultdict(lambda: defaultdict(list))
    for issue, part, place in _of_parts(lines):
        if (named := _name(lines[place])) and _heads_text(lines, place):
            found[issue, named[0]][part].append(place)
    issues = Counter(name for (_, name), parts in found.items() if len(parts) == len(_PARTS))
    return {
        place: BareName(*named)
        for (_, name), parts in found.items()
        if issues[name] == 1 and all(len(parts.get(each, ())) == 1 for each in _PARTS)
        for (place,) in parts.values()
        if _BARE.match(lines[place].text) and (named := _printed(lines[place]))
    }


def _above_bullets(lines: list[Line]) -> dict[int, BareName]:
    """Names right below the label of a part and above its bullets, where both parts begin so.

    Further names of such a part stand between its bullets.
    """
    parts: dict[int, dict[Section, list[int]]] = defaultdict(lambda: defaultdict(list))
    for issue, part, place in _of_parts(lines):
        parts[issue][part].append(place)
    return {
        place: BareName(*named, told=False)
        for found in parts.values()
        if all(found.get(each) and _heads_list(lines, found[each][0]) for each in _PARTS)
        for places in found.values()
        for place in places
        if _heads_list(lines, place) and _BARE.match(lines[place].text)
        if (named := _printed(lines[place])) and _NOUN.search(named[0])
    }


def _heads_list(lines: list[Line], place: int) -> bool:
    """Whether a name that may be one stands between a label or a whole bullet and another bullet."""
    named, above = _printed(lines[place]), lines[place - 1].text if place else ""
    below = lines[place + 1].text if place + 1 < len(lines) else ""
    whole = bool(section_of(above)) or (bool(BULLET.match(above)) and above.endswith("。"))
    return named is not None and whole and bool(BULLET.match(below))


def _of_parts(lines: list[Line]) -> Iterator[tuple[int, Section, int]]:
    """The lines of 課題認識 and 主な戦略: which issue, which part, which line."""
    issue, part = 0, None
    for place, line in enumerate(lines):
        if issue_heading(line.text):
            issue, part = issue + 1, None
        elif section := line.section if line.role is Role.LABEL else section_of(line.text):
            part = section if section in _PARTS else None
        elif part is not None:
            yield issue, part, place


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
