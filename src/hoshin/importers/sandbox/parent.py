"""The parent's side: starts the child, hands it the file, awaits the answer no longer than allowed."""

import json
import os
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import hoshin
from hoshin.base import InputError
from hoshin.importers.sandbox import texts
from hoshin.importers.sandbox.exchange import Exchange, exchange
from hoshin.importers.sandbox.failures import failure
from hoshin.importers.sandbox.frames import ANSWER
from hoshin.importers.sandbox.limits import LIMITS, Limits, Report

# No site of the user, no PYTHON* variable and not the current folder decides what is imported first:
# the child has its own installation, this very hoshin, and last what else the parent imports from.
_START = (
    "import sys; root, *others = sys.argv[2:]; sys.path[:0] = [root] * (root not in sys.path); "
    "sys.path.extend(path for path in others if path not in sys.path); "
    "from hoshin.importers.sandbox.child import main; main(sys.argv[1])"
)
_PASSED_ON = (
    "HOSHIN_FONTS",
    "HOSHIN_DEBUG",
    "SYSTEMROOT",  # Windows does not start Python without it
    "LD_LIBRARY_PATH",  # nor do some systems where Python stands elsewhere
    "DYLD_LIBRARY_PATH",
)


@dataclass(frozen=True)
class Answer:
    """What the reader returned, and under which limits it ran."""

    content: bytes
    report: Report


def run_limited(
    target: str,
    content: bytes,
    *,
    name: str,
    limits: Limits = LIMITS,
    package: str = "hoshin.importers",
) -> bytes:
    """Call a reader in a child process and return its bytes; see `run_reported`."""
    return run_reported(target, content, name=name, limits=limits, package=package).content


def run_reported(
    target: str,
    content: bytes,
    *,
    name: str,
    limits: Limits = LIMITS,
    package: str = "hoshin.importers",
) -> Answer:
    """Call a reader in a child process with limits.

    Parameters
    ----------
    target : str
        `module:function`; the function takes `(content, *, name)` and returns bytes.
    content : bytes
        The file.
    name : str
        File name, for messages.
    package : str
        Only functions of this package may run; another one in tests.

    Raises
    ------
    InputError
        What the reader itself refused, as it was raised; or that it took too long or too much
        memory, broke down, or could not be started.
    ValueError
        If the target is none of this package.
    """
    if not re.fullmatch(rf"{re.escape(package)}(\.\w+)*:\w+", target):
        message = f"not a reader of {package}: {target!r}"
        raise ValueError(message)
    found = _converse(target, content, name, limits)
    if found.report is None or found.kind != ANSWER:
        raise failure(found, name=name, limits=limits)
    return Answer(found.content, found.report)


def _converse(target: str, content: bytes, name: str, limits: Limits) -> Exchange:
    request = json.dumps({"target": target, "name": name, "limits": asdict(limits)})
    paths = [str(Path(hoshin.__file__).parents[1]), *filter(None, sys.path)]
    try:
        process = subprocess.Popen(  # noqa: S603 (no shell, and nothing of the file in it)
            [sys.executable, "-I", "-X", "utf8", "-c", _START, request, *paths],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get("HOSHIN_DEBUG") else subprocess.DEVNULL,
            env={key: os.environ[key] for key in _PASSED_ON if key in os.environ},
            start_new_session=True,
            bufsize=0,
        )
    except OSError as error:
        detail = error.strerror or type(error).__name__
        raise InputError(
            texts.NOT_STARTED.format(detail=detail), where=name, cure=texts.DEBUG_CURE
        ) from error
    return exchange(process, content, limits)
