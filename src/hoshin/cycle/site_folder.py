"""A published site as its files: read whole, with the editions and records that it holds."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from hoshin.base import InputError
from hoshin.cycle import texts
from hoshin.exporters.site.layout import MANIFEST, RECORD, TRACE, is_past, past_folder

Data = Mapping[str, Any]


@dataclass(frozen=True)
class SiteFolder:
    """Every file of a site by its path; `where` names the folder in messages."""

    files: Mapping[str, bytes]
    where: str

    @cached_property
    def manifest(self) -> Data:
        """The list of files; empty where it cannot be read."""
        return self.json(MANIFEST) or {}

    @property
    def editions(self) -> list[str]:
        """The editions in force, by their ids."""
        named = self.manifest.get("editions")
        return [each for each in named if isinstance(each, str)] if isinstance(named, list) else []

    def json(self, name: str) -> Data | None:
        """An object of a file; None where there is none that can be read."""
        try:
            found = json.loads(self.files[name])
        except (KeyError, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def trace(self, edition: str) -> Data | None:
        """The trace of an edition in force."""
        return self.json(f"{edition}/{TRACE}")

    def record(self, edition: str) -> Data | None:
        """The record of an edition in force."""
        return self.json(f"{edition}/{RECORD}")

    def folders(self, edition: str) -> dict[int, str]:
        """Where each of its editions lies, by number, the one in force last."""
        record = self.record(edition) or {}
        number = record.get("number")
        if not isinstance(number, int):
            return {}
        start = past_folder(edition, 0).removesuffix("0")
        ends = [folder.removeprefix(start) for folder in self.past_folders]
        known = sorted(int(end) for end in ends if end.isascii() and end.isdecimal())
        past = {
            each: f"{past_folder(edition, each)}/{edition}"
            for each in known
            if each < number and f"{past_folder(edition, each)}/{edition}/{RECORD}" in self.files
        }
        return past | {number: edition}

    @property
    def past_folders(self) -> set[str]:
        """The folders of replaced editions, known or not."""
        return {"/".join(name.split("/")[:2]) for name in self.files if is_past(name)}


def read_site(folder: Path) -> SiteFolder:
    """Read a site's folder.

    Raises
    ------
    InputError
        If it is no site, or a file cannot be read.
    """
    if not (folder / MANIFEST).is_file():
        raise InputError(texts.NOT_A_SITE, where=str(folder), cure=texts.NOT_A_SITE_CURE)
    try:
        files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }
    except OSError as error:
        message = texts.UNREADABLE_SITE.format(detail=error.strerror or type(error).__name__)
        raise InputError(message, where=str(folder), cure=texts.NOT_A_SITE_CURE) from error
    return SiteFolder(files, str(folder))
