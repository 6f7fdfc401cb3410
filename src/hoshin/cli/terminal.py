"""The streams of the program: plain UTF-8, nothing that steers a terminal, and no surprise where one fails."""

import errno
import os
import sys
from io import TextIOWrapper
from typing import BinaryIO

from hoshin.base.shown import in_lines

_FULL_OR_GONE = {errno.ENOSPC, errno.EBADF, errno.EIO, errno.EFBIG, getattr(errno, "EDQUOT", 0)}


class PlainStream(TextIOWrapper):
    """Results are UTF-8 with plain line ends on every system, whatever its locale and whatever a file holds."""

    def write(self, text: str) -> int:
        super().write(in_lines(text))
        return len(text)


def take_streams() -> None:
    """Put plain streams in the place of the system's."""
    _take_closed()
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, TextIOWrapper) and not isinstance(stream, PlainStream):
            # the system's own is still what draws progress
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
            setattr(sys, name, _plain(stream.buffer, stream.line_buffering, stream.write_through))


def _plain(buffer: BinaryIO, by_lines: bool = True, at_once: bool = False) -> PlainStream:
    return PlainStream(
        buffer,
        encoding="utf-8",
        errors="backslashreplace",
        newline="\n",
        line_buffering=by_lines,
        write_through=at_once,
    )


def _take_closed() -> None:
    """Where the caller closed a stream, one that takes nothing: else a file of ours gets its number."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            descriptor = os.open(os.devnull, os.O_RDONLY)
            wanted = os.fdopen(descriptor, "rb" if name == "stdin" else "wb")
            setattr(sys, name, _plain(wanted))


def is_of_a_stream(error: OSError) -> bool:
    """Whether stdout or stderr, and no file, could not be written."""
    return error.filename is None and error.errno in _FULL_OR_GONE


def tell(message: str) -> None:
    """Say on stderr why it ended, where there is anybody to hear it."""
    try:
        sys.stderr.write(message + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        let_go()


def let_go() -> None:
    """Give up what the streams still hold, so that the interpreter does not try again at its end."""
    for name in ("stdout", "stderr"):
        try:
            getattr(sys, name).flush()
        except (OSError, ValueError):
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
