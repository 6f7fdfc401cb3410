"""SDGs above other labels in a run, their numbers among the boxes: put on one line again."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sdgs import goals_alone, heads_goals
from hoshin.importers.form.sections import section_of
from hoshin.importers.form.unnested import framed_name
from hoshin.notation import split_enumerator

_NUMBER, _LEAST = re.compile(r"^[0-9０-９]{1,2}$"), 2
_REACH = 12  # lines from the label to the numbers: labels of the first boxes, the title, the money


def with_goals_beside(lines: list[Line]) -> list[Line]:
    """The lines, numbers of goals put behind the label that announces them where nothing else can.

    >>> from hoshin.base import Place
    >>> texts = ["経営課題１", "SDGs", "課題認識", "橋を守る", "11 17", "・橋が古い。"]
    >>> told = with_goals_beside([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [line.text for line in told]
    ['経営課題１', '課題認識', '橋を守る', 'SDGs 11 17', '・橋が古い。']
    """
    lines = _with_numbers_together(lines)
    kept = list(lines)
    for at, line in enumerate(lines):
        if not heads_goals(line.text):
            continue
        numbers = _numbers_below(lines, at)
        if numbers is not None:
            kept[numbers] = replace(lines[numbers], text=f"{line.text} {lines[numbers].text}")
            kept[at] = replace(line, text="")
    return [line for line in kept if line.text]


def _with_numbers_together(lines: list[Line]) -> list[Line]:
    """The lines, numbers one below the other right below such a label on its line."""
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        line, end = lines[at], at + 1
        if heads_goals(line.text):
            while (
                end < len(lines) and _NUMBER.match(lines[end].text) and goals_alone(lines[end].text)
            ):
                end += 1
        if end - at > _LEAST:
            numbers = "、".join(each.text for each in lines[at + 1 : end])
            line, at = replace(line, text=f"{line.text} {numbers}"), end - 1
        kept.append(line)
        at += 1
    return kept


def _numbers_below(lines: list[Line], label: int) -> int | None:
    """The only line of goals between a label and the first line of a box; None where it stands right below."""
    found: list[int] = []
    labels = False
    for at in range(label + 1, min(len(lines), label + 1 + _REACH)):
        text = lines[at].text
        if issue_heading(text) or heads_goals(text) or _is_of_box(text):
            break
        labels = labels or section_of(text) is not None
        if goals_alone(text):
            found.append(at)
    return found[0] if labels and len(found) == 1 and found[0] > label + 1 else None


def _is_of_box(text: str) -> bool:
    return bool(BULLET.match(text) or framed_name(text) or split_enumerator(text)[0])
