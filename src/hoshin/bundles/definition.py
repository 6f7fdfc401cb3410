"""bundle.toml."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator

from hoshin.base import FiscalYear
from hoshin.base.definitions import Definition
from hoshin.indicators import BreakKind, SeriesBreak
from hoshin.policy import Comparator, IndicatorSource, OutcomeIndicator, Target

Year = Annotated[int, Field(ge=1926, le=2099)]
SUB = "sub:"  # what the id of an indicator that is not on the form begins with


class BundleTable(Definition):
    """[bundle]"""

    id: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$")
    organization: str = Field(min_length=1)
    fiscal_year: Year
    pack: str
    as_of: date
    rule: str | None = None
    licence: str = "CC-BY-4.0"
    notice: str = ""  # added: said on every page and form that is made of this bundle


class RegisterSource(Definition):
    """source = { register, count }"""

    register_: Annotated[str, Field(alias="register")]
    count: str


class SubTarget(Definition):
    """target of an indicator that is not on the form."""

    comparator: Comparator
    value: Decimal
    unit: str
    by: Year | None = None
    each_year: bool = False


class BreakTable(Definition):
    """break = { kind, reason, by, on }, added: one break of a series; `year` is this year where left out"""

    reason: str = Field(min_length=1)
    kind: list[BreakKind] = []
    by: str = ""
    on: date | None = None
    year: Annotated[int, Field(ge=1926, le=2099)] | None = None

    @field_validator("kind", mode="before")
    @classmethod
    def _one_or_many(cls, value: Any) -> Any:
        return [value] if isinstance(value, str) else value


class BundleIndicator(Definition):
    """[indicators.<id>]"""

    title: str | None = None
    source: RegisterSource | None = None
    owner: str | None = None
    milestones: dict[Year, Decimal] = {}
    target: SubTarget | None = None
    strategy: str | None = None
    breaks: Annotated[
        list[BreakTable], Field(alias="break")
    ] = []  # added: a text (this year's figure
    # is not comparable with last year's, and why), a table, or a list of them

    @field_validator("breaks", mode="before")
    @classmethod
    def _texts_and_tables(cls, value: Any) -> Any:
        given = value if isinstance(value, list) else [value]
        return [{"reason": each} if isinstance(each, str) else each for each in given if each]

    def declared_breaks(self, year: FiscalYear) -> tuple[SeriesBreak, ...]:
        """What was declared of the series; without a year of its own a break is of `year`."""
        return tuple(
            SeriesBreak(
                year if each.year is None else FiscalYear(each.year),
                each.reason,
                tuple(dict.fromkeys(each.kind)),
                each.by,
                each.on,
            )
            for each in self.breaks
        )

    chance: Literal["events", "trials"] | None = None  # added: the count is read as what chance
    # left of a process, with an exact interval

    def as_outcome(self, name: str) -> OutcomeIndicator:
        """An indicator that is not on the form, as one of the form would be."""
        target = Target()
        if self.target is not None:
            target = Target(**self.target.model_dump())
        title = self.title or name.removeprefix(SUB)
        source = IndicatorSource(kind="reported" if self.source is None else "register")
        return OutcomeIndicator(number=1, statement=title, source=source, target=target)


class ApprovalTable(Definition):
    """[approval], added: who approved what is published, and, by its hash, of which content"""

    by: str = Field(min_length=1)
    role: str = ""
    on: date
    content: str = Field("", pattern=r"^(sha256:[0-9a-f]{64})?$")


class CorrectionTable(Definition):
    """[[corrections]], added: the public note of an edition that takes the place of another"""

    on: date
    by: str = Field(min_length=1)
    reason: str = Field(min_length=1)


class DisclosureTable(Definition):
    """[disclosure], added: what is published below the whole is released by"""

    rules: str  # a file of rules in the bundle, instead of the pack's


class BundleDefinition(Definition):
    """The whole file."""

    bundle: BundleTable
    approval: ApprovalTable | None = None
    corrections: list[CorrectionTable] = []
    indicators: dict[str, BundleIndicator] = {}
    breakdowns: list[RegisterSource] = []  # added: counts that are published below the whole
    disclosure: DisclosureTable | None = None

    @property
    def registers(self) -> list[str]:
        """The registers that are counted from, each once."""
        sources = [each.source for each in self.indicators.values()]
        return sorted({each.register_ for each in [*sources, *self.breakdowns] if each})
