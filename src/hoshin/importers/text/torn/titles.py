"""Titles of issues that a tool printed away from their number: 経営課題１, other boxes, and then the title."""

import re
from dataclasses import dataclass, field, replace

from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.headings import Heading, issue_heading
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.money_lines import YEAR_OF_MONEY
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sdgs import announced_goals, heads_goals, tells_goals_alone
from hoshin.importers.form.sections import Section
from hoshin.importers.text.torn import label_parts
from hoshin.importers.text.torn.money import is_money

_REACH, _LONGEST = 70, 60
_MARKED = re.compile(r"^(?:[【（(※①-⑳❶-❿]|[0-9０-９]{1,2}(?:[.．、)）\s　]|年度))")
_POINT = re.compile(r"^(?:[・•○●①-⑳❶-❿]|[（(]?[0-9０-９]{1,2}[)）.．、]?)[\s　]*(.{4,})$")
_OF_MONEY = re.compile(r"^(?:予算|決算|事業費|経費)(?:[・及び]{1,2}(?:予算|決算))?(?:額|等){0,2}$")
_FRAMED = re.compile(r"^【([^【】]{2,60})】$")
_YEAR_AND_KIND = re.compile(f"^{YEAR_OF_MONEY}$")
_FRAMED_REACH = 12  # lines of money from a number to its title in brackets
_LEGEND = re.compile(
    r"^[（(※]*[AＡBＢ][：:]|^未?達成[)）]?$"
)  # of the letters, on lines of its own
_SENTENCE, _UNENDED = re.compile(r"[。、]$"), re.compile(r"[をにがはへ]$")
_BEFORE_ITS_BOXES, _ALONE, _A_POINT, _LINE, _GOES_ON = 2.5, 1.0, 2.5, 0.025, 1.0
_LEAST = 1.5
_NEXT, _BEYOND = 1.0, 1.5  # right below the number; behind another number
_WORD_GOES_ON = re.compile(r"^[ぁ-ゖー]")
_LONGEST_REST = 20
_TO_BOXES = 6  # lines from a title to its money or its first label
_BEHIND_LABELS = 2.0  # below the number with nothing but labels between them


@dataclass
class Titles:
    """Lines that are titles of numbers printed elsewhere, and the lines of those numbers."""

    titles: dict[int, Heading] = field(default_factory=dict)
    numbers: dict[int, int] = field(default_factory=dict)  # their lines, and those of the titles
    known: set[int] = field(default_factory=set)  # issues whose title was found so far


def titles_of(texts: list[str], gaps: list[bool]) -> Titles:
    """For each number of an issue that stands alone, the line that is likeliest its title."""
    found = _framed_titles(texts)
    if found.titles:
        return found
    known: set[tuple[int, str]] = set()
    for index, text in enumerate(texts):
        heading = issue_heading(text)
        if heading is None or (heading.number, heading.sub) in known:
            continue
        if heading.title:
            found.known.add(heading.number)
            known.add((heading.number, heading.sub))
            continue
        if text.startswith("【") and not _begins_issue(texts, index):
            continue
        # a tool that prints a page's labels first puts all numbers above the first title
        above = max(found.titles, default=index)
        place = _title_below(texts, gaps, max(index, above), found, far=above > index)
        if place is not None:
            found.known.add(heading.number)
            known.add((heading.number, heading.sub))
            found.numbers[index] = place
            printed = texts[place]
            if _is_rest(texts, gaps, place + 1, printed):
                found.numbers[place + 1] = place
                printed += texts[place + 1]
            title, budget = title_and_money(printed)
            found.titles[place] = replace(heading, title=title, budget=budget)
    _add_titles_above(texts, found)
    return found


def _add_titles_above(texts: list[str], found: Titles) -> None:
    """Titles of numbers that a tool printed below all of their boxes, each the only line that may be one.

    They stand right above the money or the first label of their boxes, below the issue before.
    """
    last = -1
    for index, text in enumerate(texts):
        heading = issue_heading(text)
        if heading is None:
            continue
        if heading.number in found.known:
            last = found.numbers.get(index, index)
            continue
        before = heading.number == 1 or heading.number - 1 in found.known
        above = range(last + 1, index)
        places = [at for at in above if at not in found.titles and _heads_boxes(texts, at)]
        if heading.title or not before or len(places) != 1:
            continue
        last = places[0]
        title, budget = title_and_money(texts[last])
        found.known.add(heading.number)
        found.numbers[index] = last
        found.titles[last] = replace(heading, title=title, budget=budget)


def _heads_boxes(texts: list[str], at: int) -> bool:
    return may_be_title(texts[at]) and any(map(_begins_boxes, texts[at + 1 : at + 2]))


def _framed_titles(texts: list[str]) -> Titles:
    """Titles in 【】 near below each bare number, money alone between: all have one, or none counts."""
    found = Titles()
    for index, text in enumerate(texts):
        heading = issue_heading(text)
        if heading is None or heading.title or heading.number in found.known:
            continue
        near = range(index + 1, min(index + 1 + _FRAMED_REACH, len(texts)))
        place = next((at for at in near if not _is_of_money(texts[at])), None)
        framed = _FRAMED.match(texts[place]) if place is not None else None
        if place is None or framed is None or issue_heading(texts[place]) is not None:
            return Titles()
        found.known.add(heading.number)
        found.numbers[index] = place
        found.titles[place] = replace(heading, title=framed[1])
    return found


def _is_of_money(text: str) -> bool:
    return bool(is_budget(text) or is_money(text) or _YEAR_AND_KIND.match(text))


def _begins_issue(texts: list[str], index: int) -> bool:
    """Whether a number in brackets heads an issue: the closing parts have such too.

    Its title stands right below, or below a run of the labels of its boxes.
    """
    start = index + 1
    while start < min(index + _REACH, len(texts)) and _is_of_labels(texts[start]):
        start += 1
    below = texts[start : start + 1 + _TO_BOXES]
    if not below or not may_be_title(below[0]):
        return False
    for text in below[1:]:
        if issue_heading(text) is not None or BULLET.match(text):
            return False
        if _begins_boxes(text):
            return True
    return False


def _begins_boxes(text: str) -> bool:
    """Whether a line stands right below the title of an issue: its money, its goals, its first label."""
    return (
        is_budget(text)
        or is_money(text)
        or announced_goals(text) is not None
        or label_parts.whole_label(text) is Section.RECOGNITION
    )


def _title_below(
    texts: list[str], gaps: list[bool], start: int, found: Titles, *, far: bool = False
) -> int | None:
    """The likeliest title; `far` where the lines from `start` on stand below another issue's title."""
    points = [told[1] for text in texts[: _REACH * 2] if (told := _POINT.match(text))]
    best: tuple[float, int] | None = None
    passed = 0.0
    for index in range(start + 1, min(start + _REACH, len(texts))):
        text = texts[index]
        if (other := issue_heading(text)) is not None:
            if other.title and other.number not in found.known:
                break
            labels = _only_labels(texts[start + 1 : index])
            passed += 0.3 if other.number in found.known or labels else _BEYOND
            continue
        if index in found.titles or not may_be_title(text):
            continue
        gain = _gain(texts, gaps, index, points) - _LINE * (index - start) - passed
        if not far:
            gain += _NEXT * (index == start + 1)
            gain += _BEHIND_LABELS * _only_labels(texts[start + 1 : index])
        if best is None or gain > best[0]:
            best = gain, index
        if gain >= _BEFORE_ITS_BOXES - 0.5:
            break
    near = best is not None and best[1] <= start + 2 and not far
    return best[1] if best and (best[0] >= _LEAST or near) else None


def _is_rest(texts: list[str], gaps: list[bool], index: int, title: str) -> bool:
    """Whether the line below a title is what its narrow cell had no room for."""
    if index >= len(texts) or gaps[index] or len(texts[index]) > _LONGEST_REST:
        return False
    text, money = title_and_money(texts[index])
    if title_and_money(title)[1] or not (text and (money or may_be_title(text) or len(text) < 3)):
        return False
    points = (told[1] for line in texts[: _REACH * 2] if (told := _POINT.match(line)))
    begun = bool(_WORD_GOES_ON.match(text)) or bool(_UNENDED.search(title))
    return begun or any(point.startswith(title + text) for point in points)


def title_and_money(text: str) -> tuple[str, str]:
    """A title printed away from its number, and the money that it has in brackets behind it.

    >>> title_and_money("水辺の備え（７予算額 26百万円）"), title_and_money("水辺の備え")
    (('水辺の備え', '７予算額 26百万円'), ('水辺の備え', ''))
    """
    found = issue_heading(f"経営課題1　{text}")
    return (found.title, found.budget) if found is not None and found.budget else (text, "")


def _only_labels(texts: list[str]) -> bool:
    """Whether labels of boxes stand alone between a number and what may be its title: they came in a run."""
    return any(map(label_parts.whole_label, texts)) and all(
        _is_of_labels(text) or issue_heading(text) is not None for text in texts
    )


def _is_of_labels(text: str) -> bool:
    """Whether a line is a label of a box, a piece of one, its note, or the legend of the letters."""
    return (
        label_parts.whole_label(text) is not None
        or label_parts.is_note(text)
        or label_parts.is_part(label_parts.plain(text))
        or bool(_OF_MONEY.match(text) or _YEAR_AND_KIND.match(text) or _LEGEND.match(text))
    )


def may_be_title(printed: str) -> bool:
    """Whether a line may be the title of an issue: no entry, no sentence, no label, nothing of tables."""
    text, _ = title_and_money(printed)
    return (
        2 < len(text) <= _LONGEST
        and not (_MARKED.match(printed) or _OF_MONEY.match(text))
        and not BULLET.match(text)
        and not _SENTENCE.search(text)
        and not (heads_goals(text) or tells_goals_alone(text))
        and not (is_cell_line(text) or is_budget(text) or "実績" in text)
        and label_parts.whole_label(text) is None
        and not (label_parts.is_note(text) or label_parts.is_part(label_parts.plain(text)))
    )


def _gain(texts: list[str], gaps: list[bool], index: int, points: list[str]) -> float:
    title, money = title_and_money(texts[index])
    begins = bool(money) or any(map(_begins_boxes, texts[index + 1 : index + 3]))
    alone = gaps[index] and (index + 1 >= len(gaps) or gaps[index + 1])
    named = any(title.startswith(point[:12]) for point in points)
    gain = _BEFORE_ITS_BOXES * begins + _ALONE * alone + _A_POINT * named
    return gain - _GOES_ON * bool(_UNENDED.search(title))
