"""Headings of issues and amounts that a tool parted from their ends, with lines of money between."""

import re
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import Section, section_of
from hoshin.notation import find_money

_PAIRS = {"【": "】", "＜": "＞", "〈": "〉", "《": "》", "≪": "≫", "［": "］", "〔": "〕"}
_REACH, _LONGEST = 8, 60  # lines down to a heading's end; characters of each
_MONEY = re.compile(r"予算|決算|[0-9０-９][\s0-9０-９,，.．十百千万億]*円?$")
_UNIT = re.compile(r"^[十百千万億]{0,3}円$")
_CUT_AMOUNT = re.compile(r"(?:予算|決算).*[0-9０-９][\s0-9０-９,，.．十百千万億]*$")
_MOST_OPEN = 40  # headings without their ends: a form has a dozen issues
_UNIT_REACH = 4  # lines of money between an amount and its unit


def with_whole_headings(lines: list[Line]) -> list[Line]:
    """The lines, each heading whose bracket closes some lines below with its title behind its number.

    A page sets the money in a column beside the title, and a tool prints it where the title breaks.
    """
    kept: list[Line] = []
    taken: set[int] = set()
    for at, line in enumerate(lines):
        if at in taken:
            continue
        rest = _rest_of_heading(lines, at)
        taken.update(rest)
        parts = "".join(lines[each].text for each in rest)
        kept.append(replace(line, text=f"{line.text}{_joint(line.text)}{parts}") if rest else line)
    return _with_units(_with_far_ends(kept))


def _with_far_ends(lines: list[Line]) -> list[Line]:
    """The lines, each number whose bracket stays open put before the title that alone closes one.

    Where as many titles close a bracket that nothing opens, the first is of the first number.
    """
    opened = [at for at, line in enumerate(lines) if _open_bracket(line.text)]
    closed = [at for at, line in enumerate(lines) if _closes_alone(line.text)]
    if len(opened) != len(closed) or len(opened) > _MOST_OPEN:
        return lines
    apart = [
        (above, below)
        for above, below in zip(opened, closed, strict=False)
        if above < below and not any(map(_is_box, lines[above:below]))
    ]
    if len(apart) != len(opened):
        return lines
    told = list(lines)
    for above, below in apart:
        text = f"{lines[above].text}{_joint(lines[above].text)}{lines[below].text}"
        told[below] = replace(lines[below], text=text, gap=True)
    gone = set(opened)
    return [line for at, line in enumerate(told) if at not in gone]


def _is_box(line: Line) -> bool:
    return section_of(line.text) in (Section.RECOGNITION, Section.STRATEGIES)


def _closes_alone(text: str) -> bool:
    """Whether a line is a title with nothing but the end of a bracket."""
    shut = text[-1:] in _PAIRS.values() and len(text) <= _LONGEST
    plain = shut and not any(mark in text for mark in (*_PAIRS, "（", "(", "。", "・"))
    return plain and section_of(text) is None


def _rest_of_heading(lines: list[Line], at: int) -> list[int]:
    """The lines that end the heading on line `at`; none where it is whole, or nothing closes it."""
    shut = _open_bracket(lines[at].text)
    if not shut:
        return []
    found: list[int] = []
    for below in range(at + 1, min(at + 1 + _REACH, len(lines))):
        text = lines[below].text
        if len(text) > _LONGEST or lines[below].place.page != lines[at].place.page:
            return []
        if text[0] in "・【＜①":
            return []
        if text.endswith(shut) and not any(mark in text for mark in _PAIRS):
            return [*found, below]
        if _is_beside(text):
            continue
        if "。" in text or section_of(text) or issue_heading(text):
            return []
        found.append(below)
    return []


def _open_bracket(text: str) -> str:
    """What closes the bracket that a heading of an issue opens and does not close."""
    shut = _PAIRS.get(text[:1], "")
    if not shut or shut in text or len(text) > _LONGEST or issue_heading(text) is None:
        return ""
    return shut


def _joint(text: str) -> str:
    found = issue_heading(text)
    return "　" if found is not None and not found.title else ""


def _is_beside(text: str) -> bool:
    """Whether a line is money or goals, which stand beside a title."""
    money = is_budget(text) or bool(find_money(text)) or bool(_MONEY.search(text))
    return money or announced_goals(text) is not None


def _with_units(lines: list[Line]) -> list[Line]:
    """A 円 on a line of its own put behind the one amount above it that lacks it."""
    kept: list[Line] = []
    for line in lines:
        near = range(max(0, len(kept) - _UNIT_REACH), len(kept))
        cut = [at for at in near if _lacks_unit(kept[at].text, line.text)]
        if _UNIT.match(line.text) and len(cut) == 1 and _is_money_between(kept, cut[0]):
            at = cut[0]
            kept[at] = replace(kept[at], text=f"{kept[at].text}{line.text}")
        else:
            kept.append(line)
    return kept


def _is_money_between(lines: list[Line], at: int) -> bool:
    return all(_is_beside(each.text) for each in lines[at + 1 :])


def _lacks_unit(text: str, unit: str) -> bool:
    if len(text) > _LONGEST or not _CUT_AMOUNT.search(text):
        return False
    return len(find_money(f"{text}{unit}")) > len(find_money(text))
