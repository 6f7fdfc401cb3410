"""Two sequences of items, each in the form's order, merged box by box with the least contradiction."""

from dataclasses import dataclass
from typing import NamedTuple

from hoshin.importers.form.sections import Section
from hoshin.importers.text.torn.places import Places
from hoshin.importers.text.torn.sequence import CONTENT
from hoshin.importers.text.torn.shapes import Item

_BEAM, _STEPS = 120, 8
_WORK = 8_000  # states that are looked at in all: a long text gets a narrower beam
_HOPELESS = 7.0  # behind the best way so far
_MIXED, _TURN = 0.8, 0.05  # a box's prose out of both sequences; going from one to the other
_OF_BOTH = (Section.ISSUES, Section.INDICATORS)


Found = tuple[Item, int, int]


class _State(NamedTuple):
    """How far both sequences are read, the box reached, who filled it (0: none), whose turn it was."""

    first: int
    second: int
    box: int
    filled: int
    turn: int


class _Way(NamedTuple):
    """What a state costs at least, and the way to it."""

    cost: float
    state: _State
    before: "_Way | None" = None


@dataclass(frozen=True)
class _Costs:
    """Of each item in each box, one that it stays in or one that begins; of empty boxes."""

    stays: list[list[float]]
    begins: list[list[float]]
    empty: list[float]
    fills: list[bool]
    of_both: list[bool]

    @classmethod
    def of(cls, places: Places) -> "_Costs":
        items, boxes = range(len(places.items)), range(len(places.boxes))
        return cls(
            [[places.cost(at, box, moved=False) for box in boxes] for at in items],
            [[places.cost(at, box, moved=True) for box in boxes] for at in items],
            [places.empty(box) for box in boxes],
            [item.shape in CONTENT for item in places.items],
            [box.section in _OF_BOTH for box in places.boxes],
        )


def merged(first: list[Item], second: list[Item], places: Places) -> tuple[list[Found], float]:
    """Every item with the sequence that it comes from (1, 2) and its box, and how much contradicts that.

    `places` knows both sequences in a row.
    """
    costs = _Costs.of(places)
    ways = [_Way(0.0, _State(0, 0, 0, 0, 0))]
    beam = min(_BEAM, _WORK // max(1, len(first) + len(second)))
    for _ in range(len(first) + len(second)):
        after: dict[_State, _Way] = {}
        for way in ways:
            if way.state.first < len(first):
                _extend(way, 1, way.state.first, costs, after)
            if way.state.second < len(second):
                _extend(way, 2, len(first) + way.state.second, costs, after)
        ways = sorted(after.values(), key=lambda way: way.cost)[:beam]
        ways = [way for way in ways if way.cost <= ways[0].cost + _HOPELESS]
    best = min(ways, key=lambda way: way.cost + _left(way.state, costs))
    found: list[Found] = []
    whole = best.cost + _left(best.state, costs)
    while best.before is not None:
        state = best.state
        at = state.first - 1 if state.turn == 1 else len(first) + state.second - 1
        found.append((places.items[at], state.turn, state.box))
        best = best.before
    return found[::-1], whole


def _extend(way: _Way, turn: int, at: int, costs: _Costs, after: dict[_State, _Way]) -> None:
    first, second, here, filled, last = way.state
    passed = way.cost + _TURN * (turn != last)
    first, second = first + (turn == 1), second + (turn == 2)
    fills = costs.fills[at]
    mixed = _MIXED * (fills and filled not in (0, turn) and not costs.of_both[here])
    stays = _State(first, second, here, turn if fills else filled, turn)
    _reach(_Way(passed + costs.stays[at][here] + mixed, stays, way), after)
    begins = costs.begins[at]
    for box in range(here + 1, min(here + _STEPS, len(begins))):
        if box - 1 != here or not filled:
            passed += costs.empty[box - 1]
        state = _State(first, second, box, turn if fills else 0, turn)
        _reach(_Way(passed + begins[box], state, way), after)


def _reach(new: _Way, after: dict[_State, _Way]) -> None:
    known = after.get(new.state)
    if known is None or new.cost < known.cost:
        after[new.state] = new


def _left(state: _State, costs: _Costs) -> float:
    cost = 0.0 if state.filled else costs.empty[state.box]
    return cost + sum(costs.empty[state.box + 1 :])
