"""Readers that misbehave on purpose, run by the tests in the limited child only."""

import json
import os
import sys
from pathlib import Path
from typing import NoReturn

from hoshin.base import InputError


def echo(content: bytes, *, name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass") + b":" + content


def refuse(content: bytes, *, name: str) -> NoReturn:
    raise InputError("読めません。\x00", where=name, cure=content.decode("utf-8"))


def fail(content: bytes, *, name: str) -> NoReturn:
    raise KeyError(name)


def leave(content: bytes, *, name: str) -> NoReturn:
    raise SystemExit(0)


def vanish(content: bytes, *, name: str) -> NoReturn:
    os._exit(0)


def allocate(content: bytes, *, name: str) -> bytes:
    return bytes(len(bytearray(2_000_000_000)) % 2)


def allocate_slowly(content: bytes, *, name: str) -> bytes:
    kept: list[bytes] = []
    while True:
        kept.append(os.urandom(1_000_000))


def allocate_below_python(content: bytes, *, name: str) -> bytes:
    """A library that does not ask whether it was given the memory."""
    import ctypes

    ctypes.CDLL(None).malloc.restype = ctypes.c_void_p
    ctypes.memset(ctypes.CDLL(None).malloc(2_000_000_000), 0, 2_000_000_000)
    return b""


def spin(content: bytes, *, name: str) -> bytes:
    while True:
        pass


def spin_deaf(content: bytes, *, name: str) -> bytes:
    """Does not heed that its time is over."""
    import signal

    signal.signal(signal.SIGXCPU, signal.SIG_IGN)
    while True:
        pass


def sleep(content: bytes, *, name: str) -> bytes:
    import time

    time.sleep(1000)
    return b""


def close_and_sleep(content: bytes, *, name: str) -> bytes:
    os.closerange(0, 64)
    return sleep(content, name=name)


def threads(content: bytes, *, name: str) -> bytes:
    import threading

    for _ in range(100_000):
        threading.Thread(target=sleep, args=(b"",), kwargs={"name": ""}, daemon=True).start()
    return b""


def recurse(content: bytes, *, name: str) -> bytes:
    return recurse(content, name=name)


def crash(content: bytes, *, name: str) -> bytes:
    import ctypes

    return bytes(ctypes.string_at(1))


def abort(content: bytes, *, name: str) -> NoReturn:
    os.abort()


def print_much(content: bytes, *, name: str) -> bytes:
    """What libraries print is no part of the answer."""
    sys.stdout.write("printed")
    sys.stdout.flush()
    os.write(1, b"written" * 10)
    os.write(2, b"w" * 1_000_000)
    return b"answer"


def garble(content: bytes, *, name: str) -> bytes:
    """Writes into the way to the parent, wherever that is."""
    for number in range(64):
        if number not in (0, 1, 2):
            try:
                os.write(number, content)
            except OSError:
                continue
    return b"answer"


def answer_much(content: bytes, *, name: str) -> bytes:
    return bytes(100_000_000)


def surroundings(content: bytes, *, name: str) -> bytes:
    """Everything that a test may want to know of the child."""
    found = {
        "environment": dict(os.environ),
        "isolated": sys.flags.isolated,
        "modules": sorted(sys.modules),
        "interfaces": _interfaces(),
        "limits": _limits(),
    }
    return json.dumps(found).encode()


def _interfaces() -> dict[str, str]:
    import socket

    found = {}
    for _, each in socket.if_nameindex():
        state = Path(f"/sys/class/net/{each}/operstate")
        found[each] = state.read_text(encoding="ascii").strip()
    return found


def _limits() -> dict[str, tuple[int, int]]:
    import resource

    names = ("RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_CORE", "RLIMIT_NOFILE", "RLIMIT_FSIZE")
    return {name: resource.getrlimit(getattr(resource, name)) for name in names}


def connect(content: bytes, *, name: str) -> bytes:
    import socket

    socket.create_connection(("127.0.0.1", int(content)), timeout=2).close()
    return b"connected"


def connect_below_python(content: bytes, *, name: str) -> bytes:
    """As a library in C does, past what Python can forbid; the answer is the C function's result."""
    import ctypes
    import struct

    library = ctypes.CDLL(None)
    address = (
        struct.pack("<H", 2) + struct.pack(">H", int(content)) + b"\x7f\x00\x00\x01" + bytes(8)
    )
    return str(library.connect(library.socket(2, 1, 0), address, 16)).encode()


def start_program(content: bytes, *, name: str) -> bytes:
    import subprocess

    return subprocess.run(["true"], check=True, capture_output=True).stdout


def write(content: bytes, *, name: str) -> bytes:
    Path(content.decode()).write_bytes(b"x")
    return b"written"


def sleep_named(content: bytes, *, name: str) -> bytes:
    """Says in the list of processes who it is, then sleeps."""
    import ctypes

    ctypes.CDLL(None).prctl(15, content, 0, 0, 0)
    return sleep(content, name=name)
