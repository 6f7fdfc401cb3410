"""Which cells are small by themselves (primary): rules on people, unweighted."""

from collections.abc import Iterator

from hoshin.disclosure.rules import Rules
from hoshin.disclosure.tables import BASE, Cell, CountTables


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
    wholes = dict(tables.shares)
    for cell, counts in _published(tables):
        count = tables.of(counts, cell.answer)
        least = _least(tables, cell.group, rules)
        whole = wholes.get(cell.answer)
        full = zero and whole is not None and count == tables.of(counts, whole)
        if least is None or 0 < count < least or full or (zero and not count):
            yield cell


def small_rests(tables: CountTables, rules: Rules) -> Iterator[Cell]:
    """The few people of a count who are not in another one of the same group: no subtraction may tell."""
    published = dict(_published(tables))
    for cell, counts in published.items():
        for name, (whole, part) in tables.rests.items():
            if cell.answer != whole or Cell(cell.group, part) not in published:
                continue
            least = _least(tables, cell.group, rules)
            if least is None or 0 < tables.of(counts, name) < least:
                yield Cell(cell.group, name)


def _published(tables: CountTables) -> Iterator[tuple[Cell, tuple[int, ...]]]:
    """The cells of counts about people, and what their groups hold."""
    sums = {grouping: tables.sums(grouping) for grouping in tables.groupings}
    nothing = (0,) * (1 + len(tables.answers))
    for cell in (tables.only or ()) if tables.about_people else ():
        yield cell, sums[cell.columns].get(tuple(label for _, label in cell.group), nothing)


def _least(tables: CountTables, group: tuple[tuple[str, str], ...], rules: Rules) -> int | None:
    """Below how many people a cell of a group is small; None: always."""
    if tables.whole_only and group:
        return None
    if not tables.sensitive:
        return rules.small_below
    found = rules.small_in(tables.populations, group)
    return None if found is None else max(found, rules.small_below)
