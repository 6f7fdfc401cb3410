"""課題認識 and 主な戦略 side by side, printed row by row by a tool: each column put whole again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from hoshin.importers.form import Line, joined
from hoshin.importers.form.headings import issue_heading
from hoshin.importers.form.lines import is_page_mark
from hoshin.importers.form.links import linked_numbers
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.form.sections import Section, section_of
from hoshin.importers.form.unnested import framed_name
from hoshin.importers.text.side_columns import (
    LINK,
    NAME,
    Column,
    Row,
    Theme,
    put_in_columns,
)
from hoshin.notation import split_enumerator

_LABELS = {Column.RECOGNITION: Section.RECOGNITION, Column.STRATEGIES: Section.STRATEGIES}
HEAD_OF_THEMES = re.compile(
    r"^(?:(?:取り?組み?|戦略|施策|課題|事業|主な)の?)?(?:テーマ|柱|項目|分野|視点|方向性?)名?$"
)
# a wider blank keeps columns on the page, which others read
_PARTS = re.compile(r"(?<=[^\s　])[\s　](?=[・･●○◆◇■□•【〔《〈＜])")
_INDICATORS = re.compile(r"^(?:アウトカム|成果指標)")
_LINK_END = re.compile(r"^[①-⑳0-9０-９、・，,\s]{1,8}[)）]$")
_SENTENCE = re.compile(r"[。、：:①-⑳]|[をにがはへ]$")
_LONGEST_NAME = 20
_BARE, _FRAMED = "bare", "framed"
_MOST_LINES, _MOST_ROWS = 60, 240  # of one table, and of all: a form has a dozen issues
_LONGEST_LINK = 24  # a longer line is アウトカム指標 with its first sentence
_AHEAD = 8  # lines between the two heads, of another row that the tool printed there


@dataclass
class _Block:
    """The lines below such heads, up to the next label."""

    columns: tuple[Column, ...]
    head: Line
    aside: list[Line] = field(default_factory=list)  # between the heads, and the marks of pages
    rows: list[Row] = field(default_factory=list)
    places: dict[str, Line] = field(default_factory=dict)

    def add(self, line: Line, parts: tuple[str, ...], *, twins: bool = False) -> None:
        self.rows.append(Row(parts, twins))
        self.places.update({part: line for part in parts if part not in self.places})


def with_columns_apart(lines: list[Line]) -> list[Line]:
    """The lines, each such table as one theme below the other; as they are where that is not certain.

    >>> from hoshin.base import Place
    >>> texts = ["課題認識", "主な戦略", "・家が古く、地震に ・耐震診断の補助", "弱い。"]
    >>> apart = with_columns_apart([Line(each, Place(1, at), False) for at, each in enumerate(texts)])
    >>> [line.text for line in apart]
    ['課題認識', '・家が古く、地震に弱い。', '主な戦略', '・耐震診断の補助']
    """
    found: list[Line] = []
    at = searched = 0
    while at < len(lines):
        block, end = _block(lines, at)
        searched += len(block.rows) if block is not None else 0
        if searched > _MOST_ROWS:
            return found + lines[at:]
        themes = put_in_columns(block.rows, block.columns) if block is not None else None
        if block is None or themes is None:
            found.append(lines[at])
            at += 1
            continue
        found += [*block.aside, *_told(block, themes)]
        at = end
    return found


def _block(lines: list[Line], at: int) -> tuple[_Block | None, int]:
    """The block whose heads begin at a line, and the index behind it."""
    heads = heads_of_columns(lines, at)
    if heads is None:
        return None, at
    columns, between, end = heads
    if Column.NAME in columns and between:
        return None, at  # names in a run between their head and the others
    if Column.NAME not in columns and not between and (begun := _names_begun(lines, end)):
        columns = (Column.NAME, *columns)
        bare = begun == _BARE
    else:
        bare = False
    block = _Block(columns, lines[at], list(between))
    shared = Column.NAME in columns
    while end < len(lines) and len(block.rows) <= _MOST_LINES:
        line = lines[end]
        parts = tuple(_PARTS.split(line.text))
        pair = _twins(lines, end) if Column.NAME not in columns else ()
        if not pair and ends_table(lines, end, columns):
            break
        if is_page_mark(line.text):
            block.aside.append(line)
        elif pair:
            block.add(line, (pair[0],), twins=True)
        else:
            block.add(line, _with_name_framed(parts) if bare else parts)
        shared = shared or len(parts) > 1 or bool(pair)
        end += len(pair) if len(parts) == 1 and pair else 1
    whole = shared and 2 <= len(block.rows) <= _MOST_LINES
    return (block if whole else None), end


def _names_begun(lines: list[Line], at: int) -> str:
    """How names begin the first row of a table that has no head above them: framed, bare, or not at all.

    A name within a column stands there once for each of the two, one in a column of its own once.
    """
    parts = _PARTS.split(lines[at].text) if at < len(lines) else []
    if not parts or BULLET.match(parts[0]):
        return ""
    if len(parts) == 2 and _is_bare_name(parts):
        return _BARE
    if not NAME.match(parts[0]) or _twins(lines, at):
        return ""
    opened = parts[0].rstrip("】〕》〉＞")
    below = (line.text for line in lines[at + 1 : at + _MOST_LINES])
    own = takewhile(lambda text: not (section_of(text) or issue_heading(text)), below)
    return "" if any(text.startswith(opened) for text in own) else _FRAMED


def _is_bare_name(parts: Sequence[str]) -> bool:
    """Whether a row begins with a name without brackets before its first item."""
    name = parts[0]
    long = len(name) > _LONGEST_NAME or len(name) < 2
    return bool(BULLET.match(parts[1])) and not (long or _SENTENCE.search(name) or NAME.match(name))


def _with_name_framed(parts: tuple[str, ...]) -> tuple[str, ...]:
    return (f"【{parts[0]}】", *parts[1:]) if len(parts) > 1 and _is_bare_name(parts) else parts


def heads_of_columns(
    lines: list[Line], at: int
) -> tuple[tuple[Column, ...], list[Line], int] | None:
    """The columns whose heads begin at a line, lines that stand between, and the index behind."""
    columns: list[Column] = []
    between: list[Line] = []
    for place in range(at, min(len(lines), at + _AHEAD + len(Column))):
        told = [_column(word) for word in lines[place].text.split()]
        kinds = [each for each in told if each is not None]
        if len(kinds) < len(told):
            if not columns or len(between) == _AHEAD or _is_of_block(lines[place]):
                return None
            between.append(lines[place])
            continue
        if set(kinds) & set(columns):
            return None
        columns += kinds
        if set(_LABELS) <= set(columns):
            return tuple(columns), between, place + 1
    return None


def _column(word: str) -> Column | None:
    if HEAD_OF_THEMES.match(word):
        return Column.NAME
    section = section_of(word)
    return next((column for column, each in _LABELS.items() if each is section), None)


def _is_of_block(line: Line) -> bool:
    """Whether a line cannot stand between two heads: it is of a box, or begins a part of the form."""
    text = line.text
    return bool(
        BULLET.match(text)
        or NAME.match(text)
        or split_enumerator(text)[0]
        or _INDICATORS.match(text)
        or section_of(text)
        or issue_heading(text)
    )


def _twins(lines: list[Line], at: int) -> tuple[str, ...]:
    """Two headings of one theme, one for each column: first the one that names its indicators."""
    parts = _PARTS.split(lines[at].text)
    texts = parts if len(parts) == 2 else [line.text for line in lines[at : at + 2]]
    names = {framed_name(text) for text in texts}
    if len(texts) != 2 or len(names) != 1 or "" in names:
        return ()
    return tuple(sorted(texts, key=lambda text: not linked_numbers(text)))


def ends_table(lines: list[Line], at: int, columns: tuple[Column, ...]) -> bool:
    text = lines[at].text
    if Column.NAME in columns and LINK.match(text) and len(text) <= _LONGEST_LINK:
        return False  # the end of a name: （アウトカム指標①）
    if Column.NAME in columns and _LINK_END.match(text):
        return False  # the end of that: ①）
    begins = section_of(text) or issue_heading(text) or _INDICATORS.match(text)
    if begins or split_enumerator(text)[0] or heads_of_columns(lines, at) is not None:
        return True
    return bool(NAME.match(text)) and Column.NAME not in columns


def _told(block: _Block, themes: tuple[Theme, ...]) -> Iterator[Line]:
    """One box below the other, each with its themes, as the form has them; the later names the indicators."""
    for column, section in _LABELS.items():
        yield replace(block.head, text=section.value, gap=True)
        for theme in themes:
            if theme.name:
                line = _whole(block, theme.name)
                unlinked = column is Column.RECOGNITION and framed_name(line.text)
                yield replace(line, text=f"【{unlinked}】") if unlinked else line
            yield from (_whole(block, item) for item in theme.items(column))


def _whole(block: _Block, parts: tuple[str, ...]) -> Line:
    return replace(block.places[parts[0]], text=joined(list(parts)), gap=True, whole=True)
