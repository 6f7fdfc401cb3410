"""What earlier releases tell about a topic: cells that are known, and cells that still are withheld."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hoshin.disclosure import texts
from hoshin.disclosure.errors import DisclosureError
from hoshin.disclosure.ledger import LedgerEntry
from hoshin.disclosure.tables import Cell, CountTables, Grouping


@dataclass(frozen=True)
class SmallDifference:
    """A cell that an earlier release shows with other people: one less the other is a few people."""

    topic: str
    cell: Cell
    people: int


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
    """

    known: set[Cell] = field(default_factory=set)
    withheld: set[Cell] = field(default_factory=set)
    changed: dict[Cell, set[int]] = field(default_factory=dict)

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
            if each.topic != tables.topic:
                continue
            for cell, before in each.shown:
                change = counts.of(cell) - before
                if change:
                    found.changed.setdefault(cell, set()).add(change)
                elif counts.possible(cell):
                    found.known.add(cell)
            if entry.digest == digest:
                found.withheld.update(cell for cell in each.withheld if counts.possible(cell))
    found.withheld.difference_update(found.known)
    return found


def differences_of(tables: CountTables, earlier: Earlier, below: int) -> Iterator[SmallDifference]:
    """Differences of a few people, of everything that was shown before."""
    if tables.about_people:
        for cell, changes in sorted(earlier.changed.items()):
            few = [change for change in sorted(changes, key=abs) if abs(change) < below]
            yield from (SmallDifference(tables.topic, cell, change) for change in few[:1])


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
