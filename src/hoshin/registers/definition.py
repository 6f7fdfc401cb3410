"""A register as data (REGISTER-TOML): fields, states, clocks, counts."""

import re
from typing import Annotated, Literal

from pydantic import Field

from hoshin.base import near_or_known
from hoshin.base.definitions import Definition, read_definition
from hoshin.registers import texts
from hoshin.registers.errors import RegisterError

RegisterKind = Literal["cases", "events", "aggregates"]
FieldType = Literal[
    "string",
    "text",
    "integer",
    "decimal",
    "boolean",
    "date",
    "month",
    "fiscal-year",
    "choice",
    "area",
]
PAIRED = ("active-both-years", "reached-both-years")
Identifier = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+$")]


class RegisterTable(Definition):
    """[register]"""

    id: Identifier
    title: str
    kind: RegisterKind
    key: Annotated[list[str], Field(min_length=1)]
    date: str | None = None
    purpose: str | None = None
    retention: str | None = None
    owner: str | None = None


class FieldDefinition(Definition):
    """[fields.<name>]"""

    title: str
    type: FieldType = "string"
    required: bool = False
    pattern: str | None = None
    choices: list[str] = []
    areas: list[str] = []
    unit: str | None = None
    personal: bool = False
    special_care: bool = False
    not_my_number: str | None = None
    purpose: str | None = None
    retention: str | None = None


class StateDefinition(Definition):
    """[states.<name>]"""

    title: str
    requires: list[str] = []
    final: bool = False


class Transition(Definition):
    """[[transitions]]"""

    from_: Annotated[list[str], Field(alias="from", min_length=1)]
    to: str
    by: list[str] = []


class Clock(Definition):
    """[[clocks]]"""

    id: Identifier
    title: str
    starts: str
    stops: list[str] = []
    within: str | None = None
    until: str | None = None


class Ratio(Definition):
    """ratio = { of, to }"""

    of: str
    to: str


class CountRule(Definition):
    """[[counts]]"""

    id: Identifier
    title: str
    unit: str
    count: str = "records"
    where: str | None = None
    when: str = "during-year"
    by: list[str] = []
    active_from: str | None = None
    active_to: str | None = None
    per: str | None = None
    at_least: int | None = None
    ratio: Ratio | None = None


class RegisterDefinition(Definition):
    """The whole file."""

    register_: Annotated[RegisterTable, Field(alias="register")]
    fields: dict[str, FieldDefinition]
    states: dict[str, StateDefinition | str] = {}
    transitions: list[Transition] = []
    clocks: list[Clock] = []
    counts: list[CountRule] = []

    @property
    def table(self) -> RegisterTable:
        return self.register_

    def rule(self, count: str) -> CountRule:
        """One count's rule.

        Raises
        ------
        RegisterError
            If no count has this id.
        """
        for rule in self.counts:
            if rule.id == count:
                return rule
        raise RegisterError(
            texts.UNKNOWN_COUNT.format(id=count),
            where=self.table.id,
            cure=near_or_known(count, [rule.id for rule in self.counts]),
        )


def read_register_definition(content: bytes, *, name: str) -> RegisterDefinition:
    """Read and check a register's definition.

    Raises
    ------
    InputError
        If a key is not defined, a field is missing or personal where it may not be, or a part
        is not computed by this version.
    """
    definition = read_definition(content, RegisterDefinition, name=name)
    _check_fields(definition, name)
    seen: set[str] = set()
    for rule in definition.counts:
        if rule.id in seen:
            message = texts.COUNT_TWICE.format(id=rule.id)
            raise RegisterError(message, where=name, cure=texts.COUNT_TWICE_CURE)
        seen.add(rule.id)
        _check_count(definition, rule, name)
    return definition


def _check_fields(definition: RegisterDefinition, name: str) -> None:
    table = definition.table
    if table.kind != "events" or definition.states or definition.clocks:
        message = texts.NOT_YET.format(what=f'kind = "{table.kind}"')
        raise RegisterError(message, where=name, cure=texts.NOT_YET_CURE)
    if any(field.type == "month" for field in definition.fields.values()):
        message = texts.NOT_YET.format(what='type = "month"')
        raise RegisterError(message, where=name, cure=texts.NOT_YET_CURE)
    for field in table.key:
        _check_use(definition, "key", field, name)
    if table.date is not None:
        _check_use(definition, "date", table.date, name)
    if any(field.personal for field in definition.fields.values()) and not table.purpose:
        raise RegisterError(texts.PURPOSE, where=name, cure=texts.PURPOSE_CURE)
    for key, field_definition in definition.fields.items():
        try:
            re.compile(field_definition.pattern or "")
        except re.error as error:
            message = texts.BAD_PATTERN.format(field=key)
            raise RegisterError(message, where=name, cure=texts.BAD_PATTERN_CURE) from error


def _check_count(definition: RegisterDefinition, rule: CountRule, name: str) -> None:
    where = f"{name} [[counts]] {rule.id}"
    known = ("during-year", "as-of-year-end", "always", *PAIRED)
    if rule.count != "records" or rule.ratio or rule.by or rule.when not in known:
        what = (rule.ratio and "ratio") or (rule.by and "by") or f"{rule.count} {rule.when}"
        raise RegisterError(texts.NOT_YET.format(what=what), where=where, cure=texts.NOT_YET_CURE)
    for key in ("active_from", "active_to", "per"):
        if (field := getattr(rule, key)) is not None:
            _check_use(definition, key, field, where)
    needs = [key for key in _needed(definition, rule) if not getattr(rule, key)]
    if rule.when in ("during-year", "as-of-year-end") and definition.table.date is None:
        needs.append("register.date")
    if needs:
        message = texts.NEEDS_KEYS.format(id=rule.id, keys=", ".join(needs))
        raise RegisterError(message, where=where, cure=texts.NEEDS_KEYS_CURE)


def _needed(definition: RegisterDefinition, rule: CountRule) -> list[str]:
    needed = []
    if rule.when == "active-both-years":
        needed += ["active_from"]
    if rule.when == "reached-both-years":
        needed += ["per", "at_least"]
        needed += [] if definition.table.date else ["active_from"]
    if rule.per or rule.at_least is not None:
        needed += ["per", "at_least"]
    return needed


def _check_use(definition: RegisterDefinition, key: str, field: str, where: str) -> None:
    if field not in definition.fields:
        cure = near_or_known(field, definition.fields)
        raise RegisterError(texts.NO_FIELD.format(key=key, field=field), where=where, cure=cure)
    if definition.fields[field].personal:
        message = texts.PERSONAL.format(key=key, field=field)
        raise RegisterError(message, where=where, cure=texts.PERSONAL_CURE)
