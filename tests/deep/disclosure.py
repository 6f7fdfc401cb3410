"""Releases of many synthetic wards, attacked by programmes over whole respondents.

python -m tests.deep.disclosure --seeds 100
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random
from typing import Any

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

from hoshin.disclosure import Cell, CountTables, Release, Rules, release
from hoshin.disclosure.ledger import Dataset
from tests.wards import AGES, ANSWERS, COLUMNS, DATA, SIX, Person, people_of, tables_of

HOUSEHOLDS = ("単身", "夫婦", "親と子", "その他")
CASE: tuple[tuple[str, ...], ...] = (
    ("area",),
    ("age",),
    ("sex",),
    ("household",),
    ("area", "sex"),
    ("age", "household"),
)
LATE = 8
NAIVE = 3  # wards whose small cells alone are hidden, to be attacked
RULES = Rules()


@dataclass
class Tally:
    """What one set of tables came to, over all wards."""

    wards: int = 0
    attacked: int = 0
    cells: int = 0
    small: int = 0
    hidden: int = 0
    recovered: int = 0
    narrow: int = 0
    one_way_lost: int = 0
    naive_recovered: int = 0
    late_passed: int = 0
    seconds: float = 0.0


def with_households(people: Sequence[Person], seed: int) -> list[Person]:
    draw = Random(seed)
    found = []
    for labels, answer in people:
        old = AGES.index(labels[1])
        household = draw.choices(HOUSEHOLDS, (14 + 3 * old, 5 + 6 * old, 34 - 3 * old, 8))[0]
        found.append(((*labels, household), answer))
    return found


class Attacker:
    """One who solves for every respondent at once: a variable for each kind of person."""

    def __init__(self, tables: CountTables, shown: dict[Cell, int]) -> None:
        self.tables = tables
        used = {column for grouping in tables.groupings for column in grouping}
        self.columns = [column for column in tables.columns if column in used]
        labels = product(*(tables.labels[column] for column in self.columns))
        kinds = [(*group, answer) for group in labels for answer in tables.answers]
        self.kinds = np.array(kinds, dtype=object)
        self.rows = csr_array(np.array([self.row(cell) for cell in shown]))
        self.values = np.array(list(shown.values()))

    def row(self, cell: Cell) -> "np.ndarray[Any, np.dtype[np.float64]]":
        found = np.ones(len(self.kinds), bool)
        for column, label in cell.group:
            found &= self.kinds[:, self.columns.index(column)] == label
        if cell.answer:
            found &= self.kinds[:, -1] == cell.answer
        return found.astype(float)

    def widths(self, cells: Sequence[Cell]) -> list[float]:
        """How far apart the bounds of cells lie, at least; a solution for one bounds them all."""
        sums = csr_array(np.array([self.row(cell) for cell in cells]))
        low, high = np.full(len(cells), np.inf), np.full(len(cells), -np.inf)
        for at in range(len(cells)):
            for sign in (1, -1):
                if high[at] - low[at] >= RULES.width:
                    continue
                found = linprog(
                    sign * sums[[at]].toarray()[0],
                    A_eq=self.rows,
                    b_eq=self.values,
                    bounds=(0, 2_000),
                    method="highs",
                )
                values = sums @ found.x
                low, high = np.minimum(low, values), np.maximum(high, values)
        return [float(width) for width in high - low]


def attack(found: Release, withheld: Sequence[Cell]) -> list[float]:
    topic = found.topics[0]
    hidden = set(withheld)
    shown = {cell: count for cell, count in topic.counts.items() if cell not in hidden}
    return Attacker(topic.tables, shown).widths(withheld)


def ward(
    seed: int, by: tuple[tuple[str, ...], ...], tally: Tally, *, attacked: bool, naive: bool
) -> None:
    """One ward: released, attacked, and released again with late forms."""
    people = with_households(people_of(seed), seed)
    tables = tables_of(people, by=by, columns=(*COLUMNS, "household"))
    start = time.process_time()
    found = release([tables], [], RULES, dataset=DATA)
    tally.seconds += time.process_time() - start
    assert found.passed, seed
    topic = found.topics[0]
    small = sorted(cell for cell, count in topic.counts.items() if 0 < count < RULES.small_below)
    assert topic.withheld.issuperset(small)
    assert min(topic.widths.values()) >= RULES.width  # proved with whole people by the audit
    widths = attack(found, sorted(topic.withheld)) if attacked else []
    tally.wards += 1
    tally.cells += len(topic.counts)
    tally.small += len(small)
    tally.hidden += len(topic.withheld)
    tally.recovered += sum(width < 0.5 for width in widths)
    tally.narrow += sum(width < RULES.width - 1e-6 for width in widths)
    tally.one_way_lost += sum(1 for _ in _lost(found))
    tally.attacked += attacked
    if naive:
        tally.naive_recovered += sum(width < 0.5 for width in attack(found, small))
    late = [*people, *with_households(people_of(seed + 10_000, LATE), seed)]
    second = release(
        [tables_of(late, by=by, columns=tables.columns)],
        [found.entry()],
        RULES,
        dataset=Dataset("ward", "second"),
    )
    tally.late_passed += second.passed


def _lost(found: Release) -> Iterator[Cell]:
    """Withheld cells of the whole, and of tables of one trait whose cells are all large."""
    topic = found.topics[0]
    for grouping in topic.tables.groupings:
        cells = [cell for cell in topic.counts if cell.columns == grouping]
        if len(grouping) < 2 and all(topic.counts[cell] >= RULES.small_below for cell in cells):
            yield from topic.withheld.intersection(cells)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--attacked", type=int, default=100)
    given = parser.parse_args(arguments)
    failed = 0
    for name, by in (("six tables", SIX), ("annex", ((), *CASE))):
        tally = Tally()
        for at in range(given.seeds):
            seed = given.first + at
            ward(seed, by, tally, attacked=at < given.attacked, naive=at < NAIVE)
        sys.stdout.write(f"{name} {len(ANSWERS)} answers: {_line(tally)}\n")
        sys.stdout.flush()
        failed += tally.recovered + tally.narrow + tally.one_way_lost + tally.late_passed
    return 1 if failed else 0


def _line(tally: Tally) -> str:
    each = tally.wards
    return (
        f"{each} wards; a ward: {tally.cells / each:.0f} cells, {tally.small / each:.1f} small, "
        f"{tally.hidden / each:.1f} withheld, {tally.seconds / each:.2f} s; in all: "
        f"{tally.attacked} attacked, {tally.recovered} recovered, {tally.narrow} narrower than {RULES.width}, "
        f"{tally.one_way_lost} large one-way cells lost, {tally.late_passed} late releases passed; "
        f"naive suppression of {min(NAIVE, each)} wards: {tally.naive_recovered} recovered"
    )


if __name__ == "__main__":
    raise SystemExit(main())
