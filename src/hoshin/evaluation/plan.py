"""What an office entered of an indicator beside its target: who owns it, what it serves, its yearly aims."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pydantic import BaseModel

from hoshin.policy import OutcomeIndicator


@dataclass(frozen=True)
class Plan:
    """One indicator's owner, strategy and milestones; empty where nothing was entered.

    Parameters
    ----------
    strategy : str
        As entered: issue number / theme, or one activity of a theme.
    milestones : mapping of fiscal year to Decimal
        What is to be reached in a year on the way, in the target's unit.
    """

    owner: str = ""
    strategy: str = ""
    milestones: Mapping[int, Decimal] = field(default_factory=dict)


class MilestoneReport(BaseModel):
    """What is to be reached in one year."""

    fiscal_year: int
    value: int | float


class PlanReport(BaseModel):
    """The plan of an indicator in the answer of `hoshin evaluate --json`."""

    title: str
    owner: str | None
    strategy: str | None
    milestones: list[MilestoneReport]


def plan_report(definition: OutcomeIndicator, plan: Plan) -> PlanReport:
    """The plan in the form of its contract: nothing entered is null."""
    return PlanReport(
        title=definition.source.question or definition.statement,
        owner=plan.owner or None,
        strategy=plan.strategy or None,
        milestones=[
            MilestoneReport(fiscal_year=year, value=_number(plan.milestones[year]))
            for year in sorted(plan.milestones)
        ],
    )


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
