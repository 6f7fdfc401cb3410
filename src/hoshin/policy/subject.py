"""Which value a path of the policy means, in the words of the form."""

from typing import TypeVar

from hoshin.policy import texts
from hoshin.policy.model import Policy

Item = TypeVar("Item")


def subject(policy: Policy, path: str) -> str:
    """'issues/0/indicators/2/previous' is 指標1-3 前年度; the empty path is the whole text."""
    words: list[str] = []
    parts = path.split("/")
    issue = _item(policy.issues, parts, "issues")
    if issue is not None:
        words = [texts.SUBJECT_ISSUE.format(key=issue.key)]
        parts = parts[2:]
        indicator = _item(issue.indicators, parts, "indicators")
        if indicator is not None:
            words = [texts.SUBJECT_INDICATOR.format(key=issue.key, number=indicator.number)]
            parts = parts[2:]
    words += [_word(part) for part in parts if part]
    return " ".join(words) or texts.SUBJECT_WHOLE


def _item(items: list[Item], parts: list[str], name: str) -> Item | None:
    """The item that the first two parts name; None where they name none that there is."""
    if len(parts) < 2 or parts[0] != name or not parts[1].isdecimal():
        return None
    return items[int(parts[1])] if int(parts[1]) < len(items) else None


def _word(part: str) -> str:
    if part.isdecimal():
        return texts.SUBJECT_ORDINAL.format(number=int(part) + 1)
    return texts.SUBJECTS.get(part, part)
