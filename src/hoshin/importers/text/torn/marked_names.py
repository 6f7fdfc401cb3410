"""Names of themes above bullets, behind a mark of their own or none: ■防災 above ・訓練を行う。"""

import re
from collections import Counter
from dataclasses import dataclass, replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sections import CLOSING, Section, section_of
from hoshin.importers.text.torn import label_parts

_MARK = (
    r"(?P<mark>[■□◆◇●○〇◯◎▼▽▶▷►★☆]|[（(][0-9０-９ア-ン]{1,2}[)）]|[0-9０-９ア-ン]{1,2}[.．、)）])"
)
_FRAMES = re.escape("【】＜＞<>〈〉《》［］[]〔〕「」『』")
_NAMED = re.compile(
    rf"^(?:{_MARK}[\s　]*)?(?P<name>[^。・、{_FRAMES}①-⑳]{{2,40}}?)[\s　]*"
    r"(?P<links>[（(［\[〔→⇒※][^（()）。]{0,8}指標[^（()）。]{1,30}[)）］\]〕]?)?$"
)
_MARKED = re.compile(f"^{_MARK}")
_SIGN = re.compile(r"^[^0-9０-９ア-ン（(]")
_TWICE = 2  # in 課題認識 and in 主な戦略, wherever labels stand
_BETWEEN = 4  # parts of a label that may stand between a name and its bullets
_REST = 24  # characters of a name's second line
_PARTS = (Section.RECOGNITION, Section.STRATEGIES)


@dataclass(frozen=True)
class _Name:
    """A name, where it stands, and whether its second line belongs to it."""

    at: int
    mark: str  # nothing where it has none
    name: str
    links: str
    lines: int
    zone: Section | None

    @property
    def key(self) -> str:
        return re.sub(r"[\s　]", "", self.name)


def with_marked_names_framed(lines: list[Line], *, bare: bool = False) -> list[Line]:
    """The lines with such names in 【】: what comes again, or tells indicators; `bare` ones have no mark.

    A mark that always stands above bullets is the names' own: what else bears it in these boxes is one.
    """
    names = _names(lines)
    linked = {each.key for each in names if each.links}
    times = Counter(each.key for each in names)
    names = [  # numbers head issues and groups of the closing parts, too
        each
        for each in names
        if (each.mark or bare)
        and (
            _SIGN.match(each.mark)
            or (each.mark and each.zone in _PARTS)
            or (each.key in linked and (each.zone not in CLOSING or times[each.key] == _TWICE))
        )
    ]
    again = Counter(each.key for each in names)
    told = {each.at: each for each in names if again[each.key] > 1 or (each.mark and each.links)}
    signs = {each.mark for each in told.values() if _SIGN.match(each.mark)}
    own = signs - _other_marks(lines, names)
    framed = told | {each.at: each for each in names if each.mark in own and each.zone in _PARTS}
    if not framed:
        return lines
    kept: list[Line] = []
    skip = 0
    for at, line in enumerate(lines):
        if skip:
            skip -= 1
        elif (found := framed.get(at)) is not None:
            skip = found.lines - 1
            kept.append(replace(line, text=f"【{found.name}】{found.links}", gap=True))
        else:
            kept.append(line)
    return kept


def _names(lines: list[Line]) -> list[_Name]:
    """Lines below the first issue that may be names by their form, and have bullets of another mark below."""
    found: list[_Name] = []
    zone: Section | None = None
    begun = False
    for at, line in enumerate(lines):
        begun = begun or issue_heading(line.text) is not None
        section = label_parts.whole_label(line.text)
        if section is not None:
            zone, begun = section, begun or section in _PARTS
        elif begun and (named := _name(lines, at, zone)) is not None:
            found.append(named)
    return found


def _name(lines: list[Line], at: int, zone: Section | None) -> _Name | None:
    for count in (1, 2):
        if count == 2 and not (_MARKED.match(lines[at].text) and _goes_on(lines, at + 1)):
            return None
        text = "".join(line.text for line in lines[at : at + count])
        named = _NAMED.match(text)
        if named is None or section_of(text) is not None or issue_heading(text) is not None:
            continue
        links = named["links"] or ""
        if links and not linked_numbers(links):
            continue
        mark = named["mark"] or ""
        if not mark and _is_title(lines, at):
            return None
        if _heads_bullets(lines, at + count, mark):
            return _Name(at, mark, named["name"], links, count, zone)
    return None


def _is_title(lines: list[Line], at: int) -> bool:
    """Whether a line stands right below the number of an issue that has no title on its own line."""
    above = issue_heading(lines[at - 1].text) if at else None
    return above is not None and not above.title


def _goes_on(lines: list[Line], at: int) -> bool:
    """Whether a line may be the rest of a name."""
    if at >= len(lines) or lines[at].gap or len(lines[at].text) > _REST:
        return False
    text = lines[at].text
    return not (BULLET.match(text) or _MARKED.match(text) or section_of(text) is not None)


def _heads_bullets(lines: list[Line], below: int, mark: str) -> bool:
    """Whether the next line that is no part of a label begins with another mark."""
    for line in lines[below : below + _BETWEEN]:
        beside = label_parts.columns(line.text)
        text = beside[1] if beside else line.text
        if BULLET.match(text):
            return not (mark and text.startswith(mark)) and text[0] in "・･•‣◦▪-○"
        if not (
            label_parts.whole_label(text) or label_parts.is_part(text) or label_parts.is_note(text)
        ):
            return False
    return False


def _other_marks(lines: list[Line], names: list[_Name]) -> set[str]:
    """Marks that stand before something else below the first name."""
    places = {each.at for each in names}
    first = min(places, default=len(lines))
    return {
        line.text[0]
        for at, line in enumerate(lines)
        if at > first
        and at not in places
        and section_of(line.text) is None
        and issue_heading(line.text) is None
    }
