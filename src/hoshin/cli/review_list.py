"""The doubts of a reading as a short list for people: least certain first, where, what, why."""

from hoshin.base import Place
from hoshin.cli import texts
from hoshin.policy import Doubt, Policy

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


def subject(policy: Policy, path: str) -> str:
    """Which value a path means, in the words of the form: 'issues/0/indicators/2/previous'."""
    words: list[str] = []
    parts = path.split("/")
    if len(parts) >= 2 and parts[0] == "issues" and parts[1].isdecimal():
        issue = policy.issues[int(parts[1])]
        words.append(texts.SUBJECT_ISSUE.format(key=issue.key))
        rest = parts[2:]
        if len(rest) >= 2 and rest[0] == "indicators" and rest[1].isdecimal():
            number = issue.indicators[int(rest[1])].number
            words = [texts.SUBJECT_INDICATOR.format(key=issue.key, number=number)]
            rest = rest[2:]
        parts = rest
    words += [texts.SUBJECTS.get(part, part) for part in parts if part and not part.isdecimal()]
    return " ".join(words) or texts.SUBJECT_WHOLE
