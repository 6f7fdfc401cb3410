"""Results of several indicators on one line, and the status of a strategy above what is said of it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import Line, Role
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.result_lines import (
    letter_token,
    result_line,
    value_token,
    with_last_year,
)
from hoshin.importers.form.sections import Section
from hoshin.notation import half_width

_NAME = re.compile(
    r"^[■□◆◇●○【（(]?((?:前|昨|今|当|本|(?:令和|平成|[RHＲＨ])?\s*[0-9０-９元]{1,2})年度の?)?(?:(?:アウトカム|成果)?指標の)?(?:実績(?:[・と及び]+達成状況)?|達成状況|結果)"
    r"[】）)]?[\s　:：]+"
)
_HEAD = re.compile(r"^[■□◆◇●○【（(]?達成状況[】）)]?[\s:：]*$")
_MARK = re.compile(
    r"(?:^|(?<=[\s　、,，／/;；]))"
    r"(?:([①-⑳])|[（(]([ア-オ1-9１-９a-eａ-ｅ])[)）]|([ア-オ])(?=[\s　.．:：、)）])"
    r"|([1-9１-９])(?=[.．:：)）]?[\s　]+[0-9０-９未－―延約]))[\s　.．:：、)）]*"
)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_SERIES = ("アイウエオ", "123456789", "abcde")
_STATUS = re.compile(
    r"^(?:戦略|経営課題|取組)(?:全体)?の?(?:進捗(?:状況)?|評価|達成(?:状況|度))[\s　:：]+[（(【]?"
    r"(?:(?:概ね|おおむね)?順調(?:で(?:は)?ない)?|遅れ(?:て(?:いる)?)?|達成|未達成|[a-dA-Dａ-ｄＡ-Ｄ①-④ア-エ〇○◎△×])"
    r"[)）】]?$"
)
_ENTRY = re.compile(r"^[・･●○■◆◇]|。$")
OF_STRATEGY = "戦略の自己評価"
_WIDEST = 400  # characters of a line of results
_LONGEST = 60  # characters of one result


def with_results_apart(lines: list[Line]) -> list[Line]:
    """The lines, each line of results of several indicators divided: a line for each."""
    found: list[Line] = []
    for line, below in zip_longest(lines, lines[1:]):
        heads = below is not None and _HEAD.match(line.text) and any(_entries(below.text))
        if heads and line.role is Role.OPEN:
            line = replace(line, role=Role.LABEL, section=Section.ACHIEVEMENT)
        found += _parts(line)
    return found


def with_own_evaluation(lines: list[Line], framed: set[int]) -> list[Line]:
    """What stands below 戦略の進捗状況　順調 said of the strategy: it is its 自己評価, where that framed both.

    `framed` are the places of the lines above which that word stood.
    """
    found: list[Line] = []
    within = False
    for place, line in enumerate(lines):
        within = place in framed or (within and issue_heading(line.text) is None)
        found.append(line)
        below = lines[place + 1] if place + 1 < len(lines) else None
        if within and below is not None and _STATUS.match(line.text) and _ENTRY.search(below.text):
            label = Section.SELF_EVALUATION
            found.append(replace(line, text=OF_STRATEGY, role=Role.LABEL, section=label))
            within = False
    return found


def _parts(line: Line) -> Iterator[Line]:
    if len(line.text) > _WIDEST:
        yield line
        return
    name = _NAME.match(line.text) if line.role is Role.OPEN else None
    text = line.text[name.end() :] if name else line.text
    entries = (
        list(_entries(BULLET.sub("", text))) if line.role is Role.OPEN and "。" not in text else []
    )
    if len(entries) < (1 if name else 2):
        yield line
        return
    if name:
        words = name[0].strip("　 :：")
        judged = any(result_line(entry).letter for entry in entries)
        if name[1] and not judged:  # of a year that the reader of heads knows
            yield replace(line, text=words)
        else:
            yield replace(line, text=words, role=Role.LABEL, section=Section.ACHIEVEMENT)
    for entry in entries:
        yield replace(line, text=entry, gap=True, whole=line.whole)


def _entries(text: str) -> Iterator[str]:
    """The results of a line, each with its mark; nothing where it holds anything else."""
    marks = list(_MARK.finditer(text))
    numbers = [_number(mark) for mark in marks]
    counted = numbers == list(range(1, len(marks) + 1)) and marks and marks[0].start() == 0
    if not counted:
        return
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    found = [
        (_CIRCLED[number - 1], text[mark.end() : end].strip(" 　、,，／/;；"))
        for number, mark, end in zip(numbers, marks, ends, strict=True)
    ]
    if all(_is_result(value) for _, value in found):
        yield from (f"{sign}{value}" for sign, value in found)


def _is_result(text: str) -> bool:
    if not 0 < len(text) <= _LONGEST:
        return False
    plain = result_line(with_last_year(text)[0])
    return bool(plain.letter) or letter_token(text) is not None or _is_short_value(plain.value)


def _is_short_value(text: str) -> bool:
    return value_token(text) is not None and not re.search(r"以[上下]|未満|とする", text)


def _number(mark: re.Match[str]) -> int:
    if mark[1]:
        return _CIRCLED.index(mark[1]) + 1
    sign = half_width(mark[2] or mark[3] or mark[4])
    return next((each.index(sign) + 1 for each in _SERIES if sign in each), 0)
