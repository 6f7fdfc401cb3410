"""One thing that looks wrong, and the whole that it is seen in."""

from dataclasses import dataclass

from hoshin.base import NOWHERE, Place
from hoshin.importers.form.lines import Line
from hoshin.importers.form.suspicions.prose import Prose, prose_of
from hoshin.policy import Policy

UNSURE = 0.5  # a second look only wonders: not below, or it would count as lost among ways to read


@dataclass(frozen=True)
class Suspicion:
    """A path of the policy, and why it is doubted."""

    path: str
    reason: str
    place: Place = NOWHERE


@dataclass(frozen=True)
class Seen:
    """The finished policy beside what it was read from."""

    policy: Policy
    places: dict[str, Place]
    lines: tuple[Line, ...]
    prose: tuple[Prose, ...]

    @classmethod
    def of(cls, policy: Policy, places: dict[str, Place], lines: list[Line]) -> "Seen":
        return cls(policy, places, tuple(lines), tuple(prose_of(policy)))

    def place_of(self, path: str) -> Place:
        """Where a value, its nearest part or the nearest value around it stands; else the title."""
        while path:
            if path in self.places:
                return self.places[path]
            below = (at for key, at in self.places.items() if key.startswith(f"{path}/"))
            if (inside := next(below, None)) is not None:
                return inside
            path = path.rpartition("/")[0]
        title = (line.place for line in self.lines if "運営方針" in line.text)
        return next(title, NOWHERE)
