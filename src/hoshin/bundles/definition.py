"""bundle.toml."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from hoshin.base.definitions import Definition
from hoshin.policy import Comparator, IndicatorSource, OutcomeIndicator, Target

SUB = "sub:"  # what the id of an indicator that is not on the form begins with


class BundleTable(Definition):
    """[bundle]"""

    id: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$")
    organization: str = Field(min_length=1)
    fiscal_year: Annotated[int, Field(ge=1926, le=2099)]
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
    by: int | None = None
    each_year: bool = False


class BundleIndicator(Definition):
    """[indicators.<id>]"""

    title: str | None = None
    source: RegisterSource | None = None
    owner: str | None = None
    milestones: dict[int, Decimal] = {}
    target: SubTarget | None = None
    strategy: str | None = None
    series_break: Annotated[str, Field(alias="break")] = ""  # added: this year's figure is not
    # comparable with last year's, and why

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


class BundleDefinition(Definition):
    """The whole file."""

    bundle: BundleTable
    approval: ApprovalTable | None = None
    corrections: list[CorrectionTable] = []
    indicators: dict[str, BundleIndicator] = {}
