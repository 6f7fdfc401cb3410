"""A row's number that a tool printed within its figure, as where the two stand at unlike heights: 58① 件."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.cells import is_cell_line

_DIGITS = r"[0-9０-９][0-9０-９,，.．]*"
_INSIDE = re.compile(rf"^({_DIGITS})[\s　]?([①-⑳])[\s　]?([^\s①-⑳0-9０-９]{{1,8}})$")
_FIGURE, _BEHIND = re.compile(rf"^{_DIGITS}$"), re.compile(rf"^({_DIGITS})[\s　]?([①-⑳])$")
_WITHOUT = re.compile(r"^([①-⑳])[\s　]?([^\s①-⑳0-9０-９－―]{1,8}(?:[\s　].*)?)$")
_LONGEST, _SHORT, _NEAR = 40, 4, 12
_PERCENT = re.compile(r"^[%％]$")


def with_marks_before_figures(lines: list[Line]) -> list[Line]:
    """The lines, each such number before its figure, and the figure before its unit.

    >>> from hoshin.base import Place
    >>> texts = ["58① 件", "82.6①", "％", "47.5", "② ％ 達成 44.8％"]
    >>> told = with_marks_before_figures([Line(each, Place(1, 1), False) for each in texts])
    >>> [line.text for line in told]
    ['①58件', '①82.6％', '②47.5％ 達成 44.8％']
    """
    kept: list[Line] = []
    for line in _with_percent_signs(lines):
        inside = _INSIDE.match(line.text)
        if inside is not None and is_cell_line(inside[1] + inside[3]):
            kept.append(replace(line, text=f"{inside[2]}{inside[1]}{inside[3]}"))
        elif kept and (whole := _over_two(kept[-1].text, line.text)):
            kept[-1] = replace(kept[-1], text=whole)
        else:
            kept.append(line)
    return kept


def _over_two(above: str, text: str) -> str:
    """The cells that a figure and the line below it are, the one with the number of the row."""
    if len(text) > _LONGEST:
        return ""
    if _FIGURE.match(above) and (rest := _WITHOUT.match(text)):
        whole = f"{rest[1]}{above}{rest[2]}"
    elif (behind := _BEHIND.match(above)) and len(text) <= _SHORT and not is_cell_line(text):
        whole = f"{behind[2]}{behind[1]}{text}"
    else:
        return ""
    return whole if is_cell_line(whole) else ""


def _with_percent_signs(lines: list[Line]) -> list[Line]:
    """The lines, a ％ that stands alone behind the figure near above that lacks it."""
    told = list(lines)
    for at, line in enumerate(lines):
        if not _BEHIND.match(line.text):
            continue
        near = range(at + 1, min(at + _NEAR, len(told)))
        place = next((each for each in near if told[each].text and _is_bare(told[each].text)), None)
        if place is not None and _PERCENT.match(told[place].text):
            told[at] = replace(line, text=f"{line.text} {told[place].text}")
            told[place] = replace(told[place], text="")
    return [line for line in told if line.text]


def _is_bare(text: str) -> bool:
    return bool(_PERCENT.match(text) or _BEHIND.match(text))
