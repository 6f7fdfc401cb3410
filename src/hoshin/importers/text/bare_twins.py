"""Names of themes without brackets, told by a second line of the same words that names indicators."""

import re
from collections import Counter
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sections import section_of
from hoshin.importers.text.torn.label_parts import is_note

_ROUND = re.compile(r"^[（(]([^（()）0-9０-９①-⑳。、：:]{2,24})[)）]$")
_LINKED = re.compile(
    r"^([^\W\d_][^。：:、・①-⑳【】＜＞<>「」（()）]{2,39})[\s　]{0,2}"
    r"([（(](?:アウトカム|成果|関連)?指標[^（()）。]{1,30}[)）])$"
)

_ENDED = re.compile(r"[。）)】＞>》]$")


def with_names_framed(lines: list[Line]) -> list[Line]:
    """The lines, such names in the brackets of a heading: in torn text nothing else sets them off.

    >>> from hoshin.base import Place
    >>> texts = ["課題認識", "見守り", "・気づく人が少ない。", "主な戦略", "見守り（指標①）", "・店と結ぶ協定"]
    >>> framed = with_names_framed([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> framed[1].text, framed[4].text
    ('【見守り】', '【見守り】（指標①）')
    """
    linked = {
        at: found
        for at, line in enumerate(lines)
        if (found := _LINKED.match(line.text)) and linked_numbers(found[2])
    }
    names = Counter(found[1].strip() for found in linked.values())
    alone: dict[str, list[int]] = {name: [] for name, count in names.items() if count == 1}
    for at, line in enumerate(lines):
        if line.text in alone and _heads(lines, at):
            alone[line.text].append(at)
    at_links = {found[1].strip(): at for at, found in linked.items()}
    framed = {
        name
        for name, places in alone.items()
        if len(places) == 1 and not _is_rest(lines, at_links[name], places[0])
    }
    told = _with_round_ones(lines)
    for at, found in linked.items():
        name = found[1].strip()
        if name in framed:
            (twin,) = alone[name]
            told[at] = replace(lines[at], text=f"【{name}】{found[2]}")
            told[twin] = replace(lines[twin], text=f"【{name}】")
    return told


def _is_rest(lines: list[Line], linked: int, alone: int) -> bool:
    """Whether both stand below the same words: the first line of a longer name, which has a mark of its own."""
    above, twin = (lines[at - 1].text if at else "" for at in (linked, alone))
    return above == twin and bool(above) and section_of(above) is None and not _ENDED.search(above)


def _with_round_ones(lines: list[Line]) -> list[Line]:
    """The lines, names in round brackets that stand twice in an issue, above entries, in square ones."""
    told = list(lines)
    found: dict[tuple[int, str], list[int]] = {}
    issue = 0
    for at, line in enumerate(lines[:-1]):
        issue += issue_heading(line.text) is not None
        name = _ROUND.match(line.text)
        if name and BULLET.match(lines[at + 1].text) and not is_note(line.text):
            found.setdefault((issue, name[1]), []).append(at)
    for (_, framed), places in found.items():
        if len(places) == 2:
            for at in places:
                told[at] = replace(lines[at], text=f"【{framed}】")
    return told


def _heads(lines: list[Line], at: int) -> bool:
    """Whether items stand below a line, or the label between them and it where money stands above."""
    above = lines[at - 1].text if at else ""
    below = [line.text for line in lines[at + 1 : at + 3]]
    if issue_heading(above) is not None or len(below) < 2:
        return False
    if BULLET.match(below[0]) or _LINKED.match(below[0]):
        return True
    return bool(section_of(below[0]) and BULLET.match(below[1])) and is_budget(above)
