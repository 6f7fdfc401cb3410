"""Questions of one release against each other: where two cells hold nearly the same people.

Whoever answered one question mostly answered the others, and whom a question was asked of may be
those who gave one answer to another. What one topic withholds, such a twin in another may not show.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import TYPE_CHECKING

from hoshin.disclosure.rules import Rules
from hoshin.disclosure.tables import BASE, Cell, CountTables

if TYPE_CHECKING:
    from hoshin.disclosure.release import TopicRelease

_BLANKS = 0.2  # of those asked: so many may have left a question out
Twins = tuple[str, str]  # names of cells, in one topic and in another


def told_elsewhere(topics: Sequence["TopicRelease"], rules: Rules) -> list[set[Cell]]:
    """For each topic the cells it shows that would tell what another one withholds.

    Notes
    -----
    Twins are bases of the same groups, and an answer with the base of a question that was asked of
    those who gave it. Their cells are held alike where they differ by less than a release may
    differ from an earlier one (`difference_below`).
    """
    found: list[set[Cell]] = [set() for _ in topics]
    for one, other in permutations(range(len(topics)), 2):
        for names in _twins(topics[one].tables, topics[other].tables):
            found[other].update(_told(topics[one], topics[other], names, rules))
    return found


def _told(one: "TopicRelease", other: "TopicRelease", names: Twins, rules: Rules) -> Iterator[Cell]:
    """Cells of the other topic that are shown and stand for one that is withheld."""
    for cell in one.withheld:
        twin = Cell(cell.group, names[1])
        if cell.answer != names[0] or twin in other.withheld or twin not in other.counts:
            continue
        if abs(one.counts[cell] - other.counts[twin]) < rules.difference_below:
            yield twin


def _twins(one: CountTables, other: CountTables) -> Iterator[Twins]:
    """Names of two topics about people that count nearly the same people in every group."""
    if one.only is not None or other.only is not None or not (one.people and other.people):
        return
    names = [(BASE, BASE)]
    names += [(answer, BASE) for answer in one.answers]
    names += [(BASE, answer) for answer in other.answers]
    yield from (each for each in names if _alike(one, other, each))


def _alike(one: CountTables, other: CountTables, names: Twins) -> bool:
    """Whether the wholes are near, and, of an answer, nobody outside it was asked."""
    first, second = (
        sum(tables.of(counts, name) for counts in tables.people.values())
        for tables, name in zip((one, other), names, strict=True)
    )
    if not first or not second or abs(first - second) > _BLANKS * max(first, second):
        return False
    if names == (BASE, BASE):
        return True
    return one.columns == other.columns and _within(one, other, names)


def _within(one: CountTables, other: CountTables, names: Twins) -> bool:
    """Whether in every group those of the base are no more than those who gave the answer."""
    nothing = (0,) * (1 + len(one.answers)), (0,) * (1 + len(other.answers))
    for labels in {**one.people, **other.people}:
        first = one.of(one.people.get(labels, nothing[0]), names[0])
        second = other.of(other.people.get(labels, nothing[1]), names[1])
        base, answer = (first, second) if names[0] == BASE else (second, first)
        if base > answer:
            return False
    return True
