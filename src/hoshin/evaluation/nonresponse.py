"""What those who did not answer would have to answer for the letter to turn."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from hoshin.evaluation.case import Case
from hoshin.evaluation.rules import Rule
from hoshin.evaluation.verdict import Verdict, judge
from hoshin.indicators import Response
from hoshin.policy import Letter

_GRID = 1000  # shares of a group whose size is not known: in tenths of a per cent, as printed


@dataclass(frozen=True)
class Flip:
    """Answers of the unheard with which the letter would be another one.

    Parameters
    ----------
    letter : "A", "B" or None
        What it would be.
    least, most : Fraction, 0–1
        From this share of the unheard to that one, both included; beyond them it stays.
    people : pair of int, or None
        The same as numbers of people, where the unheard can be counted.
    """

    letter: Letter | None
    least: Fraction
    most: Fraction
    people: tuple[int, int] | None

    @property
    def least_percent(self) -> Decimal:
        """With one decimal, rounded into the range: whoever reaches the print has turned the letter."""
        return Decimal(math.ceil(self.least * 1000)) / 10

    @property
    def most_percent(self) -> Decimal:
        """With one decimal, rounded into the range."""
        return Decimal(math.floor(self.most * 1000)) / 10


@dataclass(frozen=True)
class NonResponse:
    """What non-response may hide of one figure.

    Parameters
    ----------
    response : Response
    low, high : Fraction, 0–1
        The share among all people asked, had nobody or everybody of the unheard given a counted
        answer.
    flip : Flip or None
        None where the letter stays whatever the unheard would have answered.

    Notes
    -----
    p_all = r p + (1 - r) p_nr, r the part of the people asked whose answer is known, goes through
    the rule itself in place of p; the yardsticks (last year's figure too) stay as they were. Where the
    unheard can be counted every number of them is a case of its own, else every tenth of a per cent.
    """

    response: Response
    low: Fraction
    high: Fraction
    flip: Flip | None


def nonresponse_of(
    case: Case, verdict: Verdict, rule: Rule, response: Response | None
) -> NonResponse | None:
    """Put every answer that the unheard may have given through the rule.

    Parameters
    ----------
    case : Case
        A share of respondents, in per cent.
    response : Response or None
        None is returned without the number of people asked, or where everybody was heard.
    """
    heard = response.heard if response else None
    if response is None or heard is None or heard >= 1 or not 0 <= case.value <= 100:
        return None
    unheard = response.unheard
    steps = _GRID if unheard is None else unheard

    def whole(step: int) -> Fraction:
        return heard * case.value + (1 - heard) * 100 * Fraction(step, steps)

    def found(step: int) -> Verdict:
        return judge(replace(case, value=whole(step)), rule)

    flip = _nearest_flip(found, verdict.letter, steps, _places(case, found, whole, steps))
    if flip is not None and unheard is None:
        flip = replace(flip, people=None)
    return NonResponse(response, whole(0) / 100, whole(steps) / 100, flip)


def _places(
    case: Case, found: Callable[[int], Verdict], whole: Callable[[int], Fraction], steps: int
) -> list[int]:
    """Steps around every bar: between two of them that follow each other the letter is the same."""
    last = case.target if case.previous is None else case.previous
    places, bars = {0, steps}, {case.target, 2 * case.target - last}
    base, reach = whole(0), whole(steps) - whole(0)
    seen: set[Fraction] = set()
    tried: set[int] = set()
    while bars - seen or places - tried:
        for bar in bars - seen:
            step = math.floor((bar - base) / reach * steps)
            places |= {each for each in range(step - 1, step + 3) if 0 <= each <= steps}
        seen |= bars
        for place in places - tried:
            bars |= {each.yardstick.value for each in found(place).findings if each.yardstick}
        tried |= set(places)
    return sorted(places)


def _nearest_flip(
    found: Callable[[int], Verdict], letter: Letter | None, steps: int, places: list[int]
) -> Flip | None:
    """The run of turning steps; the first one where there are two (a target that is one value)."""
    letters = {place: found(place).letter for place in places}
    turned = [place for place in places if letters[place] != letter]
    if not turned:
        return None
    least = most = turned[0]
    for place in places[places.index(least) :]:
        if letters[place] != letters[least]:
            break
        most = place
    return Flip(letters[least], Fraction(least, steps), Fraction(most, steps), (least, most))
