"""What stands beside a verdict in `hoshin/evaluation/1`: change, response, non-response, chance."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from hoshin.base import half_up
from hoshin.evaluation.chance import Chance
from hoshin.evaluation.change import Change
from hoshin.evaluation.judgement import IndicatorEvaluation
from hoshin.evaluation.nonresponse import NonResponse
from hoshin.evaluation.uncertainty import uncertainty_of
from hoshin.indicators import Response

Share = Annotated[float, Field(ge=0, le=1)]


class ChangeReport(BaseModel):
    """This year's share minus last year's, in points; limits and p-values where both years tell their n."""

    fiscal_year: int
    difference: float
    low: float | None
    high: float | None
    p_value: Share | None
    p_adjusted: Share | None
    distinguishable: bool | None
    detectable: float | None
    n_needed: int | None


class ResponseReport(BaseModel):
    """People asked, heard, and in the base of the figure; rates in per cent."""

    sent: int | None
    back: int
    rate: float | None
    answered: int
    heard: float | None


class FlipReport(BaseModel):
    """The answers of the unheard with which the letter would be another: per cent, and people."""

    letter: Literal["A", "B"] | None
    least: float
    most: float
    least_people: int | None
    most_people: int | None


class NonResponseReport(BaseModel):
    """What non-response may hide: the share among all people asked (%), and when the letter turns."""

    low: float
    high: float
    unheard: int | None
    can_turn: bool
    flip: FlipReport | None


class ChanceReport(BaseModel):
    """The exact 95 % interval of a count that is read as what chance left, and the test of two years."""

    process: Literal["events", "trials"]
    count: int
    trials: int | None
    low: float
    high: float
    p_value: Share | None
    distinguishable: bool | None


def strength_keys(each: IndicatorEvaluation) -> dict[str, Any]:
    """The keys of one indicator that say how sure its figure is."""
    measured = each.measurement
    return {
        "uncertainty": uncertainty_of(each),
        "change": _change(each),
        "break_candidate": each.break_candidate,
        "response": _response(measured.response) if measured and measured.response else None,
        "nonresponse": _nonresponse(each.nonresponse) if each.nonresponse else None,
        "chance": _chance(each.chance) if each.chance else None,
    }


def _change(each: IndicatorEvaluation) -> ChangeReport | None:
    change = each.change
    if change is None or change.since is None:
        return None
    sampled = change if isinstance(change, Change) else None
    adjusted = sampled.p_adjusted if sampled else None
    return ChangeReport(
        fiscal_year=change.since.start,
        difference=_percent(change.difference),
        low=_percent(sampled.low) if sampled else None,
        high=_percent(sampled.high) if sampled else None,
        p_value=_significant(sampled.p_value) if sampled else None,
        p_adjusted=None if adjusted is None else _significant(adjusted),
        distinguishable=sampled.distinguishable if sampled else None,
        detectable=_percent(sampled.detectable) if sampled else None,
        n_needed=change.n_needed,
    )


def _response(response: Response) -> ResponseReport:
    return ResponseReport(
        sent=response.sent,
        back=response.back,
        rate=None if response.rate is None else _percent(response.rate),
        answered=response.answered,
        heard=None if response.heard is None else _percent(response.heard),
    )


def _nonresponse(found: NonResponse) -> NonResponseReport:
    flip = found.flip
    return NonResponseReport(
        low=_percent(found.low),
        high=_percent(found.high),
        unheard=found.response.unheard,
        can_turn=flip is not None,
        flip=flip
        and FlipReport(
            letter=flip.letter,
            least=float(flip.least_percent),
            most=float(flip.most_percent),
            least_people=flip.people[0] if flip.people else None,
            most_people=flip.people[1] if flip.people else None,
        ),
    )


def _chance(chance: Chance) -> ChanceReport:
    low, high = (float(half_up(Decimal(limit), 2)) for limit in chance.limits)
    count, trials = chance.now
    return ChanceReport(
        process=chance.process,
        count=count,
        trials=trials if chance.process == "trials" else None,
        low=low,
        high=high,
        p_value=None if chance.p_value is None else _significant(chance.p_value),
        distinguishable=chance.distinguishable,
    )


def _percent(share: Fraction | float) -> float:
    """As printed, one decimal."""
    return float(half_up(Fraction(share) * 100, 1))


def _significant(p_value: float) -> float:
    """Three digits that say something, however small it is."""
    return float(f"{p_value:.3g}")
