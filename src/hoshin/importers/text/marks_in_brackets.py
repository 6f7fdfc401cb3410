"""Numbers of indicators that a tool printed outside the bracket they stand in: （アウトカム指標 ）①②.

A font without circled numbers borrows them from another one, and a tool prints what is borrowed on its own:
behind the bracket, on the line above it, or anywhere on the page.
"""

import re
from dataclasses import replace

from hoshin.importers.form import FormReading, Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import section_of
from hoshin.importers.text import texts
from hoshin.notation import circled_numbers
from hoshin.policy import Doubt

_MARKS = r"[①-⑳](?:[\s　、,，・]*[①-⑳])*"
_BEHIND = re.compile(rf"([（(]\s*(?:アウトカム|成果|関連)?指標)[\s　]*([)）])[\s　]*({_MARKS})$")
_EMPTY = re.compile(
    r"^(?P<name>[【＜〈《〔［<](?P<inner>[^＞〉》〕］】>。]{1,40})[＞〉》〕］】>])[\s　]*"
    r"(?P<open>[（(]\s*(?:アウトカム|成果|関連)?指標)[\s　]*(?P<shut>[)）])$"
)
_ALONE = re.compile(rf"^(?:(?P<label>[^\s　①-⑳]{{2,16}})[\s　]+)?(?P<marks>{_MARKS})$")
_BY_NUMBER, _UNKNOWN = 0.7, 0.5


def with_marks_in_brackets(lines: list[Line]) -> list[Line]:
    """The lines, each empty naming of indicators with its numbers, where these are certain or fit in order.

    >>> from hoshin.base import Place
    >>> told = with_marks_in_brackets([Line("【灯り】（アウトカム指標 ） ①②", Place(1, 1), False)])
    >>> told[0].text
    '【灯り】（アウトカム指標①②）'
    >>> texts = ["主な戦略 ②", "【灯り】（アウトカム指標 ）"]
    >>> told = with_marks_in_brackets([Line(each, Place(1, 1), False) for each in texts])
    >>> [line.text for line in told]
    ['主な戦略', '【灯り】（アウトカム指標②）']
    """
    lines = [replace(line, text=_BEHIND.sub(r"\1\3\2", line.text)) for line in lines]
    if not any(map(_is_empty, lines)):
        return lines
    starts = [at for at, line in enumerate(lines) if issue_heading(line.text) is not None]
    kept: list[Line] = []
    for start, end in zip([0, *starts], [*starts, len(lines)], strict=True):
        kept += _filled(lines[start:end])
    return kept


def with_doubts_on_marks(reading: FormReading, printed: list[Line]) -> FormReading:
    """The reading; a theme whose bracket was printed empty says so, unless its numbers stood right there."""
    above = ["", *(line.text for line in printed)]
    empty = {
        _folded(found["inner"])
        for line, before in zip(printed, above, strict=False)
        if (found := _EMPTY.match(line.text)) and not _ALONE.match(before)
    }
    review = reading.policy.review
    doubts = [
        Doubt(
            path=f"issues/{at}/themes/{place}/indicators",
            reason=texts.MARKS_OUTSIDE,
            confidence=_BY_NUMBER if theme.indicators else _UNKNOWN,
            where=str(reading.places.get(f"issues/{at}/themes/{place}/name", "")),
        )
        for at, issue in enumerate(reading.policy.issues)
        for place, theme in enumerate(issue.themes)
        if theme.name is not None and _folded(theme.name) in empty
    ]
    if not doubts:
        return reading
    policy = reading.policy.model_copy(update={"review": [*review, *doubts]})
    return replace(reading, policy=policy)


def _filled(lines: list[Line]) -> list[Line]:
    """The lines of an issue, marks put into its empty brackets; those that find none are left bare names."""
    empty = [at for at, line in enumerate(lines) if _is_empty(line)]
    if not empty:
        return lines
    marks = {at - 1: at for at in empty if at and _ALONE.match(lines[at - 1].text)}
    if len(marks) < len(empty):
        marks = _by_number(lines, empty)
    kept: list[Line] = []
    told = {goal: source for source, goal in marks.items()}
    for at, line in enumerate(lines):
        alone = _ALONE.match(line.text) if at in marks else None
        if alone is not None:
            if alone["label"]:
                kept.append(replace(line, text=alone["label"]))
        elif at in empty:
            source = _ALONE.match(lines[told[at]].text) if at in told else None
            kept.append(replace(line, text=_EMPTY.sub(_with(source), line.text)))
        else:
            kept.append(line)
    return kept


def _with(source: re.Match[str] | None) -> str:
    return rf"\g<name>\g<open>{source['marks']}\g<shut>" if source else r"\g<name>"


def _by_number(lines: list[Line], empty: list[int]) -> dict[int, int]:
    """Lines of marks alone, each with its bracket by their numbers; none where they are not as many.

    They have to name every indicator from the first on once: other marks stand before sentences or cells.
    """
    found = {
        at: circled_numbers(line.text)
        for at, line in enumerate(lines)
        if (alone := _ALONE.match(line.text)) and not alone["label"]
    }
    named = sorted(number for numbers in found.values() for number in numbers)
    if len(found) != len(empty) or named != list(range(1, len(named) + 1)):
        return {}
    return dict(zip(sorted(found, key=found.__getitem__), empty, strict=True))


def _is_empty(line: Line) -> bool:
    found = _EMPTY.match(line.text)
    return found is not None and section_of(found["inner"]) is None


def _folded(name: str) -> str:
    return re.sub(r"[\s　]", "", name)
