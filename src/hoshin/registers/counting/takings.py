"""Which records take part in several counts at once, and how much each weighs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hoshin.base import FiscalYear
from hoshin.registers.counting.columns import STATE
from hoshin.registers.counting.compiled import compile_rule
from hoshin.registers.counting.count import rows_of
from hoshin.registers.counting.model import GroupValue
from hoshin.registers.definition import CountRule
from hoshin.registers.loaded import Register

LATEST = "state, latest"  # the column of a state that is not that of the year's end

Taking = tuple[frozenset[str], tuple[tuple[str, GroupValue], ...]]


@dataclass(frozen=True)
class Takings:
    """Records that take part in the same counts and stand in the same groups.

    Parameters
    ----------
    people : mapping of (counts, groups) to int
        How many records, or the sum of what they hold; `groups` is (column, value) pairs.
    records : mapping of (counts, groups) to int
        How many records.
    """

    people: Mapping[Taking, int]
    records: Mapping[Taking, int]


def takings_of(register: Register, rules: Sequence[CountRule], year: FiscalYear) -> Takings:
    """The records that some counts of one measure count in a year, each once.

    Raises
    ------
    RegisterError
        If a count cannot be computed.
    """
    held: dict[int, set[str]] = defaultdict(set)
    groups: dict[int, dict[str, GroupValue]] = defaultdict(dict)
    weights: dict[int, int] = {}
    for rule in rules:
        compiled = compile_rule(register.definition, rule, year)
        columns = [group_column(rule, name) for name in compiled.groups]
        for row, weight, *values in rows_of(register, rule, compiled.members):
            held[row].add(rule.id)
            groups[row] |= dict(zip(columns, values, strict=True))
            weights[row] = int(weight or 0)
    people: dict[Taking, int] = defaultdict(int)
    records: dict[Taking, int] = defaultdict(int)
    for row, counts in held.items():
        taking = frozenset(counts), tuple(sorted(groups[row].items()))
        people[taking] += weights[row]
        records[taking] += 1
    return Takings(people, records)


def group_column(rule: CountRule, name: str) -> str:
    """A group column by a name that is of one meaning in all counts."""
    return LATEST if name == STATE and rule.when == "always" else name
