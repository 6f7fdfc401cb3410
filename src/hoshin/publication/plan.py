"""What is published of an indicator's plan: its owner, the strategy it serves, its yearly aims."""

from dataclasses import dataclass
from decimal import Decimal

from hoshin.base import FiscalYear
from hoshin.evaluation import IndicatorEvaluation
from hoshin.publication import texts


@dataclass(frozen=True)
class PublishedMilestone:
    """The aim of one year, and whether it is the year judged."""

    year: FiscalYear
    value: Decimal
    aim: str
    current: bool


@dataclass(frozen=True)
class PublishedPlan:
    """The plan of one indicator; `strategies` are those of the form that it serves."""

    owner: str = ""
    strategies: tuple[str, ...] = ()
    milestones: tuple[PublishedMilestone, ...] = ()

    @property
    def current(self) -> str:
        """The aim of the year judged; empty without one."""
        return next((each.aim for each in self.milestones if each.current), "")


def publish_plan(each: IndicatorEvaluation, strategies: tuple[str, ...]) -> PublishedPlan:
    """The plan in words: aims with the unit and the sense of the target."""
    target = each.definition.target
    figure = each.measurement.figure if each.measurement else None
    unit = target.unit or (figure.unit if figure else "")
    word = texts.COMPARATORS[target.comparator or "=="]
    return PublishedPlan(
        each.plan.owner,
        strategies,
        tuple(
            PublishedMilestone(
                FiscalYear(year), value, f"{value:,f}{unit}{word}", year == each.year.start
            )
            for year, value in sorted(each.plan.milestones.items())
        ),
    )
