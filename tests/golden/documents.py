"""The golden documents: files beside their expectation, and what builder modules make."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
BUILDERS = ("tests.golden.office_forms",)  # documents() yields (name, suffix, bytes, expected)


@dataclass(frozen=True)
class Golden:
    """One document with the policy that a person reads in it."""

    kind: str
    name: str
    suffix: str
    content: bytes
    expected: dict[str, Any]

    @property
    def id(self) -> str:
        return f"{self.kind}/{self.name}{self.suffix}"


def golden_documents(*kinds: str) -> Iterator[Golden]:
    """Every golden document (of some kinds), in a fixed order."""
    for path in sorted(HERE.glob("*/*.json")):
        if kinds and path.parent.name not in kinds:
            continue
        expected = json.loads(path.read_text(encoding="utf-8"))
        for document in sorted(path.parent.glob(f"{path.stem}.*")):
            if document != path:
                yield Golden(
                    path.parent.name,
                    path.stem,
                    document.suffix,
                    document.read_bytes(),
                    expected,
                )
    if not kinds:
        yield from _built()


def _built() -> Iterator[Golden]:
    for module in BUILDERS:
        if find_spec(module) is None:
            continue
        for name, suffix, content, expected in import_module(module).documents():
            yield Golden(module.rpartition(".")[2], name, suffix, content, expected)
