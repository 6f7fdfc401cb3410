"""Which cells are small by themselves (primary): rules on people, unweighted."""

from collections.abc import Iterable, Iterator
from itertools import permutations

from hoshin.disclosure.rules import Rules
from hoshin.disclosure.tables import BASE, TOGETHER, Cell, CountTables, Grouping

Group = tuple[tuple[str, str], ...]


def small_cells(
    tables: CountTables, group: tuple[tuple[str, str], ...], counts: tuple[int, ...], rules: Rules
) -> Iterator[Cell]:
    """The cells of one group that may not be shown.

    Parameters
    ----------
    counts : tuple of int
        The base of the group, then its answers.
    """
    base, *given = counts
    if not base or not tables.about_people:
        return
    least = _least(tables, group, rules)
    if least is None or base < least:
        yield from (Cell(group, answer) for answer in (BASE, *tables.answers))
        return
    alike = tables.complete and base in given
    for answer, count in zip(tables.answers, given, strict=True):
        others = base - count
        whole = rules.all_or_none and len(tables.answers) > 1 and alike
        either = rules.all_or_none and not tables.complete and (not count or not others)
        secret = tables.sensitive and rules.sensitive_zeros and (not count or not others)
        few = 0 < count < least or (rules.others_small and 0 < others < least)
        if few or whole or either or secret:
            yield Cell(group, answer)


def small_counts(tables: CountTables, rules: Rules) -> Iterator[Cell]:
    """The cells of counts that overlap that may not be shown; a zero too, where that is a rule."""
    zero = tables.sensitive and rules.sensitive_zeros
    wholes, held = dict(tables.shares), _Held(tables)
    for group, names in _published(tables, ()).items():
        counts, records = held.of(group)
        least = _least(tables, group, rules)
        for name in sorted(names):
            count, whole = tables.of(counts, name), wholes.get(name)
            few = min(count, tables.of(records, name))
            full = zero and whole is not None and count == tables.of(counts, whole)
            if least is None or 0 < few < least or full or (zero and not few):
                yield Cell(group, name)


def small_rests(tables: CountTables, rules: Rules, known: Iterable[Cell]) -> Iterator[Cell]:
    """The few people whom the counts of a group tell apart: no subtraction may tell of them.

    They are in one count and not in another, or in just some of those that are shown; nobody,
    where a rule says so: then all who are in the one are in the other.

    Parameters
    ----------
    known : iterable of Cell
        What is shown anyway.
    """
    zero = tables.sensitive and rules.sensitive_zeros
    new, held = _published(tables, ()), _Held(tables)
    for group, names in _published(tables, known).items():
        _, records = held.of(group)
        least = _least(tables, group, rules)
        for ways, full in _apart(tables, names, new.get(group, set())).items():
            few = sum(tables.of(records, way) for way in ways)
            if least is None or 0 < few < least or (zero and full and not few):
                yield Cell(group, TOGETHER.join(ways))


def _apart(tables: CountTables, names: set[str], new: set[str]) -> dict[tuple[str, ...], bool]:
    """Sets of ways that counts tell apart, and whether one is all of a count but a part of it."""
    classes: dict[frozenset[str], list[str]] = {}
    for way in tables.answers:
        held = frozenset(name for name in names if way in tables.unions[name])
        classes.setdefault(held, []).append(way)
    found = {tuple(ways): False for held, ways in classes.items() if held and new}
    for whole, part in permutations(sorted(names), 2):
        inside = set(tables.unions[part])
        if inside < set(tables.unions[whole]) and new.intersection((whole, part)):
            found[tuple(way for way in tables.unions[whole] if way not in inside)] = True
    alone = {tables.unions[name] for name in names}
    return {ways: full for ways, full in found.items() if ways not in alone}


def _published(tables: CountTables, known: Iterable[Cell]) -> dict[Group, set[str]]:
    """The counts about people that are told of each group."""
    found: dict[Group, set[str]] = {}
    for cell in (*(tables.only or ()), *known) if tables.about_people else ():
        if cell.answer in tables.unions:
            found.setdefault(cell.group, set()).add(cell.answer)
    return found


class _Held:
    """What the groups of some tables hold: their counts, and the records behind them."""

    def __init__(self, tables: CountTables) -> None:
        self.tables = tables
        self.nothing = (0,) * (1 + len(tables.answers))
        self.sums: dict[Grouping, dict[tuple[str, ...], tuple[int, ...]]] = {}
        self.behind: dict[Grouping, dict[tuple[str, ...], tuple[int, ...]]] = {}

    def of(self, group: Group) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The counts of a group, and the records."""
        grouping, labels = tuple(column for column, _ in group), tuple(label for _, label in group)
        if grouping not in self.sums:
            self.sums[grouping] = self.tables.sums(grouping)
            self.behind[grouping] = self.tables.contributors(grouping)
        counts = self.sums[grouping].get(labels, self.nothing)
        return counts, self.behind[grouping].get(labels, self.nothing)


def _least(tables: CountTables, group: tuple[tuple[str, str], ...], rules: Rules) -> int | None:
    """Below how many people a cell of a group is small; None: always."""
    if tables.whole_only and group:
        return None
    if not tables.sensitive:
        return rules.small_below
    found = rules.small_in(tables.populations, group)
    return None if found is None else max(found, rules.small_below)
