"""Which column each line of a table belongs to whose columns a tool printed row by row.

The ways to give the lines to the columns are weighed by what a column's lines must be when they are put
together: a sentence that ends, brackets that close, a full line above one that goes on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import NamedTuple

from hoshin.importers.form.pieces import BULLET
from hoshin.importers.text.lines import width
from hoshin.importers.text.saying import tells_what_is, tells_what_is_done

NAME = re.compile(r"^[【〔《〈＜]")
_OPENED, _CLOSED = re.compile(r"[【〔《〈＜]"), re.compile(r"[】〕》〉＞]")
LINK = re.compile(r"^(?:[（(]?\s*(?:アウトカム)?指標\s*[①-⑳0-9０-９]|[（(]\s*(?:アウトカム)?指標$)")
_BREAKS_OFF = re.compile(r"(?:[、，をはがにのとへ]|ことか)$")
_IN_WORD = re.compile(r"[らりるれろっゃゅょ]")
_ENDED = re.compile(r"[。．！？][）)」』]?$")
_PAIRS = (("「", "」"), ("『", "』"), ("（", "）"), ("【", "】"))
_MOST_STATES = 64
# What speaks against a way: an item without its 。, one with it among the strategies, one that says what
# the other column tells, a line that goes on with a short one or a whole sentence, a bracket left open, a
# theme without a part, an item of the first cell below one of the second, one that begins before its
# name, the first item of a theme a strategy, a theme's indicators among its items.
_UNENDED, _ENDED_STRATEGY, _OTHER_WORDS, _AFTER_SHORT, _OPEN = 1.0, 0.6, 0.8, 1.5, 2.0
_WITHOUT, _BACK, _EARLY, _LINKED = 3.0, 1.0, 0.3, 2.0
_BROKEN = 1.5  # an item that breaks off, its rest being put elsewhere
_SHORT = 3.0  # full widths that a full line may lack of its column's widest one
# Those of a line that had room for a word, and what going on then costs.
_ROOM, _AFTER_ROOM = 2.0, 0.6
_TORN_WORD = 0.6  # a line that begins in a word, below one that says what is done
_FEWEST_APART = 0.5  # by which the best way has to beat every other one
_LIMIT = 4.0  # faults of a way that holds nevertheless


class Column(IntEnum):
    """The columns of such a table."""

    NAME = 0
    RECOGNITION = 1
    STRATEGIES = 2


class Row(NamedTuple):
    """One printed line, cut where an item begins; `twins` is a theme's heading in both columns."""

    parts: tuple[str, ...]
    twins: bool = False


Parts = tuple[str, ...]  # the lines of one item


@dataclass(frozen=True)
class Theme:
    """A row of the table: the lines of its name, and those of each item of either column."""

    name: Parts = ()
    recognition: tuple[Parts, ...] = ()
    strategies: tuple[Parts, ...] = ()

    def items(self, column: Column) -> tuple[Parts, ...]:
        return self.recognition if column is Column.RECOGNITION else self.strategies

    def with_items(self, column: Column, items: tuple[Parts, ...]) -> "Theme":
        if column is Column.RECOGNITION:
            return replace(self, recognition=items)
        return replace(self, strategies=items)


@dataclass(frozen=True)
class _State:
    """What the lines so far are read as, and what speaks against it."""

    themes: tuple[Theme, ...]
    widest: tuple[float, ...] = (0.0,) * len(Column)  # the widest line of each column
    cost: float = 0.0

    @property
    def last(self) -> Theme:
        return self.themes[-1]

    def put(self, theme: Theme, part: str, column: Column, cost: float = 0.0) -> "_State":
        """The state with its last theme replaced by one that has the part."""
        widest = tuple(
            max(wide, width(part)) if place == column else wide
            for place, wide in enumerate(self.widest)
        )
        return _State((*self.themes[:-1], theme), widest, self.cost + cost)


def put_in_columns(rows: list[Row], columns: tuple[Column, ...]) -> tuple[Theme, ...] | None:
    """The themes with their items; None where two ways come near each other, or none makes sense."""
    return _Search(rows, columns).best()


class _Search:
    """Line by line, with the likeliest ways so far."""

    def __init__(self, rows: list[Row], columns: tuple[Column, ...]) -> None:
        self.rows, self.columns = rows, columns
        self.named = Column.NAME in columns or any(row.twins for row in rows)
        self.centred = Column.NAME in columns and not NAME.match(rows[0].parts[0])
        bullets = sum(BULLET.match(part) is not None for row in rows for part in row.parts)
        ends = sum(_ENDED.search(part) is not None for row in rows for part in row.parts)
        self.sentences = ends > 0  # some item has its 。
        self.stops = bool(bullets) and ends >= bullets  # strategies have it too
        inner = (row.parts[bool(NAME.match(row.parts[0])) :] for row in rows)
        self.cell_by_cell = Column.NAME in columns and all(len(parts) < 2 for parts in inner)

    def best(self) -> tuple[Theme, ...] | None:
        states = [_State((Theme(),))]
        for row in self.rows:
            after = {new for state in states for new in self._row(state, row)}
            states = sorted(after, key=lambda state: state.cost)[:_MOST_STATES]
        ended = sorted((self._finished(state) for state in states), key=lambda state: state.cost)
        if not ended or ended[0].cost > _LIMIT:
            return None
        near = ended[1:2] and ended[1].cost - ended[0].cost < _FEWEST_APART
        return None if near else ended[0].themes

    def _row(self, state: _State, row: Row) -> Iterator[_State]:
        """Every way to give a line's parts to columns, from left to right."""
        if row.twins:
            return iter([self._begun_theme(state, row.parts[0])])
        found = [(state, -1)]
        for part in row.parts:
            found = [
                (after, place)
                for before, last in found
                for place, column in enumerate(self.columns)
                if place > last
                for after in self._with(before, part, column)
            ]
        return (each for each, _ in found)

    def _with(self, state: _State, part: str, column: Column) -> Iterator[_State]:
        if column is Column.NAME:
            yield from self._with_name(state, part)
        elif BULLET.match(part):
            yield self._begun(state, part, column)
            theme = state.last
            if self.centred and theme.name and theme.recognition and theme.strategies:
                closed = self._closed(state)  # the name of the next theme stands further below
                later = replace(closed, themes=(*closed.themes, Theme()), cost=closed.cost + _EARLY)
                yield self._begun(later, part, column)
        elif state.last.items(column):
            yield self._gone_on(state, part, column)

    def _with_name(self, state: _State, part: str) -> Iterator[_State]:
        told = "".join(state.last.name)
        unclosed = len(_OPENED.findall(told)) > len(_CLOSED.findall(told))
        if NAME.match(part) and not unclosed:
            yield self._begun_theme(state, part)
        elif (
            told
            and not BULLET.match(part)
            and (unclosed or told.count("（") > told.count("）") or LINK.match(part))
        ):
            named = replace(state.last, name=(*state.last.name, part))
            yield state.put(named, part, Column.NAME)

    def _begun_theme(self, state: _State, part: str) -> _State:
        theme = state.last
        if theme.name or (theme.recognition and Column.NAME not in self.columns):
            closed = self._closed(state)
            state = replace(closed, themes=(*closed.themes, Theme()))
        return state.put(replace(state.last, name=(part,)), part, Column.NAME)

    def _begun(self, state: _State, part: str, column: Column) -> _State:
        """A new item below the last one of its column."""
        theme = state.last
        early = _EARLY * (column is Column.STRATEGIES and not theme.recognition)
        back = self.cell_by_cell and column is Column.RECOGNITION and bool(theme.strategies)
        cost = self._faults(theme, column) + early + _BACK * back
        items = (*theme.items(column), (part,))
        return state.put(theme.with_items(column, items), part, column, cost)

    def _gone_on(self, state: _State, part: str, column: Column) -> _State:
        theme = state.last
        *before, last = theme.items(column)
        lacks = max(state.widest[column], width(part)) - width(last[-1])
        cost = _AFTER_SHORT * ((lacks > _SHORT) + bool(_ENDED.search(last[-1])))
        cost += _AFTER_ROOM * (_ROOM <= lacks <= _SHORT)
        cost += _TORN_WORD * bool(_IN_WORD.match(part) and tells_what_is_done(last[-1]))
        items = (*before, (*last, part))
        return state.put(theme.with_items(column, items), part, column, cost)

    def _faults(self, theme: Theme, column: Column) -> float:
        """What speaks against the last item of a column, now that it is whole."""
        if not theme.items(column):
            return 0.0
        parts = theme.items(column)[-1]
        text = "".join(parts)
        ended, bare = bool(_ENDED.search(text)), text.rstrip("。")
        cost = _OPEN * _is_open(text) + _LINKED * any(map(LINK.match, parts))
        cost += _BROKEN * bool(_BREAKS_OFF.search(text))
        if column is Column.STRATEGIES:
            strange = _ENDED_STRATEGY * (ended and not self.stops)
            return cost + strange + _OTHER_WORDS * tells_what_is(bare)
        unended = _UNENDED * (self.sentences and not ended)
        return cost + unended + _OTHER_WORDS * tells_what_is_done(bare)

    def _closed(self, state: _State) -> _State:
        """The state with its last theme ended."""
        theme = state.last
        faults = sum(self._faults(theme, each) for each in Column if each is not Column.NAME)
        lacks = (not theme.recognition) + (not theme.strategies)
        faults += _WITHOUT * lacks + _OPEN * _is_open("".join(theme.name))
        return replace(state, cost=state.cost + faults)

    def _finished(self, state: _State) -> _State:
        state = self._closed(state)
        nameless = sum(not theme.name for theme in state.themes) * self.named
        return replace(state, cost=state.cost + _WITHOUT * nameless)


def _is_open(text: str) -> bool:
    return any(text.count(left) != text.count(right) for left, right in _PAIRS)
