"""Prose with the radicals that the text has: they are read as 漢字, and told as they are printed."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from hoshin.notation import without_radicals
from hoshin.policy import Policy

# What is prose by the contract; names of offices and people are told in 漢字.
_PROSE = (
    *("goal", "mission", "text", "points", "title", "name", "recognition", "strategies"),
    *("statement", "question", "among", "self_evaluation", "next_directions"),
)
_BLANK = re.compile(r"\s")
_LEAST = 4  # characters by which a part of a text is known again


def with_prose_as_printed(policy: Policy, text: str) -> Policy:
    """The policy, radicals put back where the text has them; numbers and the organisation stay.

    `text` is the source, which the policy was read from without its radicals.
    """
    printed = _BLANK.sub("", unicodedata.normalize("NFC", text))
    plain = without_radicals(printed)
    if plain == printed:
        return policy
    data = policy.model_dump(by_alias=True)
    told = {key: value for key, value in data.items() if key not in ("organization", "review")}
    changed = {new for new, old in zip(plain, printed, strict=True) if new != old}
    found = _mapped(
        told,
        lambda value: value if changed.isdisjoint(value) else _as_printed(value, plain, printed),
        prose=False,
    )
    return Policy.model_validate({**data, **found})


def _mapped(node: Any, change: Callable[[str], str], *, prose: bool) -> Any:
    if isinstance(node, dict):
        return {key: _mapped(value, change, prose=key in _PROSE) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [_mapped(each, change, prose=prose) for each in node]
    return change(node) if prose and isinstance(node, str) else node


def _as_printed(value: str, plain: str, printed: str) -> str:
    """A value in the letters of the text; a part that stands nowhere in it keeps its own."""
    shown = list(value)
    places = [at for at, letter in enumerate(value) if not _BLANK.match(letter)]
    told = "".join(value[at] for at in places)
    start = 0
    while start < len(told):
        size = _longest(told, start, plain)
        if size < min(_LEAST, len(told)):
            start += 1
            continue
        found = plain.find(told[start : start + size])
        for at in range(size):
            shown[places[start + at]] = printed[found + at]
        start += size
    return "".join(shown)


def _longest(told: str, start: int, plain: str) -> int:
    """How many characters from one on stand together in a text."""
    low, high = 0, len(told) - start
    if told[start:] in plain:  # most values stand on one line
        return high
    while low < high:
        middle = (low + high + 1) // 2
        if told[start : start + middle] in plain:
            low = middle
        else:
            high = middle - 1
    return low
