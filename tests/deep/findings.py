"""What fuzzing found: one file for each place in the code, the smallest input that leads there."""

import hashlib
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from hoshin.base import InputError

CPU_SECONDS = 2.0
_SLOW_DEPTH = 10
Read = Callable[[bytes], object]


class TooLong(BaseException):
    """No reader may catch this as a fault of the file."""


@dataclass(frozen=True)
class Finding:
    """What happened, where in hoshin, and the whole story."""

    kind: str
    place: str
    story: str

    @property
    def id(self) -> str:
        return f"{self.kind}-{hashlib.sha256(self.place.encode()).hexdigest()[:8]}"


def tried(read: Read, content: bytes, *, seconds: float = CPU_SECONDS) -> Finding | None:
    """Read one input: an InputError is what a reader may raise; all else is found."""
    start = time.process_time()
    try:
        with _clock(seconds):
            read(content)
    except InputError:
        pass
    except TooLong as error:
        return _finding("slow", error)
    except MemoryError as error:
        return _finding("memory", error)
    except Exception as error:
        return _finding(type(error).__name__, error)
    if time.process_time() - start > seconds:
        return Finding("slow", "below Python", "")
    return None


@contextmanager
def _clock(seconds: float) -> Iterator[None]:
    """Stop what takes more than its time of the processor; a busy machine makes nothing slow."""
    if not hasattr(signal, "setitimer"):  # Windows: measured afterwards
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooLong

    former = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)


def _finding(kind: str, error: BaseException) -> Finding:
    frames: list[traceback.FrameSummary] = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "hoshin" in Path(frame.filename).parts]
    frames = ours or list(frames)
    # Time may run out anywhere below a slow step: what called that step says enough.
    last = frames[: _SLOW_DEPTH if kind == "slow" else None][-1]
    line = "" if kind == "slow" else f":{last.lineno}"
    place = f"{'/'.join(Path(last.filename).parts[-3:])}{line} {last.name}"
    return Finding(kind, place, "".join(traceback.format_exception(error)))


def save(folder: Path, finding: Finding, content: bytes, *, ending: str) -> None:
    """Keep the input unless a smaller one for the same place is there already."""
    path = folder / f"{finding.id}.{ending}"
    if path.exists() and path.stat().st_size <= len(content):
        return
    folder.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    story = f"{finding.kind} at {finding.place}\n\n{finding.story}"
    (folder / f"{finding.id}.story").write_text(story, encoding="utf-8")


def summary(folder: Path) -> list[str]:
    """One line a finding: what, where, which file."""
    lines = []
    for story in sorted(folder.glob("*.story")):
        files = [path for path in folder.glob(f"{story.stem}.*") if path != story]
        first = story.read_text(encoding="utf-8").partition("\n")[0]
        lines += [f"{first}: {path} ({path.stat().st_size:,} bytes)" for path in files]
    return lines
