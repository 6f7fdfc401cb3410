"""Fields of a register of sums that are the sum of others: `men` and `women` are `people`.

Whoever is told the total and one part knows the other: counts of such fields are one topic, in which
a total adds up what its parts hold.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from hoshin.base import FiscalYear
from hoshin.query import quoted
from hoshin.registers.counting.takings import Taking, Takings, takings_of
from hoshin.registers.definition import CountRule
from hoshin.registers.loaded import Register

_SUM = "sum:"
_MOST = 4  # parts of a total
_ENOUGH = 2  # records that hold any: by chance it binds more than it must
Parts = Mapping[str, tuple[str, ...]]  # of each total its parts, none of them a total itself


def parts_of(register: Register, measures: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The measures that are told and are totals, each with the measures that they add up.

    Parameters
    ----------
    measures : sequence of str
        As counts name them (`sum:people`).

    Notes
    -----
    What a definition does not say, the records do: a field is a total where it is the sum of the
    same two to four others in every record.
    """
    definition = register.definition
    names = [name for name, each in definition.fields.items() if each.type == "integer"]
    told = [each.removeprefix(_SUM) for each in measures if each.startswith(_SUM)]
    names = [name for name in names if not definition.fields[name].personal]
    if definition.table.kind != "aggregates" or not set(told) & set(names):
        return {}
    listed = ", ".join(quoted(name) for name in names)
    query = f"SELECT {listed} FROM records"  # noqa: S608 - of quoted names
    rows = [tuple(map(int, row)) for row in register.engine.rows(query, []) if None not in row]
    found = {name: _sum_of(names, rows, name) for name in names}
    totals = {name: parts for name, parts in found.items() if parts}
    return {
        f"{_SUM}{name}": tuple(f"{_SUM}{part}" for part in _leaves(totals, name))
        for name in told
        if name in totals
    }


def merged(rules: Mapping[str, list[CountRule]], parts: Parts) -> list[list[CountRule]]:
    """The rules by topic: of each measure, and together those of totals and of what they add up."""
    topics: list[tuple[set[str], list[CountRule]]] = []
    for measure in sorted(rules, key=lambda each: (each not in parts, list(rules).index(each))):
        leaves = set(parts.get(measure, (measure,)))
        beside = [each for each in topics if each[0] & leaves]
        topics = [each for each in topics if not each[0] & leaves]
        held = [rule for _, mine in beside for rule in mine]
        topics.append((leaves.union(*(each[0] for each in beside)), [*held, *rules[measure]]))
    return [mine for _, mine in topics]


def takings_over(
    register: Register, rules: Sequence[CountRule], year: FiscalYear, parts: Parts
) -> Takings:
    """The records of counts of several measures: each part of a total by itself."""
    leaves = {rule.id: parts.get(rule.count, (rule.count,)) for rule in rules}
    people: Counter[Taking] = Counter()
    records: Counter[Taking] = Counter()
    for leaf in sorted({leaf for each in leaves.values() for leaf in each}):
        mine = [
            rule.model_copy(update={"count": leaf}) for rule in rules if leaf in leaves[rule.id]
        ]
        found = takings_of(register, mine, year)
        people.update(found.people)
        records.update(found.records)
    return Takings(people, records)


def _sum_of(
    names: Sequence[str], rows: Sequence[tuple[int, ...]], total: str
) -> tuple[str, ...] | None:
    """The fewest fields of which another one is the sum, in every record."""
    at = names.index(total)
    told = [row for row in rows if row[at]]
    others = [
        place
        for place in range(len(names))
        if place != at
        and any(row[place] for row in told)
        and all(0 <= row[place] <= row[at] for row in rows)
    ]
    for size in range(2, _MOST + 1):
        for places in combinations(others, size) if len(told) >= _ENOUGH else ():
            if all(row[at] == sum(row[place] for place in places) for row in rows):
                return tuple(names[place] for place in places)
    return None


def _leaves(totals: Mapping[str, Sequence[str] | None], name: str) -> tuple[str, ...]:
    """The parts of a total; of a part that is a total too, its parts."""
    parts = totals.get(name)
    if not parts:
        return (name,)
    return tuple(dict.fromkeys(leaf for part in parts for leaf in _leaves(totals, part)))
