"""What changed between two revisions of a policy."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hoshin.policy.canonical import as_json_data
from hoshin.policy.model import Policy

# List items that have an identity are matched by it, so that an inserted issue
# does not make every later one look changed.
IDENTITIES = {
    "issues": ("number", "label"),
    "indicators": ("number",),
    "themes": ("name",),
    "budgets": ("fiscal_year", "kind"),
}


@dataclass(frozen=True)
class Difference:
    """One changed value; `before` or `after` is None where it was added or removed."""

    path: str
    before: Any
    after: Any


def differences(before: Policy, after: Policy) -> list[Difference]:
    """Every changed value, in the order of the contract; `review` is left out.

    Paths name list items by identity (`issues/2/indicators/4/result/value`), texts by place.
    """
    old, new = as_json_data(before), as_json_data(after)
    old.pop("review", None)
    new.pop("review", None)
    return list(_walk("", old, new))


def _walk(path: str, old: Any, new: Any) -> Iterator[Difference]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(key for key in new if key not in old)]:
            yield from _walk(_join(path, key), old.get(key), new.get(key))
    elif isinstance(old, list) and isinstance(new, list):
        before, after = _keyed(path, old), _keyed(path, new)
        for key in [*before, *(key for key in after if key not in before)]:
            yield from _walk(_join(path, key), before.get(key), after.get(key))
    elif old != new:
        yield Difference(path, old, new)


def _keyed(path: str, items: list[Any]) -> dict[str, Any]:
    names = IDENTITIES.get(path.rpartition("/")[2], ())
    keyed: dict[str, Any] = {}
    for place, item in enumerate(items):
        parts = [item.get(name) for name in names] if isinstance(item, dict) else []
        key = "-".join(str(part) for part in parts if part is not None) or str(place)
        keyed[key if key not in keyed else f"{key}#{place}"] = item
    return keyed


def _join(path: str, key: str) -> str:
    return f"{path}/{key}" if path else key
