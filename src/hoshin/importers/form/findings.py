"""Doubts and places, collected while a form is read."""

from hoshin.base import NOWHERE, Place, Review


class Findings:
    """Collects reviews under a path; `at` gives a view that adds a prefix."""

    def __init__(self, prefix: str = "", parent: "Findings | None" = None) -> None:
        self._prefix = prefix
        self.reviews: list[Review] = [] if parent is None else parent.reviews
        self.places: dict[str, Place] = {} if parent is None else parent.places

    def at(self, path: str) -> "Findings":
        return Findings(f"{self._prefix}{path}/", self)

    def locate(self, path: str, place: Place) -> None:
        """Note where the value of a path stands."""
        self.places[self._prefix + path] = place

    def place_of(self, path: str) -> Place:
        """Where a value stands, or else the nearest value that holds it."""
        while path:
            if path in self.places:
                return self.places[path]
            path = path.rpartition("/")[0]
        return NOWHERE

    def add(self, path: str, reason: str, confidence: float, place: Place | None = None) -> None:
        full = (self._prefix + path).rstrip("/")
        self.reviews.append(Review(full, reason, round(confidence, 2), place or NOWHERE))
