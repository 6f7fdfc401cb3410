"""An attacker who tries every assignment of whole people: slow, exact, and of no other code."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from hoshin.disclosure import Cell, CountTables

State = tuple[tuple[str, ...], tuple[bool, ...]]  # labels, and for each answer whether it was given


def states_of(tables: CountTables) -> list[State]:
    """Every kind of person there could be."""
    labels = product(*(tables.labels[column] for column in tables.columns))
    size = len(tables.answers)
    if tables.complete:
        given = [tuple(at == one for at in range(size)) for one in range(size)]
    else:
        given = list(product((True, False), repeat=size))
    return list(product(labels, given))


def belongs(tables: CountTables, state: State, cell: Cell) -> bool:
    labels, given = state
    held = dict(zip(tables.columns, labels, strict=True))
    if any(held[column] != label for column, label in cell.group):
        return False
    return not cell.answer or given[tables.answers.index(cell.answer)]


def ranges(
    tables: CountTables, shown: Mapping[Cell, int], asked: Sequence[Cell]
) -> dict[Cell, tuple[int, int]]:
    """The least and the largest count of each cell, over all people that agree with what is shown.

    The base of the whole must be shown: else there is no end.
    """
    states = states_of(tables)
    targets = list(shown.values())
    touching = [
        [at for at, cell in enumerate(shown) if belongs(tables, state, cell)] for state in states
    ]
    mine = [[at for at, cell in enumerate(asked) if belongs(tables, s, cell)] for s in states]
    last = [
        max((s for s, t in enumerate(touching) if at in t), default=-1)
        for at in range(len(targets))
    ]
    ends = [[at for at, end in enumerate(last) if end == place] for place in range(len(states))]
    low, high = [10**9] * len(asked), [-1] * len(asked)

    def assign(place: int, left: list[int]) -> Iterator[list[int]]:
        if place == len(states):
            yield []
            return
        limit = min(left[at] for at in touching[place])
        for count in range(limit + 1):
            rest = list(left)
            for at in touching[place]:
                rest[at] -= count
            if not any(rest[at] for at in ends[place]):
                for tail in assign(place + 1, rest):
                    yield [count, *tail]

    for people in assign(0, targets):
        sums = [0] * len(asked)
        for count, places in zip(people, mine, strict=True):
            for at in places:
                sums[at] += count
        low = [min(pair) for pair in zip(low, sums, strict=True)]
        high = [max(pair) for pair in zip(high, sums, strict=True)]
    return {cell: (low[at], high[at]) for at, cell in enumerate(asked)}
