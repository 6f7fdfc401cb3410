"""What a bundle publishes below the whole: through the gate, beside all it published before."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from hoshin.bundles import Bundle
from hoshin.cycle.bundle_rules import rules_of
from hoshin.disclosure import (
    Cell,
    CountTables,
    Dataset,
    LedgerEnd,
    LedgerEntry,
    Release,
    ReleasedTopic,
    Rules,
    Showing,
    WardLevelRule,
    next_entry,
    read_ledger,
    release,
    write_entry,
)
from hoshin.disclosure.report import failure_text
from hoshin.publication import BreakdownSource, PublishedBreakdown, publish_breakdown
from hoshin.registers import (
    Asked,
    Register,
    breakdown_tables,
    check_grouped,
    count_records,
    knows_year,
    plain_rules,
)

LEDGER = "ledger"  # a folder of the bundle: exact counts, no part of a site


class NotReleasedError(Exception):
    """The audit failed; the message says where and what to do."""


@dataclass(frozen=True)
class Gated:
    """What may be published, and what the ledger keeps of it."""

    breakdowns: tuple[PublishedBreakdown, ...]
    ledger: Path
    entries: tuple[LedgerEntry, ...]

    @property
    def ends(self) -> tuple[LedgerEnd, ...]:
        """What the edition names of them."""
        return tuple(LedgerEnd.of(entry) for entry in self.entries)

    def record(self) -> None:
        """Write the entries into the ledger.

        Raises
        ------
        DisclosureError, InputError
            If the same was released by another run meanwhile, or it cannot be written.
        """
        for entry in self.entries:
            write_entry(self.ledger, entry)


def gate_breakdowns(bundle: Bundle) -> Gated:
    """The counts that bundle.toml names under [[breakdowns]], as they may be published.

    Raises
    ------
    NotReleasedError
        If the audit fails.
    InputError
        If a count has no groups that may be published, or the ledger is not in order.
    """
    counts: dict[str, list[str]] = defaultdict(list)
    for each in bundle.definition.breakdowns:
        counts[each.register_].append(each.count)
    folder = bundle.folder / LEDGER
    ledger = read_ledger(folder) if counts else []
    gate = _Gate(bundle, ledger, rules_of(bundle))
    passed = {name: gate.register(name, asked) for name, asked in counts.items()}
    found = [
        publish_breakdown(passed[each.register_].source, each.count)
        for each in bundle.definition.breakdowns
    ]
    entries = tuple(each.entry for each in passed.values() if each.entry is not None)
    return Gated(tuple(found), folder, entries)


@dataclass(frozen=True)
class _Passed:
    source: BreakdownSource
    entry: LedgerEntry | None


class _Gate:
    def __init__(self, bundle: Bundle, ledger: Sequence[LedgerEntry], rules: Rules) -> None:
        self.bundle, self.ledger, self.rules = bundle, ledger, rules

    def register(self, name: str, counts: Sequence[str]) -> _Passed:
        """All counts of one register together: the same records stand in them."""
        register, year = self.bundle.registers[name].register, self.bundle.year
        for each in counts:
            check_grouped(register, each)
        rules = register.definition.counts
        always = {rule.id for rule in rules if rule.when == "always"}  # of no year
        counted = all(each in always or knows_year(register, each, year) for each in counts)
        if not counted or not register.definition.about_people:
            return _Passed(BreakdownSource(register, year, self.rules, counted=counted), None)
        dataset = Dataset(f"{self.bundle.id}/{year.start}/{name}", _digest(register))
        before = [entry for entry in self.ledger if entry.dataset == dataset.id]
        whole = list(self._whole(name, register))
        asked = Asked(counts, whole, sorted(_earlier(before)), self._populations())
        tables = breakdown_tables(register, asked, year)
        site = LedgerEntry(dataset.id, dataset.digest, list(_site(tables, whole)))
        found = release(tables, [*before, site], self.rules, dataset=dataset)
        if not found.passed:
            raise NotReleasedError(failure_text(found))
        topics = {count: each for each in found.topics for count in each.tables.unions}
        source = BreakdownSource(register, year, self.rules, topics)
        return _Passed(source, next_entry(_entry(found, site), before))

    def _whole(self, name: str, register: Register) -> Iterator[str]:
        """Counts of which the site shows the whole as an indicator."""
        for each in self.bundle.definition.indicators.values():
            if each.source is None or each.source.register_ != name:
                continue
            found = count_records(register, each.source.count, self.bundle.year)
            showing = WardLevelRule.of(self.rules).of_count(
                found.smallest, about_people=found.about_people
            )
            if showing is not Showing.WITHHELD and not found.below_ward:
                yield from (rule.id for rule in plain_rules(register, each.source.count))

    def _populations(self) -> dict[str, int]:
        return {area: n for area, n in self.bundle.areas.items() if n is not None}


def _digest(register: Register) -> str:
    return sha256("".join(file.sha256 for file in register.files).encode()).hexdigest()


def _earlier(before: Sequence[LedgerEntry]) -> set[str]:
    """The counts that earlier releases told of."""
    topics = [topic for entry in before for topic in entry.topics]
    shown = {cell.answer for topic in topics for cell, _ in topic.shown}
    return shown | {cell.answer for topic in topics for cell in topic.withheld}


def _site(tables: Sequence[CountTables], whole: Sequence[str]) -> Iterator[ReleasedTopic]:
    """What the pages of indicators show of the register, as if it were released before."""
    for each in tables:
        sums = each.sums(()).get((), (0,) * (1 + len(each.answers)))
        names = [name for name in whole if name in each.unions]
        yield ReleasedTopic(each.topic, [(Cell((), n), each.of(sums, n)) for n in names], [])


def _entry(found: Release, site: LedgerEntry) -> LedgerEntry:
    """The release, and what the site shows beside it."""
    entry = found.entry()
    beside = {topic.topic: topic.shown for topic in site.topics}
    topics = [
        ReleasedTopic(
            each.topic,
            sorted({*each.shown, *beside.get(each.topic, [])}),
            [cell for cell in each.withheld if cell not in dict(beside.get(each.topic, []))],
        )
        for each in entry.topics
    ]
    return LedgerEntry(entry.dataset, entry.digest, topics, entry.loosened)
