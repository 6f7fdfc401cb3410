"""Where a value came from, so that anybody can go back to it."""

import hashlib
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class SourceFile:
    """A file as it was when it was read: its name and the hash of its bytes."""

    name: str
    sha256: str

    @classmethod
    def of(cls, name: str, content: bytes) -> "SourceFile":
        return cls(name, f"sha256:{hashlib.sha256(content).hexdigest()}")


@dataclass(frozen=True)
class Provenance:
    """One step of the way back from a value.

    Parameters
    ----------
    file : SourceFile or None
        The file it was read from; None for a value that a person entered on a screen.
    place : str
        Place in the file (line, cell, column), as a person looks for it.
    who : str
        Who gave or approved it; empty where nobody is recorded.
    when : date or None
        The day it was given, from the data, never from the clock.
    how : str
        What was done: the question and counted answers, the counting rule, the wording.
    """

    file: SourceFile | None = None
    place: str = ""
    who: str = ""
    when: date | None = None
    how: str = ""
    details: tuple[tuple[str, str], ...] = field(default=())
