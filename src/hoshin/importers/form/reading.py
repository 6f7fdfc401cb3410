"""What comes of reading a form: the policy, and where in the source each of its values stands."""

import json
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, replace
from typing import Any

from hoshin.base import Place, SourceLine, SourcePage, SourceView
from hoshin.policy import Policy
from hoshin.policy.canonical import as_json_data


@dataclass(frozen=True)
class FormReading:
    """A policy with the place of each value by its path, and what the reader saw."""

    policy: Policy
    places: dict[str, Place]
    lines: tuple[SourceLine, ...] = ()
    pages: tuple[SourcePage, ...] = ()

    @property
    def view(self) -> SourceView:
        return SourceView(self.lines, self.pages)

    def with_pages(self, pages: tuple[SourcePage, ...]) -> "FormReading":
        return replace(self, pages=pages)

    def to_bytes(self) -> bytes:
        """As JSON, for the way out of the child process."""
        content = {
            "policy": as_json_data(self.policy),
            "places": {path: str(place) for path, place in self.places.items()},
            "lines": [[line.text, str(line.place)] for line in self.lines],
            "pages": [
                {**asdict(page), "png": b64encode(page.png).decode("ascii")} for page in self.pages
            ],
        }
        return json.dumps(content).encode("ascii")

    @classmethod
    def from_bytes(cls, content: bytes) -> "FormReading":
        """The inverse of `to_bytes`."""
        found: dict[str, Any] = json.loads(content)
        return cls(
            Policy.model_validate(found["policy"]),
            {path: Place.parse(text) for path, text in found["places"].items()},
            tuple(SourceLine(text, Place.parse(place)) for text, place in found["lines"]),
            tuple(SourcePage(**{**page, "png": b64decode(page["png"])}) for page in found["pages"]),
        )
