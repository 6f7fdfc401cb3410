"""Run in the child: takes from this process what a reader does not need."""

import os
import signal
import sys
from contextlib import suppress

from hoshin.importers.sandbox.limits import (
    CORE,
    CPU,
    FILES,
    MEMORY,
    NETWORK,
    WRITTEN,
    Limits,
    Report,
)

_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_PR_SET_PDEATHSIG = 1
_MB = 1_000_000
_REFUSED_EVENTS = (
    "socket.",
    "subprocess.Popen",
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.system",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def restrain(limits: Limits) -> Report:
    """Set every limit that this system has; say which were set and which not."""
    tried = {
        **_resource_limits(limits),
        NETWORK: _without_network(),
    }
    _end_with_parent(limits)
    # Libraries take numpy where they find it, for nothing that a reader needs: 0.2 s, and on a machine
    # of many cores more address space than the limit.
    sys.modules["numpy"] = None  # type: ignore[assignment]
    sys.addaudithook(_refuse)
    return Report(
        enforced=tuple(name for name, done in tried.items() if done),
        unset=tuple(name for name, done in tried.items() if not done),
    )


def _resource_limits(limits: Limits) -> dict[str, bool]:
    names = (MEMORY, CPU, CORE, FILES, WRITTEN)
    try:
        import resource
    except ImportError:  # Windows
        return dict.fromkeys(names, False)
    wanted = (
        (resource.RLIMIT_AS, limits.memory_mb * _MB, limits.memory_mb * _MB),
        (resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_NOFILE, limits.open_files, limits.open_files),
        (resource.RLIMIT_FSIZE, limits.written_mb * _MB, limits.written_mb * _MB),
    )
    done = {}
    for name, (number, soft, hard) in zip(names, wanted, strict=True):
        try:
            former = resource.getrlimit(number)[1]
            known = [hard] if former == resource.RLIM_INFINITY else [hard, former]
            resource.setrlimit(number, (min(soft, *known), min(known)))
            done[name] = True
        except (OSError, ValueError):
            done[name] = False
    if sys.platform == "darwin":  # accepted there, and without effect
        done[MEMORY] = False
    return done


def _without_network() -> bool:
    """Move to a network of this process alone: at once as root, else through a user of its own."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    try:
        unshare = ctypes.CDLL(None, use_errno=True).unshare
    except (OSError, AttributeError):
        return False
    return any(unshare(flags) == 0 for flags in (_CLONE_NEWNET, _CLONE_NEWUSER | _CLONE_NEWNET))


def _end_with_parent(limits: Limits) -> None:
    """A child whose parent was killed ends too: at once on Linux, else when its time is over."""
    if hasattr(signal, "alarm"):
        signal.alarm(int(limits.wall_seconds) + 2)
    if sys.platform.startswith("linux"):
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Second line behind the system's limits, and the only one on some systems: no Python code goes out."""
    if event.startswith(_REFUSED_EVENTS):
        message = f"a reader may not do this: {event}"
        raise PermissionError(message)
    if event == "open" and _writes(*arguments[1:3]) and not _compiled(arguments[0]):
        message = f"a reader may not write: {arguments[0]}"
        raise PermissionError(message)


def _compiled(path: object) -> bool:
    """A module that Python keeps compiled, or (a number) a file that was open already."""
    return isinstance(path, int) or "__pycache__" in str(path)


def _writes(mode: object, flags: object) -> bool:
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return isinstance(flags, int) and bool(flags & _WRITING)
