"""What a complete trace has and a given one has not."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from hoshin.base.content import is_digest
from hoshin.publication.entries import FILE, MEASUREMENT, entries_of

WITHHELD = "x"
_BASIS = {
    "survey": ("survey", "question", "counted", "base", "weights"),
    "register": ("register", "count", "words"),
}
_QUESTION = ("column", "text", "options")
Data = Mapping[str, Any]


def incomplete_figures(trace: Data) -> dict[str, list[str]]:
    """The figures of a trace that cannot be followed to their files, each with what is missing."""
    walk = _Walk(trace)
    found = {name: walk.gaps(name) for name in walk.entries}
    return {name: gaps for name, gaps in found.items() if gaps}


def gaps_of(trace: Data, name: str) -> list[str]:
    """What the trace of one published value lacks, each kind once; empty where it is complete.

    Kinds: `value`, `way`, `file`, `input` (a file that is no input of the edition), `basis` (question,
    options, weights or counting rule), `counts`, `reason`, `rule`, `policy`, `approval`.
    """
    return _Walk(trace).gaps(name)


class _Walk:
    """The references of a trace followed from a value to the files."""

    def __init__(self, trace: Data) -> None:
        self.trace = trace
        self.entries = dict(entries_of(trace))
        self._known: dict[str, list[str]] = {}

    def gaps(self, name: str) -> list[str]:
        return list(dict.fromkeys([*self._value(name, ()), *self._edition]))

    @cached_property
    def _inputs(self) -> dict[str, str]:
        return {each["name"]: each["hash"] for each in self.trace.get("inputs", [])}

    @cached_property
    def _digests(self) -> set[str]:
        return set(self._inputs.values())

    @cached_property
    def _edition(self) -> list[str]:
        rule, policy = (self.trace.get(key) or {} for key in ("rule", "policy"))
        ruled = all(rule.get(key) for key in ("id", "from", "source"))
        found = {
            "rule": ruled,
            "policy": is_digest(policy.get("hash")),
            "approval": "approval" in self.trace,  # null: none is recorded; nothing: not told
        }
        return [kind for kind, there in found.items() if not there]

    def _value(self, name: str, above: tuple[str, ...]) -> Iterator[str]:
        entry = self.entries.get(name)
        if entry is None or not entry.get("value"):
            yield "value"
            return
        if name in self.trace["figures"]:
            yield from self._steps(entry.get("way"))
            if entry["value"] != WITHHELD and not entry.get("reason"):
                yield "reason"
        if not entry.get("of") or name in above:
            yield "way"
            return
        for reference in entry["of"]:
            yield from self._reference(reference, entry, (*above, name))

    def _reference(self, reference: str, entry: Data, above: tuple[str, ...]) -> Iterator[str]:
        if reference.startswith(FILE):
            if not is_digest(self._inputs.get(reference.removeprefix(FILE))):
                yield "input"
        elif reference.startswith(MEASUREMENT):
            measured = self.trace.get("measurements", {}).get(reference.removeprefix(MEASUREMENT))
            yield from self._measurement(measured or {}, withheld=entry["value"] == WITHHELD)
        elif reference in above:
            yield "way"
        else:
            if reference not in self._known:
                self._known[reference] = list(self._value(reference, above))
            yield from self._known[reference]

    def _measurement(self, measured: Data, *, withheld: bool) -> Iterator[str]:
        yield from self._steps(measured.get("way"))
        kind = measured.get("kind", "")
        basis = measured.get("basis") or {}
        question = basis.get("question") or {}
        if not all(basis.get(key) for key in _BASIS.get(kind, ())):
            yield "basis"
        if kind == "survey" and not all(question.get(key) for key in _QUESTION):
            yield "basis"
        if kind == "survey" and not withheld and not measured.get("counts"):
            yield "counts"

    def _steps(self, steps: Any) -> Iterator[str]:
        if not steps:
            yield "way"
        for step in steps or []:
            digest = (step.get("file") or {}).get("hash")
            if not is_digest(digest):
                yield "file"
            elif digest not in self._digests:
                yield "input"
