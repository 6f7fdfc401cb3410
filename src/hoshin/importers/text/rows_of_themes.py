"""A table テーマ, 課題認識, 主な戦略 (and アウトカム指標) printed row by row, each box whole.

Some tools print the boxes of a row one behind the other, with nothing between 課題認識 and 主な戦略. Two
bullets on one line, or else what the entries say, tell where the second box begins; where neither does, the
lines stay.
"""

from collections.abc import Iterator
from dataclasses import replace

from hoshin.importers.form import Line, joined
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import is_page_mark
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.unnested import framed_name
from hoshin.importers.text.boxes_in_row import LINK, OPEN_LINK, ThemeRow, rows_of_boxes
from hoshin.importers.text.side_by_side import ends_table, heads_of_columns
from hoshin.importers.text.side_columns import Column
from hoshin.notation import split_enumerator

_COLUMNS = (Column.NAME, Column.RECOGNITION, Column.STRATEGIES)
_MOST_LINES = 80


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
        heads = _heads(lines, at)
        if heads is None:
            kept.append(lines[at])
            at += 1
            continue
        start, indicators = heads
        end = _end_with_indicators(lines, start) if indicators else _end(lines, start)
        box = [line for line in lines[start:end] if not is_page_mark(line.text)]
        rows = rows_of_boxes(box, indicators=indicators)
        if rows is None:
            kept += lines[at:start]
            at = start
        else:
            kept += _told(lines[at], rows)
            at = end
    return kept


def _heads(lines: list[Line], at: int) -> tuple[int, bool] | None:
    """The index behind the heads that begin at a line, and whether アウトカム指標 are a column too."""
    heads = heads_of_columns(lines, at)
    if heads is None:
        *first, last = lines[at].text.split() or [""]
        shown = heads_of_columns([replace(lines[at], text=" ".join(first))], 0)
        whole = shown is not None and shown[0] == _COLUMNS and _is_of_indicators(last)
        return (at + 1, True) if whole else None
    columns, between, behind = heads
    if columns != _COLUMNS or between:
        return None
    alone = behind < len(lines) and _is_of_indicators(lines[behind].text)
    return (behind + 1, True) if alone else (behind, False)


def _is_of_indicators(head: str) -> bool:
    return section_of(head) is Section.INDICATORS or head == "関連指標"


def _end(lines: list[Line], start: int) -> int:
    for at in range(start, min(len(lines), start + _MOST_LINES)):
        if at > start and OPEN_LINK.search(lines[at - 1].text):
            continue  # ①）, the rest of what a name is about
        if ends_table(lines, at, _COLUMNS):
            return at
    return min(len(lines), start + _MOST_LINES)


def _end_with_indicators(lines: list[Line], start: int) -> int:
    """As `_end`, where numbered sentences stand in the rows."""
    for at in range(start, min(len(lines), start + _MOST_LINES)):
        text = lines[at].text
        begins = section_of(text) or issue_heading(text) or text.startswith("※")
        if begins or _heads(lines, at) is not None:
            return at
    return min(len(lines), start + _MOST_LINES)


def _told(head: Line, rows: list[ThemeRow]) -> Iterator[Line]:
    for section in (Section.RECOGNITION, Section.STRATEGIES):
        first = section is Section.RECOGNITION
        yield replace(head, text=section.value, gap=True)
        for row in rows:
            name, links = _name(row)
            text = f"【{name}】" if first else f"【{name}】{links}"
            yield replace(row.name[0], text=text, gap=True, whole=True)
            for entry in row.entries[: row.cut] if first else row.entries[row.cut :]:
                yield _whole(entry)
    if sentences := [each for row in rows for each in row.sentences]:
        yield replace(head, text=Section.INDICATORS.value, gap=True)
        yield from map(_whole, sentences)


def _whole(entry: list[Line]) -> Line:
    return replace(entry[0], text=joined([line.text for line in entry]), gap=True, whole=True)


def _name(row: ThemeRow) -> tuple[str, str]:
    """A theme's name without brackets, and the indicators that it names or that stand in its row."""
    text = joined([line.text for line in row.name])
    found = LINK.search(text)
    links = found[0] if found and linked_numbers(found[0]) else ""
    if links and links.count("（") + links.count("(") > links.count("）") + links.count(")"):
        links += "）"
    name = text[: found.start()] if found and links else text
    named = [split_enumerator(each[0].text)[0] for each in row.sentences]
    own = "".join(chr(0x245F + number) for number in named if number)
    beside = row.link or (f"アウトカム指標{own}" if own else "")
    return framed_name(name) or name.strip(), links or (f"（{beside}）" if beside else "")
