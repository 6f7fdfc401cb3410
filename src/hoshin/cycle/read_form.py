"""Read a published form, whatever its format."""

from collections.abc import Callable
from pathlib import Path

from hoshin.base import InputError
from hoshin.base.files import file_bytes
from hoshin.cycle import texts
from hoshin.importers.text import read_form_text
from hoshin.policy import Policy

# The one visible table of formats: file ending to reader.
READERS: dict[str, Callable[..., Policy]] = {
    ".txt": read_form_text,
    ".text": read_form_text,
}


def read_form(path: Path) -> Policy:
    """Read the form in a file.

    Raises
    ------
    InputError
        If the file cannot be opened, has no known format, or holds no policy.
    """
    content = file_bytes(path)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise InputError(
            texts.UNKNOWN_FORMAT.format(suffix=path.suffix or path.name),
            where=str(path),
            cure=texts.UNKNOWN_FORMAT_CURE,
        )
    return reader(content, name=path.name)
