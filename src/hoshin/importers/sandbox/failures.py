"""What to tell the officer when the child gave no answer."""

import json
import signal

from hoshin.base import InputError
from hoshin.importers.sandbox import texts
from hoshin.importers.sandbox.exchange import Exchange
from hoshin.importers.sandbox.frames import FAILURE, REFUSAL
from hoshin.importers.sandbox.limits import Limits


def failure(found: Exchange, *, name: str, limits: Limits) -> InputError:
    """The reader's own refusal as it was raised, or what became of the child."""
    if found.kind == REFUSAL and (refusal := _refusal(found.content)):
        return refusal
    what, cure = _reason(found, limits)
    return InputError(what, where=name, cure=cure)


def _refusal(content: bytes) -> InputError | None:
    try:
        values = json.loads(content)
        what, where, cure = (str(values[key]) for key in ("what", "where", "cure"))
    except (ValueError, TypeError, KeyError):
        return None
    return InputError(what, where=where, cure=cure)


def _reason(found: Exchange, limits: Limits) -> tuple[str, str]:
    if found.late:
        return texts.TOO_LONG.format(seconds=f"{limits.wall_seconds:g}"), texts.TOO_LONG_CURE
    if found.kind == FAILURE:
        return _failed(found.content, limits)
    if found.garbled or found.kind == REFUSAL:
        return texts.GARBLED, texts.DEBUG_CURE
    if found.report is None:
        return _not_started(texts.STATUS.format(status=found.status))
    if found.status == -getattr(signal, "SIGXCPU", 0):
        return texts.TOO_LONG.format(seconds=limits.cpu_seconds), texts.TOO_LONG_CURE
    # Killed by the system: its memory is full, or the reader did not heed that its time was over.
    if found.status == -getattr(signal, "SIGKILL", 0):
        return texts.TOO_MUCH, texts.TOO_LONG_CURE
    return texts.STOPPED, texts.SAVE_AGAIN_CURE


def _failed(kind: bytes, limits: Limits) -> tuple[str, str]:
    """What the child could still say of itself."""
    if kind == b"memory":
        return texts.TOO_MUCH_MEMORY.format(limit=limits.memory_mb), texts.TOO_LONG_CURE
    if kind == b"answer":
        return texts.TOO_LONG_ANSWER.format(limit=limits.answer_mb), texts.TOO_LONG_CURE
    if kind == b"depth":
        return texts.TOO_DEEP, texts.SAVE_AGAIN_CURE
    if kind == b"import":
        return _not_started(texts.NO_READER)
    return texts.STOPPED, texts.SAVE_AGAIN_CURE


def _not_started(detail: str) -> tuple[str, str]:
    return texts.NOT_STARTED.format(detail=detail), texts.DEBUG_CURE
