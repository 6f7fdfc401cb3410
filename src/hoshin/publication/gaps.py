"""What a complete trace has and a given one has not."""

from collections.abc import Iterator, Mapping
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
    found = {name: gaps_of(trace, name) for name, _ in entries_of(trace)}
    return {name: gaps for name, gaps in found.items() if gaps}


def gaps_of(trace: Data, name: str) -> list[str]:
    """What the trace of one published value lacks, each kind once; empty where it is complete.

    Kinds: `value`, `way`, `file`, `input` (a file that is no input of the edition), `basis` (question,
    options, weights or counting rule), `counts`, `reason`, `rule`, `policy`, `approval`.
    """
    return list(dict.fromkeys([*_of_value(trace, name, ()), *_of_edition(trace)]))


def _of_edition(trace: Data) -> Iterator[str]:
    rule = trace.get("rule") or {}
    if not all(rule.get(key) for key in ("id", "from", "source")):
        yield "rule"
    if not is_digest((trace.get("policy") or {}).get("hash")):
        yield "policy"
    if "approval" not in trace:  # null says that none is recorded; nothing says nothing
        yield "approval"


def _of_value(trace: Data, name: str, above: tuple[str, ...]) -> Iterator[str]:
    entry = dict(entries_of(trace)).get(name)
    if entry is None or not entry.get("value"):
        yield "value"
        return
    if name in trace["figures"]:
        yield from _of_steps(trace, entry.get("way"))
        if entry["value"] != WITHHELD and not entry.get("reason"):
            yield "reason"
    if not entry.get("of") or name in above:
        yield "way"
        return
    for reference in entry["of"]:
        yield from _of_reference(trace, reference, entry, (*above, name))


def _of_reference(
    trace: Data, reference: str, entry: Data, above: tuple[str, ...]
) -> Iterator[str]:
    if reference.startswith(FILE):
        name = reference.removeprefix(FILE)
        known = {each["name"]: each["hash"] for each in trace.get("inputs", [])}
        if not is_digest(known.get(name)):
            yield "input"
    elif reference.startswith(MEASUREMENT):
        measured = trace.get("measurements", {}).get(reference.removeprefix(MEASUREMENT))
        yield from _of_measurement(trace, measured or {}, withheld=entry["value"] == WITHHELD)
    else:
        yield from _of_value(trace, reference, above)


def _of_measurement(trace: Data, measured: Data, *, withheld: bool) -> Iterator[str]:
    yield from _of_steps(trace, measured.get("way"))
    kind = measured.get("kind", "")
    basis = measured.get("basis") or {}
    question = basis.get("question") or {}
    if not all(basis.get(key) for key in _BASIS.get(kind, ())):
        yield "basis"
    if kind == "survey" and not all(question.get(key) for key in _QUESTION):
        yield "basis"
    if kind == "survey" and not withheld and not measured.get("counts"):
        yield "counts"


def _of_steps(trace: Data, steps: Any) -> Iterator[str]:
    if not steps:
        yield "way"
    inputs = {each["hash"] for each in trace.get("inputs", [])}
    for step in steps or []:
        digest = (step.get("file") or {}).get("hash")
        if not is_digest(digest):
            yield "file"
        elif digest not in inputs:
            yield "input"
