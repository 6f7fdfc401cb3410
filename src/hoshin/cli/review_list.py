"""The doubts of a reading as a short list for people: least certain first, where, what, why."""

from hoshin.base import Place
from hoshin.cli import texts
from hoshin.policy import Doubt, Policy, subject

SHOWN = 20


def review_list(policy: Policy) -> str:
    """One line a doubt; the JSON holds them all."""
    doubts = sorted(policy.review, key=lambda doubt: doubt.confidence)
    if not doubts:
        return texts.REVIEW_NONE + "\n"
    lines = [texts.REVIEW_SOME.format(count=len(doubts))]
    lines += [_line(policy, doubt) for doubt in doubts[:SHOWN]]
    if len(doubts) > SHOWN:
        lines.append(texts.REVIEW_MORE.format(count=len(doubts) - SHOWN))
    return "\n".join(lines) + "\n"


def _line(policy: Policy, doubt: Doubt) -> str:
    return texts.REVIEW_LINE.format(
        percent=round(100 * doubt.confidence),
        where=Place.parse(doubt.where).japanese or texts.NO_PLACE,
        what=subject(policy, doubt.path),
        reason=doubt.reason,
    )
