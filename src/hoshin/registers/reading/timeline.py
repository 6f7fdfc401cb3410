"""The states of one record in their order, checked against the transitions.

Entries are sorted by day; those of one day in an order that the transitions allow, and where
there are several such orders in that of their rows. A correction replaces the entry of the day
that it names; the step into it needs no transition, and the step out of it may be one out of
the state that stood there before.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from hoshin.registers import texts
from hoshin.registers.definition import RegisterDefinition

_ORDERED = 9  # entries of one day that are put in order; more stay in that of their rows


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a history; days are counted since 1970-01-01."""

    row: int
    state: str
    day: int
    by: str | None = None
    corrects: int | None = None
    stood_before: tuple[str, ...] = ()

    @property
    def is_correction(self) -> bool:
        return self.corrects is not None


@dataclass(frozen=True, slots=True)
class Misstep:
    """What is wrong with a row of a history."""

    row: int
    field: str
    value: str | None
    reason: str


class Steps:
    """Which state may follow which, and by whom."""

    def __init__(self, definition: RegisterDefinition) -> None:
        self.initial = definition.initial or ""
        self._titles = {name: state.title for name, state in definition.states.items()}
        self._final = {name for name, state in definition.states.items() if state.final}
        self._roles: dict[tuple[str, str], set[str]] = {}
        self._by_all: set[tuple[str, str]] = set()
        for step in definition.transitions:
            for from_ in step.from_:
                self._roles.setdefault((from_, step.to), set()).update(step.by)
                if not step.by:
                    self._by_all.add((from_, step.to))

    def pairs(self) -> Iterator[tuple[str, str, set[str] | None]]:
        """Every step that is allowed, and who may do it; None: everybody."""
        for before in self._titles:
            for after in self._titles:
                if self.allows(before, after):
                    everybody = not self._roles or (before, after) in self._by_all
                    yield before, after, None if everybody else self._roles[before, after]

    def allows(self, before: str, after: str) -> bool:
        """Whether a state may follow another."""
        if self._roles:
            return (before, after) in self._roles
        return before != after and before not in self._final

    def follows(self, before: Entry | None, entry: Entry) -> bool:
        """Whether an entry may follow another; without one it must be the first."""
        if before is None:
            return entry.state == self.initial
        if entry.is_correction:
            return True
        return any(
            self.allows(state, entry.state) for state in (before.state, *before.stood_before)
        )

    def misstep(self, before: Entry | None, entry: Entry) -> Misstep | None:
        """What is wrong with an entry after another."""
        if not self.follows(before, entry):
            return Misstep(entry.row, "state", entry.state, self._reason(before, entry))
        if before is None or entry.by is None or entry.is_correction:
            return None
        roles: set[str] = set()
        for state in (before.state, *before.stood_before):
            step = (state, entry.state)
            if step in self._by_all or (not self._roles and self.allows(*step)):
                return None
            roles |= self._roles.get(step, set())
        if entry.by in roles:
            return None
        reason = texts.NOT_BY.format(by=entry.by, known="、".join(sorted(roles)))
        return Misstep(entry.row, "by", entry.by, reason)

    def _reason(self, before: Entry | None, entry: Entry) -> str:
        if before is None:
            return texts.NOT_INITIAL.format(state=self._titles[self.initial])
        return texts.NOT_STEP.format(
            before=self._titles[before.state], after=self._titles[entry.state]
        )


def timeline(entries: Iterable[Entry], steps: Steps) -> tuple[list[Entry], list[Misstep]]:
    """The entries of one record in order, corrections applied, and what is wrong with them.

    Parameters
    ----------
    entries : iterable of Entry
        Of one record, in the order of their days and rows.
    """
    given = list(entries)
    if any(entry.is_correction for entry in given):
        given, missteps = _corrected(given)
        if missteps:
            return given, missteps
    days = [list(group) for _, group in groupby(given, key=lambda entry: entry.day)]
    if len(days) < len(given):
        given = _ordered(days, steps)
    before: Entry | None = None
    missteps = []
    for entry in given:
        if misstep := steps.misstep(before, entry):
            missteps.append(misstep)
        before = entry
    return given, missteps


def _corrected(entries: Sequence[Entry]) -> tuple[list[Entry], list[Misstep]]:
    """Each correction in the place of the entry it names; of several on a day, of the last."""
    standing: dict[int, list[Entry]] = {}
    for entry in entries:
        if not entry.is_correction:
            standing.setdefault(entry.day, []).append(entry)
    waiting = sorted((entry for entry in entries if entry.is_correction), key=lambda each: each.row)
    while waiting:
        # what corrects a correction further down the file waits until that one stands
        later = []
        for correction in waiting:
            if found := standing.get(correction.corrects or 0):
                replaced = max(found, key=lambda each: each.row)
                found.remove(replaced)
                stood = (replaced.state, *replaced.stood_before)
                corrected = replace(correction, stood_before=stood)
                standing.setdefault(correction.day, []).append(corrected)
            else:
                later.append(correction)
        if len(later) == len(waiting):
            return list(entries), [
                Misstep(each.row, "corrects", None, texts.CORRECTS_NOTHING) for each in later
            ]
        waiting = later
    left = [entry for found in standing.values() for entry in found]
    return sorted(left, key=lambda entry: (entry.day, entry.row)), []


def _ordered(days: Sequence[Sequence[Entry]], steps: Steps) -> list[Entry]:
    """One order over all days that the transitions allow, as far as there is one."""
    settled: list[Entry] = []
    ways: list[tuple[Entry, ...]] = [
        ()
    ]  # how it may have gone on since, one for each state reached
    for place, day in enumerate(days):
        longer: dict[str, tuple[Entry, ...]] = {}
        for way in ways:
            before = way[-1] if way else settled[-1] if settled else None
            for following in _orders(day, before, steps):
                last, whole = following[-1].state, (*way, *following)
                longer[last] = min(longer.get(last, whole), whole, key=_rows)
        if not longer:
            return [
                *settled,
                *min(ways, key=_rows),
                *(each for rest in days[place:] for each in rest),
            ]
        ways = list(longer.values())
        if len(ways) == 1:
            settled.extend(ways[0])
            ways = [()]
    return [*settled, *min(ways, key=_rows)]


def _orders(
    day: Sequence[Entry], before: Entry | None, steps: Steps
) -> Iterator[tuple[Entry, ...]]:
    """The orders of one day's entries that may follow `before`: the first by rows for each end."""
    if len(day) > _ORDERED:
        day_in_rows = tuple(day)
        if all(map(steps.follows, (before, *day_in_rows), day_in_rows)):
            yield day_in_rows
        return
    # by set of entries, and which of them is last: the first order by rows
    best: dict[tuple[frozenset[int], int], tuple[int, ...]] = {}
    for place, entry in enumerate(day):
        if steps.follows(before, entry):
            best[frozenset([place]), place] = (place,)
    for _ in range(len(day) - 1):
        longer: dict[tuple[frozenset[int], int], tuple[int, ...]] = {}
        for (used, last), way in best.items():
            for place, entry in enumerate(day):
                if place not in used and steps.follows(day[last], entry):
                    step = (used | {place}, place)
                    longer[step] = min(longer.get(step, (*way, place)), (*way, place))
        best = longer
    for way in best.values():
        yield tuple(day[place] for place in way)


def _rows(way: Iterable[Entry]) -> list[int]:
    return [entry.row for entry in way]
