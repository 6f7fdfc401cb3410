"""What changed from one edition to the next: figures old and new, files, rule, approval."""

from collections.abc import Iterator, Mapping
from typing import Any

from hoshin.publication import texts
from hoshin.publication.entries import entries_of

Data = Mapping[str, Any]


def changes_between(former: Data, latter: Data) -> tuple[dict[str, Any], ...]:
    """Every difference of two traces as plain data: `{kind, name, label, former, latter}`.

    `kind` is `figure` (any published number or letter), `sentence` (made of figures), `input` (a file by
    its hash) or `rule`, `approval`, `content` for what is none of these.
    """
    return tuple(
        {"kind": kind, "name": name, "label": label, "former": old, "latter": new}
        for kind, name, label, old, new in _changes(former, latter)
    )


def weighty(change: Data) -> bool:
    """Whether a change speaks of what was published, and not of how a later program tells it.

    Other words for the same figures, and figures that were not published before, are no correction.
    """
    if change["kind"] == "figure":
        return change["former"] is not None
    return change["kind"] in ("input", "rule", "approval")


def _changes(former: Data, latter: Data) -> Iterator[tuple[str, str, str, Any, Any]]:
    ours, theirs = dict(entries_of(latter)), dict(entries_of(former))
    found = False
    for name in dict.fromkeys([*theirs, *ours]):
        entry = ours.get(name) or theirs[name]
        old, new = (held.get(name, {}).get("value") for held in (theirs, ours))
        if old != new:
            found = True
            yield entry.get("kind", "figure"), name, entry["label"], old, new
    for name, old, new in _differing(_inputs(former), _inputs(latter)):
        found = True
        yield "input", name, name, old, new
    for name, old, new in _differing(former["rule"], latter["rule"]):
        found = True
        label = texts.RULE_KEYS.get(name, name)
        yield "rule", name, label, _text(old), _text(new)
    if former.get("approval") != latter.get("approval"):
        by = [(held.get("approval") or {}).get("by") for held in (former, latter)]
        yield "approval", "approval", texts.TRACE_APPROVED, by[0], by[1]
    if not found and former.get("content") != latter.get("content"):
        yield "content", "content", texts.CONTENT, former.get("content"), latter.get("content")


def _differing(former: Data, latter: Data) -> Iterator[tuple[str, Any, Any]]:
    for name in dict.fromkeys([*former, *latter]):
        if former.get(name) != latter.get(name):
            yield name, former.get(name), latter.get(name)


def _inputs(trace: Data) -> dict[str, str]:
    return {each["name"]: each["hash"] for each in trace.get("inputs", [])}


def _text(value: Any) -> str | None:
    if value is None:
        return None
    return "、".join(map(str, value)) if isinstance(value, list) else str(value)
