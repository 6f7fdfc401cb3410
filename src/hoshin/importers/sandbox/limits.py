"""What a child may use, and what of it the system really enforces."""

from dataclasses import dataclass

from hoshin.importers.sandbox import texts

MEMORY, CPU, NETWORK = "memory", "cpu", "network"
CORE, FILES, WRITTEN = "core", "files", "written"


@dataclass(frozen=True)
class Limits:
    """What one reading may use at most.

    Parameters
    ----------
    memory_mb : int
        Address space of the child, interpreter and libraries included.
    cpu_seconds : int
    wall_seconds : float
        From the start of the child to its whole answer; the one limit that every system has.
    answer_mb : int
    open_files : int
    written_mb : int
        Size of any one file written. Not 0, since Python keeps its compiled modules.
    """

    memory_mb: int = 512
    cpu_seconds: int = 10
    wall_seconds: float = 15.0
    answer_mb: int = 64
    open_files: int = 64
    written_mb: int = 4


LIMITS = Limits()


@dataclass(frozen=True)
class Report:
    """Which limits the child could set on itself, by name, and which it could not."""

    enforced: tuple[str, ...] = ()
    unset: tuple[str, ...] = ()

    @property
    def limited(self) -> bool:
        """Whether a file that wants all memory or all time of the machine cannot have it."""
        return MEMORY in self.enforced and CPU in self.enforced

    def notice(self, limits: Limits = LIMITS) -> str:
        """What to tell the officer; empty where the limits that matter are set."""
        if self.limited:
            return ""
        names = "、".join(texts.NAMES[name] for name in self.unset if name in texts.NAMES)
        return texts.UNSET.format(names=names, seconds=f"{limits.wall_seconds:g}")
