"""Read a published form, whatever its format."""

from pathlib import Path

from hoshin.base import InputError
from hoshin.base.files import file_bytes
from hoshin.cycle import texts
from hoshin.importers.formats import FORMATS
from hoshin.policy import Policy


def read_form(path: Path) -> Policy:
    """Read the form in a file.

    Raises
    ------
    InputError
        If the file cannot be opened, has no known format, or holds no policy.
    """
    content = file_bytes(path)
    known = next((each for each in FORMATS if path.suffix.lower() in each.endings), None)
    if known is None:
        raise InputError(
            texts.UNKNOWN_FORMAT.format(suffix=path.suffix or path.name),
            where=str(path),
            cure=texts.UNKNOWN_FORMAT_CURE,
        )
    return known.read(content, name=path.name)
