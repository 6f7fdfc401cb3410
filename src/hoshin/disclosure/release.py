"""The gate: what of some tables may be published, beside all that was published before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from hoshin.disclosure.across import told_elsewhere
from hoshin.disclosure.audit import audit_cells
from hoshin.disclosure.chooser import choose_withheld
from hoshin.disclosure.earlier import Earlier, SmallDifference, differences_of, earlier_of
from hoshin.disclosure.known import Known
from hoshin.disclosure.ledger import Dataset, LedgerEntry, ReleasedTopic
from hoshin.disclosure.rules import Rules
from hoshin.disclosure.small import small_cells, small_counts, small_rests
from hoshin.disclosure.space import NO_PAIRS, Pairs, Space, refuse_large, refuse_long, space_of
from hoshin.disclosure.tables import BASE, MISSING, Cell, CountTables, Grouping
from hoshin.disclosure.wanted import Wanted

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TURNS = 20  # of holding topics against each other; what is withheld only grows
_ROUNDS = 4  # of choosing again where whole people reach less far than parts of people
_WHOLE, _ONE_WAY, _COARSE, _BASE = 1000.0, 300.0, 3.0, 8.0  # what withholding costs; a fine cell: 1


@dataclass(frozen=True)
class TopicRelease:
    """What of one topic may be shown.

    Parameters
    ----------
    groups : mapping of grouping to groups
        The rows of each table.
    counts : mapping of Cell to int
        Of every cell that stands in a table; exact, and no part of what is published.
    withheld : frozenset of Cell
    small : int
        How many of them are small by themselves.
    narrow : mapping of Cell to int
        Cells that could not be protected, and how far apart their bounds lie.
    widths : mapping of Cell to int
        How far apart the bounds of each withheld cell lie at least.
    """

    tables: CountTables
    groups: Mapping[Grouping, Sequence[tuple[tuple[str, str], ...]]]
    counts: Mapping[Cell, int]
    withheld: frozenset[Cell]
    small: int
    narrow: Mapping[Cell, int]
    widths: Mapping[Cell, int]

    @property
    def shown(self) -> dict[Cell, int]:
        return {cell: count for cell, count in self.counts.items() if cell not in self.withheld}


@dataclass(frozen=True)
class Release:
    """All tables of a release after the audit.

    Parameters
    ----------
    differences : tuple of SmallDifference
        Cells that differ by a few people from an earlier release; then nothing was chosen.
    """

    dataset: Dataset
    rules: Rules
    topics: tuple[TopicRelease, ...]
    differences: tuple[SmallDifference, ...]

    @property
    def passed(self) -> bool:
        """Whether it may be published."""
        return not self.differences and not any(topic.narrow for topic in self.topics)

    def entry(self) -> LedgerEntry:
        """What the ledger keeps: each cell, and the exact counts of those that are shown."""
        return LedgerEntry(
            dataset=self.dataset.id,
            digest=self.dataset.digest,
            loosened=self.rules.loosened,
            topics=[
                ReleasedTopic(
                    topic=topic.tables.topic,
                    shown=sorted(topic.shown.items()),
                    withheld=sorted(topic.withheld),
                )
                for topic in self.topics
            ],
        )


def release(
    tables: Sequence[CountTables],
    ledger: Sequence[LedgerEntry],
    rules: Rules,
    *,
    dataset: Dataset,
) -> Release:
    """Choose jointly what to withhold in all tables, and audit the whole with all earlier releases.

    Parameters
    ----------
    tables : sequence of CountTables
        One for each topic; its columns hold those of earlier releases of the topic too.
    ledger : sequence of LedgerEntry
        Those of other data sets are left alone.

    Returns
    -------
    Release
        To be published only where it `passed`.

    Raises
    ------
    DisclosureError
        If an earlier release cannot be looked at beside these tables, or they cross too much.
    """
    entries = [entry for entry in ledger if entry.dataset == dataset.id]
    before = [earlier_of(each, entries, dataset.digest) for each in tables]
    differences = tuple(
        found
        for each, earlier in zip(tables, before, strict=True)
        for found in differences_of(each, earlier, rules.difference_below)
    )
    if differences:  # no choice of cells mends what was shown before
        return Release(dataset, rules, (), differences)
    return Release(dataset, rules, tuple(_topics(tables, before, rules)), ())


def _topics(
    tables: Sequence[CountTables], before: Sequence[Earlier], rules: Rules
) -> list[TopicRelease]:
    """Every topic; again, where one shows what another withholds, until none does."""
    held = list(before)
    known = [Known() for _ in tables]
    topics = [
        _topic(each, earlier, mine, rules)
        for each, earlier, mine in zip(tables, held, known, strict=True)
    ]
    for _ in range(_TURNS):
        told = told_elsewhere(topics, rules)
        told = [cells - each.known for cells, each in zip(told, held, strict=True)]
        for at, cells in enumerate(told):
            if cells:
                held[at] = replace(held[at], withheld=held[at].withheld | cells)
                topics[at] = _topic(tables[at], held[at], known[at], rules)
        if not any(told):
            break
    return topics


def _topic(tables: CountTables, earlier: Earlier, known: Known, rules: Rules) -> TopicRelease:
    columns = {column for grouping in tables.groupings for column in grouping}
    columns |= {column for cell in earlier.cells for column in cell.columns}
    refuse_large(tables, tables.groupings)
    pairs = Pairs.of(tables, sorted(columns))
    groups = {grouping: _groups(tables, grouping, pairs) for grouping in tables.groupings}
    gaps = set(_gaps(tables, [*tables.groupings, *earlier.groupings], pairs, rules))
    if tables.only is None:
        published = [
            Cell(group, answer)
            for each in groups.values()
            for group in each
            for answer in (BASE, *tables.answers)
        ]
        small = set(_small(tables, tables.groupings, rules))
    else:
        published = list(tables.only)
        small = set(small_counts(tables, rules)).intersection(published)
        gaps |= set(small_rests(tables, rules, earlier.known))
    reaching = [cell for each in tables.thresholds for cell in each.cells]
    others = [*sorted(small), *sorted(gaps), *earlier.cells, *reaching]
    cells = list(dict.fromkeys([*published, *others]))
    open_ = NO_PAIRS if tables.only is not None else pairs
    space = space_of(tables, cells, open_)
    if tables.only is not None:  # `-` where meanings let nobody be; nobody who is there is a 0
        empty = {cells[at] for at in space.empty.nonzero()[0]}
        published, small = [cell for cell in published if cell not in empty], small - empty
    case = _Case(
        cells, set(published), small, gaps, earlier, known.of(cells), tables.only is not None
    )
    refuse_long(tables, space, len(small | gaps | earlier.withheld))
    withheld, narrow, widths = _choose(space, case, rules)
    if pairs.never and open_ is NO_PAIRS:
        close = space_of(tables, cells, pairs)
        withheld, closer, widths = _choose(close, _again(case, widths), rules)
        narrow = {**narrow, **closer}
    counts = dict(zip(cells, space.counts.tolist(), strict=True))
    here = frozenset(cell for cell in published if cell in withheld or cell in small)
    return TopicRelease(
        tables,
        groups,
        {cell: counts[cell] for cell in published},
        here,
        len(small & set(published)),
        narrow,
        {cell: width for cell, width in widths.items() if cell in here},
    )


@dataclass(frozen=True)
class _Case:
    """Which cells stand where."""

    cells: list[Cell]
    published: set[Cell]
    small: set[Cell]
    gaps: set[Cell]
    earlier: Earlier
    known: Known
    of_counts: bool  # of a register


def _again(case: _Case, asked: Mapping[Cell, int]) -> _Case:
    """The same with all that was withheld, before an attacker who rules out what does not occur.

    Whether columns are cuts of one trait, or labels just happen not to meet, their counts do not
    tell. What is empty then, he knew; the first choice keeps it from those who did not.
    """
    held = replace(case.earlier, withheld=case.earlier.withheld | set(asked))
    return replace(case, earlier=held, known=Known())


def _choose(
    space: Space, case: _Case, rules: Rules
) -> tuple[set[Cell], dict[Cell, int], dict[Cell, int]]:
    """The cells to withhold; those that could not be protected; how far apart the bounds lie."""
    import numpy as np

    start, protected, cost = _wanted(case)
    if case.of_counts:
        protected &= ~space.empty  # nothing that meanings leave open
    width = np.full(len(case.cells), rules.width)
    for _ in range(_ROUNDS):
        withheld = choose_withheld(space, Wanted(start, protected, cost, width), case.known)
        asked = protected | (withheld & ~start)
        widths = audit_cells(
            space, shown=~withheld, asked=asked, width=rules.width, known=case.known
        ).width
        narrow = asked & (widths < rules.width)
        if not narrow.any():
            break
        width = width + 2 * narrow
        if space.thresholds:  # the choice knows nothing of them: then no group is shown
            below = np.array([bool(cell.columns) for cell in case.cells]) & np.isfinite(cost)
            start, protected = start | below, protected | (below & ~start)
            protected &= ~space.empty if case.of_counts else True
    named = {case.cells[at] for at in withheld.nonzero()[0]}
    return named, _named(case, narrow, widths), _named(case, asked, widths)


def _wanted(
    case: _Case,
) -> tuple["NDArray[np.bool_]", "NDArray[np.bool_]", "NDArray[np.float64]"]:
    """What is withheld from the start, what must be protected, and what withholding costs."""
    import numpy as np

    known = np.array([cell in case.earlier.known for cell in case.cells])
    published = np.array([cell in case.published for cell in case.cells])
    before = np.array([cell in case.earlier.withheld for cell in case.cells])
    small = np.array([cell in case.small for cell in case.cells])
    gap = np.array([cell in case.gaps for cell in case.cells])
    start = (small | before | ~published) & ~known
    return start, (small | before | gap) & start, np.where(known, np.inf, _costs(case))


def _named(
    case: _Case, chosen: "NDArray[np.bool_]", values: "NDArray[np.int64]"
) -> dict[Cell, int]:
    return {case.cells[at]: int(values[at]) for at in chosen.nonzero()[0]}


def _costs(case: _Case) -> list[float]:
    """The whole, and what is shown of one trait without a small cell, stay visible if possible."""
    touched = {cell.columns for cell in case.small}
    finest = max((len(cell.columns) for cell in case.cells), default=0)

    def cost(cell: Cell) -> float:
        if not cell.columns:
            return _WHOLE
        if len(cell.columns) == 1 and cell.columns not in touched:
            return _ONE_WAY
        return _COARSE ** (finest - len(cell.columns)) * (_BASE if cell.answer == BASE else 1.0)

    return [cost(cell) for cell in case.cells]


def _groups(
    tables: CountTables, grouping: Grouping, pairs: Pairs
) -> list[tuple[tuple[str, str], ...]]:
    """The rows of a table: every group that can have people, also one that has none."""
    labels = ([each for each in tables.labels[column] if each != MISSING] for column in grouping)
    return [
        tuple(zip(grouping, group, strict=True))
        for group in product(*labels)
        if pairs.possible(grouping, group)
    ]


def _small(tables: CountTables, groupings: Sequence[Grouping], rules: Rules) -> Iterator[Cell]:
    """Small cells; people who left a trait blank are a group of their own only where that is asked."""
    whole = sum(base for base, *_ in tables.people.values())
    few = tables.about_people and whole < rules.hidden_base_below
    for grouping in groupings:
        for labels, counts in tables.sums(grouping).items():
            if MISSING in labels and not rules.blanks_small:
                continue
            group = tuple(zip(grouping, labels, strict=True))
            if few:
                yield from (Cell(group, answer) for answer in (BASE, *tables.answers))
            else:
                yield from small_cells(tables, group, counts, rules)


def _gaps(
    tables: CountTables, groupings: Sequence[Grouping], pairs: Pairs, rules: Rules
) -> Iterator[Cell]:
    """The few people between two groups that overlap: those under 42 who are not under 40."""
    crossed = set()
    for one, other in product(groupings, repeat=2):
        apart = tuple(sorted({*one} ^ {*other}))
        if len(one) == len(other) and len(apart) == 2 and apart in pairs.linked:
            crossed.add(tuple(sorted({*one, *other})))
    for grouping in sorted(crossed):
        for labels, counts in tables.sums(grouping).items():
            if MISSING in labels and not rules.blanks_small:
                continue
            group = tuple(zip(grouping, labels, strict=True))
            for name in tables.names:
                few = 0 < tables.of(counts, name) < rules.small_below
                if few and tables.about_people and (name in tables.unions or tables.only is None):
                    yield Cell(group, name)
