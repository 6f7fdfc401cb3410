"""The boxes of a page whose columns a text keeps: each label, and the lines that stand in its box."""

import re
from dataclasses import dataclass, field, replace
from itertools import accumulate

from hoshin.importers.document.results import is_header
from hoshin.importers.form.sections import Section
from hoshin.importers.text.columns.labels import PrintedLabel, find_labels, is_row_of_results
from hoshin.importers.text.columns.rows import Row, Run, divided
from hoshin.importers.text.lines import width

_MARKED = re.compile(r"^(?:[・･●○■□◆◇•‣①-⑳]|【|[（(]?[0-9０-９]{1,2}[)）.．、　 ])")
_STATEMENT = re.compile(r"^(?:[①-⑳]|[（(][0-9０-９]{1,2}[)）]|指標\s*[①-⑳0-9０-９])")
_THEME = re.compile(r"^[【〈＜<〔《［]([^】〉＞>〕》］]{1,40})[】〉＞>〕》］](.*)$")
_BULLET = re.compile(r"^[・･●○■□◆◇•‣]")
_ENDED = re.compile(r"[。．】）)]$")
_WINDOW = 60  # lines among which a box may begin
_MOST = 30  # labels of a page; a form has five or six
_UNLIKE = 8.0
_ENDS = 0.75  # a line that a sentence ends by chance
_ROW = 4.0  # a row of results in another box than theirs
_HALF = 0.5  # a label in the middle of two lines is printed on one of them
_ROUNDED = 0.1  # against the other line of the two than most labels stand on
_TOP, _UPPER, _LOWER = "top", "upper", "lower"  # of the lines that a label in the middle is between
WAYS = (_TOP, _UPPER, _LOWER)


@dataclass
class Box:
    """A label (None where the box of an earlier page goes on) and the lines of its box."""

    label: PrintedLabel | None
    rows: list[tuple[Row, tuple[Run, ...]]] = field(default_factory=list)


def boxes_of(rows: list[Row], column: int, *, goes_on: bool) -> list[Box]:
    """Share the lines of one page out among its labels.

    A label stands at the top of its box, or in the middle of it: whichever explains all better. Between
    two lines, a tool prints all labels of a page on the upper one, or all on the lower.
    `goes_on`: whether the box of an earlier page may go on here.
    """
    parts = [divided(row, column) for row in rows]
    labels = find_labels(rows, [left for left, _ in parts])
    taken = {index for label in labels for index in label.rows}
    lines = []
    for index, (row, (_, right)) in enumerate(zip(rows, parts, strict=True)):
        runs = right if index in taken else row.runs
        if runs:
            lines.append((row, runs))
    printed = frozenset(row.number for row in rows)
    return Shares(lines, labels, printed).boxes(WAYS, goes_on=goes_on)


@dataclass
class Shares:
    """The cheapest way to cut a page's lines at as many places as it has labels."""

    lines: list[tuple[Row, tuple[Run, ...]]]
    labels: list[PrintedLabel]
    printed: frozenset[int]  # numbers of all lines, those of labels among them
    how: str = _TOP
    goes_on: bool = False
    within: frozenset[int] = frozenset()  # lines that a table has begun above: no box begins there
    page: float = 0.0  # width of the widest line in boxes as wide, elsewhere on the page

    def __post_init__(self) -> None:
        self.texts = ["  ".join(run.text for run in runs) for _, runs in self.lines]
        self.reach = max([self.page, *map(width, self.texts)])
        self.beside = [self._beside(label) for label in self.labels]
        headers = (any(is_header(run.text) for run in runs) for _, runs in self.lines)
        self.headers = [0, *accumulate(headers)]  # how many stand above a line
        themes = [_THEME.match(text) for text in self.texts]
        self.names = [found[1] if found else "" for found in themes]
        self.themes = [0, *accumulate(bool(name) for name in self.names)]
        self.links = [0, *accumulate(bool(each and "指標" in each[2]) for each in themes)]
        cells = (is_row_of_results(runs) for _, runs in self.lines)
        self.results = [0, *accumulate(cells)]
        self.statements = [0, *accumulate(bool(_STATEMENT.match(text)) for text in self.texts)]

    def cost(self, how: str) -> float:
        """How ill labels at the top of their boxes, or in the middle, explain the lines."""
        if not self.labels or len(self.labels) > _MOST:
            return 0.0
        return replace(self, how=how).best()[0]

    def boxes(self, ways: tuple[str, ...], *, goes_on: bool) -> list[Box]:
        """Each label with its lines, by the cheapest of some ways."""
        if not self.labels or len(self.labels) > _MOST:
            return [Box(None, self.lines)]
        starts = min(
            (replace(self, how=how, goes_on=goes_on).best() for how in ways),
            key=lambda found: found[0],
        )[1]
        ends = [*starts[1:], len(self.lines)]
        boxes = [Box(None, self.lines[: starts[0]])] if starts[0] else []
        for label, start, end in zip(self.labels, starts, ends, strict=True):
            boxes.append(Box(label, self.lines[start:end]))
        return boxes

    def _beside(self, label: PrintedLabel) -> tuple[int, int]:
        """First and last line that stands on a line of the label: it is in its box for certain."""
        found = [index for index, (row, _) in enumerate(self.lines) if row.number in label.numbers]
        return (found[0], found[-1]) if found else (len(self.lines), -1)

    def best(self) -> tuple[float, list[int]]:
        """Its cost, and where each box begins."""
        ways: dict[int, tuple[float, list[int]]] = {
            start: (self._border(start, 0), [start]) for start in self._starts(0)
        }
        for place in range(1, len(self.labels)):
            grown: dict[int, tuple[float, list[int]]] = {}
            for start in self._starts(place):
                options = [
                    (cost + self._box(place - 1, before[-1], start), before)
                    for begun, (cost, before) in ways.items()
                    if begun <= start
                ]
                if options:
                    cost, before = min(options, key=lambda each: each[0])
                    grown[start] = (cost + self._border(start, place), [*before, start])
            ways = grown or {begun: (cost + 99, [*b, begun]) for begun, (cost, b) in ways.items()}
        last, end = len(self.labels) - 1, len(self.lines)
        return min(
            ((cost + self._box(last, starts[-1], end), starts) for cost, starts in ways.values()),
            key=lambda each: each[0],
        )

    def _starts(self, place: int) -> list[int]:
        """Where a box may begin: below the last line of the label before, not below its own."""
        if place == 0 and not self.goes_on:
            return [0]
        above = self.labels[place - 1].last if place else 0
        least = self.beside[place - 1][1] if place else -1
        most = self.beside[place][0]
        found = [
            index
            for index, (row, _) in enumerate(self.lines)
            if above - 1 <= row.number <= self.labels[place].last + 1 and least < index <= most
        ]
        if found and found[-1] == len(self.lines) - 1 and self.beside[place][1] < 0:
            found.append(len(self.lines))  # an empty box: nothing stands on the label's own line
        return found[-_WINDOW:] or [self._after(self.labels[place].first)]

    def _after(self, number: int) -> int:
        return next(
            (index for index, (row, _) in enumerate(self.lines) if row.number >= number),
            len(self.lines),
        )

    def _box(self, place: int, start: int, end: int) -> float:
        """How far a label stands from where it would stand in this box."""
        label = self.labels[place]
        if start >= end:
            return 3.0
        top, bottom = self.lines[start][0].number, self.lines[end - 1][0].number
        if self.how == _TOP:
            cost = float(abs(top - label.first)) + 2.0 * (bottom < label.first)
        else:
            off = (top + bottom - label.first - label.last) / 2
            cost = 0.7 * max(0.0, abs(off) - _HALF)
            cost += _ROUNDED * (off < 0 if self.how == _UPPER else off > 0)
        return cost + self._unlike(label.section, start, end)

    def _unlike(self, section: Section, start: int, end: int) -> float:
        """How unlike the content of a part of the form these lines are."""
        if section is Section.ACHIEVEMENT:
            headless = _UNLIKE * (self.headers[end] == self.headers[start])
            return headless + self._above(start, end) + self._below(start, end)
        cost = _UNLIKE * (self.headers[end] - self.headers[start])
        cost += _ROW * (self.results[end] - self.results[start])
        if section is Section.INDICATORS:
            return cost + _UNLIKE * (_STATEMENT.match(self.texts[start]) is None)
        if section in (Section.GOAL, Section.MISSION):
            return cost + self._several(start, end)
        if section in (Section.RECOGNITION, Section.STRATEGIES):
            cost += 2.0 * min(4, self.statements[end] - self.statements[start])
            cost += self._themes(section, start, end)
        return cost

    def _above(self, start: int, end: int) -> float:
        """How many lists stand above the table of results."""
        first = next((at for at in range(start, end) if len(self.lines[at][1]) > 1), start)
        return 2.0 * min(3, sum(bool(_MARKED.match(text)) for text in self.texts[start:first]))

    def _below(self, start: int, end: int) -> float:
        """How many entries of a list stand below the last row of results."""
        last = next((at for at in range(end - 1, start - 1, -1) if self._is_result(at)), end)
        return 2.0 * min(3, sum(bool(_BULLET.match(text)) for text in self.texts[last + 1 : end]))

    def _is_result(self, at: int) -> bool:
        return self.results[at + 1] > self.results[at]

    def _several(self, start: int, end: int) -> float:
        """How much more than one sentence, or one list, lines are."""
        first = bool(_MARKED.match(self.texts[start]))
        marked = sum(bool(_MARKED.match(text)) for text in self.texts[start + 1 : end])
        parted = sum(width(text) < self.reach - 3 for text in self.texts[start : end - 1])
        ended = sum(text[-1] == "。" for text in self.texts[start : end - 1])
        return 0.0 if first else 2.0 * marked + max(1.0 * parted, _ENDS * ended)

    def _themes(self, section: Section, start: int, end: int) -> float:
        """A theme stands once in a box; what links it to indicators, among the strategies."""
        if self.themes[end] == self.themes[start]:
            return 0.0
        found = [self.names[index] for index in range(start, min(end, start + _WINDOW))]
        names = [name for name in found if name]
        cost = 3.0 * (len(names) - len(set(names))) + 1.5 * (not found[0])
        if section is Section.RECOGNITION:
            cost += 2.0 * (self.links[end] - self.links[start])
        return cost

    def _border(self, start: int, place: int) -> float:
        """How unlike the beginning of a box a line looks."""
        if start == 0 or start >= len(self.lines):
            return 0.0
        if start in self.within:
            return _UNLIKE
        text, above = self.texts[start], self.texts[start - 1]
        row, before = self.lines[start][0], self.lines[start - 1][0]
        if any(number not in self.printed for number in range(before.number + 1, row.number)):
            return -1.0
        if _MARKED.match(text) or _ENDED.search(above):
            return 0.0
        return 4.0 if width(above) > self.reach - 3 else 1.0
