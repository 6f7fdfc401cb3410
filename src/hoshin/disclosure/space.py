"""What an attacker does not know: counts over the cliques of a release, and how they hang together.

A release publishes margins of one crossing of all its columns. That crossing is too large to look
at, and it need not be: where the columns of the tables, made chordal, form a tree of cliques, any
counts that agree on what cliques share can be completed to whole people.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from math import prod
from typing import TYPE_CHECKING

from hoshin.disclosure import texts
from hoshin.disclosure.cliques import cliques_of, tree_of
from hoshin.disclosure.errors import DisclosureError
from hoshin.disclosure.tables import BASE, MISSING, Cell, CountTables, Grouping, Threshold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_array

EXPECTED = 5  # a pair of labels that this many people should have and nobody has, cannot occur
LARGEST = 60_000  # cells
LONGEST = 600_000  # small cells times numbers that move: a programme each
Labels = tuple[str, ...]


@dataclass(frozen=True)
class Pairs:
    """Pairs of labels of two columns that cannot occur together: `under 40` with `42 and over`."""

    never: frozenset[frozenset[tuple[str, str]]]
    linked: tuple[Grouping, ...]

    @classmethod
    def of(cls, tables: CountTables, columns: Sequence[str]) -> "Pairs":
        never, linked = set(), []
        whole = sum(counts[0] for counts in tables.people.values())
        if not whole:
            return cls(frozenset(), ())
        alone = {column: tables.sums((column,)) for column in columns}
        for pair in combinations(sorted(columns), 2):
            together = tables.sums(pair)
            found = {
                frozenset(zip(pair, (one, other), strict=True))
                for (one,), (first, *_) in alone[pair[0]].items()
                for (other,), (second, *_) in alone[pair[1]].items()
                if first * second >= EXPECTED * whole and not together.get((one, other), (0,))[0]
            }
            if tables.only is not None and not _thin(together):
                continue  # counts of a register: what merely happens not to occur may occur
            never |= found
            linked += [pair] if found else []
        return cls(frozenset(never), tuple(linked))

    def possible(self, columns: Grouping, labels: Labels) -> bool:
        """Whether a group can have people."""
        held = zip(columns, labels, strict=True)
        return not any(frozenset(pair) in self.never for pair in combinations(held, 2))


NO_PAIRS = Pairs(frozenset(), ())


def _thin(together: Mapping[Labels, Sequence[int]]) -> bool:
    """Whether two columns may be cuts of one trait: so few pairs of labels occur as for two bandings."""
    occur = {labels for labels, (base, *_) in together.items() if base and MISSING not in labels}
    ones, others = ({labels[at] for labels in occur} for at in (0, 1))
    return len(occur) < len(ones) + len(others)


@dataclass(frozen=True)
class Space:
    """Unknown counts, the equations that bind them, and the cells as sums over them.

    Parameters
    ----------
    truth : (u,) int
        What the unknowns are in fact.
    links : (r, u) sparse
        Rows that are 0 for any counts of people.
    cells : list of Cell
    sums : (c, u) sparse of 0 and 1
        The definition of each cell.
    thresholds : tuple of Threshold
        Over some of the cells.
    ways : mapping of answer to (u, v) sparse
        How the unknowns move with a few of them, where one answer of several moves with its base
        and the others stay; empty where people gave one answer each.
    """

    truth: "NDArray[np.int64]"
    links: "csr_array"
    cells: list[Cell]
    sums: "csr_array"
    thresholds: tuple[Threshold, ...] = ()
    ways: "Mapping[str, csr_array]" = field(default_factory=dict)

    @property
    def counts(self) -> "NDArray[np.int64]":
        """(c,) what the cells are in fact."""
        found: NDArray[np.int64] = self.sums @ self.truth
        return found

    @property
    def empty(self) -> "NDArray[np.bool_]":
        """(c,) cells in which, by what they mean, nobody can be."""
        import numpy as np

        alone = np.flatnonzero(np.diff(self.links.indptr) == 1)  # a link of one unknown: it is 0
        free = np.ones(len(self.truth), np.int64)
        free[self.links.indices[self.links.indptr[alone]]] = 0
        found: NDArray[np.bool_] = self.sums @ free == 0
        return found


def space_of(tables: CountTables, cells: Sequence[Cell], pairs: Pairs) -> Space:
    """The unknowns of a topic as far as some cells tell of them.

    Raises
    ------
    DisclosureError
        If the tables cross so many columns that the release could not be audited.
    """
    groupings = {cell.columns for cell in cells}
    if not tables.complete and len(tables.answers) > 1:
        # Several answers share the base of each full crossing: cliques would lose that.
        groupings.add(tuple(dict.fromkeys(column for each in sorted(groupings) for column in each)))
    cliques = cliques_of(groupings | set(pairs.linked))
    builder = _Builder(tables, pairs, cliques)
    return builder.space(cells)


class _Builder:
    """Numbers the unknowns: clique, group, layer (an answer; or each answer, given and not)."""

    def __init__(self, tables: CountTables, pairs: Pairs, cliques: list[Grouping]) -> None:
        self.tables, self.cliques = tables, cliques
        answers = len(tables.answers)
        self.layers = (answers if tables.complete else 2 * answers) or 1
        refuse_large(tables, cliques)
        self.groups = [
            [
                labels
                for labels in product(*(tables.labels[column] for column in clique))
                if pairs.possible(clique, labels)
            ]
            for clique in cliques
        ]
        starts, start = [], 0
        for groups in self.groups:
            starts.append(start)
            start += len(groups) * self.layers
        self.starts, self.size = starts, start

    def space(self, cells: Sequence[Cell]) -> Space:
        import numpy as np

        truth = np.zeros(self.size, np.int64)
        for at, clique in enumerate(self.cliques):
            sums = self.tables.sums(clique)
            for place, labels in enumerate(self.groups[at]):
                if labels in sums:
                    first = self.starts[at] + place * self.layers
                    truth[first : first + self.layers] = self._layers(sums[labels])
        links = _matrix([*self._shared(), *self._bases(), *self._nobody()], self.size)
        sums_of = _matrix([dict.fromkeys(each, 1) for each in self._unknowns(cells)], self.size)
        ways = {answer: self._way(at) for at, answer in enumerate(self._several())}
        return Space(truth, links, list(cells), sums_of, self.tables.thresholds, ways)

    def _several(self) -> tuple[str, ...]:
        alone = self.tables.complete or len(self.tables.answers) < 2
        return () if alone else self.tables.answers

    def _way(self, answer: int) -> "csr_array":
        """Two numbers a group: those who gave the answer and who did not; others gave what they gave."""
        rows: list[dict[int, int]] = []
        for group in range(self.size // self.layers):
            mine = {2 * group: 1}, {2 * group + 1: 1}
            for layer in range(self.layers):
                if layer // 2 == answer:
                    rows.append(mine[layer % 2])
                else:  # who did not give another answer: as many more as the base has
                    rows.append({**mine[0], **mine[1]} if layer % 2 else {})
        return _matrix(rows, 2 * (self.size // self.layers))

    def _layers(self, counts: Sequence[int]) -> list[int]:
        base, *given = counts
        if not given:
            return [base]
        return given if self.tables.complete else [n for c in given for n in (c, base - c)]

    def _of_answer(self, answer: str) -> list[int]:
        if answer == BASE:
            return list(range(self.layers if self.tables.complete else min(2, self.layers)))
        places = [self.tables.answers.index(each) for each in self.tables.ways(answer)]
        return [at if self.tables.complete else 2 * at for at in places]

    def _unknowns(self, cells: Sequence[Cell]) -> Iterator[list[int]]:
        """The unknowns that each cell adds up."""
        held: dict[Grouping, dict[Labels, list[int]]] = {}
        for cell in cells:
            if cell.columns not in held:
                at = next(i for i, c in enumerate(self.cliques) if set(cell.columns) <= set(c))
                held[cell.columns] = self._firsts(at, cell.columns)
            firsts = held[cell.columns].get(tuple(label for _, label in cell.group), [])
            layers = self._of_answer(cell.answer)
            yield [first + layer for first in firsts for layer in layers]

    def _firsts(self, clique: int, columns: Grouping) -> dict[Labels, list[int]]:
        """The first unknown of every group of a clique, by its labels in some columns."""
        places = [self.cliques[clique].index(column) for column in columns]
        found: dict[Labels, list[int]] = {}
        for place, labels in enumerate(self.groups[clique]):
            key = tuple(labels[at] for at in places)
            found.setdefault(key, []).append(self.starts[clique] + place * self.layers)
        return found

    def _shared(self) -> Iterator[dict[int, int]]:
        """Two neighbours in the tree of cliques agree on the columns they share."""
        for one, other in tree_of(self.cliques):
            columns = tuple(c for c in self.cliques[one] if c in self.cliques[other])
            first, second = self._firsts(one, columns), self._firsts(other, columns)
            for key in sorted({*first, *second}):
                for layer in range(self.layers):
                    row = {at + layer: 1 for at in first.get(key, [])}
                    yield row | {at + layer: -1 for at in second.get(key, [])}

    def _bases(self) -> Iterator[dict[int, int]]:
        """Where several answers may be given, those who gave one and who did not are the base."""
        if self.tables.complete:
            return
        for first in range(0, self.size, self.layers):
            for at in range(2, self.layers, 2):
                yield {first: 1, first + 1: 1, first + at: -1, first + at + 1: -1}

    def _nobody(self) -> Iterator[dict[int, int]]:
        """Groups in which, by what the counts say, nobody can take part in such a way."""
        for column, label, answer in sorted(self.tables.nobody):
            (layer,) = self._of_answer(answer)
            for at, clique in enumerate(self.cliques):
                if column in clique:
                    for first in self._firsts(at, (column,)).get((label,), []):
                        yield {first + layer: 1}


def refuse_large(tables: CountTables, crossings: Sequence[Grouping]) -> None:
    """Refuse crossings that are too large to be audited.

    Raises
    ------
    DisclosureError
        Names the topic and the number of cells.
    """
    sizes = (prod(len(tables.labels[column]) for column in each) for each in crossings)
    size = sum(sizes) * (1 + len(tables.answers))
    if size > LARGEST:
        message = texts.TOO_MANY.format(topic=tables.topic, size=size)
        raise DisclosureError(message, cure=texts.TOO_MANY_CURE)


def refuse_long(tables: CountTables, space: Space, protected: int) -> None:
    """Refuse tables of so many small cells that their audit would take more than some minutes.

    Raises
    ------
    DisclosureError
        Names the topic and the number of small cells.
    """
    numbers = max([way.shape[1] for way in space.ways.values()] or [len(space.truth)])
    if protected * numbers > LONGEST:
        message = texts.TOO_FINE.format(topic=tables.topic, cells=protected)
        raise DisclosureError(message, cure=texts.TOO_FINE_CURE)


def _matrix(rows: Sequence[dict[int, int]], width: int) -> "csr_array":
    from scipy.sparse import csr_array

    places = [(at, column) for at, row in enumerate(rows) for column in row]
    values = [value for row in rows for value in row.values()]
    where = tuple(zip(*places, strict=True)) if places else ((), ())
    return csr_array((values, where), shape=(len(rows), width), dtype="int64")
