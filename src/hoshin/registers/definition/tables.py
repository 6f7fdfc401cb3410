"""The tables of a register's definition, key by key as REGISTER-TOML fixes them."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, model_validator

from hoshin.base import near_or_known
from hoshin.base.definitions import Definition
from hoshin.registers import texts
from hoshin.registers.definition.grammar import Grammar
from hoshin.registers.definition.spans import Span, read_span

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
Role = Literal["editor", "chief", "head", "reviewer", "council", "administrator"]


_WHEN = "during-year|as-of-year-end|always|active-in-year|active-both-years|reached-both-years|entered:.+"
When = Annotated[str, Grammar(_WHEN, texts.WHEN)]
What = Annotated[str, Grammar("records|distinct:.+|sum:.+", texts.WHAT)]
Within = Annotated[str, Grammar("[0-9]{1,4} (days?|months?|years?)", texts.WITHIN)]
Retention = Annotated[str, Grammar("[0-9]{1,4} (months?|years?)", texts.RETENTION)]
Identifier = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]+$")]
Words = Annotated[str, Field(min_length=1)]
ACTIVE = ("active-in-year", "active-both-years", "reached-both-years")


class RegisterTable(Definition):
    """[register]"""

    id: Identifier
    title: Words
    kind: RegisterKind
    key: Annotated[list[str], Field(min_length=1)]
    date: str | None = None
    purpose: Words | None = None
    retention: Retention | None = None
    owner: str | None = None
    whole_only: bool = False  # added: nothing below the whole is published, whatever is asked for


class FieldDefinition(Definition):
    """[fields.<name>]"""

    title: Words
    type: FieldType = "string"
    required: bool = False
    pattern: str | None = None
    choices: list[Words] = []
    areas: list[Words] = []
    unit: str | None = None
    personal: bool = False
    special_care: bool = False
    not_my_number: Words | None = None
    purpose: Words | None = None
    retention: Retention | None = None

    @property
    def hidden(self) -> bool:
        """Whether a value of this field may not be shown in a fault."""
        return self.personal or self.special_care


class StateDefinition(Definition):
    """[states.<name>]"""

    title: Words
    requires: list[str] = []
    final: bool = False


class States(Definition):
    """[states]: the initial one, and a table for each."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, StateDefinition] = Field(init=False)

    initial: str

    @model_validator(mode="before")
    @classmethod
    def _tables(cls, given: Any) -> Any:
        """What is no table can only be `initial`, written wrongly."""
        for key, value in given.items() if isinstance(given, dict) else ():
            if key != "initial" and not isinstance(value, dict):
                near = near_or_known(key, ["initial"])
                raise ValueError(texts.NO_STATE_TABLE.format(key=key, near=near))
        return given


class Transition(Definition):
    """[[transitions]]"""

    from_: Annotated[list[str], Field(alias="from", min_length=1)]
    to: str
    by: list[Role] = []


class Clock(Definition):
    """[[clocks]]"""

    id: Identifier
    title: Words
    starts: str
    stops: list[str] = []
    within: Within | None = None
    until: date | None = None

    @property
    def span(self) -> Span | None:
        """The time of `within`."""
        return read_span(self.within) if self.within is not None else None


class Ratio(Definition):
    """ratio = { of, to }"""

    of: str
    to: str


class CountRule(Definition):
    """[[counts]]"""

    id: Identifier
    title: Words
    unit: str = ""
    count: What = "records"
    where: str | None = None
    when: When = "during-year"
    by: list[str] = []
    active_from: str | None = None
    active_to: str | None = None
    per: str | None = None
    at_least: Annotated[int, Field(ge=1)] | Annotated[float, Field(gt=0)] | None = None
    ratio: Ratio | None = None

    @property
    def counted_field(self) -> str | None:
        """The field of `distinct:<field>` and `sum:<field>`."""
        return self.count.partition(":")[2] or None

    @property
    def entered(self) -> str | None:
        """The state of `entered:<state>`."""
        return self.when.partition(":")[2] or None
