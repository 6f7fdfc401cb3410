"""An edition frozen in its bundle: record and trace, so that the bundle alone can be held to them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hoshin.base import InputError
from hoshin.base.files import file_bytes, write_whole
from hoshin.cycle import texts
from hoshin.publication.record import json_bytes, record_digest

FOLDER = "editions"  # of the bundle: <number>.json
SCHEMA = "hoshin/frozen/1"


@dataclass(frozen=True)
class Frozen:
    """A frozen edition: its record as the site's file has it, and its trace."""

    record: Mapping[str, Any]
    trace: Mapping[str, Any]

    @property
    def digest(self) -> str:
        """What the next record holds of this one."""
        return record_digest(json_bytes(self.record))


def frozen_editions(bundle: Path) -> dict[int, Frozen]:
    """What is frozen in a bundle, by number.

    Raises
    ------
    InputError
        If a file is no frozen edition.
    """
    found: dict[int, Frozen] = {}
    for path in (bundle / FOLDER).glob("*.json"):
        try:
            data = json.loads(file_bytes(path))
            known = data["schema"] == SCHEMA and data["record"]["number"] == int(path.stem)
            frozen = Frozen(data["record"], data["trace"])
        except (KeyError, TypeError, ValueError):
            known = False
        if not known:
            raise InputError(texts.BAD_FROZEN, where=str(path), cure=texts.BAD_FROZEN_CURE)
        found[int(path.stem)] = frozen
    return {number: found[number] for number in sorted(found)}


def check_freezable(bundle: Path, number: int, content: str) -> None:
    """Refuse to freeze another content under a number that is taken, or behind a later one.

    Raises
    ------
    InputError
        If the bundle holds such an edition.
    """
    held = frozen_editions(bundle)
    taken = held.get(number)
    if max(held, default=0) > number or (taken and taken.record["content"] != content):
        message = texts.FROZEN_ALREADY.format(number=max(held))
        raise InputError(message, where=str(bundle / FOLDER), cure=texts.FROZEN_ALREADY_CURE)


def freeze(bundle: Path, record: Mapping[str, Any], trace: Mapping[str, Any]) -> Path:
    """Write an edition into its bundle; a frozen one is never written again."""
    path = bundle / FOLDER / f"{record['number']}.json"
    if not path.is_file():
        write_whole(path, json_bytes({"schema": SCHEMA, "record": record, "trace": trace}))
    return path
