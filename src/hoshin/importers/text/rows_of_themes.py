"""A table テーマ, 課題認識, 主な戦略 printed row by row, each box whole: what is so goes before what is done.

Some tools print the boxes of a row one behind the other, with nothing between 課題認識 and 主な戦略. What the
entries say tells where the second box begins; where it does not, the lines stay.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hoshin.importers.form import Line, joined
from hoshin.importers.form.lines import is_page_mark
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sections import Section
from hoshin.importers.form.unnested import framed_name
from hoshin.importers.text.lines import width
from hoshin.importers.text.saying import cut_of_boxes
from hoshin.importers.text.side_by_side import ends_table, heads_of_columns
from hoshin.importers.text.side_columns import Column

_LINK = re.compile(r"[（(［\[][^（()）。]{0,8}指標[^（()）。]{0,30}[)）］\]]?$")
_BROKEN_LINK = re.compile(r"[（(][^（()）]*$")
_OPEN_LINK = re.compile(r"[（(][^（()）。]{0,8}指標[^（()）。]{0,20}$")
_COLUMNS = (Column.NAME, Column.RECOGNITION, Column.STRATEGIES)
_MOST_LINES, _MOST_NAME, _SHORT = 80, 5, 3.0


@dataclass
class _Theme:
    """A row: the lines of its name, and its entries from both boxes."""

    name: list[Line] = field(default_factory=list)
    entries: list[list[Line]] = field(default_factory=list)
    cut: int = 0  # entries of 課題認識


def with_rows_of_themes(lines: list[Line]) -> list[Line]:
    """The lines, each such table as 課題認識 above 主な戦略; as they are where that is not certain.

    >>> from hoshin.base import Place
    >>> texts = ["テーマ 課題認識 主な戦略", "灯り（指標①）", "・暗い道が多い。", "・街灯を増やす。"]
    >>> told = with_rows_of_themes([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [line.text for line in told][:4]
    ['課題認識', '【灯り】', '・暗い道が多い。', '主な戦略']
    """
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        heads = heads_of_columns(lines, at)
        if heads is None or heads[0] != _COLUMNS or heads[1]:
            kept.append(lines[at])
            at += 1
            continue
        end = _end(lines, heads[2])
        themes = _themes([line for line in lines[heads[2] : end] if not is_page_mark(line.text)])
        if themes is None:
            kept += lines[at : heads[2]]
            at = heads[2]
        else:
            kept += _told(lines[at], themes)
            at = end
    return kept


def _end(lines: list[Line], start: int) -> int:
    for at in range(start, min(len(lines), start + _MOST_LINES)):
        if at > start and _OPEN_LINK.search(lines[at - 1].text):
            continue  # ①）, the rest of what a name is about
        if ends_table(lines, at, _COLUMNS):
            return at
    return min(len(lines), start + _MOST_LINES)


def _themes(box: list[Line]) -> list[_Theme] | None:
    """The rows with their cuts; None where a name, an entry or a cut leaves a choice."""
    widest = max((width(line.text) for line in box if BULLET.match(line.text)), default=0.0)
    themes: list[_Theme] = []
    for line in box:
        if BULLET.match(line.text):
            if not themes:
                return None
            themes[-1].entries.append([line])
        elif not themes or (themes[-1].entries and _is_name(line, themes[-1].entries[-1], widest)):
            themes.append(_Theme([line]))
        elif themes[-1].entries:
            themes[-1].entries[-1].append(line)
        elif len(themes[-1].name) < _MOST_NAME:
            themes[-1].name.append(line)
        else:
            return None
    return themes if themes and all(map(_is_cut, themes)) else None


def _is_name(line: Line, above: list[Line], widest: float) -> bool:
    """Whether a line below an entry begins a row: it names its indicators, or nothing of the entry is left."""
    return _is_ended(above, widest) or bool(_LINK.search(line.text))


def _is_ended(entry: list[Line], widest: float) -> bool:
    """Whether nothing of an entry can follow: it has its 。, or its last line had room."""
    last = entry[-1].text
    return last.endswith("。") or width(last) < widest - _SHORT


def _is_cut(theme: _Theme) -> bool:
    """Cut a row's entries where they say most clearly that the second box begins; whether that is certain."""
    texts = [joined([line.text for line in entry]) for entry in theme.entries]
    cut = cut_of_boxes(texts)
    theme.cut = cut or 0
    return cut is not None


def _told(head: Line, themes: list[_Theme]) -> Iterator[Line]:
    for section in (Section.RECOGNITION, Section.STRATEGIES):
        first = section is Section.RECOGNITION
        yield replace(head, text=section.value, gap=True)
        for theme in themes:
            name, links = _name(theme)
            text = f"【{name}】" if first else f"【{name}】{links}"
            yield replace(theme.name[0], text=text, gap=True, whole=True)
            for entry in theme.entries[: theme.cut] if first else theme.entries[theme.cut :]:
                whole = joined([line.text for line in entry])
                yield replace(entry[0], text=whole, gap=True, whole=True)


def _name(theme: _Theme) -> tuple[str, str]:
    """A theme's name without brackets, and the indicators that it names."""
    text = joined([line.text for line in theme.name])
    found = _LINK.search(text)
    links = found[0] if found and linked_numbers(found[0]) else ""
    if links and _BROKEN_LINK.search(links):
        links += "）"
    name = text[: found.start()] if found and links else text
    return framed_name(name) or name.strip(), links
