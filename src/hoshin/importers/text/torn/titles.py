"""Titles of issues that a tool printed away from their number: 経営課題１, other boxes, and then the title."""

import re

from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.pieces import BULLET, is_budget
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import Section
from hoshin.importers.text.torn import label_parts

_REACH, _LONGEST = 45, 60
_MARKED = re.compile(r"^(?:[【（(※①-⑳]|[0-9０-９]{1,2}(?:[.．、)）\s　]|年度))")
_POINT = re.compile(r"^(?:[・•①-⑳]|[（(]?[0-9０-９]{1,2}[)）.．、]?)[\s　]*(.{4,})$")
_UNENDED = re.compile(r"[。、をにがはへ]$")
_BEFORE_ITS_BOXES, _ALONE, _A_POINT, _LINE = 2.5, 1.0, 2.5, 0.04
_LEAST = 1.5


def title_below(texts: list[str], gaps: list[bool], start: int) -> int | None:
    """The line that is likeliest the title of the number on line `start`."""
    points = [found[1] for text in texts[: _REACH * 2] if (found := _POINT.match(text))]
    best: tuple[float, int] | None = None
    for index in range(start + 1, min(start + _REACH, len(texts))):
        text = texts[index]
        if issue_heading(text) is not None:
            if best is None and index > start + 1:
                break
            continue
        if not _may_be_title(text):
            continue
        gain = _gain(texts, gaps, index, points) - _LINE * (index - start)
        if best is None or gain > best[0]:
            best = gain, index
        if gain >= _BEFORE_ITS_BOXES:
            break
    near = best is not None and best[1] == start + 1
    return best[1] if best and (best[0] >= _LEAST or near) else None


def _may_be_title(text: str) -> bool:
    return (
        2 < len(text) <= _LONGEST
        and not _MARKED.match(text)
        and not BULLET.match(text)
        and not _UNENDED.search(text)
        and not (is_cell_line(text) or is_budget(text) or "実績" in text)
        and label_parts.whole_label(text) is None
        and not (label_parts.is_note(text) or label_parts.is_part(label_parts.plain(text)))
    )


def _gain(texts: list[str], gaps: list[bool], index: int, points: list[str]) -> float:
    below = texts[index + 1] if index + 1 < len(texts) else ""
    begins = is_budget(below) or announced_goals(below) is not None
    begins = begins or label_parts.whole_label(below) is Section.RECOGNITION
    alone = gaps[index] and (index + 1 >= len(gaps) or gaps[index + 1])
    named = any(texts[index].startswith(point[:12]) for point in points)
    return _BEFORE_ITS_BOXES * begins + _ALONE * alone + _A_POINT * named
