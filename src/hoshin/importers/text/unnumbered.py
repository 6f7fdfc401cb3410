"""Indicators without numbers, told by the lines of results right below each: 令和４年度実績：36.7%（達成）."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.text.torn.marks import is_aim
from hoshin.notation import split_enumerator

_RESULT = re.compile(
    r"^[［\[【（(]?(?:(?:令和|平成|[RＲ])?[0-9０-９元]{1,4}年度|[前昨今当本]年度)(?:の)?実績(?:値)?"
    r"[］\]】）)]?[\s　]*[：:]"
)
_ENDED = re.compile(r"[。．）)】]$")
_MOST = 5  # lines of a sentence
_LAST = 20  # the highest circled number


def with_numbers(lines: list[Line]) -> list[Line]:
    """The lines, such sentences numbered from ① in each run; as they are where any has a number.

    >>> from hoshin.base import Place
    >>> texts = ["・夜も開く。", "受講者を令和４年度末までに35人以上", "とする。"]
    >>> texts += ["令和４年度実績：36人（達成）"]
    >>> told = with_numbers([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [line.text for line in told][1]
    '①受講者を令和４年度末までに35人以上'
    """
    if any(split_enumerator(line.text)[0] for line in lines):
        return lines
    told = list(lines)
    count = 0
    below = 0  # the line behind the last result
    for at in range(1, len(lines)):
        if not _is_result(lines[at].text):
            continue
        start = _start(lines, at) if not _is_result(lines[at - 1].text) else None
        if start is not None:
            count = count + 1 if start == below else 1
            if count <= _LAST:
                told[start] = replace(
                    lines[start], text=f"{chr(0x245F + count)}{lines[start].text}"
                )
        below = at + 1
    return told


def _start(lines: list[Line], end: int) -> int | None:
    """Where the sentence above a result begins; None where it is no indicator's."""
    at = end - 1
    while at > max(0, end - _MOST) and not _begins(lines, at):
        at -= 1
    text = "".join(line.text for line in lines[at:end])
    if not _begins(lines, at) or BULLET.match(text) or not is_aim(text):
        return None
    return at


def _begins(lines: list[Line], at: int) -> bool:
    above = lines[at - 1].text if at else ""
    return bool(not above or _ENDED.search(above) or _is_result(above))


def _is_result(text: str) -> bool:
    return bool(_RESULT.match(text))
