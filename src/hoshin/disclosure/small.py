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
    least: int | None = rules.small_below
    if tables.sensitive:
        found = rules.small_in(tables.populations, group)
        least = None if found is None else max(found, rules.small_below)
    if tables.whole_only and group:
        least = None
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
