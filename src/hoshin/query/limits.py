"""What the database may use of this machine, as the environment says."""

import os
import re

from hoshin.base import InputError
from hoshin.query import texts

MEMORY, THREADS = "HOSHIN_MEMORY", "HOSHIN_THREADS"
_SIZE = re.compile(r"[1-9][0-9]{0,6} ?(MB|GB)")
_MOST_THREADS = 256

Settings = dict[str, str | bool | int | float | list[str]]


def limits() -> Settings:
    """The settings of the database for `HOSHIN_MEMORY` and `HOSHIN_THREADS`.

    Raises
    ------
    InputError
        If one of them is not as the table of settings says.
    """
    found: Settings = {}
    if memory := os.environ.get(MEMORY):
        if not _SIZE.fullmatch(memory):
            message = texts.SETTING_ODD.format(name=MEMORY, value=memory)
            raise InputError(message, where=MEMORY, cure=texts.MEMORY_CURE)
        found["memory_limit"] = memory
    if threads := os.environ.get(THREADS):
        if not (threads.isascii() and threads.isdigit() and 1 <= int(threads) <= _MOST_THREADS):
            message = texts.SETTING_ODD.format(name=THREADS, value=threads)
            raise InputError(message, where=THREADS, cure=texts.THREADS_CURE)
        found["threads"] = int(threads)
    return found
