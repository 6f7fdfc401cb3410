"""A register that was read: right records and their states in a sealed database, faults beside."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from hoshin.base import SourceFile
from hoshin.query import Engine
from hoshin.registers.definition import RegisterDefinition

FileKind = Literal["records", "history"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One cell that is not as defined; `value` is None where it may not be shown."""

    file: FileKind
    row: int
    field: str
    value: str | None
    reason: str


@dataclass(frozen=True)
class Register:
    """Definition, files, faults, and two tables without any personal field.

    `records`: hoshin_row, hoshin_key, and every field that is not personal, right records only.
    `history`: hoshin_row of the record, seq, state, date, in order, corrections applied.
    """

    definition: RegisterDefinition
    files: tuple[SourceFile, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[str, ...]
    engine: Engine
    areas: tuple[str, ...] = ()

    @cached_property
    def size(self) -> int:
        """How many right records there are."""
        found: int = self.engine.rows("SELECT count(*) FROM records")[0][0]
        return found

    def __enter__(self) -> "Register":
        return self

    def __exit__(self, *_: object) -> None:
        self.engine.close()
