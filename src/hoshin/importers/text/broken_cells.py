"""Cells and labels that a narrow column broke, on lines that follow one another: ５４． and １％."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.cells import is_cell_line, tokens
from hoshin.importers.form.sections import section_of

_BROKEN = (  # how the first line ends, and how the second goes on
    (
        re.compile(r"^(?:[①-⑳]\s*)?[0-9０-９][0-9０-９,，]*[.．,，]$"),
        re.compile(r"^[0-9０-９]+\D{0,4}$"),
    ),
    (re.compile(r"^未?達成$"), re.compile(r"^[（(][ABＡＢ][)）]$")),
)
_OPENED = re.compile(r"^[【〔［《〈＜\[<][^】〕］》〉＞\]>。]{1,16}$")
_CLOSED = re.compile(r"^[^【〔［《〈＜\[<。]{0,12}[】〕］》〉＞\]>]$")
_MOST = 3  # lines of a label
_MARK_BEHIND = re.compile(r"^([^①-⑳\s]{1,20})[\s　]?([①-⑳])$")  # 118人② for ②118人


def with_whole_cells(lines: list[Line]) -> list[Line]:
    """The lines, each such cell and each label in brackets on one line.

    >>> from hoshin.base import Place
    >>> texts = ["【課題認", "識】", "・家が古い。", "５４．", "１％", "A"]
    >>> [line.text for line in with_whole_cells([Line(each, Place(), False) for each in texts])]
    ['【課題認識】', '・家が古い。', '５４．１％', 'A']
    """
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        count = _label_at(lines, at) or (2 if _is_broken(lines, at) else 1)
        text = "".join(line.text for line in lines[at : at + count])
        text = _mark_first(text, lines[at + count].text if at + count < len(lines) else "")
        kept.append(replace(lines[at], text=text))
        at += count
    return kept


def _mark_first(text: str, below: str) -> str:
    """A figure with the number of its row printed behind it: the number is its own unless a figure follows."""
    behind = _MARK_BEHIND.match(text)
    if behind is None or not is_cell_line(behind[1]):
        return text
    follows = tokens(below)
    own = follows is None or follows[0].kind == "letter" or follows[0].mark is not None
    return f"{behind[2]}{behind[1]}" if own else text


def _label_at(lines: list[Line], at: int) -> int:
    """How many lines from one on are a label in brackets; 0 for none."""
    if not _OPENED.match(lines[at].text):
        return 0
    text = lines[at].text
    for count in range(2, _MOST + 1):
        if at + count > len(lines) or lines[at + count - 1].gap:
            return 0
        text += lines[at + count - 1].text
        if _CLOSED.match(lines[at + count - 1].text):
            return count if section_of(text) is not None else 0
    return 0


def _is_broken(lines: list[Line], at: int) -> bool:
    if at + 1 >= len(lines) or lines[at + 1].gap:
        return False
    return any(
        first.match(lines[at].text) and second.match(lines[at + 1].text)
        for first, second in _BROKEN
    )
