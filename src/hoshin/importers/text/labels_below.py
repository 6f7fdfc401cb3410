"""Labels that a tool printed below their boxes, in every issue: each put above its box.

A column of labels that is told behind the column of boxes leaves 課題認識 under what it names. One issue alone
may end on a label for other reasons; where all of them do, and none begins with one, labels stand below.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.lines import is_page_mark
from hoshin.importers.form.sdgs import announced_goals, goals_alone
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.text.broken_labels import OF_ISSUES, OF_OPENING, with_labels_joined
from hoshin.notation import find_money

_LABELS = (*OF_ISSUES, *OF_OPENING)
_FEWEST = 2  # labels of an issue


def with_labels_above(lines: list[Line]) -> list[Line]:
    """The lines, each such label above its box; as they are unless every issue tells so.

    >>> from hoshin.base import Place
    >>> texts = ["経営課題1 川", "・浅い。", "課題認識", "・掘る", "主な戦略"]
    >>> told = with_labels_above([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [line.text for line in told]
    ['経営課題1 川', '課題認識', '・浅い。', '主な戦略', '・掘る']
    """
    if not any(map(_label, lines)):
        return lines
    whole = with_labels_joined(lines, boxes=_LABELS)
    starts = [at for at, line in enumerate(whole) if issue_heading(line.text) is not None]
    if not starts:
        return lines
    ends = [*starts[1:], len(whole)]
    issues = [whole[start:end] for start, end in zip(starts, ends, strict=True)]
    if not all(map(_ends_on_labels, issues)):
        return lines
    told = [line for issue in issues for line in _turned(issue, _first_box(issue))]
    return [*_opening(whole[: starts[0]]), *told]


def _label(line: Line) -> Section | None:
    section = section_of(line.text)
    return section if section in _LABELS else None


def _first_box(issue: list[Line]) -> int:
    """Where the first box of an issue begins, behind its heading, money and goals."""
    for at, line in enumerate(issue[1:], 1):
        goals = announced_goals(line.text) is not None or goals_alone(line.text) is not None
        if not (goals or is_budget(line.text) or find_money(line.text) or _names_money(line.text)):
            return at
    return len(issue)


def _names_money(text: str) -> bool:
    return is_budget(f"{text} 1百万円")


def _ends_on_labels(issue: list[Line]) -> bool:
    """Whether an issue ends on a label, begins its first box without one, and none stands above another."""
    boxes = [line for line in issue[_first_box(issue) :] if not is_page_mark(line.text)]
    labels = [_label(line) is not None for line in boxes]
    if sum(labels) < _FEWEST or labels[0] or not labels[-1]:
        return False
    return not any(above and below for above, below in pairwise(labels))


def _turned(lines: list[Line], start: int) -> Iterator[Line]:
    """The lines, each label from `start` on moved above what stands between it and the one before."""
    yield from lines[:start]
    box: list[Line] = []
    for line in lines[start:]:
        if _label(line) is None:
            box.append(line)
            continue
        yield replace(line, gap=True)
        yield from (replace(each, gap=each.gap or not at) for at, each in enumerate(box))
        box = []
    yield from box


def _opening(lines: list[Line]) -> Iterator[Line]:
    """The first page; its first box is the last paragraph above the first label."""
    labels = [at for at, line in enumerate(lines) if _label(line) in OF_OPENING]
    if not labels or labels[-1] + 1 < len(lines) or labels[0] == 0:
        return iter(lines)
    start = labels[0] - 1
    while start > 0 and not lines[start].gap:
        start -= 1
    return _turned(lines, start)
