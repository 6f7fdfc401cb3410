"""Where an edition stands: who approved it, what made it, and which editions came before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Approval:
    """Who approved what is published; `content` binds it to one content where it is given."""

    by: str
    role: str
    on: date
    content: str = ""

    @property
    def data(self) -> dict[str, str]:
        """As plain data, the day as ISO text."""
        return {
            "by": self.by,
            "role": self.role,
            "on": self.on.isoformat(),
            "content": self.content,
        }


@dataclass(frozen=True)
class Note:
    """The public note of a correction."""

    on: date
    by: str
    reason: str

    @property
    def data(self) -> dict[str, str]:
        """As plain data, the day as ISO text."""
        return {"on": self.on.isoformat(), "by": self.by, "reason": self.reason}


@dataclass(frozen=True)
class MadeBy:
    """What an edition was made by: only where all of it is equal can files be held side by side.

    Parameters
    ----------
    program : str
        Its name and version.
    engines : mapping of name to version
    fonts : str
        The digest of the forms' fonts; empty where the system's own were taken.
    """

    program: str = "hoshin"
    engines: Mapping[str, str] = field(default_factory=dict)
    fonts: str = ""

    @property
    def data(self) -> dict[str, Any]:
        """As plain data."""
        return {"program": self.program, "engines": dict(self.engines), "fonts": self.fonts}


@dataclass(frozen=True)
class Standing:
    """An edition's place in the chain of its bundle and year.

    Parameters
    ----------
    number : int
        From 1.
    former : str
        The digest of the record of the edition before; empty for the first.
    notes : tuple of Note
        Of this edition alone.
    changes : list of plain data
        What changed against the edition before (`changes_between`).
    records : tuple of plain data
        The records of the editions before, oldest first.
    """

    number: int = 1
    former: str = ""
    notes: tuple[Note, ...] = ()
    changes: tuple[Mapping[str, Any], ...] = ()
    records: tuple[Mapping[str, Any], ...] = ()
