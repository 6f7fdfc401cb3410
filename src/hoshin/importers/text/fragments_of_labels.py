"""Labels whose lines a PDF tool printed between the lines of their box: gathered in one place again."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hoshin.importers.form import Line
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.sections import section_of

_YEAR = r"(?:令和|平成)[0-9０-９元]{1,2}年度"
_LABELS = (
    "所属運営の基本的な考え方",
    "区運営の基本的な考え方",
    "局運営の基本的な考え方",
    "主な戦略（課題解決の方策）",
    "アウトカム指標（経営課題の解決に向けた進捗度合を示した指標）",
    "アウトカム指標の達成状況（定量評価）",
    "アウトカム指標の達成状況",
    "自己評価（運営方針全体の定性自己評価）",
    "自己評価",
)
_BETWEEN = re.compile(r"^(?:[（(][^（()）]+[)）]|[－―—\-]|なし)$")
_BEFORE, _REST_LINES = re.compile(r"^(\S{4,20})\s(\S.*)$"), 4
_LEAST = 6  # characters of a label that has two lines
_TEMPLATE_NOTES = (
    "（課題解決の方策）",
    "（経営課題の解決に向けた進捗度合を示した指標）",
    "（運営方針全体の定性自己評価）",
    "（定量評価）",
    "（何をめざすのか）",
    "（どのような役割を担うのか）",
)
_NOTE_BESIDE = re.compile(r"^([（(]\S{2,12})[ 　]+(\S.*)$")
_LABEL_BEGUN = re.compile(
    rf"^((?:{_YEAR})?[\s　]?(?:所属|区|局|区政|市政)?運営の(?:基本的な)?)[\s　]+(\S.*)$"
)
_LABEL_ENDED = re.compile(r"^(?:基本的な)?考え方(?:[（(].*)?$|^基本的な$")
_LABEL_NOTED = re.compile(r"^((?:基本的な)?考え方)([（(].*[)）])$")
_NEAR = 3  # lines down to the rest of that label
_BEGUN = 3  # characters of a note's first line
_YEAR_REACH = 3  # lines from the year of a label to its next part: farther off it is the title's
_REACH = 40  # lines between the first and the last part of a label
_COLUMNS = re.compile(r"^(\S(?:.{0,11}\S)?)[ 　\t]{2,}(\S.*)$")


def with_whole_labels(lines: list[Line]) -> list[Line]:
    """Put the parts of each label together where its first part stands; content keeps its order."""
    parts = [part for line in lines for part in _columns_apart(line)]
    taken: set[int] = set()
    gathered: dict[int, str] = {}
    for start in range(len(parts)):
        if start in taken:
            continue
        found = _label_from(parts, start, taken)
        if found is not None and _is_interleaved(found[1]):
            gathered[start] = found[0]
            taken.update(found[1])
    kept = []
    for index, line in enumerate(parts):
        if index in gathered:
            kept.append(replace(line, text=gathered[index], gap=True))
        elif index not in taken:
            kept.append(line)
    return kept


def with_principles_label_whole(lines: list[Line]) -> list[Line]:
    """The label of 考え方 put together above the first issue, where its lines stand between its box's.

    >>> from hoshin.base import Place
    >>> texts = ["所属運営の", "担い手が減る中、", "基本的な考え方", "次の２点に取り組む。", "経営課題１ 道"]
    >>> told = with_principles_label_whole([Line(each, Place(1, 1), False) for each in texts])
    >>> [line.text for line in told][:3]
    ['所属運営の基本的な考え方', '担い手が減る中、', '次の２点に取り組む。']
    """
    first = next((at for at, line in enumerate(lines) if issue_heading(line.text)), 0)
    opening = list(_with_label_off_content(lines[:first]))
    if not any(line.text.endswith("考え方") for line in opening):
        return lines
    return [*with_whole_labels(opening), *lines[first:]]


def _with_label_off_content(lines: list[Line]) -> Iterator[Line]:
    """The lines, 所属運営の parted from the text beside it where 基本的な考え方 stands below, its note too."""
    until = 0
    for at, line in enumerate(lines):
        found = _LABEL_BEGUN.match(line.text)
        below = (_plain(each.text) for each in lines[at + 1 : at + 1 + _NEAR])
        noted = _LABEL_NOTED.match(line.text) if at < until else None
        if found is not None and any(map(_LABEL_ENDED.match, below)):
            until = at + 1 + _NEAR
            yield replace(line, text=found[1])
            yield replace(line, text=found[2], gap=False)
        elif noted is not None:
            yield replace(line, text=noted[1])
            yield replace(line, text=noted[2])
        else:
            yield line


def with_notes_whole(lines: list[Line]) -> list[Line]:
    """Notes of the template that lines of the box stand between, whole where they begin.

    >>> from hoshin.base import Place
    >>> texts = ["主な戦略", "（課題解決の方", "・予約を入れる", "策）", "・相談会を開く"]
    >>> told = with_notes_whole([Line(each, Place(1, 1), False) for each in texts])
    >>> [line.text for line in told]
    ['主な戦略', '（課題解決の方策）', '・予約を入れる', '・相談会を開く']
    """
    lines = _with_notes_off_content(lines)
    rests: dict[int, int] = {}
    for at, line in enumerate(lines):
        begun = _plain(line.text)
        notes = _notes_from(begun)
        if not notes or at in rests.values():
            continue
        for below in range(at + 2, min(at + 2 + _REST_LINES, len(lines))):
            if begun + _plain(lines[below].text) in notes:
                rests[at] = below
                break
    gone = set(rests.values())
    return [
        replace(line, text=line.text + lines[rests[at]].text) if at in rests else line
        for at, line in enumerate(lines)
        if at not in gone
    ]


def _with_notes_off_content(lines: list[Line]) -> list[Line]:
    """The lines, the first part of a note put above the line of the box beside it, where its rest is near.

    >>> from hoshin.base import Place
    >>> texts = ["主な戦略", "(課題解決の方 ・相談会を開く", "策)", "・予約を入れる"]
    >>> told = with_notes_whole([Line(each, Place(1, 1), False) for each in texts])
    >>> [line.text for line in told]
    ['主な戦略', '(課題解決の方策)', '・相談会を開く', '・予約を入れる']
    """
    kept: list[Line] = []
    for at, line in enumerate(lines):
        found = _NOTE_BESIDE.match(line.text)
        begun = _plain(found[1]) if found else ""
        rests = {_plain(each.text) for each in lines[at + 1 : at + 1 + _REST_LINES]}
        if found and any(note[len(begun) :] in rests for note in _notes_from(begun)):
            kept += [replace(line, text=found[1]), replace(line, text=found[2])]
        else:
            kept.append(line)
    return kept


def _notes_from(begun: str) -> list[str]:
    """The notes of the template that a text is the beginning of."""
    if len(begun) < _BEGUN:
        return []
    return [note for note in _TEMPLATE_NOTES if note.startswith(begun) and note != begun]


def with_labels_before_their_note(lines: list[Line]) -> list[Line]:
    """Labels of two lines whose box holds one line, printed between them: put whole above it.

    >>> from hoshin.base import Place
    >>> texts = ["アウトカム指標の達", "（年度終了後に記載）", "成状況", "経営課題２"]
    >>> told = with_labels_before_their_note([Line(each, Place(1, 1), False) for each in texts])
    >>> [line.text for line in told]
    ['アウトカム指標の達成状況', '（年度終了後に記載）', '経営課題２']
    """
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        parts = [line.text for line in lines[at : at + 3]]
        if len(parts) == 3 and _BETWEEN.match(parts[1]) and _is_torn_label(parts[0], parts[2]):
            label = replace(lines[at], text=parts[0] + parts[2], gap=True)
            kept += [label, replace(lines[at + 1], gap=True)]
            at += 3
        else:
            kept.append(lines[at])
            at += 1
    return kept


def with_labels_off_content(lines: list[Line]) -> list[Line]:
    """Labels whose first part stands before a line of their box, and the rest on lines of its own.

    >>> from hoshin.base import Place
    >>> texts = ["主な戦略（課題解 【灯り】（指標①）", "決の方策）", "・街灯の点検", "アウトカム指標"]
    >>> told = with_labels_off_content([Line(each, Place(1, 1), False) for each in texts])
    >>> [line.text for line in told]
    ['主な戦略（課題解決の方策）', '【灯り】（指標①）', '・街灯の点検', 'アウトカム指標']
    """
    kept: list[Line] = []
    taken: set[int] = set()
    for at, line in enumerate(lines):
        found = _BEFORE.match(line.text) if at not in taken else None
        rest = _rest_below(lines, at, found[1]) if found else None
        if found and rest:
            whole = found[1] + "".join(lines[each].text for each in rest)
            kept += [replace(line, text=whole, gap=True), replace(line, text=found[2], gap=True)]
            taken.update(rest)
        elif at not in taken:
            kept.append(line)
    return kept


def _rest_below(lines: list[Line], at: int, first: str) -> list[int]:
    """The lines right below that spell the rest of a label; none where they do not end it."""
    spelt, found = _plain(first), []
    labels = [label for label in _LABELS if label.startswith(spelt) and label != spelt]
    for below in range(at + 1, min(at + 1 + _REST_LINES, len(lines))):
        spelt += _plain(lines[below].text)
        labels = [label for label in labels if label.startswith(spelt)]
        if not labels:
            return []
        found.append(below)
        if spelt in labels:
            return found
    return []


def _is_torn_label(first: str, last: str) -> bool:
    whole = section_of(first + last)
    known = section_of(first) is whole or section_of(last) is not None
    return len(first + last) >= _LEAST and whole is not None and not known


def _columns_apart(line: Line) -> list[Line]:
    """The part of a label and the line of its box beside it, where a tool kept the columns."""
    found = _COLUMNS.match(line.text)
    if found is None or not _is_part(found[1]):
        return [line]
    return [replace(line, text=found[1], gap=True), replace(line, text=found[2])]


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text).replace("(", "（").replace(")", "）")


def _is_part(text: str) -> bool:
    plain = _plain(text)
    return len(plain) >= 2 and (
        any(plain in label for label in _LABELS) or bool(re.fullmatch(_YEAR, plain))
    )


def _label_from(lines: list[Line], start: int, taken: set[int]) -> tuple[str, list[int]] | None:
    """The longest label that parts from line `start` on spell, and the lines of its parts."""
    first = _plain(lines[start].text)
    year = bool(re.fullmatch(_YEAR, first))
    first = first if year else re.sub(rf"^{_YEAR}(?=.{{2}})", "", first)  # 令和５年度所属運営の
    best: tuple[str, list[int]] | None = None
    for label in _LABELS:
        if not (year and "考え方" in label) and not (len(first) >= 2 and label.startswith(first)):
            continue
        used, spelt = [start], "" if year else first
        for index in range(start + 1, min(start + _REACH, len(lines))):
            if spelt == label:
                break
            part = _plain(lines[index].text)
            if not spelt and index - start > _YEAR_REACH:
                break
            if index not in taken and len(part) >= 1 and label[len(spelt) :].startswith(part):
                used.append(index)
                spelt += part
        if spelt == label and len(used) > 1 and (best is None or len(used) > len(best[1])):
            best = label, used
    return best


def _is_interleaved(used: list[int]) -> bool:
    return used[-1] - used[0] >= len(used)
