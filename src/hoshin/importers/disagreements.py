"""Where two readings of the same form differ, by the paths of the first."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from hoshin.importers import texts
from hoshin.importers.form import FormReading
from hoshin.policy import Doubt, IndicatorSource, Policy, Target, YearValue
from hoshin.policy.canonical import as_json_data
from hoshin.policy.differences import IDENTITIES
from hoshin.policy.words import (
    aim_words,
    deadline_words,
    source_words,
    state_words,
    year_value_words,
    year_words,
)

_ONE_VALUE = {"target", "result", "previous", "source"}  # told in one cell
_NAMES = ("title", "name", "statement", "text")  # by which a person knows what has several values
_OUTSIDE = {"schema", "review"}
_QUOTED = 40  # letters
_UNSURE = 0.5  # one of the two is wrong
_ALIKE = 0.8  # of its values

AS_GOOD = 1.0  # faults that a reading may have more than the one that holds, and still be believed


@dataclass(frozen=True)
class Disagreement:
    """A value of the first reading that the second has otherwise, and how that one reads."""

    path: str
    reason: str


def disagreements(first: Policy, second: Policy) -> Iterator[Disagreement]:
    """One a value, one a list of which the second has more or fewer entries."""
    yield from _between(as_json_data(first), as_json_data(second), "")


def with_disagreements(first: FormReading, second: Policy) -> FormReading:
    """The first, with a doubt where the second says otherwise and nothing was doubted yet.

    A reading that has little in common with one that makes as much sense is no witness.
    """
    if likeness(first.policy, second) < _ALIKE:
        return first
    known = {doubt.path for doubt in first.policy.review} - {""}
    doubts = [
        Doubt(
            path=each.path, reason=each.reason, confidence=_UNSURE, where=_where(first, each.path)
        )
        for each in disagreements(first.policy, second)
        if not any(each.path == path or each.path.startswith(path + "/") for path in known)
    ]
    review = [*doubts, *first.policy.review]
    return replace(first, policy=first.policy.model_copy(update={"review": review}))


def likeness(first: Policy, second: Policy) -> float:
    """The share of the first's values, each known by its name, that the second has too: 0 to 1."""
    one, other = (Counter(_values("", as_json_data(each))) for each in (first, second))
    return (one & other).total() / max(one.total(), 1)


def _values(name: str, told: Any) -> Iterator[tuple[str, str]]:
    """Every value that is there, with the name of the key or the list that holds it."""
    if isinstance(told, dict):
        for key, value in told.items():
            if key not in _OUTSIDE:
                yield from _values(key, value)
    elif isinstance(told, list):
        for each in told:
            yield from _values(name, each)
    elif told is not None:
        yield name, str(told)


def _where(reading: FormReading, path: str) -> str:
    """The place of a value, or else of the first in it, or else of what holds it."""
    while path:
        inside = (at for at in reading.places if at == path or at.startswith(path + "/"))
        if (found := next(inside, None)) is not None:
            return str(reading.places[found])
        path = path.rpartition("/")[0]
    return ""


def _between(first: Any, second: Any, path: str) -> Iterator[Disagreement]:
    """Of two values of one path; nothing, an empty text and an empty list are the same."""
    name = path.rpartition("/")[2]
    if first == second or (not first and not second and first != 0 and second != 0):
        return
    if isinstance(first, dict) and isinstance(second, dict):
        if name in _ONE_VALUE:
            yield from _of_one_value(first, second, path)
            return
        for key in [*first, *(key for key in second if key not in first)]:
            if key not in _OUTSIDE:
                yield from _between(first.get(key), second.get(key), f"{path}/{key}".lstrip("/"))
    elif _are(dict, first, second) and name in IDENTITIES:
        yield from _between_items(first, second, path)
    elif _are(str, first, second) and len(first) == len(second):
        for place, (one, other) in enumerate(zip(first, second, strict=True)):
            yield from _between(one, other, f"{path}/{place}")
    else:
        yield Disagreement(path, _reason(name, second))


def _are(kind: type, first: Any, second: Any) -> bool:
    """Whether both are lists of these."""
    lists = isinstance(first, list) and isinstance(second, list)
    return lists and all(isinstance(each, kind) for each in (*first, *second))


def _of_one_value(
    first: dict[str, Any], second: dict[str, Any], path: str
) -> Iterator[Disagreement]:
    """By its one part that differs, else as a whole; how it reads is told as a whole."""
    differing = [key for key in first if first[key] != second.get(key)]
    part = f"{path}/{differing[0]}" if len(differing) == 1 else path
    yield Disagreement(part, _reason(path.rpartition("/")[2], second))


def _between_items(first: list[Any], second: list[Any], path: str) -> Iterator[Disagreement]:
    """Items of the same name against each other, then the others in their order."""
    keys = IDENTITIES[path.rpartition("/")[2]]
    named: dict[tuple[Any, ...], list[int]] = {}
    for at, other in enumerate(second):
        named.setdefault(_identity(other, keys), []).append(at)
    pairs: dict[int, int] = {}
    for place, one in enumerate(first):
        if same := named.get(_identity(one, keys)):
            pairs[place] = same.pop(0)
    missing = [place for place in range(len(first)) if place not in pairs]
    left = sorted(at for same in named.values() for at in same)
    pairs |= dict(zip(missing, left, strict=False))
    for place, at in sorted(pairs.items()):
        yield from _between(first[place], second[at], f"{path}/{place}")
    for place in missing[len(left) :]:
        yield Disagreement(f"{path}/{place}", texts.OTHERWISE_NOTHING)
    if (more := len(left) - len(missing)) > 0:
        yield Disagreement(path, texts.OTHERWISE_MORE.format(count=more))


def _identity(item: dict[str, Any], keys: tuple[str, ...]) -> tuple[Any, ...]:
    """What an item is known by among its like: the number and label of an issue, the name of a theme."""
    return tuple(item.get(key) for key in keys)


def _reason(name: str, value: Any) -> str:
    told = _told(name, value)
    if not told:
        return texts.OTHERWISE_NOTHING
    short = told if len(told) <= _QUOTED else told[:_QUOTED] + texts.CUT
    return texts.OTHERWISE.format(value=short)


def _told(name: str, value: Any) -> str:
    """A value of this name as a person reads it."""
    if value is None:
        return ""
    if name in _WORDS:
        return _WORDS[name](value)
    if isinstance(value, dict):
        return next((str(value[key]) for key in _NAMES if value.get(key)), "")
    if isinstance(value, list):
        return texts.BETWEEN.join(_told("", each) for each in value)
    return str(value)


def _target(value: dict[str, Any]) -> str:
    target = Target.model_validate(value)
    return aim_words(target) + deadline_words(target)


def _year_value(value: dict[str, Any]) -> str:
    return year_value_words(YearValue.model_validate(value))


def _source(value: dict[str, Any]) -> str:
    return texts.BETWEEN.join(source_words(IndicatorSource.model_validate(value)).values())


_WORDS: dict[str, Callable[[Any], str]] = {
    "target": _target,
    "result": _year_value,
    "previous": _year_value,
    "source": _source,
    "state": state_words,
    "by": year_words,
    "fiscal_year": year_words,
    "yen": "{:,}円".format,
}
