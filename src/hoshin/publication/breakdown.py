"""Counts of a register below the whole, as they are published: texts and symbols alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from hoshin.base import FiscalYear, half_up, printed
from hoshin.disclosure import Cell, Rules, TopicRelease
from hoshin.publication import texts
from hoshin.registers import (
    Count,
    CountRule,
    Number,
    Register,
    count_records,
    group_cell,
    group_label,
    group_title,
    groups_of,
    listed_groups,
    plain_rules,
)

WITHHELD, NOBODY, NOT_COUNTED = texts.WITHHELD, "-", "…"


@dataclass(frozen=True)
class BreakdownRow:
    """One group: its labels, and what is shown of it."""

    labels: tuple[str, ...]
    values: tuple[str, ...]
    whole: bool = False


@dataclass(frozen=True)
class PublishedBreakdown:
    """One count by groups; no number that is withheld is held here.

    Parameters
    ----------
    id : str
        Register and count, fit for a file's name.
    heads : tuple of str
        Of the group columns, then of the values.
    said : tuple of str
        What was withheld and why, in plain sentences.
    files : tuple of (str, str)
        Names and SHA-256 of what it was counted from.
    """

    id: str
    title: str
    register: str
    year: FiscalYear
    heads: tuple[str, ...]
    rows: tuple[BreakdownRow, ...]
    said: tuple[str, ...]
    words: str
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class BreakdownSource:
    """What a breakdown is made of.

    Parameters
    ----------
    topics : mapping of str to TopicRelease
        By the id of each count: what the gate lets pass; empty for a register of things.
    counted : bool
        Whether the register knows the year.
    """

    register: Register
    year: FiscalYear
    rules: Rules
    topics: Mapping[str, TopicRelease] = field(default_factory=dict)
    counted: bool = True


def publish_breakdown(source: BreakdownSource, count: str) -> PublishedBreakdown:
    """A count by its groups, as it may be shown.

    Raises
    ------
    RegisterError
        If the register has no such count, or it cannot be computed.
    """
    return _Table(source, count).published()


class _Table:
    def __init__(self, source: BreakdownSource, count: str) -> None:
        self.source, self.register = source, source.register
        self.rule = self.register.definition.rule(count)
        self.parts = plain_rules(self.register, count)
        self.found = count_records(self.register, count, source.year)
        self.columns = groups_of(self.parts[0])
        self.people = self.register.definition.about_people

    def published(self) -> PublishedBreakdown:
        table = self.register.definition.table
        titles = [group_title(self.register, name) for name in self.columns]
        values = [_head(each, alone=len(self.parts) == 1) for each in self.parts]
        if len(self.parts) > 1:
            values.append(texts.HEAD_SHARE.format(unit=self.rule.unit))
        rows = tuple(self._rows())
        return PublishedBreakdown(
            f"{table.id}-{self.rule.id}",
            self.rule.title,
            table.title,
            self.source.year,
            (*titles, *values),
            rows,
            tuple(self._said(rows)),
            self.found.words,
            tuple((file.name, file.sha256) for file in self.register.files),
        )

    def _rows(self) -> list[BreakdownRow]:
        groups = self._groups()
        rows = [self._row(labels) for labels in groups]
        whole = self._row(None)
        return [whole, *rows] if any(each != NOBODY for each in whole.values) else rows

    def _groups(self) -> list[tuple[str, ...]]:
        """The groups in the office's order: those that are listed, and those that occur."""
        if self.found.groups:
            return [(self._label(0, each.group),) for each in self.found.groups]
        held = [tuple(row.by[name] for name in self.columns) for row in self.found.rows]
        if len(self.columns) == 1:
            listed = [(each,) for each in listed_groups(self.register, self.columns[0])]
            held = [*listed, *(each for each in held if each not in listed)]
        labels = [
            tuple(self._label(at, value) for at, value in enumerate(each))
            for each in held
            if None not in each
        ]
        return list(dict.fromkeys(labels))

    def _label(self, at: int, value: object) -> str:
        return group_label(self.register, self.columns[at], value)  # type: ignore[arg-type]

    def _row(self, labels: tuple[str, ...] | None) -> BreakdownRow:
        by = dict(zip(self.columns, labels or (), strict=False))
        titles = [group_title(self.register, name, label) for name, label in by.items()]
        blank = (texts.WHOLE, *[""] * (len(self.columns) - 1))
        shown = tuple(titles) if labels is not None else blank
        if not self.source.counted:
            count = len(self.parts) + (len(self.parts) > 1)
            return BreakdownRow(shown, (NOT_COUNTED,) * count, labels is None)
        numbers = [self._number(rule, by) for rule in self.parts]
        values = [_text(each) for each in numbers]
        if len(numbers) > 1:
            values.append(self._share(numbers[0], numbers[1], whole=labels is None))
        return BreakdownRow(shown, tuple(values), labels is None)

    def _number(self, rule: CountRule, by: Mapping[str, str]) -> Number | str:
        if not self.people:
            return self._of_things(rule, by)
        topic = self.source.topics[rule.id]
        cell = group_cell(rule, rule.id, by)
        if cell not in topic.counts:
            return NOBODY
        if cell in topic.withheld:
            return WITHHELD
        return _rounded(topic, cell, self.source.rules.round_to if by else 1)

    def _of_things(self, rule: CountRule, by: Mapping[str, str]) -> Number | str:
        """Exact; the whole is given where the groups add up to it."""
        found = self.found if rule is self.rule else self._part(rule)
        held: dict[tuple[str, ...], Number] = {
            (self._label(0, each.group),): each.value for each in found.groups
        } or {
            tuple(self._label(at, row.by[name]) for at, name in enumerate(self.columns)): row.value
            for row in found.rows
            if row.value is not None
        }
        if by:
            return held.get(tuple(by.values()), 0)
        return NOBODY if rule.count.startswith("distinct:") else sum(held.values())

    def _part(self, rule: CountRule) -> Count:
        return count_records(self.register, rule.id, self.source.year)

    def _share(self, part: Number | str, base: Number | str, *, whole: bool) -> str:
        if WITHHELD in (part, base):
            return WITHHELD
        if isinstance(part, str) or isinstance(base, str) or not base:
            return NOBODY
        percent = self.rule.unit in ("%", "％")
        value = Fraction(part) / Fraction(base) * (100 if percent else 1)
        digits = 0 if self.people and not whole and percent else 1
        return printed(min(value, Fraction(100)) if percent and self.people else value, digits)

    def _said(self, rows: Sequence[BreakdownRow]) -> list[str]:
        rules = self.source.rules
        if not self.source.counted:
            return [texts.SAID_NOT_COUNTED]
        reached = list(self._reached())
        if not self.people:
            return [*reached, texts.SAID_THINGS]
        cells = [value for row in rows for value in row.values]
        hidden = cells.count(WITHHELD)
        said = [texts.SAID_NONE]
        if hidden:
            why = (
                texts.SAID_WHOLE_ONLY
                if self.register.definition.table.whole_only
                else texts.SAID_WHY
            )
            said = [
                texts.SAID_WITHHELD.format(cells=len(cells), hidden=hidden),
                why.format(least=_ladder(rules)),
            ]
        rounded = texts.SAID_ROUNDED.format(step=rules.round_to)
        return [*reached, *said, rounded, *_loosened(rules)]

    def _reached(self) -> Iterator[str]:
        """How many groups reach their number: the audit reckons with it."""
        if self.rule.per is not None:
            yield texts.SAID_REACHED.format(
                title=self.rule.title, value=self.found.value, unit=self.rule.unit
            )


def _head(rule: CountRule, *, alone: bool) -> str:
    """What a value is; of a `per` count the unit is that of the groups, not of what they hold."""
    title = texts.HEAD_NUMBER if alone else rule.title
    if rule.per is not None or not rule.unit:
        return title
    return texts.HEAD_VALUE.format(title=title, unit=rule.unit)


def _loosened(rules: Rules) -> Iterator[str]:
    """What protects less than the program's own, why, and who approved it."""
    if rules.loosened:
        names, people = (
            texts.BREAK_BETWEEN.join(each) for each in (rules.loosened, rules.approved_by)
        )
        yield texts.SAID_LOOSENED.format(names=names, reason=rules.reason, people=people)


def _ladder(rules: Rules) -> str:
    """The steps of the ladder in words."""
    parts = []
    for at, step in enumerate(rules.ladder):
        last = at + 1 == len(rules.ladder)
        text = texts.STEP_LAST if last else texts.STEP
        if step.small_below is None:
            text = texts.STEP_NOTHING
        until = "" if last else f"{rules.ladder[at + 1].residents:,}"
        least = max(step.small_below or 0, rules.small_below)
        parts.append(text.format(until=until, least=least))
    return "、".join(parts)


def _rounded(topic: TopicRelease, cell: Cell, step: int) -> int:
    return int(half_up(Fraction(topic.counts[cell], step), 0)) * step


def _text(number: Number | str) -> str:
    return number if isinstance(number, str) else f"{number:,}"
