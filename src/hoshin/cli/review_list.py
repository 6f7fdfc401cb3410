"""The doubts of a reading as a short list for people: least certain first, where, what, why."""

from hoshin.base import Place
from hoshin.base.shown import on_one_line
from hoshin.cli import texts
from hoshin.policy import Doubt, Policy, subject

SHOWN = 20


def review_list(policy: Policy) -> str:
    """One line a cause: values doubted at one place for one reason; the JSON holds them all."""
    doubts = sorted(policy.review, key=lambda doubt: doubt.confidence)
    if not doubts:
        return texts.REVIEW_NONE + "\n"
    causes: dict[tuple[float, str, str], list[Doubt]] = {}
    for doubt in doubts:
        causes.setdefault((doubt.confidence, doubt.where, doubt.reason), []).append(doubt)
    values = texts.REVIEW_VALUES.format(count=len(doubts)) if len(doubts) > len(causes) else ""
    lines = [texts.REVIEW_SOME.format(count=len(causes), values=values)]
    lines += [_line(policy, of_one) for of_one in list(causes.values())[:SHOWN]]
    if len(causes) > SHOWN:
        lines.append(texts.REVIEW_MORE.format(count=len(causes) - SHOWN))
    return "\n".join(lines) + "\n"


def _line(policy: Policy, doubts: list[Doubt]) -> str:
    first = doubts[0]
    return texts.REVIEW_LINE.format(
        percent=round(100 * first.confidence),
        where=on_one_line(Place.parse(first.where).japanese or texts.NO_PLACE),
        what=on_one_line(texts.REVIEW_BETWEEN.join(_subjects(policy, doubts))),
        reason=on_one_line(first.reason),
    )


def _subjects(policy: Policy, doubts: list[Doubt]) -> list[str]:
    """What the doubts are about; what the first one says already is not said again."""
    found = [subject(policy, doubt.path) for doubt in doubts]
    head = found[0].partition(" ")[0]
    return [found[0], *(each.removeprefix(f"{head} ") for each in found[1:] if each != head)]
