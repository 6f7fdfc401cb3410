"""The rows of a table that no rules draw: which of its lines stand in one row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from hoshin.base import Place
from hoshin.importers.form.cells import is_cell_line
from hoshin.importers.text.columns.names import names_issue
from hoshin.importers.text.lines import width
from hoshin.notation import circled_number, half_width

_MOST = 40  # lines of a row
_MARK = re.compile(
    r"^(?:([①-⑳㉑-㊿])|[（(]([0-9０-９]{1,2})[)）]|指標\s*([①-⑳]|[0-9０-９]{1,2})"
    r"|【?(?:経営)?課題\s*([①-⑳]|[0-9０-９]{1,2})"
    r"|([0-9０-９]{1,2})[.．、)）](?![0-9０-９]))"
)
_BARE_MARK = re.compile(r"^([0-9０-９]{1,2})[\s　](?![0-9０-９]|年|月)")
_ALONE = re.compile(r"^(?:アウトカム)?(?:指標)?\s*[（(]?([0-9０-９]{1,2}|[①-⑳])[)）.．]?$")
_YEAR = re.compile(r"^(?:令和|平成|[RＲ])?[0-9０-９元]{1,2}年度")
_BARE = re.compile(r"^[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?$")
_BULLET = re.compile(r"^[・･●○■□◆◇•‣▪〇]|^[【＜<〈〔]")
_ENDED = re.compile(r"[。．】〉＞〕）)]$")
_WORDS = 9.0  # width from which a column holds sentences
_ROW, _EMPTY, _FAR, _MARKED, _UNMARKED = 0.5, 0.9, 0.6, 4.0, 2.5
_SECOND, _FULL, _GAP, _NO_GAP = 2.5, 1.5, 0.8, 0.4


@dataclass(frozen=True)
class GridLine:
    """A printed line of a table: what stands in each column, and whether a blank line is above."""

    texts: tuple[str, ...]
    place: Place
    gap: bool = False


@dataclass
class TableRows:
    """Lines below the heads of a table, and which of them make its rows."""

    lines: Sequence[GridLine]
    columns: tuple[int, ...]  # that have a cell in each row

    @cached_property
    def reach(self) -> dict[int, float]:
        """Width of each column."""
        return {
            at: max((width(line.texts[at]) for line in self.lines), default=0.0)
            for at in self.columns
        }

    @cached_property
    def counted(self) -> dict[int, set[int]]:
        """Columns whose cells begin with the number of an indicator, and the lines that do: 1, 2, 3."""
        found: dict[int, set[int]] = {}
        for at in self.columns:
            if self._names(at):
                found[at] = {place for place, line in enumerate(self.lines) if line.texts[at]}
                continue
            last = 0
            for place, line in enumerate(self.lines):
                number, bare = _number(line.texts[at], self.reach[at] >= _WORDS)
                if number and (number == last + 1 or (not last and (number == 1 or not bare))):
                    found.setdefault(at, set()).add(place)
                    last = number
        return found

    def _names(self, at: int) -> bool:
        """Whether a column holds names of issues, one a line, and nothing besides."""
        texts = [line.texts[at] for line in self.lines if line.texts[at]]
        return len(texts) > 1 and all(map(names_issue, texts))

    def ranges(self) -> list[tuple[int, int]]:
        """First line of each row and the one behind its last."""
        ways = [self._best(how) for how in ("middle", "top")]
        return min(ways, key=lambda way: way[0])[1]

    def _best(self, how: str) -> tuple[float, list[tuple[int, int]]]:
        best = [0.0] + [float("inf")] * len(self.lines)
        begins = [0] * (len(self.lines) + 1)
        for end in range(1, len(self.lines) + 1):
            for start in range(max(0, end - _MOST), end):
                cost = best[start] + self._row(start, end, how) + self._border(start)
                if cost < best[end]:
                    best[end], begins[end] = cost, start
        found: list[tuple[int, int]] = []
        end = len(self.lines)
        while end:
            found.append((begins[end], end))
            end = begins[end]
        return best[-1], found[::-1]

    def _row(self, start: int, end: int, how: str) -> float:
        """How unlike a row some lines are."""
        cost = _ROW + _NO_GAP * sum(line.gap for line in self.lines[start + 1 : end])
        for at in self.columns:
            held = [place for place in range(start, end) if self.lines[place].texts[at]]
            if not held:
                cost += _EMPTY
                continue
            far = held[0] - start if how == "top" else abs(held[0] + held[-1] - start - end + 1) / 2
            cost += _FAR * far + self._cell(at, held)
        return cost

    def _cell(self, at: int, held: list[int]) -> float:
        """How unlike a cell some lines of a column are."""
        if at in self.counted:
            marks = [place in self.counted[at] for place in held]
            return _MARKED * sum(marks[1:]) + _UNMARKED * (not marks[0])
        texts = [self.lines[place].texts[at] for place in held]
        if self.reach[at] >= _WORDS:
            return _SECOND * sum(bool(_YEAR.match(text)) for text in texts[1:])
        return _SECOND * max(0, sum(map(_is_figure, texts)) - 1)

    def _border(self, start: int) -> float:
        """How unlike the border of two rows the place above a line is."""
        if not start:
            return 0.0
        above, below = self.lines[start - 1], self.lines[start]
        cost = -_GAP if below.gap else 0.0
        for at in self.columns:
            text, next_text = above.texts[at], below.texts[at]
            full = width(text) >= self.reach[at] - 1.5 and not _ENDED.search(text)
            if text and next_text and self.reach[at] >= _WORDS and not begins(next_text) and full:
                cost += _FULL
        return cost


def begins(text: str) -> bool:
    """Whether a mark begins a line."""
    return bool(_MARK.match(text) or _BARE_MARK.match(text) or _BULLET.match(text))


def _is_figure(text: str) -> bool:
    """Whether a line is a whole figure, or a letter."""
    return is_cell_line(text) or bool(_BARE.match(text))


def _number(text: str, words: bool) -> tuple[int, bool]:
    """The number that a line begins with, 0 without; and whether nothing but a blank marks it as one."""
    found = _MARK.match(text)
    if found is not None:
        return _value(next(each for each in found.groups() if each)), False
    found = (_BARE_MARK if words else _ALONE).match(text)
    return (_value(found[1]), True) if found else (0, False)


def _value(text: str) -> int:
    return circled_number(text) or int(half_width(text))
