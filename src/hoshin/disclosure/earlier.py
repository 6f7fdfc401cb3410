"""What earlier releases tell about a topic: cells that are known, and cells that still are withheld."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from hoshin.disclosure import texts
from hoshin.disclosure.errors import DisclosureError
from hoshin.disclosure.ledger import LedgerEntry, ReleasedTopic
from hoshin.disclosure.tables import BASE, Cell, CountTables, Grouping


@dataclass(frozen=True)
class SmallDifference:
    """A number that an earlier release shows with other people: one less the other is a few people.

    Parameters
    ----------
    less : tuple of Cell
        Shown parts of the cell that are taken off it first; what is left was not shown by itself.
    """

    topic: str
    cell: Cell
    people: int
    less: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class Earlier:
    """Cells of a topic in earlier releases.

    Parameters
    ----------
    known : set of Cell
        Shown, and still the same people.
    withheld : set of Cell
        Withheld in a release of the same data, and shown in none.
    changed : mapping of Cell to int
        Shown for other versions of the data, and by how many people they differ now.
    rests : mapping of (Cell, parts) to int
        The same of cells less their shown parts.
    """

    known: set[Cell] = field(default_factory=set)
    withheld: set[Cell] = field(default_factory=set)
    changed: dict[Cell, set[int]] = field(default_factory=dict)
    rests: dict[tuple[Cell, tuple[Cell, ...]], set[int]] = field(default_factory=dict)

    @property
    def cells(self) -> list[Cell]:
        return sorted(self.known | self.withheld)

    @property
    def groupings(self) -> list[Grouping]:
        return sorted({cell.columns for cell in self.cells})


def earlier_of(tables: CountTables, entries: Sequence[LedgerEntry], digest: str) -> Earlier:
    """What earlier releases of the same data set show of a topic.

    Raises
    ------
    DisclosureError
        If a cell was published by a column that the data lack now.
    """
    found = Earlier()
    counts = _Counts(tables)
    for entry in entries:
        for each in entry.topics:
            shown, hidden = _mine(tables, each)
            changes = {cell: counts.of(cell) - before for cell, before in shown}
            for whole, parts in _parted(tables, changes):
                rest = changes[whole] - sum(changes[part] for part in parts)
                found.rests.setdefault((whole, parts), set()).add(rest)
            for cell, change in changes.items():
                if change:
                    found.changed.setdefault(cell, set()).add(change)
                elif counts.possible(cell):
                    found.known.add(cell)
            if entry.digest == digest:
                found.withheld.update(cell for cell in hidden if counts.possible(cell))
    found.withheld.difference_update(found.known)
    return found


def _mine(
    tables: CountTables, released: ReleasedTopic
) -> tuple[list[tuple[Cell, int]], list[Cell]]:
    """The cells of an earlier topic that speak of these tables: a count may have moved to another."""
    if released.topic == tables.topic:
        return released.shown, released.withheld
    shown = [(cell, count) for cell, count in released.shown if cell.answer in tables.unions]
    return shown, [cell for cell in released.withheld if cell.answer in tables.unions]


def differences_of(tables: CountTables, earlier: Earlier, below: int) -> Iterator[SmallDifference]:
    """Differences of a few people, of everything that was shown before."""
    if tables.about_people:
        for cell, changes in sorted(earlier.changed.items()):
            few = [change for change in sorted(changes, key=abs) if abs(change) < below]
            yield from (SmallDifference(tables.topic, cell, change) for change in few[:1])
        for (whole, parts), changes in sorted(earlier.rests.items()):
            few = [change for change in sorted(changes, key=abs) if 0 < abs(change) < below]
            yield from (SmallDifference(tables.topic, whole, change, parts) for change in few[:1])


def _parted(tables: CountTables, shown: Iterable[Cell]) -> Iterator[tuple[Cell, tuple[Cell, ...]]]:
    """Shown cells, each with shown parts of it that no two people share: its answers, its groups."""
    known = sorted(shown)
    by_group: dict[tuple[tuple[str, str], ...], list[Cell]] = {}
    below: dict[tuple[Cell, str], list[Cell]] = {}
    for cell in known:
        by_group.setdefault(cell.group, []).append(cell)
        for column, _ in cell.group:
            whole = Cell(tuple(each for each in cell.group if each[0] != column), cell.answer)
            below.setdefault((whole, column), []).append(cell)
    there = set(known)
    for (whole, _), groups in below.items():
        if whole in there:
            yield whole, tuple(groups)
    for cells in by_group.values():
        for whole in cells:
            parts = [each for each in cells if _is_part(tables, each.answer, whole.answer)]
            if tables.complete and not tables.unions and whole.answer == BASE and parts:
                yield whole, tuple(parts)
            elif not tables.complete or tables.unions:
                yield from ((whole, (part,)) for part in parts)


def _is_part(tables: CountTables, part: str, whole: str) -> bool:
    """Whether everybody of an answer or count is in another one."""
    if whole == BASE or part == BASE:
        return whole == BASE != part
    if part not in tables.unions or whole not in tables.unions:
        return False
    return set(tables.unions[part]) < set(tables.unions[whole])


class _Counts:
    def __init__(self, tables: CountTables) -> None:
        self.tables = tables
        self.sums: dict[Grouping, dict[tuple[str, ...], tuple[int, ...]]] = {}

    def of(self, cell: Cell) -> int:
        """A cell's people in the data of today; nobody, where there is no such group or answer."""
        for column in cell.columns:
            if column not in self.tables.columns:
                message = texts.COLUMN_GONE.format(topic=self.tables.topic, column=column)
                raise DisclosureError(message, cure=texts.COLUMN_GONE_CURE)
        if cell.columns not in self.sums:
            self.sums[cell.columns] = self.tables.sums(cell.columns)
        found = self.sums[cell.columns].get(tuple(label for _, label in cell.group))
        known = cell.answer in self.tables.names
        return self.tables.of(found, cell.answer) if found and known else 0

    def possible(self, cell: Cell) -> bool:
        """Whether the data of today know the answer and the labels of a cell."""
        labels = self.tables.labels
        return cell.answer in self.tables.names and all(
            label in labels.get(column, ()) for column, label in cell.group
        )
