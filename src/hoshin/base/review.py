"""What a reader was unsure of: nothing is lost, nothing is silently guessed."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Place:
    """A place in a text: page and line, both from 1; 0 where unknown."""

    page: int = 0
    line: int = 0

    def __str__(self) -> str:
        return ", ".join(
            f"{name} {number}"
            for name, number in (("page", self.page), ("line", self.line))
            if number
        )

    @property
    def japanese(self) -> str:
        return (f"{self.page}ページ" if self.page else "") + (f"{self.line}行" if self.line else "")


@dataclass(frozen=True)
class Review:
    """One doubt: which value, why, how sure the reader is (0–1), where to look."""

    path: str
    reason: str
    confidence: float
    place: Place = Place()

    def __post_init__(self) -> None:
        if not 0 <= self.confidence <= 1:
            message = f"confidence must lie in 0–1: {self.confidence}"
            raise ValueError(message)
