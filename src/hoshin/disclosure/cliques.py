"""Columns that are crossed in some table, as a tree of cliques."""

from collections.abc import Iterator
from itertools import combinations

from hoshin.disclosure.tables import Grouping


def cliques_of(groupings: set[Grouping]) -> list[Grouping]:
    """The cliques of the columns, made chordal by taking away the column that needs least."""
    near: dict[str, set[str]] = {}
    for grouping in groupings:
        for column in grouping:
            near.setdefault(column, set()).update(set(grouping) - {column})
    found: list[set[str]] = []
    while near:
        column = min(sorted(near), key=lambda each: _missing(near, each))
        clique = {column, *near[column]}
        if not any(clique <= each for each in found):
            found.append(clique)
        for other in near.pop(column):
            near[other] |= clique - {other, column}
            near[other].discard(column)
    return [tuple(sorted(each)) for each in found] or [()]


def _missing(near: dict[str, set[str]], column: str) -> tuple[int, int]:
    """Edges that are missing among the neighbours of a column, and how many those are."""
    pairs = combinations(sorted(near[column]), 2)
    return sum(other not in near[one] for one, other in pairs), len(near[column])


def tree_of(cliques: list[Grouping]) -> Iterator[tuple[int, int]]:
    """A tree of the cliques in which what two share lies on the whole way between them."""
    joined = {0}
    while len(joined) < len(cliques):
        shared = [
            (-len(set(cliques[one]) & set(cliques[other])), one, other)
            for one in joined
            for other in range(len(cliques))
            if other not in joined
        ]
        _, one, other = min(shared)
        joined.add(other)
        yield one, other
