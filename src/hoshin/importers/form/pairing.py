"""Puts shuffled result cells back into rows by evidence.

Evidence, strongest first: a circled number fixes its row; cells of one line stay together; a
value must have its indicator's unit; letters follow the usual rule; leftovers keep the order
of the values they belong to; last year's value is near this year's. Every way to fill the
rows is searched (a beam bounds the work); the distance to the next best filling that
differs in a cell is the confidence in that cell.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from hoshin.importers.form.cells import Token
from hoshin.importers.form.fragments import Fragment, Slots
from hoshin.importers.form.unit_powers import factor_between
from hoshin.notation import Quantity, half_width, quantity
from hoshin.policy import Letter, Target

BEAM = 1500
WORK = 30_000  # fillings that are looked at, at the most: bounds the time of a hostile form
MOST = 400  # loose fragments of one issue that are looked at
_UNIT_DIFFERS, _UNIT_MISSING = 6.0, 0.5
_AGAINST_RULE = 2.0
_NOT_JUDGED = 2.5  # a letter where nothing was measured, or a figure without a letter
_OUT_OF_ORDER, _AGAINST_NUMBERS = 0.6, 0.3
_NOT_PLACED, _NO_LETTER, _NO_RESULT, _NO_PREVIOUS = 9.0, 2.0, 2.0, 1.0

Expected = Callable[[Target, Decimal, Decimal | None], Letter | None]


@dataclass(frozen=True)
class Row:
    """One indicator's row; confidence per slot is below 1 where a cell was paired by inference."""

    number: int
    slots: Slots
    confidence: tuple[float, float, float]


@dataclass(frozen=True)
class Pairing:
    """What stands in each row; `cells` are the fragments whose very tokens stand there."""

    cells: tuple[Fragment, ...]
    rows: list[Row]
    unplaced: list[Fragment]
    cost: float


@dataclass(frozen=True)
class _State:
    slots: tuple[Slots, ...]
    placed: tuple[int | None, ...]  # row of each loose fragment so far
    cost: float


def pair(targets: dict[int, Target], found: list[Fragment], expected: Expected) -> Pairing:
    """Fill the rows of one issue from its fragments."""
    return _paired(tuple(targets.items()), tuple(found), expected)


@lru_cache(maxsize=256)  # several readings of one text put the same cells together
def _paired(
    aims: tuple[tuple[int, Target], ...], cells: tuple[Fragment, ...], expected: Expected
) -> Pairing:
    targets, found = dict(aims), list(cells)
    numbers = list(targets)
    found = [part for fragment in found for part in _without_strangers(fragment, targets)]
    rows, loose, unplaced = _fixed(numbers, found)
    order = {fragment.mark: index for index, fragment in enumerate(found) if fragment.mark}
    loose, beyond = loose[:MOST], loose[MOST:]
    unplaced += beyond
    judge = _Judge(targets, numbers, order, expected)
    beam = max(4, min(BEAM, WORK // (3 * len(loose) * len(numbers) + 1)))
    states = [_State(tuple(rows[number] for number in numbers), (), 0.0)]
    for fragment in loose:
        grown = [after for state in states for after in judge.grow(state, fragment)]
        states = sorted(grown, key=lambda state: state.cost)[:beam]
    finished = sorted(
        ((state.cost + judge.missing(state), state) for state in states), key=lambda each: each[0]
    )
    best_cost, best = finished[0]
    unplaced += [fragment for fragment, row in zip(loose, best.placed, strict=True) if row is None]
    return Pairing(
        cells,
        [
            Row(
                number,
                best.slots[index],
                _confidence(index, rows[number], best.slots[index], best_cost, finished),
            )
            for index, number in enumerate(numbers)
        ],
        unplaced,
        best_cost + _NOT_PLACED * (len(unplaced) - best.placed.count(None)),
    )


def _without_strangers(fragment: Fragment, targets: dict[int, Target]) -> Iterator[Fragment]:
    """A marked figure, and apart from it what stood before it in another indicator's unit.

    A column of letters and last year's figures may have been printed a row off its marks.
    """
    slots = fragment.readings[0][0]
    result, previous = read_value(slots.result), read_value(slots.previous)
    wanted = targets[fragment.mark].unit if fragment.mark in targets else None
    units = {target.unit for target in targets.values()} - {wanted}
    if (
        slots.letter is None
        or result is None
        or previous is None
        or result.unit != wanted
        or previous.unit not in units
    ):
        yield fragment
        return
    yield replace(fragment, readings=((Slots(result=slots.result), 0.0),))
    rest = Slots(letter=slots.letter, previous=slots.previous)
    yield replace(fragment, mark=None, readings=((rest, 0.0),))


def _fixed(
    numbers: list[int], found: list[Fragment]
) -> tuple[dict[int, Slots], list[Fragment], list[Fragment]]:
    """Rows that circled numbers fix, the loose fragments, and those that fit nowhere."""
    rows = dict.fromkeys(numbers, Slots())
    loose, unplaced = [], []
    for fragment in found:
        if fragment.mark is None:
            loose.append(fragment)
        elif fragment.mark in rows and rows[fragment.mark].fits(fragment.readings[0][0]):
            rows[fragment.mark] = rows[fragment.mark].joined(fragment.readings[0][0])
        else:
            unplaced.append(fragment)
    return rows, loose, unplaced


class _Judge:
    """Costs of putting a fragment into a row."""

    def __init__(
        self,
        targets: dict[int, Target],
        numbers: list[int],
        order: dict[int, int],
        expected: Expected,
    ) -> None:
        self.targets = targets
        self.numbers = numbers
        self.rank = [order.get(number, number) for number in numbers]
        self.expected = expected
        self._rows: dict[tuple[int, Slots], float] = {}

    def grow(self, state: _State, fragment: Fragment) -> Iterator[_State]:
        yield _State(state.slots, (*state.placed, None), state.cost + _NOT_PLACED)
        for index, before in enumerate(state.slots):
            for reading, cost in fragment.readings:
                if not before.fits(reading):
                    continue
                after = before.joined(reading)
                total = state.cost + cost + self._order(state, index)
                total += self._units(index, reading) + self._known_row(index, after)
                total -= self._known_row(index, before)
                slots = (*state.slots[:index], after, *state.slots[index + 1 :])
                yield _State(slots, (*state.placed, index), total)

    def missing(self, state: _State) -> float:
        cost = 0.0
        any_letter = any(slots.letter for slots in state.slots)
        any_result = any(slots.result for slots in state.slots)
        for slots in state.slots:
            cost += _NO_LETTER * (any_letter and slots.letter is None)
            cost += _NO_RESULT * (any_result and slots.result is None)
            cost += _NO_PREVIOUS * (any_result and slots.previous is None)
        return cost

    def _order(self, state: _State, index: int) -> float:
        cost = 0.0
        for earlier in state.placed:
            if earlier is None or earlier == index:
                continue
            cost += _OUT_OF_ORDER * (self.rank[earlier] > self.rank[index])
            cost += _AGAINST_NUMBERS * (earlier > index)
        return cost

    def _units(self, index: int, reading: Slots) -> float:
        wanted = self.targets[self.numbers[index]].unit
        cost = 0.0
        for token in (reading.result, reading.previous):
            value = read_value(token)
            if value is None or wanted is None:
                continue
            if not value.unit:
                cost += _UNIT_MISSING
            elif factor_between(value.unit, wanted) is None:
                cost += _UNIT_DIFFERS
        return cost

    def _known_row(self, index: int, slots: Slots) -> float:
        key = (index, slots)
        cost = self._rows.get(key)
        if cost is None:
            cost = self._rows[key] = self._row(index, slots)
        return cost

    def _row(self, index: int, slots: Slots) -> float:
        """What a whole row says about itself: does the letter follow the rule, is last year near?"""
        result, previous = read_value(slots.result), read_value(slots.previous)
        letter = read_letter(slots.letter)
        cost = 0.0
        if slots.result is not None and slots.letter is not None:
            cost += _NOT_JUDGED * ((result is None) != (letter is None))
        if result is not None and previous is not None:
            distance = abs(result.value - previous.value) / max(abs(result.value), Decimal(1))
            cost += 0.3 * float(min(distance, Decimal(1)))
        if result is not None and letter is not None and slots.previous is not None:
            target = self.targets[self.numbers[index]]
            last = _in_unit_of(target, previous) if previous else None
            wanted = self.expected(target, _in_unit_of(target, result), last)
            cost += _AGAINST_RULE * (wanted is not None and wanted != letter)
        return cost


def _in_unit_of(target: Target, figure: Quantity) -> Decimal:
    """The figure as it would stand in the target's unit, if a power of ten is all that differs."""
    return figure.value * (factor_between(figure.unit, target.unit or figure.unit) or 1)


def _confidence(
    index: int, fixed: Slots, best: Slots, cost: float, finished: list[tuple[float, _State]]
) -> tuple[float, float, float]:
    found = []
    for slot in range(3):
        if fixed.all[slot] is not None or best.all[slot] is None:
            found.append(1.0)
            continue
        mine = _content(best.all[slot])
        margin = next(
            (
                other - cost
                for other, state in finished
                if _content(state.slots[index].all[slot]) != mine
            ),
            6.0,
        )
        found.append(min(0.99, 1 - 0.5 * math.exp(-margin)))
    return found[0], found[1], found[2]


def _content(token: Token | None) -> str | None:
    return token.text if token is not None else None


@lru_cache(maxsize=4096)
def read_value(token: Token | None) -> Quantity | None:
    """The number of a cell; None for a dash or an empty cell."""
    if token is None or token.kind != "value":
        return None
    text = token.text
    while text and not text[0].isdecimal() and text[0] not in "△▲－−-":
        text = text[1:]
    found = quantity(text)
    return replace(found, unit="%") if found and found.unit == "パーセント" else found


@lru_cache(maxsize=4096)
def read_letter(token: Token | None) -> Letter | None:
    if token is None or token.kind != "letter":
        return None
    return "A" if half_width(token.text)[0] == "A" else "B"
