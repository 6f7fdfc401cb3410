"""Runs commands by turns and says what each took: wall time, and memory with all its children."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter

# Runs in the measured process: a program that ends, then its own peak and that of its largest child.
# The sum is the most that both can have held at one time.
_MEASURED = """
import sys
sys.argv = ["-", *sys.argv[1:]]
code = 0
try:
    {statement}
except SystemExit as end:
    code = end.code or 0
try:
    from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
    held = sum(getrusage(who).ru_maxrss for who in (RUSAGE_SELF, RUSAGE_CHILDREN))
except ImportError:  # Windows
    held = 0
sys.stderr.write("\\n" + str(held) + "\\n")
raise SystemExit(code)
"""
_HOSHIN = "from hoshin.cli.main import main; main(sys.argv[1:])"
_TIMEOUT = 60
_KILOBYTE = 1 if sys.platform == "darwin" else 1024  # ru_maxrss is in bytes there


@dataclass(frozen=True)
class Case:
    """One program to measure, the case that is its floor, and what is asked of it."""

    name: str
    statement: str
    arguments: tuple[str, ...] = ()
    floor: str = ""
    seconds_asked: float | None = None
    megabytes_asked: float | None = None


@dataclass
class Measured:
    """All runs of one case."""

    case: Case
    seconds: list[float] = field(default_factory=list)
    megabytes: float = 0.0

    @property
    def median(self) -> float:
        return median(self.seconds)


def command_line(
    name: str,
    *arguments: object,
    floor: str = "python",
    seconds: float | None = None,
    megabytes: float | None = None,
) -> Case:
    """A call of hoshin as a person makes it, held against Python that does nothing."""
    return Case(name, _HOSHIN, tuple(map(str, arguments)), floor, seconds, megabytes)


def measure(cases: Sequence[Case], *, runs: int) -> list[Measured]:
    """Run every case so often, by turns, so that a busy minute of the machine falls on all of them.

    Raises
    ------
    RuntimeError
        If a program fails: then its time means nothing.
    """
    found = [Measured(case) for case in cases]
    for _ in range(runs):
        for each in found:
            _run(each)
    return found


def _run(each: Measured) -> None:
    program = _MEASURED.format(statement=each.case.statement)
    start = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", program, *each.case.arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        timeout=_TIMEOUT,
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    each.seconds.append(perf_counter() - start)
    said = done.stderr.decode(errors="replace").strip().splitlines()
    if done.returncode:
        message = f"{each.case.name}: {said[:1]}"
        raise RuntimeError(message)
    each.megabytes = max(each.megabytes, int(said[-1]) * _KILOBYTE / 1_000_000)


def table(found: Sequence[Measured]) -> str:
    """One line a case: median and slowest seconds, times its floor, megabytes, what is asked."""
    floors = {each.case.name: each.median for each in found}
    lines = [_row("", "median s", "slowest", "x floor", "MB", "asked")]
    lines += [_line(each, floors) for each in found]
    return "\n".join(lines) + "\n"


def _line(each: Measured, floors: Mapping[str, float]) -> str:
    case = each.case
    asked = [f"< {case.seconds_asked:g} s"] if case.seconds_asked else []
    asked += [f"< {case.megabytes_asked:g} MB"] if case.megabytes_asked else []
    return _row(
        case.name,
        f"{each.median:.2f}",
        f"{max(each.seconds):.2f}",
        f"{each.median / floors[case.floor]:.1f}" if case.floor else "",
        f"{each.megabytes:.0f}",
        " ".join(asked),
    )


def _row(name: str, *cells: str) -> str:
    return (
        f"{name:<42}" + "".join(f"{cell:>10}" for cell in cells[:-1]) + "  " + cells[-1]
    ).rstrip()
