"""Names of themes in a run below テーマ, then the entries of 課題認識 and of 主な戦略: each put to its name.

A tool that tells a table column by column prints all names first. Where there is one name, or one entry for
each name in both boxes, their order tells whose each entry is; where it does not, the lines stay.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hoshin.importers.form import Line, joined
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.line_kinds import is_budget
from hoshin.importers.form.lines import is_page_mark
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sdgs import announced_goals
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.unnested import framed_name
from hoshin.importers.text.saying import cut_of_boxes
from hoshin.importers.text.side_by_side import HEAD_OF_THEMES
from hoshin.notation import find_money, split_enumerator

_LINK = re.compile(r"[（(［\[][^（()）。]{0,8}指標[^（()）。]{0,30}[)）］\]]$")
_BOXES = (Section.RECOGNITION, Section.STRATEGIES)
_MOST = 120  # lines from テーマ to the end of its boxes
_LONGEST_NAME = 40

Entry = list[Line]


@dataclass
class _Table:
    """What stands below テーマ in one issue."""

    names: list[Entry] = field(default_factory=list)
    entries: dict[Section | None, list[Entry]] = field(
        default_factory=dict
    )  # None: below both labels
    others: list[Line] = field(default_factory=list)  # money, sentences, pages


def with_entries_at_names(lines: list[Line]) -> list[Line]:
    """The lines, each such table as 課題認識 above 主な戦略; as they are where order does not tell.

    >>> from hoshin.base import Place
    >>> texts = ["テーマ", "課題認識", "主な戦略", "川（指標①）", "・浅い川が多い。", "・川を掘る"]
    >>> told = with_entries_at_names([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [line.text for line in told]
    ['課題認識', '【川】', '・浅い川が多い。', '主な戦略', '【川】（指標①）', '・川を掘る']
    """
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        if not HEAD_OF_THEMES.match(lines[at].text):
            kept.append(lines[at])
            at += 1
            continue
        end = _end(lines, at + 1)
        table = _table(lines[at + 1 : end])
        boxes = _boxes(table) if table is not None else None
        if table is None or boxes is None:
            kept.append(lines[at])
            at += 1
        else:
            kept += [*_told(lines[at], table.names, boxes), *table.others]
            at = end
    return kept


def _end(lines: list[Line], start: int) -> int:
    for at in range(start, min(len(lines), start + _MOST)):
        text = lines[at].text
        section = section_of(text)
        closing = section is not None and section not in (*_BOXES, Section.INDICATORS)
        if closing or issue_heading(text) is not None or HEAD_OF_THEMES.match(text):
            return at
    return min(len(lines), start + _MOST)


def _table(below: list[Line]) -> _Table | None:
    """Names, entries and other lines; None where a line between or behind the entries is none of these."""
    table = _Table()
    box: Section | None = None  # of the entries that come next; none below both labels
    last: Entry | None = None
    alone = aside = False  # whether the label above has no entry yet; whether sentences go on
    for line in below:
        text = line.text
        section = section_of(text)
        if section in _BOXES:
            box, last, alone, aside = (None if alone else section), None, True, False
        elif section is Section.INDICATORS or split_enumerator(text)[0]:
            aside, last = True, None
            table.others.append(line)
        elif aside or _is_other(text):
            table.others.append(line)
        elif BULLET.match(text):
            last, alone = [line], False
            table.entries.setdefault(box, []).append(last)
        elif last is not None and not line.gap:
            last.append(line)
        elif table.entries or len(text) > _LONGEST_NAME:
            return None
        else:
            table.names.append([line])
    return table if table.names and table.entries else None


def _is_other(text: str) -> bool:
    money = is_budget(text) or bool(find_money(text)) or is_budget(f"{text} 1百万円")
    return money or is_page_mark(text) or announced_goals(text) is not None


def _boxes(table: _Table) -> dict[Section, list[list[Entry]]] | None:
    """The entries of each name in either box; None where counts leave a choice."""
    recognition = table.entries.get(Section.RECOGNITION, [])
    strategies = table.entries.get(Section.STRATEGIES, [])
    if None in table.entries:
        if recognition or strategies:
            return None
        cut = cut_of_boxes([joined([line.text for line in each]) for each in table.entries[None]])
        if cut is None:
            return None
        recognition, strategies = table.entries[None][:cut], table.entries[None][cut:]
    counts = {len(recognition), len(strategies)}
    names = next(
        (way for way in _groups(table.names) if len(way) == 1 or {len(way)} == counts), None
    )
    if names is None or not (recognition and strategies):
        return None
    table.names = names
    parts = zip(_BOXES, (recognition, strategies), strict=True)
    return {
        section: [own] if len(names) == 1 else [[entry] for entry in own] for section, own in parts
    }


def _groups(lines: list[Entry]) -> Iterator[list[Entry]]:
    """Ways to put lines to names: a name ends on the indicators it is linked with, or on its line."""
    joined_up: list[Entry] = []
    for (line,) in lines:
        above = joined_up[-1] if joined_up else None
        if above is not None and not _LINK.search(above[-1].text) and not line.gap:
            above.append(line)
        else:
            joined_up.append([line])
    yield joined_up
    each: list[Entry] = []
    for (line,) in lines:
        if each and re.match(r"[（(]", line.text) and not _LINK.search(each[-1][-1].text):
            each[-1].append(line)
        else:
            each.append([line])
    yield each


def _told(
    head: Line, names: list[Entry], boxes: dict[Section, list[list[Entry]]]
) -> Iterator[Line]:
    for section in _BOXES:
        yield replace(head, text=section.value, gap=True)
        for name, own in zip(names, boxes[section], strict=True):
            text = joined([line.text for line in name])
            found = _LINK.search(text)
            links = found[0] if found and linked_numbers(found[0]) else ""
            plain = text[: found.start()] if found and links else text
            shown = f"【{framed_name(plain) or plain.strip()}】"
            linked = shown + (links if section is Section.STRATEGIES else "")
            yield replace(name[0], text=linked, gap=True, whole=True)
            for entry in own:
                whole = joined([line.text for line in entry])
                yield replace(entry[0], text=whole, gap=True, whole=True)
