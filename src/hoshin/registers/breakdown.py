"""Counts of a register below the whole, as tables for the release gate."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import product

from hoshin.base import FiscalYear
from hoshin.disclosure import MISSING, Cell, CountTables, Threshold
from hoshin.registers import texts
from hoshin.registers.counting import count_records, group_data, listed_groups, picks_areas
from hoshin.registers.counting.model import GroupValue
from hoshin.registers.counting.possible import Met, spoken_of
from hoshin.registers.counting.takings import Taking, group_column
from hoshin.registers.definition import CountRule
from hoshin.registers.errors import RegisterError
from hoshin.registers.loaded import Register
from hoshin.registers.parts import Parts, merged, parts_of, takings_over


@dataclass(frozen=True)
class Asked:
    """Which counts of a register are published.

    Parameters
    ----------
    counts : sequence of str
        Whose groups are.
    whole : sequence of str
        Whose whole is known anyway: the site shows it.
    earlier : iterable of str
        Counts that were published before.
    populations : mapping of area to residents
    """

    counts: Sequence[str]
    whole: Sequence[str] = ()
    earlier: Iterable[str] = ()
    populations: Mapping[str, int] = field(default_factory=dict)


def breakdown_tables(register: Register, asked: Asked, year: FiscalYear) -> list[CountTables]:
    """One topic for each measure of a register: records, and each field that is summed.

    Fields of which one is the sum of others are one topic.

    Raises
    ------
    RegisterError
        If a count that is asked for does not exist, counts no people, or picks areas, or if a sum
        is less than nothing.
    """
    known = {rule.id for rule in register.definition.counts}
    earlier = [name for name in asked.earlier if name in known]
    found: dict[str, list[CountRule]] = {}
    for name in dict.fromkeys([*asked.counts, *asked.whole, *earlier]):
        for rule in plain_rules(register, name):
            if _adds_up(register, rule):
                found.setdefault(rule.count, []).append(rule)
            elif name in asked.counts:
                _refuse(register, texts.NOT_PEOPLE.format(id=rule.id), texts.NOT_PEOPLE_CURE)
            if name in asked.counts and picks_areas(register, rule):
                _refuse(register, texts.PICKS_AREAS.format(id=rule.id), texts.PICKS_AREAS_CURE)
    told = {rule.id for name in [*asked.counts, *earlier] for rule in plain_rules(register, name)}
    parts = parts_of(register, list(found))
    return [
        _Topic(register, asked, year, _unique(rules), parts).tables(topic_of(register, rules[0]))
        for rules in merged(found, parts)
        if told.intersection(rule.id for rule in rules)
    ]


def check_grouped(register: Register, count: str) -> None:
    """Refuse a count that has no groups.

    Raises
    ------
    RegisterError
        If it has none, or does not exist.
    """
    if not all(groups_of(rule) for rule in plain_rules(register, count)):
        _refuse(register, texts.NO_GROUPS.format(id=count), texts.NO_GROUPS_CURE)


def plain_rules(register: Register, count: str) -> list[CountRule]:
    """The rule of a count, or the two of a ratio, the part first."""
    rule = register.definition.rule(count)
    if rule.ratio is None:
        return [rule]
    return [register.definition.rule(part) for part in (rule.ratio.of, rule.ratio.to)]


def topic_of(register: Register, rule: CountRule) -> str:
    """The topic in which a count stands."""
    name = register.definition.table.id
    return name if rule.count == "records" else f"{name} {rule.count}"


def group_cell(rule: CountRule, count: str, by: Mapping[str, str]) -> Cell:
    """The cell of a count in a group; `by` names the columns as the rule does."""
    return Cell.of({group_column(rule, name): label for name, label in by.items()}, count)


def group_label(register: Register, column: str, value: GroupValue) -> str:
    """A group's value as the tables name it."""
    return MISSING if value is None else str(group_data(register.definition, column, value))


def group_title(register: Register, column: str, label: str | None = None) -> str:
    """What an office calls a group column, or one of its groups."""
    definition = register.definition
    field_ = definition.fields.get(column)
    if label is None:
        return texts.STATE_COLUMN if field_ is None else field_.title
    if field_ is None and label in definition.states:
        return definition.states[label].title
    if field_ is not None and field_.type == "boolean":
        return texts.YES if label == str(True) else texts.NO
    return label


def groups_of(rule: CountRule) -> tuple[str, ...]:
    """The group columns of a count."""
    return (rule.per,) if rule.per is not None else tuple(rule.by)


def _refuse(register: Register, message: str, cure: str) -> None:
    raise RegisterError(message, where=register.definition.table.id, cure=cure)


def _adds_up(register: Register, rule: CountRule) -> bool:
    """Whether groups of it add up to people."""
    if rule.count == "records":
        return True
    field_ = register.definition.fields.get(rule.counted_field or "")
    return rule.count.startswith("sum:") and field_ is not None and field_.type == "integer"


def _unique(rules: Iterable[CountRule]) -> list[CountRule]:
    return list({rule.id: rule for rule in rules}.values())


class _Topic:
    """The counts of one measure."""

    def __init__(
        self,
        register: Register,
        asked: Asked,
        year: FiscalYear,
        rules: list[CountRule],
        parts: Parts,
    ) -> None:
        self.register, self.asked, self.year, self.rules = register, asked, year, rules
        self.columns = {
            group_column(rule, name): name for rule in rules for name in groups_of(rule)
        }
        self.takings = takings_over(register, rules, year, parts)
        if min(self.takings.people.values(), default=0) < 0:
            _refuse(register, texts.NEGATIVE.format(id=rules[0].id), texts.NEGATIVE_CURE)
        self.values = {column: self._values(column) for column in self.columns}
        self.labels = {column: list(values) for column, values in self.values.items()}
        self.met = dict(self._met())

    def tables(self, topic: str) -> CountTables:
        ways = sorted(self._ways(), key=sorted)
        answers = tuple(_way(counts) for counts in ways)
        columns = tuple(sorted(self.columns))
        only = tuple(dict.fromkeys(self._published()))
        thresholds = tuple(self._thresholds())
        reaching = [cell for each in thresholds for cell in each.cells]
        table = self.register.definition.table
        areas = [c for c, name in self.columns.items() if self._is_area(name)]
        return CountTables(
            topic,
            columns,
            answers,
            self._people(self.takings.people, columns, ways),
            tuple(dict.fromkeys(cell.columns for cell in (*only, *reaching))),
            sensitive=self.register.definition.about_people,
            about_people=self.register.definition.about_people,
            whole_only=table.whole_only,
            populations={(c, a): n for c in areas for a, n in self.asked.populations.items()},
            unions={
                rule.id: tuple(_way(counts) for counts in ways if rule.id in counts)
                for rule in self.rules
            },
            only=only,
            shares=tuple(self._shares()),
            thresholds=thresholds,
            nobody=frozenset([*self._nobody(ways), *self._without_blanks(ways)]),
            records=self._people(self.takings.records, columns, ways) if self._of_records() else {},
        )

    def _met(self) -> Iterator[tuple[str, dict[str, Met]]]:
        """What conditions say of the groups of a column, where one speaks of it."""
        for column, name in self.columns.items():
            found = {
                rule.id: Met.of(self.register, rule, name, self.values[column])
                for rule in self.rules
                if group_column(rule, name) == column and name in spoken_of(self.register, rule)
            }
            if found:
                yield column, found

    def _ways(self) -> set[frozenset[str]]:
        """The ways that occur, and those in which the like would take part in another group."""
        found = {counts for counts, _ in self.takings.people}
        for column, met in self.met.items():
            for label, way in product(self.labels[column], list(found)):
                never = {each for each in met if label in met[each].never}
                found |= {(way | self._always(met, label, way)) - never} - {frozenset[str]()}
        return found

    def _always(self, met: Mapping[str, Met], label: str, way: frozenset[str]) -> frozenset[str]:
        """The counts in which records of a group take part for sure when they do so in a way.

        They look at the very records of another count of it, and leave out no group.
        """
        whens = {rule.when for rule in self.rules if rule.id in way}
        beside = {rule.id for rule in self.rules if rule.when in whens and rule.per is None}
        return frozenset(each for each in met if label in met[each].always and each in beside)

    def _of_records(self) -> bool:
        """Whether what is summed is not people: a record is a case or a happening."""
        kind = self.register.definition.table.kind
        return kind != "aggregates" and any(rule.count != "records" for rule in self.rules)

    def _nobody(self, ways: Sequence[frozenset[str]]) -> Iterator[tuple[str, str, str]]:
        """Groups in which conditions let nobody be counted in just such a way.

        A way that a group merely does not show is possible; of how states follow each other, what
        occurs is all that is known.
        """
        for column, met in self.met.items():
            seen = not all(each.open for each in met.values())
            there = {(counts, dict(groups).get(column)) for counts, groups in self.takings.people}
            occur = {value for _, value in there}
            for way, (label, value) in product(
                ways, [*self.values[column].items(), (MISSING, None)]
            ):
                never = any(label in met[each].never for each in way if each in met)
                left = self._always(met, label, way) - way
                if (way, value) not in there and (never or left or (seen and value in occur)):
                    yield column, label, _way(way)

    def _without_blanks(self, ways: Sequence[frozenset[str]]) -> Iterator[tuple[str, str, str]]:
        """Where every record that counts by a column has a group, groups add up to the whole."""
        for column in self.columns:
            by_it = {
                rule.id
                for rule in self.rules
                if column in (group_column(rule, name) for name in groups_of(rule))
            }
            blank = any(
                counts & by_it and dict(groups).get(column) is None
                for counts, groups in self.takings.people
            )
            if not blank:
                yield from ((column, MISSING, _way(way)) for way in ways if way & by_it)

    def _published(self) -> Iterator[Cell]:
        """The cells of what is asked for: each group, and the whole."""
        mine = {rule.id for rule in self.rules}
        for name in self.asked.counts:
            for rule in plain_rules(self.register, name):
                if rule.id in mine:
                    yield Cell((), rule.id)
                    yield from self._groups(rule)

    def _groups(self, rule: CountRule) -> Iterator[Cell]:
        columns = [group_column(rule, name) for name in groups_of(rule)]
        for labels in product(*(self.labels[column] for column in columns)) if columns else ():
            yield Cell.of(dict(zip(columns, labels, strict=True)), rule.id)

    def _thresholds(self) -> Iterator[Threshold]:
        """How many groups reach their number: told by a page wherever such a count is."""
        told = {*self.asked.counts, *self.asked.whole}
        for rule in self.rules:
            if rule.per is not None and rule.id in told:
                found = count_records(self.register, rule.id, self.year)
                reached = sum(group.reached for group in found.groups)
                cells = tuple(self._groups(rule))
                both = rule.when == "reached-both-years"  # last year's groups are not told
                most = len(cells) if both else reached
                yield Threshold(cells, Fraction(str(rule.at_least or 0)), reached, most)

    def _shares(self) -> Iterator[tuple[str, str]]:
        mine = {rule.id for rule in self.rules}
        for name in self.asked.counts:
            of, *to = (rule.id for rule in plain_rules(self.register, name))
            if to and of in mine and to[0] in mine:
                yield of, to[0]

    def _people(
        self,
        held: Mapping[Taking, int],
        columns: Sequence[str],
        ways: Sequence[frozenset[str]],
    ) -> dict[tuple[str, ...], tuple[int, ...]]:
        found: dict[tuple[str, ...], list[int]] = {}
        for column in columns:  # groups without a record have their cells too
            for label in self.labels[column]:
                row = tuple(label if each == column else MISSING for each in columns)
                found[row] = [0] * (1 + len(ways))
        for (counts, groups), people in held.items():
            values = dict(groups)
            row = tuple(
                group_label(self.register, self.columns[each], values.get(each)) for each in columns
            )
            numbers = found.setdefault(row, [0] * (1 + len(ways)))
            numbers[0] += people
            numbers[1 + ways.index(counts)] += people
        return {row: tuple(numbers) for row, numbers in found.items()}

    def _values(self, column: str) -> dict[str, GroupValue]:
        """The groups of a column by their labels: those that are listed, then those that occur."""
        name = self.columns[column]
        found = {
            group_label(self.register, name, value): value
            for _, groups in self.takings.people
            for each, value in groups
            if each == column and value is not None
        }
        listed = {
            group_label(self.register, name, v): v for v in listed_groups(self.register, name)
        }
        return listed | dict(sorted(found.items()))

    def _is_area(self, name: str) -> bool:
        fields = self.register.definition.fields
        return name in fields and fields[name].type == "area"


def _way(counts: frozenset[str]) -> str:
    """A name for the records that take part in just these counts; no id holds its mark."""
    return "".join(f"|{name}" for name in sorted(counts))
