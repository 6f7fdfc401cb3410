"""Tables of counts as linear definitions: a cell is the people of a group who gave an answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

BASE = ""  # in place of an answer: everybody who answered
TOGETHER = "||"  # between ways in which a record takes part in counts; no way holds it
MISSING = ""  # in place of a label: nobody knows the group; such people are in no row of a table
Grouping = tuple[str, ...]


@dataclass(frozen=True, order=True)
class Cell:
    """The people of a group who gave an answer; without one, the base of the group.

    Parameters
    ----------
    group : tuple of (column, label)
        In the order of the columns' names; empty for the whole.
    answer : str
        `BASE` for the base.
    """

    group: tuple[tuple[str, str], ...] = ()
    answer: str = BASE

    @classmethod
    def of(cls, group: Mapping[str, str], answer: str = BASE) -> "Cell":
        return cls(tuple(sorted(group.items())), answer)

    @property
    def columns(self) -> Grouping:
        return tuple(column for column, _ in self.group)


@dataclass(frozen=True)
class Threshold:
    """How many groups reach a number is published, whatever is shown of the groups themselves.

    Parameters
    ----------
    cells : tuple of Cell
        One a group.
    at_least : Fraction
    least, most : int
        So many of the groups reach it.
    """

    cells: tuple[Cell, ...]
    at_least: Fraction
    least: int
    most: int


@dataclass(frozen=True)
class CountTables:
    """All tables of one topic: a question of a survey, or what one register counts.

    Parameters
    ----------
    topic : str
    columns : tuple of str
        What splits people into groups.
    answers : tuple of str
        Without any, the tables hold bases alone.
    people : mapping of labels (one a column) to counts
        The base of those people, then how many of them gave each answer.
    by : tuple of groupings
        One table each; an empty grouping is the whole.
    complete : bool
        Whether everybody in the base gave exactly one of the answers.
    sensitive : bool
        Whether the ladder of the rules applies.
    about_people : bool
        A register of things is bound by no rule.
    whole_only : bool
        Whether nothing below the whole may be shown (child welfare).
    counted : bool
        False: not yet; the tables hold `…` alone.
    populations : mapping of (column, label) to residents
        Of areas, for the ladder.
    unions : mapping of name to answers
        Counts that overlap, each as the answers that it adds up; then `answers` are the ways in
        which a record takes part in them.
    only : tuple of Cell or None
        The cells that are published, where not every answer stands in every table.
    shares : tuple of (str, str)
        Names of counts of which the first is told as a share of the second.
    thresholds : tuple of Threshold
    nobody : frozenset of (column, label, answer)
        Groups that, by what the counts say, no record of such a way is in.
    records : mapping of labels to counts
        Of sums: how many records `people` adds up. Empty where every cell counts people.
    """

    topic: str
    columns: tuple[str, ...]
    answers: tuple[str, ...]
    people: Mapping[tuple[str, ...], tuple[int, ...]]
    by: tuple[Grouping, ...]
    complete: bool = True
    sensitive: bool = False
    about_people: bool = True
    whole_only: bool = False
    counted: bool = True
    populations: Mapping[tuple[str, str], int] = field(default_factory=dict)
    unions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    only: tuple[Cell, ...] | None = None
    shares: tuple[tuple[str, str], ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    nobody: frozenset[tuple[str, str, str]] = frozenset()
    records: Mapping[tuple[str, ...], tuple[int, ...]] = field(default_factory=dict)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What a cell may be of: the base, answers, counts."""
        return (BASE, *self.answers, *self.unions)

    @cached_property
    def groupings(self) -> tuple[Grouping, ...]:
        """The groupings, each once, their columns in the order of the names."""
        return tuple(dict.fromkeys(tuple(sorted(set(each))) for each in self.by))

    @cached_property
    def labels(self) -> dict[str, tuple[str, ...]]:
        """The labels of each column, in code-point order."""
        return {
            column: tuple(sorted({labels[at] for labels in self.people}))
            for at, column in enumerate(self.columns)
        }

    def sums(self, grouping: Sequence[str]) -> dict[tuple[str, ...], tuple[int, ...]]:
        """The counts of every group of some columns that has people."""
        return self._sums(self.people, grouping)

    def contributors(self, grouping: Sequence[str]) -> dict[tuple[str, ...], tuple[int, ...]]:
        """How many people or records stand behind those counts."""
        return self._sums(self.records or self.people, grouping)

    def _sums(
        self, held: Mapping[tuple[str, ...], tuple[int, ...]], grouping: Sequence[str]
    ) -> dict[tuple[str, ...], tuple[int, ...]]:
        places = [self.columns.index(column) for column in grouping]
        found: dict[tuple[str, ...], list[int]] = {}
        for labels, counts in held.items():
            sums = found.setdefault(tuple(labels[at] for at in places), [0] * len(counts))
            for at, count in enumerate(counts):
                sums[at] += count
        return {group: tuple(counts) for group, counts in found.items()}

    def ways(self, name: str) -> tuple[str, ...]:
        """The answers that a count adds up, or several that are named together."""
        if name in self.unions:
            return self.unions[name]
        return tuple(name.split(TOGETHER)) if self.unions else (name,)

    def of(self, counts: Sequence[int], name: str) -> int:
        """What a group's counts (its base, then the answers) come to for a base, answer or count."""
        if name == BASE:
            return counts[0]
        return sum(counts[1 + self.answers.index(each)] for each in self.ways(name))
