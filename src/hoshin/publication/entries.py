"""A published number or sentence as the trace holds it: what it says, how it was had, and of what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

EntryKind = Literal["figure", "sentence"]
MEASUREMENT, FILE = "measurement/", "file/"  # what a reference begins with that is no figure's id
ENTERED = f"{FILE}bundle.toml"  # what the office entered beside the form


@dataclass(frozen=True)
class Entry:
    """One published value.

    Parameters
    ----------
    value : str
        As it is printed, with its unit.
    label : str
        What it is, for people.
    how : str
        How it follows from what it rests on.
    of : tuple of str
        What it rests on: ids of figures, `measurement/<indicator>/<year>`, `file/<name>`.
    kind : {"figure", "sentence"}
        A sentence is made of figures; it is compared, but is no changed figure of its own.
    """

    value: str
    label: str
    how: str
    of: tuple[str, ...]
    kind: EntryKind = "figure"

    @property
    def data(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "value": self.value,
            "label": self.label,
            "how": self.how,
            "of": list(self.of),
            "kind": self.kind,
        }


def entries_of(trace: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every published value of a trace by its id: figures, their companions, and what is counted up."""
    for figure, data in trace["figures"].items():
        if data.get("value"):
            yield figure, data
        for name, companion in data.get("companions", {}).items():
            yield f"{figure}/{name}", companion
    yield from trace.get("totals", {}).items()


def values_of(trace: Mapping[str, Any]) -> dict[str, str]:
    """What every published value says, by its id."""
    return {name: str(data["value"]) for name, data in entries_of(trace)}
