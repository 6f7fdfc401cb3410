"""Lines that have their columns in common: bands of a page, and the gutters between their columns."""

import re
from dataclasses import dataclass
from functools import cached_property

from hoshin.importers.form.sections import section_of
from hoshin.importers.text.columns.head_runs import has_heads, is_head, is_of_head, whole_legends
from hoshin.importers.text.columns.rows import Row, Run

_MOST = 80  # lines of one band
_BAND = 1.5  # what another band costs, against wide gaps that no gutter explains
_UNSET = 0.6  # where no blank line parts it from the one above
_NARROW, _WIDE, _WIDER = 0.6, 1.0, 1.4  # gaps of two blanks, of three and more, of six and more
_FAR, _SET_IN = 0.6, 6  # where no table is, a line that begins so many columns right of the others
_MANY, _BELOW = 6, 3
_LINES = 6  # of heads
_BLANK = " 　"
_JOINT = re.compile(r"[ぁ-ヿ一-鿿] [0-9A-Za-z]|[0-9A-Za-z%] [ぁ-ヿ一-鿿]")
_THROUGH_JOINT, _THROUGH = 1.9, 0.5  # a gutter through the words of a line
_NEAR = 20  # lines above that are looked at again


@dataclass(frozen=True)
class Band:
    """Lines, and where each of their columns begins."""

    rows: tuple[Row, ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        ink, gaps = 0, 0
        for row in self.rows:
            ink |= ink_of(row)
            for gap, _ in gaps_of(row):
                gaps |= gap
        return _apart(self.rows, gutter_ends(ink, gaps))

    @property
    def count(self) -> int:
        return len(self.starts)

    @cached_property
    def lines(self) -> list[list[Run | None]]:
        """Each line's text in each column."""
        return [in_columns(row, self.starts) for row in self.rows]


def ink_of(row: Row) -> int:
    """The columns on which a line has a character, as bits."""
    found = 0
    for run in row.runs:
        bits = "".join("0" if each in _BLANK else "1" for each in reversed(run.text))
        found |= int(bits, 2) << run.start
    return found


def gaps_of(row: Row) -> list[tuple[int, float]]:
    """The wide gaps between the runs of a line, as bits, each with its weight."""
    found = []
    for left, right in zip(row.runs, row.runs[1:], strict=False):
        width = right.start - left.end
        bits = ((1 << width) - 1) << left.end
        found.append((bits, _NARROW if width <= 2 else _WIDE if width < _MANY else _WIDER))
    return found


@dataclass(frozen=True)
class _Spans:
    """Where the runs of a line stand, and the blanks within them between two scripts, as bits."""

    runs: int
    joints: int

    @classmethod
    def of(cls, row: Row) -> "_Spans":
        runs = joints = 0
        for run in row.runs:
            runs |= ((1 << len(run.text)) - 1) << run.start
            for found in _JOINT.finditer(run.text):
                joints |= 1 << (run.start + found.start() + 1)
        return cls(runs, joints)

    def weight(self, gutter: int) -> float:
        """What speaks against a gutter that goes through the words of the line; 0 where it does not."""
        if not gutter or gutter & ~self.runs:
            return 0.0
        return _THROUGH_JOINT if gutter & self.joints else _THROUGH


def gutter_ends(ink: int, gaps: int) -> tuple[int, ...]:
    """Where columns begin: at the first ink, and behind each blank stretch that is a wide gap of some line."""
    if not ink:
        return (0,)
    first, last = (ink & -ink).bit_length() - 1, ink.bit_length()
    starts, begun = [first], -1
    for column in range(first, last):
        if not ink >> column & 1:
            begun = column if begun < 0 else begun
        elif begun >= 0:
            stretch = ((1 << (column - begun)) - 1) << begun
            if stretch & gaps:
                starts.append(column)
            begun = -1
    return tuple(starts)


def _apart(rows: tuple[Row, ...], starts: tuple[int, ...]) -> tuple[int, ...]:
    """Without columns whose every text goes on behind one blank what stands left of it: 120 人."""
    kept = list(starts)
    lines = [in_columns(row, starts) for row in rows]
    for at in range(len(starts) - 1, 0, -1):
        own = [(row, line[at]) for row, line in zip(rows, lines, strict=True) if line[at]]
        if all(_within_run(row, run) for row, run in own if run is not None):
            del kept[at]
    return tuple(kept)


def _within_run(row: Row, part: Run) -> bool:
    """Whether a text is the end of a run, one blank behind its beginning."""
    return any(run.start < part.start < run.end for run in row.runs)


def in_columns(row: Row, starts: tuple[int, ...]) -> list[Run | None]:
    """The text of a line in each column; runs that one blank joins are cut where a column begins."""
    found: list[Run | None] = []
    text = "".ljust(row.runs[0].start)
    for run in row.runs:
        text = text.ljust(run.start) + run.text
    for at, start in enumerate(starts):
        begin = 0 if not at else start
        end = starts[at + 1] if at + 1 < len(starts) else len(text)
        part = text[begin:end]
        plain = part.strip()
        found.append(Run(plain, begin + len(part) - len(part.lstrip())) if plain else None)
    return found


def tops_of_heads(rows: list[Row]) -> set[int]:
    """The first lines of heads: of a line or of several that make two heads or more."""
    short = [is_of_head(row) or has_heads(row) for row in rows]
    found: set[int] = set()
    below = 0
    for at in range(len(rows)):
        if at < below or not short[at]:
            continue
        end = at + 1
        while end < min(at + _LINES, len(rows)) and short[end]:
            end += 1
        ends = [
            each
            for each in range(at + 1, end + 1)
            if _heads(rows[at:each], rows[each : each + _BELOW])
        ]
        if ends:
            found.add(at)
            if at and len(rows[at - 1].runs) == 1 and section_of(rows[at - 1].text) is not None:
                found.add(at - 1)  # the table's label: no line of the table above joins it
            below = end
    return found


def _heads(rows: list[Row], below: list[Row]) -> bool:
    """Whether lines make two heads or more, the first line's words among them.

    Columns may show in the lines below alone.
    """
    if all(len(row.runs) == 1 for row in rows):
        return False
    ways = {Band(tuple(rows)).starts, Band((*rows, *below)).starts}
    return any(_heads_at(rows, starts) for starts in ways)


def _heads_at(rows: list[Row], starts: tuple[int, ...]) -> bool:
    texts = [tuple(run.text if run else "" for run in in_columns(row, starts)) for row in rows]
    lines, _ = whole_legends(texts)
    known = [is_head("".join(line[at] for line in lines)) for at in range(len(lines[0]))]
    first = all(known[at] for at, text in enumerate(lines[0]) if text)
    return first and sum(known) >= 2


def bands_of(rows: list[Row]) -> list[Band]:
    """The cheapest way to share lines out among bands: few of them, most wide gaps along a gutter."""
    inks, gaps = [ink_of(row) for row in rows], [gaps_of(row) for row in rows]
    spans = [_Spans.of(row) for row in rows]
    tops = tops_of_heads(rows)
    best = [float("inf")] * (len(rows) + 1)
    begins = [0] * (len(rows) + 1)
    best[0] = 0.0
    for start in range(len(rows)):
        parted = not start or rows[start].number > rows[start - 1].number + 1
        cost = best[start] + _BAND + (0.0 if parted else _UNSET)
        ink, alive, lost = 0, [], 0.0
        left, far, through = rows[start].runs[0].start, 0.0, 0.0
        for end in range(start, min(start + _MOST, len(rows))):
            if end > start and end in tops:
                break  # another table begins
            ink |= inks[end]
            begun = rows[end].runs[0].start
            left, far = min(left, begun), far + _FAR * (begun > left + _SET_IN)
            alive += gaps[end]
            kept = [each for each in alive if each[0] & ~ink]
            lost += sum(weight for _, weight in alive) - sum(weight for _, weight in kept)
            alive = kept
            for gap, _ in alive:
                through += spans[end].weight(gap & ~ink)
            for gap, _ in gaps[end]:
                near = range(max(start, end - _NEAR), end)
                through += max((spans[at].weight(gap & ~ink) for at in near), default=0.0)
            whole = cost + lost + (through if alive else far)
            if whole < best[end + 1]:
                best[end + 1], begins[end + 1] = whole, start
    found: list[Band] = []
    end = len(rows)
    while end:
        found.append(Band(tuple(rows[begins[end] : end])))
        end = begins[end]
    return found[::-1]
