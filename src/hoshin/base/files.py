"""Opening what an officer names, with errors that help."""

import errno
import os
import shutil
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from hoshin.base import texts
from hoshin.base.errors import InputError

LIMIT_MB = 20
_BINARY = getattr(os, "O_BINARY", 0)  # Windows
# Await no one, take no terminal.
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_PART = 1 << 20
_NOTHING = b" \t\r\n\v\f\xef\xbb\xbf"  # blanks and the mark before UTF-8
_OF_THE_SYSTEM = ("/proc/", "/sys/")  # called files, but made while they are read


def file_bytes(path: Path, *, limit_mb: int = LIMIT_MB) -> bytes:
    """The bytes of a file.

    Raises
    ------
    InputError
        If it is missing, a folder, no ordinary file, empty, too large, or cannot be opened.
    """
    where = str(path)
    try:
        _check_ordinary(path.stat(), path, limit_mb)
        content = _read(path, limit_mb)
    except FileNotFoundError as error:
        raise InputError(texts.NO_SUCH_FILE, where=where, cure=texts.NO_SUCH_FILE_CURE) from error
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise _unreadable(path, error) from error
    if not content.strip(_NOTHING):
        raise InputError(texts.EMPTY, where=where, cure=texts.EMPTY_CURE)
    return content


def _check_ordinary(found: os.stat_result, path: Path, limit_mb: int) -> None:
    """Refuse, before it is opened, what may never end, never begin, or change by being opened."""
    where = str(path)
    if stat.S_ISDIR(found.st_mode):
        raise InputError(texts.IS_FOLDER, where=where, cure=texts.IS_FOLDER_CURE)
    if not stat.S_ISREG(found.st_mode) or os.path.realpath(path).startswith(_OF_THE_SYSTEM):
        raise InputError(texts.NO_ORDINARY_FILE, where=where, cure=texts.NO_ORDINARY_FILE_CURE)
    if found.st_size == 0:
        raise InputError(texts.EMPTY, where=where, cure=texts.EMPTY_CURE)
    if found.st_size > limit_mb * 1_000_000:
        raise _too_large(found.st_size, path, limit_mb)


def _read(path: Path, limit_mb: int) -> bytes:
    """Read no further than one byte beyond the limit, whatever the size that was told."""
    limit = limit_mb * 1_000_000
    content = bytearray()
    descriptor = os.open(path, os.O_RDONLY | _BINARY | _AT_ONCE)
    with os.fdopen(descriptor, "rb", buffering=0) as stream:
        _check_ordinary(os.fstat(descriptor), path, limit_mb)  # another may stand there by now
        while part := stream.read(min(_PART, limit + 1 - len(content))):
            content += part
    if len(content) > limit:
        raise _too_large(len(content), path, limit_mb)
    return bytes(content)


def _too_large(size: int, path: Path, limit_mb: int) -> InputError:
    message = texts.TOO_LARGE.format(size=-(-size // 1_000_000), limit=limit_mb)
    return InputError(message, where=str(path), cure=texts.TOO_LARGE_CURE)


def _unreadable(path: Path, error: OSError | ValueError) -> InputError:
    number = error.errno if isinstance(error, OSError) else errno.EINVAL
    if number in texts.UNREADABLE_WHY:
        what, cure = texts.UNREADABLE_WHY[number]
        return InputError(what, where=str(path), cure=cure)
    detail = getattr(error, "strerror", None) or type(error).__name__
    return InputError(
        texts.UNREADABLE.format(detail=detail), where=str(path), cure=texts.UNREADABLE_CURE
    )


def not_permitted(where: str) -> InputError:
    """What is said of a file that may not be read."""
    what, cure = texts.UNREADABLE_WHY[errno.EACCES]
    return InputError(what, where=where, cure=cure)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees the old bytes or all of the new ones, never a part.

    Raises
    ------
    InputError
        If the folder or the file cannot be written.
    """
    aside = path.with_name(f".{path.name}.writing")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(content)
        aside.replace(path)
    except OSError as error:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def write_private(path: Path, content: bytes) -> None:
    """Write a file whole that its owner alone can read.

    Raises
    ------
    InputError
        If the folder or the file cannot be written.
    """
    aside = path.with_name(f".{path.name}.writing")
    try:
        aside.unlink(missing_ok=True)
        # never readable by others, not even while it is written
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
        aside.replace(path)
    except OSError as error:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def check_folder(folder: Path) -> None:
    """Refuse a place that can be no folder before long work is done for it.

    Raises
    ------
    InputError
        If a file stands where the folder, or one that it lies in, would be.
    """
    standing = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    if standing.is_file():
        raise _unwritable(folder, NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)))


def check_ours(folder: Path, *, marker: str) -> None:
    """Refuse a folder that holds anything and not the file `marker`, which all of ours hold.

    Raises
    ------
    InputError
        If the folder is somebody else's, or can be none.
    """
    taken = folder.is_file() or (folder.is_dir() and any(folder.iterdir()))
    if taken and not (folder / marker).is_file():
        raise InputError(texts.NOT_OURS, where=str(folder), cure=texts.NOT_OURS_CURE)
    check_folder(folder)


def write_folder(folder: Path, files: Mapping[str, bytes], *, marker: str) -> None:
    """Write a folder whole: readers find the former one or all of the new one.

    Parameters
    ----------
    files : mapping of relative path to bytes
    marker : str
        A file that every such folder holds. A folder that holds anything and not this file
        is somebody else's and is not touched.

    Raises
    ------
    InputError
        If the folder is somebody else's, or cannot be written.
    """
    check_ours(folder, marker=marker)
    aside = folder.with_name(f".{folder.name}.writing")
    former = folder.with_name(f".{folder.name}.former")
    try:
        for old in (aside, former):
            shutil.rmtree(old, ignore_errors=True)
        for name, content in files.items():
            path = aside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if folder.exists():
            folder.replace(former)
        try:
            aside.replace(folder)
        except OSError:
            if former.exists():
                former.replace(folder)
            raise
        shutil.rmtree(former, ignore_errors=True)
    except OSError as error:
        shutil.rmtree(aside, ignore_errors=True)
        raise _unwritable(folder, error) from error


def _unwritable(path: Path, error: OSError) -> InputError:
    detail = error.strerror or type(error).__name__
    message = texts.UNWRITABLE.format(detail=detail)
    return InputError(message, where=str(path), cure=texts.UNWRITABLE_CURE)
