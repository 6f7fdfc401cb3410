"""One conversation with a child: content in, report and answer out, and the child is gone after it."""

import json
import os
import signal
import subprocess
import threading
import time
from contextlib import suppress
from dataclasses import dataclass

from hoshin.importers.sandbox.frames import (
    ANSWER,
    FAILURE,
    REFUSAL,
    REPORT,
    FrameError,
    head,
    read_frame,
)
from hoshin.importers.sandbox.limits import Limits, Report

_REPORT_BYTES = 10_000
_SLICE_SECONDS = 0.2  # Windows hears Ctrl+C only between two waits
_CHUNK = 1 << 16


@dataclass
class Exchange:
    """What came back: no report if the child did not start, no kind if it gave no answer."""

    report: Report | None = None
    kind: bytes = b""
    content: bytes = b""
    late: bool = False
    garbled: bool = False
    status: int | None = None


def exchange(process: "subprocess.Popen[bytes]", content: bytes, limits: Limits) -> Exchange:
    """Talk to a child until its answer is whole, it ends, or its time is over; then it is ended."""
    found = Exchange()
    deadline = time.monotonic() + limits.wall_seconds
    # Daemons: should a stranger hold the pipe open, the program can end all the same.
    feeding = threading.Thread(target=_feed, args=(process, content), daemon=True)
    hearing = threading.Thread(target=_hear, args=(process, found, limits), daemon=True)
    try:
        feeding.start()
        hearing.start()
        while hearing.is_alive() and (left := deadline - time.monotonic()) > 0:
            hearing.join(min(left, _SLICE_SECONDS))
        found.late = hearing.is_alive()
        if not found.late and not found.kind:
            found.late = not _ends(process)
    finally:
        _end(process)
        hearing.join(1)
        feeding.join(1)
        _close(process, feeding, hearing)
    found.status = process.returncode
    return found


def _feed(process: "subprocess.Popen[bytes]", content: bytes) -> None:
    assert process.stdin is not None
    with suppress(OSError):  # a child that is gone; what it said decides
        for part in (head(ANSWER, len(content)), content):
            view = memoryview(part)
            while view:
                view = view[os.write(process.stdin.fileno(), view[:_CHUNK]) :]


def _hear(process: "subprocess.Popen[bytes]", found: Exchange, limits: Limits) -> None:
    assert process.stdout is not None
    source = process.stdout.fileno()

    def read(count: int) -> bytes:
        parts = []
        while count and (part := os.read(source, min(count, _CHUNK))):
            parts.append(part)
            count -= len(part)
        return b"".join(parts)

    try:
        _, report = read_frame(read, kinds=REPORT, limit=_REPORT_BYTES)
        found.report = _report(report)
        limit = limits.answer_mb * 1_000_000
        kind, found.content = read_frame(read, kinds=ANSWER + REFUSAL + FAILURE, limit=limit)
        found.kind = kind
    except FrameError as error:
        found.garbled = error.nonsense
    except (OSError, ValueError, TypeError, KeyError):
        found.garbled = True


def _report(content: bytes) -> Report:
    values = json.loads(content)
    return Report(tuple(map(str, values["enforced"])), tuple(map(str, values["unset"])))


def _ends(process: "subprocess.Popen[bytes]") -> bool:
    """Let a child that has closed its pipe die of what it dies of, so that the reason is known."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=1)
        return True
    return False


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the child with all that it started, and take it off the system's list."""
    if process.poll() is None:
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
    process.wait()


def _close(process: "subprocess.Popen[bytes]", *threads: threading.Thread) -> None:
    for stream, thread in zip((process.stdin, process.stdout), threads, strict=True):
        if stream is not None and not thread.is_alive():
            stream.close()
