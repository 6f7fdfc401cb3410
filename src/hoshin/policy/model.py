"""The model of `hoshin/policy/1` (POLICY-JSON). Names are fixed: add keys, never rename one."""

import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema, model_validator

from hoshin.notation import half_width
from hoshin.policy import texts

_SECOND = re.compile(r"[0-9]\s*[-‐‑―–—−]\s*[(]?\s*([0-9]{1,2})")  # of 経営課題1-(2), 経営課題1-2
SCHEMA = "hoshin/policy/1"

OrganizationKind = Literal["ward", "bureau", "city", "other"]
State = Literal["draft", "proposed", "adopted", "revised", "evaluated", "corrected"]
BudgetKind = Literal["settled", "budgeted"]
SourceKind = Literal["survey", "register", "reported"]
Comparator = Literal[">=", "<=", ">", "<", "=="]
Letter = Literal["A", "B"]
Year = Annotated[int, Field(ge=1926, le=2099)]


def _as_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[
    Decimal,
    Field(allow_inf_nan=False),
    PlainSerializer(_as_number, return_type=int | float, when_used="json"),
    WithJsonSchema({"type": "number"}),
]


class _Node(BaseModel):
    """Keys of later versions are carried along: contracts only grow."""

    model_config = ConfigDict(extra="allow", frozen=True)


class Organization(_Node):
    name: str = Field(min_length=1)
    kind: OrganizationKind
    head: str | None = None


class Principles(_Node):
    """所属運営の基本的な考え方: the text and its numbered points."""

    text: str | None = None
    points: list[str] = []


class Budget(_Node):
    """One year's money of an issue, in integer yen; `null` where the form prints －."""

    fiscal_year: Year
    kind: BudgetKind
    yen: int | None


class Theme(_Node):
    """One 【heading】 of 課題認識 and 主な戦略; `name` is null for text without a heading."""

    name: str | None = None
    recognition: list[str] = []
    strategies: list[str] = []
    indicators: list[int] = []


class IndicatorSource(_Node):
    kind: SourceKind
    name: str | None = None
    question: str | None = None
    among: str | None = None


class Target(_Node):
    """目標値: value as printed with its unit, the last year it speaks of, every year or at the end."""

    comparator: Comparator | None = None
    value: Number | None = None
    unit: str | None = None
    by: Year | None = None
    each_year: bool = False


class YearValue(_Node):
    """A printed result of one year; `value` as printed (43.9 with %)."""

    fiscal_year: Year
    value: Number
    unit: str


class OutcomeIndicator(_Node):
    """アウトカム指標."""

    number: int = Field(ge=1)
    statement: str
    source: IndicatorSource
    target: Target
    result: YearValue | None = None
    verdict: Letter | None = None
    previous: YearValue | None = None


class Issue(_Node):
    """経営課題."""

    number: int = Field(ge=1)
    title: str
    label: str | None = None
    budgets: list[Budget] = []
    sdgs: list[int] = []
    themes: list[Theme] = []
    indicators: list[OutcomeIndicator] = []
    self_evaluation: list[str] = []
    next_directions: list[str] = []

    @property
    def key(self) -> str:
        """First half of an indicator's id: 1, or 1(2) for an issue printed 1-(2)."""
        if self.label and (found := _SECOND.search(half_width(self.label))):
            return f"{self.number}({found[1]})"
        return str(self.number)


class Doubt(_Node):
    """One entry of `review`."""

    path: str
    reason: str
    confidence: float = Field(ge=0, le=1)
    where: str = ""


class Policy(_Node):
    """運営方針 of one organisation for one fiscal year."""

    schema_: Literal["hoshin/policy/1"] = Field("hoshin/policy/1", alias="schema")
    organization: Organization
    fiscal_year: Year
    state: State
    goal: str | None = None
    mission: str | None = None
    principles: Principles = Principles()
    issues: list[Issue] = []
    self_evaluation: list[str] = []
    next_directions: list[str] = []
    review: list[Doubt] = []

    model_config = ConfigDict(extra="allow", frozen=True, populate_by_name=True)

    @model_validator(mode="after")
    def _ids_are_unique(self) -> "Policy":
        seen: set[str] = set()
        for issue in self.issues:
            for indicator in issue.indicators:
                name = f"{issue.key}-{indicator.number}"
                if name in seen:
                    message = texts.TWICE.format(name=name)
                    raise ValueError(message)
                seen.add(name)
        return self

    def indicators(self) -> "dict[str, OutcomeIndicator]":
        """Every indicator under its id, `<issue>-<number>`, in the order of the form."""
        return {
            f"{issue.key}-{indicator.number}": indicator
            for issue in self.issues
            for indicator in issue.indicators
        }
