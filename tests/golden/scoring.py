"""Scores what a reader found against what a person reads in a document, field by field.

`python -m tests.golden.scoring [WORD …]` prints the table over every golden document (whose id
holds one of the words): pairs of a document and NAME.json in tests/golden/*/, and whatever the
modules in `BUILDERS` make. With `-v` it prints the wrong fields too.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import count
from typing import Any

from hoshin.base import InputError
from hoshin.importers import entries
from hoshin.importers.form import FormReading
from hoshin.importers.formats import format_of
from hoshin.policy.canonical import as_json_data
from tests.golden.documents import Golden, golden_documents

Steps = tuple[str | int, ...]
_CONTRACT = {
    *("organization", "name", "kind", "head", "fiscal_year", "state", "goal", "mission"),
    *("principles", "text", "points", "issues", "self_evaluation", "next_directions"),
    *("number", "title", "label", "budgets", "yen", "sdgs", "themes", "indicators"),
    *("recognition", "strategies", "statement", "source", "question", "among", "target"),
    *("comparator", "value", "unit", "by", "each_year", "result", "verdict", "previous"),
}  # a key that is added to the contract is compared where the expectation holds it
_OUTSIDE = {"schema", "review"}


@dataclass(frozen=True)
class Wrong:
    """A field that is missing (found is None), surplus (expected is None) or different."""

    path: str
    expected: Any
    found: Any
    in_review: bool


@dataclass
class Score:
    """Counts of one document, or of several added up; empty fields that are rightly empty do not count."""

    right: int = 0
    right_in_review: int = 0
    wrong: list[Wrong] = field(default_factory=list)

    @property
    def fields(self) -> int:
        return self.right + len(self.wrong)

    @property
    def right_share(self) -> float:
        return 100 * self.right / max(1, self.fields)

    @property
    def wrong_in_review_share(self) -> float:
        return 100 * sum(each.in_review for each in self.wrong) / max(1, len(self.wrong))

    @property
    def right_in_review_share(self) -> float:
        return 100 * self.right_in_review / max(1, self.right)

    def add(self, other: "Score") -> None:
        """Take the counts of another document in."""
        self.right += other.right
        self.right_in_review += other.right_in_review
        self.wrong += other.wrong

    def lines(self) -> Iterator[str]:
        """The wrong fields, one a line; ? marks those that the review list names."""
        for each in self.wrong:
            mark = "?" if each.in_review else "!"
            yield f"  {mark} {each.path}: {_shown(each.expected)} -> {_shown(each.found)}"


def score(expected: dict[str, Any], found: dict[str, Any]) -> Score:
    """Compare two policies; issues are matched by number and label, indicators by number, budgets
    by year and kind, themes by name, texts by their place."""
    total = Score()
    entries = found.get("review", [])
    for path, wanted, got in _leaves(expected, found, ()):
        if _same(wanted, got):
            total.right += 1
            total.right_in_review += any(_covers(each, path, wanted, got) for each in entries)
        else:
            covered = any(_covers(each, path, wanted, got) for each in entries)
            total.wrong.append(Wrong("/".join(map(str, path)), wanted, got, covered))
    return total


def _leaves(expected: Any, found: Any, path: Steps) -> Iterator[tuple[Steps, Any, Any]]:
    """Every pair of leaf values of which at least one is not empty; `path` leads through `found`."""
    if isinstance(expected, dict) or isinstance(found, dict):
        wanted, got = expected or {}, found or {}
        names = [*wanted, *(name for name in got if name not in wanted and name in _CONTRACT)]
        for name in names:
            if name not in _OUTSIDE:
                yield from _leaves(wanted.get(name), got.get(name), (*path, name))
    elif isinstance(expected, list) or isinstance(found, list):
        for place, wanted, got in _matched(expected or [], found or [], str(path[-1])):
            yield from _leaves(wanted, got, (*path, place))
    elif expected is not None or found is not None:
        yield path, expected, found


def _matched(expected: list[Any], found: list[Any], name: str) -> Iterator[tuple[int, Any, Any]]:
    """Elements that stand for the same thing, with the place in `found` (if missing, in `expected`)."""
    left = dict(enumerate(found))
    missing = dict(enumerate(expected))
    for key in _KEYS.get(name, (_place,)):
        keyed = dict(zip(_unique(left.values(), key), left, strict=True))
        for place, wanted in zip(list(missing), _unique(missing.values(), key), strict=True):
            if wanted in keyed:
                there = keyed.pop(wanted)
                yield there, missing.pop(place), left.pop(there)
    yield from ((place, each, None) for place, each in missing.items())
    yield from ((place, None, each) for place, each in left.items())


def _unique(elements: Any, key: Callable[[Any], Any]) -> list[Any]:
    seen: dict[Any, Iterator[int]] = {}
    return [(each, next(seen.setdefault(each, count()))) for each in map(key, elements)]


def _place(_: Any) -> None:
    """Texts have no name: the first is held against the first."""


def _number(each: Any) -> Any:
    return each["number"] if isinstance(each, dict) else each


_KEYS: dict[str, tuple[Callable[[Any], Any], ...]] = {
    "issues": (lambda each: (each["number"], each.get("label")), _number),
    "indicators": (_number,),
    "sdgs": (_number,),
    "budgets": (lambda each: (each["fiscal_year"], each["kind"]),),
    "themes": (lambda each: each["name"],),
}


def _same(expected: Any, found: Any) -> bool:
    numbers = (int, float, Decimal)
    if isinstance(expected, bool) or isinstance(found, bool):
        return expected is found
    if isinstance(expected, numbers) and isinstance(found, numbers):
        return Decimal(str(expected)) == Decimal(str(found))
    return bool(expected == found)


def _covers(entry: dict[str, Any], path: Steps, expected: Any, found: Any) -> bool:
    """Whether a review entry sends a person to this field.

    One on the field or on the group of values that it belongs to does. One on a whole issue,
    theme, indicator or list of them only says that something there is missing or too much; one on
    the whole document does so if it quotes the text that is missing.
    """
    steps = tuple(entry["path"].split("/")) if entry["path"] else ()
    if steps != tuple(map(str, path))[: len(steps)]:
        return False
    if len(steps) == len(path) or _is_group(steps):
        return True
    lost = expected is not None and found is None
    if not steps:
        return lost and isinstance(expected, str) and expected[:8] in entry["reason"]
    return lost or expected is None


def _is_group(steps: tuple[str, ...]) -> bool:
    """Paths of a group of values: the result of an indicator, a budget, the bullets of a theme."""
    names = [step for step in steps if not step.isdigit()]
    if names in ([], ["issues"], ["issues", "themes"], ["issues", "indicators"]):
        return False
    return names != ["issues", "budgets"] or steps[-1].isdigit()


def score_document(golden: Golden) -> tuple[Score, str]:
    """Read a document with the reader of its ending; a refusal is the second value."""
    name = golden.name + golden.suffix
    try:
        known = format_of(golden.content, name=name, ending=golden.suffix)
        read = getattr(entries, known.id)
        policy = FormReading.from_bytes(read(golden.content, name=name)).policy
    except InputError as error:
        return score(golden.expected, {}), str(error)
    return score(golden.expected, as_json_data(policy)), ""


def _shown(value: Any) -> str:
    return "－" if value is None else repr(value)


_ROW = "{:<44}{:>7}{:>9}{:>7}{:>10}{:>10}"


def _row(name: str, total: Score) -> str:
    return _ROW.format(
        name,
        total.fields,
        f"{total.right_share:.1f}",
        len(total.wrong),
        f"{total.wrong_in_review_share:.0f}" if total.wrong else "-",
        f"{total.right_in_review_share:.1f}",
    )


def table(goldens: Iterable[Golden], *, verbose: bool) -> Iterator[str]:
    """One line a document, its wrong fields below it, and the sum."""
    whole = Score()
    yield _ROW.format("document", "fields", "right %", "wrong", "w.rev. %", "r.rev. %")
    for golden in goldens:
        total, refusal = score_document(golden)
        whole.add(total)
        yield _row(golden.id, total)
        if refusal:
            yield "  refused: " + refusal.replace("\n", " / ")
        elif verbose:
            yield from total.lines()
    yield _row("all", whole)


def tell(documents: Callable[..., Iterable[Golden]], given: Sequence[str]) -> None:
    """Print the table of generated documents: `[N] [-v] [WORD …]` takes every N-th that the words name."""
    words = [each for each in given if each != "-v"]
    every = int(words.pop(0)) if words and words[0].isdigit() else 1
    for line in table(documents(every=every, words=tuple(words)), verbose="-v" in given):
        sys.stdout.write(line + "\n")


def _goldens(every: int, words: tuple[str, ...]) -> Iterator[Golden]:
    for place, golden in enumerate(golden_documents()):
        if place % every == 0 and (not words or any(word in golden.id for word in words)):
            yield golden


if __name__ == "__main__":
    tell(_goldens, sys.argv[1:])
