"""The child process: restrains itself, reads one file, sends one answer, ends."""

import json
import os
import sys
import traceback
from dataclasses import asdict
from importlib import import_module
from typing import Any, BinaryIO, NoReturn

from hoshin.base import InputError
from hoshin.importers.sandbox.frames import (
    ANSWER,
    FAILURE,
    REFUSAL,
    REPORT,
    FrameError,
    head,
    read_frame,
)
from hoshin.importers.sandbox.limits import Limits
from hoshin.importers.sandbox.restraint import restrain


def main(request: str) -> NoReturn:
    """Serve one request: JSON with `target`, `name` and `limits`; the content comes over stdin."""
    asked: dict[str, Any] = json.loads(request)
    answers = _private_stdout()
    limits = Limits(**asked["limits"])
    report = restrain(limits)
    _send(answers, REPORT, _json(asdict(report)))
    try:
        _, content = read_frame(sys.stdin.buffer.read, kinds=ANSWER, limit=sys.maxsize)
    except FrameError:  # the parent is gone
        os._exit(1)
    kind, answer = _outcome(asked["target"], content, asked["name"])
    if len(answer) > limits.answer_mb * 1_000_000:
        kind, answer = FAILURE, b"answer"
    _send(answers, kind, answer)
    # Without the interpreter's clearing up: quicker, and nothing of the file is touched any more.
    os._exit(0)


def _private_stdout() -> BinaryIO:
    """The way to the parent; what a library prints goes to stderr instead."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _outcome(target: str, content: bytes, name: str) -> tuple[bytes, bytes]:
    module, function = target.split(":")
    try:
        reader = getattr(import_module(module), function)
    except (ImportError, AttributeError):
        traceback.print_exc()
        return FAILURE, b"import"
    try:
        return ANSWER, reader(content, name=name)
    except InputError as error:
        return REFUSAL, _json({"what": error.what, "where": error.where, "cure": error.cure})
    except MemoryError:
        return FAILURE, b"memory"
    except RecursionError:
        return FAILURE, b"depth"
    except BaseException:  # a reader that exits has failed too
        traceback.print_exc()
        sys.stderr.flush()
        return FAILURE, b"error"


def _send(answers: BinaryIO, kind: bytes, content: bytes) -> None:
    answers.write(head(kind, len(content)))
    answers.write(content)
    answers.flush()


def _json(values: dict[str, Any]) -> bytes:
    return json.dumps(values).encode("ascii")
