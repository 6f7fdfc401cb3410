"""Lines of a table of themes put to its rows, where a tool printed each box whole: name, entries, sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from hoshin.importers.form import Line, joined
from hoshin.importers.form.pieces import BULLET
from hoshin.importers.text.lines import width
from hoshin.importers.text.saying import cut_of_boxes
from hoshin.importers.text.torn.marks import is_aim
from hoshin.notation import split_enumerator

LINK = re.compile(r"[（(［\[][^（()）。]{0,8}指標[^（()）。]{0,30}[)）］\]]?$")
OPEN_LINK = re.compile(r"[（(][^（()）。]{0,8}指標[^（()）。]{0,20}$")
_LINK_ALONE = re.compile(r"^(?:アウトカム)?指標\s*[①-⑳](?:[・、,，\s]*[①-⑳])*$")
_BESIDE = re.compile(r"(?<=[^\s　])[\s　](?=[・･●○◆◇■□•])")
_BESIDE_SENTENCES = re.compile(
    rf"{_BESIDE.pattern}|(?<=[^\s　])[\s　](?=[①-⑳])|[\s　](?=(?:アウトカム)?指標\s*[①-⑳、・]+$)"
)
_MOST_NAME, _SHORT = 5, 3.0


@dataclass
class ThemeRow:
    """A row: the lines of its name, its entries from both boxes, and its indicators' sentences."""

    name: list[Line] = field(default_factory=list)
    entries: list[list[Line]] = field(default_factory=list)
    cut: int = 0  # entries of 課題認識
    sentences: list[list[Line]] = field(default_factory=list)
    link: str = ""  # アウトカム指標① in a column of its own

    @property
    def last(self) -> list[Line]:
        return (self.sentences or self.entries or [self.name])[-1]


@dataclass(frozen=True)
class _Part:
    """What a line says of one box; its place on the line, where it is not the only one."""

    line: Line
    beside: bool = False  # another bullet stands before it on the line: this one is of 主な戦略
    last: bool = True


def rows_of_boxes(box: list[Line], *, indicators: bool) -> list[ThemeRow] | None:
    """The rows with their cuts; None where a name, an entry or a cut leaves a choice."""
    reading = _Rows([part for line in box for part in _parts(line, indicators)], indicators)
    rows = reading.rows if reading.read() else []
    whole = all(_is_cut(row, reading.beside) and _are_full(row) for row in rows)
    return rows if rows and whole and _are_numbered(rows) else None


def _parts(line: Line, indicators: bool) -> Iterator[_Part]:
    texts = (_BESIDE_SENTENCES if indicators else _BESIDE).split(line.text)
    bullets = 0
    for at, text in enumerate(texts):
        bullets += BULLET.match(text) is not None
        own = replace(line, text=text, gap=line.gap and not at)
        yield _Part(own, bullets == 2 and bool(BULLET.match(text)), at == len(texts) - 1)


class _Rows:
    """Part by part: a bullet or a number begins a box, other lines go on or begin the next row."""

    def __init__(self, parts: list[_Part], indicators: bool) -> None:
        self.parts, self.indicators = parts, indicators
        self.rows: list[ThemeRow] = []
        self.beside: set[int] = set()  # entries that stand beside another
        bullets = (part.line.text for part in parts if BULLET.match(part.line.text))
        self.widest = max(map(width, bullets), default=0.0)

    def read(self) -> bool:
        """Whether every part has its row."""
        at = 0
        while at < len(self.parts):
            part = self.parts[at]
            if self._begins(part.line.text):
                if not self._with_box(part):
                    return False
                at += 1
                continue
            end = next((to for to in range(at, len(self.parts)) if self._ends(at, to)), None)
            run = [each.line for each in self.parts[at:end]]
            if self._is_torn(at) or not self._with_run(run):
                return False
            at += len(run)
        return True

    def _begins(self, text: str) -> bool:
        numbered = self.indicators and split_enumerator(text)[0]
        return bool(BULLET.match(text) or numbered or (self.indicators and _LINK_ALONE.match(text)))

    def _ends(self, at: int, to: int) -> bool:
        return to > at and self._begins(self.parts[to].line.text)

    def _with_box(self, part: _Part) -> bool:
        if not self.rows:
            return False
        row, text = self.rows[-1], part.line.text
        if _LINK_ALONE.match(text) and self.indicators:
            row.link += text
        elif not BULLET.match(text):
            row.sentences.append([part.line])
        elif row.sentences or row.link:
            return False  # a row without a name
        else:
            row.entries.append([part.line])
            if part.beside:
                self.beside.add(id(row.entries[-1]))
        return True

    def _is_torn(self, at: int) -> bool:
        """Whether the lines from here on may go on a box that is not the last one of the line above."""
        for part in reversed(self.parts[:at]):
            if part.last and part is not self.parts[at - 1]:
                break
            text = part.line.text
            if not part.last and self._begins(text) and not text.endswith("。"):
                return True
        return False

    def _with_run(self, run: list[Line]) -> bool:
        """Lines without a mark: the rest of what stands above, sentences without a number, a name."""
        told = [at for at, line in enumerate(run, 1) if line.text.endswith("。")]
        sentences = [run[start:end] for start, end in pairwise([0, *told])]
        tail = run[told[-1] :] if told else run
        row = self.rows[-1] if self.rows else None
        for each in sentences:
            if row is None or not row.entries:
                return False
            aims = self.indicators and is_aim(joined([line.text for line in each]))
            if not row.last[-1].text.endswith("。") or (row.sentences and not aims):
                row.last.extend(each)
            elif aims and len(row.entries) > 1:
                row.sentences.append(each)
            else:
                return False
        return self._with_tail(row, tail)

    def _with_tail(self, row: ThemeRow | None, tail: list[Line]) -> bool:
        for line in tail:
            if row is None or ((row.entries or row.sentences) and self._is_name(line, row)):
                row = ThemeRow([line])
                self.rows.append(row)
            elif row.entries:
                row.last.append(line)
            elif len(row.name) < _MOST_NAME:
                row.name.append(line)
            else:
                return False
        return True

    def _is_name(self, line: Line, row: ThemeRow) -> bool:
        """Whether a line below a box begins a row: it names its indicators, or nothing of the box is left."""
        if row.link:
            return True
        if row.sentences and not row.last[-1].text.endswith("。"):
            return is_aim(joined([each.text for each in row.last]))
        last = row.last[-1].text
        ended = last.endswith("。") or width(last) < self.widest - _SHORT
        return ended or bool(LINK.search(line.text))


def _is_cut(row: ThemeRow, beside: set[int]) -> bool:
    """Cut a row's entries where they say most clearly that the second box begins; whether that is certain."""
    shown = [at for at, entry in enumerate(row.entries) if id(entry) in beside]
    if len(shown) == 1:
        row.cut = shown[0]
        return row.cut > 0
    texts = [joined([line.text for line in entry]) for entry in row.entries]
    cut = None if shown else cut_of_boxes(texts)
    row.cut = cut or 0
    return cut is not None


def _are_full(row: ThemeRow) -> bool:
    """Whether each line that goes on below fills its box, as a box that is told whole does."""
    for box in (*row.entries, *row.sentences):
        widths = [width(line.text) for line in box]
        if any(each < max(widths) - _SHORT for each in widths[:-1]):
            return False
    return True


def _are_numbered(rows: list[ThemeRow]) -> bool:
    """Whether the sentences are all numbered, or one that has no number stands alone; it is the first one."""
    sentences = [each for row in rows for each in row.sentences]
    bare = [each for each in sentences if not split_enumerator(each[0].text)[0]]
    if bare and len(sentences) == 1:
        bare[0][0] = replace(bare[0][0], text=f"①{bare[0][0].text}")
        return True
    return not bare
