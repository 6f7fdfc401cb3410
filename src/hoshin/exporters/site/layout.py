"""Where the files of a site lie: editions in force, and those that were replaced."""

from collections.abc import Mapping
from pathlib import PurePosixPath

MANIFEST = "hoshin-site.json"
RECORD, TRACE, PROV = "edition.json", "trace.json", "prov.jsonld"
PAST = "past"
ASSETS = "assets"


def past_folder(edition: str, number: int) -> str:
    """The folder of a replaced edition: a site of its own, so that its pages stay as they were."""
    return f"{PAST}/{edition.replace('/', '-')}-{number}"


def files_below(files: Mapping[str, bytes], folder: str) -> dict[str, bytes]:
    """The files of a folder by their path in it."""
    start = f"{folder}/"
    return {
        name.removeprefix(start): content
        for name, content in files.items()
        if name.startswith(start)
    }


def is_past(name: str) -> bool:
    """Whether a file belongs to a replaced edition."""
    parts = PurePosixPath(name).parts
    return len(parts) > 2 and parts[0] == PAST and not parts[1].isdecimal()
