"""Doubts, collected while a form is read."""

from hoshin.base import Place, Review


class Findings:
    """Collects reviews under a path; `at` gives a view that adds a prefix."""

    def __init__(self, prefix: str = "", reviews: list[Review] | None = None) -> None:
        self._prefix = prefix
        self.reviews: list[Review] = [] if reviews is None else reviews

    def at(self, path: str) -> "Findings":
        return Findings(f"{self._prefix}{path}/", self.reviews)

    def add(self, path: str, reason: str, confidence: float, place: Place | None = None) -> None:
        full = (self._prefix + path).rstrip("/")
        self.reviews.append(Review(full, reason, round(confidence, 2), place or Place()))
