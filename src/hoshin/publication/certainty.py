"""How sure a figure and its letter are, in sentences for residents: never a reason for another letter."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from hoshin.base import half_up, printed
from hoshin.evaluation import (
    Chance,
    Change,
    Flip,
    IndicatorEvaluation,
    NonResponse,
    UnmeasuredChange,
)
from hoshin.evaluation.uncertainty import uncertainty_of
from hoshin.indicators import Response
from hoshin.publication import texts


@dataclass(frozen=True)
class CertaintyRow:
    """One line of the section: its label and its sentences; `asks` where the office is asked.

    `name` is what the trace calls it; empty where the sentence has an entry of its own.
    """

    label: str
    text: str
    asks: bool = False
    name: str = ""


def certainty_rows(each: IndicatorEvaluation) -> Iterator[CertaintyRow]:
    """What is known beside the strength: change, response, non-response, or why there is none."""
    kind = uncertainty_of(each)
    if kind is not None and kind not in ("sampling", "chance"):
        yield CertaintyRow(texts.CERTAINTY_KIND, texts.UNCERTAINTIES[kind], name="kind")
    if each.chance is not None:
        yield CertaintyRow(texts.CERTAINTY_CHANCE, _chance(each, each.chance), name="chance")
    if each.change is not None:
        yield CertaintyRow(texts.CERTAINTY_CHANGE, _change(each, each.change), name="change")
    if each.break_candidate and each.break_rule is not None:
        points = printed(Fraction(each.break_rule.points), 0)
        yield CertaintyRow(
            texts.CERTAINTY_QUESTION,
            texts.BREAK_QUESTION.format(points=points),
            asks=True,
            name="question",
        )
    response = each.measurement.response if each.measurement else None
    if response is not None:
        yield CertaintyRow(texts.CERTAINTY_RESPONSE, _response(response), name="response")
    if each.nonresponse is not None:
        yield CertaintyRow(
            texts.CERTAINTY_UNHEARD, _unheard(each, each.nonresponse), name="unheard"
        )


def response_rate(each: IndicatorEvaluation) -> str:
    """回収率31.5%; empty where it is not known."""
    response = each.measurement.response if each.measurement else None
    rate = response.rate if response else None
    return "" if rate is None else texts.RESPONSE_RATE.format(rate=_percent(rate))


def _change(each: IndicatorEvaluation, change: Change | UnmeasuredChange) -> str:
    difference = _points(change.difference)
    if isinstance(change, UnmeasuredChange):
        if change.n_needed is None:
            return texts.CHANGE_NONE
        return texts.CHANGE_UNMEASURED.format(difference=difference, n=f"{change.n_needed:,}")
    before, now = (
        measured.figure if measured else None for measured in (each.previous, each.measurement)
    )
    assert before is not None and now is not None
    as_printed = now.rounded - before.rounded == half_up(change.difference * 100, 1)
    sentence = texts.CHANGE.format(
        before=before,
        now=now,
        exact="" if as_printed else texts.CHANGE_EXACT,
        difference=difference,
        low=_points(change.low),
        high=_points(change.high),
    )
    if change.distinguishable:
        sentence += texts.CHANGE_UP if change.difference > 0 else texts.CHANGE_DOWN
        if change.p_adjusted is not None and len(change.family) > 1:
            together = texts.TOGETHER_TOO if change.p_adjusted < 0.05 else texts.TOGETHER_NOT
            sentence += together.format(number=len(change.family))
    else:
        sentence += texts.CHANGE_WITHIN
    detectable = printed(Fraction(change.detectable) * 100, 1)
    return sentence + texts.CHANGE_DETECTABLE.format(detectable=detectable)


def _response(response: Response) -> str:
    if response.rate is None or response.heard is None:
        return texts.RESPONSE_UNKNOWN.format(back=f"{response.back:,}")
    sentence = texts.RESPONSE.format(
        sent=f"{response.sent:,}", back=f"{response.back:,}", rate=_percent(response.rate)
    )
    base = texts.RESPONSE_BASE if response.whole else texts.RESPONSE_PART
    return sentence + base.format(answered=f"{response.answered:,}", heard=_percent(response.heard))


def _unheard(each: IndicatorEvaluation, found: NonResponse) -> str:
    unheard = found.response.unheard
    who = texts.UNHEARD if unheard is None else texts.UNHEARD_PEOPLE.format(people=f"{unheard:,}")
    if found.flip is None:
        sentence = texts.FLIP_NEVER.format(who=who)
    else:
        figure = each.measurement and each.measurement.figure
        text = texts.FLIP_NOBODY if found.flip.most == 0 else texts.FLIP
        sentence = text.format(
            who=who,
            part=_part(found.flip),
            letter=found.flip.letter or texts.NOTHING,
            now=figure,
        )
    bounds = texts.UNHEARD_BOUNDS.format(low=_percent(found.low), high=_percent(found.high))
    return sentence + bounds


def _part(flip: Flip) -> str:
    """The range of the unheard that turns the letter, in people where they can be counted."""

    def amount(at: int, percent: Decimal) -> str:
        share = texts.PERCENT.format(number=printed(percent, 1))
        if flip.people is None:
            return share
        return texts.FLIP_AMOUNT.format(people=f"{flip.people[at]:,}", share=share)

    least, most = amount(0, flip.least_percent), amount(1, flip.most_percent)
    if flip.least == flip.most:
        return texts.FLIP_ALL if flip.least == 1 else texts.FLIP_EXACTLY.format(amount=least)
    if flip.most == 1:
        return texts.FLIP_AT_LEAST.format(amount=least)
    if flip.least == 0:
        return texts.FLIP_AT_MOST.format(amount=most)
    return texts.FLIP_BETWEEN.format(least=least, most=most)


def _chance(each: IndicatorEvaluation, chance: Chance) -> str:
    low, high = (printed(Fraction(limit), 1) for limit in chance.limits)
    figure = each.measurement.figure if each.measurement else None
    unit = figure.unit if figure else ""
    count, trials = chance.now
    sentence = texts.CHANCES[chance.process].format(
        count=f"{count:,}", trials=f"{trials:,}", low=f"{low}{unit}", high=f"{high}{unit}"
    )
    if chance.p_value is not None:
        words = texts.CHANCE_BEYOND if chance.p_value < 0.05 else texts.CHANCE_WITHIN
        sentence += words.format(before=each.previous and each.previous.figure)
    return sentence + texts.CHANCE_CAUTION


def _points(share: Fraction | float) -> str:
    """+16.1, －3.7, 0.0: with its sign, as read aloud."""
    rounded = half_up(Fraction(share) * 100, 1)
    sign = texts.PLUS if rounded > 0 else texts.MINUS if rounded < 0 else ""
    return f"{sign}{abs(rounded):f}"


def _percent(share: Fraction) -> str:
    return texts.PERCENT.format(number=printed(share * 100, 1))
