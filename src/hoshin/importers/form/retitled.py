"""Lines in which the headings of issues, and of their groups below the closing labels, say 経営課題N."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from hoshin.importers.form.decoration import OPEN
from hoshin.importers.form.heading_class import ClassedHeading, counted_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.sections import CLOSING, Section, section_of

_ISSUES = re.compile(r"課題|重点|取り?組")
_WORD_ALONE = re.compile(r"^[【（(［\[]?(?:[一-鿿]{0,4}課題|課題)(?:番号|No[.．]?)?[】）)］\]]?$")
_WORD_FIRST = re.compile(r"^(?:経営|重点)課題[\s　：:／/]+")


@dataclass(frozen=True)
class Issues:
    """Where the headings stand, from above."""

    headings: tuple[tuple[int, ClassedHeading], ...]

    def numbers(self, chapter: int) -> list[tuple[int, int]]:
        """Number and sub-number of each; those of 4-1, 4-2 in chapter 4 are 1, 2."""
        found = [(each.number, each.sub) for _, each in self.headings]
        leading = {number for number, sub in found if sub}
        if all(sub for _, sub in found) and leading - {1} in ({chapter}, leading):
            return [(sub, 0) for _, sub in found]
        return [(number or place, sub) for place, (number, sub) in enumerate(found, 1)]


def retitled(lines: list[Line], labels: dict[int, Section], issues: Issues) -> list[Line]:
    """The lines with 経営課題N in each heading; a title below its number goes to its line."""
    first = issues.headings[0][0]
    chapter = _chapter(lines, labels, first)
    changed = dict(_announced(lines, labels, first))
    gone: set[int] = set()
    titles: dict[tuple[int, int], str] = {}
    for (place, heading), key in zip(issues.headings, issues.numbers(chapter), strict=True):
        title = _WORD_FIRST.sub("", heading.title)
        if not title and place + 1 < len(lines):
            title = lines[place + 1].text
            gone.add(place + 1)
        if place and _WORD_ALONE.match(lines[place - 1].text):
            gone.add(place - 1)
        titles[key] = title
        parted = "" if title[:1] in OPEN else "　"
        text = f"{_named(key)}{parted}{title}"
        line = lines[place]
        changed[place] = replace(line, text=text, role=Role.OPEN, inferred=not heading.number)
    changed |= _groups(lines, labels, issues, titles, chapter)
    return [changed.get(place, line) for place, line in enumerate(lines) if place not in gone]


def _named(key: tuple[int, int]) -> str:
    number, sub = key
    return f"経営課題{number}-({sub})" if sub else f"経営課題{number}"


def _chapter(lines: list[Line], labels: dict[int, Section], first: int) -> int:
    """The number that the document gives to its chapter of issues; 0 without one."""
    heads = [place for place in labels if place < first and labels[place] is Section.ISSUES]
    texts = [lines[place].text for place in (*heads[-1:], *range(max(0, first - 2), first))]
    found = (counted_heading(text) for text in texts)
    return next((each.number for each in found if each and not each.sub), 0)


def _announced(
    lines: list[Line], labels: dict[int, Section], first: int
) -> Iterator[tuple[int, Line]]:
    """The heading of all issues, where a word of its own stands right above the first of them."""
    place = first - 1
    if place < 0 or place in labels or lines[place].role is not Role.OPEN:
        return
    text = lines[place].text
    if _ISSUES.search(text) and len(text) <= 30 and "。" not in text and not text.startswith("・"):
        yield place, replace(lines[place], role=Role.LABEL, section=Section.ISSUES)


def _groups(
    lines: list[Line],
    labels: dict[int, Section],
    issues: Issues,
    titles: dict[tuple[int, int], str],
    chapter: int,
) -> dict[int, Line]:
    """Headings of the same class below 自己評価 and 今後の方針: with the issue's title, or its number alone."""
    place, like = issues.headings[-1]
    start = next((each for each in labels if each > place and labels[each] in CLOSING), len(lines))
    found: dict[int, Line] = {}
    for index in range(start, len(lines)):
        heading = counted_heading(lines[index].text) if like.number else None
        if heading is None or section_of(lines[index].text) or heading.family[2] != like.family[2]:
            continue
        within = heading.number == chapter and heading.sub and (heading.sub, 0) in titles
        key = (heading.sub, 0) if within else (heading.number, heading.sub)
        same = _folded(heading.title) in ("", _folded(titles.get(key, "")))
        if key in titles and (same or heading.family[2]):
            text = f"【{_named(key)}】{'' if same else heading.title}"
            found[index] = replace(lines[index], text=text, heading=0)
    return found


def _folded(text: str) -> str:
    return re.sub(r"[\s「」『』【】]", "", text)
